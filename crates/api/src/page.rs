//! Keyset pages: a list answers its first rows and a cursor to what follows.

use serde::{Deserialize, Serialize};

/// The most rows that any list answers at once.
pub const LARGEST_PAGE: u32 = 100;
/// The rows that a list answers when nobody asks for another number.
pub const USUAL_PAGE: u32 = 50;

/// One page of a list.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(feature = "openapi", derive(utoipa::ToSchema))]
pub struct Page<T> {
    /// The rows, at most [`LARGEST_PAGE`].
    pub items: Vec<T>,
    /// Hand it in as `after` for the next page; absent on the last one.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub next: Option<String>,
}

/// A number that stops being exact where counting on would be slow: shown as "1000+".
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(feature = "openapi", derive(utoipa::ToSchema))]
pub struct Count {
    /// How many, at least.
    pub value: u32,
    /// Whether there may be more than [`Count::value`].
    pub capped: bool,
}
