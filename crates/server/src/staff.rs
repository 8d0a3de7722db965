//! Who speaks for organisations (the council office for all of them, coordinators for their own), and what is done
//! to roles and accounts in their name.

use crate::{
    actor::{self, Actor},
    app::App,
    caller::Caller,
    error::ApiError,
    registry::Access,
};
use api::{account::RoleKind, standing::AccountChangeKind};
use storage::{
    Connection, Id, StorageError,
    employments::{self, Scope},
    network,
    notification::{self, NewNotification},
    standing::{self, ChangeRow},
};

/// Whoever acts for organisations.
#[derive(Clone, Debug)]
pub struct Speaker {
    /// The person.
    pub person: Id,
    /// The organisations; `None` for all, which is the council office's.
    own: Option<Vec<Id>>,
}

impl Speaker {
    /// The caller of a request, looked up anew in its transaction: rights that ended meanwhile are gone.
    ///
    /// # Errors
    /// 401 or 404 when the caller has none of these rights.
    pub fn of(
        connection: &mut Connection,
        token: Option<&[u8; 32]>,
        now: i64,
    ) -> Result<Self, ApiError> {
        let token = token.ok_or_else(ApiError::signed_out)?;
        let actor = actor::admit(connection, Access::Inviter, token, now)?;
        Ok(Self::from(&actor))
    }

    /// The caller of a request that reads.
    pub fn reading(caller: &Caller) -> Self {
        Self::from(caller.actor())
    }

    /// Whether it is the council office that speaks.
    pub fn is_office(&self) -> bool {
        self.own.is_none()
    }

    /// Whether this organisation is one of theirs.
    pub fn speaks_for(&self, organisation: Id) -> bool {
        self.own
            .as_ref()
            .is_none_or(|own| own.contains(&organisation))
    }

    /// The records of employment that they may see. To a coordinator, people hidden by a block are not there; the
    /// office, which keeps the records, sees all of them.
    ///
    /// # Errors
    /// When the database fails.
    pub fn scope(&self, connection: &mut Connection) -> Result<Scope, StorageError> {
        Ok(match &self.own {
            None => Scope {
                organisations: None,
                states: &["invited", "active", "suspended"],
                hidden: Vec::new(),
                sees_claims: true,
            },
            Some(own) => Scope {
                organisations: Some(own.clone()),
                // Whether somebody is suspended is not the coordinator's business.
                states: &["active", "suspended"],
                hidden: network::hidden_ids(connection, self.person)?,
                sees_claims: false,
            },
        })
    }
}

impl From<&Actor> for Speaker {
    fn from(actor: &Actor) -> Self {
        let own = || actor.coordinates().iter().map(|id| Id(id.0)).collect();
        Self {
            person: Id(actor.person.0),
            own: (!actor.is_council_office()).then(own),
        }
    }
}

/// Something that is done to an account or its roles.
#[derive(Clone, Debug)]
pub struct Deed {
    /// To whom.
    pub person: Id,
    /// By whom.
    pub actor: Id,
    /// What.
    pub kind: AccountChangeKind,
    /// Which role for which organisation, if it is about one.
    pub role: Option<(RoleKind, Id)>,
    /// Why.
    pub reason: String,
}

/// Writes the history of a deed, and wakes the person's open pages so that they follow.
///
/// # Errors
/// When the database fails.
pub fn record(connection: &mut Connection, app: &App, deed: Deed) -> Result<(), StorageError> {
    let at = app.clock.now();
    let row = ChangeRow {
        id: Id(app.ids.id()),
        person_id: deed.person,
        actor_id: Some(deed.actor),
        kind: deed.kind.as_str().to_owned(),
        role: deed
            .role
            .map_or_else(String::new, |(kind, _)| kind.as_str().to_owned()),
        organisation_id: deed.role.map(|(_, organisation)| organisation),
        reason: deed.reason,
        at,
    };
    standing::note(connection, &row)?;
    let wake = NewNotification {
        id: Id(app.ids.id()),
        person_id: deed.person,
        kind: notification::ACCOUNT.to_owned(),
        actor_id: None,
        subject_id: None,
        created_at: at,
    };
    notification::add(connection, &wake)?;
    Ok(())
}

/// Takes the roles that somebody held for an organisation at which they do not work any more. The office's own role
/// is not among them: it is taken by the office alone, which must not end by a slip.
///
/// # Errors
/// When the database fails.
pub fn end_roles(
    connection: &mut Connection,
    app: &App,
    person: Id,
    organisation: Id,
    actor: Id,
) -> Result<(), StorageError> {
    if employments::lasts(connection, person, organisation, None)? {
        return Ok(());
    }
    for (role, _) in standing::roles_of(connection, &[person])? {
        let Ok(kind) = role.kind.parse::<RoleKind>() else {
            continue;
        };
        if role.organisation_id != organisation || kind == RoleKind::CouncilOffice {
            continue;
        }
        standing::take_role(
            connection,
            person,
            &role.kind,
            organisation,
            app.clock.now(),
        )?;
        let deed = Deed {
            person,
            actor,
            kind: AccountChangeKind::RoleTaken,
            role: Some((kind, organisation)),
            reason: messages::employments_role_ended(messages::Language::Japanese).to_owned(),
        };
        record(connection, app, deed)?;
    }
    Ok(())
}
