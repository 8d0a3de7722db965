//! The fields of the form that writes a post.

use crate::{
    language::use_language,
    shared::{
        naming::{NamingText, PeopleField, named_in},
        words::words,
    },
    ui::{Button, Checkbox, FieldKind, RadioGroup, Select, TextField, date},
};
use ::api::{
    groups::Group,
    id::GroupId,
    person::PersonLink,
    posts::{
        Audience, FEWEST_CHOICES, ListMentionable, MOST_CHOICES, PostKind, WritePoll, WritePost,
    },
    tokyo,
};
use leptos::prelude::*;

/// What is typed, field by field.
#[derive(Clone, Copy)]
pub(super) struct Draft {
    kind: RwSignal<String>,
    /// `everyone`, `connections`, or a group's id.
    audience: RwSignal<String>,
    title: RwSignal<String>,
    body: RwSignal<String>,
    mentions: RwSignal<Vec<PersonLink>>,
    without: RwSignal<Vec<PersonLink>>,
    has_poll: RwSignal<bool>,
    choices: RwSignal<Vec<RwSignal<String>>>,
    is_multiple: RwSignal<bool>,
    closes: RwSignal<String>,
}

impl Draft {
    /// An empty draft; for a group if there is one.
    pub(super) fn new(kind: PostKind, group: Option<GroupId>) -> Self {
        let audience = group.map_or_else(|| "everyone".to_owned(), |group| group.to_string());
        let in_a_week = tokyo::Day::of(date::now() as i64).plus(8).start();
        let empty = || RwSignal::new(String::new());
        Self {
            kind: RwSignal::new(kind.as_str().to_owned()),
            audience: RwSignal::new(audience),
            title: empty(),
            body: empty(),
            mentions: RwSignal::new(Vec::new()),
            without: RwSignal::new(Vec::new()),
            has_poll: RwSignal::new(false),
            choices: RwSignal::new((0..FEWEST_CHOICES).map(|_| empty()).collect()),
            is_multiple: RwSignal::new(false),
            closes: RwSignal::new(tokyo::minute(in_a_week)),
        }
    }

    fn readers(self) -> (Audience, Option<GroupId>) {
        let audience = self.audience.get();
        match audience.parse::<Audience>() {
            Ok(audience) => (audience, None),
            Err(_) => (Audience::Group, audience.parse().ok()),
        }
    }

    /// The request.
    pub(super) fn request(self) -> WritePost {
        let (audience, group) = self.readers();
        let body = self.body.get();
        let poll = self.has_poll.get().then(|| WritePoll {
            // Fields that were left empty are not meant.
            choices: self.choices.with(|choices| {
                let typed = choices.iter().map(|choice| choice.get());
                typed.filter(|choice| !choice.trim().is_empty()).collect()
            }),
            is_multiple: self.is_multiple.get(),
            closes: self.closes.get(),
        });
        WritePost {
            kind: self.kind.with(|kind| kind.parse().unwrap_or_default()),
            audience,
            group,
            without: self
                .without
                .with(|people| people.iter().map(|person| person.id).collect()),
            title: self.title.get(),
            mentions: self.mentions.with(|chosen| named_in(&body, chosen)),
            body,
            poll,
        }
    }
}

/// The fields.
#[component]
pub(super) fn Fields(draft: Draft, groups: Vec<Group>) -> impl IntoView {
    let language = use_language();
    let kinds = move || {
        let language = language.get();
        vec![
            (
                "post".to_owned(),
                messages::posts_kind_post(language).to_owned(),
            ),
            (
                "question".to_owned(),
                messages::posts_kind_question(language).to_owned(),
            ),
        ]
    };
    let groups = StoredValue::new(groups);
    let audiences = move || {
        let language = language.get();
        let mut options = vec![
            (
                "everyone".to_owned(),
                messages::posts_everyone(language).to_owned(),
            ),
            (
                "connections".to_owned(),
                messages::posts_for_connections(language).to_owned(),
            ),
        ];
        groups.with_value(|groups| {
            let own = groups.iter().filter(|group| group.standing.belongs());
            options.extend(own.map(|group| {
                let words = messages::posts_group_of(language, &group.name);
                (group.id.to_string(), words)
            }));
        });
        options
    };
    let readers = Signal::derive(move || {
        let (audience, group) = draft.readers();
        ListMentionable {
            audience,
            group,
            ..ListMentionable::default()
        }
    });
    view! {
        <RadioGroup
            legend=words(messages::posts_field_kind)
            name="kind"
            options=Signal::derive(kinds)
            value=draft.kind
        />
        <TextField
            label=words(messages::posts_field_title)
            hint=words(messages::posts_field_title_hint)
            name="title"
            value=draft.title
        />
        <NamingText
            label=words(messages::posts_field_body)
            value=draft.body
            chosen=draft.mentions
            readers
            without=draft.without
        />
        <Select
            label=words(messages::posts_field_audience)
            options=Signal::derive(audiences)
            value=draft.audience
            name="group"
        />
        <details class="stack">
            <summary>{words(messages::posts_more_fields)}</summary>
            <div class="stack">
                <PeopleField
                    label=words(messages::posts_field_without)
                    hint=words(messages::posts_field_without_hint)
                    chosen=draft.without
                />
                <Checkbox label=words(messages::posts_with_poll) checked=draft.has_poll />
                <Show when=move || draft.has_poll.get()>
                    <PollFields draft />
                </Show>
            </div>
        </details>
    }
}

#[component]
fn PollFields(draft: Draft) -> impl IntoView {
    let language = use_language();
    let fields = move || {
        let field = |(position, value): (usize, RwSignal<String>)| {
            let label = move || messages::posts_choice(language.get(), position + 1);
            // The server finds fault with the choices as a whole: the first field tells of it.
            let name = if position == 0 { "poll.choices" } else { "" };
            view! { <TextField label name value /> }.into_any()
        };
        let choices = draft.choices.get();
        choices.into_iter().enumerate().map(field).collect_view()
    };
    let is_full = Signal::derive(move || draft.choices.with(Vec::len) >= MOST_CHOICES);
    let more = move || {
        draft
            .choices
            .update(|choices| choices.push(RwSignal::new(String::new())));
    };
    view! {
        <p class="soft">{words(messages::posts_poll_note)}</p>
        {fields}
        <Button disabled=is_full on_press=more>
            {words(messages::posts_choice_more)}
        </Button>
        <Checkbox label=words(messages::posts_multiple) checked=draft.is_multiple />
        <TextField
            label=words(messages::posts_closes)
            name="poll.closes"
            kind=FieldKind::Moment
            value=draft.closes
        />
    }
}
