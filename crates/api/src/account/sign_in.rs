//! Signing in by a one-time link or code sent by mail.

use crate::text;
use garde::Validate;
use serde::{Deserialize, Serialize};

/// Asks for a mail with a link and a code.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize, Validate)]
#[cfg_attr(feature = "openapi", derive(utoipa::ToSchema))]
#[serde(deny_unknown_fields)]
pub struct RequestSignIn {
    /// The address that the invitation went to.
    #[garde(custom(text::mail_address))]
    #[cfg_attr(
        feature = "openapi",
        schema(format = "email", max_length = 254, example = "hanako@example.jp")
    )]
    pub email: String,
}

/// The same answer for every address, known or not.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(feature = "openapi", derive(utoipa::ToSchema))]
pub struct SignInRequested {
    /// Six digits that this browser shows: whoever opens the link in another browser has to type them there.
    pub confirmation: String,
    /// Seconds until link and code stop working.
    pub expires_in: u32,
}

/// Asks what a link would do, without using it up.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize, Validate)]
#[cfg_attr(feature = "openapi", derive(utoipa::ToSchema))]
#[serde(deny_unknown_fields)]
pub struct InspectSignInLink {
    /// The token from the link's fragment.
    #[garde(custom(text::secret))]
    #[cfg_attr(
        feature = "openapi",
        schema(
            pattern = "^[A-Za-z0-9_-]{43}$",
            example = "AAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAA"
        )
    )]
    pub token: String,
}

/// What a sign-in link would do.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(feature = "openapi", derive(utoipa::ToSchema))]
pub struct SignInLink {
    /// The address it signs in as, partly hidden: `h…@example.jp`.
    pub address: String,
    /// Whether this browser asked for it; if not, the confirmation number is needed.
    pub same_browser: bool,
}

/// Uses a link up and signs in. Sent only when a person presses the button.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize, Validate)]
#[cfg_attr(feature = "openapi", derive(utoipa::ToSchema))]
#[serde(deny_unknown_fields)]
pub struct SignInByLink {
    /// The token from the link's fragment.
    #[garde(custom(text::secret))]
    #[cfg_attr(
        feature = "openapi",
        schema(
            pattern = "^[A-Za-z0-9_-]{43}$",
            example = "AAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAA"
        )
    )]
    pub token: String,
    /// The number that the first browser shows; needed in any other browser.
    #[garde(inner(custom(text::digits(6))))]
    #[serde(default, skip_serializing_if = "Option::is_none")]
    #[cfg_attr(
        feature = "openapi",
        schema(pattern = "^[0-9]{6}$", example = "000000")
    )]
    pub confirmation: Option<String>,
}

/// Signs in with the code from the mail, in the browser that asked for it.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize, Validate)]
#[cfg_attr(feature = "openapi", derive(utoipa::ToSchema))]
#[serde(deny_unknown_fields)]
pub struct SignInByCode {
    /// Eight digits.
    #[garde(custom(text::digits(8)))]
    #[cfg_attr(
        feature = "openapi",
        schema(pattern = "^[0-9]{8}$", example = "00000000")
    )]
    pub code: String,
}
