//! What every request of the API goes through before and after its handler, in one order for all.
//!
//! rate limit → another site's request refused → who is acting, and may they → content type, size and
//! arrival of the body → idempotency key → handler → `If-None-Match`. So nobody who may not call an endpoint
//! learns anything from it, and no body is looked at before its sender is known.

mod admission;
mod receive;

use crate::{
    app::State, caller::Caller, client::ClientAddress, error::ApiError, etag, registry::Endpoint,
};
use api::ErrorCode;
use axum::{
    extract::Request,
    response::{IntoResponse, Response},
};
use std::{
    convert::Infallible,
    future::Future,
    pin::Pin,
    sync::Arc,
    task::{Context, Poll},
};
use tower::{Layer, Service};

/// The layer around one endpoint's handler.
#[derive(Clone)]
pub struct Pipeline(Arc<Shared>);

struct Shared {
    app: State,
    endpoint: Arc<Endpoint>,
}

/// Which endpoint answered; a response extension, for metrics and log.
#[derive(Clone)]
pub struct Answered(pub Arc<Endpoint>);

impl Pipeline {
    /// The pipeline of `endpoint`.
    pub fn new(app: State, endpoint: Arc<Endpoint>) -> Self {
        Self(Arc::new(Shared { app, endpoint }))
    }
}

impl<S> Layer<S> for Pipeline {
    type Service = Guarded<S>;

    fn layer(&self, handler: S) -> Guarded<S> {
        Guarded {
            shared: self.0.clone(),
            handler,
        }
    }
}

/// A handler behind the pipeline.
#[derive(Clone)]
pub struct Guarded<S> {
    shared: Arc<Shared>,
    handler: S,
}

impl<S> Service<Request> for Guarded<S>
where
    S: Service<Request, Response = Response, Error = Infallible> + Clone + Send + 'static,
    S::Future: Send,
{
    type Response = Response;
    type Error = Infallible;
    type Future = Pin<Box<dyn Future<Output = Result<Response, Infallible>> + Send>>;

    fn poll_ready(&mut self, context: &mut Context<'_>) -> Poll<Result<(), Infallible>> {
        self.handler.poll_ready(context)
    }

    fn call(&mut self, request: Request) -> Self::Future {
        let shared = self.shared.clone();
        let ready = self.handler.clone();
        let handler = std::mem::replace(&mut self.handler, ready);
        Box::pin(async move {
            let endpoint = shared.endpoint.clone();
            let mut response = answer(&shared, handler, request).await;
            response.extensions_mut().insert(Answered(endpoint));
            Ok(response)
        })
    }
}

async fn answer<S>(shared: &Shared, mut handler: S, request: Request) -> Response
where
    S: Service<Request, Response = Response, Error = Infallible>,
{
    let conditions = request
        .headers()
        .get_all(http::header::IF_NONE_MATCH)
        .iter()
        .next()
        .cloned();
    let request = match prepare(shared, request).await {
        Ok(request) => request,
        Err(error) => return error.into_response(),
    };
    let Ok(response) = handler.call(request).await;
    match conditions {
        Some(tags) => {
            let headers = [(http::header::IF_NONE_MATCH, tags)].into_iter().collect();
            etag::not_modified(&headers, response)
        }
        None => response,
    }
}

/// Everything before the handler; the request comes back with its [`Caller`] and its whole body.
async fn prepare(shared: &Shared, request: Request) -> Result<Request, ApiError> {
    let Shared { app, endpoint } = shared;
    let (mut parts, body) = request.into_parts();
    let address = parts
        .extensions
        .get::<ClientAddress>()
        .copied()
        .unwrap_or_default();
    let token = admission::token(&parts.headers);

    let rate = endpoint.rule().rate;
    app.limits.check(rate, address.0, token.as_ref())?;
    admission::refuse_other_sites(app, endpoint, &parts.headers)?;
    let actor = match admission::admit(app, endpoint, token).await {
        Err(error) if error.code() == ErrorCode::SignedOut && token.is_some() => {
            app.limits.check_stranger(rate, address.0)?;
            return Err(error);
        }
        admitted => admitted?,
    };
    if let Some(actor) = &actor {
        app.limits.check_account(rate, actor.person.0)?;
    }
    admission::require_headers(endpoint, &parts.headers)?;
    let body = receive::body(app, endpoint, &parts.headers, body).await?;
    let key = receive::idempotency_key(endpoint, &parts, &body)?;

    parts.extensions.insert(Caller::new(
        app.clone(),
        endpoint.clone(),
        &parts,
        token,
        actor,
        key,
    ));
    Ok(Request::from_parts(parts, body.into()))
}
