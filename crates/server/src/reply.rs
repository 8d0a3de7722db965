//! Answers to writes.

use crate::error::ApiError;
use api::id::PersonId;
use axum::response::{IntoResponse, Response};
use http::{HeaderName, HeaderValue, StatusCode, header};
use storage::idempotency::Remembered;

/// What a write's closure hands back: the answer's body, and what goes with it.
#[derive(Debug)]
pub struct Written<T> {
    pub(crate) outcome: Outcome<T>,
    pub(crate) etag: Option<String>,
    pub(crate) location: Option<String>,
    pub(crate) audit_target: String,
    pub(crate) audit_actor: Option<PersonId>,
    pub(crate) headers: Vec<(HeaderName, String)>,
}

#[derive(Debug)]
pub(crate) enum Outcome<T> {
    Done(T),
    Refused(ApiError),
}

impl<T> Written<T> {
    fn with(outcome: Outcome<T>) -> Self {
        Self {
            outcome,
            etag: None,
            location: None,
            audit_target: String::new(),
            audit_actor: None,
            headers: Vec::new(),
        }
    }

    /// It is done, and `body` is the answer (`()` for 204).
    pub fn new(body: T) -> Self {
        Self::with(Outcome::Done(body))
    }

    /// Keeps what the closure has written although the answer is `error`: a wrong code is counted. Neither
    /// remembered under the idempotency key nor audited.
    pub fn refuse(error: ApiError) -> Self {
        Self::with(Outcome::Refused(error))
    }

    /// The entity tag of what was written, from [`crate::etag::etag_of`].
    #[must_use]
    pub fn etag(mut self, etag: String) -> Self {
        self.etag = Some(etag);
        self
    }

    /// Where the new thing is: a path of the API.
    #[must_use]
    pub fn location(mut self, location: String) -> Self {
        self.location = Some(location);
        self
    }

    /// What the audit entry is about: an id, never a content.
    #[must_use]
    pub fn audit_target(mut self, target: impl ToString) -> Self {
        self.audit_target = target.to_string();
        self
    }

    /// Who did it, where that is known only now: whoever has just signed in.
    #[must_use]
    pub fn audit_actor(mut self, person: PersonId) -> Self {
        self.audit_actor = Some(person);
        self
    }

    /// Sets a cookie, from [`crate::cookie`]. A repeated request does not get it again.
    #[must_use]
    pub fn cookie(self, line: String) -> Self {
        self.header(header::SET_COOKIE, line)
    }

    /// Adds a header to the answer. A repeated request does not get it again.
    #[must_use]
    pub fn header(mut self, name: HeaderName, value: String) -> Self {
        self.headers.push((name, value));
        self
    }
}

/// The answer to a write, made by [`crate::caller::Caller::write`].
#[derive(Debug)]
pub struct Reply {
    pub(crate) status: StatusCode,
    pub(crate) body: String,
    pub(crate) etag: Option<String>,
    pub(crate) location: Option<String>,
    pub(crate) headers: Vec<(HeaderName, String)>,
    refused: Option<ApiError>,
}

impl Reply {
    pub(crate) fn new(status: StatusCode, body: String) -> Self {
        Self {
            status,
            body,
            etag: None,
            location: None,
            headers: Vec::new(),
            refused: None,
        }
    }

    pub(crate) fn refused(error: ApiError) -> Self {
        Self {
            refused: Some(error),
            ..Self::new(StatusCode::OK, String::new())
        }
    }

    /// The answer that an earlier request with the same key got.
    pub(crate) fn remembered(answer: Remembered) -> Result<Self, ApiError> {
        let status = u16::try_from(answer.status)
            .ok()
            .and_then(|code| StatusCode::from_u16(code).ok());
        let status = status.ok_or_else(|| ApiError::internal("a remembered status is none"))?;
        let Remembered {
            body,
            etag,
            location,
            ..
        } = answer;
        Ok(Self {
            etag,
            location,
            ..Self::new(status, body)
        })
    }
}

impl IntoResponse for Reply {
    fn into_response(self) -> Response {
        if let Some(error) = self.refused {
            return error.into_response();
        }
        let has_body = !self.body.is_empty();
        let mut response = Response::new(self.body.into());
        *response.status_mut() = self.status;
        let headers = response.headers_mut();
        if has_body {
            let json = HeaderValue::from_static("application/json");
            headers.insert(header::CONTENT_TYPE, json);
        }
        let known = [(header::ETAG, self.etag), (header::LOCATION, self.location)];
        let known = known
            .into_iter()
            .filter_map(|(name, value)| Some((name, value?)));
        for (name, value) in known.chain(self.headers) {
            match HeaderValue::try_from(value) {
                Ok(value) => drop(headers.append(name, value)),
                Err(error) => return ApiError::internal(error).into_response(),
            }
        }
        response
    }
}
