//! Conversations: the list beside what was chosen from it, or one of the two where there is no room.

mod bubble;
mod composer;
mod found;
mod group;
mod list;
mod outgoing;
mod report;
mod standing;
mod talk;
mod thread;

use crate::{
    about::NotFoundPage,
    routes,
    shared::words::words,
    ui::{Empty, IconName},
};
use ::api::{id::ConversationId, messages::ConversationBox};
use leptos::prelude::*;
use leptos_router::hooks::use_params_map;
use serde::{Deserialize, Serialize};

/// What the address says besides the conversation.
#[derive(Clone, Debug, Default, PartialEq, Eq, Serialize, Deserialize)]
#[serde(default)]
pub struct ListQuery {
    /// Which conversations are listed.
    #[serde(rename = "box")]
    pub which: ConversationBox,
    /// Words to look for in messages; empty for none.
    pub q: String,
}

/// What stands beside the list.
#[derive(Clone, Copy, PartialEq)]
enum Chosen {
    Nothing,
    NewGroup,
    Conversation(ConversationId),
    Unknown,
}

/// Messages.
#[component]
pub fn MessagesPage() -> impl IntoView {
    let params = use_params_map();
    let chosen = Memo::new(move |_| {
        params.with(|params| match params.get_str("id") {
            None => Chosen::Nothing,
            Some("new") => Chosen::NewGroup,
            Some(id) => id.parse().map_or(Chosen::Unknown, Chosen::Conversation),
        })
    });
    let current = Signal::derive(move || match chosen.get() {
        Chosen::Conversation(id) => Some(id),
        _ => None,
    });
    view! {
        <div class="talks" class:chosen=move || chosen.get() != Chosen::Nothing>
            <div class="talks-list">
                <list::ConversationList
                    current
                    is_alone=Signal::derive(move || chosen.get() == Chosen::Nothing)
                />
            </div>
            <div class="talks-one">
                {move || match chosen.get() {
                    Chosen::Nothing => {
                        view! {
                            <Empty icon=IconName::Mail title=words(messages::messages_choose) />
                        }
                            .into_any()
                    }
                    Chosen::NewGroup => view! { <group::NewGroup /> }.into_any(),
                    Chosen::Conversation(id) => view! { <thread::Thread id /> }.into_any(),
                    Chosen::Unknown => NotFoundPage().into_any(),
                }}
            </div>
        </div>
    }
}

/// The way back to the list, where there is no room for both.
#[component]
fn Back() -> impl IntoView {
    view! {
        <a class="talks-back" href=routes::messages()>
            {words(messages::messages_back)}
        </a>
    }
}
