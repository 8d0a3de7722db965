//! Where people work and worked: attested records with dates, several of one person side by side.

pub mod claim;
mod history;
pub mod report;

pub use history::{Employer, Employers, employers};

use crate::{
    Connection, Id, StorageError,
    members::{EmploymentRow, PersonRow},
    schema::{employment, employment_claim, employment_report, organisation, person},
    standing::past::{self, Moment},
};
use diesel::{dsl::exists, prelude::*};

/// A record with what a list shows of it.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Listed {
    /// The record.
    pub row: EmploymentRow,
    /// Rises with every change.
    pub version: i64,
    /// Who.
    pub person: PersonRow,
    /// The organisation's name.
    pub organisation: String,
}

/// Which records are asked for.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Which {
    /// Those that last.
    Current,
    /// Those that have ended.
    Past,
    /// Those that somebody has to look at: reported as wrong, lasting and attested by nobody, or, for whoever is told of
    /// that, waiting for the person's agreement.
    Tasks,
}

/// Whose records are asked for, by whom.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Scope {
    /// Of these organisations only; `None` for all of them.
    pub organisations: Option<Vec<Id>>,
    /// People of these states.
    pub states: &'static [&'static str],
    /// People who are left out.
    pub hidden: Vec<Id>,
    /// Whether it is told what waits for a person's agreement: not to coordinators, who must not learn when it came.
    pub sees_claims: bool,
}

macro_rules! listed {
    ($query:expr, $connection:expr) => {{
        let rows: Vec<(EmploymentRow, i64, PersonRow, String)> = $query
            .select((
                EmploymentRow::as_select(),
                employment::version,
                PersonRow::as_select(),
                organisation::name,
            ))
            .load($connection)?;
        rows.into_iter()
            .map(|(row, version, person, organisation)| Listed {
                row,
                version,
                person,
                organisation,
            })
            .collect::<Vec<_>>()
    }};
}

/// Records by the reading of the person, behind `after` (sort key and record).
///
/// # Errors
/// When the database fails.
pub fn list(
    connection: &mut Connection,
    scope: &Scope,
    which: Which,
    after: Option<(&str, Id)>,
    limit: i64,
) -> Result<Vec<Listed>, StorageError> {
    let open = employment_report::table
        .filter(employment_report::employment_id.eq(employment::id))
        .filter(employment_report::closed_at.eq(0));
    let mut query = employment::table
        .inner_join(organisation::table)
        .inner_join(person::table.on(person::id.eq(employment::person_id)))
        .filter(person::state.eq_any(scope.states))
        .filter(person::id.ne_all(&scope.hidden))
        .order((person::sort_key, employment::id))
        .limit(limit)
        .into_boxed();
    if let Some(organisations) = &scope.organisations {
        query = query.filter(employment::organisation_id.eq_any(organisations));
    }
    let waiting =
        employment_claim::table.filter(employment_claim::employment_id.eq(employment::id));
    query = match which {
        Which::Current => query.filter(employment::until.eq("")),
        Which::Past => query.filter(employment::until.ne("")),
        Which::Tasks if scope.sees_claims => query.filter(
            exists(open).or(exists(waiting)).or(employment::until
                .eq("")
                .and(employment::attestation.eq("none"))),
        ),
        Which::Tasks => query.filter(
            exists(open).or(employment::until
                .eq("")
                .and(employment::attestation.eq("none"))),
        ),
    };
    if let Some((sort_key, id)) = after {
        query = query.filter(
            person::sort_key
                .gt(sort_key)
                .or(person::sort_key.eq(sort_key).and(employment::id.gt(id))),
        );
    }
    Ok(listed!(query, connection))
}

/// Every record of a person, those that last first, then by date, the latest first.
///
/// # Errors
/// When the database fails.
pub fn of(connection: &mut Connection, person_id: Id) -> Result<Vec<Listed>, StorageError> {
    let query = employment::table
        .inner_join(organisation::table)
        .inner_join(person::table.on(person::id.eq(employment::person_id)))
        .filter(person::id.eq(person_id))
        .order((employment::until, employment::since.desc(), employment::id));
    Ok(listed!(query, connection))
}

