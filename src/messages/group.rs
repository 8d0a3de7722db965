//! Beginning a group with people whom one has talked with.

use super::Back;
use crate::{
    api::{self, ApiError},
    data,
    language::use_language,
    routes,
    shared::words::words,
    ui::{
        Button, ButtonKind, Checkbox, Empty, Form, IconName, Load, PageHead, Skeleton, TextArea,
        TextField, error_text, refused, use_toasts,
    },
};
use ::api::{
    ErrorCode,
    id::PersonId,
    messages::{Conversation, CreateConversation, ListConversations, Standing},
    person::PersonLink,
};
use leptos::prelude::*;
use leptos_router::hooks::use_navigate;
use messages::Language;

/// The form that begins a group.
#[component]
pub fn NewGroup() -> impl IntoView {
    let conversations = data::load(
        || (),
        |()| async { api::list_conversations(&ListConversations::default()).await },
    );
    view! {
        <section class="stack">
            <Back />
            <PageHead title=words(messages::messages_group) />
            <Load
                from=conversations
                skeleton=Skeleton::Rows(4)
                children=move |page| {
                    let people = untrack(|| page.with(|page| candidates(&page.items)));
                    view! { <Choosing people /> }
                }
            />
        </section>
    }
}

/// Everybody with whom one has an open conversation of two.
fn candidates(conversations: &[Conversation]) -> Vec<PersonLink> {
    conversations
        .iter()
        .filter(|conversation| !conversation.is_group && conversation.standing == Standing::Open)
        .flat_map(|conversation| conversation.people.clone())
        .collect()
}

fn refusal(error: &ApiError, language: Language) -> String {
    match error.code() {
        Some(ErrorCode::Conflict) => messages::messages_group_refused(language).to_owned(),
        _ => error_text(error, language),
    }
}

#[component]
fn Choosing(people: Vec<PersonLink>) -> impl IntoView {
    let language = use_language();
    let toasts = use_toasts();
    let navigate = use_navigate();
    let name = RwSignal::new(String::new());
    let text = RwSignal::new(String::new());
    if people.is_empty() {
        return view! {
            <Empty icon=IconName::People title=words(messages::messages_group_nobody) />
        }
        .into_any();
    }
    let chosen: Vec<(PersonId, RwSignal<bool>)> = people
        .iter()
        .map(|person| (person.id, RwSignal::new(false)))
        .collect();
    let boxes = people
        .into_iter()
        .zip(&chosen)
        .map(|(person, (_, checked))| {
            let checked = *checked;
            view! { <Checkbox label=person.name checked hint=person.organisation /> }
        })
        .collect_view();
    let intent = data::Intent::new();
    let begin = data::write(move |request: CreateConversation| async move {
        let begun = api::create_conversation(&request, intent.key()).await;
        intent.sent(&begun);
        begun
    });
    Effect::new(move |_| match begin.value().get() {
        Some(Ok(begun)) => {
            navigate(
                &routes::conversation(begun.id),
                leptos_router::NavigateOptions::default(),
            );
        }
        Some(Err(error)) => toasts.show(refusal(&error, language.get_untracked()), None),
        None => {}
    });
    let errors = refused(begin.error());
    let ids = StoredValue::new(chosen);
    let people = move || -> Vec<PersonId> {
        ids.with_value(|chosen| {
            let on = chosen.iter().filter(|(_, checked)| checked.get());
            on.map(|(id, _)| *id).collect()
        })
    };
    let send = move || {
        begin.dispatch(CreateConversation {
            people: untrack(people),
            name: name.get_untracked(),
            text: text.get_untracked(),
        });
    };
    let too_few = Memo::new(move |_| {
        let is_named = name.with(|name| !name.trim().is_empty());
        let count = people().len();
        count == 0 || (count == 1 && !is_named) || text.with(|text| text.trim().is_empty())
    });
    view! {
        <Form on_submit=send errors>
            <TextField label=words(messages::messages_group_name) name="name" value=name />
            <fieldset class="choices">
                <legend>{words(messages::messages_group_people)}</legend>
                {boxes}
            </fieldset>
            <TextArea label=words(messages::messages_write) name="text" value=text required=true />
            <div class="form-actions">
                <Button kind=ButtonKind::Main submit=true pending=begin.pending() disabled=too_few>
                    {words(messages::messages_send)}
                </Button>
            </div>
        </Form>
    }
    .into_any()
}
