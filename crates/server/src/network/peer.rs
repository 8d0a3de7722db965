//! Peers: members of other companies with whom the viewer shares something, the most first.
//!
//! Candidates come from the lists of everybody who has one of the viewer's terms or places, each read no
//! further than [`MOST_HOLDERS`]; the best of them are then compared exactly. So a page costs the same in
//! a community of any size, and what is rare, which says most, is never cut off.

mod criteria;
mod list;
mod rank;

pub use criteria::*;
pub use list::*;

/// Lists of holders are read no further than this; what more people have is common (`api::network::RARITIES`).
const MOST_HOLDERS: i64 = 500;
/// How many of the viewer's own terms and places count, in the viewer's order.
const MOST_THINGS: usize = 60;
/// How many candidates are compared exactly.
const MOST_CANDIDATES: usize = 400;
/// How many peers there are at most.
const MOST_PEERS: usize = 200;
