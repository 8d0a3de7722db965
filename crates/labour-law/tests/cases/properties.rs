//! What holds for any text.

use crate::lawful;
use labour_law::{Code, FIELDS, Kind, Posting, changed_terms, check};
use proptest::prelude::*;

/// A letter in another form that a reader takes for the same.
fn disguised(letter: char, form: u8) -> String {
    match (letter, form) {
        ('男', 1) => "ダン".to_owned(),
        ('男', 2) => "ﾀﾞﾝ".to_owned(),
        ('男', 3) => "だん".to_owned(),
        ('性', 1) => "セイ".to_owned(),
        ('性', 2) => "ｾｲ".to_owned(),
        ('性', 3) => "せい".to_owned(),
        ('歓', 1..) => "歡".to_owned(),
        _ => letter.to_string(),
    }
}

proptest! {
    #[test]
    fn no_text_makes_the_check_panic(texts in prop::collection::vec(any::<String>(), 8), day in -100_000_i64..100_000) {
        let mut values = serde_json::Map::new();
        let fields = FIELDS.iter().filter(|field| !matches!(field.kind, Kind::Number(..) | Kind::YesNo | Kind::Choice(_)));
        for (field, text) in fields.zip(texts.iter().cycle()) {
            values.insert(field.name.to_owned(), text.clone().into());
        }
        let posting: Posting = serde_json::from_value(values.into()).unwrap();
        for finding in check(&posting, day) {
            prop_assert!(FIELDS.iter().any(|field| field.name == finding.field));
        }
        changed_terms(&posting, &lawful());
    }

    #[test]
    fn no_disguise_hides_a_forbidden_word(
        // 男 and 性 are written in one way, as people do; what stands between the letters may be anything unseen.
        form in 0_u8..4, welcome in 0_u8..2,
        between in prop::collection::vec(prop::sample::select(vec!["", " ", "　", "・", "\u{200B}", "\u{AD}", "★", "-", "／", "\u{FE0F}"]), 3),
        before in "[a-z0-9 ]{0,10}", after in "[a-z0-9 ]{0,10}",
    ) {
        let word = [
            disguised('男', form), between[0].to_owned(), disguised('性', form), between[1].to_owned(),
            disguised('歓', welcome), between[2].to_owned(), "迎".to_owned(),
        ];
        let posting = Posting { requirements: format!("{before} {} {after}", word.concat()), ..lawful() };
        let found = check(&posting, 20_000);
        prop_assert!(found.iter().any(|one| one.code == Code::SexWord && one.field == "requirements"), "{}", posting.requirements);
    }

    #[test]
    fn numbers_never_overflow(numbers in prop::collection::vec(any::<u32>(), 6)) {
        let posting = Posting {
            pay_least: Some(numbers[0]), pay_without_fixed: Some(numbers[1]), fixed_overtime_pay: Some(numbers[2]),
            fixed_overtime_hours: Some(numbers[3]), daily_minutes: Some(numbers[4]), holidays_a_year: Some(numbers[5]),
            break_minutes: Some(numbers[0]), ..lawful()
        };
        check(&posting, 20_000);
    }
}
