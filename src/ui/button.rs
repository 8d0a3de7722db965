//! Buttons, links that look like buttons, and buttons of a pictogram alone.

use super::{Icon, IconName};
use leptos::ev::MouseEvent;
use leptos::prelude::*;

/// How much a button asks for attention.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub enum ButtonKind {
    /// The one thing to do on a screen.
    Main,
    /// Anything else that can be done.
    #[default]
    Plain,
    /// What is seldom done, or would be too loud with an edge.
    Quiet,
    /// What takes something away.
    Danger,
}

impl ButtonKind {
    fn class(self) -> &'static str {
        match self {
            Self::Main => "button main",
            Self::Plain => "button",
            Self::Quiet => "button quiet",
            Self::Danger => "button danger",
        }
    }
}

/// A button. While `pending` it stays focusable, turns and does nothing more.
#[component]
pub fn Button(
    /// How loud it is.
    #[prop(optional)]
    kind: ButtonKind,
    /// What a press does; leave it out where `submit` says it all.
    #[prop(optional, into)]
    on_press: Option<Callback<()>>,
    /// Whether a press sends the form around it.
    #[prop(optional)]
    submit: bool,
    /// Whether what it began is still going on.
    #[prop(optional, into)]
    pending: Signal<bool>,
    /// Whether it cannot be pressed now; say nearby why.
    #[prop(optional, into)]
    disabled: Signal<bool>,
    /// Whether it takes the whole width.
    #[prop(optional)]
    wide: bool,
    /// Its words: a verb.
    children: Children,
) -> impl IntoView {
    let press = move |event: MouseEvent| {
        if pending.get_untracked() {
            event.prevent_default();
        } else if let Some(on_press) = on_press {
            on_press.run(());
        }
    };
    view! {
        <button
            class=kind.class()
            class:wide=wide
            type=if submit { "submit" } else { "button" }
            disabled=move || disabled.get()
            aria-busy=move || pending.get().then_some("true")
            aria-disabled=move || pending.get().then_some("true")
            on:click=press
        >
            <Show when=move || pending.get()>
                <span class="spinner" aria-hidden="true"></span>
            </Show>
            {children()}
        </button>
    }
}

/// A link that looks like a button.
#[component]
pub fn LinkButton(
    /// Where it leads.
    #[prop(into)]
    href: Signal<String>,
    /// How loud it is.
    #[prop(optional)]
    kind: ButtonKind,
    /// Whether it takes the whole width.
    #[prop(optional)]
    wide: bool,
    /// Its words.
    children: Children,
) -> impl IntoView {
    view! {
        <a class=kind.class() class:wide=wide href=move || href.get()>
            {children()}
        </a>
    }
}

/// A round button of a pictogram alone, with words for those who do not see it.
#[component]
pub fn IconButton(
    /// What it shows.
    #[prop(into)]
    icon: Signal<IconName>,
    /// What it does, in words.
    #[prop(into)]
    label: Signal<String>,
    /// What a press does.
    #[prop(into)]
    on_press: Callback<()>,
) -> impl IntoView {
    view! {
        <button
            class="icon-button"
            type="button"
            aria-label=move || label.get()
            title=move || label.get()
            on:click=move |_| on_press.run(())
        >
            <Icon name=icon />
        </button>
    }
}
