//! The invitations that nobody has accepted yet.

use super::shown::{invites_for, shown};
use crate::{caller::Caller, cursor, error::ApiError, query::Query};
use api::{
    invitations::Invitation,
    page::{Page, PageQuery},
};
use axum::Json;
use storage::{Id, invitation};
use uuid::Uuid;

/// Open invitations, the last sent first: all of them for the council office, those of the own organisations
/// for a coordinator.
#[utoipa::path(
    get, path = "/api/invitations", tag = "invitations", params(PageQuery),
    responses((status = 200, body = Page<Invitation>))
)]
pub async fn list_invitations(
    caller: Caller,
    Query(query): Query<PageQuery>,
) -> Result<Json<Page<Invitation>>, ApiError> {
    let (own, now, limit) = (invites_for(caller.actor()), caller.now(), query.rows());
    let after: Option<(i64, Uuid)> = query.after.as_deref().map(cursor::decode).transpose()?;
    caller
        .read(move |connection| {
            let after = after.map(|(sent_at, id)| (sent_at, Id(id)));
            let mut rows = invitation::open(connection, own.as_deref(), after, limit as i64 + 1)?;
            let has_more = rows.len() > limit;
            rows.truncate(limit);
            let last = rows.last().filter(|_| has_more);
            let next = last.map(|last| cursor::encode(&(last.row.sent_at, last.row.id.0)));
            Ok(Json(Page {
                items: rows.into_iter().map(|row| shown(row, now)).collect(),
                next,
            }))
        })
        .await
}
