//! Who may see the card of a worker who looks for a change, and who never may: pure rules over facts.
//!
//! [`Facts`] says what the community knows, [`Worker`] what the worker chose. [`BlindSet`] follows from both
//! with a reason for every entry, and [`may_see`] is the one predicate that every surface asks. What is not
//! known is answered with no, and what gets lost only ever hides more. [`crowd`] keeps a card from naming its
//! worker by what it shows; [`names`] keeps names out of what the worker wrote.
//!
//! Nothing here reads or writes: whoever gathers the facts decides nothing.

mod blind;
pub mod crowd;
mod facts;
mod group;
pub mod leak;
pub mod names;
mod sight;
pub mod talk;
mod worker;

pub use blind::{BlindSet, Reason};
pub use facts::{
    Day, Edge, EdgeKind, Employment, EmploymentKind, Facts, Organisation, PastEdge, PastTie,
    Person, Role, RoleKind, Standing, Term, YEAR,
};
pub use group::Groups;
pub use sight::{Refusal, Viewer, may_allow, may_see};
pub use worker::{Confirmation, Facet, IDLE_DAYS, Worker};
