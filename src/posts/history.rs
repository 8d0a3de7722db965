//! What a post said before.

use crate::{
    api, data,
    language::use_language,
    shared::words::words,
    ui::{Dialog, Load, Rendered, Skeleton, date},
};
use ::api::{id::PostId, posts::Revision};
use leptos::prelude::*;

/// The dialog with what a post said before each edit.
#[component]
pub(super) fn History(id: PostId, open: RwSignal<bool>) -> impl IntoView {
    view! {
        <Dialog open title=words(messages::posts_history)>
            <Revisions id />
        </Dialog>
    }
}

#[component]
fn Revisions(id: PostId) -> impl IntoView {
    let history = data::load_one(move || id, api::get_post_history);
    view! {
        <Load
            from=history
            skeleton=Skeleton::Rows(3)
            children=move |history| {
                move || {
                    let rows: Vec<AnyView> = history.get().items.into_iter().map(row).collect();
                    view! { <ul class="list">{rows}</ul> }
                }
            }
        />
    }
}

fn row(revision: Revision) -> AnyView {
    let language = use_language();
    let Revision { title, html, at } = revision;
    view! {
        <li class="stack tight">
            <p class="soft">{move || date::moment(&at, language.get())}</p>
            {(!title.is_empty()).then(|| view! { <h3>{title}</h3> })}
            <Rendered html />
        </li>
    }
    .into_any()
}
