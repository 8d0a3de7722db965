//! The programme's own introductions: once a week, two who asked for it, of different companies, who share
//! something.

use super::{KEPT, tell};
use crate::app::App;
use api::{notifications::NotificationKind, tokyo::DAY};
use std::collections::HashSet;
use storage::{
    Connection, Id, StorageError,
    introduction::{self, IntroductionRow},
    members::{self, Details},
    network::{connection::pair, relation},
};

/// How long nobody is brought together again.
const PAUSE: i64 = 7 * DAY;
/// How many people are looked at, the longest waiting first.
const MOST_PEOPLE: i64 = 200;

/// Brings people together; how many pairs.
///
/// # Errors
/// When the database fails.
pub fn suggest(connection: &mut Connection, app: &App) -> Result<usize, StorageError> {
    let now = app.clock.now();
    let ids = introduction::waiting(connection, now - PAUSE, MOST_PEOPLE)?;
    let people = members::details(connection, &ids)?;
    let mut taken = HashSet::new();
    let mut pairs = 0;
    for (index, one) in people.iter().enumerate() {
        if taken.contains(&one.person.id) {
            continue;
        }
        let mut others: Vec<(usize, &Details)> = people[index + 1..]
            .iter()
            .filter(|other| !taken.contains(&other.person.id))
            .filter(|other| !are_colleagues(one, other))
            .map(|other| (shared(one, other), other))
            .filter(|(shared, _)| *shared > 0)
            .collect();
        // Whoever shares most comes first, then whoever has waited longest.
        others.sort_by_key(|(shared, _)| std::cmp::Reverse(*shared));
        for (_, other) in others {
            let ids = [one.person.id, other.person.id];
            if bring_together(connection, app, ids, now)? {
                taken.extend(ids);
                introduction::suggested(connection, &ids, now)?;
                pairs += 1;
                break;
            }
        }
    }
    Ok(pairs)
}

/// Whoever has no known employer is nobody's colleague for certain, hence brought together with nobody.
fn are_colleagues(one: &Details, other: &Details) -> bool {
    if one.employers.is_empty() || other.employers.is_empty() {
        return true;
    }
    let mut employers = one.employers.iter();
    employers.any(|employer| {
        let mut others = other.employers.iter();
        others.any(|other| other.organisation_id == employer.organisation_id)
    })
}

/// How much both say of themselves.
fn shared(one: &Details, other: &Details) -> usize {
    let terms = one.terms.iter().filter(|term| {
        let mut others = other.terms.iter();
        others.any(|other| other.id == term.id)
    });
    terms.count()
}

/// Introduces two, unless they know or hide each other, or were introduced before; whether it did.
fn bring_together(
    connection: &mut Connection,
    app: &App,
    [first, second]: [Id; 2],
    now: i64,
) -> Result<bool, StorageError> {
    let between = relation(connection, first, second)?;
    let pair = pair(first, second);
    if between.is_connected
        || between.is_hidden
        || introduction::is_repeated(connection, None, &pair, now - 12 * KEPT)?
    {
        return Ok(false);
    }
    let row = IntroductionRow {
        id: Id(app.ids.id()),
        introducer_id: None,
        first_id: first,
        second_id: second,
        pair,
        note: String::new(),
        first_answer: "waiting".to_owned(),
        second_answer: "waiting".to_owned(),
        is_void: 0,
        made_at: now,
    };
    introduction::insert(connection, &row)?;
    for person in [first, second] {
        let kind = NotificationKind::IntroductionOffered;
        tell(connection, app.ids.id(), kind, (person, None), row.id, now)?;
    }
    Ok(true)
}
