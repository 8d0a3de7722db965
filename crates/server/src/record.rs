//! Organisations, places and members as they come in from outside: the same for a spreadsheet and for the demo.
//!
//! An empty field says nothing: a record that is laid over something that is there already changes only
//! what it fills in.

mod date;
mod member;
mod organisation;
mod place;
mod rule;

pub use date::PartialDate;
pub use member::{LinkRecord, MemberRecord};
pub use organisation::{ContactRecord, FormerNameRecord, OrganisationRecord};
pub use place::{OpeningRecord, PlaceRecord};
pub use rule::RecordFault;
