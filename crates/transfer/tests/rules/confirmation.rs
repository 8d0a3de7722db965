//! Looking companies over clears those that were looked at, and nothing else.

use crate::world::{TODAY, facts, open_worker, organisation, person, regular, viewers};
use proptest::{prelude::*, sample::subsequence};
use std::collections::BTreeSet;
use transfer::{
    Edge, EdgeKind, Employment, EmploymentKind, Facet, Facts, Organisation, PastEdge, PastTie,
    Role, RoleKind, Viewer, Worker, may_see,
};

fn sees(facts: &Facts, viewer: Viewer, worker: &Worker) -> bool {
    may_see(facts, viewer, worker, Facet::Card)
}

fn companies(numbers: &[u8]) -> BTreeSet<Organisation> {
    numbers.iter().copied().map(organisation).collect()
}

proptest! {
    #![proptest_config(ProptestConfig { failure_persistence: None, ..ProptestConfig::with_cases(1_000) })]

    /// Whatever was lost or came meanwhile, nobody sees more but by a company that was on the screen.
    #[test]
    fn what_was_not_on_the_screen_clears_nobody(
        before in facts(),
        after in facts(),
        these in subsequence((0..9_u8).collect::<Vec<_>>(), 0..9),
    ) {
        let mut worker = open_worker(&before);
        (worker.confirmation, worker.allowed) = worker.settled(&after);
        let waiting: Vec<_> = viewers().filter(|viewer| sees(&after, *viewer, &worker)).collect();
        let these = companies(&these);
        worker.confirmation = worker.confirm_these(&after, &these);
        for viewer in viewers().filter(|viewer| sees(&after, *viewer, &worker)) {
            let mut roles = after.roles.iter().filter(|role| role.person == viewer.person);
            prop_assert!(
                waiting.contains(&viewer)
                    || these.contains(&viewer.company)
                    || roles.any(|role| these.contains(&role.organisation)),
                "{viewer:?}"
            );
        }
    }
}

proptest! {
    #![proptest_config(ProptestConfig { failure_persistence: None, ..ProptestConfig::with_cases(1_000) })]

    /// A tie that came after the worker was there and is gone when they come back shows the card to nobody who would not
    /// have seen it while the tie was there; coming by changes nothing about that.
    #[test]
    fn a_tie_between_two_visits_hides_as_if_it_were_there(
        before in facts(),
        who in 0..8_u8,
        place in 0..9_u8,
        other in 0..9_u8,
        is_edge in any::<bool>(),
    ) {
        let worker = open_worker(&before);
        let (mut during, mut after) = (before.clone(), before.clone());
        (during.now, after.now) = (10, 20);
        if is_edge {
            let (one, other) = (organisation(place), organisation(other));
            during.edges.push(Edge { one, other, kind: EdgeKind::Affiliate, until: None });
            after.past_edges.push(PastEdge { one, other, ended_at: 15 });
        } else {
            let (person, organisation) = (person(who), organisation(place));
            let tie = regular(person, organisation);
            during.employments.push(Employment { kind: EmploymentKind::Concurrent, ..tie });
            after.past_ties.push(PastTie { person, organisation, is_claim: false, ended_at: 15 });
        }
        let mut back = worker.clone();
        (back.confirmation, back.allowed) = worker.settled(&after);
        let mut later = after.clone();
        later.now = 30;
        for viewer in viewers() {
            let seen = sees(&after, viewer, &worker);
            // A further employment can make somebody's known at last, so the day before counts, too.
            let was_seen = sees(&during, viewer, &worker) && sees(&before, viewer, &worker);
            prop_assert!(!seen || was_seen, "{viewer:?}");
            prop_assert_eq!(sees(&later, viewer, &back), seen);
        }
        // The control: confirming anew is looking them over.
        let mut asked = back;
        asked.confirmation = asked.confirm(&later);
        let again = |viewer: &Viewer| sees(&later, *viewer, &asked) == sees(&before, *viewer, &open_worker(&before));
        prop_assert!(viewers().all(|viewer| again(&viewer)));
    }
}

/// Whoever is tied and no recruiter, and becomes one when the tie is gone, was noted when the worker came by between.
#[test]
fn whoever_was_tied_stays_blind_when_they_recruit_later() {
    let colleague = person(1);
    let mut facts = Facts {
        organisations: companies(&[0, 1]),
        employments: vec![
            regular(person(0), organisation(0)),
            regular(colleague, organisation(1)),
        ],
        today: TODAY,
        ..Facts::default()
    };
    let mut worker = open_worker(&facts);
    facts.past_ties.push(PastTie {
        person: colleague,
        organisation: organisation(0),
        is_claim: false,
        ended_at: 5,
    });
    facts.now = 10;
    let unaware = worker.clone();
    (worker.confirmation, worker.allowed) = worker.settled(&facts);
    facts.roles.push(Role {
        person: colleague,
        organisation: organisation(1),
        kind: RoleKind::Recruiter,
    });
    facts.now = 20;
    let viewer = Viewer {
        person: colleague,
        company: organisation(1),
    };
    assert!(!sees(&facts, viewer, &worker));
    assert!(!sees(&facts, viewer, &unaware));
    facts.past_ties.clear();
    assert!(!sees(&facts, viewer, &worker));
    assert!(sees(&facts, viewer, &unaware), "the control");
}

/// What a person has not agreed to ties nobody's own card, over or not.
#[test]
fn a_claim_that_is_over_hides_no_card_of_its_person() {
    let facts = Facts {
        organisations: companies(&[0, 1]),
        employments: vec![
            regular(person(0), organisation(0)),
            regular(person(1), organisation(1)),
        ],
        roles: vec![Role {
            person: person(1),
            organisation: organisation(1),
            kind: RoleKind::Recruiter,
        }],
        today: TODAY,
        ..Facts::default()
    };
    let worker = open_worker(&facts);
    let viewer = Viewer {
        person: person(1),
        company: organisation(1),
    };
    for (is_claim, is_seen) in [(true, true), (false, false)] {
        let tie = PastTie {
            person: person(0),
            organisation: organisation(1),
            is_claim,
            ended_at: 5,
        };
        let facts = Facts {
            past_ties: vec![tie],
            now: 10,
            ..facts.clone()
        };
        assert_eq!(sees(&facts, viewer, &worker), is_seen, "{is_claim}");
    }
}

#[test]
fn a_company_that_came_is_cleared_by_looking_it_over() {
    let viewer = Viewer {
        person: person(1),
        company: organisation(1),
    };
    let mut facts = Facts {
        organisations: companies(&[0, 1, 2]),
        employments: vec![
            regular(person(0), organisation(0)),
            regular(person(1), organisation(1)),
        ],
        roles: vec![Role {
            person: person(1),
            organisation: organisation(1),
            kind: RoleKind::Recruiter,
        }],
        today: TODAY,
        ..Facts::default()
    };
    let mut worker = open_worker(&facts);
    assert!(sees(&facts, viewer, &worker));
    // The recruiter works beside the worker for a while.
    let colleague = regular(person(1), organisation(0));
    facts.employments.push(colleague);
    (worker.confirmation, worker.allowed) = worker.settled(&facts);
    assert!(!sees(&facts, viewer, &worker));
    facts.employments.pop();
    for these in [&[][..], &[0], &[2]] {
        let mut asked = worker.clone();
        asked.confirmation = worker.confirm_these(&facts, &companies(these));
        assert!(!sees(&facts, viewer, &asked), "{these:?}");
    }
    worker.confirmation = worker.confirm_these(&facts, &companies(&[1]));
    assert!(sees(&facts, viewer, &worker));
}
