//! The addresses of what one keeps to oneself: they say nothing to whoever sees the history.

use ::api::id::PostingId;
use serde::{Deserialize, Serialize};
use uuid::Uuid;

/// One's own card.
pub fn own_card() -> String {
    "/own".to_owned()
}

/// Who must never learn of it.
pub fn own_hidden() -> String {
    "/own/hidden".to_owned()
}

/// What happened with it.
pub fn own_log() -> String {
    "/own/log".to_owned()
}

/// The postings that one keeps.
pub fn own_saved() -> String {
    "/own/saved".to_owned()
}

/// Which posting is to be kept.
#[derive(Clone, Debug, Default, PartialEq, Eq, Serialize, Deserialize)]
#[serde(default)]
pub struct Keeping {
    /// The posting.
    pub posting: Option<PostingId>,
}

/// The same, to keep this one.
pub fn own_saved_with(posting: PostingId) -> String {
    format!("/own/saved?posting={posting}")
}

/// The cards that a recruiter may see.
pub fn seekers() -> String {
    "/hiring/cards".to_owned()
}

/// One of them.
pub fn seeker(id: Uuid) -> String {
    format!("/hiring/cards/{id}")
}

/// One's own talks with companies.
pub fn own_talks() -> String {
    "/own/talks".to_owned()
}

/// One of them.
pub fn own_talk(id: Uuid) -> String {
    format!("/own/talks/{id}")
}

/// The sheet of what is offered in it, for paper.
pub fn own_talk_sheet(id: Uuid) -> String {
    format!("/own/talks/{id}/sheet")
}

/// Answering a posting with one's name.
pub fn apply(posting: PostingId) -> String {
    format!("/own/apply/{posting}")
}

/// The talks of the companies for which one recruits.
pub fn candidates() -> String {
    "/hiring/candidates".to_owned()
}

/// One of them.
pub fn candidate(id: Uuid) -> String {
    format!("/hiring/candidates/{id}")
}

/// Offering a contract in it.
pub fn candidate_offer(id: Uuid) -> String {
    format!("/hiring/candidates/{id}/offer")
}
