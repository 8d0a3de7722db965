//! What serde lets pass and this API does not: repeated keys, deep nesting, halves of surrogate pairs.

use serde::de::{DeserializeSeed, Deserializer, Error as _, MapAccess, SeqAccess, Visitor};
use std::{collections::HashSet, fmt};

/// How deep arrays and objects may be nested.
pub const DEEPEST: usize = 32;

/// Checks that `bytes` are one JSON value in which no object repeats a key, nested at most [`DEEPEST`] deep.
/// Every string is decoded, so that half a surrogate pair is refused wherever it stands.
pub(super) fn check(bytes: &[u8]) -> Result<(), serde_json::Error> {
    let mut deserializer = serde_json::Deserializer::from_slice(bytes);
    Value { left: DEEPEST }.deserialize(&mut deserializer)?;
    deserializer.end()
}

#[derive(Clone, Copy)]
struct Value {
    left: usize,
}

impl Value {
    fn inside<E: serde::de::Error>(self) -> Result<Self, E> {
        let left = self.left.checked_sub(1);
        left.map(|left| Self { left })
            .ok_or_else(|| E::custom("nested too deep"))
    }
}

impl<'de> DeserializeSeed<'de> for Value {
    type Value = ();

    fn deserialize<D: Deserializer<'de>>(self, deserializer: D) -> Result<(), D::Error> {
        deserializer.deserialize_any(self)
    }
}

impl<'de> Visitor<'de> for Value {
    type Value = ();

    fn expecting(&self, formatter: &mut fmt::Formatter<'_>) -> fmt::Result {
        formatter.write_str("a JSON value")
    }

    fn visit_bool<E>(self, _: bool) -> Result<(), E> {
        Ok(())
    }

    fn visit_i64<E>(self, _: i64) -> Result<(), E> {
        Ok(())
    }

    fn visit_u64<E>(self, _: u64) -> Result<(), E> {
        Ok(())
    }

    fn visit_f64<E>(self, _: f64) -> Result<(), E> {
        Ok(())
    }

    fn visit_str<E>(self, _: &str) -> Result<(), E> {
        Ok(())
    }

    fn visit_unit<E>(self) -> Result<(), E> {
        Ok(())
    }

    fn visit_seq<A: SeqAccess<'de>>(self, mut items: A) -> Result<(), A::Error> {
        let inside = self.inside()?;
        while items.next_element_seed(inside)?.is_some() {}
        Ok(())
    }

    fn visit_map<A: MapAccess<'de>>(self, mut fields: A) -> Result<(), A::Error> {
        let inside = self.inside()?;
        let mut seen = HashSet::new();
        while let Some(key) = fields.next_key::<String>()? {
            if !seen.insert(key) {
                return Err(A::Error::custom("a key stands twice in one object"));
            }
            fields.next_value_seed(inside)?;
        }
        Ok(())
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use proptest::prelude::*;

    #[test]
    fn nesting_ends_somewhere() {
        let nested = |depth: usize| format!("{}{}", "[".repeat(depth), "]".repeat(depth));
        assert!(check(nested(DEEPEST).as_bytes()).is_ok());
        assert!(check(nested(DEEPEST + 1).as_bytes()).is_err());
        assert!(check(nested(10_000).as_bytes()).is_err());
        assert!(check("[".repeat(10_000).as_bytes()).is_err());
    }

    #[test]
    fn keys_stand_once() {
        assert!(check(br#"{"a":{"b":1},"b":{"b":2}}"#).is_ok());
        assert!(check(br#"{"a":1,"a":1}"#).is_err());
        assert!(check(br#"[{"x":{"a":1,"\u0061":2}}]"#).is_err());
    }

    #[test]
    fn halves_of_pairs_are_refused() {
        assert!(check(br#"["\ud83d\ude00"]"#).is_ok());
        for half in [r#"["\ud83d"]"#, r#"["\ude00"]"#, r#"{"\ud83d":1}"#] {
            assert!(check(half.as_bytes()).is_err(), "{half}");
        }
    }

    proptest! {
        #[test]
        fn bytes_never_make_it_panic(bytes: Vec<u8>) {
            drop(check(&bytes));
        }
    }
}
