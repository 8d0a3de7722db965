//! What a hiring team notes about a candidate, encrypted; gone with the talk.

use super::{
    plane::enter,
    vault::{Field, Vault},
};
use crate::{Connection, Id, StorageError, schema::transfer::transfer_note};
use diesel::prelude::*;

const CONTENT: &str = "transfer_note.content";

/// A note, decrypted.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Note {
    /// A random id that its writer chose.
    pub id: Id,
    /// The talk.
    pub talk_id: Id,
    /// Who noted what, when, in the caller's form.
    pub content: Vec<u8>,
}

#[derive(Queryable, Selectable, Insertable, AsChangeset)]
#[diesel(table_name = transfer_note)]
struct Row {
    id: Id,
    talk_id: Id,
    key_id: String,
    content: Vec<u8>,
}

impl Row {
    fn seal(vault: &Vault, nonce: [u8; 24], note: &Note) -> Self {
        let (key_id, content) = vault.seal(field(note.id), nonce, &note.content);
        Self {
            id: note.id,
            talk_id: note.talk_id,
            key_id,
            content,
        }
    }

    fn open(self, vault: &Vault) -> Result<Note, StorageError> {
        Ok(Note {
            content: vault.open(field(self.id), &self.key_id, &self.content)?,
            id: self.id,
            talk_id: self.talk_id,
        })
    }
}

fn field(row: Id) -> Field {
    Field {
        column: CONTENT,
        row,
    }
}

/// A note by its id, if there is one.
///
/// # Errors
/// When the database fails, or the note does not open.
pub fn find(
    connection: &mut Connection,
    vault: &Vault,
    id: Id,
) -> Result<Option<Note>, StorageError> {
    let mut inside = enter(connection)?;
    let connection = &mut *inside;
    let row: Option<Row> = transfer_note::table
        .find(id)
        .select(Row::as_select())
        .first(connection)
        .optional()?;
    row.map(|row| row.open(vault)).transpose()
}

/// The notes of a talk that open, in the order of their random ids.
///
/// # Errors
/// When the database fails.
pub fn list(
    connection: &mut Connection,
    vault: &Vault,
    talk: Id,
) -> Result<Vec<Note>, StorageError> {
    let mut inside = enter(connection)?;
    let connection = &mut *inside;
    let rows: Vec<Row> = transfer_note::table
        .filter(transfer_note::talk_id.eq(talk))
        .order(transfer_note::id)
        .select(Row::as_select())
        .load(connection)?;
    let opened = rows.into_iter().filter_map(|row| row.open(vault).ok());
    Ok(opened.collect())
}

/// Adds a note, encrypted with a random `nonce`.
///
/// # Errors
/// [`StorageError::Conflict`] when there is one of this id.
pub fn insert(
    connection: &mut Connection,
    vault: &Vault,
    nonce: [u8; 24],
    note: &Note,
) -> Result<(), StorageError> {
    let mut inside = enter(connection)?;
    let connection = &mut *inside;
    diesel::insert_into(transfer_note::table)
        .values(Row::seal(vault, nonce, note))
        .execute(connection)?;
    Ok(())
}

/// Writes a note of this talk anew, encrypted with a random `nonce`; whether there was one.
///
/// # Errors
/// When the database fails.
pub fn update(
    connection: &mut Connection,
    vault: &Vault,
    nonce: [u8; 24],
    note: &Note,
) -> Result<bool, StorageError> {
    let mut inside = enter(connection)?;
    let connection = &mut *inside;
    let before = transfer_note::table
        .find(note.id)
        .filter(transfer_note::talk_id.eq(note.talk_id));
    let changed = diesel::update(before)
        .set(Row::seal(vault, nonce, note))
        .execute(connection)?;
    Ok(changed == 1)
}

/// Removes a note of this talk; whether there was one.
///
/// # Errors
/// When the database fails.
pub fn delete(connection: &mut Connection, talk: Id, id: Id) -> Result<bool, StorageError> {
    let mut inside = enter(connection)?;
    let connection = &mut *inside;
    let row = transfer_note::table
        .find(id)
        .filter(transfer_note::talk_id.eq(talk));
    Ok(diesel::delete(row).execute(connection)? == 1)
}
