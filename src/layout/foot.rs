//! The foot of every screen: what this is, privacy, the other language.

use crate::{language::use_language, routes, shell::use_shell};
use leptos::prelude::*;
use messages::{
    Language, about_title, account_mails_title, privacy_title, shell_foot, shell_other_language,
};

/// The foot of every screen.
#[component]
pub fn Foot() -> impl IntoView {
    let language = use_language();
    let demo = use_shell().demo;
    let other = move || match language.get() {
        Language::Japanese => Language::English,
        Language::English => Language::Japanese,
    };
    view! {
        <footer class="foot" aria-label=move || shell_foot(language.get())>
            <a href=routes::about()>{move || about_title(language.get())}</a>
            <a href=routes::privacy()>{move || privacy_title(language.get())}</a>
            {demo
                .then(|| {
                    view! {
                        <a href=routes::demo_mails()>{move || account_mails_title(language.get())}</a>
                    }
                })}
            <button
                class="link"
                type="button"
                lang=move || other().code()
                on:click=move |_| language.set(other())
            >
                {move || shell_other_language(language.get())}
            </button>
        </footer>
    }
}
