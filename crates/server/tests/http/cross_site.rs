//! Requests of other sites: what may change something is taken from the site itself only.

use crate::support::{Call, People, TestServer, probe};
use api::ErrorCode;
use serde_json::json;

/// Header fields of requests that other sites, old browsers and programs send.
const FOREIGN: [&[(&str, &str)]; 8] = [
    &[("sec-fetch-site", "cross-site")],
    &[("sec-fetch-site", "same-site")],
    &[("sec-fetch-site", "none")],
    &[
        ("sec-fetch-site", "cross-site"),
        ("origin", "http://localhost:8080"),
    ],
    &[("origin", "null")],
    &[("origin", "https://evil.example")],
    &[("origin", "http://localhost:8080.evil.example")],
    &[],
];

/// Header fields of requests that the site itself sends.
const OWN: [&[(&str, &str)]; 3] = [
    &[("sec-fetch-site", "same-origin")],
    &[
        ("sec-fetch-site", "same-origin"),
        ("origin", "http://localhost:8081"),
    ],
    &[("origin", "http://localhost:8080")],
];

fn with<'a>(call: Call<'a>, headers: &[(&str, &str)]) -> Call<'a> {
    headers
        .iter()
        .fold(call.without("sec-fetch-site"), |call, (name, value)| {
            call.header(name, value)
        })
}

#[test]
fn only_the_site_itself_may_write() {
    let server = TestServer::with_probes();
    let cookie = server.sign_in(People::insert(&server).member);
    let write = || {
        let call = server.post("/api/probe/things").as_(&cookie).new_key();
        call.json(&json!({ "name": "a", "query": "" }))
    };
    for headers in FOREIGN {
        let answer = with(write(), headers).send();
        assert_eq!(answer.refusal(), (403, ErrorCode::CrossSite), "{headers:?}");
    }
    assert_eq!(probe::effects(&server), 0);
    for headers in OWN {
        with(write(), headers).send().expect(201);
    }
    assert_eq!(probe::effects(&server), 3);
    let forms = [
        "text/plain",
        "application/x-www-form-urlencoded",
        "multipart/form-data; boundary=x",
    ];
    for media in forms {
        let answer = write()
            .body(media, "{\"name\":\"a\",\"query\":\"\"}")
            .send();
        assert_eq!(
            answer.refusal(),
            (415, ErrorCode::UnsupportedMediaType),
            "{media}"
        );
    }
    assert_eq!(probe::effects(&server), 3);
}

/// Every endpoint of the product that may change something, whoever asks.
#[test]
fn no_endpoint_forgets_it() {
    let server = TestServer::new();
    let people = People::insert(&server);
    let office = server.sign_in(people.office);
    let mut cells = 0;
    for endpoint in server::router::registry().endpoints() {
        if !endpoint.is_unsafe() || endpoint.rule().from_other_sites {
            continue;
        }
        let path = endpoint.path().replace(['{', '}'], "");
        for headers in FOREIGN {
            for call in [
                server.call(endpoint.method().clone(), &path),
                server.call(endpoint.method().clone(), &path).as_(&office),
            ] {
                let answer = with(call.new_key(), headers).send();
                // A demo's endpoint is not there at all.
                let expected = if endpoint.rule().access == server::registry::Access::Demo {
                    404
                } else {
                    403
                };
                assert_eq!(
                    answer.status,
                    expected,
                    "{} {path} {headers:?}",
                    endpoint.method()
                );
                cells += 1;
            }
        }
    }
    println!("C5 cells {cells}");
}

#[test]
fn reading_is_for_everybody() {
    let server = TestServer::new();
    for headers in FOREIGN {
        with(server.get("/api/openapi.json"), headers)
            .send()
            .expect(200);
    }
}
