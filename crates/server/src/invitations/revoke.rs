//! Taking an invitation back.

use super::shown::{find, invites_for};
use crate::{
    caller::Caller,
    error::ApiError,
    path::Path,
    reply::{Reply, Written},
};
use api::id::InvitationId;
use http::StatusCode;
use storage::invitation;

/// Takes an open invitation back. Its link ends at once, and nothing of the invited person is kept.
#[utoipa::path(
    delete, path = "/api/invitations/{id}", tag = "invitations",
    params(("id" = InvitationId, Path, description = "The invitation")), responses((status = 204))
)]
pub async fn revoke_invitation(
    caller: Caller,
    Path(id): Path<InvitationId>,
) -> Result<Reply, ApiError> {
    let own = invites_for(caller.actor());
    caller
        .write(StatusCode::NO_CONTENT, move |connection| {
            let open = find(connection, own.as_deref(), id)?;
            if !invitation::revoke(connection, &open)? {
                return Err(ApiError::not_found());
            }
            Ok(Written::new(()).audit_target(id))
        })
        .await
}
