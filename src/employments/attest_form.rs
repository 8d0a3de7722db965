//! Attesting that somebody works somewhere.

use super::change_form::kinds;
use crate::{
    api, data,
    language::use_language,
    session::use_session,
    shared::{controls::ListSearch, organisations::use_organisations, words::words},
    ui::{Button, ButtonKind, Card, Failure, Form, Select, TextField, faults, use_toasts},
};
use ::api::{
    FieldFault,
    account::Session,
    employments::{AttestEmployment, EmploymentKind},
    id::PersonId,
    members::ListMembers,
    problem::FieldError,
    standing::FindAccounts,
    validate,
};
use leptos::prelude::*;

/// How many people are offered.
const MOST: usize = 8;

/// Somebody who may be chosen: who, and with which words.
type Person = (PersonId, String, String);

/// The form; what was typed stays until it was written.
#[component]
pub(super) fn AttestForm(changed: Callback<()>) -> impl IntoView {
    let language = use_language();
    let toasts = use_toasts();
    let person = RwSignal::new(None::<Person>);
    let organisation = RwSignal::new(String::new());
    let organisations = use_organisations(organisation, messages::employments_choose);
    let kind = RwSignal::new(EmploymentKind::Regular.as_str().to_owned());
    let since = RwSignal::new(String::new());
    let own = RwSignal::new(Vec::<FieldError>::new());
    let intent = data::Intent::new();
    let request = move || AttestEmployment {
        person: person.with_untracked(|person| person.as_ref().map(|(id, _, _)| *id)),
        organisation: organisation.with_untracked(|id| id.parse().ok()),
        kind: kind.with_untracked(|kind| kind.parse()).unwrap_or_default(),
        since: since.with_untracked(|text| text.trim().to_owned()),
    };
    let send = data::write(move |request: AttestEmployment| async move {
        let sent = api::attest_employment(&request, intent.key()).await;
        intent.sent(&sent);
        sent?;
        person.try_set(None);
        since.try_set(String::new());
        let said = messages::employments_added(language.get_untracked());
        toasts.show(said, None);
        changed.try_run(());
        Ok(())
    });
    let submit = move || {
        let request = request();
        let mut found = validate(&request).err().unwrap_or_default();
        let required = |field: &str| FieldError {
            field: field.to_owned(),
            fault: FieldFault::Required,
        };
        if request.person.is_none() {
            found.push(required("person"));
        }
        if request.organisation.is_none() {
            found.push(required("organisation"));
        }
        if found.is_empty() {
            send.dispatch(request);
        }
        own.set(found);
    };
    let errors = faults(own, send.error());
    view! {
        <Card heading=words(messages::employments_new)>
            <p class="soft">{words(messages::employments_new_text)}</p>
            {move || match person.get() {
                Some((_, name, organisation)) => view! {
                    <div class="between">
                        <div>
                            <p class="name">
                                {move || messages::employments_chosen(language.get(), &name)}
                            </p>
                            <p class="soft">{organisation}</p>
                        </div>
                        <Button kind=ButtonKind::Quiet on_press=move || person.set(None)>
                            {words(messages::employments_other_person)}
                        </Button>
                    </div>
                }
                .into_any(),
                None => view! { <Choose person /> }.into_any(),
            }}
            <Form on_submit=submit errors>
                <Failure error=send.error() />
                <Select
                    label=words(messages::employments_organisation)
                    name="organisation"
                    options=organisations
                    value=organisation
                    required=true
                />
                <Select
                    label=words(messages::employments_kind)
                    options=Signal::derive(move || kinds(language.get()))
                    value=kind
                    name="kind"
                />
                <TextField
                    label=words(messages::employments_since)
                    name="since"
                    value=since
                    hint=words(messages::employments_date_hint)
                />
                <Button kind=ButtonKind::Main submit=true wide=true pending=send.pending()>
                    {words(messages::employments_add)}
                </Button>
            </Form>
        </Card>
    }
}

/// Finds the person: the office everybody who has an account, a coordinator whom every member finds.
#[component]
fn Choose(person: RwSignal<Option<Person>>) -> impl IntoView {
    let typed = RwSignal::new(String::new());
    let is_office = untrack(|| {
        use_session().with(|session| session.as_ref().is_some_and(Session::is_council_office))
    });
    let found = data::load(
        move || typed.get(),
        move |q: String| async move {
            if q.is_empty() {
                return Ok(Vec::new());
            }
            let people: Vec<Person> = if is_office {
                let accounts = api::find_accounts(&FindAccounts { q: Some(q) }).await?;
                let accounts = accounts.items.into_iter().take(MOST);
                accounts
                    .map(|one| {
                        let names = one.organisations.into_iter().map(|one| one.name);
                        (one.id, one.name, names.collect::<Vec<_>>().join("・"))
                    })
                    .collect()
            } else {
                let query = ListMembers {
                    q: Some(q),
                    limit: Some(MOST as u32),
                    ..ListMembers::default()
                };
                let members = api::list_members(&query).await?.items.into_iter();
                members
                    .map(|one| {
                        let organisation = one.organisation.map(|one| one.name);
                        (one.id, one.name, organisation.unwrap_or_default())
                    })
                    .collect()
            };
            Ok(people)
        },
    );
    let offered = move || {
        let people = found.with(|state| state.value().cloned().unwrap_or_default());
        if people.is_empty()
            && !typed.with(String::is_empty)
            && found.with(|state| matches!(state, data::LoadState::Ready(_)))
        {
            return view! { <p class="soft">{words(messages::employments_nobody)}</p> }.into_any();
        }
        let rows = people.into_iter().map(|one| {
            let (chosen, organisation) = (one.clone(), one.2.clone());
            view! {
                <li class="row middle">
                    <Button
                        kind=ButtonKind::Quiet
                        on_press=move || person.set(Some(chosen.clone()))
                    >
                        {one.1}
                    </Button>
                    <span class="soft grow">{organisation}</span>
                </li>
            }
        });
        view! { <ul class="stack tight">{rows.collect_view()}</ul> }.into_any()
    };
    view! {
        <ListSearch
            label=messages::employments_find
            value=typed
            on_text=Callback::new(move |text| typed.set(text))
        />
        {offered}
    }
}
