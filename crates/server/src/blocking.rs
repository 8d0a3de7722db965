//! Blocking somebody, for every feature in which one can.

use crate::{app::App, error::ApiError, index};
use api::network::MOST_BLOCKS;
use storage::{
    Connection, Id,
    network::{
        block::{self, BlockRow},
        connection,
    },
};

/// The two kinds of rows, as the database has them.
pub const BLOCK: &str = "block";
/// See [`BLOCK`].
pub const MUTE: &str = "mute";

/// Blocks or mutes, in the place of what there was. A block ends the connection and open requests of the two,
/// so that each answers the other like somebody who does not exist, and nobody is told.
///
/// # Errors
/// 409 when the person has as many blocks and mutes as one may have.
pub fn put(
    connection: &mut Connection,
    app: &App,
    person: Id,
    other: Id,
    kind: &str,
) -> Result<(), ApiError> {
    if block::find(connection, person, other)?.is_none() && is_full(connection, person)? {
        return Err(ApiError::conflict(
            "You block and mute five hundred members already. Take one back first.",
        ));
    }
    let row = BlockRow {
        person_id: person,
        other_id: other,
        kind: kind.to_owned(),
        made_at: app.clock.now(),
    };
    block::put(connection, &row)?;
    if kind == BLOCK {
        connection::end(connection, person, other)?;
        // Documents of an older index lack the token by which both are left out of each other's lists.
        index::reindex_members(connection, &[person, other])?;
    }
    Ok(())
}

fn is_full(connection: &mut Connection, person: Id) -> Result<bool, ApiError> {
    Ok(block::list(connection, person, MOST_BLOCKS as i64)?.len() >= MOST_BLOCKS)
}
