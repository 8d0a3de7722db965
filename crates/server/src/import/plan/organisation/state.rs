//! Everything about an organisation that a record can change: read from the database and turned into rows.

use crate::{error::ApiError, record::ContactRecord};
use api::directory::OrganisationKind;
use japanese::company::company_key;
use std::collections::HashMap;
use storage::{
    Connection, Id,
    directory::organisation::{
        self, Belongings, ContactWindowRow, FormerNameRow, OrganisationPlaceRow, OrganisationRow,
        RelationRow,
    },
};

/// Everything about an organisation that a record can change.
#[derive(Clone, Debug, PartialEq, Eq)]
pub(in crate::import) struct State {
    pub(in crate::import) row: OrganisationRow,
    pub(super) former: Vec<(String, String)>,
    pub(super) contacts: Vec<ContactRecord>,
    pub(super) places: Vec<Id>,
    pub(super) parents: Vec<Id>,
    /// Affiliations that this organisation's own record named.
    pub(super) affiliates: Vec<Id>,
}

/// A new organisation; the rows of a file are newest in reverse, a second apart.
pub(super) fn blank(id: Id, now: i64, index: usize) -> State {
    State {
        row: OrganisationRow {
            id,
            kind: OrganisationKind::CouncilCompany.as_str().to_owned(),
            name: String::new(),
            name_key: String::new(),
            reading: String::new(),
            sort_key: String::new(),
            summary: String::new(),
            description: String::new(),
            head_office: String::new(),
            address: String::new(),
            website: String::new(),
            council_since: 0,
            visits_a_month: -1,
            visits: String::new(),
            equipment: String::new(),
            remote_note: String::new(),
            joined_at: now - index as i64 * 1000,
            version: 1,
        },
        former: Vec::new(),
        contacts: Vec::new(),
        places: Vec::new(),
        parents: Vec::new(),
        affiliates: Vec::new(),
    }
}

/// Every organisation with what belongs to it.
///
/// # Errors
/// When the database fails.
pub(super) fn load(connection: &mut Connection) -> Result<HashMap<Id, State>, ApiError> {
    let rows = organisation::all(connection)?;
    let ids: Vec<Id> = rows.iter().map(|row| row.id).collect();
    let mut states: HashMap<Id, State> = rows
        .into_iter()
        .map(|row| {
            (
                row.id,
                State {
                    row: row.clone(),
                    ..blank(row.id, 0, 0)
                },
            )
        })
        .collect();
    for chunk in ids.chunks(500) {
        for name in organisation::former_names(connection, chunk)? {
            if let Some(state) = states.get_mut(&name.organisation_id) {
                state.former.push((name.name, name.until));
            }
        }
        for contact in organisation::contacts(connection, chunk)? {
            if let Some(state) = states.get_mut(&contact.organisation_id) {
                state.contacts.push(ContactRecord {
                    label: contact.label,
                    name: contact.name,
                    email: contact.email,
                    telephone: contact.telephone,
                    hours: contact.hours,
                });
            }
        }
        for (id, place, _) in organisation::places(connection, chunk)? {
            if let Some(state) = states.get_mut(&id) {
                state.places.push(place);
            }
        }
        for relation in organisation::relations(connection, chunk)? {
            let is_parent = relation.kind == "subsidiary";
            let side = if is_parent {
                relation.related_id
            } else {
                relation.organisation_id
            };
            let Some(state) = chunk
                .contains(&side)
                .then(|| states.get_mut(&side))
                .flatten()
            else {
                continue;
            };
            if is_parent {
                state.parents.push(relation.organisation_id);
            } else {
                state.affiliates.push(relation.related_id);
            }
        }
    }
    for state in states.values_mut() {
        state.affiliates.sort_unstable();
    }
    Ok(states)
}

impl State {
    /// The rows of the other tables.
    pub(in crate::import) fn belongings(&self) -> Belongings {
        let id = self.row.id;
        let relation = |organisation_id, related_id, kind: &str| RelationRow {
            organisation_id,
            related_id,
            kind: kind.to_owned(),
            since: String::new(),
            until: String::new(),
        };
        let parents = self
            .parents
            .iter()
            .map(|parent| relation(*parent, id, "subsidiary"));
        let affiliates = self
            .affiliates
            .iter()
            .map(|other| relation(id, *other, "affiliate"));
        Belongings {
            former_names: (0..)
                .zip(&self.former)
                .map(|(position, (name, until))| FormerNameRow {
                    organisation_id: id,
                    position,
                    name: name.clone(),
                    name_key: company_key(name),
                    until: until.clone(),
                })
                .collect(),
            contacts: (0..)
                .zip(&self.contacts)
                .map(|(position, contact)| ContactWindowRow {
                    organisation_id: id,
                    position,
                    label: contact.label.clone(),
                    name: contact.name.clone(),
                    email: contact.email.clone(),
                    telephone: contact.telephone.clone(),
                    hours: contact.hours.clone(),
                })
                .collect(),
            places: (0..)
                .zip(&self.places)
                .map(|(position, place_id)| OrganisationPlaceRow {
                    organisation_id: id,
                    place_id: *place_id,
                    position,
                })
                .collect(),
            relations: parents.chain(affiliates).collect(),
        }
    }
}
