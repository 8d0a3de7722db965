//! What the viewer has in common with a member.

use ::api::{
    id::TermId,
    members::{Term, TermKind},
};

/// The kinds of terms, the ones that start a conversation first.
const RANKED: [TermKind; 5] = [
    TermKind::School,
    TermKind::Craft,
    TermKind::Skill,
    TermKind::Hometown,
    TermKind::Interest,
];

/// How many reasons a card names; more would not be read.
const MOST_REASONS: usize = 3;

/// A member's terms, sorted by what they say to the viewer.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Sharing {
    /// What both have, best first.
    pub shared: Vec<Term>,
    /// The rest, in the member's order.
    pub other: Vec<Term>,
}

/// Sorts `terms` by whether they are among the viewer's `own`.
pub fn sharing(terms: &[Term], own: &[TermId]) -> Sharing {
    let (mut shared, other): (Vec<Term>, Vec<Term>) = terms
        .iter()
        .cloned()
        .partition(|term| tells(term.kind) && own.contains(&term.id));
    shared.sort_by_key(|term| RANKED.iter().position(|kind| *kind == term.kind));
    Sharing { shared, other }
}

/// Whether having it in common says anything: nearly everybody here speaks Japanese.
fn tells(kind: TermKind) -> bool {
    kind != TermKind::Language
}

/// What a card shows.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct CardTags {
    /// The first craft, for the line below the employer.
    pub craft: Option<Term>,
    /// Why the viewer might want to talk to this member.
    pub why: Vec<Term>,
    /// What else there is to say, at most as many as fit.
    pub plain: Vec<Term>,
    /// How many more terms the list knows.
    pub more: usize,
}

/// Chooses what a card of `terms` shows a viewer with `own` terms; at most `most` tags.
pub fn card_tags(terms: &[Term], own: &[TermId], most: usize) -> CardTags {
    let craft = terms
        .iter()
        .find(|term| term.kind == TermKind::Craft)
        .cloned();
    let Sharing { shared, other } = sharing(terms, own);
    let mut why = shared;
    let left = why.split_off(why.len().min(MOST_REASONS));
    let mut plain: Vec<Term> = left
        .into_iter()
        .chain(other)
        // The craft stands in words above the tags already.
        .filter(|term| Some(term) != craft.as_ref())
        .collect();
    let room = most.saturating_sub(why.len());
    let more = plain.len().saturating_sub(room);
    plain.truncate(room);
    CardTags {
        craft,
        why,
        plain,
        more,
    }
}

/// Whether the reason has to say what kind of thing is shared: a craft or skill says it by itself, a school or
/// a home town does not.
pub fn needs_reason(kind: TermKind) -> bool {
    matches!(kind, TermKind::School | TermKind::Hometown)
}

#[cfg(test)]
mod tests {
    use super::*;
    use uuid::Uuid;

    fn term(number: u128, kind: TermKind) -> Term {
        Term {
            id: TermId(Uuid::from_u128(number)),
            kind,
            label: number.to_string(),
        }
    }

    fn terms() -> Vec<Term> {
        vec![
            term(1, TermKind::Craft),
            term(2, TermKind::Skill),
            term(3, TermKind::Skill),
            term(4, TermKind::School),
            term(5, TermKind::Hometown),
            term(6, TermKind::Interest),
        ]
    }

    fn numbers(terms: &[Term]) -> Vec<u128> {
        terms.iter().map(|term| term.id.0.as_u128()).collect()
    }

    #[test]
    fn what_is_shared_comes_first_school_before_all() {
        let own = [5, 4, 3].map(|number| TermId(Uuid::from_u128(number)));
        let found = sharing(&terms(), &own);
        assert_eq!(numbers(&found.shared), [4, 3, 5]);
        assert_eq!(numbers(&found.other), [1, 2, 6]);
    }

    #[test]
    fn a_language_in_common_says_nothing() {
        let terms = [term(1, TermKind::Language), term(2, TermKind::Skill)];
        let own = terms.each_ref().map(|term| term.id);
        assert_eq!(numbers(&sharing(&terms, &own).shared), [2]);
    }

    #[test]
    fn nothing_shared_leaves_the_members_order() {
        let found = sharing(&terms(), &[]);
        assert!(found.shared.is_empty());
        assert_eq!(numbers(&found.other), [1, 2, 3, 4, 5, 6]);
    }

    #[test]
    fn a_card_names_three_reasons_and_counts_what_is_left_out() {
        let own = [1, 2, 4, 5].map(|number| TermId(Uuid::from_u128(number)));
        let tags = card_tags(&terms(), &own, 4);
        assert_eq!(numbers(&tags.why), [4, 1, 2]);
        assert_eq!(numbers(&tags.plain), [5]);
        assert_eq!(tags.more, 2);
        assert_eq!(tags.craft.map(|term| term.id), Some(own[0]));
    }
}
