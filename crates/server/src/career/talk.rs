//! Talks between a worker and a company: from a scout or an application to a contract and the way there.
//!
//! The worker's side is behind `Access::Career`; the company's asks [`transfer::may_see`] for every talk, each time.

pub(super) mod agreement;
pub(super) mod application;
pub(super) mod candidates;
pub(super) mod disclosure;
mod kept;
mod messages;
pub(super) mod notes;
pub(super) mod offer;
pub(super) mod own;
pub(super) mod readers;
pub(super) mod scout;
mod sight;
mod told;
mod view;
pub(super) mod writing;

pub(super) use kept::{all_of, forget, forget_all_of};
pub(super) use view::whole_page;
