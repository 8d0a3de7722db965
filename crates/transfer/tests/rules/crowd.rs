//! B13: what a card shows is shared by at least five workers, wherever one looks from.

use crate::world::{facts, organisation};
use proptest::prelude::*;
use std::collections::BTreeSet;
use transfer::{
    Facet, Groups, Organisation, Term,
    crowd::{self, Identifiable, LEAST, Member},
};
use uuid::Uuid;

fn term(number: u8) -> Term {
    Term(Uuid::from_u128(u128::from(number)))
}

fn population() -> impl Strategy<Value = Vec<Member>> {
    let member = (
        prop::collection::btree_set(0..9_u8, 1..3),
        prop::collection::btree_set(0..6_u8, 0..6),
    );
    let member = member.prop_map(|(places, terms)| Member {
        organisations: places.into_iter().map(organisation).collect(),
        terms: terms.into_iter().map(term).collect(),
    });
    prop::collection::vec(member, 0..60)
}

proptest! {
    #![proptest_config(ProptestConfig { failure_persistence: None, ..ProptestConfig::with_cases(1_000) })]

    #[test]
    fn what_is_shown_is_shared_by_five_outside_of_every_group(
        facts in facts(),
        population in population(),
        wanted in prop::collection::btree_set(0..6_u8, 0..6),
        told in prop::collection::btree_set(0..6_u8, 0..3),
    ) {
        let groups = Groups::new(&facts);
        let wanted: BTreeSet<Term> = wanted.into_iter().map(term).collect();
        let told: BTreeSet<Term> = told.into_iter().map(term).collect();
        let outcome = crowd::coarsen(&population, &groups, &wanted, &told);
        if outcome.shown.is_empty() {
            prop_assert_eq!(outcome.identifiable, Identifiable::Certainly);
            return Ok(());
        }
        let shown: BTreeSet<Term> = outcome.shown.iter().filter_map(|facet| match facet {
            Facet::Known(term) => Some(*term),
            Facet::Card | Facet::Talk => None,
        }).collect();
        prop_assert!(shown.is_subset(&wanted));
        prop_assert_eq!(shown.len() + outcome.left_out.len(), wanted.len());
        let known = &shown | &told;
        for company in 0..9 {
            let home: Organisation = groups.representative(organisation(company));
            let others = population.iter().filter(|member| {
                known.is_subset(&member.terms)
                    && !member.organisations.iter().any(|own| groups.representative(*own) == home)
            });
            prop_assert!(others.count() >= LEAST);
        }
    }
}

#[test]
fn the_rarest_fact_is_left_out_first() {
    let groups = Groups::default();
    let member = |company, terms: &[u8]| Member {
        organisations: BTreeSet::from([organisation(company)]),
        terms: terms.iter().copied().map(term).collect(),
    };
    let mut population: Vec<Member> = (0..8).map(|company| member(company, &[1])).collect();
    let wanted = BTreeSet::from([term(1), term(2)]);
    let outcome = crowd::coarsen(&population, &groups, &wanted, &BTreeSet::new());
    assert_eq!(outcome.left_out, [term(2)]);
    assert!(outcome.shown.contains(&Facet::Known(term(1))));
    assert_eq!(outcome.identifiable, Identifiable::Easily);
    // Five who work for one company are nobody's crowd: that company knows them all.
    population = (0..9).map(|_| member(0, &[1])).collect();
    let outcome = crowd::coarsen(&population, &groups, &wanted, &BTreeSet::new());
    assert!(outcome.shown.is_empty());
    assert_eq!(outcome.identifiable, Identifiable::Certainly);
}

/// Two facts that five share each, and nobody both: the second is left out even when the first is taken back.
#[test]
fn what_was_told_counts_beside_what_is_shown() {
    let groups = Groups::default();
    let member = |company, own: u8| Member {
        organisations: BTreeSet::from([organisation(company)]),
        terms: BTreeSet::from([term(own)]),
    };
    let first = (0..7).map(|company| member(company, 1));
    let second = (0..7).map(|company| member(company, 2));
    let population: Vec<Member> = first.chain(second).collect();
    let (wanted, told) = (BTreeSet::from([term(2)]), BTreeSet::from([term(1)]));
    let outcome = crowd::coarsen(&population, &groups, &wanted, &BTreeSet::new());
    assert!(
        outcome.shown.contains(&Facet::Known(term(2))),
        "the control"
    );
    let outcome = crowd::coarsen(&population, &groups, &wanted, &told);
    assert_eq!(outcome.shown, BTreeSet::from([Facet::Card]));
    assert_eq!(outcome.left_out, [term(2)]);
    // What was told and has become too rare is still remembered.
    let outcome = crowd::coarsen(&population[..4], &groups, &BTreeSet::new(), &told);
    assert!(outcome.shown.is_empty());
}
