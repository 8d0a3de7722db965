//! A posting's page, and the same as a preview for the company.

use super::{fit::Fit, report::Report};
use crate::{
    api, data,
    language::use_language,
    routes,
    shared::{
        addressed::addressed,
        contact::contact,
        posting::{Terms, say},
        words::words,
    },
    ui::{
        Breadcrumb, Card, LinkButton, Load, Mark, MarkSize, Notice, PageHead, Skeleton, Tag,
        TagKind, date,
    },
};
use ::api::{
    id::PostingId,
    postings::{PostingPage as Posting, RemoteDegree},
};
use leptos::prelude::*;

/// A posting.
#[component]
pub fn PostingPage() -> impl IntoView {
    addressed(|id| view! { <Loading id preview=false /> }.into_any())
}

/// A posting as members would read it.
#[component]
pub fn PreviewPage() -> impl IntoView {
    addressed(|id| view! { <Loading id preview=true /> }.into_any())
}

#[component]
fn Loading(id: PostingId, preview: bool) -> impl IntoView {
    let language = use_language();
    let posting = data::load_one(
        move || (id, preview),
        |(id, preview)| async move {
            if preview {
                api::get_own_posting_preview(id).await
            } else {
                api::get_posting(id).await
            }
        },
    );
    let above = move || {
        let language = language.get();
        if preview {
            vec![
                (
                    routes::hiring(),
                    messages::hiring_title(language).to_owned(),
                ),
                (
                    routes::hiring_posting(id),
                    messages::hiring_edit_title(language).to_owned(),
                ),
            ]
        } else {
            vec![(
                routes::job_board(),
                messages::jobs_title(language).to_owned(),
            )]
        }
    };
    view! {
        <div class="page">
            <Breadcrumb items=Signal::derive(above) />
            {preview.then(|| view! { <Notice><p>{words(messages::hiring_preview)}</p></Notice> })}
            <Load
                from=posting
                skeleton=Skeleton::Page
                children=move |posting| {
                    view! {
                        <div class="stack wide">
                            {move || view! { <Shown posting=posting.get() preview /> }}
                        </div>
                    }
                }
            />
        </div>
    }
}

#[component]
fn Shown(posting: Posting, preview: bool) -> impl IntoView {
    let language = use_language();
    let terms = posting.terms.clone();
    let company = posting.organisation.clone();
    let pay = {
        let terms = terms.clone();
        move || say::pay_of(&terms, language.get())
    };
    let tags = {
        let posting = posting.clone();
        move || {
            let language = language.get();
            let choice = move |name: &'static str| messages::posting_choice(language, name);
            let confirmed = posting.confirmed.clone();
            view! {
                {posting
                    .terms
                    .remote
                    .map(|remote| {
                        let kind = if remote == RemoteDegree::Full { TagKind::On } else { TagKind::Plain };
                        view! { <Tag kind=kind>{choice(remote.as_str())}</Tag> }
                    })}
                {posting.terms.term.map(|term| view! { <Tag>{choice(term.as_str())}</Tag> })}
                {posting.terms.working_time.map(|time| view! { <Tag>{choice(time.as_str())}</Tag> })}
                {posting.craft.clone().map(|craft| view! { <Tag>{craft.label}</Tag> })}
                {(posting.terms.may_move == Some(true))
                    .then(|| view! { <Tag kind=TagKind::Warn>{messages::jobs_moves(language)}</Tag> })}
                {(!confirmed.is_empty())
                    .then(|| {
                        view! { <Tag>{messages::jobs_confirmed(language, date::day(&confirmed, language))}</Tag> }
                    })}
                {(posting.version > 0)
                    .then(|| view! { <Tag>{messages::jobs_version(language, posting.version)}</Tag> })}
            }
        }
    };
    let contacts = posting.contacts.clone();
    let id = posting.id;
    view! {
        <header class="profile-head">
            <Mark text=company.name.clone() id=company.id.0 size=MarkSize::Large square=true />
            <div>
                <PageHead title=terms.title.clone() document_title=words(messages::jobs_neutral) />
                <p>
                    <a href=routes::company(company.id)>{company.name}</a>
                </p>
                <p class="tags">{tags}</p>
            </div>
        </header>
        <div class="columns">
            <div class="stack wide">
                <Fit posting />
                <p class="card posting-pay large">{pay}</p>
                <Terms terms />
            </div>
            <div class="stack wide">
                <Card heading=words(messages::jobs_promise)>
                    <p class="soft">{words(messages::jobs_promise_text)}</p>
                    {contacts.into_iter().map(contact).collect_view()}
                </Card>
                {(!preview)
                    .then(|| {
                        view! {
                            // For everybody alike: whether one may is found out behind the lock, and nothing is
                            // asked here.
                            <div class="cluster">
                                <LinkButton href=routes::apply(id)>
                                    {words(messages::talk_apply)}
                                </LinkButton>
                                <LinkButton href=routes::own_saved_with(id)>
                                    {words(messages::saved_keep)}
                                </LinkButton>
                                <Report id />
                            </div>
                        }
                    })}
            </div>
        </div>
    }
}
