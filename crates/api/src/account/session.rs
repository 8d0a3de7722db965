//! Who is signed in.

use crate::{
    directory::OrganisationLink,
    id::{PersonId, TermId},
};
use serde::{Deserialize, Serialize};
use std::str::FromStr;

/// What a person may do beyond being a member; given and taken by the council office, recruiters by the coordinators
/// of their organisation, too.
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
    /// 拠点の受付: receives people at a place that the organisation operates.
    PlaceHost,
}

impl RoleKind {
    /// Every kind.
    pub const ALL: [Self; 4] = [
        Self::Coordinator,
        Self::Recruiter,
        Self::CouncilOffice,
        Self::PlaceHost,
    ];

    /// The name on the wire and in the database.
    pub fn as_str(self) -> &'static str {
        match self {
            Self::Coordinator => "coordinator",
            Self::Recruiter => "recruiter",
            Self::CouncilOffice => "council_office",
            Self::PlaceHost => "place_host",
        }
    }
}

impl FromStr for RoleKind {
    type Err = &'static str;

    fn from_str(text: &str) -> Result<Self, Self::Err> {
        Self::ALL
            .into_iter()
            .find(|kind| kind.as_str() == text)
            .ok_or("not a role")
    }
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
    /// Every present employer, the latest first.
    pub organisations: Vec<OrganisationLink>,
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
