//! The reactions to a post: each appears at once and goes back if it could not be kept.

use crate::{
    api,
    language::use_language,
    shared::{posts::reaction, words::words},
    ui::{error_text, use_toasts},
};
use ::api::{
    id::PostId,
    posts::{React, Reaction, ReactionCount},
};
use leptos::{prelude::*, task::spawn_local};

/// The reactions, each a switch.
#[component]
pub(super) fn ReactionBar(id: PostId, items: Vec<ReactionCount>) -> impl IntoView {
    let (language, toasts) = (use_language(), use_toasts());
    let counts = RwSignal::new(items);
    let of = move |kind: Reaction| {
        counts.with(|counts| counts.iter().find(|one| one.kind == kind).copied())
    };
    let press = move |kind: Reaction| {
        let before = counts.get_untracked();
        let is_on = !untrack(|| of(kind)).is_some_and(|one| one.is_own);
        counts.update(|counts| switch(counts, kind, is_on));
        spawn_local(async move {
            match api::react_to_post(id, &React { kind, is_on }).await {
                Ok(now) => drop(counts.try_set(now.items)),
                Err(error) => {
                    counts.try_set(before);
                    toasts.show(error_text(&error, language.get_untracked()), None);
                }
            }
        });
    };
    let buttons = Reaction::ALL.map(|kind| {
        let (sign, text) = reaction(kind);
        let count = move || of(kind).map_or(0, |one| one.count);
        view! {
            <button
                type="button"
                class="chip"
                aria-pressed=move || {
                    if of(kind).is_some_and(|one| one.is_own) { "true" } else { "false" }
                }
                aria-label=move || format!("{} {}", text(language.get()), count())
                title=move || text(language.get())
                on:click=move |_| press(kind)
            >
                <span aria-hidden="true">{sign}</span>
                {move || (count() > 0).then(|| view! { <span class="number">{count}</span> })}
            </button>
        }
        .into_any()
    });
    view! {
        <div class="cluster" role="group" aria-label=words(messages::posts_reactions)>
            {buttons.into_iter().collect_view()}
        </div>
    }
}

/// Sets or takes back one's own reaction.
fn switch(counts: &mut Vec<ReactionCount>, kind: Reaction, is_on: bool) {
    match counts.iter_mut().find(|one| one.kind == kind) {
        Some(one) => {
            one.count = one.count.saturating_add_signed(if is_on { 1 } else { -1 });
            one.is_own = is_on;
        }
        None if is_on => counts.push(ReactionCount {
            kind,
            count: 1,
            is_own: true,
        }),
        None => {}
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_reaction_is_counted_once() {
        let mut counts = Vec::new();
        switch(&mut counts, Reaction::Like, true);
        assert_eq!((counts[0].count, counts[0].is_own), (1, true));
        switch(&mut counts, Reaction::Like, false);
        assert_eq!((counts[0].count, counts[0].is_own), (0, false));
    }
}
