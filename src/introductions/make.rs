//! Introducing two of one's connections to each other.

use crate::{
    api::{self, ApiError},
    data,
    language::use_language,
    shared::words::words,
    ui::{
        Button, ButtonKind, Card, Form, Load, Select, Skeleton, TextArea, error_text, use_toasts,
    },
};
use ::api::{
    ErrorCode,
    introductions::CreateIntroduction,
    network::{ConnectedMember, ConnectionSort, ListConnections},
    validate,
};
use leptos::prelude::*;
use messages::Language;

/// Pages of connections that are read at most: 500 people.
const MOST_PAGES: usize = 5;

/// Everybody whom one is connected with, by reading.
async fn connections() -> Result<Vec<ConnectedMember>, ApiError> {
    let (mut all, mut after) = (Vec::new(), None);
    for _ in 0..MOST_PAGES {
        let page = api::list_connections(&ListConnections {
            sort: ConnectionSort::Reading,
            after,
            limit: Some(100),
        })
        .await?;
        all.extend(page.items);
        after = page.next;
        if after.is_none() {
            break;
        }
    }
    Ok(all)
}

/// The form.
#[component]
pub fn Make(
    /// Told after one was made.
    #[prop(into)]
    on_made: Callback<()>,
) -> impl IntoView {
    let people = data::load(|| (), |()| connections());
    view! {
        <Card heading=words(messages::introductions_make)>
            <p class="soft">{words(messages::introductions_make_text)}</p>
            <Load
                from=people
                skeleton=Skeleton::Rows(3)
                children=move |people| {
                    let people = people.get_untracked();
                    if people.len() < 2 {
                        return view! {
                            <p class="soft">{words(messages::introductions_make_none)}</p>
                        }
                        .into_any();
                    }
                    view! { <Choosing people on_made /> }.into_any()
                }
            />
        </Card>
    }
}

fn refusal(error: &ApiError, language: Language) -> String {
    match error.code() {
        Some(ErrorCode::Conflict) => messages::introductions_repeated(language).to_owned(),
        Some(ErrorCode::TooManyRequests) => messages::introductions_too_many(language).to_owned(),
        _ => error_text(error, language),
    }
}

#[component]
fn Choosing(people: Vec<ConnectedMember>, on_made: Callback<()>) -> impl IntoView {
    let language = use_language();
    let toasts = use_toasts();
    let first = RwSignal::new(String::new());
    let second = RwSignal::new(String::new());
    let note = RwSignal::new(String::new());
    let names: Vec<(String, String)> = people
        .into_iter()
        .map(|one| {
            let employer = one
                .member
                .organisation
                .map(|organisation| organisation.name);
            let employer = employer.map(|name| format!("（{name}）"));
            let name = one.member.name + &employer.unwrap_or_default();
            (one.member.id.to_string(), name)
        })
        .collect();
    let names = StoredValue::new(names);
    // Whoever is chosen on one side is not offered on the other.
    let options = move |other: RwSignal<String>| {
        Signal::derive(move || {
            let choose = messages::introductions_choose(language.get()).to_owned();
            let mut options = vec![(String::new(), choose)];
            names.with_value(|names| {
                let left = names
                    .iter()
                    .filter(|(id, _)| other.with(|other| other != id));
                options.extend(left.cloned());
            });
            options
        })
    };
    let intent = data::Intent::new();
    let make = data::write(move |request: CreateIntroduction| async move {
        let made = api::create_introduction(&request, intent.key()).await;
        intent.sent(&made);
        let language = language.get_untracked();
        match &made {
            Ok(_) => {
                for field in [first, second, note] {
                    field.set(String::new());
                }
                toasts.show(messages::introductions_said_made(language).to_owned(), None);
                on_made.run(());
            }
            Err(error) => toasts.show(refusal(error, language), None),
        }
        made
    });
    let request = move || {
        Some(CreateIntroduction {
            first: first.with(|id| id.parse().ok())?,
            second: second.with(|id| id.parse().ok())?,
            note: note.get(),
        })
    };
    let errors = Signal::derive(move || {
        let error = make.error().get();
        error
            .map(|error| error.field_errors().to_vec())
            .unwrap_or_default()
    });
    let send = move || {
        if let Some(request) = untrack(request).filter(|request| validate(request).is_ok()) {
            make.dispatch(request);
        }
    };
    let unfinished =
        Memo::new(move |_| request().is_none_or(|request| validate(&request).is_err()));
    view! {
        <Form on_submit=send errors>
            <Select
                label=words(messages::introductions_first)
                options=options(second)
                value=first
                name="first"
                required=true
            />
            <Select
                label=words(messages::introductions_second)
                options=options(first)
                value=second
                name="second"
                required=true
            />
            <TextArea
                label=words(messages::introductions_note)
                hint=words(messages::introductions_note_hint)
                name="note"
                value=note
            />
            <div class="form-actions">
                <Button
                    kind=ButtonKind::Main
                    submit=true
                    pending=make.pending()
                    disabled=unfinished
                >
                    {words(messages::introductions_send)}
                </Button>
            </div>
        </Form>
    }
}
