//! The addresses of cards for a change of company.

use crate::id::{OrganisationId, PersonId, PostingId};
use uuid::Uuid;

/// `GET` says whether this part is unlocked, `PUT` unlocks it, `DELETE` locks it.
pub const CAREER_ACCESS: &str = "/api/career/access";
/// `GET`, `PUT` and `DELETE` one's own card.
pub const CAREER_CARD: &str = "/api/career/card";
/// `GET` who must never learn of it.
pub const BLIND_SET: &str = "/api/career/blind-set";
/// `PUT` looks the companies over.
pub const CAREER_CONFIRMATION: &str = "/api/career/confirmation";
/// `GET` what happened with one's card.
pub const CAREER_LOG: &str = "/api/career/log";
/// `GET` lists the cards that a recruiter may see.
pub const SEEKERS: &str = "/api/career/seekers";

/// `GET` lists one's own talks with companies.
pub const TALKS: &str = "/api/career/talks";
/// `GET` lists the talks of the companies for which one recruits.
pub const CANDIDATES: &str = "/api/career/candidates";
/// `GET` what the last long check of the promise found.
pub const CAREER_VERIFICATION: &str = "/api/career/verification";
/// `GET` everything that is kept here of oneself.
pub const CAREER_EXPORT: &str = "/api/career/export";
/// `GET` the postings that one keeps.
pub const SAVED_POSTINGS: &str = "/api/career/saved";

/// `PUT` keeps a posting for later, `DELETE` no longer.
pub fn saved_posting(id: PostingId) -> String {
    format!("/api/career/saved/{id}")
}

/// `PUT` adds a company to one's blind set, `DELETE` takes it back.
pub fn blind_company(id: OrganisationId) -> String {
    format!("/api/career/blind-set/companies/{id}")
}

/// `PUT` adds a person to one's blind set, `DELETE` takes them back.
pub fn blind_person(id: PersonId) -> String {
    format!("/api/career/blind-set/people/{id}")
}

/// `PUT` lets a company see one's card, `DELETE` no longer.
pub fn allowed_company(id: OrganisationId) -> String {
    format!("/api/career/allowed/{id}")
}

/// `GET` how a company sees one's card.
pub fn career_preview(id: OrganisationId) -> String {
    format!("/api/career/preview/{id}")
}

/// `GET` a card that a recruiter may see.
pub fn seeker(id: Uuid) -> String {
    format!("/api/career/seekers/{id}")
}

/// `PUT` asks the worker of a card for a talk.
pub fn scout(id: Uuid) -> String {
    format!("/api/career/seekers/{id}/scout")
}

/// `PUT` applies for a posting.
pub fn application(id: PostingId) -> String {
    format!("/api/career/applications/{id}")
}

/// `GET` who would read one's application for a posting.
pub fn application_readers(id: PostingId) -> String {
    format!("/api/career/applications/{id}/readers")
}

/// `GET` a talk of one's own.
pub fn talk(id: Uuid) -> String {
    format!("/api/career/talks/{id}")
}

/// `PUT` agrees to talk, after a scout.
pub fn talk_acceptance(id: Uuid) -> String {
    format!("/api/career/talks/{id}/acceptance")
}

/// `GET` messages of a talk of one's own.
pub fn talk_messages(id: Uuid) -> String {
    format!("/api/career/talks/{id}/messages")
}

/// `PUT` writes a message in a talk of one's own.
pub fn talk_message(id: Uuid, message: Uuid) -> String {
    format!("/api/career/talks/{id}/messages/{message}")
}

/// `PUT` says who one is, `DELETE` takes it back.
pub fn talk_disclosure(id: Uuid) -> String {
    format!("/api/career/talks/{id}/disclosure")
}

/// `PUT` agrees to what is offered.
pub fn talk_agreement(id: Uuid) -> String {
    format!("/api/career/talks/{id}/agreement")
}

/// `PUT` notes the way to the new company.
pub fn talk_path(id: Uuid) -> String {
    format!("/api/career/talks/{id}/path")
}

/// `PUT` ends a talk of one's own.
pub fn talk_end(id: Uuid) -> String {
    format!("/api/career/talks/{id}/end")
}

/// `GET` a talk of a company for which one recruits.
pub fn candidate(id: Uuid) -> String {
    format!("/api/career/candidates/{id}")
}

/// `GET` messages of such a talk.
pub fn candidate_messages(id: Uuid) -> String {
    format!("/api/career/candidates/{id}/messages")
}

/// `PUT` writes a message in such a talk.
pub fn candidate_message(id: Uuid, message: Uuid) -> String {
    format!("/api/career/candidates/{id}/messages/{message}")
}

/// `PUT` writes a note of the hiring team, `DELETE` removes it.
pub fn candidate_note(id: Uuid, note: Uuid) -> String {
    format!("/api/career/candidates/{id}/notes/{note}")
}

/// `PUT` offers a contract.
pub fn candidate_offer(id: Uuid) -> String {
    format!("/api/career/candidates/{id}/offer")
}

/// `PUT` ends such a talk.
pub fn candidate_end(id: Uuid) -> String {
    format!("/api/career/candidates/{id}/end")
}
