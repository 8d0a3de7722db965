//! The API's addresses, and which of them the first screen of a page asks for.

mod career;
mod network;
mod postings;
mod posts;
mod presence;
mod standing;

pub use career::*;
pub use network::*;
pub use postings::*;
pub use posts::*;
pub use presence::*;
pub use standing::*;

use crate::id::{
    EventId, ImportId, InvitationId, OccurrenceId, OrganisationId, PasskeyId, PersonId, PictureId,
    PlaceId, SavedSearchId, SessionId,
};

/// `GET` who is signed in, `DELETE` signs out.
pub const SESSION: &str = "/api/session";
/// `DELETE` signs out everywhere.
pub const SESSIONS: &str = "/api/sessions";
/// `POST` asks for a sign-in mail.
pub const SIGN_IN_REQUEST: &str = "/api/sign-in/request";
/// `POST` says what a link would do.
pub const SIGN_IN_INSPECT: &str = "/api/sign-in/inspect";
/// `POST` signs in by link.
pub const SIGN_IN_LINK: &str = "/api/sign-in/link";
/// `POST` signs in by code.
pub const SIGN_IN_CODE: &str = "/api/sign-in/code";
/// `POST` begins signing in by passkey.
pub const SIGN_IN_PASSKEY_BEGIN: &str = "/api/sign-in/passkey/begin";
/// `POST` signs in by passkey.
pub const SIGN_IN_PASSKEY: &str = "/api/sign-in/passkey";
/// `GET` one's own address, passkeys and devices.
pub const SECURITY: &str = "/api/me/security";
/// `POST` begins making a passkey.
pub const PASSKEY_BEGIN: &str = "/api/me/passkeys/begin";
/// `POST` makes a passkey.
pub const PASSKEYS: &str = "/api/me/passkeys";
/// `POST` begins proving by passkey who one is.
pub const REAUTHENTICATION_PASSKEY_BEGIN: &str = "/api/me/reauthentication/passkey/begin";
/// `POST` proves by passkey who one is.
pub const REAUTHENTICATION_PASSKEY: &str = "/api/me/reauthentication/passkey";
/// `POST` asks for a code by mail.
pub const REAUTHENTICATION_CODE_REQUEST: &str = "/api/me/reauthentication/code/request";
/// `POST` proves by that code who one is.
pub const REAUTHENTICATION_CODE: &str = "/api/me/reauthentication/code";
/// `POST` sends a code to another address.
pub const ADDRESS_REQUEST: &str = "/api/me/address/request";
/// `POST` signs in with that address from now on.
pub const ADDRESS: &str = "/api/me/address";
/// `GET` lists organisations.
pub const ORGANISATIONS: &str = "/api/organisations";
/// `GET` lists places.
pub const PLACES: &str = "/api/places";
/// `GET` lists members.
pub const MEMBERS: &str = "/api/members";
/// `GET` says what the members list can be narrowed by.
pub const MEMBER_FACETS: &str = "/api/member-facets";
/// `GET` searches everything.
pub const SEARCH: &str = "/api/search";
/// `GET` lists, `POST` keeps a search.
pub const SAVED_SEARCHES: &str = "/api/saved-searches";
/// `GET` and `PATCH` one's own directory setting.
pub const DIRECTORY_SETTING: &str = "/api/me/directory-setting";
/// `POST` introduces two people to each other.
pub const INTRODUCTIONS: &str = "/api/introductions";
/// `GET` the introductions that one was offered.
pub const INTRODUCTIONS_RECEIVED: &str = "/api/introductions/received";
/// `GET` the introductions that one made.
pub const INTRODUCTIONS_MADE: &str = "/api/introductions/made";
/// `GET` and `PUT` whether the programme may introduce one.
pub const INTRODUCTION_WISH: &str = "/api/me/introduction-wish";
/// `GET` and `PUT` one's own profile.
pub const PROFILE: &str = "/api/me/profile";
/// `GET` one's own page as somebody else sees it.
pub const PROFILE_PREVIEW: &str = "/api/me/profile/preview";
/// `POST` reads a file of one's career.
pub const CAREER_PREVIEW: &str = "/api/me/career-preview";
/// `PUT` hands in one's own picture, `DELETE` takes it away.
pub const MY_PICTURE: &str = "/api/me/picture";
/// `GET` and `PATCH` what one wants to be told by mail.
pub const NOTIFICATION_SETTING: &str = "/api/me/notification-setting";
/// `GET` lists events, `POST` makes one.
pub const EVENTS: &str = "/api/events";
/// `GET` the events of some weeks.
pub const EVENT_CALENDAR: &str = "/api/event-calendar";
/// `GET` whether one has a calendar feed, `POST` makes a new one, `DELETE` ends it.
pub const CALENDAR_FEED: &str = "/api/me/calendar-feed";
/// `GET` lists conversations, `POST` begins one.
pub const CONVERSATIONS: &str = "/api/conversations";
/// `GET` how many conversations have something unread.
pub const CONVERSATION_COUNT: &str = "/api/conversations/count";
/// `GET` searches one's own messages.
pub const MESSAGES: &str = "/api/messages";
/// `GET` the open cases of the council office.
pub const MESSAGE_REPORTS: &str = "/api/office/message-reports";
/// `GET` lists one's own connections.
pub const CONNECTIONS: &str = "/api/connections";
/// `GET` lists the open requests that one sent or received.
pub const CONNECTION_REQUESTS: &str = "/api/connection-requests";
/// `GET` lists whom one blocks and mutes.
pub const BLOCKS: &str = "/api/me/blocks";
/// `GET` lists peers at other companies.
pub const PEERS: &str = "/api/peers";
/// `GET` and `PUT` by what one's own peers are ranked.
pub const PEER_CRITERIA: &str = "/api/me/peer-criteria";
/// `GET` lists notifications.
pub const NOTIFICATIONS: &str = "/api/notifications";
/// `GET` which browsers a push wakes, and the key that another needs.
pub const PUSH: &str = "/api/push";
/// `PUT` has this browser woken, `DELETE` does not.
pub const PUSH_SUBSCRIPTION: &str = "/api/push/subscription";
/// `GET` how many notifications are unread.
pub const NOTIFICATION_COUNT: &str = "/api/notifications/count";
/// `PUT` marks notifications up to one as read.
pub const NOTIFICATIONS_READ: &str = "/api/notifications/read";
/// `GET` tells an open page what happens.
pub const NOTIFICATION_STREAM: &str = "/api/notifications/stream";
/// `GET` lists open invitations, `POST` invites somebody.
pub const INVITATIONS: &str = "/api/invitations";
/// `POST` says what an invitation's link would do.
pub const INVITATION_INSPECT: &str = "/api/invitations/inspect";
/// `POST` accepts an invitation.
pub const INVITATION_ACCEPT: &str = "/api/invitations/accept";
/// `GET` finds accounts, for the council office.
pub const OFFICE_ACCOUNTS: &str = "/api/office/accounts";
/// `POST` deletes one's own account.
pub const MY_ACCOUNT_DELETION: &str = "/api/me/account-deletion";
/// `GET` lists records of where people work, `POST` attests one.
pub const EMPLOYMENTS: &str = "/api/employments";
/// `GET` the records about oneself.
pub const MY_EMPLOYMENTS: &str = "/api/me/employments";
/// `POST` hands in a spreadsheet.
pub const IMPORTS: &str = "/api/office/imports";
/// `GET` the members as CSV, for the council office.
pub const MEMBERS_EXPORT: &str = "/api/office/members.csv";
/// `POST` signs in as somebody of the demo.
pub const DEMO_SIGN_IN: &str = "/api/demo/sign-in";
/// `GET` the mails of the demo.
pub const DEMO_MAILS: &str = "/api/demo/mails";

