//! The board: its list, a posting's page, and the crafts that it is narrowed by.

use super::view;
use crate::{caller::Caller, clock, cursor, error::ApiError, path::Path, query::Query};
use api::{
    id::PostingId,
    members::{Term, TermKind},
    page::{Page, USUAL_PAGE},
    postings::{Crafts, FEWEST_PEERS, ListPostings, PostingPage, PostingSort, PostingSummary},
};
use axum::Json;
use storage::{
    Id, network,
    postings::board::{self, Filter, Order},
};
use uuid::Uuid;

/// The most crafts that a list offers.
const MOST_CRAFTS: i64 = 100;

/// Lists the published postings of all companies: the same for every member, by the criteria that one sets and
/// in the order that one chooses.
#[utoipa::path(
    get, path = "/api/postings", tag = "postings", params(ListPostings),
    responses((status = 200, body = Page<PostingSummary>))
)]
pub async fn list_postings(
    caller: Caller,
    Query(query): Query<ListPostings>,
) -> Result<Json<Page<PostingSummary>>, ApiError> {
    let (viewer, now) = (Id(caller.actor().person.0), caller.now());
    let after = query
        .after
        .as_deref()
        .map(cursor::decode::<(i64, Uuid)>)
        .transpose()?
        .map(|(by, id)| (by, Id(id)));
    let limit = query.limit.unwrap_or(USUAL_PAGE) as usize;
    let order = match query.sort {
        PostingSort::Newest => Order::Newest,
        PostingSort::Pay => Order::Pay,
        PostingSort::Closing => Order::Closing,
    };
    caller
        .read(move |connection| {
            let mut filter = filter(&query);
            if query.with_people {
                let hidden = network::hidden_ids(connection, viewer)?;
                let least = i64::from(FEWEST_PEERS);
                let mut companies = board::with_people(connection, viewer, &hidden, least)?;
                if let Some(chosen) = &filter.organisations {
                    companies.retain(|company| chosen.contains(company));
                }
                filter.organisations = Some(companies);
            }
            let most = limit as i64 + 1;
            let mut rows = board::list(connection, now, &filter, order, after, most)?;
            let more = rows.len() > limit;
            rows.truncate(limit);
            let last = rows.last().filter(|_| more);
            let next = last.map(|row| {
                let (by, id) = board::position(order, row);
                cursor::encode(&(by, id.0))
            });
            let items = view::summaries(connection, &rows)?;
            Ok(Json(Page { items, next }))
        })
        .await
}

fn filter(query: &ListPostings) -> Filter {
    let companies = &query.company;
    Filter {
        crafts: query.craft.0.iter().map(|craft| Id(craft.0)).collect(),
        remote: query.remote.0.iter().map(ToString::to_string).collect(),
        working_time: query.hours.0.iter().map(ToString::to_string).collect(),
        moving_away: query
            .moving_away
            .0
            .iter()
            .map(ToString::to_string)
            .collect(),
        stays: query.stays,
        monthly_pay: i64::from(query.pay.unwrap_or(0)),
        organisations: (!companies.is_empty())
            .then(|| companies.0.iter().map(|company| Id(company.0)).collect()),
    }
}

/// A published posting's page.
#[utoipa::path(
    get, path = "/api/postings/{id}", tag = "postings",
    params(("id" = PostingId, Path, description = "The posting")),
    responses((status = 200, body = PostingPage))
)]
pub async fn get_posting(
    caller: Caller,
    Path(id): Path<PostingId>,
) -> Result<Json<PostingPage>, ApiError> {
    let (viewer, now) = (Id(caller.actor().person.0), caller.now());
    caller
        .read(move |connection| {
            let found = board::find(connection, now, Id(id.0))?;
            let (row, version) = found.ok_or_else(ApiError::not_found)?;
            let page = PostingPage {
                version: version.number.unsigned_abs(),
                published: clock::rfc3339(row.published_at),
                confirmed: clock::rfc3339(row.confirmed_at),
                ..view::page(connection, viewer, &row, version.craft_id, &version.terms)?
            };
            Ok(Json(page))
        })
        .await
}

/// The crafts that a posting can be of.
#[utoipa::path(
    get, path = "/api/posting-crafts", tag = "postings", responses((status = 200, body = Crafts))
)]
pub async fn list_posting_crafts(caller: Caller) -> Result<Json<Crafts>, ApiError> {
    caller
        .read(|connection| {
            let crafts = board::crafts(connection, None, MOST_CRAFTS)?;
            let items = crafts.into_iter().map(|(id, label)| Term {
                id: id.0.into(),
                kind: TermKind::Craft,
                label,
            });
            Ok(Json(Crafts {
                items: items.collect(),
            }))
        })
        .await
}
