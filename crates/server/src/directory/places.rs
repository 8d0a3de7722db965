//! Coworking spaces.

use super::organisation::lines;
use crate::{
    caller::Caller,
    error::ApiError,
    etag::{Tagged, etag_of},
    index,
    path::Path,
};
use api::{
    directory::{OpeningHours, OrganisationLink, Place, Places},
    id::PlaceId,
};
use axum::Json;
use storage::{
    Id,
    directory::{organisation, place},
};

/// Lists the places, by reading.
#[utoipa::path(get, path = "/api/places", tag = "directory", responses((status = 200, body = Places)))]
pub async fn list_places(caller: Caller) -> Result<Json<Places>, ApiError> {
    caller
        .read(|connection| {
            let rows = place::all(connection)?;
            Ok(Json(Places {
                items: rows.iter().map(index::place_summary).collect(),
            }))
        })
        .await
}

/// One place.
#[utoipa::path(
    get, path = "/api/places/{id}", tag = "directory",
    params(("id" = PlaceId, Path, description = "The place")), responses((status = 200, body = Place))
)]
pub async fn get_place(caller: Caller, Path(id): Path<PlaceId>) -> Result<Tagged<Place>, ApiError> {
    caller
        .read(move |connection| {
            let row = place::find(connection, Id(id.0))?.ok_or_else(ApiError::not_found)?;
            let hours = place::hours(connection, row.id)?;
            let operator: Vec<Id> = row.operator_id.into_iter().collect();
            let operator = organisation::names(connection, &operator)?.pop();
            let etag = etag_of(id, row.version);
            let body = Place {
                summary: index::place_summary(&row),
                postal_code: row.postal_code,
                operator: operator.map(|(id, name)| OrganisationLink {
                    id: id.0.into(),
                    name,
                }),
                hours: hours
                    .into_iter()
                    .map(|span| OpeningHours {
                        weekday: u8::try_from(span.weekday).unwrap_or_default(),
                        opens: span.opens,
                        closes: span.closes,
                    })
                    .collect(),
                hours_note: row.hours_note,
                equipment: lines(&row.equipment),
                entry: row.entry,
                directions: row.directions,
                latitude: row.latitude,
                longitude: row.longitude,
                website: row.website,
                telephone: row.telephone,
            };
            Ok(Tagged { etag, body })
        })
        .await
}
