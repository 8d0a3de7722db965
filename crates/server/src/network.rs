//! How members stand to each other: connections, blocks and mutes, and peers at other companies.

mod answer;
mod ask;
mod block;
mod lists;
mod peer;
mod relation;

use crate::{
    error::ApiError,
    registry::{Access, Rate, Registry, Rule, routes},
};
use api::notifications::NotificationKind;
use storage::{
    Connection, Id, network,
    notification::{self, NewNotification},
};
use uuid::Uuid;

/// Adds the endpoints of this feature.
pub fn register(registry: Registry) -> Registry {
    // A `PUT` says how things shall be, not what to do: repeating it changes nothing, so that it needs no key.
    let put = |kind| Rule::delete(Access::Member, kind);
    let delete = put;
    let read = Rule::read(Access::Member);
    let search = Rule {
        rate: Rate::Search,
        ..read
    };
    registry
        .add(routes!(relation::get_member_relation), read)
        .add(
            routes!(ask::ask_for_connection),
            put("connection.asked_for"),
        )
        .add(
            routes!(ask::withdraw_connection_request),
            delete("connection.withdrawn"),
        )
        .add(
            routes!(answer::accept_connection_request),
            put("connection.accepted"),
        )
        .add(
            routes!(answer::decline_connection_request),
            delete("connection.declined"),
        )
        .add(
            routes!(answer::delete_connection),
            delete("connection.deleted"),
        )
        .add(routes!(lists::list_connections), read)
        .add(routes!(lists::list_connection_requests), read)
        .add(routes!(block::block_member), put("member.blocked"))
        .add(routes!(block::unblock_member), delete("member.unblocked"))
        .add(routes!(block::mute_member), put("member.muted"))
        .add(routes!(block::unmute_member), delete("member.unmuted"))
        .add(routes!(block::list_blocks), read)
        .add(routes!(peer::list_peers), search)
        .add(routes!(peer::get_peer_criteria), read)
        .add(
            routes!(peer::update_peer_criteria),
            Rule::edit(Access::Member, "peer_criteria.updated"),
        )
}

/// Tells the first of the two what the second did, unless the first blocks or mutes the second.
fn notice(
    connection: &mut Connection,
    id: Uuid,
    kind: NotificationKind,
    (person, actor): (Id, Id),
    now: i64,
) -> Result<(), ApiError> {
    let new = NewNotification {
        id: Id(id),
        person_id: person,
        kind: kind.as_str().to_owned(),
        actor_id: Some(actor),
        subject_id: None,
        created_at: now,
    };
    notification::add(connection, &new)?;
    Ok(())
}

/// Whoever is not there for the viewer answers like somebody who does not exist.
fn seen(connection: &mut Connection, viewer: Id, other: Id) -> Result<(), ApiError> {
    if network::may_see(connection, viewer, other)? {
        Ok(())
    } else {
        Err(ApiError::not_found())
    }
}
