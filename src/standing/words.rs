//! The words for states, roles and changes.

use crate::{shared::words::Text, ui::TagKind};
use ::api::{
    account::{Role, RoleKind},
    standing::{AccountChange, AccountChangeKind, AccountState},
};
use messages::Language;

/// The name of a state, and how it is marked.
pub(super) fn state(state: AccountState) -> (Text, TagKind) {
    match state {
        AccountState::Invited => (messages::standing_state_invited, TagKind::Plain),
        AccountState::Accepted => (messages::standing_state_accepted, TagKind::Warn),
        AccountState::Confirmed => (messages::standing_state_confirmed, TagKind::On),
        AccountState::Suspended => (messages::standing_state_suspended, TagKind::Warn),
    }
}

/// The name of a role.
pub(super) fn role_name(kind: RoleKind) -> Text {
    match kind {
        RoleKind::Coordinator => messages::standing_role_coordinator,
        RoleKind::Recruiter => messages::standing_role_recruiter,
        RoleKind::CouncilOffice => messages::standing_role_office,
        RoleKind::PlaceHost => messages::standing_role_host,
    }
}

/// A role with the organisation it is held for.
pub(super) fn role(role: &Role, language: Language) -> String {
    messages::standing_role_at(
        language,
        role_name(role.kind)(language),
        &role.organisation.name,
    )
}

/// A line of the history.
pub(super) fn change(change: &AccountChange, language: Language) -> String {
    let role = || {
        let name = change.role.map_or("", |kind| role_name(kind)(language));
        messages::standing_role_at(language, name, &change.organisation)
    };
    match change.kind {
        AccountChangeKind::RoleGiven => messages::standing_change_role_given(language, role()),
        AccountChangeKind::RoleTaken => messages::standing_change_role_taken(language, role()),
        AccountChangeKind::Confirmed => messages::standing_change_confirmed(language).to_owned(),
        AccountChangeKind::Suspended => messages::standing_change_suspended(language).to_owned(),
        AccountChangeKind::Restored => messages::standing_change_restored(language).to_owned(),
    }
}
