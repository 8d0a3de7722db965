//! Addresses of conversations, connections and notifications.

use super::{me, member, to_query};
use ::api::{
    id::ConversationId,
    network::ListConnections,
    notifications::{Notification, NotificationKind},
    url::with_query,
};

/// The conversations.
pub fn messages() -> String {
    "/messages".to_owned()
}

/// Requests of people whom one is not connected with.
pub fn message_requests() -> String {
    "/messages?box=requests".to_owned()
}

/// One's own messages with these words in them.
pub fn message_search(words: &str) -> String {
    with_query("/messages", &to_query(&[("q", words)]))
}

/// Beginning a group.
pub fn new_group() -> String {
    "/messages/new".to_owned()
}

/// One conversation.
pub fn conversation(id: ConversationId) -> String {
    format!("/messages/{id}")
}

/// What one wants to be told by mail.
pub fn notification_setting() -> String {
    "/me/notifications".to_owned()
}

/// Where a mail's link for unsubscribing leads; the secret stands behind the number sign.
pub fn unsubscribe() -> String {
    "/unsubscribe".to_owned()
}

/// What one was told.
pub fn notifications() -> String {
    "/notifications".to_owned()
}

/// What a notification is about.
pub fn notification(notification: &Notification) -> String {
    let actor = || notification.actor.as_ref().map(|actor| member(actor.id));
    let subject = |path: &str| notification.subject.map(|id| format!("/{path}/{id}"));
    let leads_to = match notification.kind {
        NotificationKind::ConnectionAsked | NotificationKind::ConnectionAccepted => actor(),
        NotificationKind::MessageRequested => subject("messages"),
        NotificationKind::EventChanged
        | NotificationKind::EventReminder
        | NotificationKind::WaitingListMoved => subject("events"),
        NotificationKind::ConnectionArrived => subject("places"),
        NotificationKind::IntroductionOffered | NotificationKind::IntroductionAgreed => {
            Some(introductions())
        }
        NotificationKind::Mentioned
        | NotificationKind::PostCommented
        | NotificationKind::AnswerAccepted => subject("posts"),
        NotificationKind::GroupRequested
        | NotificationKind::GroupJoined
        | NotificationKind::GroupInvited => subject("groups"),
        NotificationKind::EmploymentClaimed => Some(me()),
    };
    leads_to.unwrap_or_else(notifications)
}

/// One's own connections.
pub fn network(query: &ListConnections) -> String {
    with_query("/network", &to_query(query))
}

/// The requests for connections that one sent and received.
pub fn network_requests() -> String {
    "/network/requests".to_owned()
}

/// People at other companies with whom one shares something.
pub fn network_peers() -> String {
    "/network/peers".to_owned()
}

/// Introductions, made and received.
pub fn introductions() -> String {
    "/network/introductions".to_owned()
}

/// Whom one blocks and mutes.
pub fn blocks() -> String {
    "/me/blocks".to_owned()
}
