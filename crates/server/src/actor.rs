//! Who is acting: found by the session's cookie, anew on every request, so that what was taken from somebody
//! is gone with the next one.

use crate::{app::State, error::ApiError, lock, registry::Access};
use api::{
    account::RoleKind,
    id::{OrganisationId, PersonId, SessionId},
};
use storage::{Connection, StorageError, account::session};

const DAY: i64 = 24 * 60 * 60 * 1000;
/// How long a session lasts at most, in milliseconds.
pub const SESSION_LIFETIME: i64 = 90 * DAY;
/// How long a session lasts without being used, in milliseconds.
pub const SESSION_IDLE: i64 = 30 * DAY;
/// How long a proof of who one is counts for what needs one ([`crate::registry::Rule::fresh`]), in milliseconds.
pub const FRESH: i64 = 5 * 60 * 1000;
/// How long a proof by passkey opens what lies behind a lock ([`crate::lock`]), in milliseconds.
pub const PASSKEY_FRESH: i64 = 15 * 60 * 1000;
/// How old the note of a session's last use may get, in milliseconds: reading costs no write otherwise.
const RENEWED_EVERY: i64 = DAY;

/// A signed-in person.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Actor {
    /// The person.
    pub person: PersonId,
    /// The session.
    pub session: SessionId,
    /// Every present employer: to be of a company is to be of any of them.
    pub organisations: Vec<OrganisationId>,
    /// Every role, with the organisation it is held for.
    pub roles: Vec<(RoleKind, OrganisationId)>,
    standing: Standing,
    renewed_at: i64,
    reauthenticated_at: i64,
    passkey_used_at: i64,
    passkey_made_at: i64,
}

/// Whether somebody who has an account may use it.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
enum Standing {
    /// A member.
    Confirmed,
    /// Accepted an invitation, and the council office has not confirmed it.
    Unconfirmed,
    /// Suspended by the council office.
    Suspended,
}

impl Actor {
    /// Whether the actor has just proved, by signing in or once more, who they are.
    pub fn is_fresh(&self, now: i64) -> bool {
        // A clock that went back makes nothing fresh.
        (0..FRESH).contains(&(now - self.reauthenticated_at))
    }

    /// Whether the actor proved by a passkey, within the last 15 minutes, who they are: signing in with one or
    /// proving it once more. A code from a mail does not count, as whoever reads the mailbox has it, too.
    pub fn has_fresh_passkey(&self, now: i64) -> bool {
        (0..PASSKEY_FRESH).contains(&(now - self.passkey_used_at))
    }

    /// When the passkey was made by which the actor last proved who they are.
    pub fn passkey_made_at(&self) -> i64 {
        self.passkey_made_at
    }

    /// Whether the actor has just proved by a passkey who they are, as [`Self::is_fresh`] asks it of any proof.
    pub fn is_fresh_by_passkey(&self, now: i64) -> bool {
        (0..FRESH).contains(&(now - self.passkey_used_at))
    }

    /// Whether the actor is of the council office.
    pub fn is_council_office(&self) -> bool {
        self.roles
            .iter()
            .any(|(kind, _)| *kind == RoleKind::CouncilOffice)
    }

    /// The organisations that the actor is a coordinator of.
    pub fn coordinates(&self) -> Vec<OrganisationId> {
        self.roles
            .iter()
            .filter(|(kind, _)| *kind == RoleKind::Coordinator)
            .map(|(_, organisation)| *organisation)
            .collect()
    }

    /// The organisations that the actor is a recruiter of.
    pub fn recruits(&self) -> Vec<OrganisationId> {
        self.roles
            .iter()
            .filter(|(kind, _)| *kind == RoleKind::Recruiter)
            .map(|(_, organisation)| *organisation)
            .collect()
    }

    /// Whether an endpoint with this access rule is there for the actor.
    fn may(&self, access: Access) -> bool {
        match access {
            Access::Public | Access::Account | Access::Member | Access::Career | Access::Demo => {
                true
            }
            Access::Inviter => self.is_council_office() || !self.coordinates().is_empty(),
            Access::CouncilOffice => self.is_council_office(),
            Access::Recruiter => !self.recruits().is_empty(),
        }
    }
}

impl From<session::Authenticated> for Actor {
    fn from(found: session::Authenticated) -> Self {
        // A role that a newer version wrote gives nothing here.
        let roles = found.roles.iter().filter_map(|(kind, organisation)| {
            Some((kind.parse().ok()?, OrganisationId(organisation.0)))
        });
        let organisations = found.organisations.iter().map(|id| OrganisationId(id.0));
        Self {
            person: PersonId(found.person_id.0),
            session: SessionId(found.session_id.0),
            organisations: organisations.collect(),
            roles: roles.collect(),
            standing: match found.state.as_str() {
                "active" => Standing::Confirmed,
                "invited" => Standing::Unconfirmed,
                _ => Standing::Suspended,
            },
            renewed_at: found.renewed_at,
            reauthenticated_at: found.reauthenticated_at,
            passkey_used_at: found.passkey_used_at,
            passkey_made_at: found.passkey_made_at,
        }
    }
}

/// Who holds the session with this token hash, if it lasts still.
///
/// # Errors
/// When the database fails.
pub fn find(
    connection: &mut Connection,
    token: &[u8; 32],
    now: i64,
) -> Result<Option<Actor>, StorageError> {
    let found = session::authenticate(connection, token, now, now - SESSION_IDLE)?;
    Ok(found.map(Actor::from))
}

/// Applies an access rule that needs a session.
///
/// # Errors
/// 401 without a session, and for whoever may not use their account now; the one 404 where the endpoint is not
/// there for this actor; 403 where it is locked.
pub fn admit(
    connection: &mut Connection,
    access: Access,
    token: &[u8; 32],
    now: i64,
) -> Result<Actor, ApiError> {
    let actor = find(connection, token, now)?.ok_or_else(ApiError::signed_out)?;
    match actor.standing {
        _ if access == Access::Account => return Ok(actor),
        Standing::Confirmed => {}
        Standing::Unconfirmed => return Err(ApiError::unconfirmed()),
        Standing::Suspended => return Err(ApiError::suspended()),
    }
    if !actor.may(access) {
        return Err(ApiError::not_found());
    }
    lock::check(connection, access, &actor, now)?;
    Ok(actor)
}

/// Notes at most once a day, beside the request, that the session is in use.
pub fn renew_if_due(app: &State, actor: &Actor, now: i64) {
    if now - actor.renewed_at < RENEWED_EVERY {
        return;
    }
    let (app, id) = (app.clone(), storage::Id(actor.session.0));
    tokio::spawn(async move {
        let renewed = app
            .database
            .write(move |connection| session::renew(connection, id, now))
            .await;
        if let Err(error) = renewed {
            // The next request tries again.
            tracing::warn!(error = %error, "a session was not renewed");
        }
    });
}
