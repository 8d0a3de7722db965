//! Council companies and partner organisations.

use super::PlaceLink;
use crate::{id::OrganisationId, list::CommaList, page::Count, text};
use garde::Validate;
use serde::{Deserialize, Serialize};
use std::{fmt, str::FromStr};

/// What an organisation is in the programme.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash, Serialize, Deserialize)]
#[cfg_attr(feature = "openapi", derive(utoipa::ToSchema))]
#[serde(rename_all = "snake_case")]
pub enum OrganisationKind {
    /// 賛同企業.
    CouncilCompany,
    /// 行政.
    PublicBody,
    /// 商工会議所.
    Chamber,
    /// ハローワーク.
    EmploymentOffice,
    /// 大学.
    University,
    /// 高専.
    TechnicalCollege,
    /// 運営者 of a coworking space.
    CoworkingOperator,
}

impl OrganisationKind {
    /// Every kind.
    pub const ALL: [Self; 7] = [
        Self::CouncilCompany,
        Self::PublicBody,
        Self::Chamber,
        Self::EmploymentOffice,
        Self::University,
        Self::TechnicalCollege,
        Self::CoworkingOperator,
    ];

    /// The name on the wire and in the database.
    pub fn as_str(self) -> &'static str {
        match self {
            Self::CouncilCompany => "council_company",
            Self::PublicBody => "public_body",
            Self::Chamber => "chamber",
            Self::EmploymentOffice => "employment_office",
            Self::University => "university",
            Self::TechnicalCollege => "technical_college",
            Self::CoworkingOperator => "coworking_operator",
        }
    }
}

impl fmt::Display for OrganisationKind {
    fn fmt(&self, formatter: &mut fmt::Formatter<'_>) -> fmt::Result {
        formatter.write_str(self.as_str())
    }
}

impl FromStr for OrganisationKind {
    type Err = &'static str;

    fn from_str(text: &str) -> Result<Self, Self::Err> {
        Self::ALL
            .into_iter()
            .find(|kind| kind.as_str() == text)
            .ok_or("not a kind of organisation")
    }
}

/// Enough of an organisation to link to it.
#[derive(Clone, Debug, PartialEq, Eq, Hash, Serialize, Deserialize)]
#[cfg_attr(feature = "openapi", derive(utoipa::ToSchema))]
pub struct OrganisationLink {
    /// Its id.
    pub id: OrganisationId,
    /// Its registered name.
    pub name: String,
}

/// An organisation in a list.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(feature = "openapi", derive(utoipa::ToSchema))]
pub struct OrganisationSummary {
    /// Its id.
    pub id: OrganisationId,
    /// Its registered name.
    pub name: String,
    /// The name without its legal form, in hiragana.
    pub reading: String,
    /// What it is in the programme.
    pub kind: OrganisationKind,
    /// One sentence on what it does.
    pub summary: String,
    /// Prefecture or ward of the head office.
    pub head_office: String,
    /// The year it joined the council; absent for partners.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub council_since: Option<u16>,
}

/// One organisation's page.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(feature = "openapi", derive(utoipa::ToSchema))]
pub struct Organisation {
    /// What the list shows.
    #[serde(flatten)]
    pub summary: OrganisationSummary,
    /// What it does, in paragraphs.
    pub description: String,
    /// The head office's address.
    pub address: String,
    /// Its web site, http or https; empty if it has none.
    pub website: String,
    /// Names it had before, newest first.
    pub former_names: Vec<FormerName>,
    /// Its group: parent, subsidiaries and affiliates at present.
    pub group: Vec<GroupCompany>,
    /// How one works remotely for it; absent for partners.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub remote_work: Option<RemoteWork>,
    /// The places that its people use.
    pub places: Vec<PlaceLink>,
    /// Whom to turn to, in the organisation's order.
    pub contacts: Vec<ContactWindow>,
    /// How many of its people the viewer may find.
    pub people: Count,
}

/// A name that an organisation had.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(feature = "openapi", derive(utoipa::ToSchema))]
pub struct FormerName {
    /// The name.
    pub name: String,
    /// Until when, `YYYY-MM-DD`, `YYYY-MM` or `YYYY`; empty if unknown.
    pub until: String,
}

