//! Whom one blocks and mutes, to be taken back.

use crate::{
    api, data,
    language::use_language,
    routes,
    shared::words::words,
    ui::{
        Breadcrumb, Empty, IconName, Load, Mark, PageHead, Skeleton, Tag, TagKind, date,
        error_text, use_toasts,
    },
};
use ::api::network::{Block, BlockKind, Blocks};
use leptos::prelude::*;

/// Whom one blocks and mutes.
#[component]
pub fn BlocksPage() -> impl IntoView {
    let language = use_language();
    let blocks = data::load(|| (), |()| api::list_blocks());
    let back = words(messages::account_me_title);
    view! {
        <div class="page">
            <Breadcrumb items=Signal::derive(move || vec![(routes::me(), back().to_owned())]) />
            <PageHead title=move || messages::network_blocks(language.get()).to_owned() />
            <p class="soft">{words(messages::network_blocks_text)}</p>
            <Load
                from=blocks
                skeleton=Skeleton::Rows(3)
                children=move |value| {
                    view! {
                        <Show
                            when=move || value.with(|value| !value.items.is_empty())
                            fallback=|| {
                                view! {
                                    <Empty
                                        icon=IconName::Shield
                                        title=words(messages::network_blocks_none)
                                        text=words(messages::network_block_text)
                                    />
                                }
                            }
                        >
                            <ul class="list card">
                                <For
                                    each=move || value.with(|value| value.items.clone())
                                    key=|block| (block.member.id, block.kind)
                                    children=move |block| view! { <Row block blocks /> }
                                />
                            </ul>
                        </Show>
                    }
                }
            />
        </div>
    }
}

#[component]
fn Row(block: Block, blocks: data::Loaded<Blocks>) -> impl IntoView {
    let language = use_language();
    let toasts = use_toasts();
    let (id, kind) = (block.member.id, block.kind);
    let lift = data::write(move |()| async move {
        let outcome = match kind {
            BlockKind::Block => api::unblock_member(id).await,
            BlockKind::Mute => api::unmute_member(id).await,
        };
        let language = language.get_untracked();
        match &outcome {
            Ok(()) => {
                let said = match kind {
                    BlockKind::Block => messages::network_said_unblocked,
                    BlockKind::Mute => messages::network_said_unmuted,
                };
                toasts.show(said(language), None);
                // Lists that were read before do not show who can be seen again.
                data::forget();
                blocks.update(|value| value.items.retain(|other| other.member.id != id));
            }
            Err(error) => {
                toasts.show(error_text(error, language), None);
                blocks.reload();
            }
        }
        outcome
    });
    let (kind_tag, kind_text) = match kind {
        BlockKind::Block => (TagKind::Warn, messages::network_blocked as messages::Text),
        BlockKind::Mute => (TagKind::Plain, messages::network_muted as messages::Text),
    };
    let name = block.member.name;
    let label = {
        let name = name.clone();
        move || messages::network_lift_name(language.get(), &name)
    };
    view! {
        <li class="row middle">
            <Mark text=name.clone() id=id.0 />
            <div class="grow">
                <p class="name">{name}</p>
                <p class="cluster soft">
                    <Tag kind=kind_tag>{words(kind_text)}</Tag>
                    {move || {
                        let language = language.get();
                        messages::network_blocked_on(language, date::day(&block.made_at, language))
                    }}
                </p>
            </div>
            <button
                class="button"
                type="button"
                aria-label=label
                aria-disabled=move || lift.pending().get().then_some("true")
                on:click=move |_| lift.dispatch(())
            >
                {words(messages::network_lift)}
            </button>
        </li>
    }
}
