//! The list of groups, and one of them.

use super::view;
use crate::{caller::Caller, cursor, error::ApiError, path::Path, query::Query};
use api::{
    groups::{Group, ListGroups},
    id::GroupId,
    page::{Page, USUAL_PAGE},
};
use axum::Json;
use storage::{Id, groups::group};
use uuid::Uuid;

/// Lists the groups that are there for the viewer, newest first.
#[utoipa::path(
    get, path = "/api/groups", tag = "groups", params(ListGroups),
    responses((status = 200, body = Page<Group>))
)]
pub async fn list_groups(
    caller: Caller,
    Query(query): Query<ListGroups>,
) -> Result<Json<Page<Group>>, ApiError> {
    let person = Id(caller.actor().person.0);
    let limit = query.limit.unwrap_or(USUAL_PAGE) as usize;
    let before: (i64, Option<Id>) = match &query.after {
        Some(cursor) => {
            let (time, id): (i64, Uuid) = cursor::decode(cursor)?;
            (time, Some(Id(id)))
        }
        None => (i64::MAX, None),
    };
    caller
        .read(move |connection| {
            let mut rows = group::list(connection, person, query.own, before, limit as i64 + 1)?;
            let has_more = rows.len() > limit;
            rows.truncate(limit);
            let next = rows.last().filter(|_| has_more);
            let next = next.map(|last| cursor::encode(&(last.created_at, last.id.0)));
            let items = view::shown(connection, person, &rows)?;
            Ok(Json(Page { items, next }))
        })
        .await
}

/// One group.
#[utoipa::path(
    get, path = "/api/groups/{id}", tag = "groups",
    params(("id" = GroupId, Path, description = "The group")),
    responses((status = 200, body = Group))
)]
pub async fn get_group(caller: Caller, Path(id): Path<GroupId>) -> Result<Json<Group>, ApiError> {
    let person = Id(caller.actor().person.0);
    caller
        .read(move |connection| Ok(Json(view::page(connection, person, Id(id.0))?)))
        .await
}
