//! Postings of jobs: the board, a posting, several side by side, and a company's own with their editor.
//!
//! The tab's title never names a job: whoever glances at the screen's edge learns nothing.

mod actions;
mod board_page;
mod compare_page;
mod editor_page;
mod filters;
mod fit;
mod own_page;
mod posting_page;
mod report;
mod row;
mod team;

pub use board_page::BoardPage;
pub use compare_page::ComparePage;
pub use editor_page::EditorPage;
pub use own_page::OwnPage;
pub use posting_page::{PostingPage, PreviewPage};
