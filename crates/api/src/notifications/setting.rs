//! What a member wants to be told by mail and push, and when.

use super::{NotificationKind, PushTopics};
use garde::Validate;
use serde::{Deserialize, Serialize};
use std::str::FromStr;

/// Notifications that are chosen together.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash)]
pub enum NotificationTopic {
    /// Messages and requests to write.
    Messages,
    /// Connections, introductions, and what people write in posts and groups.
    Connections,
    /// Changes of events that one goes to.
    Events,
    /// Reminders of events that one goes to.
    Reminders,
}

impl NotificationTopic {
    /// Every topic.
    pub const ALL: [Self; 4] = [
        Self::Messages,
        Self::Connections,
        Self::Events,
        Self::Reminders,
    ];
}

impl NotificationKind {
    /// With which others it is chosen.
    pub fn topic(self) -> NotificationTopic {
        match self {
            Self::MessageRequested => NotificationTopic::Messages,
            Self::ConnectionAsked
            | Self::ConnectionAccepted
            | Self::ConnectionArrived
            | Self::IntroductionOffered
            | Self::IntroductionAgreed
            | Self::Mentioned
            | Self::PostCommented
            | Self::AnswerAccepted
            | Self::GroupRequested
            | Self::GroupJoined
            | Self::GroupInvited
            | Self::EmploymentClaimed => NotificationTopic::Connections,
            Self::EventChanged | Self::WaitingListMoved => NotificationTopic::Events,
            Self::EventReminder => NotificationTopic::Reminders,
        }
    }
}

/// How a member is told, besides the list on the site.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash, Serialize, Deserialize)]
#[cfg_attr(feature = "openapi", derive(utoipa::ToSchema))]
#[serde(rename_all = "snake_case")]
pub enum NotificationDelivery {
    /// By a mail when it was not read for some minutes.
    AtOnce,
    /// By a mail on certain days, together with others.
    Digest,
    /// By the site alone.
    InApp,
}

impl NotificationDelivery {
    /// Every way.
    pub const ALL: [Self; 3] = [Self::AtOnce, Self::Digest, Self::InApp];

    /// The name on the wire and in the database.
    pub fn as_str(self) -> &'static str {
        match self {
            Self::AtOnce => "at_once",
            Self::Digest => "digest",
            Self::InApp => "in_app",
        }
    }
}

impl FromStr for NotificationDelivery {
    type Err = &'static str;

    fn from_str(text: &str) -> Result<Self, Self::Err> {
        Self::ALL
            .into_iter()
            .find(|delivery| delivery.as_str() == text)
            .ok_or("not a way of delivery")
    }
}

/// What a member wants to be told, and when. Hours and days are those of Asia/Tokyo.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize, Validate)]
#[cfg_attr(feature = "openapi", derive(utoipa::ToSchema))]
#[serde(deny_unknown_fields)]
pub struct NotificationChoices {
    /// Messages and requests to write.
    #[garde(skip)]
    pub messages: NotificationDelivery,
    /// Connections that were asked for or agreed to.
    #[garde(skip)]
    pub connections: NotificationDelivery,
    /// Changes of events that the member goes to.
    #[garde(skip)]
    pub events: NotificationDelivery,
    /// Reminders of events that the member goes to.
    #[garde(skip)]
    pub reminders: NotificationDelivery,
    /// Whether there are reminders, a day before an event.
    #[garde(skip)]
    pub remind: bool,
    /// The days of the digest: 1 is Monday, 7 is Sunday; without any there is no digest.
    #[garde(length(max = 7), inner(range(min = 1, max = 7)))]
    #[cfg_attr(feature = "openapi", schema(max_items = 7, minimum = 1, maximum = 7))]
    pub digest_days: Vec<u8>,
    /// The hour of the digest.
    #[garde(range(max = 23))]
    #[cfg_attr(feature = "openapi", schema(maximum = 23))]
    pub digest_hour: u8,
    /// From which hour on there are no mails at once, and no pushes.
    #[garde(range(max = 23))]
    #[cfg_attr(feature = "openapi", schema(maximum = 23))]
    pub quiet_from: u8,
    /// Until which hour; the same hour means that no hours are quiet.
    #[garde(range(max = 23))]
    #[cfg_attr(feature = "openapi", schema(maximum = 23))]
    pub quiet_until: u8,
    /// Of what the member's browsers are told by a push, besides.
    #[garde(skip)]
    pub push: PushTopics,
}

impl Default for NotificationChoices {
    /// What somebody waits for comes at once, the rest on Monday morning; nothing by a push.
    fn default() -> Self {
        Self {
            messages: NotificationDelivery::AtOnce,
            connections: NotificationDelivery::Digest,
            events: NotificationDelivery::AtOnce,
            reminders: NotificationDelivery::AtOnce,
            remind: true,
            digest_days: vec![1],
            digest_hour: 8,
            quiet_from: 22,
            quiet_until: 7,
            push: PushTopics::default(),
        }
    }
}

impl NotificationChoices {
    /// How the member is told of a topic.
    pub fn delivery(&self, topic: NotificationTopic) -> NotificationDelivery {
        match topic {
            NotificationTopic::Messages => self.messages,
            NotificationTopic::Connections => self.connections,
            NotificationTopic::Events => self.events,
            NotificationTopic::Reminders => self.reminders,
        }
    }

    /// Whether a push tells of a topic.
    pub fn pushes(&self, topic: NotificationTopic) -> bool {
        match topic {
            NotificationTopic::Messages => self.push.messages,
            NotificationTopic::Connections => self.push.connections,
            NotificationTopic::Events => self.push.events,
            NotificationTopic::Reminders => self.push.reminders,
        }
    }
}

/// A member's own setting.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(feature = "openapi", derive(utoipa::ToSchema))]
pub struct NotificationSetting {
    /// What was chosen.
    pub choices: NotificationChoices,
    /// The address that mails go to.
    pub address: String,
    /// Hand it in as `If-Match` to change the setting.
    pub etag: String,
}
