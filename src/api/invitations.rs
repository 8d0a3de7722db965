//! Inviting people, and accepting an invitation.

use super::{
    ApiError, IntentKey,
    client::{Write, get},
};
use crate::routes::to_query;
use ::api::{
    id::InvitationId,
    invitations::{CreateInvitation, Invitation, InvitationShown, InvitationToken},
    page::{Page, PageQuery},
    url,
};

/// A page of the invitations that nobody has accepted yet.
///
/// # Errors
/// See [`ApiError`].
pub async fn list_invitations(after: Option<String>) -> Result<Page<Invitation>, ApiError> {
    let query = to_query(&PageQuery { after, limit: None });
    get(&url::with_query(url::INVITATIONS, &query)).await
}

/// Invites somebody.
///
/// # Errors
/// See [`ApiError`].
pub async fn create_invitation(
    request: &CreateInvitation,
    key: IntentKey,
) -> Result<Invitation, ApiError> {
    Write::post(url::INVITATIONS)
        .key(key)
        .json(request)
        .send()
        .await
}

/// Sends an invitation again, with a new link.
///
/// # Errors
/// See [`ApiError`].
pub async fn send_invitation_again(id: InvitationId) -> Result<Invitation, ApiError> {
    Write::post(url::invitation_mail(id)).send().await
}

/// Takes an invitation back.
///
/// # Errors
/// See [`ApiError`].
pub async fn revoke_invitation(id: InvitationId) -> Result<(), ApiError> {
    Write::delete(url::invitation(id)).send_for_nothing().await
}

/// What an invitation's link would do.
///
/// # Errors
/// See [`ApiError`].
pub async fn inspect_invitation(request: &InvitationToken) -> Result<InvitationShown, ApiError> {
    Write::post(url::INVITATION_INSPECT)
        .json(request)
        .send()
        .await
}

/// Accepts an invitation and signs in.
///
/// # Errors
/// See [`ApiError`].
pub async fn accept_invitation(request: &InvitationToken) -> Result<(), ApiError> {
    Write::post(url::INVITATION_ACCEPT)
        .json(request)
        .send_for_nothing()
        .await
}
