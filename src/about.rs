//! What this is, what happens to data, and what is not there.

use crate::{
    language::use_language,
    routes,
    shell::use_shell,
    ui::{Empty, IconName, LinkButton, Notice, PageHead},
};
use leptos::prelude::*;
use messages::{
    Text, about_api, about_contact, about_contact_text, about_demo, about_title, about_what,
    about_who, not_found_text, not_found_title, privacy_browser, privacy_browser_title,
    privacy_record, privacy_record_title, privacy_rights, privacy_rights_title, privacy_seen,
    privacy_seen_title, privacy_stored, privacy_stored_title, privacy_title, ui_to_home,
};

/// Where the server describes its API.
const API_DESCRIPTION: &str = "/api/docs";

/// What this is.
#[component]
pub fn AboutPage() -> impl IntoView {
    let language = use_language();
    let shell = use_shell();
    let demo = shell.demo;
    let community = shell.community.clone();
    view! {
        <div class="page">
            <PageHead title=move || about_title(language.get()).to_owned() />
            {demo
                .then(|| {
                    view! { <Notice><p>{move || about_demo(language.get())}</p></Notice> }
                })} <section class="card prose">
                <p>
                    {move || about_what(language.get(), &community.name, &community.municipality)}
                </p>
                <p>{move || about_who(language.get())}</p>
                <Contact />
                <p>
                    <a href=API_DESCRIPTION rel="external">
                        {move || about_api(language.get())}
                    </a>
                </p>
            </section>
        </div>
    }
}

#[component]
fn Contact() -> impl IntoView {
    let language = use_language();
    let contact = use_shell().community.contact.clone();
    (!contact.is_empty()).then(|| {
        view! {
            <h2>{move || about_contact(language.get())}</h2>
            <p>
                {move || about_contact_text(language.get())} " "
                <a href=format!("mailto:{contact}")>{contact.clone()}</a>
            </p>
        }
    })
}

/// What happens to what one enters.
#[component]
pub fn PrivacyPage() -> impl IntoView {
    let language = use_language();
    let parts: [(Text, Text); 5] = [
        (privacy_stored_title, privacy_stored),
        (privacy_seen_title, privacy_seen),
        (privacy_browser_title, privacy_browser),
        (privacy_record_title, privacy_record),
        (privacy_rights_title, privacy_rights),
    ];
    view! {
        <div class="page">
            <PageHead title=move || privacy_title(language.get()).to_owned() />
            <section class="card prose">
                {parts
                    .map(|(title, text)| {
                        view! {
                            <h2>{move || title(language.get())}</h2>
                            <p>{move || text(language.get())}</p>
                        }
                    })
                    .collect_view()} <Contact />
            </section>
        </div>
    }
}

/// There is no such page.
#[component]
pub fn NotFoundPage() -> impl IntoView {
    let language = use_language();
    view! {
        <div class="page">
            <PageHead title=move || not_found_title(language.get()).to_owned() />
            <Empty
                icon=IconName::Search
                title=move || not_found_text(language.get()).to_owned()
            >
                <LinkButton href=routes::home()>{move || ui_to_home(language.get())}</LinkButton>
            </Empty>
        </div>
    }
}
