//! Finding accounts for the council office, whatever their state.

use crate::{
    Connection, Id, StorageError,
    members::PersonRow,
    schema::{invitation, person, role},
};
use diesel::{dsl::exists, prelude::*};

/// An account, and whether its invitation was accepted, if it has one.
pub type Account = (PersonRow, Option<i64>);

/// These accounts, by reading, but for deleted ones. At most 500 ids.
///
/// # Errors
/// When the database fails.
pub fn accounts(connection: &mut Connection, ids: &[Id]) -> Result<Vec<Account>, StorageError> {
    Ok(person::table
        .left_join(invitation::table.on(invitation::person_id.eq(person::id)))
        .filter(person::id.eq_any(ids))
        .filter(person::state.ne("deleted"))
        .order((person::sort_key, person::id))
        .select((PersonRow::as_select(), invitation::accepted_at.nullable()))
        .load(connection)?)
}

/// The account with exactly this address (folded).
///
/// # Errors
/// When the database fails.
pub fn account_at(connection: &mut Connection, email: &str) -> Result<Option<Id>, StorageError> {
    Ok(person::table
        .filter(person::email.eq(email))
        .filter(person::state.ne("deleted"))
        .select(person::id)
        .first(connection)
        .optional()?)
}

/// Everybody who has no document and so is found by no search: not active, or not listed. By reading.
///
/// # Errors
/// When the database fails.
pub fn not_found_by_search(
    connection: &mut Connection,
    limit: i64,
) -> Result<Vec<PersonRow>, StorageError> {
    Ok(person::table
        .filter(
            person::state
                .eq_any(["invited", "suspended"])
                .or(person::state
                    .eq("active")
                    .and(person::visibility.ne("listed"))),
        )
        .order((person::sort_key, person::id))
        .limit(limit)
        .select(PersonRow::as_select())
        .load(connection)?)
}

/// Whom the office looks at without searching: who waits to be confirmed or is suspended, then who has a role.
///
/// # Errors
/// When the database fails.
pub fn waiting_and_holding(
    connection: &mut Connection,
    limit: i64,
) -> Result<Vec<Id>, StorageError> {
    let accepted = invitation::table
        .filter(invitation::person_id.eq(person::id))
        .filter(invitation::accepted_at.gt(0));
    let mut ids: Vec<Id> = person::table
        .filter(
            person::state
                .eq("suspended")
                .or(person::state.eq("invited").and(exists(accepted))),
        )
        .order((person::state, person::sort_key, person::id))
        .limit(limit)
        .select(person::id)
        .load(connection)?;
    let rest = limit - ids.len() as i64;
    let holds = role::table.filter(role::person_id.eq(person::id));
    let holding: Vec<Id> = person::table
        .filter(person::state.eq("active"))
        .filter(exists(holds))
        .order((person::sort_key, person::id))
        .limit(rest)
        .select(person::id)
        .load(connection)?;
    ids.extend(holding);
    Ok(ids)
}
