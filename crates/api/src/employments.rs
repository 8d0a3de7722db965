//! Where people work: attested records with dates.

use crate::{
    directory::OrganisationLink,
    id::{EmploymentId, EmploymentReportId, OrganisationId, PersonId},
    text,
};
use garde::Validate;
use serde::{Deserialize, Serialize};
use std::str::FromStr;

/// The most characters of what somebody says is wrong.
pub const LONGEST_REPORT: usize = 500;

/// How somebody works at an organisation.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, Hash, Serialize, Deserialize)]
#[cfg_attr(feature = "openapi", derive(utoipa::ToSchema))]
#[serde(rename_all = "snake_case")]
pub enum EmploymentKind {
    /// 在籍: employed there.
    #[default]
    Regular,
    /// 出向: sent there by another employer, whose record stands beside this one.
    Secondment,
    /// 兼務: there as well, besides another post.
    Concurrent,
}

impl EmploymentKind {
    /// Every kind.
    pub const ALL: [Self; 3] = [Self::Regular, Self::Secondment, Self::Concurrent];

    /// The name on the wire and in the database.
    pub fn as_str(self) -> &'static str {
        match self {
            Self::Regular => "regular",
            Self::Secondment => "secondment",
            Self::Concurrent => "concurrent",
        }
    }
}

impl FromStr for EmploymentKind {
    type Err = &'static str;

    fn from_str(text: &str) -> Result<Self, Self::Err> {
        Self::ALL
            .into_iter()
            .find(|kind| kind.as_str() == text)
            .ok_or("not a kind of employment")
    }
}

/// Who attests a record.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash, Serialize, Deserialize)]
#[cfg_attr(feature = "openapi", derive(utoipa::ToSchema))]
#[serde(rename_all = "snake_case")]
pub enum Attestation {
    /// Nobody.
    None,
    /// A coordinator of the organisation.
    Coordinator,
    /// The council office.
    Office,
}

/// What the person says is wrong with a record, and nobody has settled.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(feature = "openapi", derive(utoipa::ToSchema))]
pub struct EmploymentReport {
    /// Its id.
    pub id: EmploymentReportId,
    /// What is wrong.
    pub text: String,
    /// When it was reported: RFC 3339.
    pub at: String,
}

/// A record.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(feature = "openapi", derive(utoipa::ToSchema))]
pub struct Employment {
    /// Its id.
    pub id: EmploymentId,
    /// Where.
    pub organisation: OrganisationLink,
    /// How.
    pub kind: EmploymentKind,
    /// Since when: `YYYY-MM-DD`, `YYYY-MM` or `YYYY`; may be empty.
    pub since: String,
    /// Until when, in the same forms; empty while it lasts.
    pub until: String,
    /// Who attests it.
    pub attestation: Attestation,
    /// Whether a coordinator stated it and the person has not agreed yet, nor the council office for them. Coordinators
    /// are not told.
    pub is_claimed: bool,
    /// What the person says is wrong with it, as long as it is open.
    pub reports: Vec<EmploymentReport>,
    /// For `If-Match`.
    pub etag: String,
}

/// A record with whose it is, for those who attest.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(feature = "openapi", derive(utoipa::ToSchema))]
pub struct StaffEmployment {
    /// Whose.
    pub person: PersonId,
    /// Family and given name in the order in which they are shown.
    pub name: String,
    /// The name's reading; may be empty.
    pub reading: String,
    /// The record.
    pub employment: Employment,
    /// Whether the person is a recruiter of that organisation.
    pub is_recruiter: bool,
}

/// Which records a list shows.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, Hash, Serialize, Deserialize)]
#[cfg_attr(feature = "openapi", derive(utoipa::ToSchema))]
#[serde(rename_all = "snake_case")]
pub enum EmploymentView {
    /// Those that last.
    #[default]
    Current,
    /// Those that have ended.
    Past,
    /// Those that somebody has to look at: reported as wrong, or lasting and attested by nobody.
    Tasks,
}

impl EmploymentView {
    /// Every view.
    pub const ALL: [Self; 3] = [Self::Current, Self::Tasks, Self::Past];

    /// The name on the wire.
    pub fn as_str(self) -> &'static str {
        match self {
            Self::Current => "current",
            Self::Past => "past",
            Self::Tasks => "tasks",
        }
    }
}

/// Which page of the records, by the people's readings.
#[derive(Clone, Debug, Default, PartialEq, Eq, Hash, Serialize, Deserialize, Validate)]
#[cfg_attr(feature = "openapi", derive(utoipa::IntoParams), into_params(parameter_in = Query))]
#[serde(default, deny_unknown_fields)]
pub struct ListEmployments {
    /// Which records.
    #[garde(skip)]
    #[serde(skip_serializing_if = "crate::url::is_default")]
    #[cfg_attr(feature = "openapi", param(inline))]
    pub view: EmploymentView,
    /// Of one organisation only.
    #[garde(skip)]
    #[serde(skip_serializing_if = "Option::is_none")]
    pub organisation: Option<OrganisationId>,
    /// `next` of the page before.
    #[garde(custom(text::search_text(300)))]
    #[serde(skip_serializing_if = "Option::is_none")]
    pub after: Option<String>,
    /// Rows a page, 1 to 100; 50 when absent.
    #[garde(inner(range(min = 1, max = 100)))]
    #[serde(skip_serializing_if = "Option::is_none")]
    #[cfg_attr(feature = "openapi", param(minimum = 1, maximum = 100))]
    pub limit: Option<u32>,
}

/// Attests that somebody works at an organisation.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize, Validate)]
#[cfg_attr(feature = "openapi", derive(utoipa::ToSchema))]
#[serde(deny_unknown_fields)]
pub struct AttestEmployment {
    /// Who.
    #[garde(skip)]
    pub person: Option<PersonId>,
    /// Where; a coordinator may name the own organisation only.
    #[garde(skip)]
    pub organisation: Option<OrganisationId>,
    /// How.
    #[garde(skip)]
    pub kind: EmploymentKind,
    /// Since when: `YYYY-MM-DD`, `YYYY-MM` or `YYYY`, not in the future; may be empty.
    #[garde(custom(text::partial_date))]
    #[cfg_attr(feature = "openapi", schema(max_length = 10, example = "2026-04-01"))]
    pub since: String,
}

/// Changes a record.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize, Validate)]
#[cfg_attr(feature = "openapi", derive(utoipa::ToSchema))]
#[serde(deny_unknown_fields)]
pub struct ChangeEmployment {
    /// How.
    #[garde(skip)]
    pub kind: EmploymentKind,
    /// Since when, as in [`AttestEmployment`].
    #[garde(custom(text::partial_date))]
    #[cfg_attr(feature = "openapi", schema(max_length = 10))]
    pub since: String,
    /// The last day, in the same forms and not in the future; empty while it lasts.
    #[garde(custom(text::partial_date))]
    #[cfg_attr(feature = "openapi", schema(max_length = 10))]
    pub until: String,
    /// Whether the caller attests it; otherwise nobody does from then on.
    #[garde(skip)]
    pub is_attested: bool,
}

/// Says what is wrong with a record about oneself.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize, Validate)]
#[cfg_attr(feature = "openapi", derive(utoipa::ToSchema))]
#[serde(deny_unknown_fields)]
pub struct ReportEmployment {
    /// What is wrong.
    #[garde(custom(text::required_paragraph(LONGEST_REPORT)))]
    #[cfg_attr(feature = "openapi", schema(min_length = 1, max_length = 500))]
    pub text: String,
}
