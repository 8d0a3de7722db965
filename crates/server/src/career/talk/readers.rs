//! Who reads a talk, by name, for the worker: before applying, on the talk and in the log.

use super::{application, sight};
use crate::{app::App, caller::Caller, error::ApiError, path::Path, people};
use api::{career::ApplicationReaders, id::PostingId, person::PersonLink};
use axum::Json;
use storage::{
    Connection, Id,
    postings::{board, team},
    transfer::community,
};
use transfer::{Facet, Organisation, Person, may_see};

/// These people by name and company, in the order of their names.
pub(super) fn links(
    connection: &mut Connection,
    readers: &[Person],
) -> Result<Vec<PersonLink>, ApiError> {
    let ids: Vec<Id> = readers.iter().map(|one| Id(one.0)).collect();
    let mut links = Vec::with_capacity(ids.len());
    for chunk in ids.chunks(500) {
        links.extend(people::links(connection, chunk)?.into_values());
    }
    links.sort_by(|one: &PersonLink, other| (&one.name, one.id.0).cmp(&(&other.name, other.id.0)));
    Ok(links)
}

/// Who would read one's application for a posting, as things stand: those of its hiring team who may learn of one.
#[utoipa::path(
    get, path = "/api/career/applications/{id}/readers", tag = "career",
    params(("id" = PostingId, Path, description = "The posting")),
    responses((status = 200, body = ApplicationReaders))
)]
pub async fn list_application_readers(
    caller: Caller,
    Path(id): Path<PostingId>,
) -> Result<Json<ApplicationReaders>, ApiError> {
    let (state, person) = (caller.state().clone(), Id(caller.actor().person.0));
    caller
        .read(move |connection| {
            let found = board::find(connection, state.clock.now(), Id(id.0))?;
            let (posting, _) = found.ok_or_else(ApiError::not_found)?;
            let company = Organisation(posting.organisation_id.0);
            let readers = of_application(connection, &state, person, (posting.id, company))?;
            let items = links(connection, &readers)?;
            Ok(Json(ApplicationReaders { items }))
        })
        .await
}

fn of_application(
    connection: &mut Connection,
    app: &App,
    person: Id,
    (posting, company): (Id, Organisation),
) -> Result<Vec<Person>, ApiError> {
    let Some((kept, facts)) = application::cleared(connection, app, person, company)? else {
        // It is tied to the worker: nobody there may learn of it.
        return Ok(Vec::new());
    };
    let blocked = community::blocked(connection, &[person])?;
    let mut worker = sight::blocking(kept.worker(), &blocked);
    worker.talks.insert(company);
    let named = team::named(connection, &[posting])?;
    let viewers = sight::viewers(&facts, company);
    Ok(viewers
        .filter(|viewer| named.contains(&(posting, Id(viewer.person.0))))
        .filter(|viewer| may_see(&facts, *viewer, &worker, Facet::Talk))
        .map(|viewer| viewer.person)
        .collect())
}
