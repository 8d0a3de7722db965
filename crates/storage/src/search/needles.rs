//! The check of needles as a function of SQLite: the same as PostgreSQL does in SQL, at a tenth of the price
//! of doing it there through `json_each`.

use crate::StorageError;
use diesel::{SqliteConnection, sql_types::Text};

/// Between the alternatives of one term; the index holds no control characters but tabs and line feeds.
const ALTERNATIVE: char = '\u{1}';
/// Between terms.
const TERM: char = '\u{2}';

#[diesel::declare_sql_function]
extern "SQL" {
    /// Whether for each term one of its needles stands in the normalised text.
    fn needles_stand(needles: Text, normalised: Text) -> Bool;
}

/// Teaches a connection the function.
pub(crate) fn register(connection: &mut SqliteConnection) -> Result<(), StorageError> {
    needles_stand_utils::register_impl(connection, |needles: String, normalised: String| {
        stand(&needles, &normalised)
    })?;
    Ok(())
}

/// The needles as the function takes them; empty when there are none.
pub(super) fn encode(terms: &[Vec<String>]) -> String {
    let plain = |needle: &String| needle.replace([ALTERNATIVE, TERM], "\u{FFFD}");
    let terms: Vec<String> = terms
        .iter()
        .map(|needles| {
            let needles: Vec<String> = needles.iter().map(plain).collect();
            needles.join(ALTERNATIVE.encode_utf8(&mut [0; 4]))
        })
        .collect();
    terms.join(TERM.encode_utf8(&mut [0; 4]))
}

fn stand(needles: &str, normalised: &str) -> bool {
    needles.split(TERM).all(|term| {
        let mut alternatives = term.split(ALTERNATIVE);
        alternatives.any(|needle| normalised.contains(needle))
    })
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn each_term_needs_one_of_its_alternatives() {
        let term = |needles: &[&str]| needles.iter().map(|&needle| needle.to_owned()).collect();
        let needles = encode(&[term(&["高橋", "タカハシ"]), term(&["c+"])]);
        for (normalised, expected) in [
            ("高橋\nc++", true),
            ("タカハシ c+", true),
            ("高橋", false),
            ("c++", false),
            ("高\n橋 c+", false),
        ] {
            assert_eq!(stand(&needles, normalised), expected, "{normalised}");
        }
        assert!(stand(&encode(&[]), "高橋"));
    }

    #[test]
    fn a_needle_cannot_add_an_alternative() {
        let hostile = encode(&[vec!["x\u{1}高橋\u{2}".to_owned()]]);
        assert!(!stand(&hostile, "高橋"));
    }
}
