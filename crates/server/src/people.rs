//! People as links, for features that name somebody without being about them.

use crate::index;
use api::{id::PersonId, person::PersonLink};
use std::collections::HashMap;
use storage::{
    Connection, Id, StorageError,
    members::{self, NameRow},
};

/// Links to those of these people who are active. At most 500 ids.
///
/// # Errors
/// When the database fails.
pub fn links(
    connection: &mut Connection,
    ids: &[Id],
) -> Result<HashMap<Id, PersonLink>, StorageError> {
    if ids.is_empty() {
        return Ok(HashMap::new());
    }
    let names = members::names(connection, ids)?;
    Ok(names
        .into_iter()
        .map(|row| (row.person.id, link(row)))
        .collect())
}

fn link(row: NameRow) -> PersonLink {
    PersonLink {
        id: PersonId(row.person.id.0),
        name: index::names(&row.person).0,
        organisation: row.organisation.unwrap_or_default(),
    }
}
