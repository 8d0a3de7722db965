//! Reports of messages.

use super::LONGEST_MESSAGE;
use crate::{id::ReportId, person::PersonLink, text};
use garde::Validate;
use serde::{Deserialize, Serialize};

/// The most characters of what a reporter says about a message.
pub const LONGEST_REASON: usize = 500;

/// Reports a message of somebody else to the council office.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize, Validate)]
#[cfg_attr(feature = "openapi", derive(utoipa::ToSchema))]
#[serde(deny_unknown_fields)]
pub struct ReportMessage {
    /// The part of the message that the office is shown, letter by letter; it sees nothing else.
    #[garde(custom(text::required_paragraph(LONGEST_MESSAGE)))]
    #[cfg_attr(feature = "openapi", schema(min_length = 1, max_length = 4_000))]
    pub excerpt: String,
    /// What is wrong with it; may be empty.
    #[garde(custom(text::paragraph(LONGEST_REASON)))]
    #[cfg_attr(feature = "openapi", schema(max_length = 500))]
    pub reason: String,
}

/// A case of the council office.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(feature = "openapi", derive(utoipa::ToSchema))]
pub struct MessageReport {
    /// Its id.
    pub id: ReportId,
    /// Who reported; absent when they are gone.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub reporter: Option<PersonLink>,
    /// Who wrote it; absent when they are gone.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub about: Option<PersonLink>,
    /// The words that the reporter chose.
    pub excerpt: String,
    /// What the reporter says about them; may be empty.
    pub reason: String,
    /// When it was reported: RFC 3339.
    pub at: String,
}
