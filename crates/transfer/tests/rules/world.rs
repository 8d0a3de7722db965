//! Generated communities for the properties: a worker, viewers, companies and how they are tied.

use proptest::prelude::*;
use std::collections::BTreeSet;
use transfer::{
    Day, Edge, EdgeKind, Employment, EmploymentKind, Facet, Facts, Organisation, Person, Role,
    RoleKind, Standing, Viewer, Worker,
};
use uuid::Uuid;

/// The day of every test.
pub const TODAY: Day = 20_600;
/// How many companies and people there are.
pub const COMPANIES: u8 = 9;
pub const PEOPLE: u8 = 8;

pub fn organisation(number: u8) -> Organisation {
    Organisation(Uuid::from_u128(0x1000 + u128::from(number)))
}

/// The worker is the person with number 0.
pub fn person(number: u8) -> Person {
    Person(Uuid::from_u128(0x2000 + u128::from(number)))
}

/// The last day of something: it lasts, ended lately, or long ago.
fn until() -> impl Strategy<Value = Option<Day>> {
    prop_oneof![
        3 => Just(None),
        1 => (0..300_i64).prop_map(|ago| Some(TODAY - ago)),
        1 => (400..900_i64).prop_map(|ago| Some(TODAY - ago)),
    ]
}

fn employment(standing: BoxedStrategy<Standing>) -> impl Strategy<Value = Employment> {
    let kind = prop_oneof![
        Just(EmploymentKind::Regular),
        Just(EmploymentKind::Secondment),
        Just(EmploymentKind::Concurrent)
    ];
    (0..PEOPLE, 0..COMPANIES, kind, standing, until()).prop_map(
        |(who, place, kind, standing, until)| Employment {
            person: person(who),
            organisation: organisation(place),
            kind,
            standing,
            since: Some(TODAY - 1_500),
            until,
        },
    )
}

fn edge() -> impl Strategy<Value = Edge> {
    let kind = prop_oneof![
        Just(EdgeKind::Subsidiary),
        Just(EdgeKind::Affiliate),
        Just(EdgeKind::Rename),
        Just(EdgeKind::Merge)
    ];
    (0..COMPANIES, 0..COMPANIES, kind, until()).prop_map(|(one, other, kind, until)| Edge {
        one: organisation(one),
        other: organisation(other),
        kind,
        until,
    })
}

fn role() -> impl Strategy<Value = Role> {
    let kind = prop_oneof![3 => Just(RoleKind::Recruiter), 1 => Just(RoleKind::Other)];
    (1..PEOPLE, 0..COMPANIES, kind).prop_map(|(who, place, kind)| Role {
        person: person(who),
        organisation: organisation(place),
        kind,
    })
}

/// Communities in which most is in order, and some is not.
pub fn facts() -> impl Strategy<Value = Facts> {
    let mostly = prop_oneof![
        12 => Just(Standing::Attested),
        1 => Just(Standing::Unattested),
        1 => Just(Standing::Conflicting)
    ];
    (
        prop::collection::vec(employment(mostly.boxed()), 0..8),
        prop::collection::vec(edge(), 0..5),
        prop::collection::vec(role(), 1..9),
        prop::collection::vec(0..COMPANIES, 0..PEOPLE as usize),
    )
        .prop_map(|(mut employments, edges, roles, homes)| {
            // Nearly everybody has one sound employment, or hardly anything would ever be visible.
            for (number, home) in homes.into_iter().enumerate() {
                let who = person(u8::try_from(number).expect("a few people"));
                employments.retain(|row| row.person != who || row.kind != EmploymentKind::Regular);
                employments.push(regular(who, organisation(home)));
            }
            Facts {
                organisations: (0..COMPANIES).map(organisation).collect(),
                employments,
                edges,
                roles,
                today: TODAY,
                ..Facts::default()
            }
        })
}

/// A sound employment that lasts.
pub fn regular(person: Person, organisation: Organisation) -> Employment {
    Employment {
        person,
        organisation,
        kind: EmploymentKind::Regular,
        standing: Standing::Attested,
        since: Some(TODAY - 1_500),
        until: None,
    }
}

/// A worker who shows a card to whomever the rules let, and confirmed it against `facts`.
pub fn open_worker(facts: &Facts) -> Worker {
    let mut worker = Worker::new(person(0), facts.today);
    worker.is_open = true;
    worker.is_for_all = true;
    worker.shown = BTreeSet::from([Facet::Card]);
    worker.confirmation = worker.confirm(facts);
    worker
}

/// Everybody in every hat.
pub fn viewers() -> impl Iterator<Item = Viewer> {
    (0..PEOPLE).flat_map(|who| {
        (0..COMPANIES).map(move |company| Viewer {
            person: person(who),
            company: organisation(company),
        })
    })
}
