//! Vocabularies.

use crate::{Connection, Id, StorageError, insert::insert_all, schema::term};
use diesel::prelude::*;

/// An entry of a vocabulary.
#[derive(Clone, Debug, PartialEq, Eq, Queryable, Selectable, Insertable)]
#[diesel(table_name = term)]
#[diesel(treat_none_as_default_value = false)]
pub struct TermRow {
    /// Its id.
    pub id: Id,
    /// `api::members::TermKind` as text.
    pub kind: String,
    /// The label folded: unique within the kind.
    pub key: String,
    /// As it is shown.
    pub label: String,
}

/// Every entry, for importing.
///
/// # Errors
/// When the database fails.
pub fn all(connection: &mut Connection) -> Result<Vec<TermRow>, StorageError> {
    Ok(term::table
        .order(term::id)
        .select(TermRow::as_select())
        .load(connection)?)
}

/// Adds entries.
///
/// # Errors
/// [`StorageError::Conflict`] on `term.key`.
pub fn insert(connection: &mut Connection, terms: &[TermRow]) -> Result<(), StorageError> {
    for chunk in terms.chunks(1_000) {
        insert_all!(connection, term::table, chunk);
    }
    Ok(())
}
