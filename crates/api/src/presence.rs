//! Who is at which place, and who plans to come: typed in by the person, never inferred.
//!
//! Names are shown to those whom the person chose. Everybody else counts only together with others:
//! [`floor`] says how.

mod arrival;

pub use arrival::ArrivalConsent;

use crate::{
    directory::PlaceLink,
    id::{PlaceId, VisitId},
    members::MemberLink,
    text,
    tokyo::Day,
};
use garde::Validate;
use serde::{Deserialize, Serialize};
use std::str::FromStr;

/// How far ahead one can say to stay, in hours.
pub const LONGEST_STAY: i64 = 16;
/// How many days ahead of today a visit can be planned.
pub const FARTHEST_VISIT: i64 = 14;
/// How many days, from today on, lists of planned visits cover.
pub const DAYS_SHOWN: i64 = 7;
/// The smallest number of people who may be counted without being named.
pub const SMALLEST_COUNT: u32 = 5;

/// A number of unnamed people as it is shown: rounded down to a multiple of [`SMALLEST_COUNT`], so that
/// neither a small group nor one person who comes, goes, or hides from the viewer can be told from it.
pub fn floor(people: usize) -> u32 {
    let people = u32::try_from(people).unwrap_or(u32::MAX);
    people - people % SMALLEST_COUNT
}

/// Who may see that it is this person.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, Hash, Serialize, Deserialize)]
#[cfg_attr(feature = "openapi", derive(utoipa::ToSchema))]
#[serde(rename_all = "snake_case")]
pub enum PresenceVisibility {
    /// Every member.
    #[default]
    Everyone,
    /// Those whom the person is connected with.
    Connections,
    /// Nobody: the person only counts.
    Count,
}

impl PresenceVisibility {
    /// Every choice.
    pub const ALL: [Self; 3] = [Self::Everyone, Self::Connections, Self::Count];

    /// The name on the wire and in the database.
    pub fn as_str(self) -> &'static str {
        match self {
            Self::Everyone => "everyone",
            Self::Connections => "connections",
            Self::Count => "count",
        }
    }
}

impl FromStr for PresenceVisibility {
    type Err = &'static str;

    fn from_str(text: &str) -> Result<Self, Self::Err> {
        Self::ALL
            .into_iter()
            .find(|choice| choice.as_str() == text)
            .ok_or("not a visibility of presence")
    }
}

/// A part of a day.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, Hash, Serialize, Deserialize)]
#[cfg_attr(feature = "openapi", derive(utoipa::ToSchema))]
#[serde(rename_all = "snake_case")]
pub enum DayPart {
    /// Until noon.
    Morning,
    /// From noon.
    Afternoon,
    /// The whole day.
    #[default]
    AllDay,
}

impl DayPart {
    /// Every part.
    pub const ALL: [Self; 3] = [Self::Morning, Self::Afternoon, Self::AllDay];

    /// The name on the wire and in the database.
    pub fn as_str(self) -> &'static str {
        match self {
            Self::Morning => "morning",
            Self::Afternoon => "afternoon",
            Self::AllDay => "all_day",
        }
    }
}

impl FromStr for DayPart {
    type Err = &'static str;

    fn from_str(text: &str) -> Result<Self, Self::Err> {
        Self::ALL
            .into_iter()
            .find(|part| part.as_str() == text)
            .ok_or("not a part of a day")
    }
}

/// Says where one is, in the place of what one said before.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize, Validate)]
#[cfg_attr(feature = "openapi", derive(utoipa::ToSchema))]
#[serde(deny_unknown_fields)]
pub struct UpdatePresence {
    /// Where.
    #[garde(skip)]
    pub place: PlaceId,
    /// Until when: `YYYY-MM-DDTHH:MM` in Asia/Tokyo, at most [`LONGEST_STAY`] hours ahead.
    #[garde(custom(text::minute))]
    #[cfg_attr(
        feature = "openapi",
        schema(min_length = 16, max_length = 16, example = "2026-11-26T17:00")
    )]
    pub until: String,
    /// Who may see the name.
    #[garde(skip)]
    pub visibility: PresenceVisibility,
}

/// Where one is, as one said.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(feature = "openapi", derive(utoipa::ToSchema))]
pub struct Presence {
    /// Where.
    pub place: PlaceLink,
    /// Since when (RFC 3339).
    pub since: String,
    /// Until when (RFC 3339).
    pub until: String,
    /// Who may see the name.
    pub visibility: PresenceVisibility,
}

