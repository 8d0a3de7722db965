//! The OpenAPI document as HTML. Everything that comes from the document is escaped.

use serde_json::{Map, Value};
use std::fmt::Write as _;

const METHODS: [&str; 5] = ["get", "post", "put", "patch", "delete"];

/// The page of `document`.
pub(super) fn page(document: &Value) -> String {
    let mut out = Html::default();
    let title = format!("{} API", text(&document["info"]["title"]));
    out.raw("<!DOCTYPE html><html lang=\"en\"><head><meta charset=\"utf-8\">");
    out.raw("<meta name=\"viewport\" content=\"width=device-width, initial-scale=1\">");
    out.element("title", &title);
    out.raw("<link rel=\"stylesheet\" href=\"/api/docs/style.css\"></head><body><main>");
    out.element("h1", &title);
    for paragraph in text(&document["info"]["description"]).split("\n\n") {
        out.prose(paragraph);
    }
    out.raw("<p><a href=\"/api/openapi.json\">OpenAPI 3.1 document</a></p>");
    out.raw("<nav aria-label=\"Operations\"><ul>");
    let operations = operations(document);
    for (path, method, operation) in &operations {
        let id = text(&operation["operationId"]);
        out.raw("<li>").link(
            &format!("#{id}"),
            &format!("{} {path}", method.to_uppercase()),
        );
        out.raw("</li>");
    }
    out.raw("</ul></nav>");
    for (path, method, operation) in &operations {
        section(&mut out, path, method, operation);
    }
    out.raw("<h2 id=\"schemas\">Schemas</h2>");
    for (name, schema) in entries(&document["components"]["schemas"]) {
        write!(out.0, "<section id=\"schema-{}\">", escape(name))
            .expect("a string takes everything");
        out.element("h3", name);
        if !text(&schema["description"]).is_empty() {
            out.prose(text(&schema["description"]));
        }
        out.raw("<pre>").text(&json(schema)).raw("</pre></section>");
    }
    out.raw("</main></body></html>");
    out.0
}

fn section(out: &mut Html, path: &str, method: &str, operation: &Value) {
    let id = text(&operation["operationId"]);
    write!(out.0, "<section id=\"{}\"><h2>", escape(id)).expect("a string takes everything");
    out.element("code", &format!("{} {path}", method.to_uppercase()))
        .raw("</h2>");
    for key in ["summary", "description"] {
        if !text(&operation[key]).is_empty() {
            out.prose(text(&operation[key]));
        }
    }
    out.raw("<dl>");
    for (key, name) in [
        ("x-access", "Access"),
        ("x-rate-class", "Rate class"),
        ("x-audit", "Audit"),
    ] {
        if !text(&operation[key]).is_empty() {
            out.element("dt", name).element("dd", text(&operation[key]));
        }
    }
    out.raw("</dl>");
    let parameters = operation["parameters"]
        .as_array()
        .map_or(&[][..], Vec::as_slice);
    if !parameters.is_empty() {
        out.raw(
            "<h3>Parameters</h3><table><tr><th>Name</th><th>In</th><th>Form</th><th></th></tr>",
        );
        for parameter in parameters {
            out.raw("<tr><td>")
                .element("code", text(&parameter["name"]));
            out.raw(if parameter["required"] == true {
                " required</td><td>"
            } else {
                "</td><td>"
            });
            out.text(text(&parameter["in"])).raw("</td><td>");
            schema(out, &parameter["schema"]);
            out.raw("</td>")
                .element("td", text(&parameter["description"]))
                .raw("</tr>");
        }
        out.raw("</table>");
    }
    contents(out, "Request body", &operation["requestBody"]["content"]);
    out.raw("<h3>Answers</h3><table><tr><th>Status</th><th>Body</th><th></th></tr>");
    for (status, response) in entries(&operation["responses"]) {
        out.raw("<tr>").element("td", status).raw("<td>");
        for (_, content) in entries(&response["content"]) {
            schema(out, &content["schema"]);
        }
        out.raw("</td>")
            .element("td", text(&response["description"]))
            .raw("</tr>");
    }
    out.raw("</table></section>");
}

