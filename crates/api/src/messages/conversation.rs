//! Conversations.

use crate::{
    id::{ConversationId, MessageId, PersonId},
    person::PersonLink,
    text,
};
use garde::Validate;
use serde::{Deserialize, Serialize};

/// The most people in a group besides oneself.
pub const MOST_OTHERS: usize = 9;
/// The most characters of a group's name.
pub const LONGEST_GROUP_NAME: usize = 60;
/// The most characters of a first message to somebody whom one is not connected with.
pub const LONGEST_REQUEST: usize = 500;
/// How many people one may ask in a day by a first message.
pub const MOST_REQUESTS_A_DAY: i64 = 10;
/// The most conversations of one page.
pub const LARGEST_CONVERSATION_PAGE: usize = 50;

/// How a conversation stands for whoever looks at it.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash, Serialize, Deserialize)]
#[cfg_attr(feature = "openapi", derive(utoipa::ToSchema))]
#[serde(rename_all = "snake_case")]
pub enum Standing {
    /// Everybody in it can write.
    Open,
    /// Somebody asks to be heard: writing an answer agrees.
    Asked,
    /// Oneself has asked, and waits.
    Waiting,
    /// Nobody else is there any more.
    Closed,
}

/// A conversation, in the list and alone.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(feature = "openapi", derive(utoipa::ToSchema))]
pub struct Conversation {
    /// Its id.
    pub id: ConversationId,
    /// Whether it is a group, which one can leave.
    pub is_group: bool,
    /// What a group calls itself; may be empty.
    pub name: String,
    /// Who takes part besides oneself and can be seen.
    pub people: Vec<PersonLink>,
    /// How it stands.
    pub standing: Standing,
    /// How many messages one has not read.
    pub unread: u32,
    /// When something was written last: RFC 3339.
    pub at: String,
    /// The last line; absent when there is none that can be shown.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub last: Option<LastLine>,
}

/// The newest message, as a list shows it.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(feature = "openapi", derive(utoipa::ToSchema))]
pub struct LastLine {
    /// Its beginning; empty when it was deleted.
    pub text: String,
    /// Whether oneself wrote it.
    pub is_own: bool,
    /// Whether it was deleted.
    pub is_deleted: bool,
}

/// Which conversations are listed.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, Hash, Serialize, Deserialize)]
#[cfg_attr(feature = "openapi", derive(utoipa::ToSchema))]
#[serde(rename_all = "snake_case")]
pub enum ConversationBox {
    /// Those in which one takes part.
    #[default]
    Open,
    /// Requests of people whom one is not connected with.
    Requests,
}

/// Lists conversations.
#[derive(Clone, Debug, Default, PartialEq, Eq, Serialize, Deserialize, Validate)]
#[cfg_attr(feature = "openapi", derive(utoipa::IntoParams))]
#[cfg_attr(feature = "openapi", into_params(parameter_in = Query))]
#[serde(deny_unknown_fields, default)]
pub struct ListConversations {
    /// Which.
    #[garde(skip)]
    #[serde(rename = "box", skip_serializing_if = "crate::url::is_default")]
    #[cfg_attr(feature = "openapi", param(inline))]
    pub which: ConversationBox,
    /// `next` of the page before.
    #[garde(custom(text::search_text(300)))]
    #[serde(skip_serializing_if = "Option::is_none")]
    pub after: Option<String>,
    /// Rows a page, 1 to 50; 50 when absent.
    #[garde(inner(range(min = 1, max = 50)))]
    #[serde(skip_serializing_if = "Option::is_none")]
    #[cfg_attr(feature = "openapi", param(minimum = 1, maximum = 50))]
    pub limit: Option<u32>,
}

/// How many conversations have something unread; each number is counted up to 100.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(feature = "openapi", derive(utoipa::ToSchema))]
pub struct ConversationCount {
    /// Those in which one takes part.
    pub unread: u32,
    /// Requests.
    pub requests: u32,
}

/// Begins a conversation, or goes on with the one that there is with this person.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize, Validate)]
#[cfg_attr(feature = "openapi", derive(utoipa::ToSchema))]
#[serde(deny_unknown_fields)]
pub struct CreateConversation {
    /// With whom. Several people, or a name, make a group; a group is of people whom one is connected with.
    #[garde(length(min = 1, max = MOST_OTHERS))]
    #[cfg_attr(feature = "openapi", schema(min_items = 1, max_items = 9))]
    pub people: Vec<PersonId>,
    /// What the group calls itself; may be empty.
    #[garde(custom(text::optional_line(LONGEST_GROUP_NAME)))]
    #[cfg_attr(feature = "openapi", schema(max_length = 60, example = ""))]
    pub name: String,
    /// The first message; to somebody whom one is not connected with at most 500 characters.
    #[garde(custom(text::required_paragraph(super::LONGEST_MESSAGE)))]
    #[cfg_attr(
        feature = "openapi",
        schema(min_length = 1, max_length = 4_000, example = "はじめまして。")
    )]
    pub text: String,
}

/// The conversation that a message went to.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(feature = "openapi", derive(utoipa::ToSchema))]
pub struct ConversationBegun {
    /// The conversation.
    pub id: ConversationId,
}

/// Marks a conversation as read.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize, Deserialize, Validate)]
#[cfg_attr(feature = "openapi", derive(utoipa::ToSchema))]
#[serde(deny_unknown_fields)]
pub struct MarkConversationRead {
    /// The newest message that was read.
    #[garde(skip)]
    pub until: MessageId,
}

/// What one says to a request.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash, Serialize, Deserialize)]
#[cfg_attr(feature = "openapi", derive(utoipa::ToSchema))]
#[serde(rename_all = "snake_case")]
pub enum RequestAnswer {
    /// Talk.
    Accept,
    /// Nothing: whoever asked goes on waiting.
    Ignore,
    /// Never hear of this person again, nor be seen by them.
    Block,
}

/// Answers a request.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize, Deserialize, Validate)]
#[cfg_attr(feature = "openapi", derive(utoipa::ToSchema))]
#[serde(deny_unknown_fields)]
pub struct AnswerRequest {
    /// The answer.
    #[garde(skip)]
    pub answer: RequestAnswer,
}
