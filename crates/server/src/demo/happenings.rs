//! What goes on in the demo: events, postings, who is where, who plans to come, and what is written, all told from
//! the time of seeding.

mod list;

use super::{cast::CAST, generate::USUAL_SEED, members::member, posts};
use crate::{
    error::ApiError,
    ids::{Ids, SeededIds},
};
use api::{
    events::Repeat,
    tokyo::{DAY, HOUR},
};
use list::{BASE, Happening, SQUARE, list, next_thursday};
use storage::{
    Connection, Database, Id,
    directory::{organisation, place},
    events::{
        answer::{self, AnswerRow},
        event::{self, EventRow},
        occurrence::{self, OccurrenceRow},
    },
    members,
    presence::{
        stay::{self, StayRow},
        visit::{self, VisitRow},
    },
};

/// Writes what goes on around `now` into a demo that was just seeded.
///
/// # Errors
/// When the database fails.
pub async fn happenings(database: &Database, now: i64) -> Result<(), ApiError> {
    database
        .write(move |connection| {
            // The same ids again when the transaction runs again.
            let ids = SeededIds::new(USUAL_SEED ^ 0x0065_7665_6e74);
            let cast = cast(connection)?;
            let town = Town::read(connection)?;
            for happening in list(now) {
                insert(connection, &ids, &cast, &town, &happening, now)?;
            }
            be_around(connection, &ids, &cast, &town, now)?;
            super::postings::write(connection, now)?;
            posts::write(connection, &ids, &cast, now)
        })
        .await
}

/// The ids of the cast, as far as the demo has them.
fn cast(connection: &mut Connection) -> Result<Vec<Option<Id>>, ApiError> {
    let emails: Vec<String> = (0..CAST.len())
        .map(|index| member(USUAL_SEED, index).email)
        .collect();
    let asked: Vec<&str> = emails.iter().map(String::as_str).collect();
    let found = members::by_emails(connection, &asked)?;
    let id = |email: &String| {
        let person = found.iter().find(|person| person.email == *email)?;
        Some(person.id)
    };
    Ok(emails.iter().map(id).collect())
}

/// Places and organisations by name.
struct Town {
    places: Vec<(Id, String)>,
    organisations: Vec<(Id, String)>,
}

impl Town {
    fn read(connection: &mut Connection) -> Result<Self, ApiError> {
        let places = place::all(connection)?;
        let organisations = organisation::all(connection)?;
        Ok(Self {
            places: places.into_iter().map(|row| (row.id, row.name)).collect(),
            organisations: organisations
                .into_iter()
                .map(|row| (row.id, row.name))
                .collect(),
        })
    }

    fn place(&self, name: &str) -> Option<Id> {
        find(&self.places, name)
    }
}

fn find(named: &[(Id, String)], name: &str) -> Option<Id> {
    named.iter().find(|(_, own)| own == name).map(|(id, _)| *id)
}

fn insert(
    connection: &mut Connection,
    ids: &SeededIds,
    cast: &[Option<Id>],
    town: &Town,
    happening: &Happening,
    now: i64,
) -> Result<(), ApiError> {
    let row = EventRow {
        id: Id(ids.id()),
        host_id: cast[happening.host],
        title: happening.title.to_owned(),
        description: happening.description.to_owned(),
        place_id: town.place(happening.place),
        address: String::new(),
        online_url: String::new(),
        capacity: happening.capacity,
        sensitive: 0,
        repeats: match happening.repeat {
            Repeat::Once => String::new(),
            repeat => repeat.as_str().to_owned(),
        },
        state: "planned".to_owned(),
        created_at: now - 20 * DAY,
        changed_at: now - 20 * DAY,
        version: 1,
    };
    let hosts = happening.organisations.iter();
    let hosts: Vec<Id> = hosts
        .filter_map(|name| find(&town.organisations, name))
        .collect();
    event::insert(connection, &row, &hosts)?;
    let starts = happening
        .repeat
        .starts(happening.starts_at, Some(happening.times), None);
    let occurrences: Vec<OccurrenceRow> = starts
        .iter()
        .zip(0..)
        .map(|(starts_at, position)| OccurrenceRow {
            id: Id(ids.id()),
            event_id: row.id,
            position,
            starts_at: *starts_at,
            ends_at: starts_at + happening.hours * HOUR,
            state: "planned".to_owned(),
            version: 1,
        })
        .collect();
    occurrence::insert(connection, &occurrences)?;
    // People answer what is over and the next time, not those that are far ahead.
    let over = occurrences.iter().filter(|one| one.ends_at <= now).count();
    for one in &occurrences[..(over + 1).min(occurrences.len())] {
        answers(connection, cast, happening, one)?;
    }
    Ok(())
}

fn answers(
    connection: &mut Connection,
    cast: &[Option<Id>],
    happening: &Happening,
    one: &OccurrenceRow,
) -> Result<(), ApiError> {
    let going = happening.going.iter().zip(1..).map(|(person, number)| {
        let seated = happening.capacity == 0 || number <= happening.capacity;
        (person, if seated { "going" } else { "waiting" })
    });
    let maybe = happening.maybe.iter().map(|person| (person, "maybe"));
    for ((person, given), order) in going.chain(maybe).zip(1..) {
        let Some(person_id) = cast[*person] else {
            continue;
        };
        let row = AnswerRow {
            occurrence_id: one.id,
            person_id,
            answer: given.to_owned(),
            guests: 0,
            answered_at: one.starts_at - 3 * DAY + order * HOUR,
        };
        answer::put(connection, &row)?;
    }
    Ok(())
}

/// Who is where, and who plans to come on Thursday.
fn be_around(
    connection: &mut Connection,
    ids: &SeededIds,
    cast: &[Option<Id>],
    town: &Town,
    now: i64,
) -> Result<(), ApiError> {
    let here = [
        (4, BASE, "everyone", 5),
        (6, BASE, "everyone", 3),
        (5, BASE, "connections", 4),
        (8, SQUARE, "everyone", 6),
        (12, SQUARE, "everyone", 2),
    ];
    for (person, name, visibility, hours) in here {
        let (Some(person_id), Some(place_id)) = (cast[person], town.place(name)) else {
            continue;
        };
        let row = StayRow {
            id: Id(ids.id()),
            person_id,
            place_id,
            visibility: visibility.to_owned(),
            since_at: now - HOUR,
            until_at: now + hours * HOUR,
        };
        stay::put(connection, &row)?;
    }
    let date = next_thursday(now).to_string();
    let coming = [
        (4, "all_day", "everyone"),
        (6, "afternoon", "everyone"),
        (7, "morning", "everyone"),
        (9, "all_day", "connections"),
    ];
    for (person, part, visibility) in coming {
        let (Some(person_id), Some(place_id)) = (cast[person], town.place(BASE)) else {
            continue;
        };
        let row = VisitRow {
            id: Id(ids.id()),
            person_id,
            place_id,
            date: date.clone(),
            part: part.to_owned(),
            visibility: visibility.to_owned(),
        };
        visit::put(connection, &row)?;
    }
    Ok(())
}
