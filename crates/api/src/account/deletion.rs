//! Deleting one's own account.

use crate::text;
use garde::Validate;
use serde::{Deserialize, Serialize};

/// Deletes one's own account, for good.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize, Validate)]
#[cfg_attr(feature = "openapi", derive(utoipa::ToSchema))]
#[serde(deny_unknown_fields)]
pub struct DeleteAccount {
    /// The address that signs in, typed once more, so that nobody deletes an account by a slip.
    #[garde(custom(text::mail_address))]
    #[cfg_attr(
        feature = "openapi",
        schema(min_length = 3, max_length = 254, example = "misaki@member.example")
    )]
    pub confirmation: String,
}
