//! Texts as companies write them, against `fixtures/wording.tsv`.

use labour_law::{Code, Posting, check};

/// What the wording rules find in one field.
fn codes(field: &str, text: &str) -> Vec<Code> {
    let values = serde_json::json!({ field: text });
    let posting: Posting = serde_json::from_value(values).unwrap();
    let others = [Code::Missing, Code::CommunityMissing];
    let mut codes: Vec<Code> = check(&posting, 20_000)
        .into_iter()
        .filter(|one| !others.contains(&one.code))
        .map(|one| {
            assert_eq!(one.field, field, "{text}");
            assert!(
                text.contains(&one.found) && !one.found.is_empty(),
                "{text}: {}",
                one.found
            );
            one.code
        })
        .collect();
    codes.sort_unstable();
    codes.dedup();
    codes
}

#[test]
fn texts_have_the_findings_that_are_written_down() {
    let (mut faulty, mut wrong) = (0, Vec::new());
    for line in include_str!("../fixtures/wording.tsv")
        .lines()
        .filter(|line| !line.starts_with('#'))
    {
        let mut cells = line.split('\t');
        let mut cell = || cells.next().expect("a line has field, codes and text");
        let (field, expected, text) = (cell(), cell(), cell());
        let mut expected: Vec<Code> = expected.split(',').filter_map(Code::of).collect();
        expected.sort_unstable();
        let found = codes(field, text);
        if found != expected {
            wrong.push(format!("{text}: {found:?} instead of {expected:?}"));
        }
        faulty += usize::from(!expected.is_empty());
    }
    assert!(wrong.is_empty(), "{wrong:#?}");
    assert!(faulty >= 60, "{faulty}");
}
