//! The key of what a form is about to send: the same until there is an answer, so that nothing is sent twice.

use crate::api::{ApiError, IntentKey};
use leptos::prelude::*;

/// What a form is about to send.
#[derive(Clone, Copy)]
pub struct Intent(StoredValue<IntentKey>);

impl Intent {
    /// A first intent.
    pub fn new() -> Self {
        Self(StoredValue::new(IntentKey::new()))
    }

    /// The key to send along.
    pub fn key(self) -> IntentKey {
        self.0.get_value()
    }

    /// What came of sending. Without an answer it may have arrived, and trying again is the same intent; after
    /// an answer the next sending is another one.
    pub fn sent<T>(self, outcome: &Result<T, ApiError>) {
        if !matches!(outcome, Err(error) if error.code().is_none()) {
            self.0.try_set_value(IntentKey::new());
        }
    }
}
