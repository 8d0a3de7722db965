//! Companies, partners, places and the one search.

use super::{ApiError, client::get};
use crate::routes::to_query;
use ::api::{
    directory::{
        ListOrganisations, ListPeople, Organisation, OrganisationSummary, Place, Places, Search,
        SearchResults,
    },
    id::{OrganisationId, PlaceId},
    members::MemberSummary,
    page::Page,
    url,
};

/// A page of organisations.
///
/// # Errors
/// See [`ApiError`].
pub async fn list_organisations(
    query: &ListOrganisations,
) -> Result<Page<OrganisationSummary>, ApiError> {
    get(&url::with_query(url::ORGANISATIONS, &to_query(query))).await
}

/// One organisation.
///
/// # Errors
/// See [`ApiError`].
pub async fn get_organisation(id: OrganisationId) -> Result<Organisation, ApiError> {
    get(&url::organisation(id)).await
}

/// The people of an organisation whom the viewer may see.
///
/// # Errors
/// See [`ApiError`].
pub async fn list_organisation_people(
    id: OrganisationId,
    query: &ListPeople,
) -> Result<Page<MemberSummary>, ApiError> {
    get(&url::with_query(
        &url::organisation_people(id),
        &to_query(query),
    ))
    .await
}

/// All places.
///
/// # Errors
/// See [`ApiError`].
pub async fn list_places() -> Result<Places, ApiError> {
    get(url::PLACES).await
}

/// One place.
///
/// # Errors
/// See [`ApiError`].
pub async fn get_place(id: PlaceId) -> Result<Place, ApiError> {
    get(&url::place(id)).await
}

/// Searches everything.
///
/// # Errors
/// See [`ApiError`].
pub async fn search(query: &Search) -> Result<SearchResults, ApiError> {
    get(&url::with_query(url::SEARCH, &to_query(query))).await
}
