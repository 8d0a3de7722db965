//! Who did what with a card: a log of its own, encrypted, for the worker whom it concerns.

use super::{
    plane::enter,
    vault::{Field, Vault},
};
use crate::{Connection, Id, StorageError, schema::transfer::transfer_audit};
use diesel::prelude::*;

const CONTENT: &str = "transfer_audit.content";

/// An entry, decrypted.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Entry {
    /// A random id.
    pub id: Id,
    /// The worker whom it concerns.
    pub person_id: Id,
    /// When.
    pub at: i64,
    /// Who did what, in the caller's form.
    pub content: Vec<u8>,
}

#[derive(Queryable, Selectable, Insertable)]
#[diesel(table_name = transfer_audit)]
struct Row {
    id: Id,
    person_id: Id,
    at: i64,
    key_id: String,
    content: Vec<u8>,
}

/// Adds an entry, encrypted with a random `nonce`.
///
/// # Errors
/// When the database fails.
pub fn insert(
    connection: &mut Connection,
    vault: &Vault,
    nonce: [u8; 24],
    entry: &Entry,
) -> Result<(), StorageError> {
    let mut inside = enter(connection)?;
    let connection = &mut *inside;
    let field = Field {
        column: CONTENT,
        row: entry.id,
    };
    let (key_id, content) = vault.seal(field, nonce, &entry.content);
    let row = Row {
        id: entry.id,
        person_id: entry.person_id,
        at: entry.at,
        key_id,
        content,
    };
    diesel::insert_into(transfer_audit::table)
        .values(row)
        .execute(connection)?;
    Ok(())
}

/// The newest entries that concern a person and open, newest first.
///
/// # Errors
/// When the database fails.
pub fn newest(
    connection: &mut Connection,
    vault: &Vault,
    person: Id,
    limit: i64,
) -> Result<Vec<Entry>, StorageError> {
    let mut inside = enter(connection)?;
    let connection = &mut *inside;
    let rows: Vec<Row> = transfer_audit::table
        .filter(transfer_audit::person_id.eq(person))
        .order((transfer_audit::at.desc(), transfer_audit::id))
        .limit(limit)
        .select(Row::as_select())
        .load(connection)?;
    let opened = rows.into_iter().filter_map(|row| {
        let field = Field {
            column: CONTENT,
            row: row.id,
        };
        let content = vault.open(field, &row.key_id, &row.content).ok()?;
        Some(Entry {
            id: row.id,
            person_id: row.person_id,
            at: row.at,
            content,
        })
    });
    Ok(opened.collect())
}

/// Forgets entries from before `before`.
///
/// # Errors
/// When the database fails.
pub fn purge(connection: &mut Connection, before: i64) -> Result<usize, StorageError> {
    let mut inside = enter(connection)?;
    let connection = &mut *inside;
    let old = transfer_audit::table.filter(transfer_audit::at.lt(before));
    Ok(diesel::delete(old).execute(connection)?)
}
