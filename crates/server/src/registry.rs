//! The registry: the one list of endpoints, from which everything else about them is made.
//!
//! One call, [`Registry::add`], gives an endpoint its route, its access rule, its rate class, what it does
//! with repeated requests, its audit kind and its entry in the OpenAPI document. A router cannot be listed,
//! so this list is what the access matrix, the document and the metrics go by; nothing mounts a route of the
//! API anywhere else (a test looks).
//!
//! ```text
//! pub fn register(registry: Registry) -> Registry {
//!     registry
//!         .add(routes!(list_members), Rule::read(Access::Member))
//!         .add(routes!(create_saved_search), Rule::write(Access::Member, "saved_search.created"))
//! }
//! ```

mod endpoint;
mod rule;

pub use endpoint::{Endpoint, Takes};
pub use rule::{Access, Audit, Idempotency, Rate, Rule};
pub use utoipa_axum::routes;

use crate::{app::State, error::ApiError, openapi, pipeline::Pipeline};
use axum::{Router, routing::MethodRouter};
use http::Method;
use std::sync::Arc;
use utoipa::openapi::{Components, HttpMethod, OpenApi, PathItem, path::Operation};
use utoipa_axum::router::UtoipaMethodRouter;

/// The largest body of a JSON request, in bytes, unless a rule says otherwise.
pub const USUAL_BODY: usize = 64 * 1024;

/// All endpoints of the API.
pub struct Registry {
    document: OpenApi,
    endpoints: Vec<Arc<Endpoint>>,
    handlers: Vec<MethodRouter<State>>,
}

impl Default for Registry {
    fn default() -> Self {
        Self::new()
    }
}

impl Registry {
    /// A registry without endpoints.
    pub fn new() -> Self {
        Self {
            document: openapi::empty(),
            endpoints: Vec::new(),
            handlers: Vec::new(),
        }
    }

    /// Adds one endpoint: `routes!(handler)`, where the handler carries `#[utoipa::path(…)]`, and its rule.
    ///
    /// What body the endpoint takes follows from the documented request body: none, `application/json`, or
    /// another content type, which then is the only one accepted.
    ///
    /// # Panics
    /// When `routes!` names several handlers (each has its own rule, so each has its own call), or when path
    /// and method are there already.
    #[must_use]
    pub fn add(mut self, handler: UtoipaMethodRouter<State>, rule: Rule) -> Self {
        let (schemas, paths, router) = handler;
        let mut operations = paths.paths.into_iter().flat_map(|(path, item)| {
            operations(item)
                .into_iter()
                .map(move |(method, operation)| (path.clone(), method, operation))
        });
        let (path, (documented, method), mut operation) = operations
            .next()
            .expect("a handler has a path and a method");
        assert!(
            operations.next().is_none(),
            "{path}: one handler, one rule, one call"
        );
        let taken = self
            .endpoints
            .iter()
            .any(|other| other.path() == path && *other.method() == method);
        assert!(!taken, "{method} {path} is registered twice");

        let endpoint = Endpoint::new(method, path.clone(), &operation, rule);
        openapi::describe(&mut operation, &endpoint);
        self.document
            .paths
            .add_path_operation(&path, vec![documented], operation);
        let components = self.document.components.get_or_insert_with(Components::new);
        components.schemas.extend(schemas);
        self.endpoints.push(Arc::new(endpoint));
        self.handlers.push(router);
        self
    }

    /// Every endpoint, in the order in which they were added.
    pub fn endpoints(&self) -> &[Arc<Endpoint>] {
        &self.endpoints
    }

    /// The OpenAPI document.
    pub fn document(&self) -> &OpenApi {
        &self.document
    }

    /// The router that answers for all endpoints, each behind the request pipeline with its own rule.
    ///
    /// Endpoints of the demo are not mounted unless this is one, so that nothing about them differs from an
    /// address that never was.
    pub fn into_router(self, app: &State) -> Router {
        let mut router = Router::new();
        for (endpoint, handler) in self.endpoints.into_iter().zip(self.handlers) {
            if endpoint.rule().access == Access::Demo && !app.settings.demo {
                continue;
            }
            let path = endpoint.path().to_owned();
            let pipeline = Pipeline::new(app.clone(), endpoint);
            router = router.route(&path, handler.route_layer(pipeline));
        }
        router
            .method_not_allowed_fallback(async || ApiError::method_not_allowed())
            .fallback(async || ApiError::not_found())
            .with_state(app.clone())
    }
}

fn operations(item: PathItem) -> Vec<((HttpMethod, Method), Operation)> {
    [
        ((HttpMethod::Get, Method::GET), item.get),
        ((HttpMethod::Put, Method::PUT), item.put),
        ((HttpMethod::Post, Method::POST), item.post),
        ((HttpMethod::Patch, Method::PATCH), item.patch),
        ((HttpMethod::Delete, Method::DELETE), item.delete),
    ]
    .into_iter()
    .filter_map(|(method, operation)| operation.map(|operation| (method, operation)))
    .collect()
}
