//! Who did what: one row for every write, in its transaction.

use crate::{Connection, Id, StorageError, schema::audit};
use diesel::prelude::*;

/// An entry of the audit log.
#[derive(Clone, Debug, PartialEq, Eq, Queryable, Selectable, Insertable)]
#[diesel(table_name = audit)]
#[diesel(treat_none_as_default_value = false)]
pub struct Entry {
    /// A random id.
    pub id: Id,
    /// When.
    pub at: i64,
    /// Who; none before signing in.
    pub actor_id: Option<Id>,
    /// What, as the endpoint's registration names it.
    pub kind: String,
    /// To what: an id, never a content.
    pub target: String,
    /// The request that did it.
    pub request_id: String,
}

/// Adds an entry.
///
/// # Errors
/// When the database fails.
pub fn insert(connection: &mut Connection, entry: &Entry) -> Result<(), StorageError> {
    diesel::insert_into(audit::table)
        .values(entry)
        .execute(connection)?;
    Ok(())
}

/// The newest entries, newest first.
///
/// # Errors
/// When the database fails.
pub fn newest(connection: &mut Connection, limit: i64) -> Result<Vec<Entry>, StorageError> {
    Ok(audit::table
        .order((audit::at.desc(), audit::id))
        .limit(limit)
        .select(Entry::as_select())
        .load(connection)?)
}
