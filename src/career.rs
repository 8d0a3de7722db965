//! One's own card for a change of company, talks with companies, and what recruiters are shown: behind a lock, with
//! titles and addresses that say nothing.

mod allowed;
mod blind_page;
mod card_page;
mod choose;
mod editor;
mod gate;
mod log_page;
mod preview;
mod saved_page;
mod scout;
mod seeker_page;
mod seekers_page;
mod talks;
mod words;

pub use blind_page::BlindPage;
pub use card_page::CardPage;
pub use log_page::LogPage;
pub use saved_page::SavedPage;
pub use seeker_page::SeekerPage;
pub use seekers_page::SeekersPage;
pub use talks::{
    ApplyPage, CandidatePage, CandidatesPage, OfferPage, SheetPage, TalkPage, TalksPage,
};
