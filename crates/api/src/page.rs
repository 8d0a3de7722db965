//! Keyset pages: a list answers its first rows and a cursor to what follows.

use crate::text;
use garde::Validate;
use serde::{Deserialize, Serialize};

/// The most rows that any list answers at once.
pub const LARGEST_PAGE: u32 = 100;
/// The rows that a list answers when nobody asks for another number.
pub const USUAL_PAGE: u32 = 50;

/// Which page of a list that has nothing else to choose.
#[derive(Clone, Debug, Default, PartialEq, Eq, Serialize, Deserialize, Validate)]
#[cfg_attr(feature = "openapi", derive(utoipa::IntoParams))]
#[cfg_attr(feature = "openapi", into_params(parameter_in = Query))]
#[serde(deny_unknown_fields, default)]
pub struct PageQuery {
    /// `next` of the page before.
    #[garde(custom(text::search_text(300)))]
    #[serde(skip_serializing_if = "Option::is_none")]
    pub after: Option<String>,
    /// Rows a page, 1 to 100; 50 when absent.
    #[garde(inner(range(min = 1, max = 100)))]
    #[serde(skip_serializing_if = "Option::is_none")]
    #[cfg_attr(feature = "openapi", param(minimum = 1, maximum = 100))]
    pub limit: Option<u32>,
}

impl PageQuery {
    /// How many rows are asked for.
    pub fn rows(&self) -> usize {
        self.limit.unwrap_or(USUAL_PAGE) as usize
    }
}

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
