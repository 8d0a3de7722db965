//! What must hold whatever the community looks like: B6, B7, B8 and the invariants of the blind set.

use crate::world::{TODAY, facts, open_worker, organisation, person, regular, viewers};
use proptest::{
    prelude::*, sample::subsequence, strategy::ValueTree as _, test_runner::TestRunner,
};
use std::collections::BTreeSet;
use transfer::{
    BlindSet, Edge, EdgeKind, Employment, EmploymentKind, Facet, Facts, Groups, IDLE_DAYS,
    Organisation, Reason, Refusal, Standing, Viewer, Worker, may_allow, may_see,
};

const CASES: usize = 1_000;

fn generated<T>(cases: usize, strategy: impl Strategy<Value = T>) -> Vec<T> {
    let mut runner = TestRunner::deterministic();
    (0..cases)
        .map(|_| strategy.new_tree(&mut runner).expect("a value").current())
        .collect()
}

fn seen_by(facts: &Facts, worker: &Worker) -> Vec<Viewer> {
    viewers()
        .filter(|viewer| may_see(facts, *viewer, worker, Facet::Card))
        .collect()
}

/// B6: unknown, unattested or conflicting employment is visible to nobody.
#[test]
fn without_a_known_employment_nobody_sees_anything() {
    let (mut visible, mut controls) = (0, 0);
    for (number, mut facts) in generated(CASES, facts()).into_iter().enumerate() {
        facts.employments.retain(|row| row.person != person(0));
        let home = regular(person(0), organisation(0));
        let good = Facts {
            employments: [facts.employments.clone(), vec![home]].concat(),
            ..facts.clone()
        };
        controls += usize::from(!seen_by(&good, &open_worker(&good)).is_empty());
        let second = |standing| Employment {
            organisation: organisation(1),
            kind: EmploymentKind::Concurrent,
            standing,
            ..home
        };
        let fault: Vec<Employment> = match number % 8 {
            0 => vec![],
            1 => vec![Employment {
                standing: Standing::Unattested,
                ..home
            }],
            2 => vec![Employment {
                standing: Standing::Conflicting,
                ..home
            }],
            3 => vec![home, second(Standing::Unattested)],
            4 => vec![home, second(Standing::Conflicting)],
            5 => vec![Employment {
                until: Some(TODAY - 10),
                ..home
            }],
            6 => vec![Employment {
                since: Some(TODAY + 10),
                ..home
            }],
            _ => vec![home, regular(person(0), organisation(1))],
        };
        facts.employments.extend(fault);
        // Whatever was confirmed before the fault came.
        let mut worker = open_worker(&good);
        visible += seen_by(&facts, &worker).len();
        worker.confirmation = worker.confirm(&facts);
        visible += seen_by(&facts, &worker).len();
    }
    println!("B6 states {CASES}");
    println!("B6 visible_with_unknown_employment {visible}");
    println!("B6 control_states_with_a_viewer {controls}");
    assert_eq!(visible, 0);
    assert!(controls > CASES / 4, "the control: {controls}");
}

/// Who may see a card stands in no blind set, whichever way the tie goes.
fn tied(facts: &Facts, worker: &Worker) -> BTreeSet<Organisation> {
    let mut tied: BTreeSet<Organisation> = facts.ties_of(worker.person);
    tied.extend(&worker.added_organisations);
    loop {
        let before = tied.len();
        for edge in facts.edges.iter().filter(|edge| edge.ties(facts.today)) {
            if tied.contains(&edge.one) || tied.contains(&edge.other) {
                tied.extend([edge.one, edge.other]);
            }
        }
        if tied.len() == before {
            return tied;
        }
    }
}

/// B7: the set is closed over every kind of tie, and one that is added later hides with the next question.
#[test]
fn nobody_tied_in_any_way_sees_anything() {
    let (mut tied_viewers, mut others, mut after_new_tie, mut hidden_later) = (0, 0, 0, 0);
    for mut facts in generated(CASES, facts()) {
        facts
            .employments
            .retain(|row| row.person != person(0) || row.standing == Standing::Attested);
        let worker = open_worker(&facts);
        let tied = tied(&facts, &worker);
        for viewer in seen_by(&facts, &worker) {
            let own = facts.ties_of(viewer.person);
            tied_viewers += usize::from(tied.contains(&viewer.company) || !own.is_disjoint(&tied));
            others += 1;
        }
        let Some(seeing) = seen_by(&facts, &worker).first().copied() else {
            continue;
        };
        let Some(home) = facts.ties_of(worker.person).first().copied() else {
            continue;
        };
        for (one, other) in [(home, seeing.company), (seeing.company, home)] {
            for kind in [
                EdgeKind::Subsidiary,
                EdgeKind::Affiliate,
                EdgeKind::Rename,
                EdgeKind::Merge,
            ] {
                let mut later = facts.clone();
                later.edges.push(Edge {
                    one,
                    other,
                    kind,
                    until: None,
                });
                after_new_tie += usize::from(may_see(&later, seeing, &worker, Facet::Card));
                hidden_later += 1;
            }
        }
        for kind in [EmploymentKind::Secondment, EmploymentKind::Concurrent] {
            let mut later = facts.clone();
            let place = seeing.company;
            later.employments.push(Employment {
                kind,
                ..regular(worker.person, place)
            });
            after_new_tie += usize::from(may_see(&later, seeing, &worker, Facet::Card));
            hidden_later += 1;
        }
    }
    println!("B7 graphs {CASES} viewers {others} later_ties {hidden_later}");
    println!("B7 tied_viewers_that_see {tied_viewers}");
    println!("B7 visible_after_a_new_tie {after_new_tie}");
    assert_eq!((tied_viewers, after_new_tie), (0, 0));
    assert!(
        others > 500 && hidden_later > 500,
        "the control: {others} {hidden_later}"
    );
}

