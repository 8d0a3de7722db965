//! People and what belongs to them.

use crate::{
    Connection, Id, StorageError,
    insert::insert_all,
    schema::{employment, person, person_link, person_place, person_term},
};
use diesel::prelude::*;

/// A person as it stands in its table.
#[derive(Clone, Debug, PartialEq, Eq, Queryable, Selectable, Insertable, AsChangeset)]
#[diesel(table_name = person)]
#[diesel(treat_none_as_default_value = false)]
pub struct PersonRow {
    /// Its id.
    pub id: Id,
    /// `invited`, `active`, `suspended` or `deleted`.
    pub state: String,
    /// The private address, folded to lower case: unique.
    pub email: String,
    /// 姓.
    pub family_name: String,
    /// 名.
    pub given_name: String,
    /// Reading of the family name in hiragana.
    pub family_reading: String,
    /// Reading of the given name in hiragana.
    pub given_reading: String,
    /// The reading's key in 五十音 order.
    pub sort_key: String,
    /// Which intake; 0 if none.
    pub cohort: i32,
    /// `api::members::Arrival` as text, or empty.
    pub arrival: String,
    /// What the person can help with.
    pub can_help_with: String,
    /// What the person looks for, as a peer.
    pub looking_for: String,
    /// `listed`, `unsearchable` or `unlisted`.
    pub visibility: String,
    /// When the person joined; orders lists by newest.
    pub joined_at: i64,
    /// Rises with every change.
    pub version: i64,
}

/// A link on a person's page.
#[derive(Clone, Debug, PartialEq, Eq, Queryable, Selectable, Insertable)]
#[diesel(table_name = person_link)]
#[diesel(treat_none_as_default_value = false)]
pub struct LinkRow {
    /// Whose link.
    pub person_id: Id,
    /// The order.
    pub position: i32,
    /// What it leads to.
    pub label: String,
    /// http or https.
    pub url: String,
}

/// A term of a person.
#[derive(Clone, Debug, PartialEq, Eq, Insertable)]
#[diesel(table_name = person_term)]
#[diesel(treat_none_as_default_value = false)]
pub struct NewPersonTerm {
    /// The person.
    pub person_id: Id,
    /// The order, craft first.
    pub position: i32,
    /// The term.
    pub term_id: Id,
}

/// A place that a person uses.
#[derive(Clone, Debug, PartialEq, Eq, Insertable)]
#[diesel(table_name = person_place)]
#[diesel(treat_none_as_default_value = false)]
pub struct NewPersonPlace {
    /// The person.
    pub person_id: Id,
    /// The place.
    pub place_id: Id,
    /// The order, most used first.
    pub position: i32,
}

/// An attested employment.
#[derive(Clone, Debug, PartialEq, Eq, Queryable, Selectable, Insertable)]
#[diesel(table_name = employment)]
#[diesel(treat_none_as_default_value = false)]
pub struct EmploymentRow {
    /// Its id.
    pub id: Id,
    /// Who.
    pub person_id: Id,
    /// Where.
    pub organisation_id: Id,
    /// Since when; may be empty.
    pub since: String,
    /// Until when; empty while it lasts.
    pub until: String,
    /// Who attested it; none for the programme's own start-up data.
    pub attested_by: Option<Id>,
    /// When it was attested.
    pub attested_at: i64,
    /// `regular`, `secondment` (出向) or `concurrent` (兼務).
    pub kind: String,
    /// For whom the attesting person spoke: `office` or `coordinator`; `none` while nobody attests it.
    pub attestation: String,
}

/// Everything that is written of one person at once.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct NewPerson {
    /// The person.
    pub person: PersonRow,
    /// The present employment, if one is attested.
    pub employment: Option<EmploymentRow>,
    /// Terms in order.
    pub terms: Vec<NewPersonTerm>,
    /// Places in order.
    pub places: Vec<NewPersonPlace>,
    /// Links in order.
    pub links: Vec<LinkRow>,
}

/// One person, whatever the state.
///
/// # Errors
/// When the database fails.
pub fn find(connection: &mut Connection, id: Id) -> Result<Option<PersonRow>, StorageError> {
    Ok(person::table
        .find(id)
        .select(PersonRow::as_select())
        .first(connection)
        .optional()?)
}

