//! The hiring team of a posting: who reads what comes in about it.

use crate::{
    api::{self, ApiError},
    data::{self, Loaded},
    language::use_language,
    shared::words::words,
    ui::{Card, Checkbox, Load, Notice, NoticeKind, Skeleton, error_text, use_toasts},
};
use ::api::{
    id::{PersonId, PostingId},
    postings::PostingTeam,
};
use leptos::prelude::*;

/// The card beside the editor.
#[component]
pub(super) fn Team(id: PostingId) -> impl IntoView {
    let team = data::load_one(move || id, api::get_posting_team);
    view! {
        <Card heading=words(messages::hiring_team)>
            <p class="soft">{words(messages::hiring_team_text)}</p>
            <Load
                from=team
                skeleton=Skeleton::Rows(2)
                children=move |shown| view! { <Named id shown team /> }
            />
        </Card>
    }
}

/// A box for each recruiter.
#[component]
fn Named(id: PostingId, shown: Signal<PostingTeam>, team: Loaded<PostingTeam>) -> impl IntoView {
    let (language, toasts) = (use_language(), use_toasts());
    let change = data::write(move |(person, add): (PersonId, bool)| async move {
        match api::change_posting_team(id, person, add).await {
            Ok(now) => {
                team.update(|shown| *shown = now);
                toasts.show(messages::hiring_team_saved(language.get_untracked()), None);
                Ok::<(), ApiError>(())
            }
            Err(error) => {
                toasts.show(error_text(&error, language.get_untracked()), None);
                team.reload();
                Err(error)
            }
        }
    });
    let may_name = Memo::new(move |_| shown.with(|team| team.may_name));
    let is_empty = move || shown.with(|team| !team.items.iter().any(|one| one.is_on_team));
    let disabled = Signal::derive(move || !may_name.get() || change.pending().get());
    // The rows stay where they are while one ticks them.
    let rows = shown.get_untracked().items.into_iter().map(|row| {
        let person = row.person.id;
        let checked = RwSignal::new(row.is_on_team);
        Effect::new(move |_| {
            let is_on = shown.with(|team| {
                let mut items = team.items.iter();
                items.any(|one| one.person.id == person && one.is_on_team)
            });
            checked.set(is_on);
        });
        let tick = move |add: bool| {
            change.dispatch((person, add));
        };
        view! {
            <Checkbox
                label=row.person.name
                hint=row.person.organisation
                checked
                disabled
                on_change=Callback::new(tick)
            />
        }
    });
    view! {
        <Show when=move || is_empty() && may_name.get()>
            <Notice kind=NoticeKind::Warn>
                <p>{words(messages::hiring_team_none)}</p>
            </Notice>
        </Show>
        <div class="choices">{rows.collect_view()}</div>
        <Show when=move || !may_name.get()>
            <p class="soft small">{words(messages::hiring_team_others)}</p>
        </Show>
    }
}
