//! Writes that answer the whole page anew, and what is said where one is refused.

use crate::{
    api::ApiError,
    data::{self, Loaded, Write},
    language::use_language,
    shared::words::Text,
    ui::{Notice, NoticeKind, error_text, use_toasts},
};
use ::api::ErrorCode;
use leptos::prelude::*;
use messages::Language;
use uuid::Uuid;

/// What is said of a refusal instead of the usual words.
pub(in crate::career) type Said = &'static [(ErrorCode, fn(Language) -> String)];

/// The other side was faster, or a rule stands against it.
const CONFLICT: Said = &[(ErrorCode::Conflict, |language| {
    messages::talk_conflict(language).to_owned()
})];

/// A new id of this browser's making: sent again under it, something is there once.
pub(super) fn new_id() -> Uuid {
    let crypto = window()
        .crypto()
        .expect("every browser that runs WebAssembly has crypto");
    crypto
        .random_uuid()
        .parse()
        .expect("what the browser makes is one")
}

/// Makes a write of `send`, which answers the page as it is afterwards; `done` is said then. Where it is refused as
/// the page is another one by now, that one is read.
pub(super) fn change<P, I, Fut>(
    loaded: Loaded<P>,
    done: Option<Text>,
    send: impl Fn(I) -> Fut + 'static,
) -> Write<I, ()>
where
    P: Clone + Send + Sync + 'static,
    I: 'static,
    Fut: Future<Output = Result<P, ApiError>> + 'static,
{
    let (language, toasts) = (use_language(), use_toasts());
    data::write(move |input| {
        let answer = send(input);
        async move {
            match answer.await {
                Ok(page) => {
                    loaded.update(|shown| *shown = page);
                    if let Some(done) = done {
                        toasts.show(done(language.get_untracked()), None);
                    }
                    Ok(())
                }
                Err(error) => {
                    if let Some(ErrorCode::Conflict | ErrorCode::NotFound) = error.code() {
                        loaded.reload();
                    }
                    Err(error)
                }
            }
        }
    })
}

/// Why the newest write was refused, unless the fields say so already.
#[component]
pub(in crate::career) fn Refusal(
    /// What became of it.
    #[prop(into)]
    error: Signal<Option<ApiError>>,
    /// What is said instead of the usual words.
    #[prop(default = CONFLICT)]
    said: Said,
) -> impl IntoView {
    let language = use_language();
    move || {
        let error = error
            .get()
            .filter(|error| error.field_errors().is_empty())?;
        let own = said.iter().find(|(code, _)| error.code() == Some(*code));
        let text = move || match own {
            Some((_, text)) => text(language.get()),
            None => error_text(&error, language.get()),
        };
        Some(view! { <Notice kind=NoticeKind::Warn><p>{text}</p></Notice> })
    }
}
