//! One organisation's page.

use crate::{
    caller::Caller,
    error::ApiError,
    etag::{Tagged, etag_of},
    index,
    path::Path,
};
use api::{
    directory::{
        ContactWindow, FormerName, GroupCompany, GroupRelation, Organisation, OrganisationKind,
        OrganisationLink, PlaceLink, RemoteWork,
    },
    id::OrganisationId,
    page::Count,
};
use std::collections::HashMap;
use storage::{
    Connection, Id,
    directory::organisation::{self, OrganisationRow, RelationRow},
    members, network,
};

/// Counting people stops here.
const MOST_PEOPLE: i64 = 1_000;

/// One council company or partner.
#[utoipa::path(
    get, path = "/api/organisations/{id}", tag = "directory",
    params(("id" = OrganisationId, Path, description = "The organisation")),
    responses((status = 200, body = Organisation))
)]
pub async fn get_organisation(
    caller: Caller,
    Path(id): Path<OrganisationId>,
) -> Result<Tagged<Organisation>, ApiError> {
    let viewer = Id(caller.actor().person.0);
    caller
        .read(move |connection| {
            let id = Id(id.0);
            let row = organisation::find(connection, id)?.ok_or_else(ApiError::not_found)?;
            let hidden = network::hidden_ids(connection, viewer)?;
            let most = MOST_PEOPLE + 1;
            let counted = members::count_people_of(connection, id, viewer, &hidden, most)?;
            let most = MOST_PEOPLE as usize;
            let people = Count {
                value: counted.min(most) as u32,
                capped: counted > most,
            };
            // People come and go without a new version of the organisation: their number is in the tag.
            let etag = etag_of(id, row.version.wrapping_mul(1 << 20) + counted as i64);
            Ok(Tagged {
                etag,
                body: page(connection, &row, people)?,
            })
        })
        .await
}

fn page(
    connection: &mut Connection,
    row: &OrganisationRow,
    people: Count,
) -> Result<Organisation, ApiError> {
    let ids = [row.id];
    let former_names = organisation::former_names(connection, &ids)?;
    let contacts = organisation::contacts(connection, &ids)?;
    let places = organisation::places(connection, &ids)?;
    let relations = organisation::relations(connection, &ids)?;
    let related: Vec<Id> = relations
        .iter()
        .map(|relation| other_side(relation, row.id))
        .collect();
    let names: HashMap<Id, String> = organisation::names(connection, &related)?
        .into_iter()
        .collect();
    let group = relations
        .iter()
        .filter_map(|relation| group_member(relation, row.id, &names));
    Ok(Organisation {
        summary: index::organisation_summary(row),
        description: row.description.clone(),
        address: row.address.clone(),
        website: row.website.clone(),
        former_names: former_names
            .into_iter()
            .map(|former| FormerName {
                name: former.name,
                until: former.until,
            })
            .collect(),
        group: group.collect(),
        remote_work: remote_work(row),
        places: places
            .into_iter()
            .map(|(_, id, name)| PlaceLink {
                id: id.0.into(),
                name,
            })
            .collect(),
        contacts: contacts
            .into_iter()
            .map(|window| ContactWindow {
                label: window.label,
                name: window.name,
                email: window.email,
                telephone: window.telephone,
                hours: window.hours,
            })
            .collect(),
        people,
    })
}

fn other_side(relation: &RelationRow, own: Id) -> Id {
    if relation.organisation_id == own {
        relation.related_id
    } else {
        relation.organisation_id
    }
}

fn group_member(
    relation: &RelationRow,
    own: Id,
    names: &HashMap<Id, String>,
) -> Option<GroupCompany> {
    let other = other_side(relation, own);
    let kind = match (relation.kind.as_str(), relation.organisation_id == own) {
        ("subsidiary", true) => GroupRelation::Subsidiary,
        ("subsidiary", false) => GroupRelation::Parent,
        _ => GroupRelation::Affiliate,
    };
    let name = names.get(&other)?.clone();
    Some(GroupCompany {
        relation: kind,
        organisation: OrganisationLink {
            id: other.0.into(),
            name,
        },
    })
}

fn remote_work(row: &OrganisationRow) -> Option<RemoteWork> {
    (row.kind == OrganisationKind::CouncilCompany.as_str()).then(|| RemoteWork {
        visits_a_month: u8::try_from(row.visits_a_month).ok(),
        visits: row.visits.clone(),
        equipment: lines(&row.equipment),
        note: row.remote_note.clone(),
    })
}

/// A column of one entry a line.
pub(super) fn lines(text: &str) -> Vec<String> {
    text.lines()
        .filter(|line| !line.is_empty())
        .map(ToOwned::to_owned)
        .collect()
}
