//! Who takes part in conversations: their places, counts and marks.

use super::conversation::MemberRow;
use crate::{Connection, Id, StorageError, schema::conversation_member};
use diesel::prelude::*;

/// The more one has, the less the number says: counting stops here.
const MOST_COUNTED: i64 = 100;

/// Everybody who takes part in these conversations, or is asked to, by conversation and person.
///
/// # Errors
/// When the database fails.
pub fn members(
    connection: &mut Connection,
    conversations: &[Id],
) -> Result<Vec<MemberRow>, StorageError> {
    Ok(conversation_member::table
        .filter(conversation_member::conversation_id.eq_any(conversations))
        .filter(conversation_member::state.ne("left"))
        .order((
            conversation_member::conversation_id,
            conversation_member::person_id,
        ))
        .select(MemberRow::as_select())
        .load(connection)?)
}

/// How many of a person's conversations in `state` have something unread, up to 100.
///
/// # Errors
/// When the database fails.
pub fn count_unread(
    connection: &mut Connection,
    person: Id,
    state: &str,
) -> Result<i64, StorageError> {
    let unread: Vec<Id> = conversation_member::table
        .filter(conversation_member::person_id.eq(person))
        .filter(conversation_member::state.eq(state))
        .filter(conversation_member::unread.gt(0))
        .limit(MOST_COUNTED)
        .select(conversation_member::conversation_id)
        .load(connection)?;
    Ok(unread.len() as i64)
}

/// Sets the state of somebody's place.
///
/// # Errors
/// When the database fails.
pub fn set_state(
    connection: &mut Connection,
    conversation: Id,
    person: Id,
    state: &str,
) -> Result<(), StorageError> {
    diesel::update(conversation_member::table.find((conversation, person)))
        .set((
            conversation_member::state.eq(state),
            conversation_member::unread.eq(0),
        ))
        .execute(connection)?;
    Ok(())
}

/// Notes that a person has read up to the message of number `sequence`, of which `unread` newer ones are left.
/// What was read stays read.
///
/// # Errors
/// When the database fails.
pub fn mark_read(
    connection: &mut Connection,
    conversation: Id,
    person: Id,
    sequence: i64,
    unread: i64,
) -> Result<(), StorageError> {
    let place = conversation_member::table
        .find((conversation, person))
        .filter(conversation_member::read_until.lt(sequence));
    diesel::update(place)
        .set((
            conversation_member::read_until.eq(sequence),
            conversation_member::unread.eq(unread),
        ))
        .execute(connection)?;
    Ok(())
}
