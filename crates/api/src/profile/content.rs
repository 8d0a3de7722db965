//! What a member writes of themself.

use super::ProfileAudiences;
use crate::{
    directory::OrganisationLink,
    id::{PictureId, PlaceId},
    members::{Arrival, CareerEntry, Link, Member},
    text,
};
use garde::Validate;
use serde::{Deserialize, Serialize};

/// The most entries of one vocabulary.
pub const MOST_TERMS: usize = 30;
/// The longest entry of a vocabulary, in characters.
pub const LONGEST_TERM: usize = 60;
/// The most places, and the most links.
pub const MOST_PLACES: usize = 10;
/// The most career entries.
pub const MOST_CAREER_ENTRIES: usize = 30;

/// Writes one's own profile anew: everything that one says of oneself. The employer is attested by its
/// coordinator and the intake by the council office, so neither stands here.
#[derive(Clone, Debug, Default, PartialEq, Eq, Serialize, Deserialize, Validate)]
#[cfg_attr(feature = "openapi", derive(utoipa::ToSchema))]
#[serde(deny_unknown_fields)]
pub struct WriteProfile {
    /// 姓.
    #[garde(custom(text::line(60)))]
    #[cfg_attr(feature = "openapi", schema(min_length = 1, max_length = 60))]
    pub family_name: String,
    /// 名; may be empty.
    #[garde(custom(text::optional_line(60)))]
    #[cfg_attr(feature = "openapi", schema(max_length = 60))]
    pub given_name: String,
    /// Reading of the family name in kana; may be empty.
    #[garde(custom(text::kana(80)))]
    #[cfg_attr(feature = "openapi", schema(max_length = 80))]
    pub family_reading: String,
    /// Reading of the given name in kana; may be empty.
    #[garde(custom(text::kana(80)))]
    #[cfg_attr(feature = "openapi", schema(max_length = 80))]
    pub given_reading: String,
    /// What one is about, in a line; may be empty.
    #[garde(custom(text::optional_line(80)))]
    #[cfg_attr(feature = "openapi", schema(max_length = 80))]
    pub headline: String,
    /// What one says of oneself; may be empty.
    #[garde(custom(text::paragraph(2_000)))]
    #[cfg_attr(feature = "openapi", schema(max_length = 2_000))]
    pub introduction: String,
    /// 職種, the most important one first.
    #[garde(custom(terms))]
    #[cfg_attr(feature = "openapi", schema(max_items = 30))]
    pub crafts: Vec<String>,
    /// スキル.
    #[garde(custom(terms))]
    #[cfg_attr(feature = "openapi", schema(max_items = 30))]
    pub skills: Vec<String>,
    /// 話せる言語.
    #[garde(custom(terms))]
    #[cfg_attr(feature = "openapi", schema(max_items = 30))]
    pub languages: Vec<String>,
    /// 学校.
    #[garde(custom(terms))]
    #[cfg_attr(feature = "openapi", schema(max_items = 30))]
    pub schools: Vec<String>,
    /// 出身.
    #[garde(custom(terms))]
    #[cfg_attr(feature = "openapi", schema(max_items = 30))]
    pub hometowns: Vec<String>,
    /// 興味.
    #[garde(custom(terms))]
    #[cfg_attr(feature = "openapi", schema(max_items = 30))]
    pub interests: Vec<String>,
    /// How one came to live here.
    #[garde(skip)]
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub arrival: Option<Arrival>,
    /// What one can help with; may be empty.
    #[garde(custom(text::paragraph(1_000)))]
    #[cfg_attr(feature = "openapi", schema(max_length = 1_000))]
    pub can_help_with: String,
    /// What one looks for, as a peer; may be empty.
    #[garde(custom(text::paragraph(1_000)))]
    #[cfg_attr(feature = "openapi", schema(max_length = 1_000))]
    pub looking_for: String,
    /// The places one uses, the most used first.
    #[garde(custom(at_most(MOST_PLACES)))]
    #[cfg_attr(feature = "openapi", schema(max_items = 10))]
    pub places: Vec<PlaceId>,
    /// Links.
    #[garde(dive, custom(at_most(MOST_PLACES)))]
    #[cfg_attr(feature = "openapi", schema(max_items = 10))]
    pub links: Vec<Link>,
    /// What one did before, in the order in which it is shown.
    #[garde(dive, custom(at_most(MOST_CAREER_ENTRIES)))]
    #[cfg_attr(feature = "openapi", schema(max_items = 30))]
    pub career: Vec<CareerEntry>,
    /// Who may see which field.
    #[garde(dive)]
    pub audiences: ProfileAudiences,
}

