//! Talks as a company's recruiters see them, and the scouts by which they begin them.

use super::{
    CareerWishes, LONGEST_TALK_MESSAGE, Scout, TalkEvent, TalkMessages, TalkNote, TalkPosting,
    TalkStage, offer::TalkOffer,
};
use crate::{
    directory::OrganisationLink, id::PostingId, network::MemberName, postings::Posting, text,
};
use garde::Validate;
use serde::{Deserialize, Serialize};
use uuid::Uuid;

/// A talk in the recruiter's list.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(feature = "openapi", derive(utoipa::ToSchema))]
pub struct Candidate {
    /// The talk's random id.
    #[cfg_attr(feature = "openapi", schema(value_type = String, format = Uuid))]
    pub id: Uuid,
    /// For which of one's companies.
    pub organisation: OrganisationLink,
    /// Where it stands.
    pub stage: TalkStage,
    /// Who it is, once the worker said so.
    pub name: String,
    /// What the card shows.
    pub facts: Vec<String>,
    /// What it is about.
    pub posting: Option<TalkPosting>,
    /// Whether the worker applied for it.
    pub is_applied: bool,
    /// When something happened last (RFC 3339).
    #[cfg_attr(feature = "openapi", schema(format = DateTime))]
    pub changed: String,
    /// Whether something of the worker's is new.
    pub is_unread: bool,
    /// Until which day an answer is waited for, `YYYY-MM-DD`; empty where none is.
    pub answer_by: String,
}

/// What a worker said of who they are, as the company reads it.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(feature = "openapi", derive(utoipa::ToSchema))]
pub struct DisclosedWorker {
    /// Name and page in the directory.
    pub member: MemberName,
    /// Where they work; absent unless they say so.
    pub employer: Option<String>,
    /// Every craft, skill and language chosen for the card; empty unless they say so.
    pub facts: Vec<String>,
    /// The mail address; absent unless they say so.
    pub address: Option<String>,
}

/// A talk as the company's recruiters see it.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(feature = "openapi", derive(utoipa::ToSchema))]
pub struct CandidatePage {
    /// What the list shows of it.
    pub candidate: Candidate,
    /// What the worker wished for when the talk began.
    pub wishes: CareerWishes,
    /// How the company began it, if it did.
    pub scout: Option<Scout>,
    /// Who it is, once the worker said so.
    pub disclosed: Option<DisclosedWorker>,
    /// The newest messages.
    pub messages: TalkMessages,
    /// What happened, oldest first.
    pub history: Vec<TalkEvent>,
    /// What is offered.
    pub offer: Option<TalkOffer>,
    /// What the posting said in the version that the worker applied for: where an offer begins.
    pub terms: Option<Posting>,
    /// What the hiring team noted, oldest first; the worker is not shown it.
    pub notes: Vec<TalkNote>,
}

/// Asks the worker of a card for a talk. It takes a published posting of the company, which says what is paid.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize, Validate)]
#[cfg_attr(feature = "openapi", derive(utoipa::ToSchema))]
#[serde(deny_unknown_fields)]
pub struct SendScout {
    /// The posting.
    #[garde(skip)]
    pub posting: PostingId,
    /// For which fact of the card; empty where it shows none.
    #[garde(custom(text::optional_line(200)))]
    #[cfg_attr(feature = "openapi", schema(max_length = 200))]
    pub fact: String,
    /// What one has to say.
    #[garde(custom(text::required_paragraph(LONGEST_TALK_MESSAGE)))]
    #[cfg_attr(
        feature = "openapi",
        schema(min_length = 1, max_length = 2_000, example = "一度お話ししませんか。")
    )]
    pub text: String,
}
