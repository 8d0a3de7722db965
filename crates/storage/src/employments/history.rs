//! What is known of a person's employers, for whoever decides by it who may see what.

use crate::{
    Connection, Id, StorageError,
    schema::{employment, employment_report},
};
use diesel::prelude::*;

/// One employer, present or past.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Employer {
    /// The organisation.
    pub organisation_id: Id,
    /// `regular`, `secondment` (出向先; the sender is an employer of its own) or `concurrent` (兼務).
    pub kind: String,
    /// Since when: `YYYY-MM-DD`, `YYYY-MM` or `YYYY`; empty if nobody knows.
    pub since: String,
    /// Until when, in the same forms; empty while it lasts.
    pub until: String,
    /// Whether the office or a coordinator of the organisation attests it.
    pub is_attested: bool,
    /// Whether the person says that it is wrong, and nobody has settled that.
    pub is_disputed: bool,
}

/// What is known of a person's employers.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Employers {
    /// All of them, present and past, attested or not.
    pub all: Vec<Employer>,
}

impl Employers {
    /// Whether one may rely on knowing where the person works: at least one employment lasts, and everything that
    /// lasts is attested and undisputed.
    ///
    /// **Unknown is not none.** Whoever decides by employers who may see something has to refuse while this is false,
    /// and must not take an empty list for somebody without an employer.
    pub fn is_known(&self) -> bool {
        let mut present = self.present().peekable();
        present.peek().is_some() && present.all(|one| one.is_attested && !one.is_disputed)
    }

    /// Those that last.
    pub fn present(&self) -> impl Iterator<Item = &Employer> {
        self.all.iter().filter(|one| one.until.is_empty())
    }

    /// Those that last or ended on `day` (`YYYY-MM-DD`) or later; an end of which only the year or month is known
    /// counts as its last day.
    pub fn since(&self, day: &str) -> impl Iterator<Item = &Employer> {
        self.all.iter().filter(move |one| {
            let known = one.until.len().min(day.len());
            one.until.is_empty() || one.until.get(..known) >= day.get(..known)
        })
    }
}

/// The employers of a person with dates and attestation. What somebody says is wrong stays in the list until it is
/// settled: it hides more, never less.
///
/// # Errors
/// When the database fails.
pub fn employers(connection: &mut Connection, person_id: Id) -> Result<Employers, StorageError> {
    type Row = (Id, Id, String, String, String, String);
    let rows: Vec<Row> = employment::table
        .filter(employment::person_id.eq(person_id))
        .order((employment::since, employment::id))
        .select((
            employment::id,
            employment::organisation_id,
            employment::kind,
            employment::since,
            employment::until,
            employment::attestation,
        ))
        .load(connection)?;
    let ids: Vec<Id> = rows.iter().map(|row| row.0).collect();
    let disputed: Vec<Id> = employment_report::table
        .filter(employment_report::employment_id.eq_any(ids))
        .filter(employment_report::closed_at.eq(0))
        .select(employment_report::employment_id)
        .load(connection)?;
    let all =
        rows.into_iter().map(
            |(id, organisation_id, kind, since, until, attestation)| Employer {
                organisation_id,
                kind,
                since,
                until,
                is_attested: attestation != "none",
                is_disputed: disputed.contains(&id),
            },
        );
    Ok(Employers { all: all.collect() })
}
