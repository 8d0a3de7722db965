//! The one error of the API: what is answered (RFC 9457) and, apart from it, why.

mod refusal;

use api::problem::{ErrorCode, FieldError, FieldFault, PROBLEM_MEDIA_TYPE, Problem};
use axum::body::Bytes;
use axum::response::{IntoResponse, Response};
use http::{HeaderValue, StatusCode, header};
use std::{borrow::Cow, error::Error, sync::LazyLock};
use storage::StorageError;

/// An answer that is no success. Made by its named functions; features add their own around them.
#[derive(Debug, thiserror::Error)]
#[error("{status}: {detail}")]
pub struct ApiError {
    status: StatusCode,
    code: ErrorCode,
    detail: Cow<'static, str>,
    errors: Vec<FieldError>,
    /// Seconds after which another try makes sense.
    retry_after: Option<u64>,
    source: Option<Box<dyn Error + Send + Sync>>,
}

impl ApiError {
    /// An error with `status` and `code`; `detail` says in English what a person can do about it.
    pub fn new(status: StatusCode, code: ErrorCode, detail: impl Into<Cow<'static, str>>) -> Self {
        Self {
            status,
            code,
            detail: detail.into(),
            errors: Vec::new(),
            retry_after: None,
            source: None,
        }
    }

    /// 404, always the same bytes: nothing tells a hidden thing from one that never was.
    pub fn not_found() -> Self {
        let detail = "There is no such thing, or you may not see it.";
        Self::new(StatusCode::NOT_FOUND, ErrorCode::NotFound, detail)
    }

    /// 405: the path is there, the method is not; which ones are says the header `Allow`.
    pub fn method_not_allowed() -> Self {
        let detail = "This address does not take this method; see the header `Allow`.";
        Self::new(
            StatusCode::METHOD_NOT_ALLOWED,
            ErrorCode::MethodNotAllowed,
            detail,
        )
    }

    /// 408: the body did not arrive in time.
    pub fn too_slow() -> Self {
        let detail = "The body of the request took too long to arrive.";
        Self::new(StatusCode::REQUEST_TIMEOUT, ErrorCode::Malformed, detail)
    }

    /// 409: the thing is in a state that does not allow this.
    pub fn conflict(detail: impl Into<Cow<'static, str>>) -> Self {
        Self::new(StatusCode::CONFLICT, ErrorCode::Conflict, detail)
    }

    /// 412: somebody else changed it since it was read.
    pub fn changed() -> Self {
        let detail = "Somebody changed this since you read it. Read it again, then change it.";
        Self::new(StatusCode::PRECONDITION_FAILED, ErrorCode::Changed, detail)
    }

    /// 413: the body is larger than `largest` bytes.
    pub fn too_large(largest: usize) -> Self {
        let detail = format!("The body may have at most {largest} bytes.");
        Self::new(StatusCode::PAYLOAD_TOO_LARGE, ErrorCode::TooLarge, detail)
    }

    /// 415: the body has another content type than `expected`.
    pub fn unsupported_media_type(expected: &str) -> Self {
        let detail = format!("Send the body as `{expected}`, without a content encoding.");
        Self::new(
            StatusCode::UNSUPPORTED_MEDIA_TYPE,
            ErrorCode::UnsupportedMediaType,
            detail,
        )
    }

    /// 422: readable, but these fields break their rules.
    pub fn invalid(errors: Vec<FieldError>) -> Self {
        let detail = "Some fields break their rules; see `errors`.";
        let code = ErrorCode::Invalid;
        Self {
            errors,
            ..Self::new(StatusCode::UNPROCESSABLE_ENTITY, code, detail)
        }
    }

    /// 422 for one field.
    pub fn invalid_field(field: impl Into<String>, fault: FieldFault) -> Self {
        Self::invalid(vec![FieldError {
            field: field.into(),
            fault,
        }])
    }

    /// 400: the request cannot be read.
    pub fn malformed(detail: impl Into<Cow<'static, str>>) -> Self {
        Self::new(StatusCode::BAD_REQUEST, ErrorCode::Malformed, detail)
    }

    /// 400: this write needs an idempotency key.
    pub fn idempotency_key_missing() -> Self {
        let detail = "Send the header `Idempotency-Key`: 16 to 64 letters, digits, `-` or `_`, \
                      made anew for every intent and kept for its repetitions.";
        Self::new(
            StatusCode::BAD_REQUEST,
            ErrorCode::IdempotencyKeyMissing,
            detail,
        )
    }

    /// 422: the idempotency key came with another request before.
    pub fn idempotency_key_reused() -> Self {
        let detail = "This `Idempotency-Key` was used for another request. Make a new one.";
        let code = ErrorCode::IdempotencyKeyReused;
        Self::new(StatusCode::UNPROCESSABLE_ENTITY, code, detail)
    }

