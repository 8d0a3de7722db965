//! The page, its data, and the client's files.

use crate::support::{INDEX, Options, People, TestServer};
use api::{
    ErrorCode,
    shell::{SHELL_ELEMENT, Shell},
};

const SCRIPT: &str = "app-0123456789abcdef.js";

fn server() -> TestServer {
    TestServer::start(Options {
        files: vec![
            ("index.html", INDEX),
            (SCRIPT, "plain"),
            ("app-0123456789abcdef.js.br", "brotli"),
            ("app-0123456789abcdef.js.gz", "gzip"),
            ("app-0123456789abcdef_bg.wasm", "\0asm"),
            ("sw.js", "worker"),
            ("icons/icon.svg", "<svg/>"),
        ],
        ..Options::default()
    })
}

/// The data of a page, as the client reads it.
pub fn shell(page: &str) -> Shell {
    let open = format!("<script type=\"application/json\" id=\"{SHELL_ELEMENT}\">");
    let (_, rest) = page.split_once(&open).unwrap();
    let (json, _) = rest.split_once("</script>").unwrap();
    serde_json::from_str(json).unwrap()
}

#[test]
fn every_screen_is_the_page() {
    let server = server();
    for path in [
        "/",
        "/members",
        "/members/123?x=1",
        "/sign-in",
        "/anything/at/all",
    ] {
        for accept in ["text/html,application/xhtml+xml;q=0.9", "*/*"] {
            let page = server.get(path).header("accept", accept).send().expect(200);
            assert_eq!(
                page.header("content-type"),
                Some("text/html; charset=utf-8")
            );
            assert_eq!(page.header("cache-control"), Some("no-store"));
            assert_eq!(page.header("vary"), Some("Cookie"));
            let shell = shell(page.text());
            assert_eq!(shell.community.municipality, "長岡市");
            assert!(!shell.demo && shell.session.is_none() && shell.answers.is_empty());
        }
    }
    let head = server.call(http::Method::HEAD, "/").send().expect(200);
    assert!(head.body.is_empty());
}

#[test]
fn only_pages_are_pages() {
    let server = server();
    let html = "text/html,*/*;q=0.8";
    for path in [
        "/app-fedcba9876543210.js",
        "/old_bg.wasm",
        "/favicon.ico",
        "/index.html",
        "/api",
        "/api/x",
    ] {
        let answer = server.get(path).header("accept", html).send();
        assert_eq!(answer.refusal(), (404, ErrorCode::NotFound), "{path}");
    }
    let data = server
        .get("/members")
        .header("accept", "application/json")
        .send();
    assert_eq!(data.refusal(), (404, ErrorCode::NotFound));
    let nothing_built = TestServer::start(Options {
        files: Vec::new(),
        ..Options::default()
    });
    assert_eq!(
        nothing_built.get("/").send().refusal(),
        (404, ErrorCode::NotFound)
    );
}

#[test]
fn the_policy_names_the_inline_script() {
    let server = server();
    let page = server.get("/").send();
    let policy = page.header("content-security-policy").unwrap();
    // `printf 'start()' | openssl dgst -sha384 -binary | base64`
    let hash = "'sha384-YO9eH3sX36qyw+UuhVDLik67J+J6POpRYTtOKqiZdbEbjICi3NUmlZIasD9C8qpz'";
    assert!(policy.contains(hash), "{policy}");
    assert!(
        policy.contains("'wasm-unsafe-eval'") && policy.contains("report-to csp"),
        "{policy}"
    );
    assert_eq!(
        page.header("reporting-endpoints"),
        Some("csp=\"/api/csp-report\"")
    );
}

