//! A company's own postings, and making one.

use super::editor_page::state_name;
use crate::{
    api, data,
    language::use_language,
    routes,
    session::use_session,
    shared::{HiringTabs, paging::load_pages, words::words},
    ui::{
        Button, ButtonKind, Empty, Icon, IconName, Load, PageHead, Pager, Skeleton, Tag, TagKind,
        date, error_text, use_toasts,
    },
};
use ::api::{
    account::RoleKind,
    directory::OrganisationLink,
    postings::{CreatePosting, OwnPostingSummary, PostingState, WritePosting},
};
use leptos::prelude::*;
use leptos_router::hooks::use_navigate;

/// The postings of the companies that one recruits for.
#[component]
pub fn OwnPage() -> impl IntoView {
    let session = use_session();
    let companies = untrack(|| {
        session.with(|session| {
            let roles = session.iter().flat_map(|session| &session.roles);
            let recruits = roles.filter(|role| role.kind == RoleKind::Recruiter);
            recruits
                .map(|role| role.organisation.clone())
                .collect::<Vec<_>>()
        })
    });
    let several = companies.len() > 1;
    let pages = load_pages(|| (), |(), after| api::list_own_postings(after));
    view! {
        <div class="page">
            <PageHead
                title=words(messages::hiring_title)
                document_title=words(messages::jobs_neutral)
                subtitle=words(messages::hiring_subtitle)
            />
            <HiringTabs />
            <div class="cluster">
                {companies.into_iter().map(|company| view! { <New company named=several /> }).collect_view()}
            </div>
            <Load
                from=pages.rows
                skeleton=Skeleton::Cards(4)
                children=move |page| {
                    move || {
                        let items = page.get().items;
                        if items.is_empty() {
                            return view! {
                                <Empty
                                    icon=IconName::File
                                    title=words(messages::hiring_none)
                                    text=words(messages::hiring_none_text)
                                />
                            }
                                .into_any();
                        }
                        let rows: Vec<AnyView> = items.into_iter().map(row).collect();
                        view! { <ul class="stack" role="list">{rows}</ul> }.into_any()
                    }
                }
            />
            <Pager next=pages.next() pending=pages.pending on_more=pages.on_more />
        </div>
    }
}

/// Makes a draft for one company, and leads to its editor.
#[component]
fn New(company: OrganisationLink, named: bool) -> impl IntoView {
    let (language, toasts, navigate) = (use_language(), use_toasts(), use_navigate());
    let intent = data::Intent::new();
    let organisation = company.id;
    let create = data::write(move |()| {
        let navigate = navigate.clone();
        async move {
            let request = CreatePosting {
                organisation,
                posting: WritePosting::default(),
            };
            let made = api::create_posting(&request, intent.key()).await;
            intent.sent(&made);
            navigate(
                &routes::hiring_posting(made?.summary.id),
                Default::default(),
            );
            Ok(())
        }
    });
    Effect::new(move |_| {
        if let Some(error) = create.error().get() {
            toasts.show(error_text(&error, language.get_untracked()), None);
        }
    });
    view! {
        <Button kind=ButtonKind::Main pending=create.pending() on_press=move || create.dispatch(())>
            <Icon name=IconName::Plus size="small" />
            {words(messages::hiring_new)}
            {named.then(|| format!(" ({})", company.name))}
        </Button>
    }
}

fn row(item: OwnPostingSummary) -> AnyView {
    let language = use_language();
    let OwnPostingSummary {
        id,
        organisation,
        title,
        state,
        changed,
        open_until,
        reports,
        is_on_team,
    } = item;
    let kind = if state == PostingState::Published {
        TagKind::On
    } else {
        TagKind::Plain
    };
    let name = move || {
        if title.is_empty() {
            messages::hiring_untitled(language.get()).to_owned()
        } else {
            title.clone()
        }
    };
    view! {
        <li class="card pressable">
            <h2>
                <a class="card-link" href=routes::hiring_posting(id)>
                    {name}
                </a>
            </h2>
            <p class="soft">{organisation.name}</p>
            <p class="tags">
                <Tag kind=kind>{move || messages::posting_state(language.get(), state_name(state))}</Tag>
                {(!open_until.is_empty())
                    .then(|| {
                        let until = open_until.clone();
                        view! {
                            <Tag>
                                {move || {
                                    let language = language.get();
                                    messages::hiring_open_until(language, date::day(&until, language))
                                }}
                            </Tag>
                        }
                    })}
                {is_on_team
                    .then(|| view! { <Tag>{words(messages::hiring_team_mine)}</Tag> })}
                {(reports > 0)
                    .then(|| {
                        view! {
                            <Tag kind=TagKind::Warn>
                                {move || messages::hiring_reports_count(language.get(), reports)}
                            </Tag>
                        }
                    })}
            </p>
            <p class="soft small">{move || date::moment(&changed, language.get())}</p>
        </li>
    }
    .into_any()
}
