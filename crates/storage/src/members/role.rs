//! Roles: who may do more than a member.

use crate::{
    Connection, Id, StorageError,
    insert::insert_all,
    schema::{person, role},
};
use diesel::prelude::*;

/// A role.
#[derive(Clone, Debug, PartialEq, Eq, Queryable, Selectable, Insertable)]
#[diesel(table_name = role)]
#[diesel(treat_none_as_default_value = false)]
pub struct RoleRow {
    /// Who.
    pub person_id: Id,
    /// `coordinator`, `recruiter`, `council_office` or `place_host`.
    pub kind: String,
    /// For which organisation.
    pub organisation_id: Id,
    /// When it was given.
    pub granted_at: i64,
}

/// Whether this role is held, since whenever.
///
/// # Errors
/// When the database fails.
pub fn has_role(connection: &mut Connection, held: &RoleRow) -> Result<bool, StorageError> {
    let key = (held.person_id, &held.kind, held.organisation_id);
    let found: Option<Id> = role::table
        .find(key)
        .select(role::person_id)
        .first(connection)
        .optional()?;
    Ok(found.is_some())
}

/// Gives roles.
///
/// # Errors
/// [`StorageError::Conflict`] when one of them is held already.
pub fn insert_roles(connection: &mut Connection, roles: &[RoleRow]) -> Result<(), StorageError> {
    insert_all!(connection, role::table, roles);
    Ok(())
}

/// The first active holder of a role, by address: whom the demo signs in as.
///
/// # Errors
/// When the database fails.
pub fn first_with_role(
    connection: &mut Connection,
    kind: &str,
) -> Result<Option<Id>, StorageError> {
    Ok(role::table
        .inner_join(person::table.on(person::id.eq(role::person_id)))
        .filter(role::kind.eq(kind))
        .filter(person::state.eq("active"))
        .order(person::email)
        .select(person::id)
        .first(connection)
        .optional()?)
}
