//! What exists only in a demo community: signing in by one click, and the outgoing mails.

use garde::Validate;
use serde::{Deserialize, Serialize};

/// Whom a visitor of the demo can be.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash, Serialize, Deserialize)]
#[cfg_attr(feature = "openapi", derive(utoipa::ToSchema))]
#[serde(rename_all = "snake_case")]
pub enum Persona {
    /// A NAGAOKA WORKER who looks for peers.
    Worker,
    /// A recruiter of a council company.
    Recruiter,
    /// A coordinator of a council company.
    Coordinator,
    /// Somebody of the council office.
    CouncilOffice,
}

impl Persona {
    /// All of them, in the order in which the sign-in page offers them.
    pub const ALL: [Self; 4] = [
        Self::Worker,
        Self::Recruiter,
        Self::Coordinator,
        Self::CouncilOffice,
    ];
}

/// Signs in as somebody of the demo.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize, Validate)]
#[cfg_attr(feature = "openapi", derive(utoipa::ToSchema))]
#[serde(deny_unknown_fields)]
pub struct DemoSignIn {
    /// As whom.
    #[garde(skip)]
    pub persona: Persona,
}

/// A mail that the demo would have sent.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(feature = "openapi", derive(utoipa::ToSchema))]
pub struct DemoMail {
    /// The outbox id, which is also in the mail's `Message-ID`.
    pub id: uuid::Uuid,
    /// The recipient's address.
    pub to: String,
    /// The subject.
    pub subject: String,
    /// The plain text.
    pub text: String,
    /// When it was written, RFC 3339 in UTC.
    pub created_at: String,
}

/// The newest mails of the demo, newest first, at most 50.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(feature = "openapi", derive(utoipa::ToSchema))]
pub struct DemoMails {
    /// The mails.
    pub items: Vec<DemoMail>,
}
