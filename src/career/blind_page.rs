//! Who must never learn of the card, with reasons, and who is added to them.

use super::{
    choose::{CompanyChoice, PersonChoice},
    gate::Gate,
    words::reason,
};
use crate::{
    api, data,
    language::use_language,
    shared::{JobTabs, words::words},
    ui::{
        Button, Card, Failure, IconButton, IconName, Load, Notice, NoticeKind, PageHead, Skeleton,
        Tag, TagKind, date, use_toasts,
    },
};
use ::api::{
    career::{
        BlindCompany, BlindReason, BlindSet, CareerVerification, ConfirmCompanies, MOST_LOOKED_OVER,
    },
    id::{OrganisationId, PersonId},
};
use leptos::prelude::*;

/// What is changed.
#[derive(Clone)]
enum Change {
    Company(OrganisationId, bool),
    Person(PersonId, bool),
    LookedOver(ConfirmCompanies),
}

/// Who cannot see one's card.
#[component]
pub fn BlindPage() -> impl IntoView {
    view! {
        <div class="page">
            <PageHead
                title=words(messages::career_hidden)
                document_title=words(messages::jobs_neutral)
                subtitle=words(messages::career_hidden_text)
            />
            <JobTabs />
            <Gate>
                <Blind />
            </Gate>
        </div>
    }
}

#[component]
fn Blind() -> impl IntoView {
    let (language, toasts) = (use_language(), use_toasts());
    let loaded = data::load_one(|| (), |()| api::get_blind_set());
    let change = data::write(move |change: Change| async move {
        let changed = match change {
            Change::Company(id, add) => api::change_blind_company(id, add).await?,
            Change::Person(id, add) => api::change_blind_person(id, add).await?,
            Change::LookedOver(request) => api::confirm_companies(&request).await?,
        };
        toasts.show(messages::career_kept(language.get_untracked()), None);
        loaded.update(|set| *set = changed);
        Ok(())
    });
    view! {
        <Load
            from=loaded
            skeleton=Skeleton::Rows(6)
            children=move |set| {
                view! {
                    <div class="columns">
                        <div class="stack wide">
                            <Failure error=change.error() />
                            <Known set />
                            <Companies set change />
                        </div>
                        <div class="stack">
                            <Card heading=words(messages::career_add_company)>
                                <CompanyChoice
                                    button=messages::career_add_company
                                    pending=change.pending()
                                    on_choose=Callback::new(move |id| {
                                        change.dispatch(Change::Company(id, true))
                                    })
                                />
                            </Card>
                            <People set change />
                            <Verified />
                        </div>
                    </div>
                }
            }
        />
    }
}

/// What the last check of the promise found.
#[component]
fn Verified() -> impl IntoView {
    let language = use_language();
    let loaded = data::load_one(|| (), |()| api::get_career_verification());
    let said = move |found: &CareerVerification| {
        let language = language.get();
        let day = date::day(&found.on.to_string(), language);
        messages::career_verified(
            language,
            day,
            found.surfaces,
            found.answers,
            found.differences,
        )
    };
    view! {
        <Load
            from=loaded
            skeleton=Skeleton::Rows(1)
            children=move |found| {
                view! {
                    <div class="small soft">
                        <p>{move || found.with(said)}</p>
                        <p>{words(messages::career_verified_text)}</p>
                    </div>
                }
            }
        />
    }
}

/// Says so where nobody attests where one works.
#[component]
fn Known(set: Signal<BlindSet>) -> impl IntoView {
    view! {
        <Show when=move || set.with(|set| !set.is_employment_known)>
            <Notice kind=NoticeKind::Warn>
                <p>{words(messages::career_unknown)}</p>
            </Notice>
        </Show>
    }
}

#[component]
fn Companies(set: Signal<BlindSet>, change: data::Write<Change, ()>) -> impl IntoView {
    let language = use_language();
    // What is sent is what stands here: what came since is looked over the next time.
    let waiting = Memo::new(move |_| {
        let companies = set.with(|set| {
            let companies = set.companies.iter();
            let companies = companies.filter(|company| company.reason == BlindReason::Unconfirmed);
            let ids = companies.map(|company| company.organisation.id);
            ids.take(MOST_LOOKED_OVER).collect()
        });
        ConfirmCompanies { companies }
    });
    let is_waiting = move || waiting.with(|request| !request.companies.is_empty());
    let row = move |company: BlindCompany| {
        let (id, name) = (company.organisation.id, company.organisation.name.clone());
        let through = company.through;
        let why = move || match reason(company.reason) {
            Some(text) => text(language.get()).to_owned(),
            None => messages::career_why_group(language.get(), &through),
        };
        let kind = match company.reason {
            BlindReason::Unconfirmed => TagKind::Warn,
            _ => TagKind::Why,
        };
        let take_back = company.is_added.then(|| {
            view! {
                <IconButton
                    icon=IconName::Close
                    label=move || messages::career_take_back(language.get(), &name)
                    on_press=move || change.dispatch(Change::Company(id, false))
                />
            }
        });
        view! {
            <li class="row middle">
                <div class="grow">
                    <p>{company.organisation.name}</p>
                    <Tag kind>{why}</Tag>
                </div>
                {take_back}
            </li>
        }
    };
    let rows = move || {
        let companies = set.with(|set| set.companies.clone());
        companies.into_iter().map(row).collect_view()
    };
    view! {
        <Card heading=words(messages::career_hidden_companies)>
            <Show when=is_waiting>
                <Notice>
                    <p>{words(messages::career_confirm_text)}</p>
                    <Button
                        pending=change.pending()
                        on_press=move || {
                            change.dispatch(Change::LookedOver(waiting.get_untracked()))
                        }
                    >
                        {words(messages::career_confirm)}
                    </Button>
                </Notice>
            </Show>
            <ul class="stack tight" role="list">
                {rows}
            </ul>
        </Card>
    }
}

#[component]
fn People(set: Signal<BlindSet>, change: data::Write<Change, ()>) -> impl IntoView {
    let language = use_language();
    let rows = move || {
        let people = set.with(|set| set.people.clone());
        if people.is_empty() {
            return view! { <p class="soft">{words(messages::career_hidden_no_people)}</p> }
                .into_any();
        }
        let rows = people.into_iter().map(|person| {
            let (id, name) = (person.id, person.name.clone());
            view! {
                <li class="row middle">
                    <span class="grow">{person.name}</span>
                    <IconButton
                        icon=IconName::Close
                        label=move || messages::career_take_back(language.get(), &name)
                        on_press=move || change.dispatch(Change::Person(id, false))
                    />
                </li>
            }
        });
        view! { <ul class="stack tight" role="list">{rows.collect_view()}</ul> }.into_any()
    };
    view! {
        <Card heading=words(messages::career_hidden_people)>
            {rows}
            <h3>{words(messages::career_add_person)}</h3>
            <PersonChoice pending=change.pending() on_choose=Callback::new(move |id| {
                change.dispatch(Change::Person(id, true))
            }) />
        </Card>
    }
}
