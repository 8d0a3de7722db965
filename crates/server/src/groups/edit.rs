//! Making and editing a group.

use super::view;
use crate::{
    body::Body,
    caller::Caller,
    error::ApiError,
    etag::{IfMatch, etag_of},
    path::Path,
    reply::{Reply, Written},
};
use api::{
    groups::{Group, GroupKind, WriteGroup},
    id::GroupId,
    url,
};
use http::StatusCode;
use storage::{
    Id,
    groups::{
        group::{self, GroupRow},
        member::{self, MemberRow},
    },
};

/// Makes a group, whose owner one is. Any member may.
#[utoipa::path(
    post, path = "/api/groups", tag = "groups", request_body = WriteGroup,
    responses((status = 201, body = Group))
)]
pub async fn create_group(
    caller: Caller,
    Body(request): Body<WriteGroup>,
) -> Result<Reply, ApiError> {
    let (state, person) = (caller.state().clone(), Id(caller.actor().person.0));
    caller
        .write(StatusCode::CREATED, move |connection| {
            let now = state.clock.now();
            let row = GroupRow {
                id: Id(state.ids.id()),
                name: request.name.trim().to_owned(),
                description: request.description.trim().to_owned(),
                kind: request.kind.as_str().to_owned(),
                created_at: now,
                version: 1,
            };
            group::insert(connection, &row)?;
            let owner = MemberRow {
                group_id: row.id,
                person_id: person,
                standing: "owner".to_owned(),
                since: now,
            };
            member::put(connection, &owner)?;
            let page = view::page(connection, person, row.id)?;
            Ok(Written::new(page)
                .etag(etag_of(row.id, row.version))
                .location(url::group(row.id.0.into()))
                .audit_target(row.id.0))
        })
        .await
}

/// Writes a group anew: its owners may. A hidden or sensitive group never becomes one that shows more.
#[utoipa::path(
    patch, path = "/api/groups/{id}", tag = "groups",
    params(("id" = GroupId, Path, description = "The group")),
    request_body = WriteGroup, responses((status = 200, body = Group))
)]
pub async fn update_group(
    caller: Caller,
    Path(id): Path<GroupId>,
    if_match: IfMatch,
    Body(request): Body<WriteGroup>,
) -> Result<Reply, ApiError> {
    let person = Id(caller.actor().person.0);
    caller
        .write(StatusCode::OK, move |connection| {
            let before = view::owned(connection, person, Id(id.0))?;
            if_match.check(&etag_of(before.id, before.version))?;
            if !view::kind(&before).may_become(request.kind) {
                return Err(ApiError::conflict(
                    "A hidden or sensitive group cannot become one that shows more.",
                ));
            }
            let after = GroupRow {
                name: request.name.trim().to_owned(),
                description: request.description.trim().to_owned(),
                kind: request.kind.as_str().to_owned(),
                version: before.version + 1,
                ..before
            };
            if !group::update(connection, &after)? {
                return Err(ApiError::changed());
            }
            // Where nobody can ask to join, nobody keeps a foot in the door.
            if request.kind != GroupKind::ByRequest {
                member::delete_requests(connection, after.id)?;
            }
            let page = view::page(connection, person, after.id)?;
            let etag = page.etag.clone();
            Ok(Written::new(page).etag(etag).audit_target(id))
        })
        .await
}
