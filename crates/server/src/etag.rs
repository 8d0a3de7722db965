//! Entity tags: reading without fetching again, and editing without overwriting somebody else's edit.

use crate::error::ApiError;
use axum::{
    Json,
    extract::FromRequestParts,
    response::{IntoResponse, Response},
};
use base64::{Engine as _, engine::general_purpose::URL_SAFE_NO_PAD};
use http::{HeaderMap, HeaderValue, header, request::Parts};
use serde::Serialize;
use sha2::{Digest as _, Sha256};
use uuid::Uuid;

/// The entity tag of version `version` of the thing `id`, with its quotes. Hashed, so that it does not tell
/// how often the thing was changed.
pub fn etag_of(id: impl Into<Uuid>, version: i64) -> String {
    let mut hash = Sha256::new();
    hash.update(b"etag");
    hash.update(id.into().as_bytes());
    hash.update(version.to_be_bytes());
    format!("\"{}\"", URL_SAFE_NO_PAD.encode(&hash.finalize()[..12]))
}

/// The entity tag of what a viewer sees of the thing `id`: equal as long as the same is seen.
pub fn etag_of_content(id: impl Into<Uuid>, content: &impl Serialize) -> String {
    let json = serde_json::to_vec(content).expect("answers are plain data");
    let mut hash = Sha256::new();
    hash.update(b"content");
    hash.update(id.into().as_bytes());
    hash.update(json);
    format!("\"{}\"", URL_SAFE_NO_PAD.encode(&hash.finalize()[..12]))
}

/// A JSON answer with its entity tag; `If-None-Match` is looked at by the request pipeline.
#[derive(Clone, Debug)]
pub struct Tagged<T> {
    /// The entity tag, from [`etag_of`].
    pub etag: String,
    /// The body.
    pub body: T,
}

impl<T: Serialize> IntoResponse for Tagged<T> {
    fn into_response(self) -> Response {
        let mut response = Json(self.body).into_response();
        if let Ok(etag) = HeaderValue::try_from(self.etag) {
            response.headers_mut().insert(header::ETAG, etag);
        }
        response
    }
}

/// What the client read before it edits; 428 when it does not say.
#[derive(Clone, Debug)]
pub struct IfMatch(Vec<String>);

impl IfMatch {
    /// Checks, inside the transaction, that the thing is still as the client read it.
    ///
    /// # Errors
    /// 412 when `current`, from [`etag_of`], is none of the tags the client sent. Weak tags and `*` match
    /// nothing: an edit has to name the very version that it is about.
    pub fn check(&self, current: &str) -> Result<(), ApiError> {
        if self.0.iter().any(|tag| tag == current) {
            Ok(())
        } else {
            Err(ApiError::changed())
        }
    }
}

impl<S: Send + Sync> FromRequestParts<S> for IfMatch {
    type Rejection = ApiError;

    async fn from_request_parts(parts: &mut Parts, _: &S) -> Result<Self, ApiError> {
        let tags = tags(&parts.headers, header::IF_MATCH);
        if tags.is_empty() {
            Err(ApiError::precondition_required())
        } else {
            Ok(Self(tags))
        }
    }
}

/// Turns a 200 whose entity tag the client has already into a 304 without a body (RFC 9110, 13.1.2).
pub fn not_modified(request: &HeaderMap, response: Response) -> Response {
    let known = response
        .headers()
        .get(header::ETAG)
        .and_then(|tag| tag.to_str().ok())
        .is_some_and(|current| {
            tags(request, header::IF_NONE_MATCH)
                .iter()
                .any(|tag| tag == "*" || tag.strip_prefix("W/").unwrap_or(tag) == current)
        });
    if !known || response.status() != http::StatusCode::OK {
        return response;
    }
    let (mut parts, _) = response.into_parts();
    parts.status = http::StatusCode::NOT_MODIFIED;
    parts.headers.remove(header::CONTENT_TYPE);
    parts.headers.remove(header::CONTENT_LENGTH);
    Response::from_parts(parts, axum::body::Body::empty())
}

/// The tags of a header, split at commas: those made here hold none.
fn tags(headers: &HeaderMap, name: header::HeaderName) -> Vec<String> {
    headers
        .get_all(name)
        .iter()
        .filter_map(|line| line.to_str().ok())
        .flat_map(|line| line.split(','))
        .map(|tag| tag.trim().to_owned())
        .filter(|tag| !tag.is_empty())
        .collect()
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_tag_changes_with_the_version_and_hides_it() {
        let id = Uuid::from_u128(1);
        assert_eq!(etag_of(id, 1), etag_of(id, 1));
        assert_ne!(etag_of(id, 1), etag_of(id, 2));
        assert_ne!(etag_of(id, 1), etag_of(Uuid::from_u128(2), 1));
        assert_eq!(etag_of(id, 1).len(), 18);
    }

    #[test]
    fn an_edit_names_the_very_version() {
        let current = etag_of(Uuid::from_u128(1), 1);
        assert!(
            IfMatch(vec!["\"other\"".to_owned(), current.clone()])
                .check(&current)
                .is_ok()
        );
        for wrong in [
            "*".to_owned(),
            format!("W/{current}"),
            "\"other\"".to_owned(),
        ] {
            assert!(IfMatch(vec![wrong]).check(&current).is_err());
        }
    }

    #[test]
    fn what_is_known_is_not_sent_again() {
        let tagged = Tagged {
            etag: etag_of(Uuid::from_u128(1), 1),
            body: "text",
        };
        let mut request = HeaderMap::new();
        let fresh = not_modified(&request, tagged.clone().into_response());
        assert_eq!(fresh.status(), 200);
        request.insert(
            header::IF_NONE_MATCH,
            format!("W/{}", tagged.etag).parse().unwrap(),
        );
        let known = not_modified(&request, tagged.into_response());
        assert_eq!(known.status(), 304);
        assert!(known.headers().contains_key(header::ETAG));
    }
}
