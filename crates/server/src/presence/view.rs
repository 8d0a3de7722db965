//! What a viewer may see of somebody's presence.

use crate::{clock::rfc3339, error::ApiError, index};
use api::{
    directory::PlaceLink,
    members::MemberLink,
    presence::{
        ComingDay, ComingMember, PlaceNow, Presence, PresenceVisibility, PresentMember, floor,
    },
    tokyo::Day,
};
use std::collections::{HashMap, HashSet};
use storage::{
    Connection, Id,
    directory::place::PlaceRow,
    members, network,
    presence::{
        stay::{PresentRow, StayRow},
        visit::ComingRow,
    },
};

/// The most people that one answer names; a community has far fewer at its places on one day.
const MOST_NAMED: usize = 500;

/// Who looks, and who that is for others.
pub(super) struct Viewer {
    pub(super) id: Id,
    /// Whoever is, for the viewer, not there at all.
    pub(super) hidden: Vec<Id>,
    connected: HashSet<Id>,
}

impl Viewer {
    /// # Errors
    /// When the database fails.
    pub(super) fn new(connection: &mut Connection, id: Id) -> Result<Self, ApiError> {
        Ok(Self {
            id,
            hidden: network::hidden_ids(connection, id)?,
            connected: network::connected_ids(connection, id)?
                .into_iter()
                .collect(),
        })
    }

    pub(super) fn is_connected(&self, person: Id) -> bool {
        self.connected.contains(&person)
    }

    /// Whether the viewer may know that it is this person. Oneself always; whoever is unlisted is named to
    /// nobody else.
    pub(super) fn may_know(&self, person: Id, visibility: &str, listing: &str) -> bool {
        if person == self.id {
            return true;
        }
        listing != "unlisted"
            && match visibility.parse() {
                Ok(PresenceVisibility::Everyone) => true,
                Ok(PresenceVisibility::Connections) => self.is_connected(person),
                Ok(PresenceVisibility::Count) | Err(_) => false,
            }
    }

    pub(super) fn may_know_present(&self, row: &PresentRow) -> bool {
        self.may_know(row.person_id, &row.visibility, &row.listing)
    }

    pub(super) fn may_know_coming(&self, row: &ComingRow) -> bool {
        self.may_know(row.person_id, &row.visibility, &row.listing)
    }
}

/// Names by person, for those who are to be shown.
pub(super) type Names = HashMap<Id, MemberLink>;

/// The names of these people.
///
/// # Errors
/// When the database fails.
pub(super) fn names(
    connection: &mut Connection,
    people: impl Iterator<Item = Id>,
) -> Result<Names, ApiError> {
    let mut ids: Vec<Id> = people.collect();
    ids.sort_unstable();
    ids.dedup();
    ids.truncate(MOST_NAMED);
    if ids.is_empty() {
        return Ok(Names::new());
    }
    let details = members::details(connection, &ids)?;
    let named = details
        .iter()
        .map(|details| (details.person.id, index::member_link(details)));
    Ok(named.collect())
}

/// Who is at `place`, of `rows`.
pub(super) fn place_now(
    place: PlaceLink,
    rows: &[PresentRow],
    viewer: &Viewer,
    names: &Names,
) -> PlaceNow {
    let here = rows.iter().filter(|row| row.place_id.0 == place.id.0);
    let (mut people, mut others) = (Vec::new(), 0);
    for row in here {
        match names
            .get(&row.person_id)
            .filter(|_| viewer.may_know_present(row))
        {
            Some(member) => people.push(PresentMember {
                member: member.clone(),
                until: rfc3339(row.until_at),
            }),
            None => others += 1,
        }
    }
    PlaceNow {
        place,
        people,
        others: floor(others),
    }
}

/// Who comes on `date`, of `rows`.
pub(super) fn coming_day(
    date: Day,
    rows: &[ComingRow],
    viewer: &Viewer,
    names: &Names,
) -> ComingDay {
    let text = date.to_string();
    let (mut people, mut others) = (Vec::new(), 0);
    for row in rows.iter().filter(|row| row.date == text) {
        match names
            .get(&row.person_id)
            .filter(|_| viewer.may_know_coming(row))
        {
            Some(member) => people.push(coming(row, member)),
            None => others += 1,
        }
    }
    ComingDay {
        date,
        people,
        others: floor(others),
    }
}

/// Somebody who comes.
pub(super) fn coming(row: &ComingRow, member: &MemberLink) -> ComingMember {
    ComingMember {
        member: member.clone(),
        part: row.part.parse().unwrap_or_default(),
    }
}

/// What one said oneself.
pub(super) fn own(row: &StayRow, places: &[PlaceRow]) -> Option<Presence> {
    let place = places.iter().find(|place| place.id == row.place_id)?;
    Some(Presence {
        place: link(place),
        since: rfc3339(row.since_at),
        until: rfc3339(row.until_at),
        visibility: row.visibility.parse().unwrap_or(PresenceVisibility::Count),
    })
}

/// Enough of a place to link to it.
pub(super) fn link(place: &PlaceRow) -> PlaceLink {
    PlaceLink {
        id: place.id.0.into(),
        name: place.name.clone(),
    }
}
