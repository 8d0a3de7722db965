//! Telling people of what happens in groups.

use crate::{app::App, error::ApiError};
use api::notifications::NotificationKind;
use storage::{
    Connection, Id,
    notification::{self, NewNotification},
};

/// Tells somebody what an actor did about a group.
///
/// # Errors
/// When the database fails.
pub(super) fn tell(
    connection: &mut Connection,
    app: &App,
    kind: NotificationKind,
    person: Id,
    actor: Id,
    group: Id,
) -> Result<(), ApiError> {
    let new = NewNotification {
        id: Id(app.ids.id()),
        person_id: person,
        kind: kind.as_str().to_owned(),
        actor_id: Some(actor),
        subject_id: Some(group),
        created_at: app.clock.now(),
    };
    notification::add(connection, &new)?;
    Ok(())
}
