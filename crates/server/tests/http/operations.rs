//! What operators and browsers see of every answer: health, metrics, ids, headers.

use crate::support::{Options, People, TestServer, probe};
use server::metrics;
use tokio::net::TcpListener;

#[test]
fn health_and_readiness() {
    let mut server = TestServer::new();
    server.get("/healthz").send().expect(200);
    let ready = server.get("/readyz").send().expect(200);
    assert_eq!(ready.header("cache-control"), Some("no-store"));
    server.post("/healthz").send().expect(405);
    server.app.database.close();
    server.get("/readyz").send().expect(503);
    server.get("/healthz").send().expect(200);
    server.begin_to_stop();
    server.wait_until_stopped();
}

#[test]
fn a_server_that_stops_is_not_ready() {
    let server = TestServer::new();
    server.app.health.stop();
    server.get("/readyz").send().expect(503);
    server.get("/healthz").send().expect(200);
}

#[test]
fn every_answer_carries_the_security_headers() {
    let server = TestServer::with_probes();
    for path in [
        "/api/openapi.json",
        "/api/docs",
        "/api/nothing",
        "/",
        "/nothing.js",
        "/healthz",
        "/api/probe/panic",
    ] {
        let answer = server.get(path).send();
        for (name, value) in [
            ("x-content-type-options", "nosniff"),
            ("referrer-policy", "same-origin"),
            ("cross-origin-opener-policy", "same-origin"),
            ("cross-origin-resource-policy", "same-origin"),
            (
                "permissions-policy",
                "camera=(), microphone=(), geolocation=(), publickey-credentials-create=(self), \
                 publickey-credentials-get=(self)",
            ),
        ] {
            assert_eq!(answer.header(name), Some(value), "{path} {name}");
        }
        let policy = answer.header("content-security-policy").unwrap();
        assert!(policy.starts_with("default-src 'none'"), "{path} {policy}");
        assert!(policy.contains("frame-ancestors 'none'"), "{path} {policy}");
        assert!(
            !policy.contains("unsafe-inline") && !policy.contains("'unsafe-eval'"),
            "{path} {policy}"
        );
        assert!(answer.header("x-request-id").is_some(), "{path}");
        assert_eq!(answer.header("strict-transport-security"), None, "{path}");
    }
    let https = TestServer::start(Options {
        base_url: "https://c.example",
        ..Options::default()
    });
    let answer = https.get("/api/nothing").send();
    let expected = Some("max-age=63072000; includeSubDomains");
    assert_eq!(answer.header("strict-transport-security"), expected);
}

#[test]
fn answers_of_the_api_are_not_stored() {
    let server = TestServer::with_probes();
    let people = People::insert(&server);
    let cookie = server.sign_in(people.member);
    let answer = server
        .get("/api/probe/member")
        .as_(&cookie)
        .send()
        .expect(200);
    assert_eq!(answer.header("cache-control"), Some("no-store"));
    let refusal = server.get("/api/probe/member").send().expect(401);
    assert_eq!(refusal.header("cache-control"), Some("no-store"));
}

#[test]
fn long_answers_are_packed_for_those_who_take_it() {
    let server = TestServer::with_probes();
    let cookie = server.sign_in(People::insert(&server).member);
    let plain = server
        .get("/api/probe/member")
        .as_(&cookie)
        .send()
        .expect(200);
    assert_eq!(plain.header("content-encoding"), None);
    let packed = server
        .get("/api/probe/member")
        .as_(&cookie)
        .header("accept-encoding", "gzip")
        .send();
    assert_eq!(packed.header("content-encoding"), Some("gzip"));
    assert_eq!(packed.header("vary"), Some("Accept-Encoding"));
    assert!(packed.body.len() * 5 < plain.body.len());
}

#[test]
fn a_tag_saves_sending_the_same_again() {
    let server = TestServer::with_probes();
    let path = format!("/api/probe/things/{}", server.app.ids.id());
    let first = server.get(&path).send().expect(200);
    let tag = first.header("etag").unwrap();
    let again = server
        .get(&path)
        .header("if-none-match", tag)
        .send()
        .expect(304);
    assert!(again.body.is_empty());
    server
        .get(&path)
        .header("if-none-match", "\"other\"")
        .send()
        .expect(200);
}

#[test]
fn a_panic_takes_only_its_own_answer() {
    let server = TestServer::with_probes();
    let (status, code) = server.get("/api/probe/panic").send().refusal();
    assert_eq!((status, code), (500, api::ErrorCode::Internal));
    server.get("/healthz").send().expect(200);
}

#[test]
fn metrics_count_by_template_and_name_nobody() {
    let server = TestServer::with_probes();
    let id = server.app.ids.id();
    server
        .get(&format!("/api/probe/things/{id}?secret=swordfish"))
        .send()
        .expect(200);
    server.get("/made/up/by-a-client.js").send().expect(404);
    let listener = server
        .runtime
        .block_on(TcpListener::bind("127.0.0.1:0"))
        .unwrap();
    let address = listener.local_addr().unwrap();
    let exporter = server.runtime.spawn(metrics::serve(listener));
    let answer = crate::connections::raw(
        address,
        "GET /metrics HTTP/1.1\r\nhost: x\r\nconnection: close\r\n\r\n",
    );
    exporter.abort();
    let counted =
        "http_requests_total{route=\"/api/probe/things/{id}\",method=\"GET\",status=\"200\"}";
    assert!(answer.contains(counted), "{answer}");
    assert!(
        answer.contains("http_request_duration_seconds_bucket"),
        "{answer}"
    );
    for private in [&id.to_string(), "swordfish", "by-a-client"] {
        assert!(!answer.contains(private), "{private}: {answer}");
    }
}

#[test]
fn who_asks_too_often_waits() {
    let server = TestServer::start(Options {
        rate_limit_factor: 1,
        registry: probe::registry,
        trusted_proxies: "127.0.0.1",
        ..Options::default()
    });
    let ask = |address: &str| {
        let call = server
            .post("/api/csp-report")
            .header("x-forwarded-for", address);
        call.body("application/csp-report", "{}").send()
    };
    let refused = (0..200)
        .map(|_| ask("192.0.2.1"))
        .find(|answer| answer.status != 400)
        .unwrap();
    assert_eq!(refused.refusal(), (429, api::ErrorCode::TooManyRequests));
    assert!(
        refused
            .header("retry-after")
            .unwrap()
            .parse::<u32>()
            .unwrap()
            >= 1
    );
    assert_eq!(
        ask("192.0.2.2").status,
        400,
        "another client is not concerned"
    );
}
