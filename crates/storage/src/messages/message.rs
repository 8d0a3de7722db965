//! Messages: numbered in each conversation, changed and taken back by whoever wrote them.

use crate::{
    Connection, Id, StorageError,
    schema::{conversation, conversation_member, message},
};
use diesel::prelude::*;

/// A message.
#[derive(Clone, Debug, PartialEq, Eq, Queryable, Selectable, Insertable)]
#[diesel(table_name = message)]
pub struct MessageRow {
    /// Its id.
    pub id: Id,
    /// The conversation.
    pub conversation_id: Id,
    /// Its number in the conversation, from 1.
    pub sequence: i64,
    /// Who wrote it.
    pub sender_id: Id,
    /// What it says; empty once it is deleted.
    pub body: String,
    /// The folded body.
    pub normalised: String,
    /// When it was sent.
    pub sent_at: i64,
    /// When it was changed; 0 if never.
    pub edited_at: i64,
    /// When it was deleted; 0 if it is there.
    pub deleted_at: i64,
}

/// A message to send.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct NewMessage {
    /// Its id.
    pub id: Id,
    /// The conversation.
    pub conversation_id: Id,
    /// Who writes.
    pub sender_id: Id,
    /// What it says.
    pub body: String,
    /// The folded body.
    pub normalised: String,
    /// When it is sent.
    pub sent_at: i64,
}

/// Sends a message: it takes the conversation's next number and moves the conversation up in the lists of
/// everybody who takes part, where it counts as unread for all but the sender. `hidden` people are not shown
/// it, so their lists stay as they are.
///
/// # Errors
/// When the database fails.
pub fn insert(
    connection: &mut Connection,
    new: &NewMessage,
    hidden: &[Id],
) -> Result<MessageRow, StorageError> {
    // The conversation's row is locked until the transaction ends: numbers become visible in their order.
    diesel::update(conversation::table.find(new.conversation_id))
        .set(conversation::newest.eq(conversation::newest + 1))
        .execute(connection)?;
    let sequence: i64 = conversation::table
        .find(new.conversation_id)
        .select(conversation::newest)
        .first(connection)?;
    let row = MessageRow {
        id: new.id,
        conversation_id: new.conversation_id,
        sequence,
        sender_id: new.sender_id,
        body: new.body.clone(),
        normalised: new.normalised.clone(),
        sent_at: new.sent_at,
        edited_at: 0,
        deleted_at: 0,
    };
    diesel::insert_into(message::table)
        .values(&row)
        .execute(connection)?;
    let own = conversation_member::table.find((new.conversation_id, new.sender_id));
    diesel::update(own)
        .set((
            conversation_member::changed_at.eq(new.sent_at),
            conversation_member::newest.eq(sequence),
            conversation_member::read_until.eq(sequence),
            conversation_member::unread.eq(0),
        ))
        .execute(connection)?;
    let others = conversation_member::table
        .filter(conversation_member::conversation_id.eq(new.conversation_id))
        .filter(conversation_member::person_id.ne(new.sender_id))
        .filter(conversation_member::person_id.ne_all(hidden));
    diesel::update(others)
        .set((
            conversation_member::changed_at.eq(new.sent_at),
            conversation_member::newest.eq(sequence),
            conversation_member::unread.eq(conversation_member::unread + 1),
        ))
        .execute(connection)?;
    Ok(row)
}

/// Messages of a conversation before the one of number `before`, newest first, without those of `hidden` people.
///
/// # Errors
/// When the database fails.
pub fn before(
    connection: &mut Connection,
    conversation: Id,
    before: i64,
    hidden: &[Id],
    limit: i64,
) -> Result<Vec<MessageRow>, StorageError> {
    Ok(message::table
        .filter(message::conversation_id.eq(conversation))
        .filter(message::sequence.lt(before))
        .filter(message::sender_id.ne_all(hidden))
        .order(message::sequence.desc())
        .limit(limit)
        .select(MessageRow::as_select())
        .load(connection)?)
}

