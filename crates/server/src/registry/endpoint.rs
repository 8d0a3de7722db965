//! One endpoint of the registry.

use super::{Rate, Rule};
use crate::metrics::EndpointMetrics;
use http::Method;
use utoipa::openapi::{RefOr, path::Operation};

/// The body that an endpoint takes.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Takes {
    /// None: whatever is sent is not looked at.
    Nothing,
    /// JSON.
    Json,
    /// These content types and no others.
    Media(Vec<String>),
}

/// One endpoint: a method of a path, and its rule.
#[derive(Debug)]
pub struct Endpoint {
    method: Method,
    path: String,
    operation: String,
    rule: Rule,
    takes: Takes,
    metrics: EndpointMetrics,
}

impl Endpoint {
    pub(super) fn new(method: Method, path: String, operation: &Operation, rule: Rule) -> Self {
        let metrics = EndpointMetrics::new(&method, &path);
        let takes = takes(operation);
        let operation = operation.operation_id.clone().unwrap_or_default();
        Self {
            method,
            path,
            operation,
            rule,
            takes,
            metrics,
        }
    }

    /// The method.
    pub fn method(&self) -> &Method {
        &self.method
    }

    /// The route template, such as `/api/members/{id}`.
    pub fn path(&self) -> &str {
        &self.path
    }

    /// The operation's name, which is the handler's: `list_members`.
    pub fn operation(&self) -> &str {
        &self.operation
    }

    /// The rule.
    pub fn rule(&self) -> &Rule {
        &self.rule
    }

    /// The body that it takes.
    pub fn takes(&self) -> &Takes {
        &self.takes
    }

    /// Whether a call may change something (RFC 9110, 9.2.1).
    pub fn is_unsafe(&self) -> bool {
        !self.method.is_safe()
    }

    /// Whether no metric and no log line may tell that it was called.
    pub fn is_quiet(&self) -> bool {
        self.rule.rate == Rate::Apart
    }

    pub(crate) fn metrics(&self) -> &EndpointMetrics {
        &self.metrics
    }
}

fn takes(operation: &Operation) -> Takes {
    let Some(RefOr::T(body)) = &operation.request_body else {
        return Takes::Nothing;
    };
    let media: Vec<String> = body.content.keys().cloned().collect();
    match media.as_slice() {
        [only] if only == "application/json" => Takes::Json,
        _ => Takes::Media(media),
    }
}
