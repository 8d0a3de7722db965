//! Talks between a company and a worker: one row each, of which the database alone tells only whose it is.

use super::{
    plane::enter,
    vault::{Field, Vault},
};
use crate::{Connection, Id, StorageError, schema::transfer::transfer_talk};
use diesel::prelude::*;

const CONTENT: &str = "transfer_talk.content";

/// A talk, decrypted.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Talk {
    /// A random id, which both sides know.
    pub id: Id,
    /// The worker.
    pub person_id: Id,
    /// What stands for the company: [`Vault::tag`].
    pub company: Id,
    /// Everything about it but the messages, in the caller's form.
    pub content: Vec<u8>,
    /// The last day, counted from 1970, on which it is kept.
    pub kept_until: i64,
    /// Rises with every change.
    pub version: i64,
}

#[derive(Queryable, Selectable, Insertable, AsChangeset)]
#[diesel(table_name = transfer_talk)]
struct Row {
    id: Id,
    person_id: Id,
    company: Id,
    key_id: String,
    content: Vec<u8>,
    kept_until: i64,
    version: i64,
}

impl Row {
    fn seal(vault: &Vault, nonce: [u8; 24], talk: &Talk) -> Self {
        let (key_id, content) = vault.seal(field(talk.id), nonce, &talk.content);
        Self {
            id: talk.id,
            person_id: talk.person_id,
            company: talk.company,
            key_id,
            content,
            kept_until: talk.kept_until,
            version: talk.version,
        }
    }

    fn open(self, vault: &Vault) -> Result<Talk, StorageError> {
        Ok(Talk {
            content: vault.open(field(self.id), &self.key_id, &self.content)?,
            id: self.id,
            person_id: self.person_id,
            company: self.company,
            kept_until: self.kept_until,
            version: self.version,
        })
    }
}

fn field(row: Id) -> Field {
    Field {
        column: CONTENT,
        row,
    }
}

/// A talk by its id, if there is one.
///
/// # Errors
/// When the database fails, or the talk does not open.
pub fn find(
    connection: &mut Connection,
    vault: &Vault,
    id: Id,
) -> Result<Option<Talk>, StorageError> {
    let mut inside = enter(connection)?;
    let connection = &mut *inside;
    let row: Option<Row> = transfer_talk::table
        .find(id)
        .select(Row::as_select())
        .first(connection)
        .optional()?;
    row.map(|row| row.open(vault)).transpose()
}

/// A worker's talks that open, in the order of their random ids.
///
/// # Errors
/// When the database fails.
pub fn of_person(
    connection: &mut Connection,
    vault: &Vault,
    person: Id,
) -> Result<Vec<Talk>, StorageError> {
    let mut inside = enter(connection)?;
    let connection = &mut *inside;
    let rows: Vec<Row> = transfer_talk::table
        .filter(transfer_talk::person_id.eq(person))
        .order(transfer_talk::id)
        .select(Row::as_select())
        .load(connection)?;
    Ok(opened(rows, vault))
}

/// The talks that open of companies, given by what stands for them; in the order of their random ids.
///
/// # Errors
/// When the database fails.
pub fn of_companies(
    connection: &mut Connection,
    vault: &Vault,
    companies: &[Id],
) -> Result<Vec<Talk>, StorageError> {
    let mut inside = enter(connection)?;
    let connection = &mut *inside;
    let rows: Vec<Row> = transfer_talk::table
        .filter(transfer_talk::company.eq_any(companies))
        .order(transfer_talk::id)
        .select(Row::as_select())
        .load(connection)?;
    Ok(opened(rows, vault))
}

/// One that does not open is left out: what is lost is seen by nobody.
fn opened(rows: Vec<Row>, vault: &Vault) -> Vec<Talk> {
    rows.into_iter()
        .filter_map(|row| row.open(vault).ok())
        .collect()
}

/// Keeps everybody else from changing a talk until the transaction ends.
///
/// # Errors
/// When the database fails.
pub fn hold(connection: &mut Connection, id: Id) -> Result<(), StorageError> {
    let mut inside = enter(connection)?;
    let connection = &mut *inside;
    // A change of nothing: on PostgreSQL it takes the row's lock, on SQLite there is one writer at a time.
    diesel::update(transfer_talk::table.find(id))
        .set(transfer_talk::version.eq(transfer_talk::version))
        .execute(connection)?;
    Ok(())
}

/// Adds a talk, encrypted with a random `nonce`.
///
/// # Errors
/// [`StorageError::Conflict`] when the worker and the company have one.
pub fn insert(
    connection: &mut Connection,
    vault: &Vault,
    nonce: [u8; 24],
    talk: &Talk,
) -> Result<(), StorageError> {
    let mut inside = enter(connection)?;
    let connection = &mut *inside;
    diesel::insert_into(transfer_talk::table)
        .values(Row::seal(vault, nonce, talk))
        .execute(connection)?;
    Ok(())
}

/// Writes a talk anew, encrypted with a random `nonce`, if it is still at the version before `talk.version`; whether
/// it was.
///
/// # Errors
/// When the database fails.
pub fn update(
    connection: &mut Connection,
    vault: &Vault,
    nonce: [u8; 24],
    talk: &Talk,
) -> Result<bool, StorageError> {
    let mut inside = enter(connection)?;
    let connection = &mut *inside;
    let before = transfer_talk::table
        .find(talk.id)
        .filter(transfer_talk::version.eq(talk.version - 1));
    let changed = diesel::update(before)
        .set(Row::seal(vault, nonce, talk))
        .execute(connection)?;
    Ok(changed == 1)
}

/// Forgets a worker's talks with everything that was written; how many there were.
///
/// # Errors
/// When the database fails.
pub fn delete_of(connection: &mut Connection, person: Id) -> Result<usize, StorageError> {
    let mut inside = enter(connection)?;
    let connection = &mut *inside;
    let rows = transfer_talk::table.filter(transfer_talk::person_id.eq(person));
    Ok(diesel::delete(rows).execute(connection)?)
}

/// Forgets what was kept until a day before `today`.
///
/// # Errors
/// When the database fails.
pub fn purge(connection: &mut Connection, today: i64) -> Result<usize, StorageError> {
    let mut inside = enter(connection)?;
    let connection = &mut *inside;
    let old = transfer_talk::table.filter(transfer_talk::kept_until.lt(today));
    Ok(diesel::delete(old).execute(connection)?)
}
