//! Organisations and places.

pub mod organisation;
pub mod place;
