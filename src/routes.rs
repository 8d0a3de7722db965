//! The client's addresses: one builder per screen, and queries as types.

mod career;
mod network;
mod postings;
mod posts;

pub use career::*;
pub use network::*;
pub use postings::*;
pub use posts::*;

use ::api::{
    employments::ListEmployments,
    id::{EventId, ImportId, OccurrenceId, OrganisationId, PersonId, PlaceId},
    members::ListMembers,
    profile::{PreviewProfile, ViewAs},
    tokyo::Day,
    url::with_query,
};
use leptos::prelude::*;
use leptos_router::hooks::use_location;
use serde::{Deserialize, Serialize, de::DeserializeOwned};

/// The home screen.
pub fn home() -> String {
    "/".to_owned()
}

/// The members list, narrowed by `query`.
pub fn members(query: &ListMembers) -> String {
    with_query("/members", &to_query(query))
}

/// The members list of a kept search, whatever of its query this version understands.
pub fn saved_search(query: &str) -> String {
    members(&parse_query::<ListMembers>(query))
}

/// A member's page.
pub fn member(id: PersonId) -> String {
    format!("/members/{id}")
}

/// The editor of one's own profile.
pub fn profile() -> String {
    "/me/profile".to_owned()
}

/// One's own page as somebody else sees it.
pub fn profile_preview(viewer: ViewAs) -> String {
    with_query("/me/profile/preview", &to_query(&PreviewProfile { viewer }))
}

/// The council companies.
pub fn companies() -> String {
    "/companies".to_owned()
}

/// A company's page.
pub fn company(id: OrganisationId) -> String {
    format!("/companies/{id}")
}

/// The partner organisations.
pub fn partners() -> String {
    "/partners".to_owned()
}

/// A partner's page.
pub fn partner(id: OrganisationId) -> String {
    format!("/partners/{id}")
}

/// The coworking spaces.
pub fn places() -> String {
    "/places".to_owned()
}

/// A place's page.
pub fn place(id: PlaceId) -> String {
    format!("/places/{id}")
}

/// The page behind the code at a place's entrance.
pub fn here(id: PlaceId) -> String {
    format!("/here/{id}")
}

/// The sheet with that code, for paper.
pub fn poster(id: PlaceId) -> String {
    format!("/here/{id}/poster")
}

/// Which view of the events, and which month.
#[derive(Clone, Debug, Default, PartialEq, Eq, Serialize, Deserialize)]
#[serde(default)]
pub struct EventsView {
    /// Empty for what is to come, `mine`, `past` or `month`.
    pub view: String,
    /// A day of the month.
    pub month: Option<String>,
}

/// Which occurrence an event's page shows.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, Serialize, Deserialize)]
#[serde(default)]
pub struct EventQuery {
    /// The occurrence; the next one when absent.
    pub on: Option<OccurrenceId>,
}

/// The events; `view` is one of [`EventsView`].
pub fn events(view: &str) -> String {
    if view.is_empty() {
        "/events".to_owned()
    } else {
        with_query("/events", &to_query(&[("view", view)]))
    }
}

/// The events of the month that begins on `first`.
pub fn events_month(first: Day) -> String {
    let month = first.to_string();
    with_query(
        "/events",
        &to_query(&[("view", "month"), ("month", &month)]),
    )
}

/// An event's page.
pub fn event(id: EventId) -> String {
    format!("/events/{id}")
}

/// An event's page with one occurrence.
pub fn event_on(id: EventId, occurrence: OccurrenceId) -> String {
    format!("/events/{id}?on={occurrence}")
}

/// The form that makes an event.
pub fn new_event() -> String {
    "/events/new".to_owned()
}

/// The form that edits an event.
pub fn edit_event(id: EventId) -> String {
    format!("/events/{id}/edit")
}

/// The results of searching everything for `words`.
pub fn search(words: &str) -> String {
    with_query("/search", &to_query(&[("q", words)]))
}

/// The sign-in page.
pub fn sign_in() -> String {
    "/sign-in".to_owned()
}

