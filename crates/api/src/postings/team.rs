//! Hiring teams: who reads what comes in about a posting.

use crate::person::PersonLink;
use serde::{Deserialize, Serialize};

/// Somebody who recruits for the company of a posting.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(feature = "openapi", derive(utoipa::ToSchema))]
pub struct PostingRecruiter {
    /// Who.
    pub person: PersonLink,
    /// Whether they are on the hiring team, and so read applications and talks about the posting.
    pub is_on_team: bool,
}

/// The recruiters of a posting's company, those of its hiring team first.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(feature = "openapi", derive(utoipa::ToSchema))]
pub struct PostingTeam {
    /// The recruiters.
    pub items: Vec<PostingRecruiter>,
    /// Whether one may name them: whoever is on the team, and every recruiter while nobody is.
    pub may_name: bool,
}
