//! Writing organisations and what belongs to them.

use super::{ContactWindowRow, FormerNameRow, OrganisationPlaceRow, OrganisationRow, RelationRow};
use crate::{
    Connection, Id, StorageError,
    insert::insert_all,
    schema::{
        contact_window, former_name, organisation, organisation_place, organisation_relation,
    },
    standing::past::{self, Moment},
};
use diesel::prelude::*;

/// Adds organisations.
///
/// # Errors
/// [`StorageError::Conflict`] on `organisation.name_key`.
pub fn insert(connection: &mut Connection, rows: &[OrganisationRow]) -> Result<(), StorageError> {
    for chunk in rows.chunks(100) {
        insert_all!(connection, organisation::table, chunk);
    }
    Ok(())
}

/// Writes an organisation's columns anew.
///
/// # Errors
/// [`StorageError::Conflict`] on `organisation.name_key`.
pub fn update(connection: &mut Connection, row: &OrganisationRow) -> Result<(), StorageError> {
    diesel::update(organisation::table.find(row.id))
        .set(row)
        .execute(connection)?;
    Ok(())
}

/// What belongs to one organisation and is written with it.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Belongings {
    /// Names it had.
    pub former_names: Vec<FormerNameRow>,
    /// Its desks.
    pub contacts: Vec<ContactWindowRow>,
    /// The places its people use.
    pub places: Vec<OrganisationPlaceRow>,
    /// The relations that its own record names: to its parent (as the related side) and its affiliates.
    pub relations: Vec<RelationRow>,
}

/// Replaces what belongs to an organisation. Relations of other records to it stay; that one of its own ended stays
/// known for a while ([`crate::standing::past`]).
///
/// # Errors
/// When the database fails.
pub fn replace_belongings(
    connection: &mut Connection,
    id: Id,
    belongings: &Belongings,
    moment: &Moment,
) -> Result<(), StorageError> {
    diesel::delete(former_name::table.filter(former_name::organisation_id.eq(id)))
        .execute(connection)?;
    diesel::delete(contact_window::table.filter(contact_window::organisation_id.eq(id)))
        .execute(connection)?;
    diesel::delete(organisation_place::table.filter(organisation_place::organisation_id.eq(id)))
        .execute(connection)?;
    let own_relations = organisation_relation::table.filter(
        organisation_relation::related_id
            .eq(id)
            .and(organisation_relation::kind.eq("subsidiary"))
            .or(organisation_relation::organisation_id
                .eq(id)
                .and(organisation_relation::kind.eq("affiliate"))),
    );
    let before: Vec<RelationRow> = own_relations
        .select(RelationRow::as_select())
        .load(connection)?;
    past::note_relations(connection, &before, &belongings.relations, moment)?;
    diesel::delete(own_relations).execute(connection)?;
    if !belongings.former_names.is_empty() {
        insert_all!(connection, former_name::table, &belongings.former_names);
    }
    if !belongings.contacts.is_empty() {
        insert_all!(connection, contact_window::table, &belongings.contacts);
    }
    if !belongings.places.is_empty() {
        insert_all!(connection, organisation_place::table, &belongings.places);
    }
    if !belongings.relations.is_empty() {
        insert_all!(
            connection,
            organisation_relation::table,
            &belongings.relations
        );
    }
    Ok(())
}