/// Somebody who is at a place.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(feature = "openapi", derive(utoipa::ToSchema))]
pub struct PresentMember {
    /// Who.
    pub member: MemberLink,
    /// Until when (RFC 3339).
    pub until: String,
}

/// Who is at one place now.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(feature = "openapi", derive(utoipa::ToSchema))]
pub struct PlaceNow {
    /// The place.
    pub place: PlaceLink,
    /// Those whom the viewer may see, first come first.
    pub people: Vec<PresentMember>,
    /// How many more there are at least; see [`floor`].
    pub others: u32,
}

/// Those whom the viewer is connected with and who plan to come to one place on one day.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(feature = "openapi", derive(utoipa::ToSchema))]
pub struct ConnectionsDay {
    /// The day.
    pub date: Day,
    /// The place.
    pub place: PlaceLink,
    /// Who plans to come.
    pub people: Vec<ComingMember>,
}

/// Who is where, today and in the next days.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(feature = "openapi", derive(utoipa::ToSchema))]
pub struct PresenceSummary {
    /// Where the viewer is; absent when the viewer said nothing or it is over.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub mine: Option<Presence>,
    /// Every place of the community by reading.
    pub places: Vec<PlaceNow>,
    /// Planned visits of the viewer's connections within [`DAYS_SHOWN`] days, by day and place.
    pub days: Vec<ConnectionsDay>,
}

/// Somebody who plans to come.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(feature = "openapi", derive(utoipa::ToSchema))]
pub struct ComingMember {
    /// Who.
    pub member: MemberLink,
    /// Which part of the day.
    pub part: DayPart,
}

/// Who plans to come on one day.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(feature = "openapi", derive(utoipa::ToSchema))]
pub struct ComingDay {
    /// The day.
    pub date: Day,
    /// Those whom the viewer may see.
    pub people: Vec<ComingMember>,
    /// How many more there are at least; see [`floor`].
    pub others: u32,
}

/// How many people were at a place in one hour, if they were enough.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(feature = "openapi", derive(utoipa::ToSchema))]
pub struct BusyHour {
    /// When the hour begins (RFC 3339).
    pub hour: String,
    /// At least so many people, named or not; see [`floor`].
    pub people: u32,
}

/// Who is at a place and who plans to come.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(feature = "openapi", derive(utoipa::ToSchema))]
pub struct PlacePresence {
    /// Where the viewer is, here or elsewhere; absent when the viewer said nothing or it is over.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub mine: Option<Presence>,
    /// Who is here now.
    pub now: PlaceNow,
    /// Today and the days after it, [`DAYS_SHOWN`] in all, with or without visits.
    pub days: Vec<ComingDay>,
    /// The hours of the last 24 in which at least [`SMALLEST_COUNT`] people were here, oldest first.
    pub hours: Vec<BusyHour>,
}

/// Plans a visit, in the place of one planned for the same place and day.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize, Validate)]
#[cfg_attr(feature = "openapi", derive(utoipa::ToSchema))]
#[serde(deny_unknown_fields)]
pub struct CreatePlannedVisit {
    /// Where.
    #[garde(skip)]
    pub place: PlaceId,
    /// Which day, from today to [`FARTHEST_VISIT`] days ahead.
    #[garde(skip)]
    pub date: Day,
    /// Which part of it.
    #[garde(skip)]
    pub part: DayPart,
    /// Who may see the name.
    #[garde(skip)]
    pub visibility: PresenceVisibility,
}

/// A visit that one planned oneself.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(feature = "openapi", derive(utoipa::ToSchema))]
pub struct PlannedVisit {
    /// Its id.
    pub id: VisitId,
    /// Where.
    pub place: PlaceLink,
    /// Which day.
    pub date: Day,
    /// Which part of it.
    pub part: DayPart,
    /// Who may see the name.
    pub visibility: PresenceVisibility,
}

/// The visits that one planned, by day; 15 days and a few places bound them, hence no pages.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(feature = "openapi", derive(utoipa::ToSchema))]
pub struct PlannedVisits {
    /// The visits.
    pub items: Vec<PlannedVisit>,
}

#[cfg(test)]
mod tests {
    #[test]
    fn small_groups_count_as_none() {
        let shown = [0, 4, 5, 9, 10, 12].map(super::floor);
        assert_eq!(shown, [0, 0, 5, 5, 10, 10]);
    }
}
