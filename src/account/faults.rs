//! What is wrong with a form: what this side found, else what the server found.

use crate::api::ApiError;
use ::api::problem::FieldError;
use leptos::prelude::*;

/// The refused fields: those found before sending, else those that the server named.
pub fn faults(
    own: RwSignal<Vec<FieldError>>,
    error: Signal<Option<ApiError>>,
) -> Signal<Vec<FieldError>> {
    Signal::derive(move || {
        let found = own.get();
        if !found.is_empty() {
            return found;
        }
        error.with(|error| {
            error
                .as_ref()
                .map_or_else(Vec::new, |error| error.field_errors().to_vec())
        })
    })
}
