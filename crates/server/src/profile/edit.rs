//! Reading and writing one's own profile.

use super::content::{edited, profile_of};
use crate::{
    body::Body,
    caller::Caller,
    error::ApiError,
    etag::{IfMatch, Tagged, etag_of},
    index,
    reply::{Reply, Written},
};
use api::profile::{Profile, WriteProfile};
use http::StatusCode;
use storage::{
    Connection, Id,
    members::{self, Details, profile},
};

/// One's own profile with every field, to be edited.
#[utoipa::path(
    get, path = "/api/me/profile", tag = "profile",
    responses((status = 200, body = Profile))
)]
pub async fn get_profile(caller: Caller) -> Result<Tagged<Profile>, ApiError> {
    let id = Id(caller.actor().person.0);
    caller
        .read(move |connection| {
            let details = own(connection, id)?;
            let etag = etag_of(id, details.person.version);
            Ok(Tagged {
                body: profile_of(&details, etag.clone()),
                etag,
            })
        })
        .await
}

/// Writes one's own profile anew: search, lists and counts follow in the same transaction.
#[utoipa::path(
    put, path = "/api/me/profile", tag = "profile",
    request_body = WriteProfile, responses((status = 200, body = Profile))
)]
pub async fn update_profile(
    caller: Caller,
    if_match: IfMatch,
    Body(request): Body<WriteProfile>,
) -> Result<Reply, ApiError> {
    let state = caller.state().clone();
    let id = Id(caller.actor().person.0);
    caller
        .write(StatusCode::OK, move |connection| {
            let before = own(connection, id)?;
            if_match.check(&etag_of(id, before.person.version))?;
            let edited = edited(connection, &state, &before, &request)?;
            if !profile::edit(connection, &edited)? {
                return Err(ApiError::changed());
            }
            index::reindex_members(connection, &[id])?;
            let after = own(connection, id)?;
            let etag = etag_of(id, after.person.version);
            let body = profile_of(&after, etag.clone());
            Ok(Written::new(body).etag(etag).audit_target(id.0))
        })
        .await
}

/// The actor's own row with all that belongs to it.
///
/// # Errors
/// 401 when the person is gone.
pub(super) fn own(connection: &mut Connection, id: Id) -> Result<Details, ApiError> {
    members::details(connection, &[id])?
        .pop()
        .ok_or_else(ApiError::signed_out)
}
