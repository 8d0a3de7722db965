//! What stands for something that is read: its shape, itself, or why it is not to be had.

use super::{Button, Empty, IconName, LinkButton, Skeleton, SkeletonView, error_text};
use crate::{
    api::ApiError,
    data::{LoadState, Loaded},
    language::use_language,
    routes,
};
use ::api::ErrorCode;
use leptos::prelude::*;

/// What is shown; the value itself is kept apart, so that news in it never rebuilds the view.
#[derive(Clone, PartialEq)]
enum Phase {
    Waiting,
    Here,
    Broken(ApiError),
}

/// Shows what is read. What is there stays while newer is on its way.
#[component]
pub fn Load<T, C, V>(
    /// What is read.
    from: Loaded<T>,
    /// Shown while there is nothing yet.
    skeleton: Skeleton,
    /// Makes the view, once; the signal follows the newest value.
    children: C,
) -> impl IntoView
where
    T: Clone + Send + Sync + 'static,
    C: Fn(Signal<T>) -> V + Send + Sync + 'static,
    V: IntoView + 'static,
{
    let phase = Memo::new(move |_| {
        from.with(|state| match state {
            LoadState::Failed(error) => Phase::Broken(error.clone()),
            LoadState::Loading(None) => Phase::Waiting,
            LoadState::Loading(Some(_)) | LoadState::Ready(_) => Phase::Here,
        })
    });
    let busy = move || from.with(|state| matches!(state, LoadState::Loading(_)));
    view! {
        <div class="load" aria-busy=move || if busy() { "true" } else { "false" }>
            {move || match phase.get() {
                Phase::Waiting => view! { <SkeletonView shape=skeleton /> }.into_any(),
                Phase::Here => match newest(from) {
                    Some(value) => {
                        view! { <div class="loaded">{children(value)}</div> }.into_any()
                    }
                    None => ().into_any(),
                },
                Phase::Broken(error) => {
                    view! { <LoadFailed error on_retry=move || from.reload() /> }.into_any()
                }
            }}
        </div>
    }
}

/// Follows the newest value, and keeps the last one when there is none for a moment.
fn newest<T: Clone + Send + Sync + 'static>(from: Loaded<T>) -> Option<Signal<T>> {
    let value = move || from.with(|state| state.value().cloned());
    let first = untrack(value)?;
    let newest = Memo::new_owning(move |previous: Option<T>| match value() {
        Some(value) => (value, true),
        None => (previous.unwrap_or_else(|| first.clone()), false),
    });
    Some(newest.into())
}

/// Why something could not be shown, and what to do now.
#[component]
pub fn LoadFailed(
    /// Why.
    error: ApiError,
    /// Reads it again.
    #[prop(into)]
    on_retry: Callback<()>,
) -> impl IntoView {
    let language = use_language();
    let code = error.code();
    let (icon, title): (_, fn(_) -> _) = match code {
        Some(ErrorCode::NotFound) => (IconName::Search, messages::ui_not_found_title),
        Some(ErrorCode::Forbidden) => (IconName::Shield, messages::ui_forbidden_title),
        Some(ErrorCode::SignedOut) => (IconName::Person, messages::ui_signed_out_title),
        None if error == ApiError::Offline => (IconName::Offline, messages::ui_offline_title),
        _ => (IconName::Warning, messages::ui_failed_title),
    };
    let way_on = move || {
        match code {
        Some(ErrorCode::NotFound | ErrorCode::Forbidden) => view! {
            <LinkButton href=routes::home()>{move || messages::ui_to_home(language.get())}</LinkButton>
        }
        .into_any(),
        Some(ErrorCode::SignedOut) => view! {
            <LinkButton href=routes::sign_in()>
                {move || messages::ui_sign_in(language.get())}
            </LinkButton>
        }
        .into_any(),
        _ => view! { <Button on_press=on_retry>{move || messages::ui_retry(language.get())}</Button> }
            .into_any(),
    }
    };
    view! {
        <div role="alert">
            <Empty
                icon
                title=move || title(language.get())
                text=move || error_text(&error, language.get())
            >
                {way_on()}
            </Empty>
        </div>
    }
}
