//! Sending an invitation again.

use super::{
    mail,
    shown::{find, invites_for, shown},
};
use crate::{
    caller::Caller,
    cookie,
    error::ApiError,
    path::Path,
    reply::{Reply, Written},
};
use api::{id::InvitationId, invitations::Invitation, tokyo::Day};
use http::StatusCode;
use sha2::{Digest as _, Sha256};
use storage::{Id, counter, invitation};

/// Mails a day of one invitation: enough for a lost one, too few to annoy somebody.
const MOST_MAILS: i64 = 5;

/// Sends an invitation again, with a new link that works for two weeks; the earlier links end.
#[utoipa::path(
    post, path = "/api/invitations/{id}/mail", tag = "invitations",
    params(("id" = InvitationId, Path, description = "The invitation")),
    responses((status = 200, body = Invitation))
)]
pub async fn send_invitation_again(
    caller: Caller,
    Path(id): Path<InvitationId>,
) -> Result<Reply, ApiError> {
    let (state, own) = (caller.state().clone(), invites_for(caller.actor()));
    let reply = caller
        .write(StatusCode::OK, move |connection| {
            let app = &*state;
            let now = app.clock.now();
            let mut open = find(connection, own.as_deref(), id)?;
            let key = format!("invitation_mail:{id}");
            let today = Day::of(now).start();
            if counter::hit(connection, &key, today)? > MOST_MAILS {
                return Err(ApiError::conflict(
                    "This invitation was sent five times today. Try again tomorrow.",
                ));
            }
            let (token, expires_at) = (app.ids.secret(), now + mail::LIFETIME);
            let token_hash = Sha256::digest(token).to_vec();
            if !invitation::send_again(connection, Id(id.0), token_hash, now, expires_at)? {
                return Err(ApiError::not_found());
            }
            let token = cookie::encode_secret(&token);
            mail::invite(
                connection,
                app,
                &open.person.email,
                &open.organisation,
                &token,
            )?;
            open.row.sent_at = now;
            open.row.sent_times += 1;
            open.row.expires_at = expires_at;
            Ok(Written::new(shown(open, now)).audit_target(id))
        })
        .await?;
    caller.app().outbox.notify_one();
    Ok(reply)
}
