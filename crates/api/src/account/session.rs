//! Who is signed in.

use crate::{
    directory::OrganisationLink,
    id::{PersonId, TermId},
};
use serde::{Deserialize, Serialize};

/// What a person may do beyond being a member; given and taken by the council office.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash, Serialize, Deserialize)]
#[cfg_attr(feature = "openapi", derive(utoipa::ToSchema))]
#[serde(rename_all = "snake_case")]
pub enum RoleKind {
    /// 窓口担当: attests who works at the organisation and keeps its page.
    Coordinator,
    /// 採用担当: posts jobs and answers applications.
    Recruiter,
    /// 事務局: invites, keeps the directory true, handles reports.
    CouncilOffice,
}

/// A role that the signed-in person holds.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(feature = "openapi", derive(utoipa::ToSchema))]
pub struct Role {
    /// The role.
    pub kind: RoleKind,
    /// The organisation it is held for.
    pub organisation: OrganisationLink,
}

/// The signed-in person, as the client needs it on every screen.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(feature = "openapi", derive(utoipa::ToSchema))]
pub struct Session {
    /// The person.
    pub person: PersonId,
    /// Family and given name in the order in which they are shown.
    pub name: String,
    /// The family name alone, for greetings.
    pub family_name: String,
    /// The present employer, if one is attested.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub organisation: Option<OrganisationLink>,
    /// Every role held.
    pub roles: Vec<Role>,
    /// Craft, skills, schools, home town and interests of the person, so that a list can say what is shared.
    pub terms: Vec<TermId>,
}

impl Session {
    /// Mirrors the server's access rule `CouncilOffice` (`server::access`).
    pub fn is_council_office(&self) -> bool {
        self.roles
            .iter()
            .any(|role| role.kind == RoleKind::CouncilOffice)
    }

    /// Whether the person writes the postings of a company.
    pub fn is_recruiter(&self) -> bool {
        self.roles
            .iter()
            .any(|role| role.kind == RoleKind::Recruiter)
    }

    /// Mirrors the server's access rule `Inviter` (`server::access`).
    pub fn may_invite(&self) -> bool {
        let invites =
            |role: &Role| matches!(role.kind, RoleKind::CouncilOffice | RoleKind::Coordinator);
        self.roles.iter().any(invites)
    }
}
