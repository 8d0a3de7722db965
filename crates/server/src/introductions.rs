//! Introductions: by a member who knows both, or by the programme for people who asked it to.

mod answer;
mod create;
mod list;
mod suggest;
mod wish;

use crate::registry::{Access, Idempotency, Registry, Rule, routes};
use api::{notifications::NotificationKind, tokyo::DAY};
use storage::{
    Connection, Id, StorageError,
    notification::{self, NewNotification},
};
use uuid::Uuid;

pub use suggest::suggest;

/// How long an introduction stands, in milliseconds: thirty days.
pub const KEPT: i64 = 30 * DAY;

/// Adds the endpoints of this feature.
pub fn register(registry: Registry) -> Registry {
    let read = Rule::read(Access::Member);
    // A `PUT` says how things shall be: repeating it changes nothing, so that it needs no key.
    let put = |kind| Rule {
        idempotency: Idempotency::Natural,
        ..Rule::write(Access::Member, kind)
    };
    registry
        .add(
            routes!(create::create_introduction),
            Rule::write(Access::Member, "introduction.made"),
        )
        .add(routes!(list::list_received_introductions), read)
        .add(routes!(list::list_made_introductions), read)
        .add(
            routes!(answer::accept_introduction),
            put("introduction.accepted"),
        )
        .add(
            routes!(answer::decline_introduction),
            Rule::delete(Access::Member, "introduction.declined"),
        )
        .add(routes!(wish::get_introduction_wish), read)
        .add(
            routes!(wish::update_introduction_wish),
            put("introduction_wish.updated"),
        )
}

/// Tells `person` of an introduction; `actor` is who caused it, if a person did.
fn tell(
    connection: &mut Connection,
    id: Uuid,
    kind: NotificationKind,
    (person, actor): (Id, Option<Id>),
    introduction: Id,
    now: i64,
) -> Result<(), StorageError> {
    let new = NewNotification {
        id: Id(id),
        person_id: person,
        kind: kind.as_str().to_owned(),
        actor_id: actor,
        subject_id: Some(introduction),
        created_at: now,
    };
    notification::add(connection, &new)?;
    Ok(())
}