/// How many messages of others stand behind number `sequence`, up to `most`, without those of `hidden` people.
///
/// # Errors
/// When the database fails.
pub fn count_behind(
    connection: &mut Connection,
    conversation: Id,
    person: Id,
    sequence: i64,
    hidden: &[Id],
    most: i64,
) -> Result<i64, StorageError> {
    let behind: Vec<i64> = message::table
        .filter(message::conversation_id.eq(conversation))
        .filter(message::sequence.gt(sequence))
        .filter(message::sender_id.ne(person))
        .filter(message::sender_id.ne_all(hidden))
        .limit(most)
        .select(message::sequence)
        .load(connection)?;
    Ok(behind.len() as i64)
}

/// The messages that lists show: those of these conversations with these numbers, side by side.
///
/// # Errors
/// When the database fails.
pub fn at(
    connection: &mut Connection,
    wanted: &[(Id, i64)],
) -> Result<Vec<MessageRow>, StorageError> {
    let mut query = message::table.into_boxed();
    for (conversation, sequence) in wanted {
        query = query.or_filter(
            message::conversation_id
                .eq(*conversation)
                .and(message::sequence.eq(*sequence)),
        );
    }
    match wanted {
        [] => Ok(Vec::new()),
        _ => Ok(query.select(MessageRow::as_select()).load(connection)?),
    }
}

/// A message of a conversation in which the person takes part.
///
/// # Errors
/// When the database fails.
pub fn find(
    connection: &mut Connection,
    person: Id,
    id: Id,
) -> Result<Option<MessageRow>, StorageError> {
    Ok(message::table
        .find(id)
        .inner_join(
            conversation_member::table
                .on(conversation_member::conversation_id.eq(message::conversation_id)),
        )
        .filter(conversation_member::person_id.eq(person))
        .filter(conversation_member::state.ne("left"))
        .select(MessageRow::as_select())
        .first(connection)
        .optional()?)
}

/// Changes what a message says.
///
/// # Errors
/// When the database fails.
pub fn edit(
    connection: &mut Connection,
    id: Id,
    body: &str,
    normalised: &str,
    now: i64,
) -> Result<(), StorageError> {
    diesel::update(message::table.find(id))
        .set((
            message::body.eq(body),
            message::normalised.eq(normalised),
            message::edited_at.eq(now),
        ))
        .execute(connection)?;
    Ok(())
}

/// Deletes what a message says; its place stays.
///
/// # Errors
/// When the database fails.
pub fn delete(connection: &mut Connection, id: Id, now: i64) -> Result<(), StorageError> {
    diesel::update(message::table.find(id))
        .set((
            message::body.eq(""),
            message::normalised.eq(""),
            message::deleted_at.eq(now),
        ))
        .execute(connection)?;
    Ok(())
}

/// The person's messages in which every one of the folded `words` stands, behind `after` (time, id), newest
/// first, without those of `hidden` people. Requests that were not agreed to are not searched.
///
/// # Errors
/// When the database fails.
pub fn search(
    connection: &mut Connection,
    person: Id,
    words: &[String],
    after: Option<(i64, Id)>,
    hidden: &[Id],
    limit: i64,
) -> Result<Vec<MessageRow>, StorageError> {
    let mut query = message::table
        .inner_join(
            conversation_member::table
                .on(conversation_member::conversation_id.eq(message::conversation_id)),
        )
        .filter(conversation_member::person_id.eq(person))
        .filter(conversation_member::state.eq("active"))
        .filter(message::deleted_at.eq(0))
        .filter(message::sender_id.ne_all(hidden))
        .into_boxed();
    for word in words {
        query = query.filter(message::normalised.like(pattern(word)).escape('\\'));
    }
    if let Some((time, id)) = after {
        query = query.filter(
            message::sent_at
                .lt(time)
                .or(message::sent_at.eq(time).and(message::id.lt(id))),
        );
    }
    Ok(query
        .order((message::sent_at.desc(), message::id.desc()))
        .limit(limit)
        .select(MessageRow::as_select())
        .load(connection)?)
}

/// `word` anywhere, with nothing in it that means more than itself.
fn pattern(word: &str) -> String {
    let mut pattern = String::with_capacity(word.len() + 2);
    pattern.push('%');
    for character in word.chars() {
        if matches!(character, '%' | '_' | '\\') {
            pattern.push('\\');
        }
        pattern.push(character);
    }
    pattern.push('%');
    pattern
}