/// One invitation.
pub fn invitation(id: InvitationId) -> String {
    format!("{INVITATIONS}/{id}")
}

/// Where an invitation is sent again.
pub fn invitation_mail(id: InvitationId) -> String {
    format!("{INVITATIONS}/{id}/mail")
}

/// One organisation.
pub fn organisation(id: OrganisationId) -> String {
    format!("{ORGANISATIONS}/{id}")
}

/// The people of an organisation whom the viewer may see, searchable or not.
pub fn organisation_people(id: OrganisationId) -> String {
    format!("{ORGANISATIONS}/{id}/people")
}

/// One place.
pub fn place(id: PlaceId) -> String {
    format!("{PLACES}/{id}")
}

/// One event.
pub fn event(id: EventId) -> String {
    format!("{EVENTS}/{id}")
}

/// Cancels an event.
pub fn event_cancel(id: EventId) -> String {
    format!("{EVENTS}/{id}/cancel")
}

/// An event as a file for calendar programs.
pub fn event_file(id: EventId) -> String {
    format!("{EVENTS}/{id}/calendar.ics")
}

/// Cancels one occurrence of an event.
pub fn occurrence_cancel(id: OccurrenceId) -> String {
    format!("/api/event-occurrences/{id}/cancel")
}

/// One's answer to an occurrence.
pub fn occurrence_answer(id: OccurrenceId) -> String {
    format!("/api/event-occurrences/{id}/answer")
}

