//! From what was typed and filtered to what the index looks for.

use api::members::GojuonRow;
use japanese::{Query, Row};
use std::fmt::Display;
use storage::search::Matching;
use uuid::Uuid;

/// A dimension to filter by; the name is part of the index, so a change needs a new index.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Facet {
    /// The employer, or the kind of organisation.
    Company,
    /// A vocabulary, by `api::members::TermKind`.
    Term(api::members::TermKind),
    /// A place used.
    Place,
    /// An intake.
    Cohort,
    /// `api::directory::OrganisationKind`.
    OrganisationKind,
}

/// The token of a facet's value.
pub fn facet_token(facet: Facet, value: &str) -> String {
    let kind = match facet {
        Facet::Company => "company",
        Facet::Term(kind) => kind.as_str(),
        Facet::Place => "place",
        Facet::Cohort => "cohort",
        Facet::OrganisationKind => "kind",
    };
    japanese::facet_token(kind, value)
}

/// An id as a facet's value: 64 of its 122 random bits tell a community's ids apart and keep the index small.
pub(super) fn id_value(id: Uuid) -> String {
    format!("{:016x}", (id.as_u128() >> 64) as u64)
}

/// What finds the documents that hold every term of `text`; everything when there is none.
pub fn matching(text: &str) -> Matching {
    let mut matching = Matching::default();
    for term in Query::parse(text).terms {
        let (tokens, needles) = term
            .alternatives
            .into_iter()
            .map(|alternative| (alternative.tokens, alternative.needle))
            .unzip();
        matching.all.push(tokens);
        matching.needles.push(needles);
    }
    matching
}

/// Narrows to documents with one of these values; all of them when `values` is empty.
pub fn narrow<T: Display>(matching: &mut Matching, facet: Facet, values: &[T]) {
    matching.any_of(
        values
            .iter()
            .map(|value| facet_token(facet, &value.to_string())),
    );
}

/// Narrows to documents with one of these ids; all of them when `ids` is empty.
pub fn narrow_ids<T: Copy + Into<Uuid>>(matching: &mut Matching, facet: Facet, ids: &[T]) {
    let values: Vec<String> = ids.iter().map(|id| id_value((*id).into())).collect();
    narrow(matching, facet, &values);
}

/// Leaves out documents with this id.
pub(crate) fn leave_out(matching: &mut Matching, facet: Facet, id: Uuid) {
    matching.none.push(facet_token(facet, &id_value(id)));
}

/// The sort key with which a row of the 五十音 table begins.
pub fn sort_start(row: GojuonRow) -> &'static str {
    match row {
        GojuonRow::A => Row::A,
        GojuonRow::Ka => Row::Ka,
        GojuonRow::Sa => Row::Sa,
        GojuonRow::Ta => Row::Ta,
        GojuonRow::Na => Row::Na,
        GojuonRow::Ha => Row::Ha,
        GojuonRow::Ma => Row::Ma,
        GojuonRow::Ya => Row::Ya,
        GojuonRow::Ra => Row::Ra,
        GojuonRow::Wa => Row::Wa,
    }
    .start()
}