/// The sign-in page, which leads on to `wanted` afterwards.
pub fn sign_in_for(wanted: &str) -> String {
    if wanted == "/" {
        sign_in()
    } else {
        with_query("/sign-in", &to_query(&[("to", wanted)]))
    }
}

/// Where the link of a sign-in mail leads.
pub fn sign_in_link() -> String {
    "/sign-in/link".to_owned()
}

/// One's own settings.
pub fn me() -> String {
    "/me".to_owned()
}

/// Open invitations, and inviting somebody.
pub fn invitations() -> String {
    "/office/invitations".to_owned()
}

/// Where an invitation's link leads; the secret stands behind the number sign.
pub fn invitation() -> String {
    "/invitation".to_owned()
}

/// Leaving for good.
pub fn leaving() -> String {
    "/me/leaving".to_owned()
}

/// People and roles, narrowed by words.
pub fn accounts(words: &str) -> String {
    if words.is_empty() {
        "/office/people".to_owned()
    } else {
        with_query("/office/people", &to_query(&[("q", words)]))
    }
}

/// One person's account and roles.
pub fn account(id: PersonId) -> String {
    format!("/office/people/{id}")
}

/// Who works where.
pub fn employments(query: &ListEmployments) -> String {
    with_query("/office/employments", &to_query(query))
}

/// Handing in a spreadsheet.
pub fn import() -> String {
    "/office/import".to_owned()
}

/// One spreadsheet that was handed in.
pub fn import_detail(id: ImportId) -> String {
    format!("/office/import/{id}")
}

/// Messages that were reported to the office.
pub fn reports() -> String {
    "/office/reports".to_owned()
}

/// What this is.
pub fn about() -> String {
    "/about".to_owned()
}

/// What happens to what one enters.
pub fn privacy() -> String {
    "/privacy".to_owned()
}

/// Passkeys, devices and the address one signs in with.
pub fn security() -> String {
    "/me/security".to_owned()
}

/// The mails of the demo.
pub fn demo_mails() -> String {
    "/demo/mails".to_owned()
}

/// `value` as a query string without `?`; fields with their usual value are left out.
pub fn to_query<T: Serialize + ?Sized>(value: &T) -> String {
    serde_urlencoded::to_string(value).expect("queries are flat")
}

/// The query string `query` (without `?`) as a value. What does not fit is left out: an address may come from
/// anywhere, with parameters that mean nothing here.
pub fn parse_query<T: DeserializeOwned + Default>(query: &str) -> T {
    if let Ok(value) = serde_urlencoded::from_str(query) {
        return value;
    }
    let fitting: Vec<&str> = query
        .split('&')
        .filter(|pair| serde_urlencoded::from_str::<T>(pair).is_ok())
        .collect();
    serde_urlencoded::from_str(&fitting.join("&")).unwrap_or_default()
}

/// The query of the address bar.
pub fn use_query_of<T>() -> Memo<T>
where
    T: DeserializeOwned + Default + Clone + PartialEq + Send + Sync + 'static,
{
    let location = use_location();
    let own = location.pathname.get_untracked();
    Memo::new(move |before: Option<&T>| {
        let query = location.search.with(|query| parse_query(query));
        // While the screen is being left, the address is the next screen's already.
        match before {
            Some(before) if location.pathname.with(|path| *path != own) => before.clone(),
            _ => query,
        }
    })
}

/// `wanted` if it is a path on this site, as the sign-in page may lead on to; anything else could send a
/// person to a stranger's page that looks like this one.
pub fn same_site_path(wanted: &str) -> Option<&str> {
    let path = wanted.strip_prefix('/')?;
    let elsewhere = path.starts_with('/')
        || wanted.contains('\\')
        || wanted.chars().any(char::is_control)
        || wanted == sign_in()
        || wanted.starts_with("/sign-in/")
        || wanted.starts_with("/sign-in?");
    (!elsewhere).then_some(wanted)
}

#[cfg(test)]
mod tests;
