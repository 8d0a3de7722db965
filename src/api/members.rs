//! The members.

use super::{ApiError, client::get};
use crate::routes::to_query;
use ::api::{
    id::PersonId,
    members::{ListMembers, Member, MemberFacets, MemberSummary},
    page::Page,
    url,
};

/// A page of members.
///
/// # Errors
/// See [`ApiError`].
pub async fn list_members(query: &ListMembers) -> Result<Page<MemberSummary>, ApiError> {
    get(&url::with_query(url::MEMBERS, &to_query(query))).await
}

/// One member.
///
/// # Errors
/// See [`ApiError`].
pub async fn get_member(id: PersonId) -> Result<Member, ApiError> {
    get(&url::member(id)).await
}

/// What the members list can be narrowed by.
///
/// # Errors
/// See [`ApiError`].
pub async fn list_member_facets(query: &ListMembers) -> Result<MemberFacets, ApiError> {
    get(&url::with_query(url::MEMBER_FACETS, &to_query(query))).await
}
