//! What a member is told, and the stream that says at once that there is something.

mod push;
mod setting;

pub use push::{MOST_PUSH_DEVICES, PushDevice, PushStanding, PushTopics, SubscribeToPush};
pub use setting::{
    NotificationChoices, NotificationDelivery, NotificationSetting, NotificationTopic,
};

use crate::{id::NotificationId, person::PersonLink};
use garde::Validate;
use serde::{Deserialize, Serialize};
use std::str::FromStr;
use uuid::Uuid;

/// What a notification is about.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash, Serialize, Deserialize)]
#[cfg_attr(feature = "openapi", derive(utoipa::ToSchema))]
#[serde(rename_all = "snake_case")]
pub enum NotificationKind {
    /// The actor asks for a connection.
    ConnectionAsked,
    /// The actor agreed to a connection.
    ConnectionAccepted,
    /// The actor, whom the member is not connected with, wrote a first message; the subject is the conversation.
    MessageRequested,
    /// An event that the member goes to was changed or cancelled; the subject is the event.
    EventChanged,
    /// An event that the member goes to begins soon; the subject is the event.
    EventReminder,
    /// The member came from the waiting list onto the list of an event; the subject is the event.
    WaitingListMoved,
    /// The actor, whom the member waits for, has come; the subject is the place. Forgotten after a day.
    ConnectionArrived,
    /// Somebody, or the programme, offers to introduce the member; the subject is the introduction.
    IntroductionOffered,
    /// Both agreed to an introduction, and the actor is the other; the subject is the introduction.
    IntroductionAgreed,
    /// The actor named the member in a post or comment; the subject is the post.
    Mentioned,
    /// The actor commented on the member's post or answered their question; the subject is the post.
    PostCommented,
    /// The member's answer was accepted; the subject is the post.
    AnswerAccepted,
    /// The actor asks to join a group of which the member is an owner; the subject is the group.
    GroupRequested,
    /// The member was let into a group; the subject is the group.
    GroupJoined,
    /// The actor invites the member into a group; the subject is the group.
    GroupInvited,
    /// The actor, a coordinator, states that the member works or worked somewhere, and waits for their agreement.
    EmploymentClaimed,
}

impl NotificationKind {
    /// Every kind.
    pub const ALL: [Self; 16] = [
        Self::ConnectionAsked,
        Self::ConnectionAccepted,
        Self::MessageRequested,
        Self::EventChanged,
        Self::EventReminder,
        Self::WaitingListMoved,
        Self::ConnectionArrived,
        Self::IntroductionOffered,
        Self::IntroductionAgreed,
        Self::Mentioned,
        Self::PostCommented,
        Self::AnswerAccepted,
        Self::GroupRequested,
        Self::GroupJoined,
        Self::GroupInvited,
        Self::EmploymentClaimed,
    ];

    /// The name on the wire and in the database.
    pub fn as_str(self) -> &'static str {
        match self {
            Self::ConnectionAsked => "connection_asked",
            Self::ConnectionAccepted => "connection_accepted",
            Self::MessageRequested => "message_requested",
            Self::EventChanged => "event_changed",
            Self::EventReminder => "event_reminder",
            Self::WaitingListMoved => "waiting_list_moved",
            Self::ConnectionArrived => "connection_arrived",
            Self::IntroductionOffered => "introduction_offered",
            Self::IntroductionAgreed => "introduction_agreed",
            Self::Mentioned => "mentioned",
            Self::PostCommented => "post_commented",
            Self::AnswerAccepted => "answer_accepted",
            Self::GroupRequested => "group_requested",
            Self::GroupJoined => "group_joined",
            Self::GroupInvited => "group_invited",
            Self::EmploymentClaimed => "employment_claimed",
        }
    }
}

impl FromStr for NotificationKind {
    type Err = &'static str;

    fn from_str(text: &str) -> Result<Self, Self::Err> {
        Self::ALL
            .into_iter()
            .find(|kind| kind.as_str() == text)
            .ok_or("not a kind of notification")
    }
}

/// Something that the member is told.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(feature = "openapi", derive(utoipa::ToSchema))]
pub struct Notification {
    /// Its id.
    pub id: NotificationId,
    /// What it is about.
    pub kind: NotificationKind,
    /// Who caused it; absent when nobody did.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub actor: Option<PersonLink>,
    /// The thing that it is about, if it is none of a person; the kind says what.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub subject: Option<Uuid>,
    /// When it happened: RFC 3339.
    pub at: String,
    /// Whether the member has read it.
    pub is_read: bool,
}

/// How many notifications are unread.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(feature = "openapi", derive(utoipa::ToSchema))]
pub struct NotificationCount {
    /// How many, counted up to 100.
    pub unread: u32,
}

/// Marks notifications as read.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize, Deserialize, Validate)]
#[cfg_attr(feature = "openapi", derive(utoipa::ToSchema))]
#[serde(deny_unknown_fields)]
pub struct MarkNotificationsRead {
    /// The newest one to mark; everything that came before it is marked with it.
    #[garde(skip)]
    pub until: NotificationId,
}

/// How an event stream is followed.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize, Deserialize, Validate)]
#[cfg_attr(feature = "openapi", derive(utoipa::IntoParams))]
#[cfg_attr(feature = "openapi", into_params(parameter_in = Query))]
#[serde(deny_unknown_fields, default)]
pub struct FollowStream {
    /// `false` ends the stream after what is there already, for clients that ask now and then.
    #[garde(skip)]
    pub follow: bool,
}

impl Default for FollowStream {
    fn default() -> Self {
        Self { follow: true }
    }
}

/// The data of one event of the stream: never a content, so that nothing is told that has to be asked for.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(feature = "openapi", derive(utoipa::ToSchema))]
pub struct StreamEvent {
    /// A [`NotificationKind`], `message` when a conversation has changed, or `account` when one's own roles have.
    pub kind: String,
}