/// The people with these ids, whatever the state, in no order. At most 500 ids.
///
/// # Errors
/// When the database fails.
pub fn by_ids(connection: &mut Connection, ids: &[Id]) -> Result<Vec<PersonRow>, StorageError> {
    Ok(person::table
        .filter(person::id.eq_any(ids))
        .select(PersonRow::as_select())
        .load(connection)?)
}

/// The people with these addresses (folded), in chunks of any size.
///
/// # Errors
/// When the database fails.
pub fn by_emails(
    connection: &mut Connection,
    emails: &[&str],
) -> Result<Vec<PersonRow>, StorageError> {
    let mut found = Vec::new();
    for chunk in emails.chunks(500) {
        found.extend(
            person::table
                .filter(person::email.eq_any(chunk))
                .select(PersonRow::as_select())
                .load(connection)?,
        );
    }
    Ok(found)
}

/// How many people there are, whatever the state.
///
/// # Errors
/// When the database fails.
pub fn count(connection: &mut Connection) -> Result<i64, StorageError> {
    Ok(person::table.count().get_result(connection)?)
}

/// Adds people with everything that belongs to them.
///
/// # Errors
/// [`StorageError::Conflict`] on `person.email`.
pub fn insert(connection: &mut Connection, people: &[NewPerson]) -> Result<(), StorageError> {
    for chunk in people.chunks(500) {
        let rows: Vec<&PersonRow> = chunk.iter().map(|new| &new.person).collect();
        insert_all!(connection, person::table, rows);
        insert_belongings(connection, chunk)?;
    }
    Ok(())
}

/// Writes a person's columns and belongings anew; the present employment is replaced only when another
/// organisation or date is given.
///
/// # Errors
/// [`StorageError::Conflict`] on `person.email`.
pub fn replace(connection: &mut Connection, new: &NewPerson) -> Result<(), StorageError> {
    let id = new.person.id;
    diesel::update(person::table.find(id))
        .set(&new.person)
        .execute(connection)?;
    diesel::delete(person_term::table.filter(person_term::person_id.eq(id))).execute(connection)?;
    diesel::delete(person_place::table.filter(person_place::person_id.eq(id)))
        .execute(connection)?;
    diesel::delete(person_link::table.filter(person_link::person_id.eq(id))).execute(connection)?;
    let present = employment::table
        .filter(employment::person_id.eq(id))
        .filter(employment::until.eq(""));
    diesel::delete(present).execute(connection)?;
    insert_belongings(connection, std::slice::from_ref(new))?;
    super::profile::apply_audiences(connection, &[id])
}

pub(super) fn insert_belongings(
    connection: &mut Connection,
    people: &[NewPerson],
) -> Result<(), StorageError> {
    let employments: Vec<&EmploymentRow> = people
        .iter()
        .filter_map(|new| new.employment.as_ref())
        .collect();
    for chunk in employments.chunks(1_000) {
        insert_all!(connection, employment::table, chunk.to_vec());
    }
    let terms: Vec<&NewPersonTerm> = people.iter().flat_map(|new| &new.terms).collect();
    for chunk in terms.chunks(5_000) {
        insert_all!(connection, person_term::table, chunk.to_vec());
    }
    let places: Vec<&NewPersonPlace> = people.iter().flat_map(|new| &new.places).collect();
    for chunk in places.chunks(5_000) {
        insert_all!(connection, person_place::table, chunk.to_vec());
    }
    let links: Vec<&LinkRow> = people.iter().flat_map(|new| &new.links).collect();
    for chunk in links.chunks(2_000) {
        insert_all!(connection, person_link::table, chunk.to_vec());
    }
    Ok(())
}

/// Sets how a person stands in the directory if the person is still at `version`; whether so.
///
/// # Errors
/// When the database fails.
pub fn set_visibility(
    connection: &mut Connection,
    id: Id,
    version: i64,
    visibility: &str,
) -> Result<bool, StorageError> {
    let row = person::table.find(id).filter(person::version.eq(version));
    let changed = diesel::update(row)
        .set((
            person::visibility.eq(visibility),
            person::version.eq(version + 1),
        ))
        .execute(connection)?;
    Ok(changed == 1)
}

/// Sets a person's state; whether there is such a person.
///
/// # Errors
/// When the database fails.
pub fn set_state(connection: &mut Connection, id: Id, state: &str) -> Result<bool, StorageError> {
    let changed = diesel::update(person::table.find(id))
        .set(person::state.eq(state))
        .execute(connection)?;
    Ok(changed == 1)
}
