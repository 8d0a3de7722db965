//! Postings that one keeps for later.

use super::gate::Gate;
use crate::{
    api::{self, ApiError},
    data::{self, Loaded, Write},
    language::use_language,
    routes,
    shared::{JobTabs, words::words},
    ui::{
        Button, ButtonKind, Card, Empty, Failure, IconButton, IconName, LinkButton, Load, Mark,
        MarkSize, PageHead, Skeleton, Tag, TagKind, date, use_toasts,
    },
};
use ::api::{career::SavedPosting, id::PostingId};
use leptos::prelude::*;

/// Postings that one keeps. The address may name one to keep, which takes a press here: behind the lock, so that the
/// page of a posting asks nothing and looks the same for everybody.
#[component]
pub fn SavedPage() -> impl IntoView {
    view! {
        <div class="page">
            <PageHead
                title=words(messages::saved_postings)
                document_title=words(messages::jobs_neutral)
                subtitle=words(messages::saved_text)
            />
            <JobTabs />
            <Gate>
                <Saved />
            </Gate>
        </div>
    }
}

/// A posting, and whether it is to be kept.
type Change = (PostingId, bool);

#[component]
fn Saved() -> impl IntoView {
    let (language, toasts) = (use_language(), use_toasts());
    let address = routes::use_query_of::<routes::Keeping>();
    let loaded = data::load_one(|| (), |()| api::list_saved_postings());
    let change = data::write(move |(id, keep): Change| async move {
        let text = match keep {
            true => {
                api::save_posting(id).await?;
                messages::saved_kept
            }
            false => {
                api::remove_saved_posting(id).await?;
                messages::saved_removed
            }
        };
        toasts.show(text(language.get_untracked()), None);
        loaded.reload();
        Ok::<(), ApiError>(())
    });
    view! {
        <Load
            from=loaded
            skeleton=Skeleton::Rows(4)
            children=move |saved| {
                let asked = Memo::new(move |_| {
                    let wanted = address.with(|address| address.posting)?;
                    let is_kept = saved
                        .with(|saved| saved.items.iter().any(|one| one.posting == wanted));
                    (!is_kept).then_some(wanted)
                });
                view! {
                    <div class="stack">
                        <Failure error=change.error() />
                        {move || asked.get().map(|id| view! { <Asked id change /> })}
                        {move || list(saved.get().items, asked.get().is_some(), change)}
                    </div>
                }
            }
        />
    }
}

/// The posting that the address names, to be kept by a press.
#[component]
fn Asked(id: PostingId, change: Write<Change, ()>) -> impl IntoView {
    let posting: Loaded<_> = data::load_one(move || id, api::get_posting);
    view! {
        <Card heading=words(messages::saved_ask)>
            <Load
                from=posting
                skeleton=Skeleton::Rows(1)
                children=move |posting| {
                    move || {
                        posting
                            .with(|posting| {
                                view! {
                                    <p>
                                        <a href=routes::job(id)>{posting.terms.title.clone()}</a>
                                    </p>
                                    <p class="soft">{posting.organisation.name.clone()}</p>
                                    <div class="form-actions">
                                        <Button
                                            kind=ButtonKind::Main
                                            pending=change.pending()
                                            on_press=move || change.dispatch((id, true))
                                        >
                                            {words(messages::saved_keep)}
                                        </Button>
                                    </div>
                                }
                            })
                    }
                }
            />
        </Card>
    }
}

fn list(items: Vec<SavedPosting>, is_asked: bool, change: Write<Change, ()>) -> AnyView {
    if items.is_empty() && is_asked {
        return ().into_any();
    }
    if items.is_empty() {
        return view! {
            <Empty
                icon=IconName::Bookmark
                title=words(messages::saved_none)
                text=words(messages::saved_none_text)
            >
                <LinkButton href=routes::job_board()>{words(messages::talk_to_jobs)}</LinkButton>
            </Empty>
        }
        .into_any();
    }
    let rows = items.into_iter().map(|one| row(one, change)).collect_view();
    view! { <ul class="stack" role="list">{rows}</ul> }.into_any()
}

fn row(one: SavedPosting, change: Write<Change, ()>) -> impl IntoView {
    let language = use_language();
    let (id, company, at) = (one.posting, one.organisation, one.saved_at);
    let title = one.title.clone();
    let named = match one.is_open {
        true => view! {
            <a class="card-link" href=routes::job(id)>
                {one.title}
            </a>
        }
        .into_any(),
        // Its page is there no longer.
        false => one.title.into_any(),
    };
    view! {
        <li class="card" class:pressable=one.is_open>
            <div class="row">
                <Mark
                    text=company.name.clone()
                    id=company.id.0
                    size=MarkSize::Medium
                    square=true
                />
                <div class="grow stack tight">
                    <h2>{named}</h2>
                    <p>{company.name}</p>
                    <p class="tags">
                        {(!one.is_open)
                            .then(|| {
                                view! {
                                    <Tag kind=TagKind::Warn>{words(messages::saved_ended)}</Tag>
                                }
                            })}
                        {one
                            .has_changed
                            .then(|| {
                                view! {
                                    <Tag kind=TagKind::On>{words(messages::saved_changed)}</Tag>
                                }
                            })}
                    </p>
                    <p class="soft small">
                        {move || {
                            let language = language.get();
                            messages::saved_at(language, date::day(&at, language))
                        }}
                    </p>
                </div>
                <IconButton
                    icon=IconName::Close
                    label=move || messages::saved_remove(language.get(), &title)
                    on_press=move || change.dispatch((id, false))
                />
            </div>
        </li>
    }
}
