//! What browsers report about the pages' policy: somebody tried to put code in, or a release forgot some.

use crate::{
    body::Raw,
    error::ApiError,
    registry::{Access, Audit, Idempotency, Rate, Registry, Rule, routes},
};
use http::StatusCode;
use serde::Deserialize;

/// The most reports logged from one request.
const MOST: usize = 5;

/// What both forms of a report say; a browser sends more, which is not looked at.
#[derive(Debug, Deserialize)]
struct Violation {
    #[serde(alias = "effective-directive", alias = "effectiveDirective", default)]
    directive: String,
    #[serde(alias = "blocked-uri", alias = "blockedURL", default)]
    blocked: String,
    #[serde(alias = "document-uri", alias = "documentURL", default)]
    document: String,
}

#[derive(Debug, Deserialize)]
struct Old {
    #[serde(rename = "csp-report")]
    report: Violation,
}

#[derive(Debug, Deserialize)]
struct New {
    #[serde(rename = "type")]
    kind: String,
    body: serde_json::Value,
}

/// Takes a browser's report that a page broke its content security policy.
#[utoipa::path(
    post,
    path = "/api/csp-report",
    tag = "about",
    request_body(content(
        (serde_json::Value = "application/csp-report"),
        (serde_json::Value = "application/reports+json"),
    ), description = "The report, as browsers write it."),
    responses((status = 204, description = "It was taken."))
)]
async fn report_csp_violation(Raw(body): Raw) -> Result<StatusCode, ApiError> {
    for violation in violations(&body)?.into_iter().take(MOST) {
        let directive: String = violation.directive.chars().take(40).collect();
        let blocked = without_query(&violation.blocked);
        let page = without_query(&violation.document);
        tracing::warn!(
            directive,
            blocked,
            page,
            "a page broke its content security policy"
        );
    }
    Ok(StatusCode::NO_CONTENT)
}

fn violations(body: &[u8]) -> Result<Vec<Violation>, ApiError> {
    if let Ok(old) = serde_json::from_slice::<Old>(body) {
        return Ok(vec![old.report]);
    }
    let reports: Vec<New> = serde_json::from_slice(body)
        .map_err(|_| ApiError::malformed("The body is no report of a browser."))?;
    let violations = reports
        .into_iter()
        .filter(|report| report.kind == "csp-violation");
    Ok(violations
        .filter_map(|report| serde_json::from_value(report.body).ok())
        .collect())
}

/// An address as far as it may be logged: neither query nor fragment, and not endless.
fn without_query(url: &str) -> String {
    let end = url.find(['?', '#']).unwrap_or(url.len());
    url[..end]
        .chars()
        .filter(|letter| !letter.is_control())
        .take(200)
        .collect()
}

/// Adds the endpoint: it writes nothing, so a report may come from wherever the page was shown.
pub fn register(registry: Registry) -> Registry {
    let rule = Rule {
        rate: Rate::File,
        idempotency: Idempotency::Natural,
        audit: Audit::None,
        largest_body: 16 * 1024,
        from_other_sites: true,
        ..Rule::read(Access::Public)
    };
    registry.add(routes!(report_csp_violation), rule)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn reads_both_forms() {
        let old = br#"{"csp-report":{"document-uri":"https://c.example/a?b","blocked-uri":"inline",
            "effective-directive":"script-src-elem","status-code":200}}"#;
        let new = br#"[{"type":"csp-violation","age":1,"url":"https://c.example/","body":
            {"documentURL":"https://c.example/","blockedURL":"inline","effectiveDirective":"style-src"}},
            {"type":"deprecation","body":{}}]"#;
        assert_eq!(violations(old).unwrap()[0].directive, "script-src-elem");
        let new = violations(new).unwrap();
        assert_eq!((new.len(), new[0].directive.as_str()), (1, "style-src"));
        assert!(violations(b"{}").is_err());
    }

    #[test]
    fn queries_are_not_logged() {
        assert_eq!(
            without_query("https://c.example/sign-in?x=1#token"),
            "https://c.example/sign-in"
        );
        assert_eq!(
            without_query("https://c.example/#token"),
            "https://c.example/"
        );
        assert_eq!(without_query("inline"), "inline");
    }
}
