//! Who is where, over all places.

use super::view::{self, Viewer};
use crate::{caller::Caller, error::ApiError};
use api::{
    presence::{ConnectionsDay, DAYS_SHOWN, PresenceSummary},
    tokyo::Day,
};
use axum::Json;
use storage::{
    Id,
    directory::place::{self, PlaceRow},
    presence::{
        stay,
        visit::{self, ComingRow},
    },
};

/// Who is where now, and on which of the next seven days the viewer's connections plan to come.
#[utoipa::path(
    get, path = "/api/presence", tag = "presence",
    responses((status = 200, body = PresenceSummary))
)]
pub async fn get_presence_summary(caller: Caller) -> Result<Json<PresenceSummary>, ApiError> {
    let (person, now) = (Id(caller.actor().person.0), caller.now());
    caller
        .read(move |connection| {
            let viewer = Viewer::new(connection, person)?;
            let places = place::all(connection)?;
            let present = stay::present(connection, None, &viewer.hidden, now)?;
            let today = Day::of(now);
            let (from, to) = (today.to_string(), today.plus(DAYS_SHOWN - 1).to_string());
            let mut coming = visit::coming(connection, None, &viewer.hidden, &from, &to)?;
            coming.retain(|row| viewer.is_connected(row.person_id) && viewer.may_know_coming(row));
            let shown = present
                .iter()
                .filter(|row| viewer.may_know_present(row))
                .map(|row| row.person_id)
                .chain(coming.iter().map(|row| row.person_id));
            let names = view::names(connection, shown)?;
            let mine = stay::current(connection, person, now)?;
            Ok(Json(PresenceSummary {
                mine: mine.and_then(|row| view::own(&row, &places)),
                places: places
                    .iter()
                    .map(|place| view::place_now(view::link(place), &present, &viewer, &names))
                    .collect(),
                days: days(&coming, &places, &names),
            }))
        })
        .await
}

/// The visits by day, and within a day by place.
fn days(coming: &[ComingRow], places: &[PlaceRow], names: &view::Names) -> Vec<ConnectionsDay> {
    let mut dates: Vec<&str> = coming.iter().map(|row| row.date.as_str()).collect();
    dates.dedup();
    let mut days = Vec::new();
    for text in dates {
        let Ok(date) = text.parse() else { continue };
        for place in places {
            let people: Vec<_> = coming
                .iter()
                .filter(|row| row.date == text && row.place_id == place.id)
                .filter_map(|row| Some(view::coming(row, names.get(&row.person_id)?)))
                .collect();
            if !people.is_empty() {
                days.push(ConnectionsDay {
                    date,
                    place: view::link(place),
                    people,
                });
            }
        }
    }
    days
}
