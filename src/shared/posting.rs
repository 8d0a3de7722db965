//! What a posting says, in words, and the form in which it is written, for the job board and for offers of contracts.

mod draft;
mod findings;
mod follow;
mod form;
pub mod say;
mod terms;

pub use draft::Draft;
pub use findings::{OFFERING, PUBLISHING, Panel};
pub use follow::follow;
pub use form::Fields;
pub use terms::Terms;
