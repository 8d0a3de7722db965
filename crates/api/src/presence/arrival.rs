//! Being told when a connection comes to a place.

use garde::Validate;
use serde::{Deserialize, Serialize};

/// Whether one's connections may be told when one comes to a place, if they want to be.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, Serialize, Deserialize, Validate)]
#[cfg_attr(feature = "openapi", derive(utoipa::ToSchema))]
#[serde(deny_unknown_fields)]
pub struct ArrivalConsent {
    /// They may, where they may see one's name.
    #[garde(skip)]
    pub is_given: bool,
}
