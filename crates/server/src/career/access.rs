//! Opening and closing the lock.

use crate::{
    caller::Caller,
    career::{board::Board, facts, said},
    clock::rfc3339,
    error::ApiError,
    lock,
    registry::Access,
    reply::{Reply, Written},
};
use api::career::{CareerLock, CareerObstacle};
use axum::Json;
use http::StatusCode;
use storage::{
    Connection, Id,
    transfer::unlock::{self, Unlock},
};

/// Whether this part is unlocked in this browser, and what keeps it locked. Asking counts as using it: a screen asks
/// while somebody types there.
#[utoipa::path(
    get, path = "/api/career/access", tag = "career",
    responses((status = 200, body = CareerLock))
)]
pub async fn get_career_access(caller: Caller) -> Result<Json<CareerLock>, ApiError> {
    let handle = caller.clone();
    let found = caller
        .clone()
        .read(move |connection| state(connection, &handle))
        .await?;
    if found.is_unlocked {
        lock::note_use(caller.state(), Access::Career, caller.actor(), caller.now()).await?;
    }
    Ok(Json(found))
}

fn state(connection: &mut Connection, caller: &Caller) -> Result<CareerLock, ApiError> {
    let (app, actor) = (caller.app(), caller.actor());
    let (obstacle, opens_at) = lock::obstacle(connection, app, actor)?;
    Ok(CareerLock {
        is_unlocked: lock::is_open(connection, actor, app.clock.now())?,
        obstacle,
        opens_at: opens_at.map(rfc3339),
        is_own_barred: !lock::has_private_address(connection, actor)?,
        by_click: app.settings.demo,
    })
}

/// Unlocks this part in this browser: with a private address and a passkey that is a day old and was used within the
/// last 15 minutes.
/// It locks itself after five minutes without use.
#[utoipa::path(
    put, path = "/api/career/access", tag = "career",
    responses((status = 200, body = CareerLock))
)]
pub async fn open_career_access(caller: Caller) -> Result<Reply, ApiError> {
    let handle = caller.clone();
    caller
        .write(StatusCode::OK, move |connection| {
            let (app, actor) = (handle.app(), handle.actor());
            let (obstacle, _) = lock::obstacle(connection, app, actor)?;
            if obstacle != CareerObstacle::None {
                return Err(ApiError::locked());
            }
            let now = app.clock.now();
            let row = Unlock {
                session_id: Id(actor.session.0),
                opened_at: now,
                used_at: now,
            };
            unlock::open(connection, &row)?;
            let person = Id(actor.person.0);
            if let Some(mut kept) = said::find(connection, app, person)? {
                let today = facts::day(now);
                // What went off by itself stays off until the worker switches it on, in a form that says so.
                let is_on = kept.worker().is_on(today);
                kept.said.edited += i64::from(is_on != kept.said.is_open);
                kept.said.is_open = is_on;
                kept.said.seen = today;
                let (facts, _) = facts::gather(connection, now, &[person])?;
                kept.settle(&facts);
                let kept = Board::told(connection, app, kept)?;
                said::keep(connection, app, kept)?;
            }
            Ok(Written::new(state(connection, &handle)?))
        })
        .await
}

/// Locks this part in this browser.
#[utoipa::path(
    delete, path = "/api/career/access", tag = "career", responses((status = 204))
)]
pub async fn close_career_access(caller: Caller) -> Result<Reply, ApiError> {
    let session = Id(caller.actor().session.0);
    caller
        .write(StatusCode::NO_CONTENT, move |connection| {
            unlock::close(connection, session)?;
            Ok(Written::new(()))
        })
        .await
}
