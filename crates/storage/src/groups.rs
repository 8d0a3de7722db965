//! Groups of members, and who belongs to them.

pub mod group;
pub mod member;
