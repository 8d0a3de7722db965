//! Searches that a member keeps under a name.

use crate::{
    body::Body,
    caller::Caller,
    error::ApiError,
    etag::{IfMatch, etag_of},
    path::Path,
    reply::{Reply, Written},
};
use api::{
    FieldFault,
    account::{
        CreateSavedSearch, MOST_SAVED_SEARCHES, SavedSearch, SavedSearches, UpdateSavedSearch,
    },
    id::SavedSearchId,
    members::ListMembers,
    url,
};
use axum::Json;
use http::{StatusCode, Uri};
use storage::{
    Id, StorageError,
    account::saved_search::{self, SavedSearchRow},
};

/// The searches that the member keeps, by name.
#[utoipa::path(
    get, path = "/api/saved-searches", tag = "account",
    responses((status = 200, body = SavedSearches))
)]
pub async fn list_saved_searches(caller: Caller) -> Result<Json<SavedSearches>, ApiError> {
    let person = Id(caller.actor().person.0);
    caller
        .read(move |connection| {
            let rows = saved_search::list(connection, person, MOST_SAVED_SEARCHES as i64)?;
            Ok(Json(SavedSearches {
                items: rows.into_iter().map(shown).collect(),
            }))
        })
        .await
}

/// Keeps a search.
#[utoipa::path(
    post, path = "/api/saved-searches", tag = "account", request_body = CreateSavedSearch,
    responses((status = 201, body = SavedSearch))
)]
pub async fn create_saved_search(
    caller: Caller,
    Body(request): Body<CreateSavedSearch>,
) -> Result<Reply, ApiError> {
    if !is_members_query(&request.query) {
        return Err(ApiError::invalid_field("query", FieldFault::Form));
    }
    let (state, person) = (caller.state().clone(), Id(caller.actor().person.0));
    caller
        .write(StatusCode::CREATED, move |connection| {
            let most = MOST_SAVED_SEARCHES as i64;
            let kept = saved_search::list(connection, person, most)?.len();
            if kept >= MOST_SAVED_SEARCHES {
                return Err(ApiError::conflict(
                    "Fifty searches are kept already. Delete one first.",
                ));
            }
            let row = SavedSearchRow {
                id: Id(state.ids.id()),
                person_id: person,
                name: request.name.trim().to_owned(),
                query: request.query.clone(),
                created_at: state.clock.now(),
                version: 1,
            };
            saved_search::insert(connection, &row).map_err(name_taken)?;
            let (etag, id) = (etag_of(row.id, row.version), row.id.0);
            Ok(Written::new(shown(row))
                .etag(etag)
                .location(url::saved_search(id.into()))
                .audit_target(id))
        })
        .await
}

/// Renames a saved search.
#[utoipa::path(
    patch, path = "/api/saved-searches/{id}", tag = "account",
    params(("id" = SavedSearchId, Path, description = "The search")),
    request_body = UpdateSavedSearch, responses((status = 200, body = SavedSearch))
)]
pub async fn update_saved_search(
    caller: Caller,
    Path(id): Path<SavedSearchId>,
    if_match: IfMatch,
    Body(request): Body<UpdateSavedSearch>,
) -> Result<Reply, ApiError> {
    let (person, id) = (Id(caller.actor().person.0), Id(id.0));
    caller
        .write(StatusCode::OK, move |connection| {
            let found = saved_search::find(connection, person, id)?;
            let row = found.ok_or_else(ApiError::not_found)?;
            if_match.check(&etag_of(id, row.version))?;
            let name = request.name.trim().to_owned();
            let renamed = saved_search::rename(connection, person, id, row.version, &name);
            if !renamed.map_err(name_taken)? {
                return Err(ApiError::changed());
            }
            let row = SavedSearchRow {
                name,
                version: row.version + 1,
                ..row
            };
            let etag = etag_of(id, row.version);
            Ok(Written::new(shown(row)).etag(etag).audit_target(id.0))
        })
        .await
}

/// Forgets a saved search.
#[utoipa::path(
    delete, path = "/api/saved-searches/{id}", tag = "account",
    params(("id" = SavedSearchId, Path, description = "The search")), responses((status = 204))
)]
pub async fn delete_saved_search(
    caller: Caller,
    Path(id): Path<SavedSearchId>,
) -> Result<Reply, ApiError> {
    let person = Id(caller.actor().person.0);
    caller
        .write(StatusCode::NO_CONTENT, move |connection| {
            if !saved_search::delete(connection, person, Id(id.0))? {
                return Err(ApiError::not_found());
            }
            Ok(Written::new(()).audit_target(id))
        })
        .await
}

fn shown(row: SavedSearchRow) -> SavedSearch {
    SavedSearch {
        id: row.id.0.into(),
        etag: etag_of(row.id, row.version),
        name: row.name,
        query: row.query,
    }
}

/// Whether the members list understands the query, so that no saved search leads to an error page.
fn is_members_query(query: &str) -> bool {
    let uri = Uri::builder().path_and_query(format!("/?{query}")).build();
    uri.ok()
        .and_then(|uri| axum::extract::Query::<ListMembers>::try_from_uri(&uri).ok())
        .is_some_and(|axum::extract::Query(list)| api::validate(&list).is_ok())
}

fn name_taken(error: StorageError) -> ApiError {
    if error.is_conflict("saved_search.name") {
        ApiError::invalid_field("name", FieldFault::Taken)
    } else {
        error.into()
    }
}
