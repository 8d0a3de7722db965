//! Talks: who may take which step, and who is kept from them.

use crate::{
    properties::plain,
    world::{facts, open_worker, organisation, person, viewers},
};
use proptest::prelude::*;
use std::collections::BTreeSet;
use transfer::{
    BlindSet, Facet, IDLE_DAYS, may_see,
    talk::{Act, Side, Stage, after},
};

const ACTS: [Act; 8] = [
    Act::Accept,
    Act::Write,
    Act::Disclose,
    Act::Revoke,
    Act::Apply,
    Act::Offer,
    Act::Agree,
    Act::End,
];

#[test]
fn the_company_alone_never_learns_a_name_or_makes_a_contract() {
    let mut reached = BTreeSet::from([Stage::Asked, Stage::Masked, Stage::Ended]);
    for _ in Stage::ALL {
        let next = reached
            .iter()
            .flat_map(|stage| ACTS.map(|act| after(*stage, Side::Company, act)));
        reached.extend(next.flatten().collect::<Vec<_>>());
    }
    assert!(!reached.iter().any(|stage| stage.is_named()));
    // The control: the worker gets there, one step after the other.
    let steps = [
        (Side::Worker, Act::Accept, Stage::Masked),
        (Side::Company, Act::Write, Stage::Masked),
        (Side::Worker, Act::Disclose, Stage::Named),
        (Side::Worker, Act::Apply, Stage::Named),
        (Side::Company, Act::Offer, Stage::Offered),
        (Side::Worker, Act::Agree, Stage::Agreed),
    ];
    let mut stage = Stage::Asked;
    for (side, act, then) in steps {
        stage = after(stage, side, act).expect("the step can be taken");
        assert_eq!(stage, then);
    }
}

#[test]
fn either_ends_it_and_only_the_worker_begins_anew() {
    for stage in Stage::ALL {
        for side in [Side::Worker, Side::Company] {
            let ended = after(stage, side, Act::End);
            assert_eq!(ended.is_none(), stage == Stage::Ended);
            assert!(ended.is_none_or(|stage| stage == Stage::Ended));
        }
    }
    for act in ACTS {
        assert_eq!(after(Stage::Ended, Side::Company, act), None);
        let anew = after(Stage::Ended, Side::Worker, act);
        assert_eq!(anew.is_some(), act == Act::Apply);
    }
}

#[test]
fn a_talk_goes_on_when_the_card_is_off() {
    let (mut facts, mut worker, viewer) = plain();
    assert!(!may_see(&facts, viewer, &worker, Facet::Talk));
    worker.talks.insert(viewer.company);
    worker.is_open = false;
    worker.is_for_all = false;
    facts.today += IDLE_DAYS;
    assert!(may_see(&facts, viewer, &worker, Facet::Talk));
    assert!(!may_see(&facts, viewer, &worker, Facet::Card));
    worker.added_people.insert(viewer.person);
    assert!(!may_see(&facts, viewer, &worker, Facet::Talk));
}

proptest! {
    /// B7 for talks: whoever becomes blind no longer sees the talk that there is.
    #[test]
    fn whoever_is_blind_sees_no_talk(facts in facts(), added in prop::collection::btree_set(0..9_u8, 0..3)) {
        let mut worker = open_worker(&facts);
        worker.talks = (0..9).map(organisation).collect();
        worker.is_open = false;
        worker.added_organisations = added.into_iter().map(organisation).collect();
        worker.added_people.insert(person(2));
        let blind = BlindSet::new(&facts, &worker);
        for viewer in viewers() {
            let is_blind = !blind.is_employment_known
                || blind.organisations.contains_key(&viewer.company)
                || blind.holds(&facts, viewer.person)
                || viewer.person == person(0);
            prop_assert!(!is_blind || !may_see(&facts, viewer, &worker, Facet::Talk));
        }
    }
}