/// Entries of a vocabulary: each a line, not too many.
fn terms(terms: &Vec<String>, _: &()) -> garde::Result {
    at_most(MOST_TERMS)(terms, &())?;
    terms
        .iter()
        .try_for_each(|term| text::line(LONGEST_TERM)(term, &()))
}

fn at_most<T>(most: usize) -> impl Fn(&Vec<T>, &()) -> garde::Result {
    move |items, ()| {
        if items.len() > most {
            Err(garde::Error::new("too_long"))
        } else {
            Ok(())
        }
    }
}

/// One's own profile, to be edited.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(feature = "openapi", derive(utoipa::ToSchema))]
pub struct Profile {
    /// What one wrote.
    pub content: WriteProfile,
    /// Every present employer, as recorded.
    pub organisations: Vec<OrganisationLink>,
    /// The picture.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub picture: Option<PictureId>,
    /// Hand it in as `If-Match` to change the profile.
    pub etag: String,
}

/// As whom to look at one's own page.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, Hash, Serialize, Deserialize)]
#[cfg_attr(feature = "openapi", derive(utoipa::ToSchema))]
#[serde(rename_all = "snake_case")]
pub enum ViewAs {
    /// A member with whom one is not connected.
    #[default]
    Stranger,
    /// A member with whom one is connected.
    Connection,
    /// A member of one's own company with whom one is not connected.
    Company,
}

impl ViewAs {
    /// Every kind of viewer.
    pub const ALL: [Self; 3] = [Self::Stranger, Self::Connection, Self::Company];

    /// The name on the wire.
    pub fn as_str(self) -> &'static str {
        match self {
            Self::Stranger => "stranger",
            Self::Connection => "connection",
            Self::Company => "company",
        }
    }
}

/// Which preview of one's own page.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, Hash, Serialize, Deserialize, Validate)]
#[cfg_attr(feature = "openapi", derive(utoipa::IntoParams), into_params(parameter_in = Query))]
#[serde(default, deny_unknown_fields)]
pub struct PreviewProfile {
    /// As whom.
    #[garde(skip)]
    #[serde(rename = "as")]
    #[cfg_attr(feature = "openapi", param(inline))]
    pub viewer: ViewAs,
}

/// One's own page as somebody else sees it.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(feature = "openapi", derive(utoipa::ToSchema))]
pub struct ProfilePreview {
    /// The page; absent when there is none for this viewer.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub member: Option<Member>,
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::{FieldFault, validate};

    #[test]
    fn faults_name_their_field() {
        let mut profile = WriteProfile {
            family_name: "高橋".to_owned(),
            ..WriteProfile::default()
        };
        assert_eq!(validate(&profile), Ok(()));
        profile.skills = vec!["x".repeat(61)];
        profile.links = vec![Link {
            label: String::new(),
            url: "javascript:alert(1)".to_owned(),
        }];
        profile.career = vec![CareerEntry::default(); 31];
        let faults = validate(&profile).unwrap_err();
        let found = |field: &str| {
            let fault = faults.iter().find(|error| error.field == field);
            fault.map(|error| error.fault)
        };
        assert_eq!(found("skills"), Some(FieldFault::TooLong));
        assert_eq!(found("links[0].url"), Some(FieldFault::Form));
        assert_eq!(found("career"), Some(FieldFault::TooLong));
        assert_eq!(found("career[3].organisation"), Some(FieldFault::Required));
    }
}
