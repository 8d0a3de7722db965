//! Writes what was planned, in bulk, inside the transaction of the caller.

use super::{
    known::{Known, place_key},
    plan::{Context, Employment, MemberChange, OrganisationChange},
};
use crate::{
    clock,
    error::ApiError,
    index::{member_documents, place_document, reindex_members, reindex_organisations},
    record::PlaceRecord,
};
use api::standing::AccountChangeKind;
use messages::Language;
use std::collections::HashMap;
use storage::{
    Connection, Id,
    directory::{
        organisation::{self, OrganisationRow},
        place::{self, OpeningHoursRow, PlaceRow},
    },
    members::{self, Details, EmployerRow, NewPerson, ProfileRow, change, term},
    search::{self, Document},
    standing::{self, ChangeRow},
};

/// Adds the places that are not there yet; places that are there stay as they are.
///
/// # Errors
/// When the database fails.
pub(crate) fn write_places(
    connection: &mut Connection,
    context: &Context,
    known: &mut Known,
    records: &[PlaceRecord],
) -> Result<(), ApiError> {
    let mut documents = Vec::with_capacity(records.len());
    for (index, record) in records.iter().enumerate() {
        if known.place(&record.name).is_some() {
            continue;
        }
        let row = PlaceRow {
            id: context.id(),
            name: record.name.clone(),
            name_key: place_key(&record.name),
            reading: record.reading.clone(),
            sort_key: japanese::sort_key(&record.reading),
            summary: record.summary.clone(),
            postal_code: record.postal_code.clone(),
            address: record.address.clone(),
            operator_id: known.organisation(&record.operator),
            hours_note: record.hours_note.clone(),
            equipment: record.equipment.join("\n"),
            entry: record.entry.clone(),
            directions: record.directions.clone(),
            latitude: record.latitude,
            longitude: record.longitude,
            website: record.website.clone(),
            telephone: record.telephone.clone(),
            joined_at: context.now - index as i64 * 1000,
            version: 1,
        };
        let hours: Vec<OpeningHoursRow> = (0..)
            .zip(&record.hours)
            .map(|(position, opening)| OpeningHoursRow {
                place_id: row.id,
                position,
                weekday: i32::from(opening.weekday),
                opens: opening.opens.clone(),
                closes: opening.closes.clone(),
            })
            .collect();
        place::insert(connection, &row, &hours)?;
        known.add_place(&row.name, row.id);
        documents.push(place_document(&row));
    }
    if !documents.is_empty() {
        search::insert(connection, &documents)?;
    }
    Ok(())
}

/// Writes organisations, their relations, and the cards of everything that shows their names.
///
/// # Errors
/// When the database fails; 409 when somebody else wrote the same name at the same time.
pub(super) fn write_organisations(
    connection: &mut Connection,
    context: &Context,
    changes: &[OrganisationChange],
) -> Result<(), ApiError> {
    let new: Vec<OrganisationRow> = changes
        .iter()
        .filter(|change| change.is_new)
        .map(|change| change.state.row.clone())
        .collect();
    if !new.is_empty() {
        organisation::insert(connection, &new)?;
    }
    for change in changes.iter().filter(|change| !change.is_new) {
        organisation::update(connection, &change.state.row)?;
    }
    let moment = clock::moment(context.now);
    // Relations need both sides, so they come after all rows.
    for change in changes {
        let (id, belongings) = (change.state.row.id, change.state.belongings());
        organisation::replace_belongings(connection, id, &belongings, &moment)?;
        context.progress.add(1);
    }
    let mut shown: Vec<Id> = changes.iter().map(|change| change.state.row.id).collect();
    let renamed: Vec<Id> = changes
        .iter()
        .filter(|change| change.is_renamed)
        .map(|change| change.state.row.id)
        .collect();
    for chunk in renamed.chunks(500) {
        let relations = organisation::relations(connection, chunk)?;
        shown.extend(relations.iter().map(|relation| relation.related_id));
    }
    shown.sort_unstable();
    shown.dedup();
    reindex_organisations(connection, &shown)?;
    let people = change::everybody_at(connection, &renamed)?;
    reindex_members(connection, &people)
}

