//! The council office: spreadsheets in.

mod import;

pub use import::*;
