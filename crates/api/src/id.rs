//! Ids of everything that is visible outside: random, so that none tells when or how many.

use serde::{Deserialize, Serialize};
use std::{fmt, str::FromStr};
use uuid::Uuid;

macro_rules! id {
    ($($(#[$doc:meta])* $name:ident;)*) => {$(
        $(#[$doc])*
        #[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash, Serialize, Deserialize)]
        #[cfg_attr(feature = "openapi", derive(utoipa::ToSchema), schema(value_type = String, format = Uuid))]
        #[serde(transparent)]
        pub struct $name(pub Uuid);

        impl fmt::Display for $name {
            fn fmt(&self, formatter: &mut fmt::Formatter<'_>) -> fmt::Result {
                self.0.fmt(formatter)
            }
        }

        impl FromStr for $name {
            type Err = uuid::Error;

            fn from_str(text: &str) -> Result<Self, Self::Err> {
                text.parse().map(Self)
            }
        }

        impl From<$name> for Uuid {
            fn from(id: $name) -> Self {
                id.0
            }
        }

        impl From<Uuid> for $name {
            fn from(id: Uuid) -> Self {
                Self(id)
            }
        }
    )*};
}

id! {
    /// A natural person; exactly one account each.
    PersonId;
    /// A company, public body, school or other organisation.
    OrganisationId;
    /// A coworking space.
    PlaceId;
    /// An entry of a vocabulary: a craft, skill, language, school, home town or interest.
    TermId;
    /// A search that a member keeps under a name.
    SavedSearchId;
    /// A spreadsheet that the council office handed in.
    ImportId;
    /// An introduction of two people to each other.
    IntroductionId;
    /// A visit to a place that a member plans.
    VisitId;
    /// An event, with all its occurrences.
    EventId;
    /// One occurrence of an event.
    OccurrenceId;
    /// A conversation of two people or a small group.
    ConversationId;
    /// A message of a conversation.
    MessageId;
    /// A report of a message.
    ReportId;
    /// A job that a company offers.
    PostingId;
    /// A report of a posting.
    PostingReportId;
    /// A post or question.
    PostId;
    /// A comment of a post, or an answer to a question.
    CommentId;
    /// A group of members.
    GroupId;
    /// Something that a member is told.
    NotificationId;
    /// An invitation to the community.
    InvitationId;
    /// A record of where somebody works.
    EmploymentId;
    /// What somebody says is wrong with such a record.
    EmploymentReportId;
    /// A passkey of a member.
    PasskeyId;
    /// A member's picture; a new one for each upload.
    PictureId;
    /// A signed-in browser.
    SessionId;
}
