#![cfg_attr(feature = "normalise", doc = include_str!("../README.md"))]
#![cfg_attr(
    not(feature = "normalise"),
    doc = "Japanese text for input fields: character rules, dates, digits and legal forms of companies."
)]

pub mod company;
pub mod digits;
pub mod text;
pub mod wareki;

#[cfg(feature = "normalise")]
mod document;
#[cfg(feature = "normalise")]
mod fold;
#[cfg(feature = "normalise")]
mod kana;
#[cfg(feature = "normalise")]
mod line;
#[cfg(feature = "normalise")]
mod mark;
#[cfg(feature = "normalise")]
mod query;
#[cfg(feature = "normalise")]
mod reading;
#[cfg(feature = "normalise")]
pub mod romaji;
#[cfg(feature = "normalise")]
mod sort;
#[cfg(feature = "normalise")]
mod token;
#[cfg(feature = "normalise")]
mod variants;

#[cfg(feature = "normalise")]
pub use document::{Document, DocumentIndex};
#[cfg(feature = "normalise")]
pub use fold::{fold, name_key};
#[cfg(feature = "normalise")]
pub use mark::mark_matches;
#[cfg(feature = "normalise")]
pub use query::{Alternative, MAX_TERM_CHARS, MAX_TERMS, Query, Term, query_tokens};
#[cfg(feature = "normalise")]
pub use reading::fold_reading;
#[cfg(feature = "normalise")]
pub use sort::{Row, gojuon_row, sort_key};
#[cfg(feature = "normalise")]
pub use token::{facet_token, tokens};
