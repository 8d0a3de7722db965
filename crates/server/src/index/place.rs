//! Places: document and card.

use super::{kind, tokens};
use crate::error::ApiError;
use api::directory::PlaceSummary;
use storage::{
    Connection, Id,
    directory::place::{self, PlaceRow},
    search::{self, Document},
};

/// The document of a place.
pub fn place_document(row: &PlaceRow) -> Document {
    let index = japanese::Document::new()
        .field(&row.name)
        .reading(&row.reading)
        .field(&row.summary)
        .field(&row.address)
        .field(&row.equipment)
        .build();
    Document {
        id: search::document_id(row.joined_at, row.id),
        kind: kind::PLACE.to_owned(),
        entity_id: row.id,
        sort_key: row.sort_key.clone(),
        company_sort_key: row.sort_key.clone(),
        card: serde_json::to_string(&place_summary(row)).expect("a card has only texts"),
        tokens: tokens(kind::PLACE, &index),
        normalised: index.normalised,
    }
}

/// The card of a place.
pub fn place_summary(row: &PlaceRow) -> PlaceSummary {
    PlaceSummary {
        id: row.id.0.into(),
        name: row.name.clone(),
        reading: row.reading.clone(),
        summary: row.summary.clone(),
        address: row.address.clone(),
    }
}

/// Writes the documents of these places anew.
///
/// # Errors
/// When the database fails.
pub fn reindex_places(connection: &mut Connection, places: &[Id]) -> Result<(), ApiError> {
    let rows = place::all(connection)?;
    let documents: Vec<Document> = rows
        .iter()
        .filter(|row| places.contains(&row.id))
        .map(place_document)
        .collect();
    Ok(search::replace(connection, &documents)?)
}
