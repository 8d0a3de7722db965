//! What a viewer can do about another member: connect, mute, block.

mod dialogs;

use crate::{
    api::{self, ApiError},
    data,
    language::use_language,
    routes,
    shared::words::words,
    ui::{
        Button, ButtonKind, IconButton, IconName, Notice, NoticeKind, Tag, TagKind, error_text,
        use_toasts,
    },
};
use ::api::{
    ErrorCode,
    id::PersonId,
    members::ListMembers,
    network::{AskForConnection, ConnectionState, MemberRelation},
};
use dialogs::{AskDialog, MoreDialog};
use leptos::prelude::*;
use leptos_router::hooks::use_navigate;
use messages::Language;

/// Something that can be done about a member.
#[derive(Clone, Debug, PartialEq)]
pub enum Act {
    /// Ask for a connection, with a note.
    Ask(String),
    /// Take that back.
    Withdraw,
    /// Agree.
    Accept,
    /// Decline.
    Decline,
    /// End the connection.
    End,
    /// Get no notices any more.
    Mute,
    /// Get them again.
    Unmute,
    /// Be told when they come to a place, or no more.
    TellArrivals(bool),
    /// Be nobody for each other.
    Block,
}

impl Act {
    /// Does it; how the two stand then, as far as it is known without asking.
    ///
    /// # Errors
    /// See [`ApiError`].
    pub async fn perform(
        &self,
        id: PersonId,
        before: MemberRelation,
    ) -> Result<MemberRelation, ApiError> {
        let alone = MemberRelation {
            is_muted: before.is_muted,
            ..MemberRelation::default()
        };
        match self {
            Self::Ask(note) => {
                let request = AskForConnection { note: note.clone() };
                return api::ask_for_connection(id, &request).await;
            }
            Self::Accept => return api::accept_connection_request(id).await,
            Self::Withdraw => api::withdraw_connection_request(id).await?,
            Self::Decline => api::decline_connection_request(id).await?,
            Self::End => api::delete_connection(id).await?,
            Self::Block => api::block_member(id).await?,
            Self::TellArrivals(is_told) => {
                api::watch_arrivals(id, *is_told).await?;
                return Ok(MemberRelation {
                    is_told_of_arrivals: Some(*is_told),
                    ..before
                });
            }
            Self::Mute | Self::Unmute => {
                let is_muted = *self == Self::Mute;
                if is_muted {
                    api::mute_member(id).await?;
                } else {
                    api::unmute_member(id).await?;
                }
                return Ok(MemberRelation { is_muted, ..before });
            }
        }
        Ok(alone)
    }

    /// What to say when it is done.
    pub fn said(&self, after: &MemberRelation, name: &str, language: Language) -> String {
        let text = match self {
            Self::Block => return messages::network_said_blocked(language, name),
            Self::Ask(_) if after.connection != ConnectionState::Connected => {
                messages::network_said_asked
            }
            Self::Ask(_) | Self::Accept => messages::network_said_connected,
            Self::Withdraw => messages::network_said_withdrawn,
            Self::Decline => messages::network_said_declined,
            Self::End => messages::network_said_ended,
            Self::TellArrivals(true) => messages::presence_said_told,
            Self::TellArrivals(false) => messages::presence_said_not_told,
            Self::Mute => messages::network_said_muted,
            Self::Unmute => messages::network_said_unmuted,
        };
        text(language).to_owned()
    }
}

/// Why asking and the like was refused.
pub fn refusal(error: &ApiError, language: Language) -> String {
    let text = match error.code() {
        Some(ErrorCode::TooManyRequests) => messages::network_too_many,
        Some(ErrorCode::Conflict) => messages::network_not_listed,
        _ => return error_text(error, language),
    };
    text(language).to_owned()
}

/// How the viewer stands to a member, and what can be done about it.
#[component]
pub fn Connecting(
    /// The member; not the viewer.
    id: PersonId,
    /// The member's name.
    name: String,
) -> impl IntoView {
    let language = use_language();
    let toasts = use_toasts();
    let navigate = StoredValue::new_local(use_navigate());
    let relation = data::load_one(move || id, api::get_member_relation);
    let now = Memo::new(move |_| relation.with(|state| state.value().cloned()));
    let (asking, more) = (RwSignal::new(false), RwSignal::new(false));
    let name = StoredValue::new(name);
    let act = data::write(move |act: Act| async move {
        let before = now.get_untracked().unwrap_or_default();
        let outcome = act.perform(id, before).await;
        let language = language.get_untracked();
        match &outcome {
            Ok(after) => {
                asking.try_set(false);
                more.try_set(false);
                toasts.show(
                    name.with_value(|name| act.said(after, name, language)),
                    None,
                );
                let after = after.clone();
                relation.update(|value| *value = after);
                // Lists that were read before may show who is connected or hidden by now.
                data::forget();
                if act == Act::Block {
                    let list = routes::members(&ListMembers::default());
                    navigate.try_with_value(|navigate| navigate(&list, Default::default()));
                }
            }
            Err(error) => {
                toasts.show(refusal(error, language), None);
                // Somebody may have answered or gone meanwhile.
                relation.reload();
            }
        }
        outcome.map(drop)
    });
    let state = move || now.with(|now| now.as_ref().map(|now| now.connection));
    let pending = act.pending();
    let buttons = move || {
        let views = match state()? {
            ConnectionState::None => view! {
                <Button kind=ButtonKind::Main on_press=move || asking.set(true)>
                    {words(messages::network_ask)}
                </Button>
            }
            .into_any(),
            ConnectionState::Asked => view! {
                <Tag kind=TagKind::On>{words(messages::network_asked)}</Tag>
                <Button pending on_press=move || act.dispatch(Act::Withdraw)>
                    {words(messages::network_withdraw)}
                </Button>
            }
            .into_any(),
            ConnectionState::AskedYou => view! {
                <Button
                    kind=ButtonKind::Main
                    pending
                    on_press=move || act.dispatch(Act::Accept)
                >
                    {words(messages::network_accept)}
                </Button>
                <Button pending on_press=move || act.dispatch(Act::Decline)>
                    {words(messages::network_decline)}
                </Button>
            }
            .into_any(),
            ConnectionState::Connected => view! {
                <Tag kind=TagKind::On>{words(messages::network_connected)}</Tag>
            }
            .into_any(),
        };
        Some(views)
    };
    let received = move || {
        let note = now.with(|now| {
            now.as_ref()
                .filter(|now| now.connection == ConnectionState::AskedYou)
                .map(|now| now.note.clone())
        })?;
        Some(view! {
            <Notice kind=NoticeKind::Info>
                <p>
                    {move || {
                        name.with_value(|name| messages::network_asked_you(language.get(), name))
                    }}
                </p>
                {(!note.is_empty()).then(|| view! { <p class="typed">{note}</p> })}
                <p class="soft">{words(messages::network_decline_hint)}</p>
            </Notice>
        })
    };
    let is_muted = move || now.with(|now| now.as_ref().is_some_and(|now| now.is_muted));
    view! {
        <div class="stack tight connecting">
            {received}
            <div class="cluster">
                {buttons}
                <Show when=is_muted>
                    <Tag>{words(messages::network_muted)}</Tag>
                </Show>
                <Show when=move || state().is_some()>
                    <IconButton
                        icon=IconName::More
                        label=move || {
                            name.with_value(|name| messages::network_more(language.get(), name))
                        }
                        on_press=move || more.set(true)
                    />
                </Show>
            </div>
        </div>
        <AskDialog open=asking name act />
        <MoreDialog open=more name act relation=now />
    }
}
