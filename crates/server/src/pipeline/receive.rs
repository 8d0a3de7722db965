//! The body's arrival, and the key that tells a repeated request from a new one.

use crate::{
    app::App,
    error::ApiError,
    idempotency::Key,
    registry::{Endpoint, Takes},
};
use axum::body::{Body, Bytes};
use http::{HeaderMap, header, request::Parts};
use http_body_util::{BodyExt as _, LengthLimitError, Limited};
use sha2::{Digest as _, Sha256};

/// The whole body, after a look at what it says it is.
pub(super) async fn body(
    app: &App,
    endpoint: &Endpoint,
    headers: &HeaderMap,
    body: Body,
) -> Result<Bytes, ApiError> {
    match endpoint.takes() {
        Takes::Nothing => return Ok(Bytes::new()),
        Takes::Json => expect_media(headers, &["application/json"])?,
        Takes::Media(media) => expect_media(headers, media)?,
    }
    let largest = endpoint.rule().largest_body;
    let said: Option<u64> = headers
        .get(header::CONTENT_LENGTH)
        .and_then(|length| length.to_str().ok())
        .and_then(|length| length.parse().ok());
    if said.is_some_and(|length| length > largest as u64) {
        return Err(ApiError::too_large(largest));
    }
    let arrival = tokio::time::timeout(
        app.settings.body_timeout,
        Limited::new(body, largest).collect(),
    );
    match arrival.await {
        Err(_) => Err(ApiError::too_slow()),
        Ok(Err(error)) if error.is::<LengthLimitError>() => Err(ApiError::too_large(largest)),
        Ok(Err(_)) => Err(ApiError::malformed("The body ended early.")),
        Ok(Ok(body)) => Ok(body.to_bytes()),
    }
}

/// Takes `application/json` and `application/json; charset=utf-8`, and nothing that is compressed: what
/// unpacks to a thousand times its size is not worth the bytes it saves.
fn expect_media<T: AsRef<str>>(headers: &HeaderMap, expected: &[T]) -> Result<(), ApiError> {
    let is_plain = headers
        .get(header::CONTENT_ENCODING)
        .is_none_or(|coding| coding == "identity");
    let media = headers
        .get(header::CONTENT_TYPE)
        .and_then(|media| media.to_str().ok())
        .unwrap_or("");
    let essence = media.split(';').next().unwrap_or("").trim();
    let fits = expected
        .iter()
        .any(|expected| essence.eq_ignore_ascii_case(expected.as_ref()));
    if fits && is_plain {
        Ok(())
    } else {
        let names: Vec<&str> = expected.iter().map(AsRef::as_ref).collect();
        Err(ApiError::unsupported_media_type(&names.join("` or `")))
    }
}

/// The idempotency key with the hash of what it stands for: method, address, media type and body.
pub(super) fn idempotency_key(
    endpoint: &Endpoint,
    parts: &Parts,
    body: &[u8],
) -> Result<Option<Key>, ApiError> {
    if !endpoint.rule().idempotency.needs_key() {
        return Ok(None);
    }
    let key = parts
        .headers
        .get("idempotency-key")
        .and_then(|key| key.to_str().ok());
    let key = key
        .filter(|key| is_key(key))
        .ok_or_else(ApiError::idempotency_key_missing)?;
    let mut hash = Sha256::new();
    let target = parts
        .uri
        .path_and_query()
        .map_or("", |target| target.as_str());
    for part in [parts.method.as_str().as_bytes(), target.as_bytes()] {
        hash.update(part);
        hash.update([0]);
    }
    hash.update(body);
    Ok(Some(Key {
        name: key.to_owned(),
        request_hash: hash.finalize().into(),
    }))
}

/// Long enough that nobody guesses another's, short enough to be stored.
fn is_key(key: &str) -> bool {
    (16..=64).contains(&key.len())
        && key
            .bytes()
            .all(|byte| byte.is_ascii_alphanumeric() || byte == b'-' || byte == b'_')
}
