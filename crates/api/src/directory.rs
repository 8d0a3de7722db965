//! Companies, places, partners and the one search over everything.

mod organisation;
mod place;
mod search;

pub use organisation::*;
pub use place::*;
pub use search::*;
