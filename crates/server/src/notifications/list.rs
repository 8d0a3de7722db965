//! The list of notifications, and how many are unread.

use crate::{caller::Caller, clock, cursor, error::ApiError, people, query::Query};
use api::{
    id::NotificationId,
    notifications::{Notification, NotificationCount},
    page::{Page, PageQuery},
    person::PersonLink,
};
use axum::Json;
use std::collections::HashMap;
use storage::{
    Id,
    notification::{self, NotificationRow},
};

/// What the member was told, newest first. What people who are gone or hidden caused is left out.
#[utoipa::path(
    get, path = "/api/notifications", tag = "notifications", params(PageQuery),
    responses((status = 200, body = Page<Notification>))
)]
pub async fn list_notifications(
    caller: Caller,
    Query(query): Query<PageQuery>,
) -> Result<Json<Page<Notification>>, ApiError> {
    let person = Id(caller.actor().person.0);
    let limit = query.rows();
    let before: i64 = match &query.after {
        Some(cursor) => cursor::decode(cursor)?,
        None => i64::MAX,
    };
    caller
        .read(move |connection| {
            let mut rows = notification::newest(connection, person, before, limit as i64 + 1)?;
            let has_more = rows.len() > limit;
            rows.truncate(limit);
            let next = rows.last().filter(|_| has_more);
            let next = next.map(|last| cursor::encode(&last.sequence));
            let actors: Vec<Id> = rows.iter().filter_map(|row| row.actor_id).collect();
            let actors = people::links(connection, &actors)?;
            let items = rows.into_iter().filter_map(|row| shown(row, &actors));
            Ok(Json(Page {
                items: items.collect(),
                next,
            }))
        })
        .await
}

/// How many notifications the member has not read.
#[utoipa::path(
    get, path = "/api/notifications/count", tag = "notifications",
    responses((status = 200, body = NotificationCount))
)]
pub async fn count_notifications(caller: Caller) -> Result<Json<NotificationCount>, ApiError> {
    let person = Id(caller.actor().person.0);
    caller
        .read(move |connection| {
            let unread = notification::unread_count(connection, person)?;
            Ok(Json(NotificationCount {
                unread: u32::try_from(unread).unwrap_or_default(),
            }))
        })
        .await
}

/// The notification as it goes out; none of a kind that a newer version wrote, or of somebody who is gone.
fn shown(row: NotificationRow, actors: &HashMap<Id, PersonLink>) -> Option<Notification> {
    let actor = match row.actor_id {
        Some(actor) => Some(actors.get(&actor)?.clone()),
        None => None,
    };
    Some(Notification {
        id: NotificationId(row.id.0),
        kind: row.kind.parse().ok()?,
        actor,
        subject: row.subject_id.map(|subject| subject.0),
        at: clock::rfc3339(row.created_at),
        is_read: row.read_at > 0,
    })
}