#[test]
fn pages_are_packed() {
    let long: &'static str = Box::leak(
        INDEX
            .replace("<body>", &"<p>長岡</p>".repeat(500))
            .into_boxed_str(),
    );
    let server = TestServer::start(Options {
        files: vec![("index.html", long)],
        ..Options::default()
    });
    let page = server
        .get("/")
        .header("accept-encoding", "gzip, deflate, br")
        .send()
        .expect(200);
    assert_eq!(page.header("content-encoding"), Some("br"));
    let varies: Vec<_> = page.headers.get_all("vary").iter().collect();
    assert_eq!(varies, ["Cookie", "Accept-Encoding"]);
    let mut text = Vec::new();
    brotli::BrotliDecompress(&mut &page.body[..], &mut text).unwrap();
    assert!(!shell(std::str::from_utf8(&text).unwrap()).demo);
}

#[test]
fn files_come_packed_typed_and_for_ever() {
    let server = server();
    let script = format!("/{SCRIPT}");
    for (accepted, body, coding) in [
        ("br, gzip", "brotli", Some("br")),
        ("gzip", "gzip", Some("gzip")),
        ("br;q=0, gzip", "gzip", Some("gzip")),
        ("identity", "plain", None),
    ] {
        let file = server
            .get(&script)
            .header("accept-encoding", accepted)
            .send()
            .expect(200);
        assert_eq!(
            (file.text(), file.header("content-encoding")),
            (body, coding),
            "{accepted}"
        );
        assert_eq!(
            file.header("cache-control"),
            Some("public, max-age=31536000, immutable")
        );
        assert_eq!(
            file.header("content-type"),
            Some("text/javascript; charset=utf-8")
        );
        let again = server.get(&script).header("accept-encoding", accepted);
        again
            .header("if-none-match", file.header("etag").unwrap())
            .send()
            .expect(304);
    }
    let wasm = server
        .get("/app-0123456789abcdef_bg.wasm")
        .send()
        .expect(200);
    assert_eq!(wasm.header("content-type"), Some("application/wasm"));
    let worker = server.get("/sw.js").send().expect(200);
    assert_eq!(worker.header("cache-control"), Some("no-cache"));
    server.get("/icons/icon.svg").send().expect(200);
    for outside in [
        "/icons/../sw.js",
        "/icons/%2e%2e/sw.js",
        "//etc/passwd.txt",
        "/icons",
    ] {
        assert_ne!(
            server
                .get(outside)
                .header("accept", "image/*")
                .send()
                .status,
            200,
            "{outside}"
        );
    }
}

#[test]
fn a_stale_cookie_is_nobody() {
    let server = server();
    let people = People::insert(&server);
    let cookie = server.sign_in_until(people.member, server.now());
    let page = server.get("/members").as_(&cookie).send().expect(200);
    assert!(shell(page.text()).session.is_none());
}

/// Nothing that the first screen asks for has to be asked again, and it is what the API answers.
#[test]
fn the_page_holds_the_first_screens_answers() {
    let server = server();
    let people = People::insert(&server);
    let cookie = server.sign_in(people.member);
    let member = format!("/members/{}", people.other);
    for path in ["/members?sort=reading", &member, "/companies", "/places"] {
        let page = server.get(path).as_(&cookie).send().expect(200);
        let shell = shell(page.text());
        assert_eq!(shell.session.unwrap().person.0, people.member, "{path}");
        let (asked_path, query) = path.split_once('?').unwrap_or((path, ""));
        let asked = api::url::first_answers(asked_path, query);
        assert!(!asked.is_empty(), "{path}");
        let answered: Vec<_> = shell
            .answers
            .iter()
            .map(|answer| answer.url.clone())
            .collect();
        assert_eq!(answered, asked, "{path}");
        for answer in shell.answers {
            let body: serde_json::Value = server.get(&answer.url).as_(&cookie).send().json();
            assert_eq!(answer.body, body, "{}", answer.url);
        }
    }
    let home = shell(server.get("/sign-in").as_(&cookie).send().text());
    assert!(home.session.is_some() && home.answers.is_empty());
    let nobody = format!("/members/{}", server.app.ids.id());
    let missing = shell(server.get(&nobody).as_(&cookie).send().text());
    assert!(
        missing.answers.is_empty(),
        "what is not there is asked again, and shown as missing"
    );
}