/// B8: a company that owns or is owned by one of the worker's cannot be allowed, and an older allowance of it
/// is worth nothing.
#[test]
fn a_tied_company_cannot_be_allowed() {
    let (mut paths, mut allowed, mut refused) = (0, 0, 0);
    for facts in generated(CASES, facts()) {
        let mut worker = open_worker(&facts);
        worker.is_for_all = false;
        let tied = tied(&facts, &worker);
        for company in &facts.organisations {
            match may_allow(&facts, &worker, *company) {
                Ok(()) => {
                    paths += usize::from(tied.contains(company));
                    allowed += 1;
                }
                Err(Refusal::Tied(_)) => refused += 1,
                Err(_) => {}
            }
        }
        worker.allowed = facts.organisations.clone();
        worker.confirmation.cleared = facts.organisations.clone();
        let through = seen_by(&facts, &worker);
        paths += through
            .iter()
            .filter(|viewer| tied.contains(&viewer.company))
            .count();
    }
    println!("B8 refused {refused} allowed {allowed}");
    println!("B8 paths_to_a_tied_company {paths}");
    assert_eq!(paths, 0);
    assert!(refused > 500 && allowed > 500, "the control");
}

proptest! {
    #![proptest_config(ProptestConfig { failure_persistence: None, ..ProptestConfig::with_cases(1_000) })]

    /// I8: whatever gets lost after the worker confirmed, nobody sees more than before.
    #[test]
    fn losing_facts_shows_nobody_more(
        facts in facts(),
        added in prop::collection::btree_set(0..9_u8, 0..3),
        kept_employments in prop::collection::vec(any::<bool>(), 16),
        kept_edges in prop::collection::vec(any::<bool>(), 5),
        kept_roles in prop::collection::vec(any::<bool>(), 9),
        keeps_added in any::<bool>(),
    ) {
        let mut worker = open_worker(&facts);
        worker.added_organisations = added.into_iter().map(organisation).collect();
        worker.confirmation = worker.confirm(&facts);
        let before: BTreeSet<_> = viewers().filter(|viewer| may_see(&facts, *viewer, &worker, Facet::Card)).map(key).collect();
        let mut less = facts.clone();
        less.employments = kept(&facts.employments, &kept_employments);
        less.edges = kept(&facts.edges, &kept_edges);
        less.roles = kept(&facts.roles, &kept_roles);
        if !keeps_added {
            worker.added_organisations.clear();
        }
        let after: BTreeSet<_> = viewers().filter(|viewer| may_see(&less, *viewer, &worker, Facet::Card)).map(key).collect();
        prop_assert!(after.is_subset(&before), "{:?}", after.difference(&before));
    }

    /// I2, I4: whatever allows, whoever is blind sees nothing in any hat.
    #[test]
    fn the_blind_set_only_takes_away(facts in facts(), allowed in subsequence((0..9_u8).collect::<Vec<_>>(), 0..9)) {
        let mut worker = open_worker(&facts);
        worker.allowed = allowed.into_iter().map(organisation).collect();
        let blind = BlindSet::new(&facts, &worker);
        for viewer in viewers() {
            if blind.holds(&facts, viewer.person) || blind.organisations.contains_key(&viewer.company) {
                prop_assert!(!may_see(&facts, viewer, &worker, Facet::Card));
            }
        }
        let mut wider = worker.clone();
        wider.added_organisations.insert(organisation(3));
        wider.added_people.insert(person(2));
        for viewer in seen_by(&facts, &wider) {
            prop_assert!(may_see(&facts, viewer, &worker, Facet::Card));
            prop_assert!(viewer.company != organisation(3) && viewer.person != person(2));
        }
    }

    /// A group is the same seen from each of its members.
    #[test]
    fn groups_have_one_representative(facts in facts()) {
        let groups = Groups::new(&facts);
        for &one in &facts.organisations {
            for (other, _) in groups.reach(one) {
                prop_assert_eq!(groups.representative(one), groups.representative(other));
            }
        }
    }
}

