//! Blocks and mutes: silent, and one's own.

use super::seen;
use crate::{
    blocking::{self, BLOCK, MUTE},
    caller::Caller,
    clock::rfc3339,
    error::ApiError,
    index,
    path::Path,
    reply::{Reply, Written},
};
use api::{
    id::PersonId,
    network::{Block, BlockKind, Blocks, MOST_BLOCKS, MemberName},
};
use axum::Json;
use http::StatusCode;
use std::collections::HashMap;
use storage::{
    Id,
    members::{self, PersonRow},
    network::{
        self,
        block::{self, BlockRow},
        connection,
    },
};

/// Blocks a member: from now on each answers the other like somebody who does not exist. A connection and
/// open requests between them end, and nobody is told.
#[utoipa::path(
    put, path = "/api/members/{id}/block", tag = "network",
    params(("id" = PersonId, Path, description = "The member")), responses((status = 204))
)]
pub async fn block_member(caller: Caller, Path(id): Path<PersonId>) -> Result<Reply, ApiError> {
    put(caller, id, BLOCK).await
}

/// Takes a block back. What it ended stays ended.
#[utoipa::path(
    delete, path = "/api/members/{id}/block", tag = "network",
    params(("id" = PersonId, Path, description = "The member")), responses((status = 204))
)]
pub async fn unblock_member(caller: Caller, Path(id): Path<PersonId>) -> Result<Reply, ApiError> {
    delete(caller, id, BLOCK).await
}

/// Mutes a member: no notices come from them any more. They do not learn of it.
#[utoipa::path(
    put, path = "/api/members/{id}/mute", tag = "network",
    params(("id" = PersonId, Path, description = "The member")), responses((status = 204))
)]
pub async fn mute_member(caller: Caller, Path(id): Path<PersonId>) -> Result<Reply, ApiError> {
    put(caller, id, MUTE).await
}

/// Takes a mute back.
#[utoipa::path(
    delete, path = "/api/members/{id}/mute", tag = "network",
    params(("id" = PersonId, Path, description = "The member")), responses((status = 204))
)]
pub async fn unmute_member(caller: Caller, Path(id): Path<PersonId>) -> Result<Reply, ApiError> {
    delete(caller, id, MUTE).await
}

async fn put(caller: Caller, id: PersonId, kind: &'static str) -> Result<Reply, ApiError> {
    let (person, other) = (Id(caller.actor().person.0), Id(id.0));
    let state = caller.state().clone();
    caller
        .write(StatusCode::NO_CONTENT, move |connection| {
            let before = block::find(connection, person, other)?;
            let is_so = before.as_ref().is_some_and(|row| row.kind == kind);
            // Nobody sees whom they block; whoever blocks the viewer is not there to be muted or blocked. So a
            // mute cannot lift a block either.
            if !(is_so && kind == BLOCK) {
                seen(connection, person, other)?;
            }
            if is_so {
                return Ok(Written::new(()).audit_target(id));
            }
            blocking::put(connection, &state, person, other, kind)?;
            Ok(Written::new(()).audit_target(id))
        })
        .await
}

async fn delete(caller: Caller, id: PersonId, kind: &'static str) -> Result<Reply, ApiError> {
    let (person, other) = (Id(caller.actor().person.0), Id(id.0));
    caller
        .write(StatusCode::NO_CONTENT, move |connection| {
            if kind == MUTE {
                seen(connection, person, other)?;
            }
            let before = block::find(connection, person, other)?;
            if before.is_none_or(|row| row.kind != kind) {
                return Err(ApiError::not_found());
            }
            block::delete(connection, person, other)?;
            if kind == BLOCK {
                // A request that was on its way when the block was made.
                connection::end(connection, person, other)?;
            }
            Ok(Written::new(()).audit_target(id))
        })
        .await
}

/// Whom the viewer blocks and mutes.
#[utoipa::path(
    get, path = "/api/me/blocks", tag = "network", responses((status = 200, body = Blocks))
)]
pub async fn list_blocks(caller: Caller) -> Result<Json<Blocks>, ApiError> {
    let person = Id(caller.actor().person.0);
    caller
        .read(move |connection| {
            let rows = block::list(connection, person, MOST_BLOCKS as i64)?;
            let ids: Vec<Id> = rows.iter().map(|row| row.other_id).collect();
            let hidden = network::hidden_ids(connection, person)?;
            let people: HashMap<Id, PersonRow> = members::by_ids(connection, &ids)?
                .into_iter()
                .map(|other| (other.id, other))
                .collect();
            let shown = |row: BlockRow| {
                let other = people.get(&row.other_id)?;
                let kind = match row.kind.as_str() {
                    MUTE => BlockKind::Mute,
                    _ => BlockKind::Block,
                };
                let is_there = other.state == "active"
                    && other.visibility != "unlisted"
                    && hidden.binary_search(&other.id).is_err();
                // One's own block is the one thing that can be said of somebody who is not there.
                (is_there || (kind == BlockKind::Block && other.state != "deleted")).then(|| {
                    Block {
                        member: MemberName {
                            id: other.id.0.into(),
                            name: index::names(other).0,
                        },
                        kind,
                        made_at: rfc3339(row.made_at),
                    }
                })
            };
            let items = rows.into_iter().filter_map(shown).collect();
            Ok(Json(Blocks { items }))
        })
        .await
}
