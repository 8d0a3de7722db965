//! What a query of the members list asks of the index.

use crate::{
    actor::Actor,
    error::ApiError,
    index::{self, Facet, matching},
};
use api::members::{FacetKind, ListMembers, TermKind};
use storage::{Connection, Id, network};

/// Who asks, and whom they may not find.
#[derive(Clone, Debug)]
pub(super) struct Viewer {
    /// Who asks.
    pub actor: Actor,
    /// From `storage::network::hidden_ids`.
    pub hidden: Vec<Id>,
    /// Who shows this viewer more than everyone, from `index::near`.
    pub near: Vec<Id>,
}

impl Viewer {
    /// The actor with everybody whom a block hides from them, and everybody who shows them more.
    pub(super) fn read(connection: &mut Connection, actor: Actor) -> Result<Self, ApiError> {
        let hidden = network::hidden_ids(connection, Id(actor.person.0))?;
        let near = index::near(connection, Id(actor.person.0))?;
        Ok(Self {
            actor,
            hidden,
            near,
        })
    }
}

/// Everything of the query but the dimension `without`, if one is named: a dimension is counted without its
/// own filter, or choosing one value would hide the others.
pub(super) fn filter(
    query: &ListMembers,
    viewer: &Viewer,
    without: Option<FacetKind>,
) -> index::Members {
    let mut found = matching(query.q.as_deref().unwrap_or_default());
    index::leave_out_people(&mut found, &viewer.hidden);
    if query.elsewhere {
        for own in &viewer.actor.organisations {
            index::leave_out(&mut found, Facet::Company, own.0);
        }
    }
    let counted = |kind| without != Some(kind);
    if counted(FacetKind::Company) {
        index::narrow_ids(&mut found, Facet::Company, &query.company.0);
    }
    if counted(FacetKind::Place) {
        index::narrow_ids(&mut found, Facet::Place, &query.place.0);
    }
    if counted(FacetKind::Cohort) {
        index::narrow(&mut found, Facet::Cohort, &query.cohort.0);
    }
    for (kind, term, values) in [
        (FacetKind::Craft, TermKind::Craft, &query.craft),
        (FacetKind::Skill, TermKind::Skill, &query.skill),
        (FacetKind::School, TermKind::School, &query.school),
        (FacetKind::Hometown, TermKind::Hometown, &query.hometown),
        (FacetKind::Language, TermKind::Language, &query.language),
        (FacetKind::Interest, TermKind::Interest, &query.interest),
    ] {
        if counted(kind) {
            index::narrow_ids(&mut found, Facet::Term(term), &values.0);
        }
    }
    index::Members::new(found, &viewer.near)
}

/// The values of the query that are switched on, by dimension.
pub(super) fn chosen(query: &ListMembers) -> Vec<(FacetKind, Vec<String>)> {
    fn texts<T: ToString>(values: &[T]) -> Vec<String> {
        values.iter().map(ToString::to_string).collect()
    }
    let all = [
        (FacetKind::Company, texts(&query.company.0)),
        (FacetKind::Craft, texts(&query.craft.0)),
        (FacetKind::Skill, texts(&query.skill.0)),
        (FacetKind::Place, texts(&query.place.0)),
        (FacetKind::School, texts(&query.school.0)),
        (FacetKind::Hometown, texts(&query.hometown.0)),
        (FacetKind::Language, texts(&query.language.0)),
        (FacetKind::Interest, texts(&query.interest.0)),
        (FacetKind::Cohort, texts(&query.cohort.0)),
    ];
    all.into_iter()
        .filter(|(_, values)| !values.is_empty())
        .collect()
}
