//! Posts and questions, their comments, reactions and polls.

mod comment;
mod kind;
mod poll;
mod post;
mod query;

pub use comment::*;
pub use kind::*;
pub use poll::*;
pub use post::*;
pub use query::*;
