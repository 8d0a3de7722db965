//! What one was offered, and answering it.

use crate::{
    api, data,
    language::use_language,
    routes,
    shared::{
        paging::{Pages, load_pages},
        words::words,
    },
    ui::{
        Button, ButtonKind, Card, LinkButton, Load, Notice, NoticeKind, Pager, Skeleton, date,
        error_text, use_toasts,
    },
};
use ::api::introductions::{IntroductionReceived, ListIntroductions};
use leptos::prelude::*;

/// The list.
#[component]
pub fn Received() -> impl IntoView {
    let pages = load_pages(
        || (),
        |(), after| async move {
            api::list_received_introductions(&ListIntroductions { after, limit: None }).await
        },
    );
    view! {
        <Card heading=words(messages::introductions_received)>
            <p class="soft">{words(messages::introductions_hint)}</p>
            <Load
                from=pages.rows
                skeleton=Skeleton::Rows(2)
                children=move |page| {
                    view! {
                        <Show
                            when=move || page.with(|page| !page.items.is_empty())
                            fallback=|| {
                                view! {
                                    <p class="soft">
                                        {words(messages::introductions_received_none)}
                                    </p>
                                }
                            }
                        >
                            <ul class="plain stack wide">
                                <For
                                    each=move || page.with(|page| page.items.clone())
                                    key=|row| (row.id, row.is_accepted, row.other.is_some())
                                    children=move |row| view! { <Row row pages /> }
                                />
                            </ul>
                        </Show>
                    }
                }
            />
            <Pager next=pages.next() pending=pages.pending on_more=pages.on_more />
        </Card>
    }
}

#[component]
fn Row(row: IntroductionReceived, pages: Pages<IntroductionReceived>) -> impl IntoView {
    let language = use_language();
    let toasts = use_toasts();
    let id = row.id;
    let answer = data::write(move |accept: bool| async move {
        let outcome = api::answer_introduction(id, accept).await;
        let language = language.get_untracked();
        match &outcome {
            Ok(()) if accept => {
                toasts.show(
                    messages::introductions_said_accepted(language).to_owned(),
                    None,
                );
            }
            Ok(()) => {
                toasts.show(
                    messages::introductions_said_declined(language).to_owned(),
                    None,
                );
            }
            Err(error) => toasts.show(error_text(error, language), None),
        }
        // Whether the other has agreed by now is known to the server alone.
        pages.rows.reload();
        outcome
    });
    let by = row.by.map(|by| by.name);
    let from = move || match &by {
        Some(name) => messages::introductions_by(language.get(), name.as_str()),
        None => messages::introductions_by_programme(language.get()).to_owned(),
    };
    let shared = row.shared;
    let about = move || {
        let language = language.get();
        if shared.is_empty() {
            messages::introductions_other(language).to_owned()
        } else {
            messages::introductions_shared(language, shared.join("・"))
        }
    };
    let meeting = row.meeting.map(|meeting| {
        let (day, place) = (meeting.date.to_string(), meeting.place.name);
        move || {
            let language = language.get();
            let day = date::day(&day, language);
            messages::introductions_meeting(language, day, place.as_str())
        }
    });
    let below = match (row.other, row.is_accepted) {
        (Some(other), _) => {
            let name = other.name.clone();
            view! {
                <Notice kind=NoticeKind::Good>
                    <p>
                        {move || messages::introductions_agreed(language.get(), name.as_str())}
                    </p>
                    {meeting.map(|meeting| view! { <p>{meeting}</p> })}
                    <LinkButton href=routes::member(other.id)>{other.name}</LinkButton>
                </Notice>
            }
            .into_any()
        }
        (None, true) => view! { <p>{words(messages::introductions_waiting)}</p> }.into_any(),
        (None, false) => view! {
            <div class="cluster">
                <Button
                    kind=ButtonKind::Main
                    pending=answer.pending()
                    on_press=move || answer.dispatch(true)
                >
                    {words(messages::introductions_accept)}
                </Button>
                <Button pending=answer.pending() on_press=move || answer.dispatch(false)>
                    {words(messages::introductions_decline)}
                </Button>
            </div>
        }
        .into_any(),
    };
    view! {
        <li class="stack tight">
            <p>
                <strong>{from}</strong>
            </p>
            {(!row.note.is_empty()).then(|| view! { <p class="typed">{row.note}</p> })}
            <p>{about}</p>
            {below}
        </li>
    }
}
