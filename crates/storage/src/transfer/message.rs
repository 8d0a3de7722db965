//! What a company and a worker wrote to each other, encrypted.

use super::{
    plane::enter,
    vault::{Field, Vault},
};
use crate::{Connection, Id, StorageError, schema::transfer::transfer_message};
use diesel::{dsl::max, prelude::*};

const CONTENT: &str = "transfer_message.content";

/// A message, decrypted.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Message {
    /// A random id that its writer chose.
    pub id: Id,
    /// The talk.
    pub talk_id: Id,
    /// Its place in the talk, from 1.
    pub number: i64,
    /// Who wrote what, when, in the caller's form.
    pub content: Vec<u8>,
}

#[derive(Queryable, Selectable, Insertable)]
#[diesel(table_name = transfer_message)]
struct Row {
    id: Id,
    talk_id: Id,
    number: i64,
    key_id: String,
    content: Vec<u8>,
}

impl Row {
    fn open(self, vault: &Vault) -> Result<Message, StorageError> {
        Ok(Message {
            content: vault.open(field(self.id), &self.key_id, &self.content)?,
            id: self.id,
            talk_id: self.talk_id,
            number: self.number,
        })
    }
}

fn field(row: Id) -> Field {
    Field {
        column: CONTENT,
        row,
    }
}

/// A message by its id, if there is one.
///
/// # Errors
/// When the database fails, or the message does not open.
pub fn find(
    connection: &mut Connection,
    vault: &Vault,
    id: Id,
) -> Result<Option<Message>, StorageError> {
    let mut inside = enter(connection)?;
    let connection = &mut *inside;
    let row: Option<Row> = transfer_message::table
        .find(id)
        .select(Row::as_select())
        .first(connection)
        .optional()?;
    row.map(|row| row.open(vault)).transpose()
}

/// The newest messages of a talk that open, with numbers below `before`; the oldest of them first.
///
/// # Errors
/// When the database fails.
pub fn list(
    connection: &mut Connection,
    vault: &Vault,
    talk: Id,
    before: i64,
    limit: i64,
) -> Result<Vec<Message>, StorageError> {
    let mut inside = enter(connection)?;
    let connection = &mut *inside;
    let rows: Vec<Row> = transfer_message::table
        .filter(transfer_message::talk_id.eq(talk))
        .filter(transfer_message::number.lt(before))
        .order(transfer_message::number.desc())
        .limit(limit)
        .select(Row::as_select())
        .load(connection)?;
    let opened = rows
        .into_iter()
        .rev()
        .filter_map(|row| row.open(vault).ok());
    Ok(opened.collect())
}

/// The number of the newest message of a talk; 0 when there is none.
///
/// # Errors
/// When the database fails.
pub fn newest(connection: &mut Connection, talk: Id) -> Result<i64, StorageError> {
    let mut inside = enter(connection)?;
    let connection = &mut *inside;
    let found: Option<i64> = transfer_message::table
        .filter(transfer_message::talk_id.eq(talk))
        .select(max(transfer_message::number))
        .first(connection)?;
    Ok(found.unwrap_or_default())
}

/// Adds a message, encrypted with a random `nonce`.
///
/// # Errors
/// [`StorageError::Conflict`] when there is one of this id, or of this number in the talk.
pub fn insert(
    connection: &mut Connection,
    vault: &Vault,
    nonce: [u8; 24],
    message: &Message,
) -> Result<(), StorageError> {
    let mut inside = enter(connection)?;
    let connection = &mut *inside;
    let (key_id, content) = vault.seal(field(message.id), nonce, &message.content);
    let row = Row {
        id: message.id,
        talk_id: message.talk_id,
        number: message.number,
        key_id,
        content,
    };
    diesel::insert_into(transfer_message::table)
        .values(row)
        .execute(connection)?;
    Ok(())
}
