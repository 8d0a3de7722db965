//! The registry as a document: the checked-in snapshot, the page for eyes, and that nothing stands beside it.

use crate::support::TestServer;
use serde_json::Value;
use server::{openapi, registry::Access, router};
use std::{collections::HashSet, fs, path::Path};

const SNAPSHOT: &str = concat!(env!("CARGO_MANIFEST_DIR"), "/../../docs/openapi.json");

#[test]
fn the_document_is_the_one_checked_in() {
    let document = openapi::to_json(&router::registry());
    if std::env::var_os("UPDATE_SNAPSHOTS").is_some() {
        fs::write(SNAPSHOT, &document).unwrap();
    }
    let checked_in = fs::read_to_string(SNAPSHOT).unwrap_or_default();
    assert!(
        document == checked_in,
        "docs/openapi.json is not what the registry says; look at the difference after\n\
         UPDATE_SNAPSHOTS=1 cargo test -p nagaoka-worker-server --test http documents"
    );
}

#[test]
fn the_document_says_what_the_registry_knows() {
    let server = TestServer::new();
    let document: Value = server.get("/api/openapi.json").send().expect(200).json();
    assert!(document["openapi"].as_str().unwrap().starts_with("3.1"));
    let mut names = HashSet::new();
    for endpoint in router::registry().endpoints() {
        let method = endpoint.method().as_str().to_lowercase();
        let operation = &document["paths"][endpoint.path()][&method];
        let name = format!("{method} {}", endpoint.path());
        assert_eq!(
            operation["x-access"],
            endpoint.rule().access.as_str(),
            "{name}"
        );
        assert_eq!(
            operation["x-rate-class"],
            endpoint.rule().rate.as_str(),
            "{name}"
        );
        assert!(names.insert(operation["operationId"].to_string()), "{name}");
        assert!(
            !operation["summary"].as_str().unwrap_or("").is_empty(),
            "{name} has no words"
        );
        assert_eq!(
            operation["security"].is_array(),
            endpoint.rule().access.needs_session(),
            "{name}"
        );
        let key = operation["parameters"]
            .as_array()
            .is_some_and(|parameters| {
                parameters
                    .iter()
                    .any(|parameter| parameter["name"] == "Idempotency-Key")
            });
        assert_eq!(key, endpoint.rule().idempotency.needs_key(), "{name}");
    }
}

/// What is asked by POST although it writes nothing: the question holds a secret, which stands in no address,
/// or is too long for one.
const QUESTIONS: [&str; 5] = [
    "/api/hiring/posting-check",
    "/api/csp-report",
    "/api/sign-in/inspect",
    "/api/invitations/inspect",
    "/api/me/career-preview",
];

#[test]
fn writes_are_audited_and_repeatable() {
    use server::registry::{Audit, Idempotency};
    let registry = router::registry();
    let writes = registry
        .endpoints()
        .iter()
        .filter(|endpoint| endpoint.is_unsafe() && !QUESTIONS.contains(&endpoint.path()));
    let mut silent = 0;
    for endpoint in writes {
        let rule = endpoint.rule();
        let name = format!("{} {}", endpoint.method(), endpoint.path());
        if rule.audit == Audit::None {
            println!("{name} leaves no audit entry");
            silent += 1;
        }
        // A secret in the address is the right to it, and mail servers know of no keys.
        if endpoint.path() == "/api/mail-subscriptions/{token}" {
            continue;
        }
        assert!(!rule.from_other_sites, "{name}");
        if endpoint.method() == "POST" {
            assert_ne!(rule.idempotency, Idempotency::Natural, "{name}");
        }
    }
    println!("A9 writes_without_audit_entry {silent}");
    assert_eq!(silent, 0);
}

#[test]
fn every_reference_leads_somewhere() {
    fn references<'a>(value: &'a Value, found: &mut HashSet<&'a str>) {
        match value {
            Value::Object(fields) => {
                found.extend(fields.get("$ref").and_then(Value::as_str));
                fields.values().for_each(|value| references(value, found));
            }
            Value::Array(items) => items.iter().for_each(|value| references(value, found)),
            _ => {}
        }
    }
    let document: Value = serde_json::from_str(&openapi::to_json(&router::registry())).unwrap();
    let mut found = HashSet::new();
    references(&document, &mut found);
    assert!(found.contains("#/components/schemas/Problem"));
    for reference in found {
        let pointer = reference.strip_prefix('#').unwrap();
        assert!(document.pointer(pointer).is_some(), "{reference}");
    }
}

#[test]
fn the_page_names_every_operation() {
    let server = TestServer::new();
    let page = server.get("/api/docs").send().expect(200);
    assert_eq!(
        page.header("content-type"),
        Some("text/html; charset=utf-8")
    );
    for endpoint in router::registry().endpoints() {
        let title = format!("<code>{} {}</code>", endpoint.method(), endpoint.path());
        assert!(page.text().contains(&title), "{title}");
    }
    assert!(!page.text().contains("<script"));
    let style = server.get("/api/docs/style.css").send().expect(200);
    assert_eq!(
        style.header("content-type"),
        Some("text/css; charset=utf-8")
    );
}

/// Routes are mounted in one place, and every endpoint of the registry answers.
#[test]
fn nothing_is_mounted_outside_the_registry() {
    fn search(folder: &Path, found: &mut Vec<String>) {
        for entry in fs::read_dir(folder).unwrap() {
            let path = entry.unwrap().path();
            if path.is_dir() {
                search(&path, found);
                continue;
            }
            let text = fs::read_to_string(&path).unwrap_or_default();
            let mounts = [
                ".route(",
                ".nest(",
                ".merge(",
                ".route_service(",
                ".nest_service(",
            ];
            if mounts.iter().any(|mount| text.contains(mount)) {
                found.push(path.display().to_string());
            }
        }
    }
    let mut found = Vec::new();
    search(
        Path::new(concat!(env!("CARGO_MANIFEST_DIR"), "/src")),
        &mut found,
    );
    found.retain(|path| !path.ends_with("src/registry.rs"));
    let routes = found.iter().filter(|path| !is_known_merge(path)).count();
    println!("A2 routes_outside_registry {routes}");
    assert_eq!(routes, 0, "{found:?}");

    let server = TestServer::new();
    let nothing = server.get("/api/nothing").send().comparable();
    for endpoint in router::registry().endpoints() {
        if endpoint.rule().access == Access::Demo {
            continue;
        }
        let path = endpoint.path().replace(['{', '}'], "");
        // A method that no endpoint has tells a path that is there (405) from one that is not (404).
        let answer = server.call(http::Method::OPTIONS, &path).send();
        assert_eq!(answer.status, 405, "{path}");
        assert_ne!(answer.comparable(), nothing);
    }
}

/// OpenAPI extensions are merged, which mounts nothing.
fn is_known_merge(path: &str) -> bool {
    path.ends_with("src/openapi.rs")
}
