//! Talks of a worker and a company: scouts, messages, what the worker says of who they are, applications.

use super::{
    CareerAct, DisclosedField, TalkReason, TalkSide, TalkStage,
    offer::{TalkOffer, TransferPath},
};
use crate::{
    directory::{ContactWindow, OrganisationLink},
    id::PostingId,
    person::PersonLink,
    postings::{PayForm, RemoteDegree},
    text,
};
use garde::Validate;
use serde::{Deserialize, Serialize};
use uuid::Uuid;

/// For how many days a scout waits for an answer, and an application for a word of the company.
pub const TALK_ANSWER_DAYS: i64 = 14;
/// How many scouts a company may send within 30 days.
pub const MOST_SCOUTS: usize = 20;
/// The most messages of one talk.
pub const MOST_TALK_MESSAGES: i64 = 1_000;
/// How many messages of a talk are answered at once.
pub const TALK_MESSAGES_AT_ONCE: i64 = 50;
/// The most characters of a message of a talk.
pub const LONGEST_TALK_MESSAGE: usize = 2_000;

/// The version of a posting that a talk is about, which is kept whatever becomes of the posting.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(feature = "openapi", derive(utoipa::ToSchema))]
pub struct TalkPosting {
    /// The posting.
    pub id: PostingId,
    /// Its version.
    pub version: u32,
    /// What the job is called.
    pub title: String,
    /// By what pay is counted.
    pub pay_form: Option<PayForm>,
    /// The least base pay in yen.
    pub pay_least: Option<u32>,
    /// The most.
    pub pay_most: Option<u32>,
    /// How much of the work is remote.
    pub remote: Option<RemoteDegree>,
}

/// What a company wrote to a card that it saw.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(feature = "openapi", derive(utoipa::ToSchema))]
pub struct Scout {
    /// The fact of the card for which it writes; empty where the card shows none.
    pub fact: String,
    /// What it says.
    pub text: String,
    /// The recruiter's name.
    pub author: String,
}

/// A talk in the worker's list.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(feature = "openapi", derive(utoipa::ToSchema))]
pub struct Talk {
    /// Its random id.
    #[cfg_attr(feature = "openapi", schema(value_type = String, format = Uuid))]
    pub id: Uuid,
    /// The company.
    pub organisation: OrganisationLink,
    /// Where it stands.
    pub stage: TalkStage,
    /// What it is about.
    pub posting: Option<TalkPosting>,
    /// Whether one applied for it.
    pub is_applied: bool,
    /// When something happened last (RFC 3339).
    #[cfg_attr(feature = "openapi", schema(format = DateTime))]
    pub changed: String,
    /// Whether something of the company's is new.
    pub is_unread: bool,
    /// Whether nobody of the company can see it at present: it is tied to one now, or nobody is on the hiring team.
    pub is_frozen: bool,
    /// Until which day an answer is waited for, `YYYY-MM-DD`; empty where none is.
    pub answer_by: String,
}

/// A message of a talk.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(feature = "openapi", derive(utoipa::ToSchema))]
pub struct TalkMessage {
    /// Its id, as its writer chose it.
    #[cfg_attr(feature = "openapi", schema(value_type = String, format = Uuid))]
    pub id: Uuid,
    /// Its place in the talk, from 1.
    pub number: u32,
    /// Who wrote it.
    pub side: TalkSide,
    /// The recruiter's name; empty for the worker's.
    pub author: String,
    /// When (RFC 3339).
    #[cfg_attr(feature = "openapi", schema(format = DateTime))]
    pub at: String,
    /// What it says.
    pub text: String,
}

/// Something that happened in a talk: a line of its history, which both sides see alike.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(feature = "openapi", derive(utoipa::ToSchema))]
pub struct TalkEvent {
    /// When (RFC 3339).
    #[cfg_attr(feature = "openapi", schema(format = DateTime))]
    pub at: String,
    /// Who did it.
    pub side: TalkSide,
    /// What.
    pub act: CareerAct,
    /// What the worker said of who they are, then.
    pub fields: Vec<DisclosedField>,
    /// Why it was ended, as far as it was said.
    pub reason: Option<TalkReason>,
}

