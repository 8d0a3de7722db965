//! The inline scripts and styles of a built page, which the page's policy names by their hashes.

use base64::{Engine as _, engine::general_purpose::STANDARD};
use sha2::{Digest as _, Sha384};

/// The sources (`sha384-…`) of the elements `name` in `page` that hold code or style of their own: not those
/// with a `src`, and not data blocks, which a browser does not run.
///
/// The page is what the client's build wrote, so the end of an element is its first end tag; inside
/// comments and templates there are none.
pub fn hashes(page: &str, name: &str) -> Vec<String> {
    let (open, close) = (format!("<{name}"), format!("</{name}"));
    let mut hashes = Vec::new();
    let mut rest = page;
    while let Some(start) = rest.find(&open) {
        rest = &rest[start + open.len()..];
        if !rest.starts_with([' ', '\t', '\n', '\r', '>']) {
            continue;
        }
        let Some((attributes, content)) = rest.split_once('>') else {
            break;
        };
        let Some(end) = content.find(&close) else {
            break;
        };
        if !has_source(attributes) && !is_data(attributes) {
            let hash = STANDARD.encode(Sha384::digest(&content[..end]));
            hashes.push(format!("sha384-{hash}"));
        }
        rest = &content[end..];
    }
    hashes
}

fn has_source(attributes: &str) -> bool {
    attributes
        .split_ascii_whitespace()
        .any(|attribute| attribute.starts_with("src="))
}

fn is_data(attributes: &str) -> bool {
    ["json\"", "json'", "json "]
        .iter()
        .any(|end| format!("{attributes} ").contains(end))
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn names_what_runs_and_nothing_else() {
        let page = "<script src=\"/a.js\"></script>\
                    <script type=\"application/json\" id=\"shell\">{}</script>\
                    <scripting>no</scripting>\
                    <script type=\"module\">alert(1)</script><script>alert(1)</script >\
                    <style>a{}</style>";
        // `printf 'alert(1)' | openssl dgst -sha384 -binary | base64`
        let alert = "sha384-HT2E9NfWiuQ/w1PRai+hTyqW16NIoCGA/m8VQDUopfAtcz6YQjtsMmQd5uRbVDpW";
        let scripts = hashes(page, "script");
        assert_eq!(scripts, [alert, alert]);
        assert_eq!(hashes(page, "style").len(), 1);
        assert!(hashes("<script>never closed", "script").is_empty());
    }
}
