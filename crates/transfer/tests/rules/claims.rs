//! What a coordinator states of somebody who has not agreed shows nobody whose card it is.

use crate::world::{COMPANIES, PEOPLE, facts, open_worker, organisation, person, regular, viewers};
use proptest::prelude::*;
use transfer::{Employment, Facet, Facts, Standing, Viewer, Worker, may_see};

fn seen(facts: &Facts, worker: &Worker) -> Vec<Viewer> {
    let sees = |viewer: &Viewer| may_see(facts, *viewer, worker, Facet::Card);
    viewers().filter(sees).collect()
}

fn stated(facts: &Facts, who: u8, place: u8, standing: Standing) -> Facts {
    let mut stated = facts.clone();
    stated.employments.push(Employment {
        standing,
        ..regular(person(who), organisation(place))
    });
    stated
}

proptest! {
    #![proptest_config(ProptestConfig { failure_persistence: None, ..ProptestConfig::with_cases(1_000) })]

    /// The worker's card is seen by the same people, and looking the companies over comes to the same.
    #[test]
    fn a_claim_about_the_worker_changes_nothing(facts in facts(), place in 0..COMPANIES) {
        let worker = open_worker(&facts);
        let claimed = stated(&facts, 0, place, Standing::Claimed);
        prop_assert_eq!(seen(&claimed, &worker), seen(&facts, &worker));
        prop_assert_eq!(worker.confirm(&claimed), worker.confirm(&facts));
        prop_assert_eq!(worker.settled(&claimed), worker.settled(&facts));
    }

    /// Whoever looks does not escape the blind set by not agreeing, and sees nothing more by it.
    #[test]
    fn a_claim_about_somebody_else_only_hides(facts in facts(), who in 1..PEOPLE, place in 0..COMPANIES) {
        let worker = open_worker(&facts);
        let before = seen(&facts, &worker);
        let claimed = stated(&facts, who, place, Standing::Claimed);
        let after = seen(&claimed, &worker);
        prop_assert!(after.iter().all(|viewer| before.contains(viewer)));
        let is_tied = facts.ties_of(worker.person).contains(&organisation(place));
        prop_assert!(!is_tied || after.iter().all(|viewer| viewer.person != person(who)));
        let others = |seen: &[Viewer]| seen.iter().filter(|viewer| viewer.person != person(who)).count();
        prop_assert_eq!(others(&after), others(&before));
    }
}

#[test]
fn what_is_agreed_to_hides_the_card() {
    let mut facts = Facts {
        organisations: (0..3).map(organisation).collect(),
        employments: vec![
            regular(person(0), organisation(0)),
            regular(person(1), organisation(1)),
        ],
        today: crate::world::TODAY,
        ..Facts::default()
    };
    facts.roles.push(transfer::Role {
        person: person(1),
        organisation: organisation(1),
        kind: transfer::RoleKind::Recruiter,
    });
    let worker = open_worker(&facts);
    let claimed = stated(&facts, 0, 1, Standing::Claimed);
    assert_eq!(seen(&claimed, &worker).len(), 1);
    let agreed = stated(&facts, 0, 1, Standing::Attested);
    assert!(seen(&agreed, &worker).is_empty());
}