    /// 428: this edit needs to say which version it is about.
    pub fn precondition_required() -> Self {
        let detail = "Send the header `If-Match` with the `ETag` of what you read.";
        let code = ErrorCode::PreconditionRequired;
        Self::new(StatusCode::PRECONDITION_REQUIRED, code, detail)
    }

    /// 429: try again after `retry_after` seconds.
    pub fn too_many(retry_after: u64) -> Self {
        let detail = "Too many requests. Wait as long as the header `Retry-After` says.";
        let code = ErrorCode::TooManyRequests;
        let error = Self::new(StatusCode::TOO_MANY_REQUESTS, code, detail);
        Self {
            retry_after: Some(retry_after),
            ..error
        }
    }

    /// 503: overloaded or stopping; try again after `retry_after` seconds.
    pub fn unavailable(retry_after: u64) -> Self {
        let detail = "The server cannot answer now. Try again as the header `Retry-After` says.";
        let code = ErrorCode::Unavailable;
        let error = Self::new(StatusCode::SERVICE_UNAVAILABLE, code, detail);
        Self {
            retry_after: Some(retry_after),
            ..error
        }
    }

    /// 500: a fault of the server. `source` goes to the log and never to the client.
    pub fn internal(source: impl Into<Box<dyn Error + Send + Sync>>) -> Self {
        let detail = "A fault of the server. Nothing was changed.";
        let error = Self::new(
            StatusCode::INTERNAL_SERVER_ERROR,
            ErrorCode::Internal,
            detail,
        );
        Self {
            source: Some(source.into()),
            ..error
        }
    }

    /// The HTTP status.
    pub fn status(&self) -> StatusCode {
        self.status
    }

    /// What went wrong, for programs.
    pub fn code(&self) -> ErrorCode {
        self.code
    }
}

impl From<StorageError> for ApiError {
    /// A conflict that no feature turned into a field error is a race between two equal writes.
    fn from(error: StorageError) -> Self {
        match error {
            StorageError::Conflict { .. } => {
                Self::conflict("Something else was written at the same time. Try again.")
            }
            StorageError::Unavailable => Self::unavailable(1),
            StorageError::Other(_) => Self::internal(error),
        }
    }
}

/// What the log says about an answer that is no success; a response extension.
#[derive(Clone, Copy, Debug)]
pub struct AnsweredCode(pub ErrorCode);

impl IntoResponse for ApiError {
    fn into_response(self) -> Response {
        if let Some(source) = &self.source {
            tracing::error!(error = %Chain(source.as_ref()), "a request failed");
        }
        let body = if self.code == ErrorCode::NotFound && self.errors.is_empty() {
            NOT_FOUND.clone()
        } else {
            problem_body(&self)
        };
        let mut response = Response::new(body.into());
        *response.status_mut() = self.status;
        let headers = response.headers_mut();
        headers.insert(
            header::CONTENT_TYPE,
            HeaderValue::from_static(PROBLEM_MEDIA_TYPE),
        );
        if let Some(seconds) = self.retry_after {
            headers.insert(header::RETRY_AFTER, HeaderValue::from(seconds));
        }
        response.extensions_mut().insert(AnsweredCode(self.code));
        response
    }
}

/// The body of the one 404.
static NOT_FOUND: LazyLock<Bytes> = LazyLock::new(|| problem_body(&ApiError::not_found()));

fn problem_body(error: &ApiError) -> Bytes {
    let problem = Problem {
        kind: "about:blank".to_owned(),
        title: error
            .status
            .canonical_reason()
            .unwrap_or("Error")
            .to_owned(),
        status: error.status.as_u16(),
        code: error.code,
        detail: error.detail.clone().into_owned(),
        errors: error.errors.clone(),
    };
    serde_json::to_vec(&problem)
        .expect("a problem has only strings and numbers")
        .into()
}

/// An error with everything that caused it, on one line.
struct Chain<'a>(&'a (dyn Error + 'static));

impl std::fmt::Display for Chain<'_> {
    fn fmt(&self, formatter: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
        write!(formatter, "{}", self.0)?;
        let mut cause = self.0.source();
        while let Some(error) = cause {
            write!(formatter, ": {error}")?;
            cause = error.source();
        }
        Ok(())
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn the_cause_of_an_internal_error_stays_inside() {
        let error = ApiError::internal("the password is swordfish");
        let body = String::from_utf8(problem_body(&error).to_vec()).unwrap();
        assert!(!body.contains("swordfish"), "{body}");
        let problem: Problem = serde_json::from_str(&body).unwrap();
        assert_eq!((problem.status, problem.code), (500, ErrorCode::Internal));
    }

    #[test]
    fn waiting_is_said_in_seconds() {
        let response = ApiError::too_many(7).into_response();
        assert_eq!(response.headers()[header::RETRY_AFTER], "7");
        assert_eq!(response.headers()[header::CONTENT_TYPE], PROBLEM_MEDIA_TYPE);
    }
}