fn key(viewer: Viewer) -> (transfer::Person, Organisation) {
    (viewer.person, viewer.company)
}

fn kept<T: Copy>(all: &[T], keep: &[bool]) -> Vec<T> {
    let pairs = all.iter().zip(keep.iter().chain(std::iter::repeat(&true)));
    pairs
        .filter(|(_, keep)| **keep)
        .map(|(one, _)| *one)
        .collect()
}

/// A worker at company 0, and a recruiter of company 5 who may see the card.
pub fn plain() -> (Facts, Worker, Viewer) {
    let roles = vec![transfer::Role {
        person: person(1),
        organisation: organisation(5),
        kind: transfer::RoleKind::Recruiter,
    }];
    let facts = Facts {
        organisations: (0..8).map(organisation).collect(),
        employments: vec![
            regular(person(0), organisation(0)),
            regular(person(1), organisation(5)),
        ],
        roles,
        today: TODAY,
        ..Facts::default()
    };
    let worker = open_worker(&facts);
    let viewer = Viewer {
        person: person(1),
        company: organisation(5),
    };
    assert!(may_see(&facts, viewer, &worker, Facet::Card));
    (facts, worker, viewer)
}

#[test]
fn a_card_is_off_by_default_and_again_after_ninety_idle_days() {
    let (mut facts, worker, viewer) = plain();
    assert!(!may_see(
        &facts,
        viewer,
        &Worker::new(person(0), TODAY),
        Facet::Card
    ));
    let nobody_allowed = Worker {
        is_for_all: false,
        ..worker.clone()
    };
    assert!(!may_see(&facts, viewer, &nobody_allowed, Facet::Card));
    facts.today += IDLE_DAYS - 1;
    assert!(may_see(&facts, viewer, &worker, Facet::Card));
    facts.today += 1;
    assert!(!may_see(&facts, viewer, &worker, Facet::Card));
}

#[test]
fn a_former_employer_counts_for_twelve_months_and_reasons_are_told() {
    let (mut facts, mut worker, viewer) = plain();
    let left = |days| Employment {
        until: Some(TODAY - days),
        ..regular(person(0), organisation(5))
    };
    for (days, sees) in [(0, false), (366, false), (367, true)] {
        facts.employments.truncate(2);
        facts.employments.push(left(days));
        worker.confirmation = worker.confirm(&facts);
        assert_eq!(
            may_see(&facts, viewer, &worker, Facet::Card),
            sees,
            "{days}"
        );
    }
    facts.employments.push(left(20));
    facts.edges.push(Edge {
        one: organisation(6),
        other: organisation(0),
        kind: EdgeKind::Subsidiary,
        until: None,
    });
    facts.organisations.insert(organisation(8));
    worker.added_organisations.insert(organisation(4));
    let blind = BlindSet::new(&facts, &worker).organisations;
    assert_eq!(blind[&organisation(0)], Reason::Employer);
    assert_eq!(blind[&organisation(5)], Reason::FormerEmployer);
    assert_eq!(blind[&organisation(6)], Reason::Group(organisation(0)));
    assert_eq!(blind[&organisation(4)], Reason::Added);
    assert_eq!(blind[&organisation(8)], Reason::Unconfirmed);
    assert!(!blind.contains_key(&organisation(3)));
}

#[test]
fn a_tie_that_came_later_and_was_lost_clears_nobody() {
    let (mut facts, mut worker, viewer) = plain();
    worker.allowed.insert(viewer.company);
    facts.employments.push(Employment {
        kind: EmploymentKind::Concurrent,
        ..regular(person(0), viewer.company)
    });
    let (confirmation, allowed) = worker.settled(&facts);
    facts.employments.pop();
    assert!(may_see(&facts, viewer, &worker, Facet::Card), "the control");
    assert!(!allowed.contains(&viewer.company));
    worker.confirmation = confirmation;
    assert!(!may_see(&facts, viewer, &worker, Facet::Card));
    // What the worker added alone is theirs to take back.
    let (facts, mut worker, viewer) = plain();
    worker.added_organisations.insert(viewer.company);
    (worker.confirmation, _) = worker.settled(&facts);
    worker.added_organisations.clear();
    assert!(may_see(&facts, viewer, &worker, Facet::Card));
}

#[test]
fn a_person_is_blind_in_every_hat() {
    let (mut facts, worker, viewer) = plain();
    facts.roles.push(transfer::Role {
        person: person(1),
        organisation: organisation(0),
        kind: transfer::RoleKind::Other,
    });
    assert!(!may_see(&facts, viewer, &worker, Facet::Card));
    facts.roles.pop();
    facts.employments.push(Employment {
        kind: EmploymentKind::Concurrent,
        until: Some(TODAY - 30),
        ..regular(person(1), organisation(0))
    });
    assert!(!may_see(&facts, viewer, &worker, Facet::Card));
}
