//! Several values in one query parameter, separated by commas.

use serde::{Deserialize, Deserializer, Serialize, Serializer, de};
use std::{fmt, marker::PhantomData, str::FromStr};

/// The most values that one parameter may carry.
pub const LARGEST_LIST: usize = 20;

/// Values of one query parameter: `craft=a,b` means a or b. Empty when the parameter is absent.
#[derive(Clone, Debug, PartialEq, Eq, Hash)]
pub struct CommaList<T>(pub Vec<T>);

impl<T> Default for CommaList<T> {
    fn default() -> Self {
        Self(Vec::new())
    }
}

impl<T> CommaList<T> {
    /// Whether no value was given, so that serialising can leave the parameter out.
    pub fn is_empty(&self) -> bool {
        self.0.is_empty()
    }
}

impl<T: PartialEq + Clone> CommaList<T> {
    /// The list with `value` added, or taken out if it was there: what a filter chip does.
    pub fn toggled(&self, value: &T) -> Self {
        if self.0.contains(value) {
            Self(
                self.0
                    .iter()
                    .filter(|other| *other != value)
                    .cloned()
                    .collect(),
            )
        } else {
            Self(self.0.iter().chain([value]).cloned().collect())
        }
    }
}

impl<T: fmt::Display> fmt::Display for CommaList<T> {
    fn fmt(&self, formatter: &mut fmt::Formatter<'_>) -> fmt::Result {
        for (index, value) in self.0.iter().enumerate() {
            if index > 0 {
                formatter.write_str(",")?;
            }
            value.fmt(formatter)?;
        }
        Ok(())
    }
}

impl<T: FromStr> FromStr for CommaList<T> {
    type Err = &'static str;

    fn from_str(text: &str) -> Result<Self, Self::Err> {
        if text.is_empty() {
            return Ok(Self::default());
        }
        if text.split(',').count() > LARGEST_LIST {
            return Err("at most 20 values, separated by commas");
        }
        text.split(',')
            .map(|part| {
                part.parse()
                    .map_err(|_| "a value of the list has the wrong form")
            })
            .collect::<Result<_, _>>()
            .map(Self)
    }
}

impl<T: fmt::Display> Serialize for CommaList<T> {
    fn serialize<S: Serializer>(&self, serializer: S) -> Result<S::Ok, S::Error> {
        serializer.collect_str(self)
    }
}

impl<'de, T: FromStr> Deserialize<'de> for CommaList<T> {
    fn deserialize<D: Deserializer<'de>>(deserializer: D) -> Result<Self, D::Error> {
        struct Visitor<T>(PhantomData<T>);
        impl<T: FromStr> de::Visitor<'_> for Visitor<T> {
            type Value = CommaList<T>;

            fn expecting(&self, formatter: &mut fmt::Formatter<'_>) -> fmt::Result {
                formatter.write_str("values separated by commas")
            }

            fn visit_str<E: de::Error>(self, text: &str) -> Result<Self::Value, E> {
                text.parse().map_err(E::custom)
            }
        }
        deserializer.deserialize_str(Visitor(PhantomData))
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn reads_what_it_writes() {
        let list: CommaList<u16> = "1,2,3".parse().unwrap();
        assert_eq!(list.0, [1, 2, 3]);
        assert_eq!(list.to_string(), "1,2,3");
        assert!("1,x".parse::<CommaList<u16>>().is_err());
        assert!(vec!["1"; 21].join(",").parse::<CommaList<u16>>().is_err());
    }

    #[test]
    fn toggles() {
        let list = CommaList(vec![1, 2]);
        assert_eq!(list.toggled(&2).0, [1]);
        assert_eq!(list.toggled(&3).0, [1, 2, 3]);
    }
}
