//! What one wants to be told by mail and push, and when.

use super::push::{self, PushDevices, PushKinds};
use crate::{
    api, data,
    language::use_language,
    routes,
    shared::words::words,
    ui::{
        Breadcrumb, Button, ButtonKind, Card, Checkbox, Form, Load, Notice, NoticeKind, PageHead,
        Select, Skeleton, error_text, use_toasts,
    },
};
use ::api::{
    ErrorCode,
    notifications::{NotificationChoices, NotificationDelivery, NotificationSetting},
};
use leptos::prelude::*;
use messages::{Language, Text};

const DELIVERIES: [(NotificationDelivery, Text); 3] = [
    (
        NotificationDelivery::AtOnce,
        messages::notifications_at_once,
    ),
    (
        NotificationDelivery::Digest,
        messages::notifications_by_digest,
    ),
    (NotificationDelivery::InApp, messages::notifications_in_app),
];

/// What one wants to be told by mail, and when.
#[component]
pub fn NotificationSettingPage() -> impl IntoView {
    let back = words(messages::account_me_title);
    let setting = data::load_one(|| (), |()| api::get_notification_setting());
    view! {
        <div class="page">
            <Breadcrumb items=Signal::derive(move || vec![(routes::me(), back().to_owned())]) />
            <PageHead title=words(messages::notifications_setting) />
            <Load
                from=setting
                skeleton=Skeleton::Rows(6)
                children=move |value| view! { <Choose setting value /> }
            />
        </div>
    }
}

/// What is chosen and not sent yet, as the fields have it.
#[derive(Clone, Copy)]
struct Chosen {
    topics: [RwSignal<String>; 4],
    push: push::Boxes,
    remind: RwSignal<bool>,
    days: [RwSignal<bool>; 7],
    /// Hour of the digest, and first and last of the quiet hours.
    hours: [RwSignal<String>; 3],
}

impl Chosen {
    fn new() -> Self {
        let text = || RwSignal::new(String::new());
        Self {
            topics: std::array::from_fn(|_| text()),
            push: std::array::from_fn(|_| RwSignal::new(false)),
            remind: RwSignal::new(false),
            days: std::array::from_fn(|_| RwSignal::new(false)),
            hours: std::array::from_fn(|_| text()),
        }
    }

    fn set(self, choices: &NotificationChoices) {
        let topics = [
            choices.messages,
            choices.connections,
            choices.events,
            choices.reminders,
        ];
        for (signal, delivery) in self.topics.iter().zip(topics) {
            signal.set(delivery.as_str().to_owned());
        }
        push::tick(self.push, choices.push);
        self.remind.set(choices.remind);
        for (day, signal) in (1_u8..).zip(self.days) {
            signal.set(choices.digest_days.contains(&day));
        }
        let hours = [choices.digest_hour, choices.quiet_from, choices.quiet_until];
        for (signal, hour) in self.hours.iter().zip(hours) {
            signal.set(hour.to_string());
        }
    }

    fn get(self) -> NotificationChoices {
        let [messages, connections, events, reminders] = self
            .topics
            .map(|topic| topic.get().parse().unwrap_or(NotificationDelivery::InApp));
        let [digest_hour, quiet_from, quiet_until] = self
            .hours
            .map(|hour| hour.get().parse().unwrap_or_default());
        let days = (1_u8..).zip(self.days).filter(|(_, day)| day.get());
        NotificationChoices {
            messages,
            connections,
            events,
            reminders,
            remind: self.remind.get(),
            digest_days: days.map(|(day, _)| day).collect(),
            digest_hour,
            quiet_from,
            quiet_until,
            push: push::ticked(self.push),
        }
    }
}

