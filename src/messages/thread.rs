//! One conversation: who it is with, what was said, and what one can say.

use super::{
    Back, bubble::Bubble, composer::Composer, outgoing::Outbox, standing::StandingNote, talk,
};
use crate::{
    api,
    data::{self, Loaded},
    language::use_language,
    live::use_live,
    routes,
    session::use_session,
    shared::{paging::load_pages, words::words},
    ui::{Button, ButtonKind, Load, PageHead, Skeleton, date, error_text, use_toasts},
};
use ::api::{
    id::{ConversationId, MessageId},
    messages::{Conversation, Message, MessageSent, Standing},
};
use leptos::prelude::*;
use leptos_router::hooks::use_navigate;

/// One conversation.
#[component]
pub fn Thread(
    /// Which.
    id: ConversationId,
) -> impl IntoView {
    let conversation = data::load_one(move || id, api::get_conversation);
    view! {
        <Load
            from=conversation
            skeleton=Skeleton::Page
            children=move |shown| view! { <Talk id shown loaded=conversation /> }
        />
    }
}

/// A message, and whether a day or somebody else's words begin with it.
#[derive(Clone, PartialEq)]
struct Line {
    message: Message,
    day: Option<String>,
    is_first: bool,
}

#[component]
fn Talk(
    id: ConversationId,
    shown: Signal<Conversation>,
    loaded: Loaded<Conversation>,
) -> impl IntoView {
    let language = use_language();
    let live = use_live();
    let session = use_session();
    let pages = load_pages(move || id, api::list_messages);
    Effect::new(move |before: Option<u32>| {
        let now = live.talked.get();
        if before.is_some_and(|before| before != now) {
            loaded.reload();
            pages.rows.reload();
        }
        now
    });
    // Whatever stands here has been read.
    Effect::new(move |before: Option<Option<MessageId>>| {
        let newest = pages
            .rows
            .with(|state| Some(state.value()?.items.first()?.id));
        if let Some(until) = newest
            && before.flatten() != newest
            && untrack(|| shown.with(|shown| shown.unread > 0))
        {
            leptos::task::spawn_local(async move {
                // What could not be marked is marked with the next message.
                if api::mark_conversation_read(id, until).await.is_ok() {
                    live.talked.update(|times| *times = times.wrapping_add(1));
                    live.count();
                }
            });
        }
        newest
    });
    let on_sent = Callback::new(move |(sent, text): (MessageSent, String)| {
        pages.rows.update(|page| {
            // The stream may have been faster than the answer.
            if page.items.iter().all(|message| message.id != sent.id) {
                page.items.insert(
                    0,
                    Message {
                        id: sent.id,
                        sender: None,
                        is_own: true,
                        text,
                        at: sent.at,
                        is_edited: false,
                        is_deleted: false,
                    },
                );
            }
        });
        loaded.reload();
        live.talked.update(|times| *times = times.wrapping_add(1));
    });
    let person = untrack(|| session.with(|session| session.as_ref().map(|own| own.person)));
    let outbox = person.map(|person| Outbox::open(person, id, on_sent));
    let editing = RwSignal::new(None::<(MessageId, String)>);
    let changed = Callback::new(move |()| {
        pages.rows.reload();
        live.talked.update(|times| *times = times.wrapping_add(1));
    });
    let lines = Memo::new(move |_| {
        let language = language.get();
        pages.rows.with(|state| {
            let items = state.value().map(|page| page.items.as_slice());
            lines(items.unwrap_or_default(), &|iso| date::day(iso, language))
        })
    });
    let standing = Memo::new(move |_| shown.with(|shown| shown.standing));
    let is_group = Memo::new(move |_| shown.with(|shown| shown.is_group));
    view! {
        <section class="talk">
            <header class="talk-head">
                <Back />
                <PageHead title=move || shown.with(|shown| talk::name(shown, language.get())) />
                <People shown />
                <Show when=move || is_group.get()>
                    <Leave id />
                </Show>
            </header>
            <div
                class="talk-log"
                role="log"
                tabindex="0"
                aria-label=words(messages::messages_log)
            >
                <div class="talk-inner">
                    <Show when=move || pages.next().with(Option::is_some)>
                        <div class="pager">
                            <Button pending=pages.pending on_press=pages.on_more>
                                {words(messages::messages_older)}
                            </Button>
                        </div>
                    </Show>
                    <For
                        each=move || lines.get()
                        key=|line| {
                            let Line { message, day, is_first } = line;
                            (message.id, message.text.clone(), message.is_edited, message.sender.is_some(), day.clone(), *is_first)
                        }
                        children=move |line| {
                            view! {
                                {line.day.map(|day| view! { <p class="talk-day">{day}</p> })}
                                <Bubble
                                    message=line.message
                                    names=is_group.get_untracked() && line.is_first
                                    editing
                                    changed
                                />
                            }
                        }
                    />
                    {outbox.map(|outbox| view! { <Waiting outbox /> })}
                </div>
            </div>
            <StandingNote id shown changed=Callback::new(move |()| loaded.reload()) />
            {move || {
                let may_write = standing.get() == Standing::Open || editing.get().is_some();
                outbox
                    .filter(|_| may_write)
                    .map(|outbox| view! { <Composer outbox editing changed /> })
            }}
        </section>
    }
}

