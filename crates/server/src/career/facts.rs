//! From the community's rows to the facts of the rules: the one adaptor between the two planes.

use crate::record::PartialDate;
use api::tokyo::{DAY, HOUR};
use std::collections::BTreeSet;
use storage::{
    Connection, Id, StorageError,
    directory::organisation::RelationRow,
    members::{EmploymentRow, RoleRow},
    standing::past::{self, PastRelationRow, PastTieRow},
    transfer::community::{self, OrganisationNames},
};
use transfer::{
    Day, Edge, EdgeKind, Employment, EmploymentKind, Facts, Organisation, PastEdge, PastTie,
    Person, Role, RoleKind, Standing,
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
    let disputed = community::disputed(connection, &whom)?
        .into_iter()
        .collect();
    let claimed = community::claimed(connection, &whom)?.into_iter().collect();
    let relations = community::relations(connection)?;
    let facts = Facts {
        organisations: names.iter().map(|row| Organisation(row.id.0)).collect(),
        employments: employments_of(&employments, &disputed, &claimed),
        edges: relations.iter().map(edge).collect(),
        roles: roles.iter().map(role).collect(),
        past_ties: past::ties(connection)?.iter().map(past_tie).collect(),
        past_edges: past::relations(connection)?.iter().map(past_edge).collect(),
        today: day(now),
        now,
    };
    Ok((facts, names))
}

/// What is attested by nobody, said to be wrong or without a readable date cannot be relied upon.
fn employments_of(
    rows: &[EmploymentRow],
    disputed: &BTreeSet<Id>,
    claimed: &BTreeSet<Id>,
) -> Vec<Employment> {
    rows.iter()
        .map(|row| {
            let (since, until) = (first_day(&row.since), last_day(&row.until));
            let is_readable = since.is_ok() && until.is_ok();
            let is_attested = matches!(row.attestation.as_str(), "office" | "coordinator");
            Employment {
                person: Person(row.person_id.0),
                organisation: Organisation(row.organisation_id.0),
                kind: match row.kind.as_str() {
                    "secondment" => EmploymentKind::Secondment,
                    "concurrent" => EmploymentKind::Concurrent,
                    // Two of what a newer version knows contradict each other, which hides the card.
                    _ => EmploymentKind::Regular,
                },
                standing: match (is_attested, is_readable && !disputed.contains(&row.id)) {
                    // Whoever objects to it does not agree to it, either.
                    _ if claimed.contains(&row.id) => Standing::Claimed,
                    (true, true) => Standing::Attested,
                    (false, true) => Standing::Unattested,
                    (_, false) => Standing::Conflicting,
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

fn past_tie(row: &PastTieRow) -> PastTie {
    PastTie {
        person: Person(row.person_id.0),
        organisation: Organisation(row.organisation_id.0),
        is_claim: row.kind == "claim",
        ended_at: row.ended_at,
    }
}

fn past_edge(row: &PastRelationRow) -> PastEdge {
    PastEdge {
        one: Organisation(row.organisation_id.0),
        other: Organisation(row.related_id.0),
        ended_at: row.ended_at,
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

    fn row(kind: &str, attestation: &str, since: &str, until: &str) -> EmploymentRow {
        EmploymentRow {
            id: Id(Uuid::nil()),
            person_id: Id(Uuid::nil()),
            organisation_id: Id(Uuid::nil()),
            since: since.to_owned(),
            until: until.to_owned(),
            attested_by: None,
            attested_at: 0,
            kind: kind.to_owned(),
            attestation: attestation.to_owned(),
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
    fn only_what_is_attested_readable_and_undisputed_counts() {
        use EmploymentKind::{Concurrent, Regular, Secondment};
        use Standing::{Attested, Claimed, Conflicting, Unattested};
        let rows = [
            row("regular", "office", "2021-04", ""),
            row("concurrent", "coordinator", "2020-04", ""),
            row("secondment", "none", "2010", "2012"),
            row("unheard-of", "office", "soon", ""),
            row("regular", "unheard-of", "2021", ""),
        ];
        let none = BTreeSet::new();
        let made = employments_of(&rows, &none, &none);
        let read: Vec<_> = made.iter().map(|one| (one.kind, one.standing)).collect();
        assert_eq!(
            read,
            [
                (Regular, Attested),
                (Concurrent, Attested),
                (Secondment, Unattested),
                (Regular, Conflicting),
                (Regular, Unattested),
            ]
        );
        let disputed = [rows[0].id].into();
        let made = employments_of(&rows[..1], &disputed, &none);
        assert_eq!(made[0].standing, Conflicting);
        let made = employments_of(&rows[..1], &disputed, &disputed);
        assert_eq!(made[0].standing, Claimed);
    }
}
