//! Inviting people: the community is by invitation only.

use crate::{
    id::{InvitationId, OrganisationId},
    text,
};
use garde::Validate;
use serde::{Deserialize, Serialize};

/// How many people one person may invite a day.
pub const MOST_INVITATIONS_A_DAY: i64 = 60;

/// An invitation that nobody has accepted yet.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(feature = "openapi", derive(utoipa::ToSchema))]
pub struct Invitation {
    /// Its id.
    pub id: InvitationId,
    /// Family and given name of the invited person.
    pub name: String,
    /// Where the mail went.
    pub email: String,
    /// Where the person works.
    pub organisation: String,
    /// When the newest mail was written: RFC 3339.
    pub sent_at: String,
    /// How many mails were written.
    pub sent_times: u32,
    /// When the newest link stops working: RFC 3339.
    pub expires_at: String,
    /// Whether that is over; sending again begins anew.
    pub is_expired: bool,
}

/// Invites somebody.
#[derive(Clone, Debug, Default, PartialEq, Eq, Serialize, Deserialize, Validate)]
#[cfg_attr(feature = "openapi", derive(utoipa::ToSchema))]
#[serde(deny_unknown_fields)]
pub struct CreateInvitation {
    /// 姓.
    #[garde(custom(text::line(40)))]
    #[cfg_attr(
        feature = "openapi",
        schema(min_length = 1, max_length = 40, example = "高橋")
    )]
    pub family_name: String,
    /// 名.
    #[garde(custom(text::line(40)))]
    #[cfg_attr(
        feature = "openapi",
        schema(min_length = 1, max_length = 40, example = "美咲")
    )]
    pub given_name: String,
    /// Reading of the family name in kana; may be empty.
    #[garde(custom(text::kana(40)))]
    #[cfg_attr(feature = "openapi", schema(max_length = 40, example = "たかはし"))]
    pub family_reading: String,
    /// Reading of the given name in kana; may be empty.
    #[garde(custom(text::kana(40)))]
    #[cfg_attr(feature = "openapi", schema(max_length = 40, example = "みさき"))]
    pub given_reading: String,
    /// The person's own address, which signs in from then on.
    #[garde(custom(text::mail_address))]
    #[cfg_attr(
        feature = "openapi",
        schema(min_length = 3, max_length = 254, example = "misaki@member.example")
    )]
    pub email: String,
    /// Where the person works: attested by the invitation. A coordinator can name only the own organisation.
    #[garde(skip)]
    pub organisation: Option<OrganisationId>,
}

/// The secret of an invitation's link.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize, Validate)]
#[cfg_attr(feature = "openapi", derive(utoipa::ToSchema))]
#[serde(deny_unknown_fields)]
pub struct InvitationToken {
    /// What stands behind the number sign of the link.
    #[garde(custom(text::secret))]
    #[cfg_attr(feature = "openapi", schema(min_length = 43, max_length = 43))]
    pub token: String,
}

/// What an invitation's link would do.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(feature = "openapi", derive(utoipa::ToSchema))]
pub struct InvitationShown {
    /// Family and given name of the invited person.
    pub name: String,
    /// Where the person works.
    pub organisation: String,
    /// The address that will sign in, partly hidden.
    pub address: String,
    /// When the link stops working: RFC 3339.
    pub expires_at: String,
}
