//! What tied people and organisations until lately, and stands nowhere else any more.
//!
//! A record that ended within a year says so itself. A role that is taken, a record that is removed or is said to have
//! ended long ago, would leave nothing behind; and who may see a worker's card must not widen by what is lost
//! (`transfer::Worker::settled`).

use crate::{
    Connection, Id, StorageError,
    directory::organisation::RelationRow,
    employments::claim,
    members::EmploymentRow,
    schema::{past_relation, past_tie},
};
use diesel::prelude::*;

/// When something changes, and until when an ended tie says so itself.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Moment {
    /// Now, in milliseconds since the Unix epoch.
    pub at: i64,
    /// The day twelve months before, `YYYY-MM-DD`: what ended then or later still ties.
    pub a_year_ago: String,
}

impl Moment {
    /// Whether something that lasts until then (`YYYY`, `YYYY-MM`, `YYYY-MM-DD`, or empty while it lasts) ties.
    fn is_tying(&self, until: &str) -> bool {
        // Of a month or a year, its last day counts: the same letters of both are compared.
        let comparable = self.a_year_ago.get(..until.len());
        until.is_empty() || comparable.is_none_or(|day| until >= day)
    }
}

/// What tied a person to an organisation.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum TieKind {
    /// A record of employment to which the person had not agreed.
    Claim,
    /// Any other record of employment.
    Record,
    /// A role.
    Role,
}

impl TieKind {
    fn as_str(self) -> &'static str {
        match self {
            Self::Claim => "claim",
            Self::Record => "record",
            Self::Role => "role",
        }
    }
}

/// That a tie of a person ended.
#[derive(Clone, Debug, PartialEq, Eq, Queryable, Selectable, Insertable)]
#[diesel(table_name = past_tie)]
pub struct PastTieRow {
    /// Who was tied.
    pub person_id: Id,
    /// To what.
    pub organisation_id: Id,
    /// `claim`, `record` or `role`.
    pub kind: String,
    /// When it ended.
    pub ended_at: i64,
}

/// That a relation of two organisations ended.
#[derive(Clone, Debug, PartialEq, Eq, Queryable, Selectable, Insertable)]
#[diesel(table_name = past_relation)]
pub struct PastRelationRow {
    /// One of them.
    pub organisation_id: Id,
    /// The other.
    pub related_id: Id,
    /// When it ended.
    pub ended_at: i64,
}

/// Notes that a person's tie ends now.
///
/// # Errors
/// When the database fails.
pub fn note(
    connection: &mut Connection,
    person: Id,
    organisation: Id,
    kind: TieKind,
    at: i64,
) -> Result<(), StorageError> {
    let row = PastTieRow {
        person_id: person,
        organisation_id: organisation,
        kind: kind.as_str().to_owned(),
        ended_at: at,
    };
    let same = past_tie::table.find((person, organisation, kind.as_str()));
    diesel::delete(same).execute(connection)?;
    diesel::insert_into(past_tie::table)
        .values(row)
        .execute(connection)?;
    Ok(())
}

/// Notes that these records end as far as they tied and will not do so any more: each with until when it is said to
/// have lasted from now on, or without when it is removed. To be called while they stand as they were.
///
/// # Errors
/// When the database fails.
pub(crate) fn note_records(
    connection: &mut Connection,
    records: &[(EmploymentRow, Option<&str>)],
    moment: &Moment,
) -> Result<(), StorageError> {
    for (record, until) in records {
        if !moment.is_tying(&record.until) || until.is_some_and(|until| moment.is_tying(until)) {
            continue;
        }
        let kind = match claim::open(connection, &[record.id])?.is_empty() {
            true => TieKind::Record,
            false => TieKind::Claim,
        };
        let (person, organisation) = (record.person_id, record.organisation_id);
        note(connection, person, organisation, kind, moment.at)?;
    }
    Ok(())
}

/// Notes the relations of `before` that tied and do not stand in `after` in a way that ties.
///
/// # Errors
/// When the database fails.
pub(crate) fn note_relations(
    connection: &mut Connection,
    before: &[RelationRow],
    after: &[RelationRow],
    moment: &Moment,
) -> Result<(), StorageError> {
    for old in before.iter().filter(|row| moment.is_tying(&row.until)) {
        let is_left = |row: &RelationRow| {
            (row.organisation_id, row.related_id) == (old.organisation_id, old.related_id)
                && moment.is_tying(&row.until)
        };
        if after.iter().any(is_left) {
            continue;
        }
        let same = past_relation::table.find((old.organisation_id, old.related_id));
        diesel::delete(same).execute(connection)?;
        diesel::insert_into(past_relation::table)
            .values(PastRelationRow {
                organisation_id: old.organisation_id,
                related_id: old.related_id,
                ended_at: moment.at,
            })
            .execute(connection)?;
    }
    Ok(())
}

/// Every tie that ended, in the order of people and organisations.
///
/// # Errors
/// When the database fails.
pub fn ties(connection: &mut Connection) -> Result<Vec<PastTieRow>, StorageError> {
    Ok(past_tie::table
        .order((
            past_tie::person_id,
            past_tie::organisation_id,
            past_tie::kind,
        ))
        .select(PastTieRow::as_select())
        .load(connection)?)
}

/// Every relation that ended.
///
/// # Errors
/// When the database fails.
pub fn relations(connection: &mut Connection) -> Result<Vec<PastRelationRow>, StorageError> {
    Ok(past_relation::table
        .order((past_relation::organisation_id, past_relation::related_id))
        .select(PastRelationRow::as_select())
        .load(connection)?)
}

/// Forgets what ended before `before`; how much.
///
/// # Errors
/// When the database fails.
pub fn purge(connection: &mut Connection, before: i64) -> Result<usize, StorageError> {
    let ties = past_tie::table.filter(past_tie::ended_at.lt(before));
    let relations = past_relation::table.filter(past_relation::ended_at.lt(before));
    Ok(
        diesel::delete(ties).execute(connection)?
            + diesel::delete(relations).execute(connection)?,
    )
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn what_ended_within_the_year_still_ties() {
        let moment = Moment {
            at: 0,
            a_year_ago: "2025-11-22".to_owned(),
        };
        for (until, ties) in [
            ("", true),
            ("2025-11-22", true),
            ("2025-11-21", false),
            ("2025-11", true),
            ("2025-10", false),
            ("2025", true),
            ("2024", false),
            ("2027-01", true),
        ] {
            assert_eq!(moment.is_tying(until), ties, "{until}");
        }
    }
}