/// Who answered an occurrence.
pub fn occurrence_attendees(id: OccurrenceId) -> String {
    format!("/api/event-occurrences/{id}/attendees")
}

/// One member.
pub fn member(id: PersonId) -> String {
    format!("{MEMBERS}/{id}")
}

/// `PATCH` renames, `DELETE` removes a passkey.
pub fn passkey(id: PasskeyId) -> String {
    format!("{PASSKEYS}/{id}")
}

/// `DELETE` has another browser not woken any more.
pub fn push_device(id: SessionId) -> String {
    format!("/api/push/devices/{id}")
}

/// `DELETE` signs out in one browser.
pub fn device(id: SessionId) -> String {
    format!("/api/me/devices/{id}")
}

/// A member's picture.
pub fn picture(id: PictureId) -> String {
    format!("/api/pictures/{id}")
}

/// One saved search.
pub fn saved_search(id: SavedSearchId) -> String {
    format!("{SAVED_SEARCHES}/{id}")
}

/// One import.
pub fn import(id: ImportId) -> String {
    format!("{IMPORTS}/{id}")
}

/// The rows of an import.
pub fn import_rows(id: ImportId) -> String {
    format!("{IMPORTS}/{id}/rows")
}

/// Applies a checked import.
pub fn import_apply(id: ImportId) -> String {
    format!("{IMPORTS}/{id}/apply")
}

/// A template to fill in; `kind` is `organisations` or `members`, `format` is `csv`, `csv_shift_jis` or `xlsx`.
pub fn import_template(kind: &str, format: &str) -> String {
    format!("/api/office/import-templates/{kind}/{format}")
}

/// `url` with `query` behind a question mark, or alone when the query is empty.
pub fn with_query(url: &str, query: &str) -> String {
    if query.is_empty() {
        url.to_owned()
    } else {
        format!("{url}?{query}")
    }
}

/// What the page at `path` (with `query`, undecoded) asks for first: the server answers it inside the page.
///
/// Both sides call this: the client asks for nothing that is not what stands here, letter by letter.
pub fn first_answers(path: &str, query: &str) -> Vec<String> {
    let parts: Vec<&str> = path.split('/').filter(|part| !part.is_empty()).collect();
    match parts.as_slice() {
        ["members"] => vec![with_query(MEMBERS, query), with_query(MEMBER_FACETS, query)],
        ["members", id] => id.parse().map(|id| vec![member(id)]).unwrap_or_default(),
        ["companies"] => vec![with_query(ORGANISATIONS, "kind=council_company")],
        ["companies" | "partners", id] => id
            .parse()
            .map(|id| vec![organisation(id), organisation_people(id)])
            .unwrap_or_default(),
        ["network"] => vec![with_query(CONNECTIONS, query)],
        ["network", "requests"] => vec![
            CONNECTION_REQUESTS.to_owned(),
            with_query(CONNECTION_REQUESTS, "direction=sent"),
        ],
        ["network", "peers"] => vec![PEERS.to_owned(), PEER_CRITERIA.to_owned()],
        ["places"] => vec![PLACES.to_owned()],
        [] => vec![PRESENCE.to_owned()],
        ["places", id] => id
            .parse()
            .map(|id| vec![place(id), place_presence(id)])
            .unwrap_or_default(),
        ["here", id] => id
            .parse()
            .map(|id| vec![place_presence(id)])
            .unwrap_or_default(),
        _ => Vec::new(),
    }
}

/// Whether a value is the usual one, which need not stand in a URL.
pub(crate) fn is_default<T: Default + PartialEq>(value: &T) -> bool {
    *value == T::default()
}
