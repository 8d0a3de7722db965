//! What differs between two versions of the terms (職業安定法5条の3第3項: terms that were changed, specified,
//! removed or added have to be shown before the contract is made).

use crate::posting::{FIELDS, Posting};
use serde::{Deserialize, Serialize};

/// How a term differs.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash, Serialize, Deserialize)]
#[cfg_attr(feature = "openapi", derive(utoipa::ToSchema))]
#[serde(rename_all = "snake_case")]
pub enum Change {
    /// 変更: it says something else.
    Changed,
    /// 特定: what was a range has become narrower within it.
    Narrowed,
    /// 削除: it is said no more.
    Removed,
    /// 追加: it was not said before.
    Added,
}

/// A term that differs.
#[derive(Clone, Debug, PartialEq, Eq, Hash, Serialize, Deserialize)]
#[cfg_attr(feature = "openapi", derive(utoipa::ToSchema))]
pub struct ChangedTerm {
    /// The field of [`Posting`].
    pub field: String,
    /// How it differs.
    pub change: Change,
    /// What it said; empty when it said nothing.
    pub before: String,
    /// What it says; empty when it says nothing.
    pub after: String,
}

/// Fields that are no terms of the contract.
const NO_TERMS: [&str; 7] = [
    "title",
    "about",
    "selection",
    "questions",
    "closes_on",
    "recruiter_contact",
    "recruiter_address",
];

/// The terms that differ, in the order of the fields. Spaces around a text do not count.
pub fn changed_terms(before: &Posting, after: &Posting) -> Vec<ChangedTerm> {
    let (old, new) = (before.values(), after.values());
    let text =
        |values: &serde_json::Map<String, serde_json::Value>, name: &str| match values.get(name) {
            Some(serde_json::Value::String(text)) => text.trim().to_owned(),
            Some(value) => value.to_string(),
            None => String::new(),
        };
    let fields = FIELDS
        .iter()
        .filter(|field| !NO_TERMS.contains(&field.name));
    let differing = fields.filter_map(|field| {
        let (was, is) = (text(&old, field.name), text(&new, field.name));
        let change = match (was.is_empty(), is.is_empty()) {
            _ if was == is => return None,
            (true, _) => Change::Added,
            (_, true) => Change::Removed,
            _ if is_narrower(before, after, field.name) => Change::Narrowed,
            _ => Change::Changed,
        };
        Some(ChangedTerm {
            field: field.name.to_owned(),
            change,
            before: was,
            after: is,
        })
    });
    differing.collect()
}

/// Whether the pay lies within the range that was said before.
fn is_narrower(before: &Posting, after: &Posting, field: &str) -> bool {
    if !matches!(field, "pay_least" | "pay_most") || before.pay_form != after.pay_form {
        return false;
    }
    let range = |posting: &Posting| {
        let least = posting.pay_least?;
        Some((least, posting.pay_most.unwrap_or(least)))
    };
    let (Some((least, most)), Some((new_least, new_most))) = (range(before), range(after)) else {
        return false;
    };
    least <= new_least && new_least <= new_most && new_most <= most
}
