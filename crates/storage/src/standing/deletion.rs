//! Deleting an account: what goes, what stays without a name, and what stays.
//!
//! The person's row is removed, and with it, by the foreign keys, every row that is the person's own. What others
//! would lose by that is first handed over to somebody without name, address or page: a former member, made anew for
//! each deletion, so that nothing leads from it back to the person. [`FATES`] says it column by column; a test
//! compares it with the schema, so that a new column with a person in it has to be decided here.

mod written;

use crate::{
    Connection, Id, StorageError,
    account::address,
    members::PersonRow,
    schema::{
        conversation, conversation_member, counter, idempotency, mailed_code, member_block,
        message, message_report, outbox, passkey_ceremony, person, session, sign_in_attempt,
    },
    search,
};
use diesel::prelude::*;

/// What becomes of the rows in which a person stands.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Fate {
    /// The row goes with the person.
    Removed,
    /// The row stays, and nobody stands in this column any more.
    Emptied,
    /// The row stays, and a former member without name stands in this column.
    FormerMember,
}

/// Every column that refers to a person, with what becomes of its rows when the person is deleted.
///
/// The tables of cards have a list of their own ([`crate::transfer::FATES`]).
///
/// Besides: mails to the address that wait or were sent, sign-in attempts for it, remembered answers, ceremonies that
/// were begun, and the search documents are removed. The audit log keeps the id, which names nobody any more. A spreadsheet that the office handed
/// in is removed after thirty days like every other.
pub const FATES: &[(&str, &str, Fate)] = &[
    ("arrival_consent", "person_id", Fate::Removed),
    ("arrival_watch", "watched_id", Fate::Removed),
    ("arrival_watch", "watcher_id", Fate::Removed),
    ("calendar_feed", "person_id", Fate::Removed),
    ("career_entry", "person_id", Fate::Removed),
    ("conversation", "starter_id", Fate::FormerMember),
    ("conversation_member", "person_id", Fate::Removed),
    ("employment", "attested_by", Fate::Emptied),
    ("employment", "person_id", Fate::Removed),
    ("event", "host_id", Fate::Emptied),
    ("event_answer", "person_id", Fate::Removed),
    ("group_member", "person_id", Fate::Removed),
    ("import", "person_id", Fate::Emptied),
    ("introduction", "first_id", Fate::Removed),
    ("introduction", "introducer_id", Fate::Removed),
    ("introduction", "second_id", Fate::Removed),
    ("introduction_wish", "person_id", Fate::Removed),
    ("invitation", "invited_by", Fate::Emptied),
    ("invitation", "person_id", Fate::Removed),
    ("member_block", "other_id", Fate::FormerMember),
    ("member_block", "person_id", Fate::FormerMember),
    ("member_connection", "asked_id", Fate::Removed),
    ("member_connection", "asker_id", Fate::Removed),
    ("member_picture", "person_id", Fate::Removed),
    ("member_profile", "person_id", Fate::Removed),
    ("message", "sender_id", Fate::FormerMember),
    ("message_report", "about_id", Fate::FormerMember),
    ("message_report", "reporter_id", Fate::FormerMember),
    ("notice_mail", "person_id", Fate::Removed),
    ("notification", "actor_id", Fate::Removed),
    ("notification", "person_id", Fate::Removed),
    ("notification_counter", "person_id", Fate::Removed),
    ("notification_setting", "person_id", Fate::Removed),
    ("passkey", "person_id", Fate::Removed),
    ("peer_criteria", "person_id", Fate::Removed),
    ("past_tie", "person_id", Fate::Removed),
    ("person_change", "actor_id", Fate::Emptied),
    ("person_change", "person_id", Fate::Removed),
    ("person_link", "person_id", Fate::Removed),
    ("person_place", "person_id", Fate::Removed),
    ("person_term", "person_id", Fate::Removed),
    ("planned_visit", "person_id", Fate::Removed),
    ("poll_vote", "person_id", Fate::Removed),
    ("post", "author_id", Fate::FormerMember),
    ("post_comment", "author_id", Fate::FormerMember),
    ("post_excluded", "person_id", Fate::Removed),
    ("post_mention", "person_id", Fate::Removed),
    ("post_reaction", "person_id", Fate::Removed),
    ("posting_team", "person_id", Fate::Removed),
    ("presence", "person_id", Fate::Removed),
    ("push_subscription", "person_id", Fate::Removed),
    ("role", "person_id", Fate::Removed),
    ("saved_search", "person_id", Fate::Removed),
    ("session", "person_id", Fate::Removed),
    ("sign_in_attempt", "person_id", Fate::Removed),
];

