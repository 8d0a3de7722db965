//! Who is at one place, who plans to come, and how full its last day was.

use super::view::{self, Viewer};
use crate::{caller::Caller, clock::rfc3339, error::ApiError, path::Path};
use api::{
    id::PlaceId,
    presence::{BusyHour, DAYS_SHOWN, PlacePresence, floor},
    tokyo::{DAY, Day, HOUR},
};
use axum::Json;
use std::collections::HashSet;
use storage::{
    Id,
    directory::place,
    presence::{stay, visit},
};

/// Who is at a place now and plans to come within seven days, and how many were there by hour of the last
/// 24 hours, in steps of five.
#[utoipa::path(
    get, path = "/api/places/{id}/presence", tag = "presence",
    params(("id" = PlaceId, Path, description = "The place")),
    responses((status = 200, body = PlacePresence))
)]
pub async fn get_place_presence(
    caller: Caller,
    Path(id): Path<PlaceId>,
) -> Result<Json<PlacePresence>, ApiError> {
    let (person, now) = (Id(caller.actor().person.0), caller.now());
    caller
        .read(move |connection| {
            let id = Id(id.0);
            let places = place::all(connection)?;
            let here = places.iter().find(|place| place.id == id);
            let here = view::link(here.ok_or_else(ApiError::not_found)?);
            let viewer = Viewer::new(connection, person)?;
            let present = stay::present(connection, Some(id), &viewer.hidden, now)?;
            let today = Day::of(now);
            let (from, to) = (today.to_string(), today.plus(DAYS_SHOWN - 1).to_string());
            let coming = visit::coming(connection, Some(id), &viewer.hidden, &from, &to)?;
            let first = now - now.rem_euclid(HOUR) + HOUR - DAY;
            let spans = stay::spans(connection, id, &viewer.hidden, first)?;
            let shown = present
                .iter()
                .filter(|row| viewer.may_know_present(row))
                .map(|row| row.person_id);
            let shown = shown.chain(
                coming
                    .iter()
                    .filter(|row| viewer.may_know_coming(row))
                    .map(|row| row.person_id),
            );
            let names = view::names(connection, shown)?;
            let mine = stay::current(connection, person, now)?;
            Ok(Json(PlacePresence {
                mine: mine.and_then(|row| view::own(&row, &places)),
                now: view::place_now(here, &present, &viewer, &names),
                days: (0..DAYS_SHOWN)
                    .map(|days| view::coming_day(today.plus(days), &coming, &viewer, &names))
                    .collect(),
                hours: hours(&spans, first, now),
            }))
        })
        .await
}

/// The hours from `first` on that have enough people. Somebody who was there twice counts once.
fn hours(spans: &[(Id, i64, i64)], first: i64, now: i64) -> Vec<BusyHour> {
    let hours = (0..24).map(|hour| first + hour * HOUR);
    hours
        .take_while(|hour| *hour <= now)
        .filter_map(|hour| {
            let end = (hour + HOUR).min(now + 1);
            let people: HashSet<Id> = spans
                .iter()
                .filter(|(_, since, until)| *since < end && *until > hour)
                .map(|(person, _, _)| *person)
                .collect();
            let people = floor(people.len());
            (people > 0).then(|| BusyHour {
                hour: rfc3339(hour),
                people,
            })
        })
        .collect()
}

#[cfg(test)]
mod tests {
    use super::*;
    use uuid::Uuid;

    #[test]
    fn hours_with_few_people_are_left_out_and_nobody_counts_twice() {
        let person = |n: u128| Id(Uuid::from_u128(n));
        let mut spans: Vec<_> = (0..4).map(|n| (person(n), 0, 2 * HOUR)).collect();
        spans.push((person(0), HOUR / 2, 2 * HOUR));
        assert_eq!(hours(&spans, 0, DAY), []);
        spans.push((person(9), HOUR, HOUR + 1));
        let found = hours(&spans, 0, DAY);
        assert_eq!(found.len(), 1, "{found:?}");
        assert_eq!(
            (found[0].hour.as_str(), found[0].people),
            ("1970-01-01T01:00:00.000Z", 5)
        );
        // What has not begun yet is not foretold.
        assert_eq!(hours(&spans, 0, HOUR - 1), []);
    }
}
