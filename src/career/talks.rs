//! Talks of a worker and a company, from either side: the lists, one talk, applying, offering and the way to the new
//! company.
//!
//! Nothing here asks by itself again: that would count as using it, and keep the lock open.

mod answer;
mod apply_page;
mod candidate_page;
mod candidates_page;
pub(super) mod change;
mod changes;
mod composer;
mod disclosure;
mod end;
mod head;
mod history;
mod notes;
mod offer;
mod offer_page;
mod path;
mod readers;
mod seen;
mod sheet_page;
mod talk_page;
mod talks_page;
mod thread;
mod who;
mod words;

pub use apply_page::ApplyPage;
pub use candidate_page::CandidatePage;
pub use candidates_page::CandidatesPage;
pub use offer_page::OfferPage;
pub use sheet_page::SheetPage;
pub use talk_page::TalkPage;
pub use talks_page::TalksPage;
