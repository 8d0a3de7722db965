//! What keeps an account safe: its address, passkeys and devices, and proving again who one is.

use super::Passkey;
use crate::{id::SessionId, text};
use garde::Validate;
use serde::{Deserialize, Serialize};

/// How somebody proved who they are when they signed in.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(feature = "openapi", derive(utoipa::ToSchema))]
#[serde(rename_all = "snake_case")]
pub enum SignedInWith {
    /// A link or code from a mail.
    Mail,
    /// A passkey.
    Passkey,
    /// The link of an invitation.
    Invitation,
    /// One click, in a demo.
    Demo,
}

impl SignedInWith {
    /// The name as it is stored.
    pub fn as_str(self) -> &'static str {
        match self {
            Self::Mail => "mail",
            Self::Passkey => "passkey",
            Self::Invitation => "invitation",
            Self::Demo => "demo",
        }
    }

    /// What is stored under this name; a name of a newer version counts as the weakest way.
    pub fn from_stored(name: &str) -> Self {
        [Self::Passkey, Self::Invitation, Self::Demo]
            .into_iter()
            .find(|with| with.as_str() == name)
            .unwrap_or(Self::Mail)
    }
}

/// A browser in which one is signed in.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(feature = "openapi", derive(utoipa::ToSchema))]
pub struct Device {
    /// The session.
    pub id: SessionId,
    /// Browser and system, such as `Chrome · Windows`; empty when nobody can tell.
    pub name: String,
    /// The day in Japan on which one signed in there. Nothing finer is told, and not when it was last used.
    #[cfg_attr(feature = "openapi", schema(format = "date"))]
    pub signed_in_on: String,
    /// How.
    pub signed_in_with: SignedInWith,
    /// Whether it is the one that asks.
    pub is_this: bool,
}

/// One's own address, passkeys and devices.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(feature = "openapi", derive(utoipa::ToSchema))]
pub struct Security {
    /// The address that sign-in mails go to.
    pub email: String,
    /// Whether one has just proved who one is, so that the address can be changed, and passkeys as long as none is in
    /// use: then it takes a proof by passkey.
    pub is_fresh: bool,
    /// Whether this site has a name that passkeys can belong to; an address in numbers is none.
    pub passkeys_possible: bool,
    /// One's own passkeys, in the order in which they were made.
    pub passkeys: Vec<Passkey>,
    /// Where one is signed in, the newest first.
    pub devices: Vec<Device>,
}

/// A code is on its way by mail.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(feature = "openapi", derive(utoipa::ToSchema))]
pub struct CodeMailed {
    /// Seconds until it stops working.
    pub expires_in: u32,
}

/// The code from a mail.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize, Validate)]
#[cfg_attr(feature = "openapi", derive(utoipa::ToSchema))]
#[serde(deny_unknown_fields)]
pub struct MailedCode {
    /// Eight digits.
    #[garde(custom(text::digits(8)))]
    #[cfg_attr(
        feature = "openapi",
        schema(pattern = "^[0-9]{8}$", example = "00000000")
    )]
    pub code: String,
}

/// Asks for a code at another address, to sign in with that one from now on.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize, Validate)]
#[cfg_attr(feature = "openapi", derive(utoipa::ToSchema))]
#[serde(deny_unknown_fields)]
pub struct RequestAddress {
    /// The new address.
    #[garde(custom(text::mail_address))]
    #[cfg_attr(
        feature = "openapi",
        schema(format = "email", max_length = 254, example = "hanako@example.jp")
    )]
    pub email: String,
}
