//! Who belongs to a group, asks to, or is invited.

use crate::{
    Connection, Id, StorageError,
    schema::{group_member, person},
};
use diesel::{dsl::count_star, prelude::*};

/// The standings of those who belong to a group.
pub const BELONGS: [&str; 2] = ["owner", "member"];

/// How somebody stands to a group.
#[derive(Clone, Debug, PartialEq, Eq, Queryable, Selectable, Insertable)]
#[diesel(table_name = group_member)]
pub struct MemberRow {
    /// The group.
    pub group_id: Id,
    /// Who.
    pub person_id: Id,
    /// `owner`, `member`, `requested` or `invited`.
    pub standing: String,
    /// Since when.
    pub since: i64,
}

/// How a person stands to a group.
///
/// # Errors
/// When the database fails.
pub fn find(
    connection: &mut Connection,
    group: Id,
    person: Id,
) -> Result<Option<MemberRow>, StorageError> {
    Ok(group_member::table
        .find((group, person))
        .select(MemberRow::as_select())
        .first(connection)
        .optional()?)
}

/// Sets how a person stands to a group.
///
/// # Errors
/// When the database fails.
pub fn put(connection: &mut Connection, row: &MemberRow) -> Result<(), StorageError> {
    let changed = diesel::update(group_member::table.find((row.group_id, row.person_id)))
        .set((
            group_member::standing.eq(&row.standing),
            group_member::since.eq(row.since),
        ))
        .execute(connection)?;
    if changed == 0 {
        diesel::insert_into(group_member::table)
            .values(row)
            .execute(connection)?;
    }
    Ok(())
}

/// Ends how a person stands to a group; whether they stood to it.
///
/// # Errors
/// When the database fails.
pub fn delete(connection: &mut Connection, group: Id, person: Id) -> Result<bool, StorageError> {
    let deleted = diesel::delete(group_member::table.find((group, person))).execute(connection)?;
    Ok(deleted == 1)
}

/// Forgets who asks to belong to a group.
///
/// # Errors
/// When the database fails.
pub fn delete_requests(connection: &mut Connection, group: Id) -> Result<(), StorageError> {
    let requests = group_member::table
        .filter(group_member::group_id.eq(group))
        .filter(group_member::standing.eq("requested"));
    diesel::delete(requests).execute(connection)?;
    Ok(())
}

/// The active people with these standings behind `after` (since, id), apart from `hidden`, oldest first.
///
/// # Errors
/// When the database fails.
pub fn list(
    connection: &mut Connection,
    group: Id,
    standings: &[&str],
    hidden: &[Id],
    after: (i64, Option<Id>),
    limit: i64,
) -> Result<Vec<MemberRow>, StorageError> {
    let mut query = group_member::table
        .inner_join(person::table)
        .filter(person::state.eq("active"))
        .filter(group_member::group_id.eq(group))
        .filter(group_member::standing.eq_any(standings))
        .filter(group_member::person_id.ne_all(hidden))
        .into_boxed();
    if let (time, Some(id)) = after {
        query = query.filter(
            group_member::since.gt(time).or(group_member::since
                .eq(time)
                .and(group_member::person_id.gt(id))),
        );
    }
    Ok(query
        .order((group_member::since, group_member::person_id))
        .limit(limit)
        .select(MemberRow::as_select())
        .load(connection)?)
}

/// How a person stands to each of these groups. At most 500.
///
/// # Errors
/// When the database fails.
pub fn standings(
    connection: &mut Connection,
    person: Id,
    groups: &[Id],
) -> Result<Vec<(Id, String)>, StorageError> {
    Ok(group_member::table
        .filter(group_member::person_id.eq(person))
        .filter(group_member::group_id.eq_any(groups))
        .select((group_member::group_id, group_member::standing))
        .load(connection)?)
}

/// How many active people belong to each of these groups, apart from `hidden`. At most 500 groups.
///
/// # Errors
/// When the database fails.
pub fn counts(
    connection: &mut Connection,
    groups: &[Id],
    hidden: &[Id],
) -> Result<Vec<(Id, i64)>, StorageError> {
    Ok(group_member::table
        .inner_join(person::table)
        .filter(person::state.eq("active"))
        .filter(group_member::group_id.eq_any(groups))
        .filter(group_member::standing.eq_any(BELONGS))
        .filter(group_member::person_id.ne_all(hidden))
        .group_by(group_member::group_id)
        .select((group_member::group_id, count_star()))
        .load(connection)?)
}

/// The people of a group with these standings.
///
/// # Errors
/// When the database fails.
pub fn people(
    connection: &mut Connection,
    group: Id,
    standings: &[&str],
) -> Result<Vec<Id>, StorageError> {
    Ok(group_member::table
        .filter(group_member::group_id.eq(group))
        .filter(group_member::standing.eq_any(standings))
        .order(group_member::person_id)
        .select(group_member::person_id)
        .load(connection)?)
}

/// The groups that a person belongs to.
///
/// # Errors
/// When the database fails.
pub fn groups_of(connection: &mut Connection, person: Id) -> Result<Vec<Id>, StorageError> {
    Ok(group_member::table
        .filter(group_member::person_id.eq(person))
        .filter(group_member::standing.eq_any(BELONGS))
        .order(group_member::group_id)
        .select(group_member::group_id)
        .load(connection)?)
}
