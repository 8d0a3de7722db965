//! The visits that one plans.

use super::view;
use crate::{
    body::Body,
    caller::Caller,
    error::ApiError,
    path::Path,
    reply::{Reply, Written},
};
use api::{
    FieldFault,
    directory::PlaceLink,
    id::VisitId,
    presence::{CreatePlannedVisit, FARTHEST_VISIT, PlannedVisit, PlannedVisits},
    tokyo::Day,
    url,
};
use axum::Json;
use http::StatusCode;
use storage::{
    Id,
    directory::place,
    presence::visit::{self, VisitRow},
};

/// The visits that one planned, from today on.
#[utoipa::path(
    get, path = "/api/me/planned-visits", tag = "presence",
    responses((status = 200, body = PlannedVisits))
)]
pub async fn list_planned_visits(caller: Caller) -> Result<Json<PlannedVisits>, ApiError> {
    let (person, today) = (Id(caller.actor().person.0), Day::of(caller.now()));
    caller
        .read(move |connection| {
            let rows = visit::of(connection, person, &today.to_string())?;
            let shown = rows.into_iter().filter_map(|(row, name)| {
                let id = row.place_id.0.into();
                shown(&row, PlaceLink { id, name })
            });
            Ok(Json(PlannedVisits {
                items: shown.collect(),
            }))
        })
        .await
}

/// Plans a visit, in the place of one planned for the same place and day.
#[utoipa::path(
    post, path = "/api/me/planned-visits", tag = "presence", request_body = CreatePlannedVisit,
    responses((status = 201, body = PlannedVisit))
)]
pub async fn create_planned_visit(
    caller: Caller,
    Body(request): Body<CreatePlannedVisit>,
) -> Result<Reply, ApiError> {
    let (state, person) = (caller.state().clone(), Id(caller.actor().person.0));
    caller
        .write(StatusCode::CREATED, move |connection| {
            let ahead = Day::of(state.clock.now()).until(request.date);
            if !(0..=FARTHEST_VISIT).contains(&ahead) {
                return Err(ApiError::invalid_field("date", FieldFault::Range));
            }
            let place = place::find(connection, Id(request.place.0))?
                .ok_or_else(|| ApiError::invalid_field("place", FieldFault::Missing))?;
            let row = VisitRow {
                id: Id(state.ids.id()),
                person_id: person,
                place_id: place.id,
                date: request.date.to_string(),
                part: request.part.as_str().to_owned(),
                visibility: request.visibility.as_str().to_owned(),
            };
            visit::put(connection, &row)?;
            let id = row.id.0;
            let shown = shown(&row, view::link(&place))
                .ok_or_else(|| ApiError::internal("a visit cannot be shown"))?;
            Ok(Written::new(shown)
                .location(url::planned_visit(id.into()))
                .audit_target(id))
        })
        .await
}

/// Gives up a planned visit.
#[utoipa::path(
    delete, path = "/api/me/planned-visits/{id}", tag = "presence",
    params(("id" = VisitId, Path, description = "The visit")), responses((status = 204))
)]
pub async fn delete_planned_visit(
    caller: Caller,
    Path(id): Path<VisitId>,
) -> Result<Reply, ApiError> {
    let person = Id(caller.actor().person.0);
    caller
        .write(StatusCode::NO_CONTENT, move |connection| {
            if !visit::delete(connection, person, Id(id.0))? {
                return Err(ApiError::not_found());
            }
            Ok(Written::new(()).audit_target(id))
        })
        .await
}

fn shown(row: &VisitRow, place: PlaceLink) -> Option<PlannedVisit> {
    Some(PlannedVisit {
        id: row.id.0.into(),
        place,
        date: row.date.parse().ok()?,
        part: row.part.parse().ok()?,
        visibility: row.visibility.parse().ok()?,
    })
}
