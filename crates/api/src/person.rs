//! Somebody in a sentence: enough to name and to link to.

use crate::id::PersonId;
use serde::{Deserialize, Serialize};

/// A link to a member.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(feature = "openapi", derive(utoipa::ToSchema))]
pub struct PersonLink {
    /// The person.
    pub id: PersonId,
    /// Family and given name in the order in which they are shown.
    pub name: String,
    /// The present employer's name; empty while none is attested.
    pub organisation: String,
}
