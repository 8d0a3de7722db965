//! Conversations and messages as they go out.

use crate::{clock, people};
use api::{
    id::{ConversationId, MessageId},
    messages::{Conversation, LastLine, Message, Standing},
    person::PersonLink,
};
use std::collections::HashMap;
use storage::{
    Connection, Id, StorageError,
    messages::{
        conversation::{ConversationRow, MemberRow},
        message::{self, MessageRow},
        taking_part,
    },
};

/// How many characters of the last line a list shows.
const LINE: usize = 80;

/// Conversations as `viewer` sees them, in a fixed number of statements.
///
/// # Errors
/// When the database fails.
pub(super) fn conversations(
    connection: &mut Connection,
    viewer: Id,
    hidden: &[Id],
    rows: Vec<(ConversationRow, MemberRow)>,
) -> Result<Vec<Conversation>, StorageError> {
    let ids: Vec<Id> = rows.iter().map(|(row, _)| row.id).collect();
    let mut members = taking_part::members(connection, &ids)?;
    members.retain(|row| row.person_id != viewer && !hidden.contains(&row.person_id));
    let mut people: Vec<Id> = members.iter().map(|row| row.person_id).collect();
    people.sort_unstable();
    people.dedup();
    let links = people::links(connection, &people)?;
    let wanted: Vec<(Id, i64)> = rows.iter().map(|(row, own)| (row.id, own.newest)).collect();
    let lines: HashMap<Id, MessageRow> = message::at(connection, &wanted)?
        .into_iter()
        .map(|row| (row.conversation_id, row))
        .collect();
    let shown = rows.into_iter().map(|(row, own)| {
        let others = members
            .iter()
            .filter(|member| member.conversation_id == row.id);
        let people: Vec<PersonLink> = others
            .filter_map(|member| links.get(&member.person_id).cloned())
            .collect();
        let line = lines.get(&row.id);
        // In a group, what hidden people write is not there.
        let line = line.filter(|line| row.kind != "group" || !hidden.contains(&line.sender_id));
        Conversation {
            id: ConversationId(row.id.0),
            is_group: row.kind == "group",
            standing: standing(&row, &own, people.is_empty()),
            name: row.name,
            people,
            unread: u32::try_from(own.unread).unwrap_or(u32::MAX),
            at: clock::rfc3339(own.changed_at),
            last: line.map(|line| LastLine {
                text: beginning(&line.body),
                is_own: line.sender_id == viewer,
                is_deleted: line.deleted_at > 0,
            }),
        }
    });
    Ok(shown.collect())
}

fn standing(row: &ConversationRow, own: &MemberRow, is_alone: bool) -> Standing {
    if is_alone {
        Standing::Closed
    } else if own.state != "active" {
        Standing::Asked
    } else if row.state == "request" {
        Standing::Waiting
    } else {
        Standing::Open
    }
}

/// The first line, or what fits of it.
fn beginning(body: &str) -> String {
    let line = body.trim().lines().next().unwrap_or_default();
    line.chars().take(LINE).collect()
}

/// Messages as `viewer` sees them.
///
/// # Errors
/// When the database fails.
pub(super) fn messages(
    connection: &mut Connection,
    viewer: Id,
    hidden: &[Id],
    rows: Vec<MessageRow>,
) -> Result<Vec<Message>, StorageError> {
    let mut senders: Vec<Id> = rows.iter().map(|row| row.sender_id).collect();
    senders.sort_unstable();
    senders.dedup();
    senders.retain(|sender| !hidden.contains(sender));
    let links = people::links(connection, &senders)?;
    let shown = rows.into_iter().map(|row| Message {
        id: MessageId(row.id.0),
        sender: links.get(&row.sender_id).cloned(),
        is_own: row.sender_id == viewer,
        text: row.body,
        at: clock::rfc3339(row.sent_at),
        is_edited: row.edited_at > 0 && row.deleted_at == 0,
        is_deleted: row.deleted_at > 0,
    });
    Ok(shown.collect())
}
