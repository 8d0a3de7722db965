//! Conversations: of two people, or of a small group.

use crate::{
    Connection, Id, StorageError,
    insert::insert_all,
    schema::{conversation, conversation_member},
};
use diesel::prelude::*;

/// A conversation.
#[derive(Clone, Debug, PartialEq, Eq, Queryable, Selectable, Insertable)]
#[diesel(table_name = conversation)]
pub struct ConversationRow {
    /// Its id.
    pub id: Id,
    /// `direct` or `group`.
    pub kind: String,
    /// [`crate::network::connection::pair`] of two people, or a group's own id.
    pub pair: Vec<u8>,
    /// What a group calls itself; may be empty.
    pub name: String,
    /// `request` or `open`.
    pub state: String,
    /// Who began it.
    pub starter_id: Id,
    /// When.
    pub started_at: i64,
    /// The number of its newest message; 0 without any.
    pub newest: i64,
}

/// Somebody who takes part, with what their own list shows.
#[derive(Clone, Debug, PartialEq, Eq, Queryable, Selectable, Insertable)]
#[diesel(table_name = conversation_member)]
pub struct MemberRow {
    /// The conversation.
    pub conversation_id: Id,
    /// Who.
    pub person_id: Id,
    /// `active`, `requested`, `ignored` or `left`.
    pub state: String,
    /// When the newest message came that the person is shown.
    pub changed_at: i64,
    /// The number of that message.
    pub newest: i64,
    /// The number up to which the person has read.
    pub read_until: i64,
    /// How many messages the person has not read.
    pub unread: i64,
}

/// Begins a conversation.
///
/// # Errors
/// [`StorageError::Conflict`] on `conversation.pair` when the two have one.
pub fn insert(
    connection: &mut Connection,
    row: &ConversationRow,
    members: &[MemberRow],
) -> Result<(), StorageError> {
    diesel::insert_into(conversation::table)
        .values(row)
        .execute(connection)?;
    insert_all!(connection, conversation_member::table, members);
    Ok(())
}

/// The conversation of two people.
///
/// # Errors
/// When the database fails.
pub fn between(
    connection: &mut Connection,
    pair: &[u8],
) -> Result<Option<ConversationRow>, StorageError> {
    Ok(conversation::table
        .filter(conversation::pair.eq(pair))
        .select(ConversationRow::as_select())
        .first(connection)
        .optional()?)
}

/// A conversation in which the person takes part, or may.
///
/// # Errors
/// When the database fails.
pub fn find(
    connection: &mut Connection,
    person: Id,
    id: Id,
) -> Result<Option<(ConversationRow, MemberRow)>, StorageError> {
    Ok(conversation_member::table
        .find((id, person))
        .filter(conversation_member::state.ne("left"))
        .inner_join(conversation::table)
        .select((ConversationRow::as_select(), MemberRow::as_select()))
        .first(connection)
        .optional()?)
}

/// A person's conversations in `state` before `before` (time of the newest message, id), newest first.
///
/// # Errors
/// When the database fails.
pub fn list(
    connection: &mut Connection,
    person: Id,
    state: &str,
    before: (i64, Option<Id>),
    limit: i64,
) -> Result<Vec<(ConversationRow, MemberRow)>, StorageError> {
    let (time, id) = before;
    let mut query = conversation_member::table
        .inner_join(conversation::table)
        .filter(conversation_member::person_id.eq(person))
        .filter(conversation_member::state.eq(state))
        .into_boxed();
    query = match id {
        Some(id) => query.filter(
            conversation_member::changed_at
                .lt(time)
                .or(conversation_member::changed_at
                    .eq(time)
                    .and(conversation_member::conversation_id.lt(id))),
        ),
        None => query,
    };
    Ok(query
        .order((
            conversation_member::changed_at.desc(),
            conversation_member::conversation_id.desc(),
        ))
        .limit(limit)
        .select((ConversationRow::as_select(), MemberRow::as_select()))
        .load(connection)?)
}

/// Agrees to a request: the conversation is open.
///
/// # Errors
/// When the database fails.
pub fn open(connection: &mut Connection, id: Id) -> Result<(), StorageError> {
    diesel::update(conversation::table.find(id))
        .set(conversation::state.eq("open"))
        .execute(connection)?;
    let asked = conversation_member::table
        .filter(conversation_member::conversation_id.eq(id))
        .filter(conversation_member::state.eq_any(["requested", "ignored"]));
    diesel::update(asked)
        .set(conversation_member::state.eq("active"))
        .execute(connection)?;
    Ok(())
}
