//! Lists of one's own connections and requests, a page each in a fixed number of statements.
//!
//! Whoever is not there for the person is left out: not active, unlisted, or `hidden` by a block.

use crate::{
    Connection, Id, StorageError,
    schema::{member_connection, person},
};
use diesel::prelude::*;

/// Somebody with whom a person is connected.
#[derive(Clone, Debug, PartialEq, Eq, Queryable)]
pub struct ConnectedRow {
    /// The other one.
    pub other_id: Id,
    /// The other's key in 五十音 order.
    pub sort_key: String,
    /// Since when.
    pub connected_at: i64,
}

/// A request that is open for whoever lists it.
#[derive(Clone, Debug, PartialEq, Eq, Queryable)]
pub struct RequestRow {
    /// The other one.
    pub other_id: Id,
    /// What the asker wrote along.
    pub note: String,
    /// When it was asked for.
    pub asked_at: i64,
}

/// The connections of one side of the pair; which side the person stands on is known to the index only.
macro_rules! connections {
    ($own:ident, $other:ident, $person_id:expr, $hidden:expr) => {
        member_connection::table
            .inner_join(person::table.on(person::id.eq(member_connection::$other)))
            .filter(member_connection::$own.eq($person_id))
            .filter(member_connection::state.eq("connected"))
            .filter(person::state.eq("active"))
            .filter(person::visibility.ne("unlisted"))
            .filter(person::id.ne_all($hidden))
            .select((person::id, person::sort_key, member_connection::answered_at))
    };
}

/// The connections of a person, the newest first, behind the time and id of the last one seen.
///
/// # Errors
/// When the database fails.
pub fn newest_connections(
    connection: &mut Connection,
    person_id: Id,
    hidden: &[Id],
    after: (i64, Id),
    limit: i64,
) -> Result<Vec<ConnectedRow>, StorageError> {
    let (time, id) = after;
    macro_rules! behind {
        ($side:expr) => {
            $side
                .filter(
                    member_connection::answered_at
                        .lt(time)
                        .or(member_connection::answered_at
                            .eq(time)
                            .and(person::id.gt(id))),
                )
                .order((member_connection::answered_at.desc(), person::id))
                .limit(limit)
                .load(connection)?
        };
    }
    let mut rows: Vec<ConnectedRow> = behind!(connections!(asker_id, asked_id, person_id, hidden));
    let others: Vec<ConnectedRow> = behind!(connections!(asked_id, asker_id, person_id, hidden));
    rows.extend(others);
    rows.sort_unstable_by_key(|row| (-row.connected_at, row.other_id));
    rows.truncate(limit as usize);
    Ok(rows)
}

/// The connections of a person by reading, behind the sort key and id of the last one seen.
///
/// # Errors
/// When the database fails.
pub fn connections_by_reading(
    connection: &mut Connection,
    person_id: Id,
    hidden: &[Id],
    after: (&str, Id),
    limit: i64,
) -> Result<Vec<ConnectedRow>, StorageError> {
    let (key, id) = after;
    macro_rules! behind {
        ($side:expr) => {
            $side
                .filter(
                    person::sort_key
                        .gt(key)
                        .or(person::sort_key.eq(key).and(person::id.gt(id))),
                )
                .order((person::sort_key, person::id))
                .limit(limit)
                .load(connection)?
        };
    }
    let mut rows: Vec<ConnectedRow> = behind!(connections!(asker_id, asked_id, person_id, hidden));
    let others: Vec<ConnectedRow> = behind!(connections!(asked_id, asker_id, person_id, hidden));
    rows.extend(others);
    rows.sort_unstable_by(|one, other| {
        (&one.sort_key, one.other_id).cmp(&(&other.sort_key, other.other_id))
    });
    rows.truncate(limit as usize);
    Ok(rows)
}

macro_rules! requests {
    ($own:ident, $other:ident, $states:expr, $person_id:expr, $hidden:expr, $after:expr) => {
        member_connection::table
            .inner_join(person::table.on(person::id.eq(member_connection::$other)))
            .filter(member_connection::$own.eq($person_id))
            .filter(member_connection::state.eq_any($states))
            .filter(member_connection::asked_at.gt(0))
            .filter(person::state.eq("active"))
            .filter(person::visibility.ne("unlisted"))
            .filter(person::id.ne_all($hidden))
            .filter(
                member_connection::asked_at
                    .lt($after.0)
                    .or(member_connection::asked_at
                        .eq($after.0)
                        .and(person::id.gt($after.1))),
            )
            .order((member_connection::asked_at.desc(), person::id))
            .select((
                person::id,
                member_connection::note,
                member_connection::asked_at,
            ))
    };
}

/// What others asked of a person and the person has not answered, the newest first.
///
/// # Errors
/// When the database fails.
pub fn received_requests(
    connection: &mut Connection,
    person_id: Id,
    hidden: &[Id],
    after: (i64, Id),
    limit: i64,
) -> Result<Vec<RequestRow>, StorageError> {
    let rows = requests!(asked_id, asker_id, ["asked"], person_id, hidden, after);
    Ok(rows.limit(limit).load(connection)?)
}

/// What a person asked of others, the newest first; what was declined stands there as if it were open.
///
/// # Errors
/// When the database fails.
pub fn sent_requests(
    connection: &mut Connection,
    person_id: Id,
    hidden: &[Id],
    after: (i64, Id),
    limit: i64,
) -> Result<Vec<RequestRow>, StorageError> {
    let states = ["asked", "declined"];
    let rows = requests!(asker_id, asked_id, states, person_id, hidden, after);
    Ok(rows.limit(limit).load(connection)?)
}
