//! What people want to be told by mail and push, and when.

use crate::{Connection, Id, StorageError, schema::notification_setting};
use diesel::prelude::*;

/// A person's own setting; whoever has none has the usual one.
#[derive(Clone, Debug, PartialEq, Eq, Queryable, Selectable, Insertable, AsChangeset)]
#[diesel(table_name = notification_setting)]
pub struct SettingRow {
    /// Whose.
    pub person_id: Id,
    /// How messages are told of: `at_once`, `digest` or `in_app`.
    pub messages: String,
    /// How connections are.
    pub connections: String,
    /// How changes of events are.
    pub events: String,
    /// How reminders of events are.
    pub reminders: String,
    /// 1 if there are reminders.
    pub remind: i32,
    /// The days of the digest: the sum of 2 to the power of the weekday, Monday being 0.
    pub digest_days: i32,
    /// The hour of the digest, Asia/Tokyo.
    pub digest_hour: i32,
    /// From which hour on there are no mails at once.
    pub quiet_from: i32,
    /// Until which hour; the same hour means that there are mails all day.
    pub quiet_until: i32,
    /// Rises with every change, from 1.
    pub version: i64,
    /// What pushes tell of: 1 messages, 2 connections, 4 events, 8 reminders, added up.
    pub push: i32,
}

/// A person's setting, if there is one.
///
/// # Errors
/// When the database fails.
pub fn find(connection: &mut Connection, person: Id) -> Result<Option<SettingRow>, StorageError> {
    Ok(notification_setting::table
        .find(person)
        .select(SettingRow::as_select())
        .first(connection)
        .optional()?)
}

/// The settings of those of these people who have one.
///
/// # Errors
/// When the database fails.
pub fn of(connection: &mut Connection, people: &[Id]) -> Result<Vec<SettingRow>, StorageError> {
    Ok(notification_setting::table
        .filter(notification_setting::person_id.eq_any(people))
        .select(SettingRow::as_select())
        .load(connection)?)
}

/// Writes a setting over the version before it; whether that was the one there is. Version 1 is the first.
///
/// # Errors
/// [`StorageError::Conflict`] on `notification_setting.person_id` when two write the first at once.
pub fn put(connection: &mut Connection, row: &SettingRow) -> Result<bool, StorageError> {
    if row.version == 1 {
        diesel::insert_into(notification_setting::table)
            .values(row)
            .execute(connection)?;
        return Ok(true);
    }
    let before = notification_setting::table
        .find(row.person_id)
        .filter(notification_setting::version.eq(row.version - 1));
    Ok(diesel::update(before).set(row).execute(connection)? == 1)
}
