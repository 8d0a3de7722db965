//! Japanese names, companies and text.
pub mod text;
