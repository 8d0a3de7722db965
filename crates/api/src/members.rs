//! The members: list, facets and one member's page.

mod facet;
mod link;
mod member;
mod query;
mod term;

pub use facet::*;
pub use link::*;
pub use member::*;
pub use query::*;
pub use term::*;
