//! The mails that a demo would have sent.

use crate::{
    api, data,
    language::use_language,
    routes,
    ui::{Button, Empty, IconName, Load, PageHead, Skeleton, date},
};
use ::api::demo::DemoMail;
use leptos::{ev, prelude::*};
use messages::{
    account_mail_to, account_mails_none, account_mails_reload, account_mails_text,
    account_mails_title,
};

/// The mails of the demo, newest first.
#[component]
pub fn DemoMailsPage() -> impl IntoView {
    let language = use_language();
    let mails = data::load(|| (), |()| api::list_demo_mails());
    // Whoever asked for a mail in another tab and comes back wants to see it.
    let came_back = window_event_listener(ev::visibilitychange, move |_| {
        if !document().hidden() {
            mails.reload();
        }
    });
    on_cleanup(move || came_back.remove());
    view! {
        <div class="page">
            <PageHead
                title=move || account_mails_title(language.get()).to_owned()
                subtitle=move || account_mails_text(language.get()).to_owned()
            />
            <div class="cluster">
                <Button on_press=move || mails.reload()>
                    {move || account_mails_reload(language.get())}
                </Button>
            </div>
            <Load
                from=mails
                skeleton=Skeleton::Cards(3)
                children=move |mails| {
                    view! {
                        <Show
                            when=move || mails.with(|mails| !mails.items.is_empty())
                            fallback=move || {
                                view! {
                                    <Empty
                                        icon=IconName::Mail
                                        title=move || account_mails_none(language.get()).to_owned()
                                    />
                                }
                            }
                        >
                            <ul class="stack">
                                <For
                                    each=move || mails.with(|mails| mails.items.clone())
                                    key=|mail| mail.id
                                    children=|mail| view! { <Mail mail /> }
                                />
                            </ul>
                        </Show>
                    }
                }
            />
        </div>
    }
}

#[component]
fn Mail(mail: DemoMail) -> impl IntoView {
    let language = use_language();
    let DemoMail {
        to,
        subject,
        text,
        created_at,
        ..
    } = mail;
    let lines = text
        .lines()
        .map(|line| view! { {line_with_link(line)} "\n" })
        .collect_view();
    view! {
        <li>
            <article class="card mail">
                <header>
                    <h2>{subject}</h2>
                    <span class="number">{move || date::moment(&created_at, language.get())}</span>
                </header>
                <p class="soft">{move || account_mail_to(language.get(), &to)}</p>
                <p class="typed">{lines}</p>
            </article>
        </li>
    }
}

/// A line of a mail; a sign-in link can be pressed.
fn line_with_link(line: &str) -> AnyView {
    match sign_in_path(line) {
        // The browser itself follows it, as from a mail.
        Some(path) => view! { <a href=path rel="external">{line.to_owned()}</a> }.into_any(),
        None => line.to_owned().into_any(),
    }
}

/// The path and fragment of a line that is a sign-in link; wherever the server believes to be, the demo is here.
fn sign_in_path(line: &str) -> Option<String> {
    let (before, token) = line.trim().split_once('#')?;
    let is_link = before.starts_with("http") && before.ends_with(&routes::sign_in_link());
    is_link.then(|| format!("{}#{token}", routes::sign_in_link()))
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn only_sign_in_links_can_be_pressed() {
        assert_eq!(
            sign_in_path("http://localhost:8080/sign-in/link#abc"),
            Some("/sign-in/link#abc".to_owned())
        );
        assert_eq!(sign_in_path("12345678"), None);
        assert_eq!(sign_in_path("https://x.example/elsewhere#abc"), None);
    }
}
