//! The whole server as one function from a request to an answer: which part answers, and what every answer
//! carries and leaves behind.

use crate::{
    app::State,
    assets::{self, Assets},
    client::{ClientAddress, RequestId},
    compress::{self, Accepted},
    error::{AnsweredCode, ApiError},
    health, logging,
    metrics::Other,
    pipeline::Answered,
    registry::Registry,
    security_headers::SecurityHeaders,
    shell::Shell,
};
use axum::{
    Router,
    body::Body,
    response::{IntoResponse, Response},
};
use futures_util::FutureExt as _;
use http::{HeaderMap, HeaderName, HeaderValue, Method, Request, header};
use std::{net::IpAddr, panic::AssertUnwindSafe, sync::Arc, time::Instant};
use tower::ServiceExt as _;

/// The server. Clones share it.
#[derive(Clone)]
pub struct Service(Arc<Inner>);

struct Inner {
    app: State,
    api: Router,
    assets: Assets,
    shell: Option<Shell>,
    headers: SecurityHeaders,
}

impl Service {
    /// A server of the endpoints of `registry` and of the client in `assets`.
    ///
    /// # Errors
    /// When the client's page has no place for its data.
    pub fn new(app: State, registry: Registry, assets: Assets) -> anyhow::Result<Self> {
        let api = registry.into_router(&app);
        let index = assets.index().unwrap_or("");
        let headers = SecurityHeaders::new(index, app.settings.is_https());
        let shell = assets
            .index()
            .map(|index| Shell::new(index, &app, api.clone()))
            .transpose()?;
        Ok(Self(Arc::new(Inner {
            app,
            api,
            assets,
            shell,
            headers,
        })))
    }

    /// What every part of the server shares.
    pub fn app(&self) -> &State {
        &self.0.app
    }

    /// Answers a request that came over a connection from `connection`.
    pub async fn answer(&self, mut request: Request<Body>, connection: IpAddr) -> Response {
        let started = Instant::now();
        let inner = &*self.0;
        let id = inner.app.ids.request();
        let client = inner
            .app
            .settings
            .trusted_proxies
            .client(connection, request.headers());
        request.extensions_mut().insert(ClientAddress(client));
        request.extensions_mut().insert(RequestId(id));
        let accepted = Accepted::of(request.headers());
        let method = request.method().clone();

        // A handler that panics takes its own answer with it and no other's.
        let answered = AssertUnwindSafe(inner.dispatch(request, accepted))
            .catch_unwind()
            .await;
        let response =
            answered.unwrap_or_else(|_| ApiError::internal("the handler panicked").into_response());
        let mut response = compress::compress(accepted, response).await;
        inner.headers.add(&mut response);
        let id_text = HeaderValue::try_from(id.to_string()).expect("an id is ASCII");
        response
            .headers_mut()
            .insert(HeaderName::from_static("x-request-id"), id_text);

        let duration = started.elapsed();
        let status = response.status().as_u16();
        let code = response.extensions().get::<AnsweredCode>().copied();
        let other = response
            .extensions()
            .get::<Other>()
            .copied()
            .unwrap_or(Other::Unmatched);
        let endpoint = response.extensions().get::<Answered>();
        if endpoint.is_some_and(|Answered(endpoint)| endpoint.is_quiet()) {
            return response;
        }
        let (metrics, route) = endpoint.map_or_else(
            || (other.metrics(), other.as_str()),
            |Answered(endpoint)| (endpoint.metrics(), endpoint.path()),
        );
        metrics.record(status, duration);
        let method = method.as_str();
        logging::Entry {
            id,
            method,
            route,
            status,
            code,
            duration,
        }
        .write();
        response
    }
}

impl Inner {
    async fn dispatch(&self, request: Request<Body>, accepted: Accepted) -> Response {
        let path = request.uri().path();
        if path == "/api" || path.starts_with("/api/") || path.starts_with("/calendar/") {
            let Ok(mut response) = self.api.clone().oneshot(request).await;
            let headers = response.headers_mut();
            if !headers.contains_key(header::CACHE_CONTROL) {
                headers.insert(header::CACHE_CONTROL, HeaderValue::from_static("no-store"));
            }
            return response;
        }
        if request.method() != Method::GET && request.method() != Method::HEAD {
            return method_not_allowed();
        }
        if health::OPERATIONAL.contains(&path) {
            return health::answer(&self.app, path).await;
        }
        if let Some(response) = self.assets.answer(path, accepted, request.headers()) {
            return response;
        }
        match &self.shell {
            Some(shell) if !assets::names_a_file(path) && takes_html(request.headers()) => {
                let (parts, _) = request.into_parts();
                shell.page(&parts).await
            }
            _ => not_stored(ApiError::not_found()),
        }
    }
}

fn method_not_allowed() -> Response {
    let mut response = not_stored(ApiError::method_not_allowed());
    response
        .headers_mut()
        .insert(header::ALLOW, HeaderValue::from_static("GET,HEAD"));
    response
}

fn not_stored(error: ApiError) -> Response {
    let mut response = error.into_response();
    response
        .headers_mut()
        .insert(header::CACHE_CONTROL, HeaderValue::from_static("no-store"));
    response
}

/// Whether a request is content with a page: it asks for HTML, or for anything.
fn takes_html(headers: &HeaderMap) -> bool {
    let mut lines = headers.get_all(header::ACCEPT).iter().peekable();
    lines.peek().is_none()
        || lines
            .filter_map(|line| line.to_str().ok())
            .any(|line| line.contains("text/html") || line.contains("*/*"))
}
