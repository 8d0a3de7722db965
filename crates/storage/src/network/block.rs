//! Blocks and mutes, which the other never learns of.

use crate::{Connection, Id, StorageError, schema::member_block};
use diesel::prelude::*;

/// A block or a mute.
#[derive(Clone, Debug, PartialEq, Eq, Queryable, Selectable, Insertable)]
#[diesel(table_name = member_block)]
pub struct BlockRow {
    /// Whose it is.
    pub person_id: Id,
    /// Whom it is about.
    pub other_id: Id,
    /// `block` or `mute`.
    pub kind: String,
    /// When it was made.
    pub made_at: i64,
}

/// Blocks or mutes, in the place of what there was.
///
/// # Errors
/// When the database fails.
pub fn put(connection: &mut Connection, row: &BlockRow) -> Result<(), StorageError> {
    delete(connection, row.person_id, row.other_id)?;
    diesel::insert_into(member_block::table)
        .values(row)
        .execute(connection)?;
    Ok(())
}

/// Takes a block or mute back; whether there was one.
///
/// # Errors
/// When the database fails.
pub fn delete(connection: &mut Connection, person: Id, other: Id) -> Result<bool, StorageError> {
    let row = member_block::table.find((person, other));
    Ok(diesel::delete(row).execute(connection)? == 1)
}

/// What a person said of another, if anything.
///
/// # Errors
/// When the database fails.
pub fn find(
    connection: &mut Connection,
    person: Id,
    other: Id,
) -> Result<Option<BlockRow>, StorageError> {
    Ok(member_block::table
        .find((person, other))
        .select(BlockRow::as_select())
        .first(connection)
        .optional()?)
}

/// Whom a person blocks and mutes, newest first.
///
/// # Errors
/// When the database fails.
pub fn list(
    connection: &mut Connection,
    person: Id,
    limit: i64,
) -> Result<Vec<BlockRow>, StorageError> {
    Ok(member_block::table
        .filter(member_block::person_id.eq(person))
        .order((member_block::made_at.desc(), member_block::other_id))
        .limit(limit)
        .select(BlockRow::as_select())
        .load(connection)?)
}