/// The newest messages of a talk, or those before one of them.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(feature = "openapi", derive(utoipa::ToSchema))]
pub struct TalkMessages {
    /// The messages, oldest first.
    pub items: Vec<TalkMessage>,
    /// Whether there are older ones.
    pub has_older: bool,
}

/// Which messages of a talk.
#[derive(Clone, Debug, Default, PartialEq, Eq, Serialize, Deserialize, Validate)]
#[cfg_attr(feature = "openapi", derive(utoipa::IntoParams))]
#[cfg_attr(feature = "openapi", into_params(parameter_in = Query))]
#[serde(deny_unknown_fields, default)]
pub struct ListTalkMessages {
    /// Only those before the message of this number.
    #[garde(inner(range(min = 1, max = 1_000_000)))]
    #[serde(skip_serializing_if = "Option::is_none")]
    #[cfg_attr(feature = "openapi", param(minimum = 1, maximum = 1_000_000))]
    pub before: Option<u32>,
}

/// A talk as the worker sees it.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(feature = "openapi", derive(utoipa::ToSchema))]
pub struct TalkPage {
    /// What the list shows of it.
    pub talk: Talk,
    /// How the company began it, if it did.
    pub scout: Option<Scout>,
    /// What of the card the company reads in it.
    pub facts: Vec<String>,
    /// What one said of who one is; nothing while one has no name there.
    pub disclosed: Vec<DisclosedField>,
    /// Who of the company reads it at present: those of the posting's hiring team who may. Nobody when frozen.
    pub readers: Vec<PersonLink>,
    /// The newest messages.
    pub messages: TalkMessages,
    /// What happened, oldest first.
    pub history: Vec<TalkEvent>,
    /// What is offered.
    pub offer: Option<TalkOffer>,
    /// The way to the new company, once one agreed.
    pub path: Option<TransferPath>,
    /// Where one turns when somebody of the company behaves badly.
    pub contacts: Vec<ContactWindow>,
}

/// Who would read one's application for a posting.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(feature = "openapi", derive(utoipa::ToSchema))]
pub struct ApplicationReaders {
    /// Those of the hiring team who may learn of one, by name; while it is empty, nobody can apply.
    pub items: Vec<PersonLink>,
}

/// Writes a message.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize, Validate)]
#[cfg_attr(feature = "openapi", derive(utoipa::ToSchema))]
#[serde(deny_unknown_fields)]
pub struct WriteTalkMessage {
    /// What it says.
    #[garde(custom(text::required_paragraph(LONGEST_TALK_MESSAGE)))]
    #[cfg_attr(
        feature = "openapi",
        schema(min_length = 1, max_length = 2_000, example = "よろしくお願いします。")
    )]
    pub text: String,
}

/// Says who one is. The name is always part of it.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize, Validate)]
#[cfg_attr(feature = "openapi", derive(utoipa::ToSchema))]
#[serde(deny_unknown_fields)]
pub struct Disclose {
    /// What one says.
    #[garde(length(min = 1, max = 4))]
    #[cfg_attr(feature = "openapi", schema(min_items = 1, max_items = 4))]
    pub fields: Vec<DisclosedField>,
}

/// Applies for a posting, with one's name.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize, Validate)]
#[cfg_attr(feature = "openapi", derive(utoipa::ToSchema))]
#[serde(deny_unknown_fields)]
pub struct SendApplication {
    /// The version of the posting that one read.
    #[garde(range(min = 1, max = 1_000_000))]
    #[cfg_attr(feature = "openapi", schema(minimum = 1, maximum = 1_000_000))]
    pub version: u32,
    /// What one says of who one is.
    #[garde(length(min = 1, max = 4))]
    #[cfg_attr(feature = "openapi", schema(min_items = 1, max_items = 4))]
    pub fields: Vec<DisclosedField>,
    /// What one has to say; may be empty.
    #[garde(custom(text::paragraph(LONGEST_TALK_MESSAGE)))]
    #[cfg_attr(feature = "openapi", schema(max_length = 2_000))]
    pub text: String,
}

/// Ends a talk.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize, Validate)]
#[cfg_attr(feature = "openapi", derive(utoipa::ToSchema))]
#[serde(deny_unknown_fields)]
pub struct EndTalk {
    /// Why, as far as one says.
    #[garde(skip)]
    pub reason: TalkReason,
}
