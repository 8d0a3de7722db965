//! Messages.

use crate::{
    id::{ConversationId, MessageId},
    person::PersonLink,
    text,
};
use garde::Validate;
use serde::{Deserialize, Serialize};

/// The most characters of a message.
pub const LONGEST_MESSAGE: usize = 4_000;
/// How long one may change a message, in milliseconds.
pub const EDITABLE_FOR: i64 = 15 * 60 * 1000;
/// How long one may take a message back, in milliseconds.
pub const DELETABLE_FOR: i64 = 24 * 60 * 60 * 1000;

/// A message.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(feature = "openapi", derive(utoipa::ToSchema))]
pub struct Message {
    /// Its id.
    pub id: MessageId,
    /// Who wrote it; absent when it is nobody who can be seen.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub sender: Option<PersonLink>,
    /// Whether oneself wrote it.
    pub is_own: bool,
    /// What it says; empty once it is deleted.
    pub text: String,
    /// When it was sent: RFC 3339.
    pub at: String,
    /// Whether it was changed afterwards.
    pub is_edited: bool,
    /// Whether it was deleted.
    pub is_deleted: bool,
}

/// Sends a message.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize, Validate)]
#[cfg_attr(feature = "openapi", derive(utoipa::ToSchema))]
#[serde(deny_unknown_fields)]
pub struct CreateMessage {
    /// What it says.
    #[garde(custom(text::required_paragraph(LONGEST_MESSAGE)))]
    #[cfg_attr(
        feature = "openapi",
        schema(min_length = 1, max_length = 4_000, example = "木曜はどうですか。")
    )]
    pub text: String,
}

/// Changes one's own message, within 15 minutes.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize, Validate)]
#[cfg_attr(feature = "openapi", derive(utoipa::ToSchema))]
#[serde(deny_unknown_fields)]
pub struct UpdateMessage {
    /// What it says now.
    #[garde(custom(text::required_paragraph(LONGEST_MESSAGE)))]
    #[cfg_attr(
        feature = "openapi",
        schema(min_length = 1, max_length = 4_000, example = "金曜はどうですか。")
    )]
    pub text: String,
}

/// What was sent: whoever sent it knows the words.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(feature = "openapi", derive(utoipa::ToSchema))]
pub struct MessageSent {
    /// Its id.
    pub id: MessageId,
    /// When it was sent: RFC 3339.
    pub at: String,
}

/// Searches one's own messages.
#[derive(Clone, Debug, Default, PartialEq, Eq, Serialize, Deserialize, Validate)]
#[cfg_attr(feature = "openapi", derive(utoipa::IntoParams))]
#[cfg_attr(feature = "openapi", into_params(parameter_in = Query))]
#[serde(deny_unknown_fields, default)]
pub struct SearchMessages {
    /// Words that all have to stand in a message.
    #[garde(custom(text::optional_line(100)))]
    #[cfg_attr(feature = "openapi", param(max_length = 100, example = "木曜"))]
    pub q: String,
    /// `next` of the page before.
    #[garde(custom(text::search_text(300)))]
    #[serde(skip_serializing_if = "Option::is_none")]
    pub after: Option<String>,
    /// Rows a page, 1 to 100; 50 when absent.
    #[garde(inner(range(min = 1, max = 100)))]
    #[serde(skip_serializing_if = "Option::is_none")]
    #[cfg_attr(feature = "openapi", param(minimum = 1, maximum = 100))]
    pub limit: Option<u32>,
}

/// A message that was found.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(feature = "openapi", derive(utoipa::ToSchema))]
pub struct FoundMessage {
    /// Where it stands.
    pub conversation: ConversationId,
    /// The message.
    pub message: Message,
}
