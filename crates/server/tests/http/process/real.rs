//! A server of its own process with the demo community, and requests over sockets that may break at any byte.

use super::COMMUNITY;
use serde_json::Value;
use std::{
    io::{BufRead as _, BufReader, Read as _, Write as _},
    net::TcpStream,
    path::Path,
    process::{Child, Command, Stdio},
};

/// A running server.
pub(super) struct Real {
    /// Its process, or that of whoever watches it.
    pub(super) process: Child,
    /// Its port.
    pub(super) port: u16,
}

/// An answer that came whole.
#[derive(Debug)]
pub(super) struct Whole {
    /// The status.
    pub(super) status: u16,
    /// The header fields, as they came.
    pub(super) head: String,
    /// The body.
    pub(super) body: Value,
}

impl Drop for Real {
    /// A test that fails leaves no server behind, nor one whose watcher alone was stopped.
    fn drop(&mut self) {
        let children = format!("/proc/{0}/task/{0}/children", self.process.id());
        for child in std::fs::read_to_string(children)
            .unwrap_or_default()
            .split_whitespace()
        {
            drop(Command::new("kill").args(["-9", child]).status());
        }
        drop(self.process.kill());
        drop(self.process.wait());
    }
}

impl Real {
    /// Starts the server in `folder` with what is there, behind `watcher`: a program and its arguments, or none.
    pub(super) fn start(folder: &Path, watcher: &[&str]) -> Self {
        let mut words = watcher.to_vec();
        words.extend([
            env!("CARGO_BIN_EXE_nagaoka-worker-server"),
            "--port",
            "0",
            "--metrics-address",
            "off",
            "--rate-limit-factor",
            "0",
            "--demo",
            "--demo-members",
            "60",
            "--community",
            COMMUNITY,
        ]);
        let mut process = Command::new(words[0])
            .args(&words[1..])
            .current_dir(folder)
            .env_clear()
            .stdout(Stdio::piped())
            .stderr(Stdio::null())
            .spawn()
            .unwrap();
        let mut lines = BufReader::new(process.stdout.take().unwrap()).lines();
        let greeting = lines.next().unwrap().unwrap();
        let port = greeting.rsplit(':').next().unwrap().parse().unwrap();
        // Whatever it says later must find a reader.
        std::thread::spawn(move || lines.for_each(drop));
        Self { process, port }
    }

    /// The cookie of the demo's worker.
    pub(super) fn sign_in(&self) -> String {
        let answer = exchange(
            self.port,
            "POST",
            "/api/demo/sign-in",
            "idempotency-key: the-first-of-all-keys\r\n",
            "{\"persona\":\"worker\"}",
        )
        .unwrap();
        let (_, cookie) = answer.head.split_once("__Host-sid=").unwrap();
        format!("__Host-sid={}", cookie.split(';').next().unwrap())
    }

    /// The newest conversation of whoever has this cookie.
    pub(super) fn conversation(&self, cookie: &str) -> String {
        let header = format!("cookie: {cookie}\r\n");
        let answer = exchange(self.port, "GET", "/api/conversations", &header, "").unwrap();
        let id = answer.body.pointer("/items/0/id").unwrap();
        id.as_str().unwrap().to_owned()
    }
}

/// Sends a message, and says whether it was acknowledged: whether a whole answer came that says so.
pub(super) fn send(port: u16, cookie: &str, conversation: &str, text: &str) -> bool {
    let header = format!("cookie: {cookie}\r\nidempotency-key: the-key-of-message-{text}\r\n");
    let body = serde_json::json!({ "text": text }).to_string();
    let path = format!("/api/conversations/{conversation}/messages");
    exchange(port, "POST", &path, &header, &body).is_some_and(|answer| {
        assert_eq!(answer.status, 201, "{answer:?}");
        true
    })
}

/// One request over a connection of its own. None when no whole answer comes.
pub(super) fn exchange(
    port: u16,
    method: &str,
    path: &str,
    headers: &str,
    body: &str,
) -> Option<Whole> {
    let mut stream = TcpStream::connect(("127.0.0.1", port)).ok()?;
    let request = format!(
        "{method} {path} HTTP/1.1\r\nhost: localhost:8080\r\nconnection: close\r\nsec-fetch-site: same-origin\r\n\
         content-type: application/json\r\ncontent-length: {}\r\n{headers}\r\n{body}",
        body.len()
    );
    stream.write_all(request.as_bytes()).ok()?;
    let mut answer = Vec::new();
    stream.read_to_end(&mut answer).ok()?;
    let answer = String::from_utf8(answer).ok()?;
    let (head, body) = answer.split_once("\r\n\r\n")?;
    let status = head.get(9..12)?.parse().ok()?;
    let body = match body {
        "" if status == 204 => Value::Null,
        body => serde_json::from_str(body).ok()?,
    };
    Some(Whole {
        status,
        head: head.to_owned(),
        body,
    })
}
