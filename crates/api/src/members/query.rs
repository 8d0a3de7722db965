//! The query of the members list; also what a saved search keeps.

use crate::{
    id::{OrganisationId, PlaceId, TermId},
    list::CommaList,
    text,
};
use garde::Validate;
use serde::{Deserialize, Serialize};

/// How the members list is sorted.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, Hash, Serialize, Deserialize)]
#[cfg_attr(feature = "openapi", derive(utoipa::ToSchema))]
#[serde(rename_all = "snake_case")]
pub enum MemberSort {
    /// Newest members first.
    #[default]
    Newest,
    /// By reading, in 五十音 order.
    Reading,
    /// By the company's reading, then by the name's.
    Company,
}

/// A row of the 五十音 table, for the index rail: where a list by reading starts.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash, Serialize, Deserialize)]
#[cfg_attr(feature = "openapi", derive(utoipa::ToSchema))]
#[serde(rename_all = "snake_case")]
pub enum GojuonRow {
    /// あ.
    A,
    /// か.
    Ka,
    /// さ.
    Sa,
    /// た.
    Ta,
    /// な.
    Na,
    /// は.
    Ha,
    /// ま.
    Ma,
    /// や.
    Ya,
    /// ら.
    Ra,
    /// わ.
    Wa,
}

impl GojuonRow {
    /// Every row, from あ to わ, with the kana that heads it.
    pub const ALL: [(Self, &'static str); 10] = [
        (Self::A, "あ"),
        (Self::Ka, "か"),
        (Self::Sa, "さ"),
        (Self::Ta, "た"),
        (Self::Na, "な"),
        (Self::Ha, "は"),
        (Self::Ma, "ま"),
        (Self::Ya, "や"),
        (Self::Ra, "ら"),
        (Self::Wa, "わ"),
    ];

    /// The kana that heads the row.
    pub fn kana(self) -> &'static str {
        Self::ALL
            .iter()
            .find(|(row, _)| *row == self)
            .map_or("わ", |(_, kana)| kana)
    }
}

/// What a list of members shows. Values of one parameter widen, parameters narrow each other.
#[derive(Clone, Debug, Default, PartialEq, Eq, Hash, Serialize, Deserialize, Validate)]
#[cfg_attr(feature = "openapi", derive(utoipa::IntoParams), into_params(parameter_in = Query))]
#[serde(default, deny_unknown_fields)]
pub struct ListMembers {
    /// Only those that this text finds.
    #[garde(custom(text::search_text(100)))]
    #[serde(skip_serializing_if = "Option::is_none")]
    #[cfg_attr(feature = "openapi", param(max_length = 100))]
    pub q: Option<String>,
    /// Only people of other organisations than the viewer's.
    #[garde(skip)]
    #[serde(skip_serializing_if = "std::ops::Not::not")]
    pub elsewhere: bool,
    /// Only people of one of these organisations.
    #[garde(skip)]
    #[serde(skip_serializing_if = "CommaList::is_empty")]
    #[cfg_attr(feature = "openapi", param(value_type = String, pattern = "^[0-9a-f,-]*$"))]
    pub company: CommaList<OrganisationId>,
    /// Only people with one of these crafts.
    #[garde(skip)]
    #[serde(skip_serializing_if = "CommaList::is_empty")]
    #[cfg_attr(feature = "openapi", param(value_type = String, pattern = "^[0-9a-f,-]*$"))]
    pub craft: CommaList<TermId>,
    /// Only people with one of these skills.
    #[garde(skip)]
    #[serde(skip_serializing_if = "CommaList::is_empty")]
    #[cfg_attr(feature = "openapi", param(value_type = String, pattern = "^[0-9a-f,-]*$"))]
    pub skill: CommaList<TermId>,
    /// Only people who use one of these places.
    #[garde(skip)]
    #[serde(skip_serializing_if = "CommaList::is_empty")]
    #[cfg_attr(feature = "openapi", param(value_type = String, pattern = "^[0-9a-f,-]*$"))]
    pub place: CommaList<PlaceId>,
    /// Only people who went to one of these schools.
    #[garde(skip)]
    #[serde(skip_serializing_if = "CommaList::is_empty")]
    #[cfg_attr(feature = "openapi", param(value_type = String, pattern = "^[0-9a-f,-]*$"))]
    pub school: CommaList<TermId>,
    /// Only people from one of these home towns.
    #[garde(skip)]
    #[serde(skip_serializing_if = "CommaList::is_empty")]
    #[cfg_attr(feature = "openapi", param(value_type = String, pattern = "^[0-9a-f,-]*$"))]
    pub hometown: CommaList<TermId>,
    /// Only people who speak one of these languages.
    #[garde(skip)]
    #[serde(skip_serializing_if = "CommaList::is_empty")]
    #[cfg_attr(feature = "openapi", param(value_type = String, pattern = "^[0-9a-f,-]*$"))]
    pub language: CommaList<TermId>,
    /// Only people with one of these interests.
    #[garde(skip)]
    #[serde(skip_serializing_if = "CommaList::is_empty")]
    #[cfg_attr(feature = "openapi", param(value_type = String, pattern = "^[0-9a-f,-]*$"))]
    pub interest: CommaList<TermId>,
    /// Only people of one of these intakes, 1 for 第1期.
    #[garde(skip)]
    #[serde(skip_serializing_if = "CommaList::is_empty")]
    #[cfg_attr(feature = "openapi", param(value_type = String, pattern = "^[0-9,]*$", example = "1"))]
    pub cohort: CommaList<u16>,
    /// The order.
    #[garde(skip)]
    #[serde(skip_serializing_if = "crate::url::is_default")]
    #[cfg_attr(feature = "openapi", param(inline))]
    pub sort: MemberSort,
    /// Start at this row of the 五十音 table; only with `sort=reading`.
    #[garde(skip)]
    #[serde(skip_serializing_if = "Option::is_none")]
    #[cfg_attr(feature = "openapi", param(inline))]
    pub row: Option<GojuonRow>,
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
