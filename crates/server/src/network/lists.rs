//! One's own connections and requests; nobody reads another's.

use crate::{caller::Caller, clock::rfc3339, cursor, error::ApiError, index, query::Query};
use api::{
    members::MemberSummary,
    network::{
        ConnectedMember, ConnectionRequest, ConnectionSort, ListConnectionRequests,
        ListConnections, RequestDirection,
    },
    page::{Page, USUAL_PAGE},
};
use axum::Json;
use serde::{Serialize, de::DeserializeOwned};
use std::collections::HashMap;
use storage::{Connection, Id, members, network};
use uuid::Uuid;

/// Whom the viewer is connected with.
#[utoipa::path(
    get, path = "/api/connections", tag = "network", params(ListConnections),
    responses((status = 200, body = Page<ConnectedMember>))
)]
pub async fn list_connections(
    caller: Caller,
    Query(query): Query<ListConnections>,
) -> Result<Json<Page<ConnectedMember>>, ApiError> {
    let person = Id(caller.actor().person.0);
    let limit = query.limit.unwrap_or(USUAL_PAGE) as usize;
    let most = limit as i64 + 1;
    caller
        .read(move |connection| {
            let hidden = network::hidden_ids(connection, person)?;
            let cursor = query.after.as_deref();
            let (mut rows, by_reading) = match query.sort {
                ConnectionSort::Newest => {
                    let (time, id) = start(cursor, (i64::MAX, Uuid::nil()))?;
                    let after = (time, Id(id));
                    let rows =
                        network::newest_connections(connection, person, &hidden, after, most)?;
                    (rows, false)
                }
                ConnectionSort::Reading => {
                    let (key, id): (String, Uuid) = start(cursor, Default::default())?;
                    let after = (key.as_str(), Id(id));
                    let rows =
                        network::connections_by_reading(connection, person, &hidden, after, most)?;
                    (rows, true)
                }
            };
            let more = rows.len() > limit;
            rows.truncate(limit);
            let next = rows.last().filter(|_| more).map(|row| match by_reading {
                true => cursor::encode(&(&row.sort_key, row.other_id.0)),
                false => cursor::encode(&(row.connected_at, row.other_id.0)),
            });
            let ids: Vec<Id> = rows.iter().map(|row| row.other_id).collect();
            let mut cards = cards(connection, person, &ids)?;
            let shown = |row: network::ConnectedRow| {
                Some(ConnectedMember {
                    member: cards.remove(&row.other_id)?,
                    connected_at: rfc3339(row.connected_at),
                })
            };
            let items = rows.into_iter().filter_map(shown).collect();
            Ok(Json(Page { items, next }))
        })
        .await
}

/// The requests that are open: those that the viewer received, or those that the viewer sent.
#[utoipa::path(
    get, path = "/api/connection-requests", tag = "network", params(ListConnectionRequests),
    responses((status = 200, body = Page<ConnectionRequest>))
)]
pub async fn list_connection_requests(
    caller: Caller,
    Query(query): Query<ListConnectionRequests>,
) -> Result<Json<Page<ConnectionRequest>>, ApiError> {
    let person = Id(caller.actor().person.0);
    let (time, id) = start(query.after.as_deref(), (i64::MAX, Uuid::nil()))?;
    let limit = query.limit.unwrap_or(USUAL_PAGE) as usize;
    caller
        .read(move |connection| {
            let hidden = network::hidden_ids(connection, person)?;
            let list = match query.direction {
                RequestDirection::Received => network::received_requests,
                RequestDirection::Sent => network::sent_requests,
            };
            let most = limit as i64 + 1;
            let mut rows = list(connection, person, &hidden, (time, Id(id)), most)?;
            let more = rows.len() > limit;
            rows.truncate(limit);
            let last = rows.last().filter(|_| more);
            let next = last.map(|row| cursor::encode(&(row.asked_at, row.other_id.0)));
            let ids: Vec<Id> = rows.iter().map(|row| row.other_id).collect();
            let mut cards = cards(connection, person, &ids)?;
            let shown = |row: network::RequestRow| {
                Some(ConnectionRequest {
                    member: cards.remove(&row.other_id)?,
                    note: row.note,
                    asked_at: rfc3339(row.asked_at),
                })
            };
            let items = rows.into_iter().filter_map(shown).collect();
            Ok(Json(Page { items, next }))
        })
        .await
}

fn start<T: Serialize + DeserializeOwned>(cursor: Option<&str>, start: T) -> Result<T, ApiError> {
    cursor.map_or(Ok(start), cursor::decode)
}

/// The cards of these people, as the viewer may see them; an unsearchable one has none in the index, hence from the rows.
pub(super) fn cards(
    connection: &mut Connection,
    viewer: Id,
    ids: &[Id],
) -> Result<HashMap<Id, MemberSummary>, ApiError> {
    let mut cards = HashMap::with_capacity(ids.len());
    for chunk in ids.chunks(500) {
        let details = members::details(connection, chunk)?;
        let seen = index::seen_members(connection, viewer, details)?;
        let card = |one: &members::Seen| (one.person.id, index::member_summary(one));
        cards.extend(seen.iter().map(card));
    }
    Ok(cards)
}
