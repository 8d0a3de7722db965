//! The addresses of cards for a change of company.

use crate::id::{OrganisationId, PersonId};
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
