//! Addresses of conversations, of how members stand to each other, and of what they are told.

use super::{CONVERSATIONS, INTRODUCTIONS, MEMBERS, MESSAGE_REPORTS, MESSAGES, NOTIFICATIONS};
use crate::id::{ConversationId, IntroductionId, MessageId, NotificationId, PersonId, ReportId};

/// One conversation.
pub fn conversation(id: ConversationId) -> String {
    format!("{CONVERSATIONS}/{id}")
}

/// `GET` the messages of a conversation, `POST` sends one.
pub fn conversation_messages(id: ConversationId) -> String {
    format!("{CONVERSATIONS}/{id}/messages")
}

/// `PUT` marks a conversation as read.
pub fn conversation_read(id: ConversationId) -> String {
    format!("{CONVERSATIONS}/{id}/read")
}

/// `PUT` answers a message request.
pub fn conversation_answer(id: ConversationId) -> String {
    format!("{CONVERSATIONS}/{id}/answer")
}

/// `DELETE` leaves a group.
pub fn conversation_place(id: ConversationId) -> String {
    format!("{CONVERSATIONS}/{id}/place")
}

/// `PUT` changes one's own message, `DELETE` takes it back.
pub fn message(id: MessageId) -> String {
    format!("{MESSAGES}/{id}")
}

/// `POST` reports a message.
pub fn message_reports(id: MessageId) -> String {
    format!("{MESSAGES}/{id}/reports")
}

/// `PUT` closes a case.
pub fn message_report_closed(id: ReportId) -> String {
    format!("{MESSAGE_REPORTS}/{id}/closed")
}

/// `GET` how the viewer and a member stand to each other.
pub fn member_relation(id: PersonId) -> String {
    format!("{MEMBERS}/{id}/relation")
}

/// `PUT` asks a member for a connection, `DELETE` withdraws that.
pub fn member_request(id: PersonId) -> String {
    format!("{MEMBERS}/{id}/connection-request")
}

/// `DELETE` declines what a member asked for.
pub fn member_received_request(id: PersonId) -> String {
    format!("{MEMBERS}/{id}/received-request")
}

/// `PUT` agrees to what a member asked for, `DELETE` ends the connection.
pub fn member_connection(id: PersonId) -> String {
    format!("{MEMBERS}/{id}/connection")
}

/// `PUT` blocks a member, `DELETE` takes that back.
pub fn member_block(id: PersonId) -> String {
    format!("{MEMBERS}/{id}/block")
}

/// `PUT` mutes a member, `DELETE` takes that back.
pub fn member_mute(id: PersonId) -> String {
    format!("{MEMBERS}/{id}/mute")
}

/// `PUT` marks one notification as read.
pub fn notification_read(id: NotificationId) -> String {
    format!("{NOTIFICATIONS}/{id}/read")
}

/// `DELETE` declines an introduction.
pub fn introduction(id: IntroductionId) -> String {
    format!("{INTRODUCTIONS}/{id}")
}

/// `PUT` agrees to an introduction.
pub fn introduction_acceptance(id: IntroductionId) -> String {
    format!("{INTRODUCTIONS}/{id}/acceptance")
}

/// `POST` unsubscribes from the mails of which the secret is one's, as mail programs do it (RFC 8058); `GET` leads
/// people to a page that asks first.
pub fn mail_subscription(token: &str) -> String {
    format!("/api/mail-subscriptions/{token}")
}
