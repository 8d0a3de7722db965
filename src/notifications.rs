//! What one was told, and how one is told.

mod push;
mod setting_page;
mod unsubscribe_page;

pub use setting_page::NotificationSettingPage;
pub use unsubscribe_page::UnsubscribePage;

use crate::{
    api,
    language::use_language,
    live::use_live,
    routes,
    shared::{paging::load_pages, words::words},
    ui::{Button, Empty, IconName, LinkButton, Load, Mark, PageHead, Pager, Skeleton, date},
};
use ::api::notifications::{Notification, NotificationKind};
use leptos::{prelude::*, task::spawn_local};
use messages::Language;

/// The list of what one was told.
#[component]
pub fn NotificationsPage() -> impl IntoView {
    let live = use_live();
    let pages = load_pages(|| (), |(), after| api::list_notifications(after));
    Effect::new(move |before: Option<u32>| {
        let now = live.notified.get();
        if before.is_some_and(|before| before != now) {
            pages.rows.reload();
        }
        now
    });
    let newest = move || {
        pages
            .rows
            .with(|state| Some(state.value()?.items.first()?.id))
    };
    let mark_all = move || {
        let Some(newest) = untrack(newest) else {
            return;
        };
        pages.rows.update(|page| {
            for row in &mut page.items {
                row.is_read = true;
            }
        });
        spawn_local(async move {
            if api::mark_notifications_read(newest).await.is_err() {
                // The list says again what is so.
                pages.rows.reload();
            }
            live.count();
        });
    };
    view! {
        <div class="page">
            <div class="between">
                <PageHead title=words(messages::notifications_title) />
                <div class="cluster">
                    <Show when=move || live.unread.get().notifications != 0>
                        <Button on_press=mark_all>{words(messages::notifications_mark_all)}</Button>
                    </Show>
                    <LinkButton href=routes::notification_setting()>
                        {words(messages::notifications_setting)}
                    </LinkButton>
                </div>
            </div>
            <Load
                from=pages.rows
                skeleton=Skeleton::Rows(6)
                children=move |page| {
                    move || {
                        let items = page.get().items;
                        if items.is_empty() {
                            return view! {
                                <Empty
                                    icon=IconName::Bell
                                    title=words(messages::notifications_none)
                                    text=words(messages::notifications_none_text)
                                />
                            }
                                .into_any();
                        }
                        let rows = items.into_iter().map(|told| view! { <Row told /> }).collect_view();
                        view! { <ul class="card told">{rows}</ul> }.into_any()
                    }
                }
            />
            <Pager next=pages.next() pending=pages.pending on_more=pages.on_more />
        </div>
    }
}

#[component]
fn Row(told: Notification) -> impl IntoView {
    let language = use_language();
    let live = use_live();
    let href = routes::notification(&told);
    let (id, is_read) = (told.id, told.is_read);
    let press = move |_| {
        if !is_read {
            spawn_local(async move {
                // What could not be marked stays unread, and says so.
                drop(api::mark_notification_read(id).await);
                live.count();
            });
        }
    };
    let mark = told
        .actor
        .as_ref()
        .map(|actor| view! { <Mark text=actor.name.clone() id=actor.id.0 /> });
    let at = told.at.clone();
    view! {
        <li class:unread=!is_read>
            <a href=href on:click=press>
                {mark}
                <span class="grow">
                    <span>{move || text(&told, language.get())}</span>
                    <span class="soft">
                        {move || date::relative(&at, date::now(), language.get())}
                    </span>
                </span>
                {(!is_read)
                    .then(|| {
                        view! {
                            <span class="visually-hidden">{words(messages::notifications_new)}</span>
                        }
                    })}
            </a>
        </li>
    }
}

fn text(told: &Notification, language: Language) -> String {
    let name = told.actor.as_ref().map_or("", |actor| actor.name.as_str());
    match told.kind {
        NotificationKind::ConnectionAsked => {
            messages::notifications_connection_asked(language, name)
        }
        NotificationKind::ConnectionAccepted => {
            messages::notifications_connection_accepted(language, name)
        }
        NotificationKind::MessageRequested => {
            messages::notifications_message_requested(language, name)
        }
        NotificationKind::EventChanged => {
            messages::notifications_event_changed(language).to_owned()
        }
        NotificationKind::EventReminder => {
            messages::notifications_event_reminder(language).to_owned()
        }
        NotificationKind::WaitingListMoved => {
            messages::notifications_waiting_list_moved(language).to_owned()
        }
        NotificationKind::ConnectionArrived => {
            messages::notifications_connection_arrived(language, name)
        }
        NotificationKind::IntroductionOffered if name.is_empty() => {
            messages::notifications_introduction_programme(language).to_owned()
        }
        NotificationKind::IntroductionOffered => {
            messages::notifications_introduction_offered(language, name)
        }
        NotificationKind::IntroductionAgreed => {
            messages::notifications_introduction_agreed(language, name)
        }
        NotificationKind::Mentioned => messages::notifications_mentioned(language, name),
        NotificationKind::PostCommented => messages::notifications_post_commented(language, name),
        NotificationKind::AnswerAccepted => {
            messages::notifications_answer_accepted(language).to_owned()
        }
        NotificationKind::GroupRequested => messages::notifications_group_requested(language, name),
        NotificationKind::GroupJoined => messages::notifications_group_joined(language).to_owned(),
        NotificationKind::GroupInvited => messages::notifications_group_invited(language, name),
        NotificationKind::EmploymentClaimed => {
            messages::notifications_employment_claimed(language, name)
        }
    }
}
