//! Messages that were looked for.

use crate::{
    api,
    language::use_language,
    routes,
    shared::{paging::load_pages, words::words},
    ui::{Empty, IconName, Load, Pager, Skeleton, date},
};
use ::api::messages::{FoundMessage, SearchMessages};
use leptos::prelude::*;

/// One's own messages with these words.
#[component]
pub fn FoundMessages(
    /// The words.
    words: String,
) -> impl IntoView {
    let wanted = StoredValue::new(words);
    let pages = load_pages(
        move || wanted.get_value(),
        |q: String, after| async move {
            let query = SearchMessages {
                q,
                after,
                limit: None,
            };
            api::search_messages(&query).await
        },
    );
    view! {
        <a href=routes::messages()>{self::words(messages::messages_back)}</a>
        <Load
            from=pages.rows
            skeleton=Skeleton::Rows(6)
            children=move |page| {
                move || {
                    let items = page.get().items;
                    if items.is_empty() {
                        return view! {
                            <Empty
                                icon=IconName::Search
                                title=self::words(messages::messages_search_none)
                            />
                        }
                            .into_any();
                    }
                    let rows = items.into_iter().map(|row| view! { <Row row /> }).collect_view();
                    view! { <ul class="talk-rows">{rows}</ul> }.into_any()
                }
            }
        />
        <Pager next=pages.next() pending=pages.pending on_more=pages.on_more />
    }
}

#[component]
fn Row(row: FoundMessage) -> impl IntoView {
    let language = use_language();
    let FoundMessage {
        conversation,
        message,
    } = row;
    let sender = message.sender.map(|sender| sender.name);
    view! {
        <li>
            <a href=routes::conversation(conversation)>
                <span class="grow">
                    <span class="between">
                        <span class="name">
                            {move || {
                                sender
                                    .clone()
                                    .unwrap_or_else(|| {
                                        messages::messages_nobody(language.get()).to_owned()
                                    })
                            }}
                        </span>
                        <span class="soft keep">
                            {move || date::moment(&message.at, language.get())}
                        </span>
                    </span>
                    <span class="talk-line">{message.text}</span>
                </span>
            </a>
        </li>
    }
}
