//! JSON Resume (jsonresume.org, schema 1.0.0): `work`, `education`, `skills` and `languages`.

use super::Found;
use api::{FieldFault, members::CareerEntry};
use serde_json::Value;

/// Reads a file. Whatever else it holds is left alone: it is a résumé, and this is a page among colleagues.
pub(super) fn read(content: &[u8]) -> Found {
    let mut found = Found::default();
    let content = content.strip_prefix(b"\xEF\xBB\xBF").unwrap_or(content);
    let Ok(Value::Object(resume)) = serde_json::from_slice::<Value>(content) else {
        found.problem("", "", FieldFault::Form);
        return found;
    };
    let list =
        |name: &'static str, found: &mut Found, read: fn(&mut Found, &str, &Value)| match resume
            .get(name)
        {
            None | Some(Value::Null) => {}
            Some(Value::Array(items)) => {
                for (index, item) in items.iter().enumerate() {
                    let place = format!("{name}[{index}]");
                    if item.is_object() {
                        read(found, &place, item);
                    } else {
                        found.problem(&place, "", FieldFault::Form);
                    }
                }
            }
            Some(_) => found.problem(name, "", FieldFault::Form),
        };
    list("work", &mut found, work);
    list("education", &mut found, education);
    list("skills", &mut found, skill);
    list("languages", &mut found, language);
    let preview = &found.preview;
    let is_empty = preview.entries.is_empty()
        && preview.skills.is_empty()
        && preview.languages.is_empty()
        && preview.problems.is_empty();
    if is_empty {
        found.problem("", "", FieldFault::Missing);
    }
    found
}

fn work(found: &mut Found, place: &str, item: &Value) {
    let organisation = match text(found, place, item, "name") {
        // Older files.
        name if name.is_empty() => text(found, place, item, "company"),
        name => name,
    };
    let mut lines = vec![text(found, place, item, "summary")];
    if let Some(Value::Array(highlights)) = item.get("highlights") {
        let highlights = highlights.iter().filter_map(Value::as_str);
        lines.extend(highlights.map(|highlight| format!("・{highlight}")));
    }
    lines.retain(|line| !line.trim().is_empty());
    let entry = CareerEntry {
        organisation,
        title: text(found, place, item, "position"),
        since: date(found, place, item, "startDate"),
        until: date(found, place, item, "endDate"),
        description: lines.join("\n"),
    };
    found.entry(place, entry);
}

fn education(found: &mut Found, place: &str, item: &Value) {
    let organisation = text(found, place, item, "institution");
    let study = [
        text(found, place, item, "area"),
        text(found, place, item, "studyType"),
    ];
    let study: Vec<&str> = study
        .iter()
        .map(String::as_str)
        .filter(|part| !part.is_empty())
        .collect();
    let entry = CareerEntry {
        organisation: organisation.clone(),
        title: study.join(" ・ "),
        since: date(found, place, item, "startDate"),
        until: date(found, place, item, "endDate"),
        description: String::new(),
    };
    found.entry(place, entry);
    found.word(place, &organisation, |preview| &mut preview.schools);
}

fn skill(found: &mut Found, place: &str, item: &Value) {
    let name = text(found, place, item, "name");
    found.word(place, &name, |preview| &mut preview.skills);
    if let Some(Value::Array(keywords)) = item.get("keywords") {
        for keyword in keywords.iter().filter_map(Value::as_str) {
            found.word(place, keyword, |preview| &mut preview.skills);
        }
    }
}

fn language(found: &mut Found, place: &str, item: &Value) {
    let name = text(found, place, item, "language");
    found.word(place, &name, |preview| &mut preview.languages);
}

/// A text of an item; anything else that stands there is a problem.
fn text(found: &mut Found, place: &str, item: &Value, name: &str) -> String {
    match item.get(name) {
        None | Some(Value::Null) => String::new(),
        Some(Value::String(text)) => text.clone(),
        Some(other) => {
            found.problem(
                &format!("{place}.{name}"),
                &other.to_string(),
                FieldFault::Form,
            );
            String::new()
        }
    }
}

fn date(found: &mut Found, place: &str, item: &Value, name: &str) -> String {
    let text = text(found, place, item, name);
    found.date(&format!("{place}.{name}"), &text)
}
