//! Whether the server is alive, and whether it takes requests.

use crate::{app::App, metrics::Other};
use axum::response::Response;
use http::{HeaderValue, StatusCode, header};
use std::sync::atomic::{AtomicBool, Ordering};

/// Addresses that are no part of the API: for load balancers and supervisors. They take `GET` and `HEAD`,
/// tell nothing about the community and so need no access rule.
pub const OPERATIONAL: [&str; 2] = ["/healthz", "/readyz"];

/// Whether the server takes requests.
#[derive(Debug, Default)]
pub struct Health {
    stopping: AtomicBool,
}

impl Health {
    /// From now on the server says that it is not ready.
    pub fn stop(&self) {
        self.stopping.store(true, Ordering::Release);
    }

    /// Whether it was asked to stop.
    pub fn is_stopping(&self) -> bool {
        self.stopping.load(Ordering::Acquire)
    }
}

/// Answers one of the [`OPERATIONAL`] addresses: alive as long as it answers, ready while the database
/// answers too and nobody asked it to stop.
pub async fn answer(app: &App, path: &str) -> Response {
    let well =
        path == "/healthz" || (!app.health.is_stopping() && app.database.check().await.is_ok());
    let mut response = Response::new(if well { "ok\n" } else { "not ready\n" }.into());
    if !well {
        *response.status_mut() = StatusCode::SERVICE_UNAVAILABLE;
    }
    let headers = response.headers_mut();
    headers.insert(
        header::CONTENT_TYPE,
        HeaderValue::from_static("text/plain; charset=utf-8"),
    );
    headers.insert(header::CACHE_CONTROL, HeaderValue::from_static("no-store"));
    response.extensions_mut().insert(Other::Health);
    response
}
