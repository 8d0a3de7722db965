//! What surrounds every screen: the bar, the tabs, the banners and the foot.

mod foot;
mod nav;
mod network;
mod scroll;
mod shortcut;
mod top_bar;

use crate::{
    language::use_language,
    search::QuickSearch,
    session::{SessionState, use_session},
    title::use_announcer,
    ui::{Toasts, UpdateNotice},
};
use leptos::{html, prelude::*};
use messages::{shell_offline, shell_skip};

/// Bars, banners and the place of the screen.
#[component]
pub fn Layout(children: Children) -> impl IntoView {
    let language = use_language();
    let session = use_session();
    let announcer = use_announcer();
    let search_open = RwSignal::new(false);
    let signed_in = Memo::new(move |_| matches!(session.state(), SessionState::SignedIn(_)));
    let online = network::use_online();
    let content = NodeRef::<html::Main>::new();
    scroll::restore_on_back();
    shortcut::open_search(search_open, signed_in.into());
    // The address stays as it is: following "#content" would become part of the history.
    let skip = move |event: leptos::ev::MouseEvent| {
        event.prevent_default();
        if let Some(content) = content.get_untracked() {
            // Focusing an element that is there cannot fail.
            drop(content.focus());
        }
    };
    view! {
        <a class="skip" href="#content" on:click=skip>
            {move || shell_skip(language.get())}
        </a>
        <div class="app" class:plain=move || !signed_in.get()>
            <top_bar::TopBar search_open signed_in />
            <Show when=move || signed_in.get()>
                <nav::MainNav />
            </Show>
            <main id="content" tabindex="-1" node_ref=content>
                <Show when=move || !online.get()>
                    <p class="notice warn" role="status">
                        {move || shell_offline(language.get())}
                    </p>
                </Show>
                {children()}
                <foot::Foot />
            </main>
        </div>
        <Show when=move || signed_in.get()>
            <QuickSearch open=search_open />
        </Show>
        <UpdateNotice />
        <Toasts />
        <p class="visually-hidden" role="status" aria-live="polite">
            {move || announcer.said()}
        </p>
    }
}
