//! The queries of event lists.

use super::Answer;
use crate::{text, tokyo::Day};
use garde::Validate;
use serde::{Deserialize, Serialize};

/// The most days that one calendar query covers.
pub const MOST_CALENDAR_DAYS: i64 = 62;
/// The most occurrences that one calendar query answers.
pub const MOST_OF_CALENDAR: usize = 300;

/// Which events a list has.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, Hash, Serialize, Deserialize)]
#[cfg_attr(feature = "openapi", derive(utoipa::ToSchema))]
#[serde(rename_all = "snake_case")]
pub enum EventsWhen {
    /// Those that are not over, the next one first.
    #[default]
    Upcoming,
    /// Those that are over, the latest first.
    Past,
    /// Those that are not over and that the viewer made or did not decline, the next one first.
    Mine,
}

/// The query of the events list.
#[derive(Clone, Debug, Default, PartialEq, Eq, Hash, Serialize, Deserialize, Validate)]
#[cfg_attr(feature = "openapi", derive(utoipa::IntoParams), into_params(parameter_in = Query))]
#[serde(default, deny_unknown_fields)]
pub struct ListEvents {
    /// Which events.
    #[garde(skip)]
    #[serde(skip_serializing_if = "crate::url::is_default")]
    #[cfg_attr(feature = "openapi", param(inline))]
    pub when: EventsWhen,
    /// `next` of the page before.
    #[garde(custom(text::search_text(300)))]
    #[serde(skip_serializing_if = "Option::is_none")]
    pub after: Option<String>,
    /// Rows a page, 1 to 100.
    #[garde(inner(range(min = 1, max = 100)))]
    #[serde(skip_serializing_if = "Option::is_none")]
    #[cfg_attr(feature = "openapi", param(minimum = 1, maximum = 100))]
    pub limit: Option<u32>,
}

/// The query of the events calendar.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash, Serialize, Deserialize, Validate)]
#[cfg_attr(feature = "openapi", derive(utoipa::IntoParams), into_params(parameter_in = Query))]
#[serde(deny_unknown_fields)]
pub struct ListEventCalendar {
    /// The first day.
    #[garde(skip)]
    #[cfg_attr(feature = "openapi", param(value_type = String, format = Date))]
    pub from: Day,
    /// The last day, at most 61 days later.
    #[garde(skip)]
    #[cfg_attr(feature = "openapi", param(value_type = String, format = Date))]
    pub to: Day,
}

/// The query of those who answered.
#[derive(Clone, Debug, Default, PartialEq, Eq, Hash, Serialize, Deserialize, Validate)]
#[cfg_attr(feature = "openapi", derive(utoipa::IntoParams), into_params(parameter_in = Query))]
#[serde(default, deny_unknown_fields)]
pub struct ListAttendees {
    /// What they answered.
    #[garde(skip)]
    #[serde(skip_serializing_if = "crate::url::is_default")]
    #[cfg_attr(feature = "openapi", param(inline))]
    pub answer: Answer,
    /// `next` of the page before.
    #[garde(custom(text::search_text(300)))]
    #[serde(skip_serializing_if = "Option::is_none")]
    pub after: Option<String>,
}
