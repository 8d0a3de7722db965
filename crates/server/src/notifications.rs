//! What a member is told: the list, how many are unread, and the stream for open pages.

mod list;
mod read;
mod stream;

use crate::registry::{Access, Idempotency, Registry, Rule, routes};

/// Marking as read twice changes nothing the second time.
const fn marking(kind: &'static str) -> Rule {
    Rule {
        idempotency: Idempotency::Natural,
        ..Rule::write(Access::Member, kind)
    }
}

/// Adds the endpoints of this feature.
pub fn register(registry: Registry) -> Registry {
    let reading = Rule::read(Access::Member);
    registry
        .add(routes!(list::list_notifications), reading)
        .add(routes!(list::count_notifications), reading)
        .add(routes!(stream::follow_notifications), reading)
        .add(
            routes!(read::mark_notifications_read),
            marking("notifications.read"),
        )
        .add(
            routes!(read::mark_notification_read),
            marking("notification.read"),
        )
}
