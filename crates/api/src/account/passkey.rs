//! Passkeys: making, naming and using them (W3C Web Authentication).

use crate::{id::PasskeyId, text};
use garde::Validate;
use serde::{Deserialize, Serialize};

/// How many passkeys a member may have.
pub const MOST_PASSKEYS: usize = 20;

/// A passkey, as its owner sees it.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(feature = "openapi", derive(utoipa::ToSchema))]
pub struct Passkey {
    /// Its id, which is not the one that the authenticator knows.
    pub id: PasskeyId,
    /// For `If-Match`.
    pub etag: String,
    /// What its owner calls it.
    pub name: String,
    /// The day in Japan on which it was made, `2026-11-24`.
    #[cfg_attr(feature = "openapi", schema(format = "date"))]
    pub created_on: String,
    /// The day in Japan on which it was last used, if ever.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    #[cfg_attr(feature = "openapi", schema(format = "date"))]
    pub used_on: Option<String>,
}

/// What the browser has to be asked.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(feature = "openapi", derive(utoipa::ToSchema))]
pub struct PasskeyOptions {
    /// JSON text of a `PublicKeyCredentialCreationOptionsJSON` or `PublicKeyCredentialRequestOptionsJSON`, as
    /// the browser's `parseCreationOptionsFromJSON` and `parseRequestOptionsFromJSON` take it.
    pub options: String,
}

/// Makes a passkey of what the browser answered.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize, Validate)]
#[cfg_attr(feature = "openapi", derive(utoipa::ToSchema))]
#[serde(deny_unknown_fields)]
pub struct CreatePasskey {
    /// What to call it.
    #[garde(custom(text::line(50)))]
    #[cfg_attr(
        feature = "openapi",
        schema(min_length = 1, max_length = 50, example = "スマートフォン")
    )]
    pub name: String,
    /// JSON text of the browser's `RegistrationResponseJSON`.
    #[garde(custom(text::paragraph(MOST_CREDENTIAL)))]
    #[cfg_attr(feature = "openapi", schema(max_length = 16000, example = "{}"))]
    pub credential: String,
}

/// The most characters of a browser's answer; usual ones have about a thousand.
pub const MOST_CREDENTIAL: usize = 16_000;

/// Renames a passkey.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize, Validate)]
#[cfg_attr(feature = "openapi", derive(utoipa::ToSchema))]
#[serde(deny_unknown_fields)]
pub struct UpdatePasskey {
    /// What to call it.
    #[garde(custom(text::line(50)))]
    #[cfg_attr(
        feature = "openapi",
        schema(min_length = 1, max_length = 50, example = "会社のパソコン")
    )]
    pub name: String,
}

/// Proves with a passkey who one is.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize, Validate)]
#[cfg_attr(feature = "openapi", derive(utoipa::ToSchema))]
#[serde(deny_unknown_fields)]
pub struct UsePasskey {
    /// JSON text of the browser's `AuthenticationResponseJSON`.
    #[garde(custom(text::paragraph(MOST_CREDENTIAL)))]
    #[cfg_attr(feature = "openapi", schema(max_length = 16000, example = "{}"))]
    pub credential: String,
}
