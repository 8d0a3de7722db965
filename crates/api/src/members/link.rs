//! Enough of a member to name and link to.

use crate::{directory::OrganisationLink, id::PersonId};
use serde::{Deserialize, Serialize};

/// Enough of a member to name and link to, where a card would be too much.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(feature = "openapi", derive(utoipa::ToSchema))]
pub struct MemberLink {
    /// The person.
    pub id: PersonId,
    /// Family and given name in the order in which they are shown.
    pub name: String,
    /// The present employer; absent while none is attested.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub organisation: Option<OrganisationLink>,
}
