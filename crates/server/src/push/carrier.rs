//! Carries a push to its service: one connection, one empty request, one answer, of which only the head counts.

use super::hosts::{Endpoint, is_global};
use chrono::DateTime;
use http::{HeaderMap, Request, StatusCode, header};
use http_body_util::Empty;
use hyper::{body::Bytes, client::conn::http1};
use hyper_util::rt::TokioIo;
use std::{io, net::SocketAddr, sync::Arc, time::Duration};
use tokio::{
    io::{AsyncRead, AsyncWrite},
    net::{TcpStream, lookup_host},
};
use tokio_rustls::{
    TlsConnector,
    rustls::{ClientConfig, RootCertStore, crypto::ring, pki_types::ServerName},
};

/// How long a push service may take, from its name to its answer.
const PATIENCE: Duration = Duration::from_secs(10);
/// How long a push service keeps a push for a browser that is off, in seconds: after a day it is no news.
const KEPT: &str = "86400";
/// The longest that is waited because a push service says so, in milliseconds.
const MOST_WAITED: i64 = 24 * 60 * 60 * 1000;

/// Carries pushes to their services.
#[derive(Clone)]
pub struct Carrier {
    way: Way,
    patience: Duration,
}

#[derive(Clone)]
enum Way {
    /// By TLS, to whom the endpoint names.
    Tls(TlsConnector),
    /// As it is, to one address.
    Plain(SocketAddr),
}

/// What became of a push.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) enum Outcome {
    /// The service has it.
    Taken,
    /// The browser does not want any more (RFC 8030, 7.3).
    Gone,
    /// Not now; it is to be left alone for so many milliseconds.
    Later(i64),
    /// Not this one, now or ever.
    Refused(StatusCode),
}

impl Carrier {
    /// To the services themselves, by TLS, believing whom this machine believes.
    pub fn to_services() -> Self {
        let mut roots = RootCertStore::empty();
        let found = rustls_native_certs::load_native_certs();
        // Machines have certificates that nobody can read any more; without any at all no service is believed.
        roots.add_parsable_certificates(found.certs);
        let provider = Arc::new(ring::default_provider());
        let config = ClientConfig::builder_with_provider(provider)
            .with_safe_default_protocol_versions()
            .expect("ring has the usual cipher suites")
            .with_root_certificates(roots)
            .with_no_client_auth();
        Self {
            way: Way::Tls(TlsConnector::from(Arc::new(config))),
            patience: PATIENCE,
        }
    }

    /// All to `address`, without TLS, waiting so long: for whoever plays a push service.
    pub fn plainly_to(address: SocketAddr, patience: Duration) -> Self {
        Self {
            way: Way::Plain(address),
            patience,
        }
    }

    /// Asks the service to wake the browser at `endpoint`.
    pub(super) async fn wake(&self, endpoint: &Endpoint, authorization: &str, now: i64) -> Outcome {
        let asking = self.ask(endpoint, authorization);
        match tokio::time::timeout(self.patience, asking).await {
            Ok(Ok((status, headers))) => outcome(status, &headers, now),
            // Away or silent: like a service that says that it is overloaded.
            Ok(Err(_)) | Err(_) => Outcome::Later(0),
        }
    }

    async fn ask(
        &self,
        endpoint: &Endpoint,
        authorization: &str,
    ) -> io::Result<(StatusCode, HeaderMap)> {
        match &self.way {
            Way::Plain(address) => {
                let stream = TcpStream::connect(address).await?;
                exchange(stream, endpoint, authorization).await
            }
            Way::Tls(connector) => {
                let name = ServerName::try_from(endpoint.host.clone()).map_err(io::Error::other)?;
                let stream = connect(&endpoint.host).await?;
                let stream = connector.connect(name, stream).await?;
                exchange(stream, endpoint, authorization).await
            }
        }
    }
}

/// Connects to the first public address of `host` that answers. Each address is looked at once and used as it was
/// seen, so that a name cannot lead elsewhere in between.
async fn connect(host: &str) -> io::Result<TcpStream> {
    let mut last = io::Error::other("the name leads to no public address");
    for address in lookup_host((host, 443)).await? {
        if is_global(address.ip()) {
            match TcpStream::connect(address).await {
                Ok(stream) => return Ok(stream),
                Err(error) => last = error,
            }
        }
    }
    Err(last)
}

/// One request without a body. Redirections are not followed, and of the answer only the head is read.
async fn exchange(
    stream: impl AsyncRead + AsyncWrite + Unpin + Send + 'static,
    endpoint: &Endpoint,
    authorization: &str,
) -> io::Result<(StatusCode, HeaderMap)> {
    let request = Request::post(&endpoint.path)
        .header(header::HOST, &endpoint.host)
        .header(header::AUTHORIZATION, authorization)
        .header(header::CONTENT_LENGTH, 0)
        .header("ttl", KEPT)
        .header("urgency", "normal")
        .body(Empty::<Bytes>::new())
        .map_err(io::Error::other)?;
    let (mut sender, connection) = http1::handshake(TokioIo::new(stream))
        .await
        .map_err(io::Error::other)?;
    let connection = tokio::spawn(connection);
    let answer = sender.send_request(request).await;
    connection.abort();
    let (head, _) = answer.map_err(io::Error::other)?.into_parts();
    Ok((head.status, head.headers))
}

fn outcome(status: StatusCode, headers: &HeaderMap, now: i64) -> Outcome {
    match status.as_u16() {
        200..=299 => Outcome::Taken,
        404 | 410 => Outcome::Gone,
        429 | 500..=599 => Outcome::Later(patience(headers, now)),
        _ => Outcome::Refused(status),
    }
}

/// How long `Retry-After` asks for, in seconds or as a date (RFC 9110, 10.2.3), in milliseconds.
fn patience(headers: &HeaderMap, now: i64) -> i64 {
    let said = headers
        .get(header::RETRY_AFTER)
        .and_then(|value| value.to_str().ok());
    let asked = said.and_then(|text| match text.trim().parse::<u32>() {
        Ok(seconds) => Some(i64::from(seconds) * 1_000),
        Err(_) => DateTime::parse_from_rfc2822(text)
            .ok()
            .map(|date| date.timestamp_millis() - now),
    });
    asked.unwrap_or(0).clamp(0, MOST_WAITED)
}

#[cfg(test)]
mod tests {
    use super::*;

    fn said(status: u16, retry_after: &str) -> Outcome {
        let mut headers = HeaderMap::new();
        headers.insert(header::RETRY_AFTER, retry_after.parse().unwrap());
        let status = StatusCode::from_u16(status).unwrap();
        outcome(status, &headers, 1_781_000_000_000)
    }

    #[test]
    fn an_answer_says_what_becomes_of_it() {
        assert_eq!(said(201, ""), Outcome::Taken);
        assert_eq!(said(404, ""), Outcome::Gone);
        assert_eq!(said(410, ""), Outcome::Gone);
        for refused in [301, 307, 400, 403, 413] {
            assert!(matches!(said(refused, "9"), Outcome::Refused(_)));
        }
        assert_eq!(said(429, "120"), Outcome::Later(120_000));
        assert_eq!(
            said(503, "Tue, 09 Jun 2026 10:14:20 GMT"),
            Outcome::Later(60_000)
        );
        assert_eq!(
            said(503, "Tue, 09 Jun 2020 10:14:20 GMT"),
            Outcome::Later(0)
        );
        assert_eq!(said(500, "soon"), Outcome::Later(0));
        assert_eq!(said(429, "4000000000"), Outcome::Later(MOST_WAITED));
    }
}
