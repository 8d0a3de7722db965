//! The editor of one's own profile, with who sees which field, the career and the picture.

mod career;
mod draft;
mod fields;
mod import;
mod page;
mod picture;

pub use page::ProfilePage;
