//! The key that keeps one intent of a person from being carried out twice.

use std::fmt;

/// An `Idempotency-Key`: one per intent, used again when the same request is sent again.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct IntentKey(String);

impl IntentKey {
    /// A fresh key.
    pub fn new() -> Self {
        let crypto = leptos::prelude::window()
            .crypto()
            .expect("every browser that runs WebAssembly has crypto");
        Self(crypto.random_uuid())
    }

    /// A key that was kept with its intent, so that it is carried out once even after the page was closed.
    pub fn kept(key: &str) -> Self {
        Self(key.to_owned())
    }
}

impl Default for IntentKey {
    fn default() -> Self {
        Self::new()
    }
}

impl fmt::Display for IntentKey {
    fn fmt(&self, formatter: &mut fmt::Formatter<'_>) -> fmt::Result {
        formatter.write_str(&self.0)
    }
}
