//! The list of members.

use super::filter::{Viewer, filter};
use crate::{
    caller::Caller,
    error::ApiError,
    index::{self, CardPage},
    query::Query,
};
use api::{
    members::{ListMembers, MemberSort, MemberSummary},
    page::{Page, USUAL_PAGE},
};
use storage::search::Order;

/// Lists the members whom the viewer may find.
#[utoipa::path(
    get, path = "/api/members", tag = "members", params(ListMembers),
    responses((status = 200, body = Page<MemberSummary>))
)]
pub async fn list_members(
    caller: Caller,
    Query(query): Query<ListMembers>,
) -> Result<CardPage, ApiError> {
    let actor = caller.actor().clone();
    let order = match query.sort {
        MemberSort::Newest => Order::Newest,
        MemberSort::Reading => Order::Reading,
        MemberSort::Company => Order::Company,
    };
    let mut after = index::after(query.after.as_deref(), order)?;
    if let (None, Some(row), Order::Reading) = (&query.after, query.row, order) {
        after.sort_key = index::sort_start(row).to_owned();
    }
    let limit = query.limit.unwrap_or(USUAL_PAGE) as usize;
    caller
        .read(move |connection| {
            let viewer = Viewer::read(connection, actor)?;
            let found = filter(&query, &viewer, None);
            let hits = found.list(connection, order, &after, limit as i64 + 1)?;
            Ok(index::page(&hits, limit))
        })
        .await
}
