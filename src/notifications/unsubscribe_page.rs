//! Where a mail's link for unsubscribing leads. Opening it does nothing yet: mail scanners open links, people press
//! buttons.

use crate::{
    api, data,
    language::use_language,
    routes,
    shared::words::words,
    ui::{Button, ButtonKind, LinkButton, Notice, NoticeKind, PageHead, error_text},
};
use ::api::ErrorCode;
use leptos::{prelude::*, wasm_bindgen::JsValue};
use leptos_router::hooks::use_location;

/// Where a mail's link for unsubscribing leads.
#[component]
pub fn UnsubscribePage() -> impl IntoView {
    let language = use_language();
    let token = use_location().hash.with_untracked(|hash| {
        hash.strip_prefix('#')
            .filter(|token| !token.is_empty())
            .map(str::to_owned)
    });
    // The browser's history would show it to whoever comes next.
    if let Ok(history) = window().history() {
        let bare = routes::unsubscribe();
        // It fails only for an address of another site.
        drop(history.replace_state_with_url(&JsValue::NULL, "", Some(&bare)));
    }
    let token = StoredValue::new(token);
    let end =
        data::write(move |token: String| async move { api::unsubscribe_from_mails(&token).await });
    let failure = move || {
        end.error().get().map(|error| {
            let text = if error.code() == Some(ErrorCode::NotFound) {
                messages::unsubscribe_dead(language.get()).to_owned()
            } else {
                error_text(&error, language.get())
            };
            view! { <Notice kind=NoticeKind::Warn><p>{text}</p></Notice> }
        })
    };
    let body = move || {
        if matches!(end.value().get(), Some(Ok(()))) {
            return view! {
                <Notice kind=NoticeKind::Good>
                    <p>{words(messages::unsubscribe_done)}</p>
                </Notice>
                <LinkButton href=routes::notification_setting()>
                    {words(messages::notifications_setting)}
                </LinkButton>
            }
            .into_any();
        }
        match token.get_value() {
            Some(token) => view! {
                <section class="card">
                    <p>{words(messages::unsubscribe_text)}</p>
                    {failure}
                    <Button
                        kind=ButtonKind::Main
                        wide=true
                        pending=end.pending()
                        on_press=move || end.dispatch(token.clone())
                    >
                        {words(messages::unsubscribe_press)}
                    </Button>
                </section>
            }
            .into_any(),
            None => view! {
                <Notice kind=NoticeKind::Warn>
                    <p>{words(messages::unsubscribe_dead)}</p>
                </Notice>
            }
            .into_any(),
        }
    };
    view! {
        <div class="page narrow">
            <PageHead title=words(messages::unsubscribe_title) />
            {body}
        </div>
    }
}
