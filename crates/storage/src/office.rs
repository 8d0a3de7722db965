//! The council office's imports.

pub mod import;
