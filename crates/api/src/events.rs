//! Events of the community: what they are, when they take place, and who comes.

mod answer;
mod event;
mod query;
mod repeat;

pub use answer::*;
pub use event::*;
pub use query::*;
pub use repeat::*;
