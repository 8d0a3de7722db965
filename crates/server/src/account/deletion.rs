//! Deleting one's own account.

use crate::{
    body::Body, caller::Caller, error::ApiError, index, reply::Reply, session::signed_out,
};
use api::{FieldFault, account::DeleteAccount};
use http::StatusCode;
use storage::{
    Id, members,
    standing::{self, deletion},
};

/// Deletes one's own account at once and for good: whoever was there is found nowhere any more. Messages stay with
/// those who got them, and comments and the posts under which others wrote stay, as those of a former member; what
/// happens to everything else stands in the documentation.
#[utoipa::path(
    put, path = "/api/me/account-deletion", tag = "account", request_body = DeleteAccount,
    responses((status = 204))
)]
pub async fn delete_account(
    caller: Caller,
    Body(request): Body<DeleteAccount>,
) -> Result<Reply, ApiError> {
    let (state, actor) = (caller.state().clone(), caller.actor().clone());
    let id = Id(actor.person.0);
    caller
        .write(StatusCode::NO_CONTENT, move |connection| {
            let person = members::find(connection, id)?.ok_or_else(ApiError::signed_out)?;
            if request.confirmation.trim().to_lowercase() != person.email {
                return Err(ApiError::invalid_field("confirmation", FieldFault::Form));
            }
            if actor.is_council_office() && !standing::office_goes_on_without(connection, id)? {
                return Err(ApiError::conflict(
                    "Nobody else is of the council office. Give somebody that role first.",
                ));
            }
            let posts = deletion::delete(connection, &person, Id(state.ids.id()))?;
            index::reindex_posts(connection, &posts)?;
            Ok(signed_out().audit_target(id.0))
        })
        .await
}
