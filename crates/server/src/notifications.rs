//! What a member is told: the list, how many are unread, the stream for open pages, and what goes by mail and push.

mod list;
mod push;
mod read;
mod setting;
mod stream;
mod subscription;

use crate::registry::{Access, Idempotency, Registry, Rule, routes};

/// Marking as read twice changes nothing the second time.
const fn marking(kind: &'static str) -> Rule {
    again_and_again(Access::Member, kind)
}

const fn again_and_again(access: Access, kind: &'static str) -> Rule {
    Rule {
        idempotency: Idempotency::Natural,
        ..Rule::write(access, kind)
    }
}

/// Mail servers send it, from anywhere and without a session: the secret in the address is the right to.
const UNSUBSCRIBING: Rule = Rule {
    from_other_sites: true,
    ..again_and_again(Access::Public, "mail_subscription.ended")
};

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
        .add(routes!(setting::get_notification_setting), reading)
        .add(
            routes!(setting::update_notification_setting),
            Rule::edit(Access::Member, "notification_setting.changed"),
        )
        .add(routes!(push::get_push), reading)
        .add(
            routes!(push::subscribe_to_push),
            again_and_again(Access::Member, "push.subscribed"),
        )
        .add(
            routes!(push::unsubscribe_from_push),
            again_and_again(Access::Member, "push.unsubscribed"),
        )
        .add(
            routes!(push::delete_push_device),
            again_and_again(Access::Member, "push.unsubscribed"),
        )
        .add(routes!(subscription::unsubscribe_from_mails), UNSUBSCRIBING)
        .add(
            routes!(subscription::show_mail_subscription),
            Rule::read(Access::Public),
        )
}
