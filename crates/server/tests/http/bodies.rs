//! Bodies that nobody means well with: each gets a 4xx with a code and changes nothing.

use crate::{
    connections::raw,
    support::{People, TestServer, probe},
};
use api::ErrorCode;
use serde_json::json;

#[test]
fn bad_bodies_change_nothing() {
    let server = TestServer::with_probes();
    let cookie = server.sign_in(People::insert(&server).member);
    let post = |media: &str, body: Vec<u8>| {
        let call = server.post("/api/probe/things").as_(&cookie).new_key();
        call.body(media, body).send().refusal()
    };
    let malformed = (400, ErrorCode::Malformed);
    let invalid = (422, ErrorCode::Invalid);
    let deep = format!("{{\"name\":{}{}}}", "[".repeat(10_000), "]".repeat(10_000));
    let many = format!("{{\"name\":[{}1],\"query\":\"\"}}", "1,".repeat(30_000));
    for (body, expected) in [
        ("", malformed),
        ("{", malformed),
        ("null", malformed),
        ("[]", malformed),
        ("{}", malformed),
        ("\"text\"", malformed),
        ("{\"name\":1,\"query\":\"\"}", malformed),
        ("{\"name\":\"a\",\"query\":\"\",\"admin\":true}", malformed),
        ("{\"name\":\"a\",\"name\":\"b\",\"query\":\"\"}", malformed),
        ("{\"name\":\"\\ud800\",\"query\":\"\"}", malformed),
        ("{\"name\":\"a\",\"query\":\"\"}{}", malformed),
        (deep.as_str(), malformed),
        (many.as_str(), malformed),
        ("{\"name\":\"\",\"query\":\"\"}", invalid),
        ("{\"name\":\"\\u0000\",\"query\":\"\"}", invalid),
        ("{\"name\":\"\\u202e\",\"query\":\"\"}", invalid),
    ] {
        let shown: String = body.chars().take(60).collect();
        assert_eq!(post("application/json", body.into()), expected, "{shown}");
    }
    let zalgo = format!("a{}", "\u{301}".repeat(10_000));
    let long = json!({ "name": zalgo, "query": "" }).to_string();
    assert_eq!(post("application/json", long.into()), invalid);
    assert_eq!(
        post("application/json", b"{\"name\":\"\xff\"}".to_vec()),
        malformed
    );
    let large = json!({ "name": "a".repeat(70_000), "query": "" }).to_string();
    assert_eq!(
        post("application/json", large.into()),
        (413, ErrorCode::TooLarge)
    );
    for media in [
        "text/json",
        "application/jsonp",
        "application/json-patch+json",
        "",
        "x",
    ] {
        let media = if media.is_empty() {
            "application"
        } else {
            media
        };
        assert_eq!(
            post(media, b"{}".to_vec()),
            (415, ErrorCode::UnsupportedMediaType),
            "{media}"
        );
    }
    assert_eq!(probe::effects(&server), 0);

    let call = server.post("/api/probe/things").as_(&cookie).new_key();
    let good = json!({ "name": "高専の組込み仲間 👩‍💻", "query": "" }).to_string();
    call.body("Application/JSON; charset=utf-8", good)
        .send()
        .expect(201);
    assert_eq!(probe::effects(&server), 1);
}

#[test]
fn a_packed_body_is_not_unpacked() {
    let server = TestServer::with_probes();
    let cookie = server.sign_in(People::insert(&server).member);
    let call = server.post("/api/probe/things").as_(&cookie).new_key();
    let call = call
        .json(&json!({ "name": "a", "query": "" }))
        .header("content-encoding", "gzip");
    assert_eq!(
        call.send().refusal(),
        (415, ErrorCode::UnsupportedMediaType)
    );
}

#[test]
fn a_field_that_breaks_its_rule_is_named() {
    let server = TestServer::with_probes();
    let cookie = server.sign_in(People::insert(&server).member);
    let call = server.post("/api/probe/things").as_(&cookie).new_key();
    let answer = call
        .json(&json!({ "name": "a".repeat(61), "query": "" }))
        .send();
    assert_eq!(answer.refusal(), (422, ErrorCode::Invalid));
    let problem: api::Problem = answer.json();
    assert_eq!(problem.errors.len(), 1);
    assert_eq!(problem.errors[0].field, "name");
    assert_eq!(problem.errors[0].fault, api::FieldFault::TooLong);
}

#[test]
fn a_body_of_unknown_length_is_measured_too() {
    let server = TestServer::with_probes();
    let cookie = server.sign_in(People::insert(&server).member);
    let send = |chunks: usize| {
        let chunk = format!("2710\r\n{}\r\n", "x".repeat(10_000));
        let request = format!(
            "POST /api/probe/files HTTP/1.1\r\nhost: x\r\ncookie: {}\r\nsec-fetch-site: same-origin\r\n\
             content-type: application/octet-stream\r\ntransfer-encoding: chunked\r\nconnection: close\r\n\r\n\
             {}0\r\n\r\n",
            cookie.0,
            chunk.repeat(chunks)
        );
        raw(server.address, &request)
    };
    assert!(
        send(10).starts_with("HTTP/1.1 200"),
        "a file may be larger than JSON"
    );
    assert!(send(110).starts_with("HTTP/1.1 413"));
}

#[test]
fn heads_have_an_end() {
    let server = TestServer::new();
    let parameters: String = (0..10_000).map(|number| format!("p{number}=1&")).collect();
    let answer = raw(
        server.address,
        &format!("GET /api/openapi.json?{parameters} HTTP/1.1\r\nhost: x\r\n\r\n"),
    );
    assert!(answer.starts_with("HTTP/1.1 4"), "{answer}");
    let fields = "x: y\r\n".repeat(200);
    let answer = raw(
        server.address,
        &format!("GET /api/openapi.json HTTP/1.1\r\nhost: x\r\n{fields}\r\n"),
    );
    assert!(answer.starts_with("HTTP/1.1 431"), "{answer}");
}

#[test]
fn edits_name_their_version() {
    let server = TestServer::with_probes();
    let cookie = server.sign_in(People::insert(&server).member);
    let path = format!("/api/probe/things/{}", server.app.ids.id());
    let edit = || {
        server
            .patch(&path)
            .as_(&cookie)
            .json(&json!({ "visibility": "listed" }))
    };
    assert_eq!(
        edit().send().refusal(),
        (428, ErrorCode::PreconditionRequired)
    );
    let tag = server.get(&path).send().header("etag").unwrap().to_owned();
    for wrong in ["\"other\"", "*", &format!("W/{tag}")] {
        assert_eq!(
            edit().header("if-match", wrong).send().refusal(),
            (412, ErrorCode::Changed)
        );
    }
    let edited = edit().header("if-match", &tag).send().expect(200);
    assert_ne!(edited.header("etag"), Some(tag.as_str()));
}
