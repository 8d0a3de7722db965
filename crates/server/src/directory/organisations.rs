//! The list of organisations.

use crate::{
    caller::Caller,
    error::ApiError,
    index::{self, CardPage, Facet, kind},
    query::Query,
};
use api::{
    directory::{ListOrganisations, OrganisationSort, OrganisationSummary},
    page::{Page, USUAL_PAGE},
};
use storage::search::{self, Order};

/// Lists council companies and partners.
#[utoipa::path(
    get, path = "/api/organisations", tag = "directory", params(ListOrganisations),
    responses((status = 200, body = Page<OrganisationSummary>))
)]
pub async fn list_organisations(
    caller: Caller,
    Query(query): Query<ListOrganisations>,
) -> Result<CardPage, ApiError> {
    let mut found = index::matching(query.q.as_deref().unwrap_or_default());
    index::narrow(&mut found, Facet::OrganisationKind, &query.kind.0);
    let order = match query.sort {
        OrganisationSort::Reading => Order::Reading,
        OrganisationSort::Newest => Order::Newest,
    };
    let after = index::after(query.after.as_deref(), order)?;
    let limit = query.limit.unwrap_or(USUAL_PAGE) as usize;
    caller
        .read(move |connection| {
            let kind = kind::ORGANISATION;
            let hits = search::list(connection, kind, &found, order, &after, limit as i64 + 1)?;
            Ok(index::page(&hits, limit))
        })
        .await
}
