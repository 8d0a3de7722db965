//! Requests for connections: those that wait for an answer, and those that one sent.

use crate::{
    api, data,
    language::use_language,
    shared::{
        MemberCard, NetworkHead,
        connecting::{Act, refusal},
        paging::{Pages, load_pages},
        words::words,
    },
    ui::{Card, Load, Pager, Skeleton, date, use_toasts},
};
use ::api::network::{ConnectionRequest, ListConnectionRequests, MemberRelation, RequestDirection};
use leptos::prelude::*;

/// The requests.
#[component]
pub fn RequestsPage() -> impl IntoView {
    view! {
        <div class="page">
            <NetworkHead title=messages::network_tab_requests />
            <div class="stack wide">
                <Requests direction=RequestDirection::Received />
                <Requests direction=RequestDirection::Sent />
            </div>
        </div>
    }
}

#[component]
fn Requests(direction: RequestDirection) -> impl IntoView {
    let is_received = direction == RequestDirection::Received;
    let pages = load_pages(
        move || direction,
        |direction, after| async move {
            let query = ListConnectionRequests {
                direction,
                after,
                limit: None,
            };
            api::list_connection_requests(&query).await
        },
    );
    let (heading, none) = if is_received {
        (
            messages::network_received as messages::Text,
            messages::network_received_none as messages::Text,
        )
    } else {
        (
            messages::network_sent as messages::Text,
            messages::network_sent_none as messages::Text,
        )
    };
    view! {
        <Card heading=words(heading)>
            <Load
                from=pages.rows
                skeleton=Skeleton::Rows(2)
                children=move |page| {
                    view! {
                        <Show
                            when=move || page.with(|page| !page.items.is_empty())
                            fallback=move || view! { <p class="soft">{words(none)}</p> }
                        >
                            {is_received
                                .then(|| {
                                    view! {
                                        <p class="soft">{words(messages::network_decline_hint)}</p>
                                    }
                                })}
                            <ul class="members plain">
                                <For
                                    each=move || page.with(|page| page.items.clone())
                                    key=|request| request.member.id
                                    children=move |request| view! { <Row request is_received pages /> }
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
fn Row(
    request: ConnectionRequest,
    is_received: bool,
    pages: Pages<ConnectionRequest>,
) -> impl IntoView {
    let language = use_language();
    let toasts = use_toasts();
    let id = request.member.id;
    let name = StoredValue::new(request.member.name.clone());
    let act = data::write(move |act: Act| async move {
        let outcome = act.perform(id, MemberRelation::default()).await;
        let language = language.get_untracked();
        match &outcome {
            Ok(after) => {
                if let Some(said) = name.try_with_value(|name| act.said(after, name, language)) {
                    toasts.show(said, None);
                }
                pages
                    .rows
                    .update(|page| page.items.retain(|other| other.member.id != id));
            }
            Err(error) => {
                toasts.show(refusal(error, language), None);
                pages.rows.reload();
            }
        }
        outcome.map(drop)
    });
    let asked_at = request.asked_at;
    let button = move |class: &'static str,
                       label: messages::Text,
                       named: fn(messages::Language, String) -> String,
                       what: Act| {
        view! {
            <button
                class=class
                type="button"
                aria-label=move || named(language.get(), name.get_value())
                aria-disabled=move || act.pending().get().then_some("true")
                on:click=move |_| act.dispatch(what.clone())
            >
                {words(label)}
            </button>
        }
    };
    let buttons = if is_received {
        view! {
            {button(
                "button main",
                messages::network_accept,
                messages::network_accept_name,
                Act::Accept,
            )}
            {button(
                "button",
                messages::network_decline,
                messages::network_decline_name,
                Act::Decline,
            )}
        }
        .into_any()
    } else {
        button(
            "button",
            messages::network_withdraw,
            messages::network_withdraw_name,
            Act::Withdraw,
        )
        .into_any()
    };
    view! {
        <li class="stack tight">
            <MemberCard member=request.member />
            {(!request.note.is_empty()).then(|| view! { <p class="typed">{request.note}</p> })}
            <div class="between">
                <p class="soft">
                    {move || {
                        let language = language.get();
                        messages::network_asked_on(language, date::day(&asked_at, language))
                    }}
                </p>
                <div class="cluster">{buttons}</div>
            </div>
        </li>
    }
}
