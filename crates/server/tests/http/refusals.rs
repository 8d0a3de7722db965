//! Who and what is turned away, and that nothing tells more than it should.

use crate::support::{Options, People, TestServer, probe};
use api::ErrorCode;
use http::Method;

#[test]
fn unknown_addresses_have_one_answer() {
    let server = TestServer::new();
    let first = server.get("/api/nothing").send();
    assert_eq!(first.refusal(), (404, ErrorCode::NotFound));
    for path in [
        "/api",
        "/api/",
        "/api/nothing/else?x=1",
        "/api/openapi.json/",
        "/nothing.css",
        "/assets/x-0123456789abcdef.js",
    ] {
        assert_eq!(
            server.get(path).send().comparable(),
            first.comparable(),
            "{path}"
        );
    }
    for path in [
        "/api//session",
        "/api/%00",
        "/api/%ff",
        "/api/../etc/passwd",
        "/../../etc/passwd.txt",
    ] {
        assert_eq!(server.get(path).send().status, 404, "{path}");
    }
}

#[test]
fn hidden_endpoints_look_like_none() {
    let server = TestServer::with_probes();
    let people = People::insert(&server);
    let member = server.sign_in(people.member);
    let nothing = server.get("/api/nothing").as_(&member).send();
    let hidden = server.get("/api/probe/office").as_(&member).send();
    assert_eq!(hidden.comparable(), nothing.comparable());
    let random = format!("/api/probe/things/{}", server.app.ids.id());
    let hidden = server.delete(&random).as_(&member).send();
    assert_eq!(
        hidden.comparable(),
        server
            .delete("/api/nothing")
            .as_(&member)
            .send()
            .comparable()
    );

    let office = server.sign_in(people.office);
    server
        .get("/api/probe/office")
        .as_(&office)
        .send()
        .expect(200);
    server.delete(&random).as_(&office).send().expect(204);
    assert_eq!(
        server.get("/api/probe/office").send().refusal(),
        (401, ErrorCode::SignedOut)
    );
}

#[test]
fn demo_endpoints_exist_only_in_a_demo() {
    let server = TestServer::with_probes();
    for method in [Method::GET, Method::POST, Method::DELETE, Method::OPTIONS] {
        let demo = server.call(method.clone(), "/api/probe/demo").send();
        let nothing = server.call(method.clone(), "/api/nothing").send();
        assert_eq!(demo.comparable(), nothing.comparable(), "{method}");
    }
    let demo = TestServer::start(Options {
        demo: true,
        registry: probe::registry,
        ..Options::default()
    });
    demo.get("/api/probe/demo").send().expect(200);
}

#[test]
fn malformed_ids_are_things_that_are_not_there() {
    let server = TestServer::with_probes();
    let nothing = server.get("/api/nothing").send();
    for id in [
        "1",
        "x",
        "00000000-0000-0000-0000-00000000000g",
        "%00",
        "%F0%9F%98%80",
    ] {
        let answer = server.get(&format!("/api/probe/things/{id}")).send();
        assert_eq!(answer.comparable(), nothing.comparable(), "{id}");
    }
    server
        .get(&format!("/api/probe/things/{}", server.app.ids.id()))
        .send()
        .expect(200);
}

#[test]
fn rights_are_looked_at_before_the_body() {
    let server = TestServer::with_probes();
    let large = "x".repeat(200_000);
    for body in ["", "{", &large] {
        let anonymous = server
            .post("/api/probe/things")
            .body("text/plain", body.to_owned())
            .send();
        assert_eq!(anonymous.refusal(), (401, ErrorCode::SignedOut));
    }
}

/// Every endpoint and every method that it does not have.
#[test]
fn other_methods_are_refused() {
    let server = TestServer::start(Options {
        demo: true,
        ..Options::default()
    });
    let registry = server::router::registry();
    let methods = [
        "GET", "HEAD", "POST", "PUT", "PATCH", "DELETE", "OPTIONS", "TRACE",
    ];
    let mut cells = 0;
    for endpoint in registry.endpoints() {
        let path = endpoint.path();
        let has = |method: &str| {
            let known = if method == "HEAD" { "GET" } else { method };
            registry
                .endpoints()
                .iter()
                .any(|other| other.path() == path && other.method() == known)
        };
        let address = path.replace(['{', '}'], "");
        for method in methods.into_iter().filter(|method| !has(method)) {
            let answer = server.call(method.parse().unwrap(), &address).send();
            assert_eq!(answer.status, 405, "{method} {path}");
            assert!(
                answer
                    .header("allow")
                    .is_some_and(|allow| !allow.is_empty()),
                "{method} {path}"
            );
            cells += 1;
        }
    }
    for path in ["/", "/healthz", "/members"] {
        for method in ["POST", "PUT", "PATCH", "DELETE", "OPTIONS", "TRACE"] {
            let answer = server.call(method.parse().unwrap(), path).send();
            assert_eq!(
                answer.refusal(),
                (405, ErrorCode::MethodNotAllowed),
                "{method} {path}"
            );
            assert_eq!(answer.header("allow"), Some("GET,HEAD"));
            cells += 1;
        }
    }
    server.get("/api/openapi.json").send().expect(200);
    println!("A5 cells {cells}");
}
