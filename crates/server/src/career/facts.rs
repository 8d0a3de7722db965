//! From the community's rows to the facts of the rules: the one adaptor between the two planes.

use crate::record::PartialDate;
use api::tokyo::{DAY, HOUR};
use std::collections::BTreeSet;
use storage::{
    Connection, Id, StorageError,
    directory::organisation::RelationRow,
    members::{EmploymentRow, RoleRow},
    transfer::community::{self, OrganisationNames},
};
use transfer::{
    Day, Edge, EdgeKind, Employment, EmploymentKind, Facts, Organisation, Person, Role, RoleKind,
    Standing,
};

/// The day in Asia/Tokyo at `now`, in milliseconds since the Unix epoch, counted from 1970.
pub(super) fn day(now: i64) -> Day {
    (now + 9 * HOUR).div_euclid(DAY)
}

/// What the community knows now: of all organisations and roles, and the employments of `people` and of
/// everybody who holds a role.
pub(super) fn gather(
    connection: &mut Connection,
    now: i64,
    people: &[Id],
) -> Result<(Facts, Vec<OrganisationNames>), StorageError> {
    let names = community::organisations(connection)?;
    let roles = community::roles(connection)?;
    let mut whom: BTreeSet<Id> = people.iter().copied().collect();
    whom.extend(roles.iter().map(|role| role.person_id));
    let whom: Vec<Id> = whom.into_iter().collect();
    let employments = community::employments(connection, &whom)?;
    let relations = community::relations(connection)?;
    let facts = Facts {
        organisations: names.iter().map(|row| Organisation(row.id.0)).collect(),
        employments: employments_of(&employments),
        edges: relations.iter().map(edge).collect(),
        roles: roles.iter().map(role).collect(),
        today: day(now),
    };
    Ok((facts, names))
}

/// Every row of the community is an attested employment; the latest present one is the usual one, others
/// beside it are second posts or secondments. What has no readable date is in conflict with itself.
fn employments_of(rows: &[EmploymentRow]) -> Vec<Employment> {
    let mut with_regular: BTreeSet<Id> = BTreeSet::new();
    rows.iter()
        .map(|row| {
            let is_second = row.until.is_empty() && !with_regular.insert(row.person_id);
            let (since, until) = (first_day(&row.since), last_day(&row.until));
            let is_readable = since.is_ok() && until.is_ok();
            Employment {
                person: Person(row.person_id.0),
                organisation: Organisation(row.organisation_id.0),
                kind: match is_second {
                    true => EmploymentKind::Concurrent,
                    false => EmploymentKind::Regular,
                },
                standing: match is_readable {
                    true => Standing::Attested,
                    false => Standing::Conflicting,
                },
                since: since.unwrap_or_default(),
                until: until.unwrap_or_default(),
            }
        })
        .collect()
}

fn edge(row: &RelationRow) -> Edge {
    Edge {
        one: Organisation(row.organisation_id.0),
        other: Organisation(row.related_id.0),
        kind: match row.kind.as_str() {
            "subsidiary" => EdgeKind::Subsidiary,
            "merger" => EdgeKind::Merge,
            "rename" => EdgeKind::Rename,
            // Whatever a newer version knows ties, too.
            _ => EdgeKind::Affiliate,
        },
        // An end that cannot be read has not come.
        until: last_day(&row.until).unwrap_or_default(),
    }
}

fn role(row: &RoleRow) -> Role {
    Role {
        person: Person(row.person_id.0),
        organisation: Organisation(row.organisation_id.0),
        kind: match row.kind.as_str() {
            "recruiter" => RoleKind::Recruiter,
            _ => RoleKind::Other,
        },
    }
}

/// A date that cannot be read.
#[derive(Debug)]
struct Unreadable;

/// The first day that a date can mean; none for an empty one.
fn first_day(text: &str) -> Result<Option<Day>, Unreadable> {
    if text.is_empty() {
        return Ok(None);
    }
    let date: PartialDate = text.parse().map_err(|_| Unreadable)?;
    Ok(Some(day(date.starts_at())))
}

/// The last day that a date can mean; none for an empty one.
fn last_day(text: &str) -> Result<Option<Day>, Unreadable> {
    let first = first_day(text)?;
    let longer = match text.len() {
        4 => 365,
        7 => 30,
        _ => 0,
    };
    Ok(first.map(|first| first + longer))
}

#[cfg(test)]
mod tests {
    use super::*;
    use uuid::Uuid;

    fn row(since: &str, until: &str) -> EmploymentRow {
        EmploymentRow {
            id: Id(Uuid::nil()),
            person_id: Id(Uuid::nil()),
            organisation_id: Id(Uuid::nil()),
            since: since.to_owned(),
            until: until.to_owned(),
            attested_by: None,
            attested_at: 0,
        }
    }

    #[test]
    fn days_are_those_of_the_town_and_partial_ends_are_late() {
        assert_eq!(day(15 * HOUR - 1), 0);
        assert_eq!(day(15 * HOUR), 1);
        assert_eq!(first_day("1970-01-02").unwrap(), Some(1));
        assert_eq!(last_day("1970-02").unwrap(), Some(31 + 30));
        assert_eq!(last_day("1970").unwrap(), Some(365));
        assert_eq!(last_day("").unwrap(), None);
    }

    #[test]
    fn a_second_present_employment_is_a_second_post_and_a_broken_date_a_conflict() {
        let rows = [
            row("2021-04", ""),
            row("2020-04", ""),
            row("2010", "2012"),
            row("soon", ""),
        ];
        let made = employments_of(&rows);
        let kinds: Vec<EmploymentKind> = made.iter().map(|one| one.kind).collect();
        use EmploymentKind::{Concurrent, Regular};
        assert_eq!(kinds, [Regular, Concurrent, Regular, Concurrent]);
        assert_eq!(made[0].standing, Standing::Attested);
        assert_eq!(made[3].standing, Standing::Conflicting);
    }
}
