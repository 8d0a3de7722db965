//! Accepting an invitation: what its link would do, and the press of the button that does it.
//!
//! As with signing in, opening the link uses nothing up, because scanners open links, too.

use crate::{
    body::Body,
    caller::Caller,
    clock, cookie,
    error::ApiError,
    index,
    mail_address::partly_hidden,
    reply::Reply,
    session::{Beginning, start_session},
};
use api::{
    ErrorCode,
    account::SignedInWith,
    invitations::{InvitationShown, InvitationToken},
};
use axum::Json;
use http::StatusCode;
use storage::{
    Connection, employments,
    invitation::{self, OpenInvitation},
};

/// Says what an invitation's link would do. It uses nothing up.
#[utoipa::path(
    post, path = "/api/invitations/inspect", tag = "invitations", request_body = InvitationToken,
    responses((status = 200, body = InvitationShown))
)]
pub async fn inspect_invitation(
    caller: Caller,
    Body(request): Body<InvitationToken>,
) -> Result<Json<InvitationShown>, ApiError> {
    let now = caller.now();
    caller
        .read(move |connection| {
            let open = by_token(connection, &request.token, now)?;
            Ok(Json(InvitationShown {
                name: index::names(&open.person).0,
                organisation: open.organisation,
                address: partly_hidden(&open.person.email),
                expires_at: clock::rfc3339(open.row.expires_at),
            }))
        })
        .await
}

/// Accepts an invitation: the person is signed in, and a member from now on. Whom a coordinator invited, the council
/// office has to confirm first.
#[utoipa::path(
    post, path = "/api/invitations/accept", tag = "invitations", request_body = InvitationToken,
    responses((status = 204))
)]
pub async fn accept_invitation(
    caller: Caller,
    Body(request): Body<InvitationToken>,
) -> Result<Reply, ApiError> {
    let state = caller.state().clone();
    let beginning = Beginning::by(&caller, SignedInWith::Invitation);
    caller
        .write(StatusCode::NO_CONTENT, move |connection| {
            let now = state.clock.now();
            let open = by_token(connection, &request.token, now)?;
            // The office confirms by inviting; whom a coordinator invites, it confirms afterwards.
            let records = employments::of(connection, open.row.person_id)?;
            let is_confirmed = records.iter().any(|one| one.row.attestation == "office");
            if !invitation::accept(connection, &open, is_confirmed, now)? {
                return Err(failed());
            }
            index::reindex_members(connection, &[open.row.person_id])?;
            let written = start_session(connection, &state, open.row.person_id, &beginning)?;
            Ok(written.audit_target(open.row.id.0))
        })
        .await
}

fn by_token(
    connection: &mut Connection,
    token: &str,
    now: i64,
) -> Result<OpenInvitation, ApiError> {
    let hash = cookie::hash_of_secret(token).ok_or_else(failed)?;
    invitation::by_token(connection, &hash, now)?.ok_or_else(failed)
}

/// One answer for every reason, so that guessing learns nothing.
fn failed() -> ApiError {
    let detail =
        "The invitation is used, taken back or older than two weeks. Ask whoever invited you.";
    ApiError::new(StatusCode::BAD_REQUEST, ErrorCode::SignInFailed, detail)
}
