//! One request and its answer, each over a connection of its own.

use super::{Cookie, TestServer};
use api::problem::{ErrorCode, Problem};
use axum::body::Bytes;
use http::{HeaderMap, HeaderName, HeaderValue, Method, Request, header};
use http_body_util::{BodyExt as _, Full};
use hyper_util::rt::TokioIo;
use serde::{Serialize, de::DeserializeOwned};
use std::net::SocketAddr;
use tokio::net::TcpStream;

/// A request, not sent yet.
pub struct Call<'a> {
    server: &'a TestServer,
    method: Method,
    path: String,
    headers: HeaderMap,
    body: Bytes,
}

/// An answer, read to its end.
#[derive(Clone, Debug)]
pub struct Answer {
    /// The status.
    pub status: u16,
    /// The header fields.
    pub headers: HeaderMap,
    /// The body.
    pub body: Bytes,
}

impl<'a> Call<'a> {
    /// What may change something comes from the site itself unless a test says otherwise.
    pub fn new(server: &'a TestServer, method: Method, path: &str) -> Self {
        let mut headers = HeaderMap::new();
        if !method.is_safe() {
            headers.insert("sec-fetch-site", HeaderValue::from_static("same-origin"));
        }
        Self {
            server,
            method,
            path: path.to_owned(),
            headers,
            body: Bytes::new(),
        }
    }

    /// Adds a header field.
    pub fn header(mut self, name: &str, value: impl AsRef<[u8]>) -> Self {
        let name: HeaderName = name.parse().unwrap();
        self.headers
            .append(name, HeaderValue::from_bytes(value.as_ref()).unwrap());
        self
    }

    /// Takes a header field away.
    pub fn without(mut self, name: &str) -> Self {
        self.headers.remove(name);
        self
    }

    /// Sends it as whoever has this cookie.
    pub fn as_(self, cookie: &Cookie) -> Self {
        self.header("cookie", &cookie.0)
    }

    /// Sends it with an idempotency key.
    pub fn key(self, key: &str) -> Self {
        self.header("idempotency-key", key)
    }

    /// Sends it with an idempotency key that no other request has.
    pub fn new_key(self) -> Self {
        let key = self.server.app.ids.request().to_string();
        self.key(&key)
    }

    /// With this JSON.
    pub fn json(self, value: &impl Serialize) -> Self {
        self.body("application/json", serde_json::to_vec(value).unwrap())
    }

    /// With this body.
    pub fn body(mut self, media: &str, body: impl Into<Bytes>) -> Self {
        self.headers
            .insert(header::CONTENT_TYPE, media.parse().unwrap());
        self.body = body.into();
        self
    }

    /// Sends it and waits for the answer.
    pub fn send(self) -> Answer {
        let (server, prepared) = self.prepare();
        server.runtime.block_on(prepared)
    }

    /// Sends it and goes on; the task ends with the answer.
    pub fn begin(self) -> tokio::task::JoinHandle<Answer> {
        let (server, prepared) = self.prepare();
        server.runtime.spawn(prepared)
    }

    fn prepare(
        self,
    ) -> (
        &'a TestServer,
        impl Future<Output = Answer> + Send + 'static,
    ) {
        let Self {
            server,
            method,
            path,
            headers,
            body,
        } = self;
        let mut request = Request::builder()
            .method(method)
            .uri(path)
            .body(Full::new(body))
            .unwrap();
        *request.headers_mut() = headers;
        request
            .headers_mut()
            .insert(header::HOST, HeaderValue::from_static("localhost:8080"));
        (server, exchange(server.address, request))
    }
}

async fn exchange(address: SocketAddr, request: Request<Full<Bytes>>) -> Answer {
    let stream = TcpStream::connect(address).await.unwrap();
    let handshake = hyper::client::conn::http1::handshake(TokioIo::new(stream)).await;
    let (mut sender, connection) = handshake.unwrap();
    tokio::spawn(connection);
    let response = sender.send_request(request).await.unwrap();
    let (parts, body) = response.into_parts();
    let body = body.collect().await.unwrap().to_bytes();
    Answer {
        status: parts.status.as_u16(),
        headers: parts.headers,
        body,
    }
}

impl Answer {
    /// The body as JSON.
    #[track_caller]
    pub fn json<T: DeserializeOwned>(&self) -> T {
        serde_json::from_slice(&self.body).unwrap_or_else(|error| panic!("{error}: {self:?}"))
    }

    /// The body as text.
    pub fn text(&self) -> &str {
        std::str::from_utf8(&self.body).unwrap()
    }

    /// The first header field of this name.
    pub fn header(&self, name: &str) -> Option<&str> {
        self.headers.get(name).map(|value| value.to_str().unwrap())
    }

    /// The cookie of this name that the answer sets, as the browser would send it.
    #[track_caller]
    pub fn cookie(&self, name: &str) -> Cookie {
        let mut lines = self.headers.get_all("set-cookie").iter();
        let start = format!("{name}=");
        let line = lines.rfind(|line| line.as_bytes().starts_with(start.as_bytes()));
        let line = line.expect("the answer sets the cookie").to_str().unwrap();
        Cookie(line.split(';').next().unwrap().to_owned())
    }

    /// The status and the code of a problem; checks that it is one.
    #[track_caller]
    pub fn refusal(&self) -> (u16, ErrorCode) {
        assert_eq!(
            self.header("content-type"),
            Some("application/problem+json"),
            "{self:?}"
        );
        let problem: Problem = self.json();
        assert_eq!(problem.status, self.status);
        (self.status, problem.code)
    }

    /// Checks the status, and shows the answer if it is another.
    #[track_caller]
    pub fn expect(self, status: u16) -> Self {
        assert_eq!(
            self.status,
            status,
            "{}",
            String::from_utf8_lossy(&self.body)
        );
        self
    }

    /// The header fields that may differ between two answers to the same question left out.
    pub fn comparable(&self) -> (u16, Vec<(String, String)>, Bytes) {
        let mut headers: Vec<(String, String)> = self
            .headers
            .iter()
            .filter(|(name, _)| !["date", "x-request-id"].contains(&name.as_str()))
            .map(|(name, value)| (name.to_string(), value.to_str().unwrap().to_owned()))
            .collect();
        headers.sort();
        (self.status, headers, self.body.clone())
    }
}
