//! What the members list can be narrowed by.

use super::filter::{Viewer, chosen, filter};
use crate::{caller::Caller, error::ApiError, query::Query};
use api::{
    members::{Facet, FacetKind, FacetValue, ListMembers, MemberFacets},
    page::Count,
};
use axum::Json;
use storage::{Connection, members::FacetCount};

/// Counting stops here: "1000+" says as much as any number above it.
const MOST_COUNTED: i64 = 1_000;
/// The most values of a dimension.
const MOST_VALUES: usize = 100;

/// The order of the dimensions.
const KINDS: [(FacetKind, &str); 9] = [
    (FacetKind::Company, "company"),
    (FacetKind::Craft, "craft"),
    (FacetKind::Skill, "skill"),
    (FacetKind::Place, "place"),
    (FacetKind::School, "school"),
    (FacetKind::Hometown, "hometown"),
    (FacetKind::Language, "language"),
    (FacetKind::Interest, "interest"),
    (FacetKind::Cohort, "cohort"),
];

/// Says what a members list can be narrowed by, and how many members each choice leaves.
///
/// The parameters are those of the members list; order and page mean nothing here.
#[utoipa::path(
    get, path = "/api/member-facets", tag = "members", params(ListMembers),
    responses((status = 200, body = MemberFacets))
)]
pub async fn list_member_facets(
    caller: Caller,
    Query(query): Query<ListMembers>,
) -> Result<Json<MemberFacets>, ApiError> {
    let actor = caller.actor().clone();
    caller
        .read(move |connection| {
            let viewer = Viewer::read(connection, actor)?;
            Ok(Json(read(connection, &query, &viewer)?))
        })
        .await
}

fn read(
    connection: &mut Connection,
    query: &ListMembers,
    viewer: &Viewer,
) -> Result<MemberFacets, ApiError> {
    let everything = filter(query, viewer, None);
    let all = everything.facets(connection)?;
    let chosen = chosen(query);
    let mut facets = Vec::with_capacity(KINDS.len());
    for (facet, name) in KINDS {
        let switched_on = chosen
            .iter()
            .find(|(kind, _)| *kind == facet)
            .map(|(_, values)| values);
        let values = match switched_on {
            None => values_of(&all, name, &[]),
            Some(switched_on) => {
                let others = filter(query, viewer, Some(facet));
                let counts = others.facets(connection)?;
                values_of(&counts, name, switched_on)
            }
        };
        facets.push(Facet {
            kind: facet,
            values,
        });
    }
    let elsewhere = ListMembers {
        elsewhere: true,
        ..query.clone()
    };
    Ok(MemberFacets {
        total: count(connection, query, viewer)?,
        elsewhere: count(connection, &elsewhere, viewer)?,
        facets,
    })
}

/// The values of one dimension; of those beyond the most frequent ones only what is switched on.
fn values_of(counts: &[FacetCount], name: &str, switched_on: &[String]) -> Vec<FacetValue> {
    let value = |count: &FacetCount| FacetValue {
        value: count
            .value
            .map_or_else(|| count.label.clone(), |id| id.0.to_string()),
        label: count.label.clone(),
        count: u32::try_from(count.count).unwrap_or(u32::MAX),
    };
    let values = counts
        .iter()
        .filter(|count| count.kind == name)
        .map(value)
        .enumerate();
    values
        .filter(|(index, value)| *index < MOST_VALUES || switched_on.contains(&value.value))
        .map(|(_, value)| value)
        .collect()
}

fn count(
    connection: &mut Connection,
    query: &ListMembers,
    viewer: &Viewer,
) -> Result<Count, ApiError> {
    let found = filter(query, viewer, None);
    let counted = found.count(connection, MOST_COUNTED + 1)?;
    Ok(Count {
        value: u32::try_from(counted.min(MOST_COUNTED)).unwrap_or_default(),
        capped: counted > MOST_COUNTED,
    })
}
