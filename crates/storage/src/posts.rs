//! Posts and questions, their comments, reactions and polls.

pub mod comment;
pub mod facts;
pub mod poll;
pub mod post;
pub mod revision;
mod viewer;

pub use viewer::Viewer;
