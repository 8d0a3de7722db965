//! Who looks at posts, with all that decides what is there for them.

use crate::{Connection, Id, StorageError, groups, network};

/// Who looks.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Viewer {
    /// Who.
    pub id: Id,
    /// Whoever is, for the viewer, not there at all.
    pub hidden: Vec<Id>,
    /// Whose posts for connections the viewer sees: theirs, and the viewer's own.
    pub known: Vec<Id>,
    /// The groups that the viewer belongs to.
    pub groups: Vec<Id>,
}

impl Viewer {
    /// A person as they are now.
    ///
    /// # Errors
    /// When the database fails.
    pub fn of(connection: &mut Connection, person: Id) -> Result<Self, StorageError> {
        let mut known = network::connected_ids(connection, person)?;
        known.push(person);
        Ok(Self {
            id: person,
            hidden: network::hidden_ids(connection, person)?,
            known,
            groups: groups::member::groups_of(connection, person)?,
        })
    }
}
