//! The addresses of what one keeps to oneself: they say nothing to whoever sees the history.

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

/// The cards that a recruiter may see.
pub fn seekers() -> String {
    "/hiring/cards".to_owned()
}

/// One of them.
pub fn seeker(id: Uuid) -> String {
    format!("/hiring/cards/{id}")
}
