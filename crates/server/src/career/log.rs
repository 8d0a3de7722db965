//! What happened with one's card: who opened it when, and what one changed.

use super::said::Logged;
use crate::{app::App, caller::Caller, clock, error::ApiError, people};
use api::career::{CareerLog, CareerLogEntry};
use axum::Json;
use std::collections::{BTreeSet, HashMap};
use storage::{Connection, Id, directory::organisation, transfer::audit};

/// What happened with one's card; of a company's people those are named who read, or could read, who one is.
#[utoipa::path(
    get, path = "/api/career/log", tag = "career",
    responses((status = 200, body = CareerLog))
)]
pub async fn get_career_log(caller: Caller) -> Result<Json<CareerLog>, ApiError> {
    let (state, person) = (caller.state().clone(), Id(caller.actor().person.0));
    caller
        .read(move |connection| Ok(Json(newest(connection, &state, person, 100)?)))
        .await
}

/// The newest entries of somebody's log.
pub(super) fn newest(
    connection: &mut Connection,
    app: &App,
    person: Id,
    limit: i64,
) -> Result<CareerLog, ApiError> {
    let entries = audit::newest(connection, &app.sealed.vault, person, limit)?;
    let logged: Vec<(i64, Logged)> = entries
        .into_iter()
        .filter_map(|entry| Some((entry.at, serde_json::from_slice(&entry.content).ok()?)))
        .collect();
    let ids: Vec<Id> = logged
        .iter()
        .filter_map(|(_, logged)| logged.organisation)
        .map(|organisation| Id(organisation.0))
        .collect();
    let names = organisation::names(connection, &ids)?;
    let name = |logged: &Logged| {
        let id = Id(logged.organisation?.0);
        let found = names.iter().find(|(other, _)| *other == id);
        found.map(|(_, name)| name.clone())
    };
    let readers: BTreeSet<Id> = logged
        .iter()
        .flat_map(|(_, logged)| logged.readers.iter().map(|one| Id(one.0)))
        .collect();
    let readers: Vec<Id> = readers.into_iter().collect();
    let mut people = HashMap::new();
    for chunk in readers.chunks(500) {
        people.extend(people::links(connection, chunk)?);
    }
    let people = |logged: &Logged| -> Vec<String> {
        let found = logged
            .readers
            .iter()
            .filter_map(|one| people.get(&Id(one.0)));
        found.map(|link| link.name.clone()).collect()
    };
    let items = logged.iter().map(|(at, logged)| CareerLogEntry {
        at: clock::rfc3339(*at),
        act: logged.act,
        organisation: name(logged).unwrap_or_default(),
        fields: logged.fields.clone(),
        people: people(logged),
    });
    Ok(CareerLog {
        items: items.collect(),
    })
}
