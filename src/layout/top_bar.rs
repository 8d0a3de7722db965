//! The bar at the top: the brand, the way to the search, and oneself.

use crate::{
    language::use_language,
    routes,
    session::use_session,
    shell::use_shell,
    ui::{Icon, IconName, Logo, Mark, MarkSize},
};
use leptos::prelude::*;
use messages::{shell_my_settings, shell_search};

/// The bar at the top.
#[component]
pub fn TopBar(
    /// Opens the search.
    search_open: RwSignal<bool>,
    /// Whether somebody is signed in.
    #[prop(into)]
    signed_in: Signal<bool>,
) -> impl IntoView {
    let language = use_language();
    let name = use_shell().community.name.clone();
    view! {
        <header class="bar">
            <a class="brand" href=routes::home()>
                <Logo />
                <span>{name}</span>
            </a>
            <Show when=move || signed_in.get()>
                <button
                    class="search-open"
                    type="button"
                    aria-haspopup="dialog"
                    aria-keyshortcuts="/ Control+K"
                    // On a phone only the icon stands here.
                    aria-label=move || shell_search(language.get())
                    on:click=move |_| search_open.set(true)
                >
                    <Icon name=IconName::Search />
                    <span>{move || shell_search(language.get())}</span>
                    <kbd aria-hidden="true">"/"</kbd>
                </button>
                <Myself />
            </Show>
        </header>
    }
}

#[component]
fn Myself() -> impl IntoView {
    let language = use_language();
    let session = use_session();
    // The mark changes only with the person.
    let myself = Memo::new(move |_| {
        session.with(|session| session.as_ref().map(|own| (own.person, own.name.clone())))
    });
    move || {
        myself.get().map(|(person, name)| {
            let label = {
                let name = name.clone();
                move || shell_my_settings(language.get(), &name)
            };
            view! {
                <a class="bar-me" href=routes::me() aria-label=label>
                    <Mark text=name id=person.0 size=MarkSize::Small />
                </a>
            }
        })
    }
}
