//! The fields of a profile whose audience a member chooses.

use garde::Validate;
use serde::{Deserialize, Serialize};
use std::str::FromStr;

/// Who may see a field.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, Hash, Serialize, Deserialize)]
#[cfg_attr(feature = "openapi", derive(utoipa::ToSchema))]
#[serde(rename_all = "snake_case")]
pub enum FieldAudience {
    /// Every member here.
    #[default]
    Everyone,
    /// Only members with whom one is connected.
    Connections,
    /// Nobody but oneself.
    Nobody,
}

impl FieldAudience {
    /// Every audience, the widest first.
    pub const ALL: [Self; 3] = [Self::Everyone, Self::Connections, Self::Nobody];

    /// The name on the wire.
    pub fn as_str(self) -> &'static str {
        match self {
            Self::Everyone => "everyone",
            Self::Connections => "connections",
            Self::Nobody => "nobody",
        }
    }
}

impl FromStr for FieldAudience {
    type Err = &'static str;

    fn from_str(text: &str) -> Result<Self, Self::Err> {
        Self::ALL
            .into_iter()
            .find(|audience| audience.as_str() == text)
            .ok_or("not an audience")
    }
}

macro_rules! fields {
    ($($(#[$doc:meta])* $variant:ident $name:ident $text:literal;)+) => {
        /// A field whose audience a member chooses. Name, reading, employer and intake have none: who takes part
        /// in the programme stands there with them, or not at all.
        #[derive(Clone, Copy, Debug, PartialEq, Eq, Hash)]
        pub enum ProfileField {
            $($(#[$doc])* $variant,)+
        }

        impl ProfileField {
            /// Every field, in the order of the page.
            pub const ALL: &[Self] = &[$(Self::$variant,)+];

            /// The name in the database.
            pub fn as_str(self) -> &'static str {
                match self {
                    $(Self::$variant => $text,)+
                }
            }
        }

        /// Who may see which field.
        #[derive(Clone, Copy, Debug, Default, PartialEq, Eq, Serialize, Deserialize, Validate)]
        #[cfg_attr(feature = "openapi", derive(utoipa::ToSchema))]
        #[garde(allow_unvalidated)]
        #[serde(deny_unknown_fields)]
        pub struct ProfileAudiences {
            $($(#[$doc])* pub $name: FieldAudience,)+
        }

        impl ProfileAudiences {
            /// Who may see a field.
            pub fn get(&self, field: ProfileField) -> FieldAudience {
                match field {
                    $(ProfileField::$variant => self.$name,)+
                }
            }

            /// Sets who may see a field.
            pub fn set(&mut self, field: ProfileField, audience: FieldAudience) {
                match field {
                    $(ProfileField::$variant => self.$name = audience,)+
                }
            }
        }
    };
}

fields! {
    /// The picture.
    Picture picture "picture";
    /// Headline and introduction.
    Introduction introduction "introduction";
    /// 職種.
    Craft crafts "craft";
    /// スキル.
    Skill skills "skill";
    /// 話せる言語.
    Language languages "language";
    /// 学校.
    School schools "school";
    /// 出身.
    Hometown hometowns "hometown";
    /// 興味.
    Interest interests "interest";
    /// Uターン, Iターン, ….
    Arrival arrival "arrival";
    /// What the member can help with.
    CanHelpWith can_help_with "can_help_with";
    /// What the member looks for, as a peer.
    LookingFor looking_for "looking_for";
    /// The places used.
    Places places "place";
    /// Links.
    Links links "links";
    /// Career entries.
    Career career "career";
}
