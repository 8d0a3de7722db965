//! An invitation as its inviters see it, and which ones an inviter may see.

use crate::{actor::Actor, clock, error::ApiError, index};
use api::{id::InvitationId, invitations::Invitation};
use storage::{
    Connection, Id,
    invitation::{self, OpenInvitation},
};

/// The organisations that the actor invites for; `None` for all, which is the council office's.
pub(super) fn invites_for(actor: &Actor) -> Option<Vec<Id>> {
    let own = || actor.coordinates().iter().map(|id| Id(id.0)).collect();
    (!actor.is_council_office()).then(own)
}

/// An open invitation that the actor may act on; another organisation's is not there.
pub(super) fn find(
    connection: &mut Connection,
    own: Option<&[Id]>,
    id: InvitationId,
) -> Result<OpenInvitation, ApiError> {
    invitation::find(connection, Id(id.0))?
        .filter(|found| own.is_none_or(|own| own.contains(&found.row.organisation_id)))
        .ok_or_else(ApiError::not_found)
}

/// The invitation as it goes out.
pub(super) fn shown(open: OpenInvitation, now: i64) -> Invitation {
    Invitation {
        id: InvitationId(open.row.id.0),
        name: index::names(&open.person).0,
        email: open.person.email,
        organisation: open.organisation,
        sent_at: clock::rfc3339(open.row.sent_at),
        sent_times: u32::try_from(open.row.sent_times).unwrap_or_default(),
        expires_at: clock::rfc3339(open.row.expires_at),
        is_expired: open.row.expires_at <= now,
    }
}
