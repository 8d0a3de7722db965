//! What became of a form that was sent and refused: beside its fields, and above them where no field says it.

use super::{Notice, NoticeKind, error_text};
use crate::{api::ApiError, language::use_language};
use ::api::{ErrorCode, problem::FieldError};
use leptos::prelude::*;
use messages::{Language, Text};

/// The fields that the server refused.
pub fn refused(error: Signal<Option<ApiError>>) -> Signal<Vec<FieldError>> {
    Signal::derive(move || {
        error.with(|error| {
            let error = error.as_ref();
            error.map_or_else(Vec::new, |error| error.field_errors().to_vec())
        })
    })
}

/// The refused fields: those found before sending, else those that the server named.
pub fn faults(
    own: RwSignal<Vec<FieldError>>,
    error: Signal<Option<ApiError>>,
) -> Signal<Vec<FieldError>> {
    let refused = refused(error);
    Signal::derive(move || {
        let found = own.get();
        if found.is_empty() {
            refused.get()
        } else {
            found
        }
    })
}

/// Why it failed, unless the fields say so already.
#[component]
pub fn Failure(
    /// What became of the newest sending.
    #[prop(into)]
    error: Signal<Option<ApiError>>,
    /// Said where somebody else changed the thing meanwhile.
    #[prop(optional)]
    changed: Option<Text>,
) -> impl IntoView {
    let language = use_language();
    let text = move |error: ApiError, language: Language| match (error.code(), changed) {
        (Some(ErrorCode::Changed), Some(changed)) => changed(language).to_owned(),
        _ => error_text(&error, language),
    };
    move || {
        let error = error
            .get()
            .filter(|error| error.field_errors().is_empty())?;
        let text = text(error, language.get());
        Some(view! { <Notice kind=NoticeKind::Warn><p>{text}</p></Notice> })
    }
}
