//! Who belongs to a group, and how its owners look after that.

use super::{notices, view};
use crate::{
    body::Body,
    caller::Caller,
    cursor,
    error::ApiError,
    path::Path,
    people,
    query::Query,
    reply::{Reply, Written},
};
use api::{
    groups::{GroupMember, GroupStanding, ListGroupMembers, SetGroupStanding},
    id::{GroupId, PersonId},
    notifications::NotificationKind,
    page::{Page, USUAL_PAGE},
};
use axum::Json;
use http::StatusCode;
use storage::{
    Connection, Id,
    groups::{
        group,
        member::{self, MemberRow},
    },
    network,
};
use uuid::Uuid;

/// Lists who belongs to a group, or, for its owners, who asks to and who is invited; oldest first.
#[utoipa::path(
    get, path = "/api/groups/{id}/members", tag = "groups",
    params(("id" = GroupId, Path, description = "The group"), ListGroupMembers),
    responses((status = 200, body = Page<GroupMember>))
)]
pub async fn list_group_members(
    caller: Caller,
    Path(id): Path<GroupId>,
    Query(query): Query<ListGroupMembers>,
) -> Result<Json<Page<GroupMember>>, ApiError> {
    let person = Id(caller.actor().person.0);
    let limit = query.limit.unwrap_or(USUAL_PAGE) as usize;
    let after: (i64, Option<Id>) = match &query.after {
        Some(cursor) => {
            let (time, id): (i64, Uuid) = cursor::decode(cursor)?;
            (time, Some(Id(id)))
        }
        None => (i64::MIN, None),
    };
    caller
        .read(move |connection| {
            let (row, standing) = view::known(connection, person, Id(id.0))?;
            let standings: &[&str] = match query.waiting {
                true if standing == GroupStanding::Owner => &["requested", "invited"],
                false if view::shows_members(view::kind(&row), standing) => &member::BELONGS,
                _ => return Err(ApiError::forbidden()),
            };
            let hidden = network::hidden_ids(connection, person)?;
            let most = limit as i64 + 1;
            let mut rows = member::list(connection, row.id, standings, &hidden, after, most)?;
            let has_more = rows.len() > limit;
            rows.truncate(limit);
            let next = rows.last().filter(|_| has_more);
            let next = next.map(|last| cursor::encode(&(last.since, last.person_id.0)));
            let ids: Vec<Id> = rows.iter().map(|row| row.person_id).collect();
            let links = people::links(connection, &ids)?;
            let items = rows.iter().filter_map(|row| {
                Some(GroupMember {
                    person: links.get(&row.person_id)?.clone(),
                    standing: row.standing.parse().ok()?,
                })
            });
            Ok(Json(Page {
                items: items.collect(),
                next,
            }))
        })
        .await
}

/// Sets how somebody stands to a group, by one of its owners: invites somebody outside, lets in whoever asks,
/// makes a member an owner, or an owner a member.
#[utoipa::path(
    put, path = "/api/groups/{id}/members/{person}", tag = "groups",
    params(
        ("id" = GroupId, Path, description = "The group"),
        ("person" = PersonId, Path, description = "The person"),
    ),
    request_body = SetGroupStanding, responses((status = 204))
)]
pub async fn set_group_standing(
    caller: Caller,
    Path((id, other)): Path<(GroupId, PersonId)>,
    Body(request): Body<SetGroupStanding>,
) -> Result<Reply, ApiError> {
    let (state, person) = (caller.state().clone(), Id(caller.actor().person.0));
    let other = Id(other.0);
    caller
        .write(StatusCode::NO_CONTENT, move |connection| {
            let row = view::owned(connection, person, Id(id.0))?;
            group::hold(connection, row.id)?;
            let before = there(connection, person, row.id, other)?;
            use GroupStanding::{Invited, Member, Outside, Owner, Requested};
            let notice = match (before, request.standing) {
                (before, wanted) if before == wanted => {
                    return Ok(Written::new(()).audit_target(id));
                }
                (Outside, Invited) => Some(NotificationKind::GroupInvited),
                (Requested, Member | Invited) => Some(NotificationKind::GroupJoined),
                // Whoever belongs to it already needs no invitation.
                (Member | Owner, Invited) => return Ok(Written::new(()).audit_target(id)),
                (Member, Owner) => None,
                (Owner, Member) => {
                    keep_an_owner(connection, row.id, other)?;
                    None
                }
                _ => {
                    return Err(ApiError::conflict(
                        "They do not stand to the group like that.",
                    ));
                }
            };
            let wanted = match (before, request.standing) {
                // To invite somebody who asks is to let them in.
                (Requested, Invited) => Member,
                (_, wanted) => wanted,
            };
            let place = MemberRow {
                group_id: row.id,
                person_id: other,
                standing: wanted.as_str().to_owned(),
                since: state.clock.now(),
            };
            member::put(connection, &place)?;
            if let Some(kind) = notice {
                notices::tell(connection, &state, kind, other, person, row.id)?;
            }
            Ok(Written::new(()).audit_target(id))
        })
        .await
}

/// Takes somebody out of a group, or declines what they ask for, or takes an invitation back, by one of its
/// owners. Nobody is told.
#[utoipa::path(
    delete, path = "/api/groups/{id}/members/{person}", tag = "groups",
    params(
        ("id" = GroupId, Path, description = "The group"),
        ("person" = PersonId, Path, description = "The person"),
    ),
    responses((status = 204))
)]
pub async fn remove_group_member(
    caller: Caller,
    Path((id, other)): Path<(GroupId, PersonId)>,
) -> Result<Reply, ApiError> {
    let (person, other) = (Id(caller.actor().person.0), Id(other.0));
    caller
        .write(StatusCode::NO_CONTENT, move |connection| {
            let row = view::owned(connection, person, Id(id.0))?;
            group::hold(connection, row.id)?;
            match there(connection, person, row.id, other)? {
                GroupStanding::Outside => return Err(ApiError::not_found()),
                GroupStanding::Owner => keep_an_owner(connection, row.id, other)?,
                _ => {}
            }
            member::delete(connection, row.id, other)?;
            Ok(Written::new(()).audit_target(id))
        })
        .await
}

/// How somebody stands to the group, if they are there for the owner.
///
/// # Errors
/// The one 404 for whoever is hidden from the owner, and for strangers whom the owner cannot see.
fn there(
    connection: &mut Connection,
    owner: Id,
    group: Id,
    other: Id,
) -> Result<GroupStanding, ApiError> {
    let is_hidden = network::hidden_ids(connection, owner)?.contains(&other);
    let standing = view::standing(connection, other, group)?;
    let is_stranger = standing == GroupStanding::Outside;
    if is_hidden || is_stranger && !network::may_see(connection, owner, other)? {
        return Err(ApiError::not_found());
    }
    Ok(standing)
}

fn keep_an_owner(connection: &mut Connection, group: Id, leaving: Id) -> Result<(), ApiError> {
    let owners = member::people(connection, group, &["owner"])?;
    if owners.iter().any(|owner| *owner != leaving) {
        Ok(())
    } else {
        Err(ApiError::conflict("A group needs an owner."))
    }
}
