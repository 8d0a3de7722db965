//! The second wall on PostgreSQL: this plane's rows are there only for whoever entered it (row-level security).
//!
//! A query that forgets which plane it is in, or is smuggled into the community's, finds empty tables. Superusers and
//! roles with `BYPASSRLS` are not held; the server needs neither.

use crate::{Connection, StorageError};
use diesel::{RunQueryDsl as _, sql_query};
use std::ops::{Deref, DerefMut};

/// A connection inside this plane; outside again when it is dropped.
pub(super) struct Inside<'a>(&'a mut Connection);

/// Enters this plane. Not again while inside: the inner one would leave for both.
///
/// # Errors
/// When the database fails.
pub(super) fn enter(connection: &mut Connection) -> Result<Inside<'_>, StorageError> {
    set(connection, "SET nagaoka.plane = 'transfer'")?;
    Ok(Inside(connection))
}

fn set(connection: &mut Connection, statement: &'static str) -> Result<(), StorageError> {
    if let Connection::Postgresql(postgresql) = connection {
        sql_query(statement).execute(postgresql)?;
    }
    Ok(())
}

impl Drop for Inside<'_> {
    fn drop(&mut self) {
        // In a transaction that failed this fails, too: its end takes the setting back.
        drop(set(self.0, "SET nagaoka.plane = ''"));
    }
}

impl Deref for Inside<'_> {
    type Target = Connection;

    fn deref(&self) -> &Connection {
        self.0
    }
}

impl DerefMut for Inside<'_> {
    fn deref_mut(&mut self) -> &mut Connection {
        self.0
    }
}
