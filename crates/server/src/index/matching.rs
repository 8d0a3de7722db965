//! From what was typed and filtered to what the index looks for.

use api::members::GojuonRow;
use japanese::{Alternative, Query, Row};
use std::fmt::Display;
use storage::{Id, search::Matching};
use uuid::Uuid;

/// A dimension to filter by; the name is part of the index, so a change needs a new index.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Facet {
    /// The person themself: to be left out of what somebody is shown.
    Person,
    /// The employer, or the kind of organisation.
    Company,
    /// A vocabulary, by `api::members::TermKind`.
    Term(api::members::TermKind),
    /// A place used.
    Place,
    /// An intake.
    Cohort,
    /// `api::directory::OrganisationKind`.
    OrganisationKind,
    /// Who may see a post.
    Audience,
    /// For whom a post is not there.
    Without,
}

/// The token of a facet's value.
pub fn facet_token(facet: Facet, value: &str) -> String {
    let kind = match facet {
        Facet::Person => "person",
        Facet::Company => "company",
        Facet::Term(kind) => kind.as_str(),
        Facet::Place => "place",
        Facet::Cohort => "cohort",
        Facet::OrganisationKind => "kind",
        Facet::Audience => "audience",
        Facet::Without => "without",
    };
    japanese::facet_token(kind, value)
}

/// An id as a facet's value: 64 of its 122 random bits tell a community's ids apart and keep the index small.
pub(super) fn id_value(id: Uuid) -> String {
    format!("{:016x}", (id.as_u128() >> 64) as u64)
}

/// What finds the documents that hold every term of `text`; everything when there is none.
pub fn matching(text: &str) -> Matching {
    let mut matching = Matching::default();
    for term in Query::parse(text).terms {
        let is_settled = term.alternatives.iter().all(tokens_say_all);
        let (tokens, needles) = term
            .alternatives
            .into_iter()
            .map(|alternative| (alternative.tokens, alternative.needle))
            .unzip();
        matching.all.push(tokens);
        if !is_settled {
            matching.needles.push(needles);
        }
    }
    matching
}

/// Whether the tokens alone find what the needle finds: one character or two neighbours of a script without
/// spaces are one token each, so that there is nothing left to look for.
fn tokens_say_all(alternative: &Alternative) -> bool {
    // Kana and kanji.
    let is_dense =
        |character| matches!(character, '\u{3041}'..='\u{30FA}' | 'ー' | '\u{4E00}'..='\u{9FFF}');
    let characters = alternative.needle.chars().count();
    let expected: &[char] = match characters {
        1 => &['u', 'v'],
        2 => &['b', 'c'],
        _ => return false,
    };
    alternative.needle.chars().all(is_dense)
        && matches!(alternative.tokens.as_slice(), [token] if token.starts_with(expected))
}

/// Narrows to documents with one of these values; all of them when `values` is empty.
pub fn narrow<T: Display>(matching: &mut Matching, facet: Facet, values: &[T]) {
    matching.any_of(
        values
            .iter()
            .map(|value| facet_token(facet, &value.to_string())),
    );
}

/// Narrows to documents with one of these ids; all of them when `ids` is empty.
pub fn narrow_ids<T: Copy + Into<Uuid>>(matching: &mut Matching, facet: Facet, ids: &[T]) {
    let values: Vec<String> = ids.iter().map(|id| id_value((*id).into())).collect();
    narrow(matching, facet, &values);
}

/// Leaves out documents with this id.
pub(crate) fn leave_out(matching: &mut Matching, facet: Facet, id: Uuid) {
    matching.none.push(facet_token(facet, &id_value(id)));
}

/// Leaves out these people, from `storage::network::hidden_ids`: lists, counts and pages stay exact.
pub(crate) fn leave_out_people(matching: &mut Matching, people: &[Id]) {
    for person in people {
        leave_out(matching, Facet::Person, person.0);
    }
}

/// The sort key with which a row of the 五十音 table begins.
pub fn sort_start(row: GojuonRow) -> &'static str {
    match row {
        GojuonRow::A => Row::A,
        GojuonRow::Ka => Row::Ka,
        GojuonRow::Sa => Row::Sa,
        GojuonRow::Ta => Row::Ta,
        GojuonRow::Na => Row::Na,
        GojuonRow::Ha => Row::Ha,
        GojuonRow::Ma => Row::Ma,
        GojuonRow::Ya => Row::Ya,
        GojuonRow::Ra => Row::Ra,
        GojuonRow::Wa => Row::Wa,
    }
    .start()
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_needle_is_left_out_only_where_its_tokens_say_as_much() {
        for (text, left) in [
            ("高", 0),
            ("高橋", 0),
            ("高橋 たか", 0),
            ("高橋美", 1),
            ("takahashi", 1),
            ("c#", 1),
            ("2", 1),
            ("高a", 1),
        ] {
            let matching = matching(text);
            assert_eq!(matching.needles.len(), left, "{text}");
            assert!(!matching.is_everything(), "{text}");
        }
    }

    #[test]
    fn what_is_left_out_finds_the_same() {
        let texts = [
            "髙橋 美咲",
            "高　橋",
            "橋の高さ",
            "たかはし",
            "タカ",
            "高\n橋",
            "高-橋",
            "高、橋",
        ];
        for typed in ["高", "橋", "高橋", "たか", "タカ", "カハ", "か"] {
            let query = Query::parse(typed);
            let found = matching(typed);
            assert!(found.needles.is_empty(), "{typed}");
            for text in texts {
                let index = japanese::Document::new().field(text).reading(text).build();
                let by_tokens = found.all.iter().all(|alternatives| {
                    let mut alternatives = alternatives.iter();
                    alternatives.any(|all| all.iter().all(|token| index.tokens.contains(token)))
                });
                assert_eq!(
                    by_tokens,
                    query.matches(&index.normalised),
                    "{typed} in {text}"
                );
            }
        }
    }
}
