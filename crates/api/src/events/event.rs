//! An event, in a list and on a page, and what is written of it.

use super::{OwnAnswer, Repeat};
use crate::{
    directory::{OrganisationLink, PlaceLink},
    id::{EventId, OccurrenceId, OrganisationId, PlaceId},
    members::MemberLink,
    text,
    tokyo::Day,
};
use garde::Validate;
use serde::{Deserialize, Serialize};

/// The most people that an event can have room for.
pub const MOST_SEATS: u32 = 500;
/// The most organisations that host one event.
pub const MOST_HOSTS: usize = 5;

/// Makes an event, or writes one anew.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize, Validate)]
#[cfg_attr(feature = "openapi", derive(utoipa::ToSchema))]
#[serde(deny_unknown_fields)]
pub struct WriteEvent {
    /// What it is called.
    #[garde(custom(text::line(100)))]
    #[cfg_attr(
        feature = "openapi",
        schema(min_length = 1, max_length = 100, example = "もくもく会")
    )]
    pub title: String,
    /// What it is about, in plain text.
    #[garde(custom(text::paragraph(4_000)))]
    #[cfg_attr(feature = "openapi", schema(max_length = 4_000))]
    pub description: String,
    /// When it begins, the first time: `YYYY-MM-DDTHH:MM` in Asia/Tokyo.
    #[garde(custom(text::minute))]
    #[cfg_attr(
        feature = "openapi",
        schema(min_length = 16, max_length = 16, example = "2026-11-26T19:00")
    )]
    pub starts: String,
    /// When it ends, the first time.
    #[garde(custom(text::minute))]
    #[cfg_attr(
        feature = "openapi",
        schema(min_length = 16, max_length = 16, example = "2026-11-26T21:00")
    )]
    pub ends: String,
    /// Where, if it is at a place of the community.
    #[garde(skip)]
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub place: Option<PlaceId>,
    /// Where else, or which room; may be empty.
    #[garde(custom(text::optional_line(200)))]
    #[cfg_attr(feature = "openapi", schema(max_length = 200))]
    pub address: String,
    /// Where in the net, http or https; may be empty.
    #[garde(custom(web_address))]
    #[cfg_attr(feature = "openapi", schema(max_length = 500))]
    pub online_url: String,
    /// How many people there is room for; 0 for any number.
    #[garde(range(max = MOST_SEATS))]
    #[cfg_attr(feature = "openapi", schema(minimum = 0, maximum = 500))]
    pub capacity: u32,
    /// Whether nobody may see who comes, nor how many.
    #[garde(skip)]
    pub sensitive: bool,
    /// The organisations that host it; the maker alone when there is none. One can name those that one works
    /// at or has a role for, the council office any.
    #[garde(custom(few_hosts))]
    #[cfg_attr(feature = "openapi", schema(max_items = 5))]
    pub organisations: Vec<OrganisationId>,
    /// How it repeats.
    #[garde(skip)]
    pub repeat: Repeat,
    /// How many times it takes place; with `repeat`, either this or `until` is needed.
    #[garde(inner(range(min = 1, max = super::MOST_OCCURRENCES)))]
    #[serde(default, skip_serializing_if = "Option::is_none")]
    #[cfg_attr(feature = "openapi", schema(minimum = 1, maximum = 52))]
    pub times: Option<u32>,
    /// The last day on which it may take place.
    #[garde(skip)]
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub until: Option<Day>,
}

fn few_hosts(hosts: &[OrganisationId], _: &()) -> garde::Result {
    if hosts.len() > MOST_HOSTS {
        Err(garde::Error::new("too_long"))
    } else {
        Ok(())
    }
}

/// Empty, or an address that a browser opens by http or https.
fn web_address(address: &str, context: &()) -> garde::Result {
    text::optional_line(500)(&address.to_owned(), context)?;
    let rest = address
        .strip_prefix("https://")
        .or_else(|| address.strip_prefix("http://"));
    let fits = rest.is_some_and(|rest| {
        rest.starts_with(|first: char| first.is_alphanumeric() || first == '[')
            && !rest.contains(char::is_whitespace)
    });
    if address.is_empty() || fits {
        Ok(())
    } else {
        Err(garde::Error::new("form"))
    }
}

/// One time that an event takes place.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(feature = "openapi", derive(utoipa::ToSchema))]
pub struct Occurrence {
    /// Its id.
    pub id: OccurrenceId,
    /// When it begins (RFC 3339).
    pub starts: String,
    /// When it ends (RFC 3339).
    pub ends: String,
    /// Whether it does not take place, though others may.
    pub cancelled: bool,
    /// How many come, with their guests; absent when the event is sensitive.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub going: Option<u32>,
    /// How many may come; absent when the event is sensitive.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub maybe: Option<u32>,
    /// How many wait for a seat, with their guests; absent when the event is sensitive.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub waiting: Option<u32>,
    /// What the viewer answered; absent before.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub answer: Option<OwnAnswer>,
}

/// One occurrence of an event, in a list.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(feature = "openapi", derive(utoipa::ToSchema))]
pub struct EventSummary {
    /// The event.
    pub event: EventId,
    /// The occurrence.
    pub occurrence: Occurrence,
    /// What the event is called.
    pub title: String,
    /// Where, if it is at a place of the community.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub place: Option<PlaceLink>,
    /// Where else; may be empty.
    pub address: String,
    /// Whether one can take part over the net.
    pub online: bool,
    /// The organisations that host it.
    pub organisations: Vec<OrganisationLink>,
    /// How it repeats.
    pub repeat: Repeat,
    /// How many people there is room for; 0 for any number.
    pub capacity: u32,
}

/// The occurrences of some weeks, by start.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(feature = "openapi", derive(utoipa::ToSchema))]
pub struct EventCalendar {
    /// The occurrences, at most [`super::MOST_OF_CALENDAR`].
    pub items: Vec<EventSummary>,
}

/// One event's page.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(feature = "openapi", derive(utoipa::ToSchema))]
pub struct Event {
    /// Its id.
    pub id: EventId,
    /// What it is called.
    pub title: String,
    /// What it is about, in plain text; may be empty.
    pub description: String,
    /// Who made it; absent when the viewer may not know.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub host: Option<MemberLink>,
    /// The organisations that host it.
    pub organisations: Vec<OrganisationLink>,
    /// Where, if it is at a place of the community.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub place: Option<PlaceLink>,
    /// Where else, or which room; may be empty.
    pub address: String,
    /// Where in the net; may be empty.
    pub online_url: String,
    /// How many people there is room for; 0 for any number.
    pub capacity: u32,
    /// Whether nobody may see who comes, nor how many.
    pub sensitive: bool,
    /// How it repeats.
    pub repeat: Repeat,
    /// Whether all of it is cancelled.
    pub cancelled: bool,
    /// Whether the viewer may edit and cancel it.
    pub editable: bool,
    /// Hand it in as `If-Match` to edit the event.
    pub etag: String,
    /// Each time that it takes place, in order.
    pub occurrences: Vec<Occurrence>,
}

/// Whether one has a calendar feed.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(feature = "openapi", derive(utoipa::ToSchema))]
pub struct CalendarFeed {
    /// When it was made (RFC 3339); absent when there is none.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub made: Option<String>,
}

/// A new calendar feed.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(feature = "openapi", derive(utoipa::ToSchema))]
pub struct NewCalendarFeed {
    /// The secret address; it is shown only now.
    pub url: String,
}
