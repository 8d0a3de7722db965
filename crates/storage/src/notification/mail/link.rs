//! The links of mails by which one unsubscribes.

use crate::{Connection, Id, StorageError, schema::notice_mail};
use diesel::prelude::*;

/// A mail that can be unsubscribed from.
#[derive(Clone, Debug, PartialEq, Eq, Queryable, Selectable, Insertable)]
#[diesel(table_name = notice_mail)]
pub struct NoticeMailRow {
    /// The mail of the outbox.
    pub mail_id: Id,
    /// Whom it tells.
    pub person_id: Id,
    /// `at_once` or `digest`.
    pub scope: String,
    /// SHA-256 of the secret in its links.
    pub token_hash: Vec<u8>,
    /// The secret, until the mail is sent.
    pub token: String,
    /// When it was written.
    pub written_at: i64,
}

/// Adds what a mail can be unsubscribed by.
///
/// # Errors
/// When the database fails.
pub fn insert(connection: &mut Connection, row: &NoticeMailRow) -> Result<(), StorageError> {
    diesel::insert_into(notice_mail::table)
        .values(row)
        .execute(connection)?;
    Ok(())
}

/// What belongs to a mail of the outbox.
///
/// # Errors
/// When the database fails.
pub fn of_mail(
    connection: &mut Connection,
    mail: Id,
) -> Result<Option<NoticeMailRow>, StorageError> {
    Ok(notice_mail::table
        .find(mail)
        .select(NoticeMailRow::as_select())
        .first(connection)
        .optional()?)
}

/// What belongs to the secret of a mail's links.
///
/// # Errors
/// When the database fails.
pub fn of_token(
    connection: &mut Connection,
    token_hash: &[u8; 32],
) -> Result<Option<NoticeMailRow>, StorageError> {
    Ok(notice_mail::table
        .filter(notice_mail::token_hash.eq(token_hash.as_slice()))
        .select(NoticeMailRow::as_select())
        .first(connection)
        .optional()?)
}

/// Forgets the secret of a mail that was sent; its hash stays.
///
/// # Errors
/// When the database fails.
pub fn forget_token(connection: &mut Connection, mail: Id) -> Result<(), StorageError> {
    diesel::update(notice_mail::table.find(mail))
        .set(notice_mail::token.eq(""))
        .execute(connection)?;
    Ok(())
}

/// Forgets mails written before `before`, with which their links end; how many.
///
/// # Errors
/// When the database fails.
pub fn purge(connection: &mut Connection, before: i64) -> Result<usize, StorageError> {
    let old = notice_mail::table.filter(notice_mail::written_at.lt(before));
    Ok(diesel::delete(old).execute(connection)?)
}
