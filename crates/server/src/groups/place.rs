//! One's own place in a group: joining, asking, accepting an invitation, and leaving.

use super::{notices, view};
use crate::{
    caller::Caller,
    error::ApiError,
    path::Path,
    reply::{Reply, Written},
};
use api::{
    groups::{Group, GroupKind, GroupStanding},
    id::GroupId,
    notifications::NotificationKind,
};
use http::StatusCode;
use storage::{
    Id,
    groups::{
        group,
        member::{self, MemberRow},
    },
    posts::post,
    search,
};

/// Joins an open group, asks to join one by request, or accepts an invitation.
#[utoipa::path(
    put, path = "/api/groups/{id}/place", tag = "groups",
    params(("id" = GroupId, Path, description = "The group")),
    responses((status = 200, body = Group))
)]
pub async fn join_group(caller: Caller, Path(id): Path<GroupId>) -> Result<Reply, ApiError> {
    let (state, person) = (caller.state().clone(), Id(caller.actor().person.0));
    caller
        .write(StatusCode::OK, move |connection| {
            let (row, standing) = view::known(connection, person, Id(id.0))?;
            let next = match (standing, view::kind(&row)) {
                (GroupStanding::Invited, _) | (GroupStanding::Outside, GroupKind::Open) => {
                    Some(GroupStanding::Member)
                }
                (GroupStanding::Outside, GroupKind::ByRequest) => Some(GroupStanding::Requested),
                _ => None,
            };
            if let Some(next) = next {
                let place = MemberRow {
                    group_id: row.id,
                    person_id: person,
                    standing: next.as_str().to_owned(),
                    since: state.clock.now(),
                };
                member::put(connection, &place)?;
                if next == GroupStanding::Requested {
                    for owner in member::people(connection, row.id, &["owner"])? {
                        let kind = NotificationKind::GroupRequested;
                        notices::tell(connection, &state, kind, owner, person, row.id)?;
                    }
                }
            }
            let page = view::page(connection, person, row.id)?;
            Ok(Written::new(page).audit_target(id))
        })
        .await
}

/// Leaves a group, declines an invitation, or takes a request back. The last owner names another one first;
/// whoever is alone in a group takes it along, with its posts.
#[utoipa::path(
    delete, path = "/api/groups/{id}/place", tag = "groups",
    params(("id" = GroupId, Path, description = "The group")),
    responses((status = 204))
)]
pub async fn leave_group(caller: Caller, Path(id): Path<GroupId>) -> Result<Reply, ApiError> {
    let person = Id(caller.actor().person.0);
    caller
        .write(StatusCode::NO_CONTENT, move |connection| {
            let (row, _) = view::known(connection, person, Id(id.0))?;
            group::hold(connection, row.id)?;
            let owners = member::people(connection, row.id, &["owner"])?;
            let others = member::people(connection, row.id, &member::BELONGS)?.len() > 1;
            let is_last = owners == [person];
            if is_last && others {
                return Err(ApiError::conflict(
                    "You are the group's last owner. Name another one first.",
                ));
            }
            member::delete(connection, row.id, person)?;
            if is_last {
                let posts = post::ids_of_group(connection, row.id)?;
                search::remove(connection, &posts)?;
                group::delete(connection, row.id)?;
            }
            Ok(Written::new(()).audit_target(id))
        })
        .await
}
