//! Which terms changed between two versions.

use crate::lawful;
use labour_law::{Change, Posting, changed_terms};

#[test]
fn the_same_terms_have_no_changes() {
    let spaced = Posting {
        place: " 自宅（長岡市内）".to_owned(),
        title: "別の見出し".to_owned(),
        ..lawful()
    };
    assert_eq!(changed_terms(&lawful(), &spaced), []);
}

#[test]
fn changed_narrowed_removed_and_added_terms_are_told_apart() {
    let after = Posting {
        duties_change: "会社の定める業務".to_owned(),
        pay_least: Some(320_000),
        pay_most: Some(320_000),
        overtime_hours: None,
        visits_note: "四半期に一度".to_owned(),
        ..lawful()
    };
    let found: Vec<_> = changed_terms(&lawful(), &after)
        .into_iter()
        .map(|one| (one.field, one.change))
        .collect();
    let expected = [
        ("duties_change", Change::Changed),
        ("visits_note", Change::Added),
        ("overtime_hours", Change::Removed),
        ("pay_least", Change::Narrowed),
        ("pay_most", Change::Narrowed),
    ];
    assert_eq!(
        found,
        expected.map(|(field, change)| (field.to_owned(), change))
    );
}

#[test]
fn less_pay_than_the_range_is_a_change() {
    let after = Posting {
        pay_least: Some(280_000),
        ..lawful()
    };
    let changes = changed_terms(&lawful(), &after);
    assert_eq!(
        (
            changes[0].change,
            changes[0].before.as_str(),
            changes[0].after.as_str()
        ),
        (Change::Changed, "300000", "280000")
    );
}
