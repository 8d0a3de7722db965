//! Finding an account, whatever its state.

use super::account::accounts;
use crate::{
    caller::Caller,
    error::ApiError,
    index::{self, kind},
    query::Query,
};
use api::standing::{FindAccounts, FoundAccounts};
use axum::Json;
use storage::{
    Connection, Id,
    search::{self, After, Order},
    standing,
};

/// How many accounts are shown; whoever looks for another one types more of its name.
const MOST: usize = 50;
/// How many people are looked through who have no search document.
const MOST_WITHOUT_DOCUMENT: i64 = 5_000;

/// Accounts by name, reading, company or whole mail address, by reading. Deleted ones are nowhere; nobody is left
/// out because of a block, since the office keeps all accounts.
#[utoipa::path(
    get, path = "/api/office/accounts", tag = "office", params(FindAccounts),
    responses((status = 200, body = FoundAccounts))
)]
pub async fn find_accounts(
    caller: Caller,
    Query(query): Query<FindAccounts>,
) -> Result<Json<FoundAccounts>, ApiError> {
    caller
        .read(move |connection| {
            let typed = query.q.as_deref().unwrap_or_default().trim();
            let mut ids = if typed.is_empty() {
                standing::waiting_and_holding(connection, MOST as i64 + 1)?
            } else {
                found(connection, typed)?
            };
            let has_more = ids.len() > MOST;
            ids.truncate(MOST);
            let items = accounts(connection, &ids)?;
            Ok(Json(FoundAccounts { items, has_more }))
        })
        .await
}

/// At least one more than are shown, if there are as many.
fn found(connection: &mut Connection, typed: &str) -> Result<Vec<Id>, ApiError> {
    if typed.contains('@') {
        let at = standing::account_at(connection, &typed.to_lowercase())?;
        return Ok(at.into_iter().collect());
    }
    let matching = index::matching(typed);
    let (order, most) = (Order::Reading, MOST as i64 + 1);
    let after = After::start(order);
    let hits = search::list(connection, kind::MEMBER, &matching, order, &after, most)?;
    let mut ids: Vec<Id> = hits.into_iter().map(|hit| hit.entity_id).collect();
    // Whoever is invited, suspended or not listed has no document, and is compared here.
    let query = japanese::Query::parse(typed);
    for person in standing::not_found_by_search(connection, MOST_WITHOUT_DOCUMENT)? {
        let (name, reading) = index::names(&person);
        let document = japanese::Document::new().name(&name).reading(&reading);
        if query.matches(&document.build().normalised) {
            ids.push(person.id);
        }
    }
    Ok(ids)
}
