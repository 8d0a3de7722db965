//! The one search over members, companies, places and partners.

mod choice;
mod hit;
mod options;
mod quick_search;
mod search_page;

pub use quick_search::{QuickSearch, QuickSearchInside};
pub use search_page::SearchPage;