/// Messages from the oldest on, with where days and speakers begin. `day` names the day of a moment.
fn lines(newest_first: &[Message], day: &dyn Fn(&str) -> String) -> Vec<Line> {
    let mut lines: Vec<Line> = Vec::with_capacity(newest_first.len());
    let mut last: Option<(String, Option<_>)> = None;
    for message in newest_first.iter().rev() {
        let today = day(&message.at);
        let speaker = (!message.is_own).then(|| message.sender.as_ref().map(|sender| sender.id));
        let (is_new_day, is_first) = match &last {
            None => (true, true),
            Some((before, speaker_before)) => {
                let is_new_day = *before != today;
                (is_new_day, is_new_day || *speaker_before != speaker)
            }
        };
        lines.push(Line {
            message: message.clone(),
            day: is_new_day.then(|| today.clone()),
            is_first,
        });
        last = Some((today, speaker));
    }
    lines
}

/// Links to the others.
#[component]
fn People(shown: Signal<Conversation>) -> impl IntoView {
    move || {
        let links = shown.with(|shown| {
            let links = shown.people.iter().map(|person| {
                let (href, name) = (routes::member(person.id), person.name.clone());
                let organisation = person.organisation.clone();
                view! {
                    <li>
                        <a href=href>{name}</a>
                        <span class="soft">{organisation}</span>
                    </li>
                }
            });
            links.collect_view()
        });
        view! { <ul class="talk-people">{links}</ul> }
    }
}

/// Messages that are on their way.
#[component]
fn Waiting(outbox: Outbox) -> impl IntoView {
    let row = move |row: super::outgoing::Outgoing| {
        let key = row.key.clone();
        let below = match row.is_failed {
            false => view! { <p class="soft">{words(messages::messages_sending)}</p> }.into_any(),
            true => view! {
                <div class="cluster" role="alert">
                    <span>{words(messages::messages_failed)}</span>
                    <Button on_press=move || outbox.retry()>{words(messages::messages_retry)}</Button>
                    <Button kind=ButtonKind::Quiet on_press=move || outbox.discard(&key)>
                        {words(messages::messages_discard)}
                    </Button>
                </div>
            }
            .into_any(),
        };
        view! {
            <article class="bubble own waiting">
                <p class="typed">{row.text}</p>
                {below}
            </article>
        }
    };
    view! {
        <For
            each=move || outbox.rows.get()
            key=|row| (row.key.clone(), row.is_failed)
            children=row
        />
    }
}

/// Leaves a group, with a second press.
#[component]
fn Leave(id: ConversationId) -> impl IntoView {
    let language = use_language();
    let live = use_live();
    let toasts = use_toasts();
    let is_sure = RwSignal::new(false);
    let navigate = use_navigate();
    let leave = data::write(move |()| api::leave_conversation(id));
    Effect::new(move |_| match leave.value().get() {
        Some(Ok(())) => {
            live.count();
            navigate(
                &routes::messages(),
                leptos_router::NavigateOptions::default(),
            );
        }
        Some(Err(error)) => toasts.show(error_text(&error, language.get_untracked()), None),
        None => {}
    });
    let press = move || match is_sure.get_untracked() {
        true => leave.dispatch(()),
        false => is_sure.set(true),
    };
    let label = move || match is_sure.get() {
        true => messages::messages_leave_sure(language.get()),
        false => messages::messages_leave(language.get()),
    };
    view! {
        <Button kind=ButtonKind::Quiet on_press=press pending=leave.pending()>
            {label}
        </Button>
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use ::api::person::PersonLink;
    use uuid::Uuid;

    fn said(n: u128, at: &str, by: Option<u128>) -> Message {
        Message {
            id: Uuid::from_u128(n).into(),
            sender: by.map(|by| PersonLink {
                id: Uuid::from_u128(by).into(),
                name: String::new(),
                organisation: String::new(),
            }),
            is_own: by.is_none(),
            text: String::new(),
            at: at.to_owned(),
            is_edited: false,
            is_deleted: false,
        }
    }

    #[test]
    fn days_and_speakers_begin_where_they_change() {
        let newest_first = [
            said(4, "02T09", Some(7)),
            said(3, "02T08", None),
            said(2, "01T11", Some(7)),
            said(1, "01T10", Some(7)),
        ];
        let seen = lines(&newest_first, &|at| at[..2].to_owned());
        let days: Vec<Option<&str>> = seen.iter().map(|line| line.day.as_deref()).collect();
        assert_eq!(days, [Some("01"), None, Some("02"), None]);
        let first: Vec<bool> = seen.iter().map(|line| line.is_first).collect();
        assert_eq!(first, [true, false, true, true]);
        assert_eq!(seen[0].message.id, Uuid::from_u128(1).into());
    }
}
