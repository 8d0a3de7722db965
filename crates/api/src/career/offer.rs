//! Offers of a contract, what they change against the posting, and the way to the new company.

use super::PathStep;
use crate::{
    postings::{ChangedTerm, Posting, report_terms},
    tokyo::Day,
};
use garde::Validate;
use serde::{Deserialize, Serialize};

/// Offers a contract. The terms are checked as a posting's are.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(feature = "openapi", derive(utoipa::ToSchema))]
#[serde(deny_unknown_fields)]
pub struct MakeOffer {
    /// The terms of the contract.
    pub terms: Posting,
    /// The first day, as the company would like it (入社日).
    pub joins: Day,
    /// Until which day the worker may answer.
    pub answer_by: Day,
}

/// The bounds are those of a posting: what the law is asked about lies within them.
impl Validate for MakeOffer {
    type Context = ();

    fn validate_into(
        &self,
        (): &(),
        _: &mut dyn FnMut() -> garde::Path,
        report: &mut garde::Report,
    ) {
        report_terms(&self.terms, report);
    }
}

/// What a company offers.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(feature = "openapi", derive(utoipa::ToSchema))]
pub struct TalkOffer {
    /// Its number in the talk, from 1: another offer takes its place.
    pub number: u32,
    /// When it was made (RFC 3339).
    #[cfg_attr(feature = "openapi", schema(format = DateTime))]
    pub at: String,
    /// The terms of the contract.
    pub terms: Posting,
    /// Every term that the posting did not say so (職業安定法5条の3第3項).
    pub changed: Vec<ChangedTerm>,
    /// The first day.
    pub joins: Day,
    /// Until which day the worker may answer.
    pub answer_by: Day,
    /// Whether the worker agreed to it.
    pub is_agreed: bool,
}

/// Agrees to an offer.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize, Validate)]
#[cfg_attr(feature = "openapi", derive(utoipa::ToSchema))]
#[serde(deny_unknown_fields)]
pub struct AgreeToOffer {
    /// The number of the offer that one read.
    #[garde(range(min = 1, max = 1_000))]
    #[cfg_attr(feature = "openapi", schema(minimum = 1, maximum = 1_000))]
    pub number: u32,
    /// The fields of the changed terms, each confirmed.
    #[garde(length(max = 100), inner(length(max = 50)))]
    #[cfg_attr(feature = "openapi", schema(max_items = 100))]
    pub confirmed: Vec<String>,
}

/// The way from one company to the other; nobody but the worker sees it.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize, Validate)]
#[cfg_attr(feature = "openapi", derive(utoipa::ToSchema))]
#[serde(deny_unknown_fields)]
pub struct TransferPath {
    /// The last day at the present employer (退職日).
    #[garde(skip)]
    pub leaves: Day,
    /// The first day at the new one (入社日).
    #[garde(skip)]
    pub joins: Day,
    /// Which steps are done.
    #[garde(length(max = 11))]
    #[cfg_attr(feature = "openapi", schema(max_items = 11))]
    pub done: Vec<PathStep>,
}