/// How another organisation of the group is related.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash, Serialize, Deserialize)]
#[cfg_attr(feature = "openapi", derive(utoipa::ToSchema))]
#[serde(rename_all = "snake_case")]
pub enum GroupRelation {
    /// 親会社.
    Parent,
    /// 子会社.
    Subsidiary,
    /// 関連会社.
    Affiliate,
}

/// Another organisation of the group.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(feature = "openapi", derive(utoipa::ToSchema))]
pub struct GroupCompany {
    /// How it is related to the organisation whose page this is.
    pub relation: GroupRelation,
    /// The other organisation.
    pub organisation: OrganisationLink,
}

/// How one works remotely for a company.
#[derive(Clone, Debug, Default, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(feature = "openapi", derive(utoipa::ToSchema))]
pub struct RemoteWork {
    /// Visits to the head office a month, at most; absent if the company does not say.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub visits_a_month: Option<u8>,
    /// What is said about visits: when, who pays.
    pub visits: String,
    /// What the company lends or pays for, one entry a line.
    pub equipment: Vec<String>,
    /// Anything else.
    pub note: String,
}

/// A desk that answers questions.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(feature = "openapi", derive(utoipa::ToSchema))]
pub struct ContactWindow {
    /// What it is for, such as "NAGAOKA WORKER 担当".
    pub label: String,
    /// Department or person; may be empty.
    pub name: String,
    /// Mail address; may be empty.
    pub email: String,
    /// Telephone number; may be empty.
    pub telephone: String,
    /// When somebody answers; may be empty.
    pub hours: String,
}

/// The query of an organisation's people.
#[derive(Clone, Debug, Default, PartialEq, Eq, Hash, Serialize, Deserialize, Validate)]
#[cfg_attr(feature = "openapi", derive(utoipa::IntoParams), into_params(parameter_in = Query))]
#[serde(default, deny_unknown_fields)]
pub struct ListPeople {
    /// `next` of the page before.
    #[garde(custom(text::search_text(300)))]
    #[serde(skip_serializing_if = "Option::is_none")]
    pub after: Option<String>,
}

/// How a list of organisations is sorted.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, Hash, Serialize, Deserialize)]
#[cfg_attr(feature = "openapi", derive(utoipa::ToSchema))]
#[serde(rename_all = "snake_case")]
pub enum OrganisationSort {
    /// By reading, in 五十音 order.
    #[default]
    Reading,
    /// Newest in the council first.
    Newest,
}

/// The query of the organisations list.
#[derive(Clone, Debug, Default, PartialEq, Eq, Hash, Serialize, Deserialize, Validate)]
#[cfg_attr(feature = "openapi", derive(utoipa::IntoParams), into_params(parameter_in = Query))]
#[serde(default, deny_unknown_fields)]
pub struct ListOrganisations {
    /// Only these kinds, separated by commas; all when absent.
    #[garde(skip)]
    #[serde(skip_serializing_if = "CommaList::is_empty")]
    #[cfg_attr(feature = "openapi", param(value_type = String, pattern = "^[a-z_,]*$", example = "council_company"))]
    pub kind: CommaList<OrganisationKind>,
    /// Only those that this text finds: name, former name, reading, description, parent.
    #[garde(custom(text::search_text(100)))]
    #[serde(skip_serializing_if = "Option::is_none")]
    #[cfg_attr(feature = "openapi", param(max_length = 100))]
    pub q: Option<String>,
    /// The order.
    #[garde(skip)]
    #[serde(skip_serializing_if = "crate::url::is_default")]
    #[cfg_attr(feature = "openapi", param(inline))]
    pub sort: OrganisationSort,
    /// `next` of the page before.
    #[garde(custom(text::search_text(300)))]
    #[serde(skip_serializing_if = "Option::is_none")]
    pub after: Option<String>,
    /// Rows a page, 1 to 100.
    #[garde(inner(range(min = 1, max = 100)))]
    #[serde(skip_serializing_if = "Option::is_none")]
    #[cfg_attr(feature = "openapi", param(minimum = 1, maximum = 100))]
    pub limit: Option<u32>,
}