#[component]
fn Choose(
    setting: data::Loaded<NotificationSetting>,
    value: Signal<NotificationSetting>,
) -> impl IntoView {
    let language = use_language();
    let toasts = use_toasts();
    let chosen = Chosen::new();
    // What the server says stands above what was chosen here and never sent.
    Effect::new(move |_| chosen.set(&value.with(|value| value.choices.clone())));
    let save = data::write(
        move |(choices, etag): (NotificationChoices, String)| async move {
            let outcome = api::update_notification_setting(&choices, &etag).await;
            match &outcome {
                Ok(new) => {
                    setting.update(|value| *value = new.clone());
                    toasts.show(messages::account_saved(language.get_untracked()), None);
                }
                Err(error) if error.code() == Some(ErrorCode::Changed) => setting.reload(),
                Err(_) => {}
            }
            outcome.map(drop)
        },
    );
    let submit = move || {
        let etag = value.with_untracked(|value| value.etag.clone());
        save.dispatch((untrack(|| chosen.get()), etag));
    };
    let failure = move || {
        save.error().get().map(|error| {
            let text = if error.code() == Some(ErrorCode::Changed) {
                messages::account_visibility_changed(language.get()).to_owned()
            } else {
                error_text(&error, language.get())
            };
            view! { <Notice kind=NoticeKind::Warn><p>{text}</p></Notice> }
        })
    };
    let same = move || value.with(|value| chosen.get() == value.choices);
    let address = move || {
        let language = language.get();
        value.with(|value| messages::notifications_setting_text(language, &value.address))
    };
    view! {
        <p class="soft">{address}</p>
        <Form on_submit=submit>
            {failure}
            <Topics chosen />
            <PushKinds boxes=chosen.push />
            <Digest chosen />
            <Quiet chosen />
            <Button
                kind=ButtonKind::Main
                submit=true
                pending=save.pending()
                disabled=Signal::derive(same)
            >
                {words(messages::account_save)}
            </Button>
        </Form>
        <PushDevices />
    }
}

#[component]
fn Topics(chosen: Chosen) -> impl IntoView {
    let language = use_language();
    let topics: [(Text, &'static str); 4] = [
        (messages::notifications_topic_messages, "messages"),
        (messages::notifications_topic_connections, "connections"),
        (messages::notifications_topic_events, "events"),
        (messages::notifications_topic_reminders, "reminders"),
    ];
    let options = move || {
        DELIVERIES
            .iter()
            .map(|(delivery, words)| {
                (
                    delivery.as_str().to_owned(),
                    words(language.get()).to_owned(),
                )
            })
            .collect::<Vec<_>>()
    };
    let fields = topics
        .into_iter()
        .zip(chosen.topics)
        .map(|((label, name), value)| {
            let label = move || label(language.get()).to_owned();
            view! { <Select label=Signal::derive(label) name options=Signal::derive(options) value /> }
        })
        .collect_view();
    view! {
        <Card heading=move || messages::notifications_topics(language.get()).to_owned()>
            <p class="soft">{words(messages::notifications_topics_text)}</p>
            {fields}
            <Checkbox
                label=Signal::derive(move || {
                    messages::notifications_remind(language.get()).to_owned()
                })
                checked=chosen.remind
                name="remind"
            />
        </Card>
    }
}

#[component]
fn Digest(chosen: Chosen) -> impl IntoView {
    let language = use_language();
    let days = (0..7)
        .zip(chosen.days)
        .map(|(day, checked)| {
            let label = move || {
                messages::notifications_days(language.get())
                    .split(' ')
                    .nth(day)
                    .unwrap_or_default()
                    .to_owned()
            };
            view! { <Checkbox label=Signal::derive(label) checked /> }
        })
        .collect_view();
    view! {
        <Card heading=move || messages::notifications_digest(language.get()).to_owned()>
            <fieldset class="field">
                <legend>{words(messages::notifications_digest_days)}</legend>
                <div class="cluster">{days}</div>
            </fieldset>
            <Hour label=messages::notifications_digest_hour name="digest_hour" value=chosen.hours[0] />
        </Card>
    }
}

#[component]
fn Quiet(chosen: Chosen) -> impl IntoView {
    let language = use_language();
    view! {
        <Card heading=move || messages::notifications_quiet(language.get()).to_owned()>
            <p class="soft">{words(messages::notifications_quiet_text)}</p>
            <Hour label=messages::notifications_quiet_from name="quiet_from" value=chosen.hours[1] />
            <Hour label=messages::notifications_quiet_until name="quiet_until" value=chosen.hours[2] />
        </Card>
    }
}

#[component]
fn Hour(label: Text, name: &'static str, value: RwSignal<String>) -> impl IntoView {
    let language = use_language();
    let hours = move || {
        let hour = |hour: u8| (hour.to_string(), hour_text(hour, language.get()));
        (0..24).map(hour).collect::<Vec<_>>()
    };
    view! {
        <Select
            label=Signal::derive(move || label(language.get()).to_owned())
            name
            options=Signal::derive(hours)
            value
        />
    }
}

fn hour_text(hour: u8, language: Language) -> String {
    match language {
        Language::Japanese => format!("{hour}時"),
        Language::English => format!("{hour}:00"),
    }
}