/// One record within `scope`.
///
/// # Errors
/// When the database fails.
pub fn find(
    connection: &mut Connection,
    scope: &Scope,
    id: Id,
) -> Result<Option<Listed>, StorageError> {
    let mut query = employment::table
        .inner_join(organisation::table)
        .inner_join(person::table.on(person::id.eq(employment::person_id)))
        .filter(employment::id.eq(id))
        .filter(person::state.eq_any(scope.states))
        .filter(person::id.ne_all(&scope.hidden))
        .into_boxed();
    if let Some(organisations) = &scope.organisations {
        query = query.filter(employment::organisation_id.eq_any(organisations));
    }
    Ok(listed!(query, connection).pop())
}

/// Whether a record of this person at this organisation lasts, apart from the record `but`.
///
/// # Errors
/// When the database fails.
pub fn lasts(
    connection: &mut Connection,
    person_id: Id,
    organisation_id: Id,
    but: Option<Id>,
) -> Result<bool, StorageError> {
    let lasting: Vec<Id> = employment::table
        .filter(employment::person_id.eq(person_id))
        .filter(employment::organisation_id.eq(organisation_id))
        .filter(employment::until.eq(""))
        .select(employment::id)
        .load(connection)?;
    Ok(lasting.into_iter().any(|id| Some(id) != but))
}

/// Adds a record; [`touch`] the person before asking whether there is one, so that of two who attest the same at once
/// the second finds what the first wrote.
///
/// # Errors
/// When the database fails.
pub fn insert(connection: &mut Connection, row: &EmploymentRow) -> Result<(), StorageError> {
    diesel::insert_into(employment::table)
        .values(row)
        .execute(connection)?;
    Ok(())
}

/// Raises a person's version, since their page says where they work, and holds the row until the transaction ends;
/// whether there is such a person.
///
/// # Errors
/// When the database fails.
pub fn touch(connection: &mut Connection, person_id: Id) -> Result<bool, StorageError> {
    let touched = diesel::update(person::table.find(person_id))
        .set(person::version.eq(person::version + 1))
        .execute(connection)?;
    Ok(touched == 1)
}

/// Writes a record anew if it is still at `version`; whether it was. A tie that is gone by that stays known for a while
/// ([`crate::standing::past`]).
///
/// # Errors
/// When the database fails.
pub fn update(
    connection: &mut Connection,
    row: &EmploymentRow,
    version: i64,
    moment: &Moment,
) -> Result<bool, StorageError> {
    let before = rows(connection, row.id)?;
    let changes: Vec<_> = before
        .into_iter()
        .map(|before| (before, Some(row.until.as_str())))
        .collect();
    past::note_records(connection, &changes, moment)?;
    let found = employment::table
        .find(row.id)
        .filter(employment::version.eq(version));
    let changed = diesel::update(found)
        .set((
            employment::kind.eq(&row.kind),
            employment::since.eq(&row.since),
            employment::until.eq(&row.until),
            employment::attestation.eq(&row.attestation),
            employment::attested_by.eq(row.attested_by),
            employment::attested_at.eq(row.attested_at),
            employment::version.eq(version + 1),
        ))
        .execute(connection)?;
    Ok(changed == 1)
}

fn rows(connection: &mut Connection, id: Id) -> Result<Vec<EmploymentRow>, StorageError> {
    Ok(employment::table
        .find(id)
        .select(EmploymentRow::as_select())
        .load(connection)?)
}

/// Removes a record that never was true, with its reports. That it tied the person stays known for a while
/// ([`crate::standing::past`]).
///
/// # Errors
/// When the database fails.
pub fn remove(connection: &mut Connection, id: Id, moment: &Moment) -> Result<(), StorageError> {
    let before = rows(connection, id)?;
    let removed: Vec<_> = before.into_iter().map(|before| (before, None)).collect();
    past::note_records(connection, &removed, moment)?;
    diesel::delete(employment::table.find(id)).execute(connection)?;
    Ok(())
}
