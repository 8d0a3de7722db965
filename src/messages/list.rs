//! The list of conversations, or of messages that were looked for.

use super::{ListQuery, found::FoundMessages, talk};
use crate::{
    api,
    language::use_language,
    live::use_live,
    routes,
    shared::{paging::load_pages, words::words},
    ui::{
        Empty, FieldKind, Form, Icon, IconName, LinkButton, Load, Mark, PageHead, Pager, Skeleton,
        TextField, date,
    },
};
use ::api::{
    id::ConversationId,
    messages::{Conversation, ConversationBox, LastLine, ListConversations},
};
use leptos::prelude::*;
use leptos_router::hooks::use_navigate;
use messages::Language;

/// The list, with the search above it.
#[component]
pub fn ConversationList(
    /// The conversation that is open beside it.
    current: Signal<Option<ConversationId>>,
    /// Whether nothing is open beside it.
    is_alone: Signal<bool>,
) -> impl IntoView {
    let query = routes::use_query_of::<ListQuery>();
    let words_to_find = Memo::new(move |_| query.with(|query| query.q.clone()));
    let typed = RwSignal::new(words_to_find.get_untracked());
    let navigate = use_navigate();
    let search = move || {
        let wanted = typed.get_untracked();
        let to = match wanted.trim() {
            "" => routes::messages(),
            words => routes::message_search(words),
        };
        navigate(&to, leptos_router::NavigateOptions::default());
    };
    view! {
        <div class="between">
            {move || match is_alone.get() {
                true => view! { <PageHead title=words(messages::messages_title) /> }.into_any(),
                false => view! { <h2>{words(messages::messages_title)}</h2> }.into_any(),
            }}
            <LinkButton href=routes::new_group()>
                <Icon name=IconName::Plus size="small" />
                {words(messages::messages_group)}
            </LinkButton>
        </div>
        <search>
            <Form on_submit=search errors=Signal::derive(Vec::new)>
                <TextField
                    label=words(messages::messages_search)
                    name="q"
                    value=typed
                    kind=FieldKind::Search
                    hide_label=true
                    placeholder=words(messages::messages_search)
                />
            </Form>
        </search>
        {move || match words_to_find.get() {
            words if words.is_empty() => view! { <Conversations query current /> }.into_any(),
            words => view! { <FoundMessages words /> }.into_any(),
        }}
    }
}

#[component]
fn Conversations(query: Memo<ListQuery>, current: Signal<Option<ConversationId>>) -> impl IntoView {
    let language = use_language();
    let live = use_live();
    let which = Memo::new(move |_| query.with(|query| query.which));
    let pages = load_pages(
        move || which.get(),
        |which, after| async move {
            let query = ListConversations {
                which,
                after,
                limit: None,
            };
            api::list_conversations(&query).await
        },
    );
    Effect::new(move |before: Option<u32>| {
        let now = live.talked.get();
        if before.is_some_and(|before| before != now) {
            pages.rows.reload();
        }
        now
    });
    let requests = move || {
        let count = live.unread.get().requests;
        let is_open = which.get() == ConversationBox::Open;
        match is_open {
            true if count > 0 => view! {
                <a class="notice" href=routes::message_requests()>
                    {messages::messages_requests(language.get(), count)}
                </a>
            }
            .into_any(),
            true => ().into_any(),
            false => view! {
                <div>
                    <a href=routes::messages()>{words(messages::messages_back)}</a>
                    <h3>{words(messages::messages_requests_title)}</h3>
                </div>
            }
            .into_any(),
        }
    };
    view! {
        {requests}
        <Load
            from=pages.rows
            skeleton=Skeleton::Rows(6)
            children=move |page| {
                move || {
                    let items = page.get().items;
                    if items.is_empty() {
                        return nothing(which.get_untracked());
                    }
                    let rows = items
                        .into_iter()
                        .map(|row| view! { <Row row current /> })
                        .collect_view();
                    view! { <ul class="talk-rows">{rows}</ul> }.into_any()
                }
            }
        />
        <Pager next=pages.next() pending=pages.pending on_more=pages.on_more />
    }
}

fn nothing(which: ConversationBox) -> AnyView {
    match which {
        ConversationBox::Open => view! {
            <Empty
                icon=IconName::Mail
                title=words(messages::messages_none)
                text=words(messages::messages_none_text)
            />
        }
        .into_any(),
        ConversationBox::Requests => {
            view! { <Empty icon=IconName::Mail title=words(messages::messages_requests_none) /> }
                .into_any()
        }
    }
}

#[component]
fn Row(row: Conversation, current: Signal<Option<ConversationId>>) -> impl IntoView {
    let language = use_language();
    let (id, unread) = (row.id, row.unread);
    let at = row.at.clone();
    let last = row.last.clone();
    let mark = talk::mark(&row);
    let first = talk::name(&row, Language::Japanese);
    view! {
        <li class:unread=unread != 0>
            <a
                href=routes::conversation(id)
                aria-current=move || (current.get() == Some(id)).then_some("page")
            >
                <Mark text=first id=mark square=row.is_group />
                <span class="grow">
                    <span class="between">
                        <span class="name">{move || talk::name(&row, language.get())}</span>
                        <span class="soft keep">
                            {move || date::relative(&at, date::now(), language.get())}
                        </span>
                    </span>
                    <span class="between">
                        <span class="talk-line">
                            {move || last.as_ref().map(|last| line(last, language.get()))}
                        </span>
                        {(unread > 0)
                            .then(|| {
                                view! {
                                    <span class="badge" aria-hidden="true">
                                        {unread.min(99)}
                                    </span>
                                    <span class="visually-hidden">
                                        {move || {
                                            messages::messages_unread_count(language.get(), unread)
                                        }}
                                    </span>
                                }
                            })}
                    </span>
                </span>
            </a>
        </li>
    }
}

fn line(last: &LastLine, language: Language) -> String {
    if last.is_deleted {
        messages::messages_deleted(language).to_owned()
    } else if last.is_own {
        messages::messages_own_line(language, &last.text)
    } else {
        last.text.clone()
    }
}
