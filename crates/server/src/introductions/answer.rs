//! Agreeing to an introduction, or not.

use super::{KEPT, tell};
use crate::{
    caller::Caller,
    error::ApiError,
    path::Path,
    reply::{Reply, Written},
};
use api::{id::IntroductionId, notifications::NotificationKind};
use http::StatusCode;
use storage::{
    Connection, Id, StorageError,
    introduction::{self, IntroductionRow},
    network::{
        connection::{self, ConnectionRow},
        hidden_ids, may_see,
    },
};

/// What the viewer was offered and has not declined; the one 404 if nothing.
fn offered(
    connection: &mut Connection,
    viewer: Id,
    id: IntroductionId,
    now: i64,
) -> Result<IntroductionRow, ApiError> {
    let row = introduction::find(connection, viewer, Id(id.0), now - KEPT)?;
    let row = row.ok_or_else(ApiError::not_found)?;
    let (own, other) = row.side(viewer).ok_or_else(ApiError::not_found)?;
    let hidden = hidden_ids(connection, viewer)?;
    let is_hidden = row
        .introducer_id
        .iter()
        .chain([&other])
        .any(|person| hidden.contains(person));
    if own == "declined" || is_hidden {
        return Err(ApiError::not_found());
    }
    Ok(row)
}

/// Agrees to an introduction. When both have, they are connected and see each other's names.
#[utoipa::path(
    put, path = "/api/introductions/{id}/acceptance", tag = "introductions",
    params(("id" = IntroductionId, Path, description = "The introduction")),
    responses((status = 204))
)]
pub async fn accept_introduction(
    caller: Caller,
    Path(id): Path<IntroductionId>,
) -> Result<Reply, ApiError> {
    let (state, viewer) = (caller.state().clone(), Id(caller.actor().person.0));
    caller
        .write(StatusCode::NO_CONTENT, move |connection| {
            let now = state.clock.now();
            let row = offered(connection, viewer, id, now)?;
            let changed = introduction::answer(connection, &row, viewer, "accepted")?;
            let row = offered(connection, viewer, id, now)?;
            let other = row.side(viewer).ok_or_else(ApiError::not_found)?.1;
            if changed && row.is_agreed() && may_see(connection, viewer, other)? {
                connect(connection, Id(state.ids.id()), viewer, other, now)?;
                for (person, actor) in [(viewer, other), (other, viewer)] {
                    let kind = NotificationKind::IntroductionAgreed;
                    let who = (person, Some(actor));
                    tell(connection, state.ids.id(), kind, who, row.id, now)?;
                }
            }
            Ok(Written::new(()).audit_target(id))
        })
        .await
}

/// Connects two people who both want it, whatever was between them.
fn connect(
    connection: &mut Connection,
    id: Id,
    viewer: Id,
    other: Id,
    now: i64,
) -> Result<(), StorageError> {
    if let Some(row) = connection::between(connection, viewer, other)? {
        return connection::connect(connection, row.id, now);
    }
    let row = ConnectionRow {
        id,
        asker_id: viewer,
        asked_id: other,
        pair: connection::pair(viewer, other),
        state: "connected".to_owned(),
        note: String::new(),
        asked_at: now,
        answered_at: now,
    };
    connection::insert(connection, &row)
}

/// Declines an introduction. Nobody learns of it: to the others it stays open.
#[utoipa::path(
    delete, path = "/api/introductions/{id}", tag = "introductions",
    params(("id" = IntroductionId, Path, description = "The introduction")),
    responses((status = 204))
)]
pub async fn decline_introduction(
    caller: Caller,
    Path(id): Path<IntroductionId>,
) -> Result<Reply, ApiError> {
    let (viewer, now) = (Id(caller.actor().person.0), caller.now());
    caller
        .write(StatusCode::NO_CONTENT, move |connection| {
            let row = offered(connection, viewer, id, now)?;
            if !introduction::answer(connection, &row, viewer, "declined")? {
                return Err(ApiError::conflict("You have agreed to it already."));
            }
            Ok(Written::new(()).audit_target(id))
        })
        .await
}