fn contents(out: &mut Html, title: &str, content: &Value) {
    for (media, content) in entries(content) {
        out.element("h3", title)
            .raw("<p>")
            .element("code", media)
            .raw(" ");
        schema(out, &content["schema"]);
        out.raw("</p>");
    }
}

/// A link to a named schema, or a small one as it is.
fn schema(out: &mut Html, schema: &Value) {
    if let Some(name) = text(&schema["$ref"]).strip_prefix("#/components/schemas/") {
        out.link(&format!("#schema-{name}"), name);
    } else if !schema.is_null() {
        out.element("code", &schema.to_string());
    }
}

fn operations(document: &Value) -> Vec<(&str, &'static str, &Value)> {
    entries(&document["paths"])
        .flat_map(|(path, item)| {
            METHODS
                .into_iter()
                .filter_map(move |method| Some((path, method, item.get(method)?)))
        })
        .collect()
}

fn entries(value: &Value) -> impl Iterator<Item = (&str, &Value)> {
    value
        .as_object()
        .into_iter()
        .flat_map(Map::iter)
        .map(|(key, value)| (key.as_str(), value))
}

fn text(value: &Value) -> &str {
    value.as_str().unwrap_or("")
}

fn json(value: &Value) -> String {
    serde_json::to_string_pretty(value).unwrap_or_default()
}

fn escape(text: &str) -> String {
    let mut escaped = String::with_capacity(text.len());
    for character in text.chars() {
        match character {
            '&' => escaped.push_str("&amp;"),
            '<' => escaped.push_str("&lt;"),
            '>' => escaped.push_str("&gt;"),
            '"' => escaped.push_str("&quot;"),
            '\'' => escaped.push_str("&#39;"),
            other => escaped.push(other),
        }
    }
    escaped
}

/// HTML being written.
#[derive(Default)]
struct Html(String);

impl Html {
    /// Markup, which only this file writes.
    fn raw(&mut self, markup: &'static str) -> &mut Self {
        self.0.push_str(markup);
        self
    }

    fn text(&mut self, text: &str) -> &mut Self {
        self.0.push_str(&escape(text));
        self
    }

    fn element(&mut self, name: &'static str, content: &str) -> &mut Self {
        let content = escape(content);
        write!(self.0, "<{name}>{content}</{name}>").expect("a string takes everything");
        self
    }

    /// A paragraph in which what stands between backticks is code.
    fn prose(&mut self, content: &str) -> &mut Self {
        self.raw("<p>");
        for (number, part) in content.split('`').enumerate() {
            if number % 2 == 1 {
                self.element("code", part);
            } else {
                self.text(part);
            }
        }
        self.raw("</p>")
    }

    fn link(&mut self, href: &str, content: &str) -> &mut Self {
        let (href, content) = (escape(href), escape(content));
        write!(self.0, "<a href=\"{href}\">{content}</a>").expect("a string takes everything");
        self
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use serde_json::json;

    #[test]
    fn nothing_of_the_document_becomes_markup() {
        let evil = "<img src=x onerror=alert(1)>\"'&";
        let document = json!({
            "info": { "title": evil, "description": evil },
            "paths": { evil: { "get": {
                "operationId": evil, "summary": evil, "description": evil, "x-access": evil,
                "parameters": [{ "name": evil, "in": evil, "description": evil, "schema": { "a": evil } }],
                "requestBody": { "content": { evil: { "schema": { "$ref": format!("#/components/schemas/{evil}") } } } },
                "responses": { evil: { "description": evil, "content": { evil: { "schema": {} } } } },
            } } },
            "components": { "schemas": { evil: { "description": evil } } },
        });
        let page = page(&document);
        assert!(!page.contains("<img"), "{page}");
        assert!(
            page.contains("&lt;img src=x onerror=alert(1)&gt;&quot;&#39;&amp;"),
            "{page}"
        );
    }
}
