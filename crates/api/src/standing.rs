//! Accounts and roles, as the council office keeps them.

use crate::{
    account::{Role, RoleKind},
    directory::OrganisationLink,
    id::{OrganisationId, PersonId},
    text,
};
use garde::Validate;
use serde::{Deserialize, Serialize};
use std::str::FromStr;

/// The most characters of a reason.
pub const LONGEST_REASON: usize = 500;

/// How an account stands. A deleted one is nowhere.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash, Serialize, Deserialize)]
#[cfg_attr(feature = "openapi", derive(utoipa::ToSchema))]
#[serde(rename_all = "snake_case")]
pub enum AccountState {
    /// Invited, and has not accepted.
    Invited,
    /// Accepted the invitation of a coordinator; the office has to confirm.
    Accepted,
    /// A member.
    Confirmed,
    /// May sign in only to be told whom to ask, and to delete the account.
    Suspended,
}

/// An account, for the council office.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(feature = "openapi", derive(utoipa::ToSchema))]
pub struct Account {
    /// The person.
    pub id: PersonId,
    /// Family and given name in the order in which they are shown.
    pub name: String,
    /// The name's reading; may be empty.
    pub reading: String,
    /// The address that signs in.
    pub email: String,
    /// How the account stands.
    pub state: AccountState,
    /// Every present employer.
    pub organisations: Vec<OrganisationLink>,
    /// Every role held.
    pub roles: Vec<Role>,
}

/// What an account is looked for by.
#[derive(Clone, Debug, Default, PartialEq, Eq, Hash, Serialize, Deserialize, Validate)]
#[cfg_attr(feature = "openapi", derive(utoipa::IntoParams), into_params(parameter_in = Query))]
#[serde(default, deny_unknown_fields)]
pub struct FindAccounts {
    /// A name, a reading, a company or a whole mail address; when absent, those accounts come that wait for the
    /// office, and those with a role.
    #[garde(custom(text::search_text(100)))]
    #[serde(skip_serializing_if = "Option::is_none")]
    pub q: Option<String>,
}

/// Accounts that were found.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(feature = "openapi", derive(utoipa::ToSchema))]
pub struct FoundAccounts {
    /// At most 50.
    pub items: Vec<Account>,
    /// Whether there are more, so that the search is to be narrowed.
    pub has_more: bool,
}

/// What was done to an account.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash, Serialize, Deserialize)]
#[cfg_attr(feature = "openapi", derive(utoipa::ToSchema))]
#[serde(rename_all = "snake_case")]
pub enum AccountChangeKind {
    /// A role was given.
    RoleGiven,
    /// A role was taken.
    RoleTaken,
    /// The office confirmed the person.
    Confirmed,
    /// The office suspended the account.
    Suspended,
    /// The office restored the account.
    Restored,
}

impl AccountChangeKind {
    /// Every kind.
    pub const ALL: [Self; 5] = [
        Self::RoleGiven,
        Self::RoleTaken,
        Self::Confirmed,
        Self::Suspended,
        Self::Restored,
    ];

    /// The name on the wire and in the database.
    pub fn as_str(self) -> &'static str {
        match self {
            Self::RoleGiven => "role_given",
            Self::RoleTaken => "role_taken",
            Self::Confirmed => "confirmed",
            Self::Suspended => "suspended",
            Self::Restored => "restored",
        }
    }
}

impl FromStr for AccountChangeKind {
    type Err = &'static str;

    fn from_str(text: &str) -> Result<Self, Self::Err> {
        Self::ALL
            .into_iter()
            .find(|kind| kind.as_str() == text)
            .ok_or("not a change of an account")
    }
}

/// One line of an account's history.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(feature = "openapi", derive(utoipa::ToSchema))]
pub struct AccountChange {
    /// What was done.
    pub kind: AccountChangeKind,
    /// The role that was given or taken.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub role: Option<RoleKind>,
    /// For which organisation; empty unless it is about a role.
    pub organisation: String,
    /// Why.
    pub reason: String,
    /// Who did it; empty when that account is gone.
    pub by: String,
    /// When: RFC 3339.
    pub at: String,
}

/// An account with its history.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(feature = "openapi", derive(utoipa::ToSchema))]
pub struct AccountPage {
    /// The account.
    pub account: Account,
    /// The newest 100 changes, newest first.
    pub changes: Vec<AccountChange>,
}

/// Gives or takes a role.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize, Validate)]
#[cfg_attr(feature = "openapi", derive(utoipa::ToSchema))]
#[serde(deny_unknown_fields)]
pub struct ChangeRole {
    /// Which role; a coordinator may name recruiters only.
    #[garde(skip)]
    pub kind: RoleKind,
    /// For which organisation; a coordinator may name the own one only.
    #[garde(skip)]
    pub organisation: Option<OrganisationId>,
    /// Why, for the history.
    #[garde(custom(text::required_paragraph(LONGEST_REASON)))]
    #[cfg_attr(feature = "openapi", schema(min_length = 1, max_length = 500))]
    pub reason: String,
}

/// Does something to an account, and says why.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize, Validate)]
#[cfg_attr(feature = "openapi", derive(utoipa::ToSchema))]
#[serde(deny_unknown_fields)]
pub struct ChangeAccount {
    /// Why, for the history.
    #[garde(custom(text::required_paragraph(LONGEST_REASON)))]
    #[cfg_attr(feature = "openapi", schema(min_length = 1, max_length = 500))]
    pub reason: String,
}
