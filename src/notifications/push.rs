//! Waking this browser when something is new: turning it on and off, where else it is on, and of what it tells.

mod here;

use crate::{
    api, data,
    language::use_language,
    shared::words::words,
    ui::{
        Button, ButtonKind, Card, Checkbox, Load, Notice, NoticeKind, Skeleton, date, error_text,
        use_toasts,
    },
};
use ::api::notifications::{PushDevice, PushStanding, PushTopics};
use here::Here;
use leptos::{prelude::*, task::spawn_local};
use messages::Text;

/// Messages, connections, events and reminders, as the boxes have them.
pub type Boxes = [RwSignal<bool>; 4];

/// Ticks the boxes.
pub fn tick(boxes: Boxes, topics: PushTopics) {
    let PushTopics {
        messages,
        connections,
        events,
        reminders,
    } = topics;
    for (signal, is_on) in boxes.iter().zip([messages, connections, events, reminders]) {
        signal.set(is_on);
    }
}

/// What is ticked.
pub fn ticked(boxes: Boxes) -> PushTopics {
    let [messages, connections, events, reminders] = boxes.map(|signal| signal.get());
    PushTopics {
        messages,
        connections,
        events,
        reminders,
    }
}

/// Of what the browsers are told.
#[component]
pub fn PushKinds(boxes: Boxes) -> impl IntoView {
    let labels: [Text; 4] = [
        messages::notifications_topic_messages,
        messages::notifications_topic_connections,
        messages::notifications_topic_events,
        messages::notifications_topic_reminders,
    ];
    let boxes = labels
        .into_iter()
        .zip(boxes)
        .map(|(label, checked)| view! { <Checkbox label=words(label) checked /> })
        .collect_view();
    view! {
        <Card heading=words(messages::notifications_push_kinds)>
            <p class="soft">{words(messages::notifications_push_kinds_text)}</p>
            <fieldset class="choices">
                <legend>{words(messages::notifications_push_kinds_legend)}</legend>
                {boxes}
            </fieldset>
        </Card>
    }
}

/// Whether this browser is woken, and which others are.
#[component]
pub fn PushDevices() -> impl IntoView {
    let standing = data::load_one(|| (), |()| api::get_push());
    view! {
        <Card heading=words(messages::notifications_push)>
            <p class="soft">{words(messages::notifications_push_text)}</p>
            <Load
                from=standing
                skeleton=Skeleton::Rows(2)
                children=move |value| view! { <ThisBrowser standing value /> }
            />
        </Card>
    }
}

#[component]
fn ThisBrowser(standing: data::Loaded<PushStanding>, value: Signal<PushStanding>) -> impl IntoView {
    let (language, toasts) = (use_language(), use_toasts());
    let here = RwSignal::new(Here::Unknown);
    Effect::new(move |_| {
        let (has_key, is_on) =
            value.with(|value| (!value.public_key.is_empty(), value.is_on_here()));
        spawn_local(async move {
            let found = if has_key {
                here::look(is_on).await
            } else {
                Here::Unsupported
            };
            // Whoever has left the page meanwhile looks at nothing.
            here.try_set(found);
        });
    });
    let turn_on = data::write(move |()| {
        let key = value.with_untracked(|value| value.public_key.clone());
        async move {
            let Some(endpoint) = here::turn_on(&key).await else {
                let found = here::look(false).await;
                here.try_set(found);
                if found != Here::Denied {
                    let text = messages::notifications_push_failed(language.get_untracked());
                    toasts.show(text, None);
                }
                return Ok(());
            };
            let outcome = api::subscribe_to_push(endpoint).await;
            if let Err(error) = &outcome {
                toasts.show(error_text(error, language.get_untracked()), None);
            }
            standing.reload();
            outcome
        }
    });
    let turn_off = data::write(move |()| async move {
        let outcome = api::unsubscribe_from_push().await;
        match &outcome {
            Ok(()) => here::turn_off().await,
            Err(error) => toasts.show(error_text(error, language.get_untracked()), None),
        }
        standing.reload();
        outcome
    });
    let state = move || match here.get() {
        Here::Unknown => ().into_any(),
        Here::Unsupported => {
            view! { <Notice><p>{words(messages::notifications_push_unsupported)}</p></Notice> }
                .into_any()
        }
        Here::Denied => view! {
            <Notice kind=NoticeKind::Warn>
                <p>{words(messages::notifications_push_denied)}</p>
            </Notice>
        }
        .into_any(),
        Here::Off => view! {
            <p>{words(messages::notifications_push_is_off)}</p>
            <Button on_press=move || turn_on.dispatch(()) pending=turn_on.pending()>
                {words(messages::notifications_push_turn_on)}
            </Button>
        }
        .into_any(),
        Here::On => view! {
            <p>{words(messages::notifications_push_is_on)}</p>
            <Button
                kind=ButtonKind::Quiet
                on_press=move || turn_off.dispatch(())
                pending=turn_off.pending()
            >
                {words(messages::notifications_push_turn_off)}
            </Button>
        }
        .into_any(),
    };
    let others = move || {
        value.with(|value| {
            let others = value.devices.iter().filter(|device| !device.is_this);
            others.cloned().collect::<Vec<_>>()
        })
    };
    view! {
        {state}
        <Show when=move || !others().is_empty()>
            <h3>{words(messages::notifications_push_others)}</h3>
            <ul class="list">
                <For
                    each=others
                    key=|device| device.id
                    children=move |device| view! { <Other device standing /> }
                />
            </ul>
        </Show>
    }
}

#[component]
fn Other(device: PushDevice, standing: data::Loaded<PushStanding>) -> impl IntoView {
    let (language, toasts) = (use_language(), use_toasts());
    let id = device.id;
    let name = device.name;
    let name = move || match name.as_str() {
        "" => messages::security_device_unknown(language.get()).to_owned(),
        known => known.to_owned(),
    };
    let remove = data::write(move |()| async move {
        let outcome = api::delete_push_device(id).await;
        if let Err(error) = &outcome {
            toasts.show(error_text(error, language.get_untracked()), None);
        }
        standing.reload();
        outcome
    });
    let since = move || {
        let day = date::day(&device.since, language.get());
        messages::notifications_push_since(language.get(), day)
    };
    let label = {
        let name = name.clone();
        move || messages::notifications_push_remove_name(language.get(), name())
    };
    view! {
        <li class="row middle">
            <div class="grow">
                <p class="name">{name}</p>
                <p class="soft">{since}</p>
            </div>
            <button
                class="button"
                type="button"
                aria-label=label
                aria-disabled=move || remove.pending().get().then_some("true")
                on:click=move |_| remove.dispatch(())
            >
                {words(messages::notifications_push_remove)}
            </button>
        </li>
    }
}
