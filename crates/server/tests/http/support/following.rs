//! A browser that follows an event stream.

use super::{Cookie, TestServer};
use axum::body::Bytes;
use http::Request;
use http_body_util::{BodyExt as _, Empty};
use hyper::body::Incoming;
use hyper_util::rt::TokioIo;
use std::time::Duration;
use tokio::net::TcpStream;

/// Longer than any event takes that comes at all.
const PATIENCE: Duration = Duration::from_secs(20);

/// One event.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Event {
    /// Its id.
    pub id: String,
    /// Its name; empty for the usual one.
    pub name: String,
    /// Its data.
    pub data: String,
}

/// An open stream; dropping it closes the connection.
pub struct Following<'a> {
    server: &'a TestServer,
    status: u16,
    media: String,
    body: Incoming,
    text: String,
}

impl<'a> Following<'a> {
    /// Opens the stream, as a browser does that saw the event `last`.
    pub fn open(server: &'a TestServer, cookie: &Cookie, last: Option<&str>) -> Self {
        let mut request = Request::builder()
            .uri("/api/notifications/stream")
            .header("host", "localhost:8080")
            .header("accept", "text/event-stream")
            .header("accept-encoding", "gzip, br")
            .header("cookie", &cookie.0);
        if let Some(last) = last {
            request = request.header("last-event-id", last);
        }
        let request = request.body(Empty::<Bytes>::new()).unwrap();
        let response = server.runtime.block_on(async {
            let stream = TcpStream::connect(server.address).await.unwrap();
            let handshake = hyper::client::conn::http1::handshake(TokioIo::new(stream)).await;
            let (mut sender, connection) = handshake.unwrap();
            tokio::spawn(connection);
            sender.send_request(request).await.unwrap()
        });
        let media = response.headers().get("content-type").unwrap();
        Self {
            server,
            status: response.status().as_u16(),
            media: media.to_str().unwrap().to_owned(),
            body: response.into_body(),
            text: String::new(),
        }
    }

    /// The status, and the content type.
    pub fn head(&self) -> (u16, &str) {
        (self.status, &self.media)
    }

    /// The next event; none when the stream has ended.
    pub fn next(&mut self) -> Option<Event> {
        loop {
            if let Some((frame, rest)) = self.text.split_once("\n\n") {
                let (frame, rest) = (frame.to_owned(), rest.to_owned());
                self.text = rest;
                if !frame.starts_with(':') {
                    return Some(read(&frame));
                }
                continue;
            }
            let waited = async { tokio::time::timeout(PATIENCE, self.body.frame()).await };
            let frame = self.server.runtime.block_on(waited);
            let frame = frame.expect("neither an event nor the end came")?.ok()?;
            let bytes = frame.into_data().unwrap();
            self.text.push_str(std::str::from_utf8(&bytes).unwrap());
        }
    }

    /// The ids of the next `count` events.
    pub fn ids(&mut self, count: usize) -> Vec<String> {
        let next = |_| self.next().expect("the stream goes on").id;
        (0..count).map(next).collect()
    }
}

fn read(frame: &str) -> Event {
    let mut event = Event::default();
    for line in frame.lines() {
        match line.split_once(": ") {
            Some(("id", id)) => id.clone_into(&mut event.id),
            Some(("event", name)) => name.clone_into(&mut event.name),
            Some(("data", data)) => data.clone_into(&mut event.data),
            _ => {}
        }
    }
    event
}
