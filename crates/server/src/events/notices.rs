//! Telling people of what became of events that they answered.

use crate::{app::App, error::ApiError};
use api::notifications::NotificationKind;
use storage::{
    Connection, Id,
    events::{
        answer,
        event::{self, EventRow},
        occurrence::OccurrenceRow,
    },
    notification::{self, NewNotification},
};

/// Tells everybody who did not decline the occurrences that are not over, apart from `editor`, that the
/// event was changed or cancelled.
///
/// # Errors
/// When the database fails.
pub(super) fn changed(
    connection: &mut Connection,
    app: &App,
    event: &EventRow,
    occurrences: &[OccurrenceRow],
    editor: Id,
) -> Result<(), ApiError> {
    let now = app.clock.now();
    let ahead = occurrences.iter().filter(|one| one.ends_at > now);
    let ahead: Vec<Id> = ahead.map(|one| one.id).collect();
    for person in answer::concerned(connection, &ahead)? {
        if person != editor {
            tell(
                connection,
                app,
                event,
                person,
                NotificationKind::EventChanged,
            )?;
        }
    }
    Ok(())
}

/// Tells somebody who waited that there is a seat.
///
/// # Errors
/// When the database fails.
pub(super) fn moved_up(
    connection: &mut Connection,
    app: &App,
    event: &EventRow,
    person: Id,
) -> Result<(), ApiError> {
    tell(
        connection,
        app,
        event,
        person,
        NotificationKind::WaitingListMoved,
    )
}

/// Tells somebody that the event begins soon.
///
/// # Errors
/// When the database fails.
pub(super) fn remind_of(
    connection: &mut Connection,
    app: &App,
    event: &EventRow,
    person: Id,
) -> Result<(), ApiError> {
    tell(
        connection,
        app,
        event,
        person,
        NotificationKind::EventReminder,
    )
}

/// An organisation's event is nobody's in person; one that a person alone hosts is not there for those who
/// are hidden from that person, and they are told nothing.
fn tell(
    connection: &mut Connection,
    app: &App,
    event: &EventRow,
    person: Id,
    kind: NotificationKind,
) -> Result<(), ApiError> {
    let has_hosts = !event::hosts(connection, &[event.id])?.is_empty();
    let actor = event.host_id.filter(|host| !has_hosts && *host != person);
    let new = NewNotification {
        id: Id(app.ids.id()),
        person_id: person,
        kind: kind.as_str().to_owned(),
        actor_id: actor,
        subject_id: Some(event.id),
        created_at: app.clock.now(),
    };
    notification::add(connection, &new)?;
    Ok(())
}
