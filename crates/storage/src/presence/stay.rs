//! Being at a place until a time: one at a time for each person.

use crate::{
    Connection, Id, StorageError,
    schema::{person, presence},
};
use diesel::prelude::*;

/// The time that somebody is at a place.
#[derive(Clone, Debug, PartialEq, Eq, Queryable, Selectable, Insertable)]
#[diesel(table_name = presence)]
pub struct StayRow {
    /// Its id.
    pub id: Id,
    /// Who.
    pub person_id: Id,
    /// Where.
    pub place_id: Id,
    /// Who may see the name: `everyone`, `connections` or `count` (nobody).
    pub visibility: String,
    /// Since when.
    pub since_at: i64,
    /// Until when.
    pub until_at: i64,
}

/// Somebody who is at a place, as others may learn of it.
#[derive(Clone, Debug, PartialEq, Eq, Queryable)]
pub struct PresentRow {
    /// Who.
    pub person_id: Id,
    /// Where.
    pub place_id: Id,
    /// Who may see the name.
    pub visibility: String,
    /// The person's standing in the directory: whoever is `unlisted` is named to nobody.
    pub listing: String,
    /// Until when.
    pub until_at: i64,
}

/// Says where a person is. What the person said before ends now; at the same place it goes on instead,
/// with the new end and visibility. Whether the person has come: what goes on is no arrival.
///
/// # Errors
/// When the database fails.
pub fn put(connection: &mut Connection, row: &StayRow) -> Result<bool, StorageError> {
    let now = row.since_at;
    // Holds the person's row, so that two requests at once cannot leave two stays that last.
    diesel::update(person::table.find(row.person_id))
        .set(person::version.eq(person::version))
        .execute(connection)?;
    let same = presence::table
        .filter(presence::person_id.eq(row.person_id))
        .filter(presence::place_id.eq(row.place_id))
        .filter(presence::until_at.gt(now));
    let goes_on = diesel::update(same)
        .set((
            presence::visibility.eq(&row.visibility),
            presence::until_at.eq(row.until_at),
        ))
        .execute(connection)?;
    if goes_on > 0 {
        return Ok(false);
    }
    end(connection, row.person_id, now)?;
    diesel::insert_into(presence::table)
        .values(row)
        .execute(connection)?;
    Ok(true)
}

/// Ends what a person said; whether there was something that lasted.
///
/// # Errors
/// When the database fails.
pub fn end(connection: &mut Connection, person_id: Id, now: i64) -> Result<bool, StorageError> {
    let lasting = presence::table
        .filter(presence::person_id.eq(person_id))
        .filter(presence::until_at.gt(now));
    let ended = diesel::update(lasting)
        .set(presence::until_at.eq(now))
        .execute(connection)?;
    Ok(ended > 0)
}

/// Where a person is.
///
/// # Errors
/// When the database fails.
pub fn current(
    connection: &mut Connection,
    person_id: Id,
    now: i64,
) -> Result<Option<StayRow>, StorageError> {
    Ok(presence::table
        .filter(presence::person_id.eq(person_id))
        .filter(presence::until_at.gt(now))
        .order(presence::since_at.desc())
        .select(StayRow::as_select())
        .first(connection)
        .optional()?)
}

/// Who is where, first come first, without `hidden` and whoever is not active; at one place, or at all.
///
/// # Errors
/// When the database fails.
pub fn present(
    connection: &mut Connection,
    place_id: Option<Id>,
    hidden: &[Id],
    now: i64,
) -> Result<Vec<PresentRow>, StorageError> {
    let rows = presence::table
        .inner_join(person::table)
        .filter(presence::until_at.gt(now))
        .filter(person::state.eq("active"))
        .filter(presence::person_id.ne_all(hidden))
        .order((presence::since_at, presence::id))
        .select((
            presence::person_id,
            presence::place_id,
            presence::visibility,
            person::visibility,
            presence::until_at,
        ));
    Ok(match place_id {
        Some(place) => rows.filter(presence::place_id.eq(place)).load(connection)?,
        None => rows.load(connection)?,
    })
}

/// Who was at a place from when to when, of all that lasted beyond `after`, without `hidden`.
///
/// # Errors
/// When the database fails.
pub fn spans(
    connection: &mut Connection,
    place_id: Id,
    hidden: &[Id],
    after: i64,
) -> Result<Vec<(Id, i64, i64)>, StorageError> {
    Ok(presence::table
        .inner_join(person::table)
        .filter(presence::place_id.eq(place_id))
        .filter(presence::until_at.gt(after))
        .filter(person::state.eq("active"))
        .filter(presence::person_id.ne_all(hidden))
        .select((presence::person_id, presence::since_at, presence::until_at))
        .load(connection)?)
}

/// Forgets what was over before `before`.
///
/// # Errors
/// When the database fails.
pub fn purge(connection: &mut Connection, before: i64) -> Result<(), StorageError> {
    diesel::delete(presence::table.filter(presence::until_at.lt(before))).execute(connection)?;
    Ok(())
}
