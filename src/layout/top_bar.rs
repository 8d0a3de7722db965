//! The bar at the top: the brand, the way to the search, and oneself.

use crate::{
    language::use_language,
    live::use_live,
    routes,
    session::use_session,
    shell::use_shell,
    ui::{Icon, IconName, Logo, Mark, MarkSize},
};
use leptos::prelude::*;
use messages::{
    messages_title, messages_unread, notifications_title, notifications_unread, shell_my_settings,
    shell_search,
};

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
                <News />
                <Myself />
            </Show>
        </header>
    }
}

/// The ways to messages (on a phone) and notifications, with how many are unread.
#[component]
fn News() -> impl IntoView {
    let language = use_language();
    let unread = use_live().unread;
    let talk = move || {
        let count = unread.get().conversations;
        match count {
            0 => messages_title(language.get()).to_owned(),
            _ => messages_unread(language.get(), count),
        }
    };
    let told = move || {
        let count = unread.get().notifications;
        match count {
            0 => notifications_title(language.get()).to_owned(),
            _ => notifications_unread(language.get(), count),
        }
    };
    view! {
        <a class="icon-button bar-news bar-messages" href=routes::messages() aria-label=talk>
            <Icon name=IconName::Mail />
            <Count count=Signal::derive(move || unread.get().conversations) />
        </a>
        <a class="icon-button bar-news" href=routes::notifications() aria-label=told>
            <Icon name=IconName::Bell />
            <Count count=Signal::derive(move || unread.get().notifications) />
        </a>
    }
}

/// A number at the corner of a pictogram; the link's name says it too.
#[component]
fn Count(count: Signal<u32>) -> impl IntoView {
    move || {
        let text = match count.get() {
            0 => return None,
            many @ 100.. => format!("{}+", many.min(99)),
            few => few.to_string(),
        };
        Some(view! { <span class="badge" aria-hidden="true">{text}</span> })
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
