//! What can be done with the list as a whole: keep it, hand it on, print it, export it.

use super::{list_page::List, saved::SavedSearches};
use crate::shared::filter;
use crate::{
    language::use_language,
    routes,
    session::use_session,
    shared::{paging::Pages, words::words},
    ui::{Icon, IconName, use_toasts},
};
use ::api::{
    account::Session,
    members::MemberSummary,
    url::{MEMBERS_EXPORT, with_query},
};
use leptos::{prelude::*, task::spawn_local};
use wasm_bindgen_futures::JsFuture;

/// The menu beside the list's order.
#[component]
pub fn ListActions(
    /// The list, so that it can be read to its end before it is printed.
    pages: Pages<MemberSummary>,
) -> impl IntoView {
    let language = use_language();
    let list = expect_context::<List>();
    let session = use_session();
    let toasts = use_toasts();
    let saving = RwSignal::new(false);
    let copy = move |_| {
        let Ok(link) = window().location().href() else {
            return;
        };
        // Outside a secure context there is no clipboard at all.
        let Some(clipboard) = clipboard() else {
            toasts.show(
                messages::members_link_not_copied(language.get_untracked()),
                None,
            );
            return;
        };
        let written = JsFuture::from(clipboard.write_text(&link));
        spawn_local(async move {
            let language = language.get_untracked();
            let said = match written.await {
                Ok(_) => messages::members_link_copied(language),
                Err(_) => messages::members_link_not_copied(language),
            };
            toasts.show(said, None);
        });
    };
    let print = move |_| {
        pages.on_all.run(Callback::new(|()| {
            // The last rows have to be on the page before it goes to paper.
            request_animation_frame(|| drop(window().print()));
        }));
    };
    let export = move || {
        list.query.with(|query| {
            with_query(
                MEMBERS_EXPORT,
                &routes::to_query(&filter::from_start(query)),
            )
        })
    };
    let may_export =
        move || session.with(|session| session.as_ref().is_some_and(Session::is_council_office));
    view! {
        <div class="list-actions">
            <button class="button save-search" type="button" on:click=move |_| saving.set(true)>
                <Icon name=IconName::Bookmark size="small" />
                <span>{words(messages::members_save)}</span>
            </button>
            <button
                class="icon-button"
                type="button"
                popovertarget="members-menu"
                aria-label=words(messages::members_actions)
                title=words(messages::members_actions)
            >
                <Icon name=IconName::More />
            </button>
            <div class="menu" id="members-menu" popover="auto">
                <button
                    type="button"
                    popovertarget="members-menu"
                    popovertargetaction="hide"
                    on:click=copy
                >
                    <Icon name=IconName::Link size="small" />
                    <span>{words(messages::members_copy_link)}</span>
                </button>
                <button
                    type="button"
                    popovertarget="members-menu"
                    popovertargetaction="hide"
                    on:click=print
                >
                    <Icon name=IconName::File size="small" />
                    <span>{words(messages::members_print)}</span>
                </button>
                <Show when=may_export>
                    <a href=export download="">
                        <Icon name=IconName::Download size="small" />
                        <span>{words(messages::members_export)}</span>
                    </a>
                </Show>
            </div>
            <SavedSearches open=saving />
        </div>
    }
}

/// The clipboard, where the browser gives one.
fn clipboard() -> Option<web_sys::Clipboard> {
    let navigator = window().navigator();
    let there = js_sys::Reflect::get(&navigator, &"clipboard".into()).ok()?;
    (!there.is_undefined()).then(|| navigator.clipboard())
}
