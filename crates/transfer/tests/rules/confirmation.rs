//! Looking companies over clears those that were looked at, and nothing else.

use crate::world::{TODAY, facts, open_worker, organisation, person, regular, viewers};
use proptest::{prelude::*, sample::subsequence};
use std::collections::BTreeSet;
use transfer::{Facet, Facts, Organisation, Role, RoleKind, Viewer, Worker, may_see};

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
        edges: Vec::new(),
        today: TODAY,
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
