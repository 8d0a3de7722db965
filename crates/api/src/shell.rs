//! What the server writes into the page, so that the first screen needs no further trip.

use crate::account::Session;
use serde::{Deserialize, Serialize};
use serde_json::Value;

/// The id of the `<script type="application/json">` element that carries [`Shell`].
pub const SHELL_ELEMENT: &str = "shell";

/// The community that runs here, from `community.toml`.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(feature = "openapi", derive(utoipa::ToSchema))]
pub struct Community {
    /// The programme's name, such as "NAGAOKA WORKER".
    pub name: String,
    /// The municipality, such as "長岡市".
    pub municipality: String,
    /// Where questions go; may be empty.
    pub contact: String,
}

/// Everything that the client needs before its first request.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
#[cfg_attr(feature = "openapi", derive(utoipa::ToSchema))]
pub struct Shell {
    /// The community.
    pub community: Community,
    /// Whether this is a demo, with one-click sign-in.
    pub demo: bool,
    /// The signed-in person; absent when the request carried no valid session. A page opened from another
    /// site carries none (`SameSite=Strict`), so the client asks once before it shows the sign-in page.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub session: Option<Session>,
    /// Answers that the first screen will ask for.
    #[serde(default, skip_serializing_if = "Vec::is_empty")]
    pub answers: Vec<KnownAnswer>,
}

/// The answer to one GET.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
#[cfg_attr(feature = "openapi", derive(utoipa::ToSchema))]
pub struct KnownAnswer {
    /// Path and query, exactly as the client would ask.
    pub url: String,
    /// The body.
    pub body: Value,
}
