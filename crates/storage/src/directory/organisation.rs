//! Organisations: companies of the council and partners.

mod write;

pub use write::{Belongings, insert, replace_belongings, update};

use crate::{
    Connection, Id, StorageError,
    schema::{
        contact_window, former_name, organisation, organisation_place, organisation_relation, place,
    },
};
use diesel::prelude::*;

/// An organisation as it stands in its table.
#[derive(Clone, Debug, PartialEq, Eq, Queryable, Selectable, Insertable, AsChangeset)]
#[diesel(table_name = organisation)]
#[diesel(treat_none_as_default_value = false)]
pub struct OrganisationRow {
    /// Its id.
    pub id: Id,
    /// `api::directory::OrganisationKind` as text.
    pub kind: String,
    /// Its registered name.
    pub name: String,
    /// The name folded and without its legal form: unique.
    pub name_key: String,
    /// The reading in hiragana.
    pub reading: String,
    /// The reading's key in 五十音 order.
    pub sort_key: String,
    /// One sentence on what it does.
    pub summary: String,
    /// What it does, in paragraphs.
    pub description: String,
    /// Prefecture or ward of the head office.
    pub head_office: String,
    /// The head office's address.
    pub address: String,
    /// Web site or empty.
    pub website: String,
    /// The year it joined the council; 0 for partners.
    pub council_since: i32,
    /// Visits to the head office a month at most; -1 if not said.
    pub visits_a_month: i32,
    /// What is said about visits.
    pub visits: String,
    /// What is lent or paid for, one entry a line.
    pub equipment: String,
    /// Anything else about working remotely.
    pub remote_note: String,
    /// When it was added; orders lists by newest.
    pub joined_at: i64,
    /// Rises with every change.
    pub version: i64,
}

/// A name that an organisation had.
#[derive(Clone, Debug, PartialEq, Eq, Queryable, Selectable, Insertable)]
#[diesel(table_name = former_name)]
#[diesel(treat_none_as_default_value = false)]
pub struct FormerNameRow {
    /// Whose name it was.
    pub organisation_id: Id,
    /// 0 for the newest.
    pub position: i32,
    /// The name.
    pub name: String,
    /// Folded, without the legal form.
    pub name_key: String,
    /// Until when; may be empty.
    pub until: String,
}

/// A desk that answers questions.
#[derive(Clone, Debug, PartialEq, Eq, Queryable, Selectable, Insertable)]
#[diesel(table_name = contact_window)]
#[diesel(treat_none_as_default_value = false)]
pub struct ContactWindowRow {
    /// Whose desk it is.
    pub organisation_id: Id,
    /// The order.
    pub position: i32,
    /// What it is for.
    pub label: String,
    /// Department or person.
    pub name: String,
    /// Mail address.
    pub email: String,
    /// Telephone number.
    pub telephone: String,
    /// When somebody answers.
    pub hours: String,
}

/// That two organisations belong together.
#[derive(Clone, Debug, PartialEq, Eq, Queryable, Selectable, Insertable)]
#[diesel(table_name = organisation_relation)]
#[diesel(treat_none_as_default_value = false)]
pub struct RelationRow {
    /// The parent, for `subsidiary`.
    pub organisation_id: Id,
    /// The subsidiary or affiliate.
    pub related_id: Id,
    /// `subsidiary` or `affiliate`.
    pub kind: String,
    /// Since when; may be empty.
    pub since: String,
    /// Until when; empty while it lasts.
    pub until: String,
}

/// That an organisation's people use a place.
#[derive(Clone, Debug, PartialEq, Eq, Queryable, Selectable, Insertable)]
#[diesel(table_name = organisation_place)]
#[diesel(treat_none_as_default_value = false)]
pub struct OrganisationPlaceRow {
    /// The organisation.
    pub organisation_id: Id,
    /// The place.
    pub place_id: Id,
    /// The order on the organisation's page.
    pub position: i32,
}

/// One organisation.
///
/// # Errors
/// When the database fails.
pub fn find(connection: &mut Connection, id: Id) -> Result<Option<OrganisationRow>, StorageError> {
    Ok(organisation::table
        .find(id)
        .select(OrganisationRow::as_select())
        .first(connection)
        .optional()?)
}

/// These organisations.
///
/// # Errors
/// When the database fails.
pub fn by_ids(
    connection: &mut Connection,
    ids: &[Id],
) -> Result<Vec<OrganisationRow>, StorageError> {
    Ok(organisation::table
        .filter(organisation::id.eq_any(ids))
        .order(organisation::id)
        .select(OrganisationRow::as_select())
        .load(connection)?)
}

/// Every organisation, for importing and indexing; a community has a few dozen.
///
/// # Errors
/// When the database fails.
pub fn all(connection: &mut Connection) -> Result<Vec<OrganisationRow>, StorageError> {
    Ok(organisation::table
        .order(organisation::id)
        .select(OrganisationRow::as_select())
        .load(connection)?)
}

/// The names that these organisations had, newest first.
///
/// # Errors
/// When the database fails.
pub fn former_names(
    connection: &mut Connection,
    organisations: &[Id],
) -> Result<Vec<FormerNameRow>, StorageError> {
    Ok(former_name::table
        .filter(former_name::organisation_id.eq_any(organisations))
        .order((former_name::organisation_id, former_name::position))
        .select(FormerNameRow::as_select())
        .load(connection)?)
}

/// The desks of these organisations.
///
/// # Errors
/// When the database fails.
pub fn contacts(
    connection: &mut Connection,
    organisations: &[Id],
) -> Result<Vec<ContactWindowRow>, StorageError> {
    Ok(contact_window::table
        .filter(contact_window::organisation_id.eq_any(organisations))
        .order((contact_window::organisation_id, contact_window::position))
        .select(ContactWindowRow::as_select())
        .load(connection)?)
}

/// The relations, of the present, in which these organisations stand on either side.
///
/// # Errors
/// When the database fails.
pub fn relations(
    connection: &mut Connection,
    organisations: &[Id],
) -> Result<Vec<RelationRow>, StorageError> {
    Ok(organisation_relation::table
        .filter(organisation_relation::until.eq(""))
        .filter(
            organisation_relation::organisation_id
                .eq_any(organisations)
                .or(organisation_relation::related_id.eq_any(organisations)),
        )
        .order((
            organisation_relation::organisation_id,
            organisation_relation::related_id,
        ))
        .select(RelationRow::as_select())
        .load(connection)?)
}

/// Names of these organisations.
///
/// # Errors
/// When the database fails.
pub fn names(
    connection: &mut Connection,
    organisations: &[Id],
) -> Result<Vec<(Id, String)>, StorageError> {
    Ok(organisation::table
        .filter(organisation::id.eq_any(organisations))
        .order((organisation::sort_key, organisation::id))
        .select((organisation::id, organisation::name))
        .load(connection)?)
}

/// The places that these organisations' people use: organisation, place, name.
///
/// # Errors
/// When the database fails.
pub fn places(
    connection: &mut Connection,
    organisations: &[Id],
) -> Result<Vec<(Id, Id, String)>, StorageError> {
    Ok(organisation_place::table
        .inner_join(place::table)
        .filter(organisation_place::organisation_id.eq_any(organisations))
        .order((
            organisation_place::organisation_id,
            organisation_place::position,
        ))
        .select((organisation_place::organisation_id, place::id, place::name))
        .load(connection)?)
}
