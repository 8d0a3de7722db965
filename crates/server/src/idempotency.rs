//! Idempotency keys: a client that got no answer sends the same request again and gets the answer of the
//! first, without a second effect (draft-ietf-httpapi-idempotency-key-header).

use crate::{error::ApiError, reply::Reply};
use api::problem::ErrorCode;
use http::StatusCode;
use sha2::{Digest as _, Sha256};
use storage::{
    Connection, StorageError,
    idempotency::{self, Remembered},
};

/// How long answers are remembered, in milliseconds.
pub const REMEMBERED: i64 = 48 * 60 * 60 * 1000;

/// The key of a request, with the hash of method, address and body that it stands for.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Key {
    /// What the client sent as `Idempotency-Key`.
    pub name: String,
    /// SHA-256 of the request.
    pub request_hash: [u8; 32],
}

/// What came with the same key before.
pub(crate) enum Earlier {
    /// The same request, and this was its answer.
    Same(Box<Remembered>),
    /// Another request.
    OtherRequest,
}

/// Looks for an earlier request of `owner` with this key.
pub(crate) fn find(
    connection: &mut Connection,
    owner: &str,
    key: &Key,
) -> Result<Option<Earlier>, StorageError> {
    let remembered = idempotency::find(connection, owner, &stored_name(key))?;
    Ok(remembered.map(|remembered| {
        if remembered.request_hash == key.request_hash {
            Earlier::Same(Box::new(remembered))
        } else {
            Earlier::OtherRequest
        }
    }))
}

/// Remembers an answer, without its body when that is secret. Cookies are never remembered.
pub(crate) fn remember(
    connection: &mut Connection,
    owner: &str,
    key: &Key,
    reply: &Reply,
    secret: bool,
    now: i64,
) -> Result<(), StorageError> {
    let answer = Remembered {
        actor: owner.to_owned(),
        key: stored_name(key),
        request_hash: key.request_hash.to_vec(),
        status: i32::from(reply.status.as_u16()),
        body: if secret {
            String::new()
        } else {
            reply.body.clone()
        },
        etag: reply.etag.clone(),
        location: reply.location.clone(),
        created_at: now,
    };
    idempotency::insert(connection, &answer)
}

/// 409: the first request with this key has not come to its end.
pub(crate) fn in_progress() -> ApiError {
    let detail = "The first request with this `Idempotency-Key` is still being worked on.";
    ApiError::new(StatusCode::CONFLICT, ErrorCode::InProgress, detail)
}

fn stored_name(key: &Key) -> String {
    hexadecimal(&Sha256::digest(&key.name))
}

/// Bytes as lower-case hexadecimal digits.
pub(crate) fn hexadecimal(bytes: &[u8]) -> String {
    use std::fmt::Write as _;
    bytes
        .iter()
        .fold(String::with_capacity(2 * bytes.len()), |mut text, byte| {
            write!(text, "{byte:02x}").expect("a string takes everything");
            text
        })
}