/// Deletes the account of `person`; `former` is a fresh id for the former member who stays in the place. The posts
/// whose documents have to be written anew are the answer.
///
/// # Errors
/// When the database fails.
pub fn delete(
    connection: &mut Connection,
    person: &PersonRow,
    former: Id,
) -> Result<Vec<Id>, StorageError> {
    let id = person.id;
    diesel::insert_into(person::table)
        .values(former_member(former))
        .execute(connection)?;
    hand_over_conversations(connection, id, former)?;
    diesel::update(message_report::table.filter(message_report::about_id.eq(id)))
        .set(message_report::about_id.eq(former))
        .execute(connection)?;
    diesel::update(message_report::table.filter(message_report::reporter_id.eq(id)))
        .set(message_report::reporter_id.eq(former))
        .execute(connection)?;
    // Whoever was hidden from each other stays so: a block that went would bring old messages back.
    diesel::update(member_block::table.filter(member_block::person_id.eq(id)))
        .set(member_block::person_id.eq(former))
        .execute(connection)?;
    diesel::update(member_block::table.filter(member_block::other_id.eq(id)))
        .set(member_block::other_id.eq(former))
        .execute(connection)?;
    written::hand_over_groups(connection, id)?;
    let posts = written::hand_over_posts(connection, id, former)?;
    search::remove(connection, &[id])?;
    forget_mails_and_proofs(connection, person)?;
    diesel::delete(idempotency::table.filter(idempotency::actor.eq(format!("person:{}", id.0))))
        .execute(connection)?;
    // What was counted of them, such as requests of the day, is named after them.
    let counted = counter::table.filter(counter::key.like(format!("%{}%", id.0)));
    diesel::delete(counted).execute(connection)?;
    diesel::delete(person::table.find(id)).execute(connection)?;
    Ok(posts)
}

/// Mails to the address, or to one that was to become it, and what was begun to prove who the person is.
fn forget_mails_and_proofs(
    connection: &mut Connection,
    person: &PersonRow,
) -> Result<(), StorageError> {
    let id = person.id;
    let sessions: Vec<(Id, Vec<u8>)> = session::table
        .filter(session::person_id.eq(id))
        .select((session::id, session::token_hash))
        .load(connection)?;
    let (ids, hashes): (Vec<Id>, Vec<Vec<u8>>) = sessions.into_iter().unzip();
    let wanted: Vec<String> = mailed_code::table
        .filter(mailed_code::session_id.eq_any(&ids))
        .select(mailed_code::email)
        .load(connection)?;
    for email in wanted {
        // Anybody may name an address that is somebody else's: their mails stay.
        if !address::is_taken(connection, &email)? {
            diesel::delete(outbox::table.filter(outbox::recipient.eq(&email)))
                .execute(connection)?;
        }
    }
    let begun = passkey_ceremony::table.filter(passkey_ceremony::bound_to.eq_any(&hashes));
    diesel::delete(begun).execute(connection)?;
    diesel::delete(outbox::table.filter(outbox::recipient.eq(&person.email)))
        .execute(connection)?;
    diesel::delete(
        sign_in_attempt::table.filter(
            sign_in_attempt::person_id
                .eq(id)
                .or(sign_in_attempt::email.eq(&person.email)),
        ),
    )
    .execute(connection)?;
    Ok(())
}

/// Messages stay for those who have them; a conversation that nobody is left in goes.
fn hand_over_conversations(
    connection: &mut Connection,
    id: Id,
    former: Id,
) -> Result<(), StorageError> {
    let talks: Vec<(Id, String)> = conversation_member::table
        .inner_join(conversation::table)
        .filter(conversation_member::person_id.eq(id))
        .select((conversation::id, conversation::kind))
        .load(connection)?;
    for (talk, kind) in talks {
        let others: i64 = conversation_member::table
            .filter(conversation_member::conversation_id.eq(talk))
            .filter(conversation_member::person_id.ne(id))
            .filter(conversation_member::state.ne("left"))
            .count()
            .get_result(connection)?;
        let row = conversation::table.find(talk);
        if others == 0 {
            diesel::delete(row).execute(connection)?;
        } else if kind == "direct" {
            // What made the two one pair held both ids.
            diesel::update(row)
                .set(conversation::pair.eq(talk.0.as_bytes().to_vec()))
                .execute(connection)?;
        }
    }
    diesel::update(conversation::table.filter(conversation::starter_id.eq(id)))
        .set(conversation::starter_id.eq(former))
        .execute(connection)?;
    diesel::update(message::table.filter(message::sender_id.eq(id)))
        .set(message::sender_id.eq(former))
        .execute(connection)?;
    Ok(())
}

fn former_member(id: Id) -> PersonRow {
    PersonRow {
        id,
        state: "deleted".to_owned(),
        // Addresses are unique, and this is none that anybody could have.
        email: format!("deleted:{}", id.0),
        family_name: String::new(),
        given_name: String::new(),
        family_reading: String::new(),
        given_reading: String::new(),
        sort_key: String::new(),
        cohort: 0,
        arrival: String::new(),
        can_help_with: String::new(),
        looking_for: String::new(),
        visibility: "unlisted".to_owned(),
        joined_at: 0,
        version: 1,
    }
}
