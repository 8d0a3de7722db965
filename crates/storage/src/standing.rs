//! How accounts stand, what was done to them and why, and how one is deleted.

pub mod deletion;
pub mod past;
mod people;

pub use past::Moment;
pub use people::{account_at, accounts, not_found_by_search, waiting_and_holding};

use past::TieKind;

use crate::{
    Connection, Id, StorageError,
    members::RoleRow,
    postings::team,
    schema::{organisation, person, person_change, role},
};
use diesel::{prelude::*, sql_query, sql_types::Binary};

/// Something that was done to an account or its roles.
#[derive(Clone, Debug, PartialEq, Eq, Queryable, Selectable, Insertable)]
#[diesel(table_name = person_change)]
#[diesel(treat_none_as_default_value = false)]
pub struct ChangeRow {
    /// Its id.
    pub id: Id,
    /// To whom.
    pub person_id: Id,
    /// By whom; none when that account is gone.
    pub actor_id: Option<Id>,
    /// `role_given`, `role_taken`, `confirmed`, `suspended` or `restored`.
    pub kind: String,
    /// The role that was given or taken; else empty.
    pub role: String,
    /// For which organisation, if it is about a role.
    pub organisation_id: Option<Id>,
    /// Why.
    pub reason: String,
    /// When.
    pub at: i64,
}

/// Notes what was done.
///
/// # Errors
/// When the database fails.
pub fn note(connection: &mut Connection, row: &ChangeRow) -> Result<(), StorageError> {
    diesel::insert_into(person_change::table)
        .values(row)
        .execute(connection)?;
    Ok(())
}

/// What was done to a person's account and roles, newest first, with the organisation's name.
///
/// # Errors
/// When the database fails.
pub fn changes(
    connection: &mut Connection,
    person_id: Id,
    limit: i64,
) -> Result<Vec<(ChangeRow, Option<String>)>, StorageError> {
    Ok(person_change::table
        .left_join(
            organisation::table.on(person_change::organisation_id.eq(organisation::id.nullable())),
        )
        .filter(person_change::person_id.eq(person_id))
        .order((person_change::at.desc(), person_change::id))
        .limit(limit)
        .select((ChangeRow::as_select(), organisation::name.nullable()))
        .load(connection)?)
}

/// The roles of these people with the organisations' names. At most 500 ids.
///
/// # Errors
/// When the database fails.
pub fn roles_of(
    connection: &mut Connection,
    people: &[Id],
) -> Result<Vec<(RoleRow, String)>, StorageError> {
    Ok(role::table
        .inner_join(organisation::table)
        .filter(role::person_id.eq_any(people))
        .order((
            role::person_id,
            role::kind,
            organisation::sort_key,
            role::organisation_id,
        ))
        .select((RoleRow::as_select(), organisation::name))
        .load(connection)?)
}

/// Holds a person's rights until the transaction ends: whoever acts holds their own before they are looked at, and
/// whoever takes some from them waits for that. SQLite has one writer anyway.
///
/// # Errors
/// When the database fails.
pub fn hold(connection: &mut Connection, person_id: Id) -> Result<(), StorageError> {
    if let Connection::Postgresql(postgresql) = connection {
        // Weaker than FOR UPDATE: rows that refer to the person are written meanwhile.
        sql_query("SELECT 1 FROM person WHERE id = $1 FOR NO KEY UPDATE")
            .bind::<Binary, _>(person_id)
            .execute(postgresql)?;
    }
    Ok(())
}

/// Takes a role at `now`, and whoever no longer recruits off the hiring teams; whether it was held. That it tied the
/// person stays known for a while ([`past`]).
///
/// # Errors
/// When the database fails.
pub fn take_role(
    connection: &mut Connection,
    person_id: Id,
    kind: &str,
    organisation_id: Id,
    now: i64,
) -> Result<bool, StorageError> {
    hold(connection, person_id)?;
    if kind == "recruiter" {
        team::leave(connection, person_id, organisation_id)?;
    }
    let held = role::table.find((person_id, kind, organisation_id));
    let is_taken = diesel::delete(held).execute(connection)? == 1;
    if is_taken {
        past::note(connection, person_id, organisation_id, TieKind::Role, now)?;
    }
    Ok(is_taken)
}

/// Whether an active person other than this one is of the council office. The office's roles are held until the
/// transaction ends, so that of two who leave at once the second finds that the first has left.
///
/// # Errors
/// When the database fails.
pub fn office_goes_on_without(
    connection: &mut Connection,
    person_id: Id,
) -> Result<bool, StorageError> {
    diesel::update(role::table.filter(role::kind.eq("council_office")))
        .set(role::granted_at.eq(role::granted_at))
        .execute(connection)?;
    let other: Option<Id> = role::table
        .inner_join(person::table.on(person::id.eq(role::person_id)))
        .filter(role::kind.eq("council_office"))
        .filter(role::person_id.ne(person_id))
        .filter(person::state.eq("active"))
        .select(role::person_id)
        .first(connection)
        .optional()?;
    Ok(other.is_some())
}

/// Changes a person's state if it is one of `from`; whether it was.
///
/// # Errors
/// When the database fails.
pub fn change_state(
    connection: &mut Connection,
    person_id: Id,
    from: &[&str],
    to: &str,
) -> Result<bool, StorageError> {
    let found = person::table
        .find(person_id)
        .filter(person::state.eq_any(from));
    let changed = diesel::update(found)
        .set((
            person::state.eq(to),
            person::version.eq(person::version + 1),
        ))
        .execute(connection)?;
    Ok(changed == 1)
}
