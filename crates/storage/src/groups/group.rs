//! Groups.

use crate::{
    Connection, Id, StorageError,
    schema::{community_group, group_member},
};
use diesel::prelude::*;

/// The kinds that everybody may know of.
pub const LISTED: [&str; 2] = ["open", "by_request"];
/// The standings for which a group is there, whatever its kind.
const KNOWS: [&str; 3] = ["owner", "member", "invited"];

/// A group.
#[derive(Clone, Debug, PartialEq, Eq, Queryable, Selectable, Insertable)]
#[diesel(table_name = community_group)]
pub struct GroupRow {
    /// Its id.
    pub id: Id,
    /// What it is called.
    pub name: String,
    /// What it is for.
    pub description: String,
    /// `open`, `by_request`, `hidden` or `sensitive`.
    pub kind: String,
    /// When it was made.
    pub created_at: i64,
    /// Rises with every edit.
    pub version: i64,
}

/// Makes a group.
///
/// # Errors
/// When the database fails.
pub fn insert(connection: &mut Connection, row: &GroupRow) -> Result<(), StorageError> {
    diesel::insert_into(community_group::table)
        .values(row)
        .execute(connection)?;
    Ok(())
}

/// Groups that are there for `$person`; `$standings` are those that open the hidden ones.
macro_rules! there_for {
    ($person:expr) => {
        community_group::table.filter(
            community_group::kind
                .eq_any(LISTED)
                .or(community_group::id.eq_any(
                    group_member::table
                        .filter(group_member::person_id.eq($person))
                        .filter(group_member::standing.eq_any(KNOWS))
                        .select(group_member::group_id),
                )),
        )
    };
}

/// A group, if it is there for the person.
///
/// # Errors
/// When the database fails.
pub fn find(
    connection: &mut Connection,
    person: Id,
    id: Id,
) -> Result<Option<GroupRow>, StorageError> {
    Ok(there_for!(person)
        .filter(community_group::id.eq(id))
        .select(GroupRow::as_select())
        .first(connection)
        .optional()?)
}

/// The groups that are there for a person before `before` (time, id), newest first; only those that the
/// person belongs to or is invited to when `is_own`.
///
/// # Errors
/// When the database fails.
pub fn list(
    connection: &mut Connection,
    person: Id,
    is_own: bool,
    before: (i64, Option<Id>),
    limit: i64,
) -> Result<Vec<GroupRow>, StorageError> {
    let mut query = there_for!(person).into_boxed();
    if is_own {
        query = query.filter(
            community_group::id.eq_any(
                group_member::table
                    .filter(group_member::person_id.eq(person))
                    .select(group_member::group_id),
            ),
        );
    }
    if let (time, Some(id)) = before {
        query = query.filter(
            community_group::created_at
                .lt(time)
                .or(community_group::created_at
                    .eq(time)
                    .and(community_group::id.lt(id))),
        );
    }
    Ok(query
        .order((
            community_group::created_at.desc(),
            community_group::id.desc(),
        ))
        .limit(limit)
        .select(GroupRow::as_select())
        .load(connection)?)
}

/// The names of these groups. At most 500.
///
/// # Errors
/// When the database fails.
pub fn names(
    connection: &mut Connection,
    groups: &[Id],
) -> Result<Vec<(Id, String)>, StorageError> {
    Ok(community_group::table
        .filter(community_group::id.eq_any(groups))
        .select((community_group::id, community_group::name))
        .load(connection)?)
}

/// Writes a group anew; `false` when it is not of version `row.version - 1` any more.
///
/// # Errors
/// When the database fails.
pub fn update(connection: &mut Connection, row: &GroupRow) -> Result<bool, StorageError> {
    let before = community_group::table
        .find(row.id)
        .filter(community_group::version.eq(row.version - 1));
    let updated = diesel::update(before)
        .set((
            community_group::name.eq(&row.name),
            community_group::description.eq(&row.description),
            community_group::kind.eq(&row.kind),
            community_group::version.eq(row.version),
        ))
        .execute(connection)?;
    Ok(updated == 1)
}

/// Holds a group until the transaction ends, so that two last owners do not leave at once.
///
/// # Errors
/// When the database fails.
pub fn hold(connection: &mut Connection, id: Id) -> Result<(), StorageError> {
    diesel::update(community_group::table.find(id))
        .set(community_group::version.eq(community_group::version))
        .execute(connection)?;
    Ok(())
}

/// Deletes a group with its posts.
///
/// # Errors
/// When the database fails.
pub fn delete(connection: &mut Connection, id: Id) -> Result<(), StorageError> {
    diesel::delete(community_group::table.find(id)).execute(connection)?;
    Ok(())
}
