//! Workers' cards: one row a worker, of which only this server can read more than whose it is.

use super::{
    plane::enter,
    vault::{Field, Vault},
};
use crate::{Connection, Id, StorageError, schema::transfer::transfer_card};
use diesel::prelude::*;

const CONTENT: &str = "transfer_card.content";

/// A card, decrypted.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Card {
    /// A random id that nobody outside learns.
    pub id: Id,
    /// Whose it is.
    pub person_id: Id,
    /// Everything that the worker said, in the caller's form.
    pub content: Vec<u8>,
    /// Rises with every change.
    pub version: i64,
}

#[derive(Queryable, Selectable, Insertable)]
#[diesel(table_name = transfer_card)]
struct Row {
    id: Id,
    person_id: Id,
    key_id: String,
    content: Vec<u8>,
    version: i64,
}

impl Row {
    fn open(self, vault: &Vault) -> Result<Card, StorageError> {
        let field = Field {
            column: CONTENT,
            row: self.id,
        };
        Ok(Card {
            content: vault.open(field, &self.key_id, &self.content)?,
            id: self.id,
            person_id: self.person_id,
            version: self.version,
        })
    }
}

/// A person's card, if there is one.
///
/// # Errors
/// When the database fails, or the card does not open.
pub fn find(
    connection: &mut Connection,
    vault: &Vault,
    person: Id,
) -> Result<Option<Card>, StorageError> {
    let mut inside = enter(connection)?;
    let connection = &mut *inside;
    let row: Option<Row> = transfer_card::table
        .filter(transfer_card::person_id.eq(person))
        .select(Row::as_select())
        .first(connection)
        .optional()?;
    row.map(|row| row.open(vault)).transpose()
}

/// Every card that opens, by person. One that does not is left out: what is lost is seen by nobody.
///
/// # Errors
/// When the database fails.
pub fn all(connection: &mut Connection, vault: &Vault) -> Result<Vec<Card>, StorageError> {
    let mut inside = enter(connection)?;
    let connection = &mut *inside;
    let rows: Vec<Row> = transfer_card::table
        .order(transfer_card::person_id)
        .select(Row::as_select())
        .load(connection)?;
    Ok(rows
        .into_iter()
        .filter_map(|row| row.open(vault).ok())
        .collect())
}

/// Keeps a card in the place of what there was, encrypted with a random `nonce`.
///
/// # Errors
/// When the database fails.
pub fn put(
    connection: &mut Connection,
    vault: &Vault,
    nonce: [u8; 24],
    card: &Card,
) -> Result<(), StorageError> {
    delete(connection, card.person_id)?;
    let mut inside = enter(connection)?;
    let connection = &mut *inside;
    let field = Field {
        column: CONTENT,
        row: card.id,
    };
    let (key_id, content) = vault.seal(field, nonce, &card.content);
    let row = Row {
        id: card.id,
        person_id: card.person_id,
        key_id,
        content,
        version: card.version,
    };
    diesel::insert_into(transfer_card::table)
        .values(row)
        .execute(connection)?;
    Ok(())
}

/// Forgets a person's card; whether there was one.
///
/// # Errors
/// When the database fails.
pub fn delete(connection: &mut Connection, person: Id) -> Result<bool, StorageError> {
    let mut inside = enter(connection)?;
    let connection = &mut *inside;
    let row = transfer_card::table.filter(transfer_card::person_id.eq(person));
    Ok(diesel::delete(row).execute(connection)? == 1)
}
