//! Groups and who belongs to them.

use super::{
    ApiError, IntentKey,
    client::{Write, get},
};
use crate::routes::to_query;
use ::api::{
    groups::{
        Group, GroupMember, GroupStanding, ListGroupMembers, ListGroups, SetGroupStanding,
        WriteGroup,
    },
    id::{GroupId, PersonId},
    page::Page,
    url,
};

/// A page of groups.
///
/// # Errors
/// See [`ApiError`].
pub async fn list_groups(query: &ListGroups) -> Result<Page<Group>, ApiError> {
    get(&url::with_query(url::GROUPS, &to_query(query))).await
}

/// One group.
///
/// # Errors
/// See [`ApiError`].
pub async fn get_group(id: GroupId) -> Result<Group, ApiError> {
    get(&url::group(id)).await
}

/// Makes a group.
///
/// # Errors
/// See [`ApiError`].
pub async fn create_group(request: &WriteGroup, key: IntentKey) -> Result<Group, ApiError> {
    Write::post(url::GROUPS).key(key).json(request).send().await
}

/// Writes a group anew.
///
/// # Errors
/// See [`ApiError`].
pub async fn update_group(
    id: GroupId,
    request: &WriteGroup,
    etag: &str,
) -> Result<Group, ApiError> {
    let write = Write::patch(url::group(id)).if_match(etag);
    write.json(request).send().await
}

/// Joins a group, asks to, or accepts an invitation.
///
/// # Errors
/// See [`ApiError`].
pub async fn join_group(id: GroupId) -> Result<Group, ApiError> {
    Write::put(url::group_place(id)).send().await
}

/// Leaves a group, takes a request back, or declines an invitation.
///
/// # Errors
/// See [`ApiError`].
pub async fn leave_group(id: GroupId) -> Result<(), ApiError> {
    Write::delete(url::group_place(id)).send_for_nothing().await
}

/// A page of a group's people.
///
/// # Errors
/// See [`ApiError`].
pub async fn list_group_members(
    id: GroupId,
    query: &ListGroupMembers,
) -> Result<Page<GroupMember>, ApiError> {
    get(&url::with_query(&url::group_members(id), &to_query(query))).await
}

/// Sets how somebody stands to a group; [`GroupStanding::Outside`] takes them out.
///
/// # Errors
/// See [`ApiError`].
pub async fn set_group_standing(
    id: GroupId,
    person: PersonId,
    standing: GroupStanding,
) -> Result<(), ApiError> {
    let address = url::group_member(id, person);
    let write = match standing {
        GroupStanding::Outside => Write::delete(address),
        standing => Write::put(address).json(&SetGroupStanding { standing }),
    };
    write.send_for_nothing().await
}