/// Writes members with everything that belongs to them, and their documents.
///
/// # Errors
/// When the database fails; 409 when somebody else wrote the same address at the same time.
pub(super) fn write_members(
    connection: &mut Connection,
    context: &Context,
    known: &mut Known,
    changes: Vec<MemberChange>,
) -> Result<(), ApiError> {
    let terms = known.take_new_terms();
    if !terms.is_empty() {
        term::insert(connection, &terms)?;
    }
    let (mut new, changed): (Vec<MemberChange>, Vec<MemberChange>) =
        changes.into_iter().partition(|change| change.is_new);
    // Ids are random; in their order, rows that are neighbours in a table are written one after the other.
    new.sort_unstable_by_key(|change| change.new.person.id);
    let organisations: HashMap<Id, OrganisationRow> = organisation::all(connection)?
        .into_iter()
        .map(|row| (row.id, row))
        .collect();
    in_chunks(new, |chunk| {
        context.progress.add(chunk.len());
        insert_members(connection, &organisations, chunk)
    })?;
    in_chunks(changed, |chunk| {
        context.progress.add(chunk.len());
        change_members(connection, context, chunk)
    })
}

/// Hands out what there is in parts, so that progress can be told and memory is given back.
fn in_chunks<T>(
    all: Vec<T>,
    mut write: impl FnMut(Vec<T>) -> Result<(), ApiError>,
) -> Result<(), ApiError> {
    let mut left = all.into_iter();
    loop {
        let chunk: Vec<T> = left.by_ref().take(5_000).collect();
        if chunk.is_empty() {
            return Ok(());
        }
        write(chunk)?;
    }
}

/// New members' documents are made from what was planned: reading everything back would double the time.
fn insert_members(
    connection: &mut Connection,
    organisations: &HashMap<Id, OrganisationRow>,
    new: Vec<MemberChange>,
) -> Result<(), ApiError> {
    let mut people: Vec<NewPerson> = Vec::with_capacity(new.len());
    let mut documents: Vec<Document> = Vec::with_capacity(new.len());
    for change in new {
        let employer = change.new.employment.as_ref().and_then(|employment| {
            let row = organisations.get(&employment.organisation_id)?;
            Some(EmployerRow {
                organisation_id: row.id,
                name: row.name.clone(),
                sort_key: row.sort_key.clone(),
                reading: row.reading.clone(),
                since: employment.since.clone(),
                kind: employment.kind.clone(),
                is_attested: true,
            })
        });
        let details = Details {
            person: change.new.person.clone(),
            employers: employer.into_iter().collect(),
            terms: change.terms,
            places: change.places,
            links: Vec::new(),
            profile: ProfileRow::empty(change.new.person.id),
            career: Vec::new(),
        };
        documents.extend(member_documents(details));
        people.push(change.new);
    }
    members::insert(connection, &people)?;
    if !documents.is_empty() {
        search::insert(connection, &documents)?;
    }
    Ok(())
}

fn change_members(
    connection: &mut Connection,
    context: &Context,
    changed: Vec<MemberChange>,
) -> Result<(), ApiError> {
    let moment = clock::moment(context.now);
    for change in &changed {
        let id = change.new.person.id;
        match &change.employment {
            Employment::Stays | Employment::Begins => {}
            Employment::Changed { until } => {
                for left in change::end_employments(connection, id, until, &moment)? {
                    end_roles(connection, context, id, left)?;
                }
            }
            Employment::Corrected {
                organisation,
                since,
            } => {
                let attested = (context.attested_by, context.now);
                change::correct_employment(connection, id, *organisation, since, attested)?;
            }
        }
    }
    let people: Vec<NewPerson> = changed.into_iter().map(|change| change.new).collect();
    change::replace_profiles(connection, &people)?;
    let ids: Vec<Id> = people.iter().map(|new| new.person.id).collect();
    reindex_members(connection, &ids)
}

/// Whoever has left an organisation does not speak for it any more.
fn end_roles(
    connection: &mut Connection,
    context: &Context,
    person_id: Id,
    organisation_id: Id,
) -> Result<(), ApiError> {
    for (role, _) in standing::roles_of(connection, &[person_id])? {
        if role.organisation_id != organisation_id || role.kind == "council_office" {
            continue;
        }
        standing::take_role(
            connection,
            person_id,
            &role.kind,
            organisation_id,
            context.now,
        )?;
        let change = ChangeRow {
            id: context.id(),
            person_id,
            actor_id: context.attested_by,
            kind: AccountChangeKind::RoleTaken.as_str().to_owned(),
            role: role.kind,
            organisation_id: Some(organisation_id),
            reason: messages::employments_role_ended(Language::Japanese).to_owned(),
            at: context.now,
        };
        standing::note(connection, &change)?;
    }
    Ok(())
}
