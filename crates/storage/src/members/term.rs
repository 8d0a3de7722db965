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

/// The key of a label: the label folded, or the label itself when nothing but signs stand in it.
pub fn key(folded: &str, label: &str) -> String {
    if folded.is_empty() { label } else { folded }.to_owned()
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

/// The entries of these keys, whatever their kinds.
///
/// # Errors
/// When the database fails.
pub fn by_keys(connection: &mut Connection, keys: &[&str]) -> Result<Vec<TermRow>, StorageError> {
    Ok(term::table
        .filter(term::key.eq_any(keys))
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
