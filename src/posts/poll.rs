//! A poll: choosing, and the results afterwards.

use crate::{
    api, data,
    language::use_language,
    shared::words::words,
    ui::{Button, Card, Checkbox, Form, Meter, Notice, NoticeKind, RadioGroup, date, error_text},
};
use ::api::{
    id::PostId,
    posts::{Poll, Vote},
};
use leptos::prelude::*;

/// A poll of a post.
#[component]
pub(super) fn PollCard(id: PostId, poll: Poll) -> impl IntoView {
    let language = use_language();
    let poll = RwSignal::new(poll);
    let choosing = RwSignal::new(false);
    let ends = move || {
        poll.with(|poll| match poll.is_closed {
            true => messages::posts_closed(language.get()).to_owned(),
            false => {
                let moment = date::moment(&poll.closes, language.get());
                messages::posts_closes_at(language.get(), moment)
            }
        })
    };
    view! {
        <Card heading=words(messages::posts_poll)>
            {move || {
                let shown = poll.get();
                if shown.voters.is_some() && !choosing.get() {
                    view! { <Results poll=shown choosing /> }.into_any()
                } else {
                    view! { <Choosing id poll=shown kept=poll choosing /> }.into_any()
                }
            }} <p class="soft">{ends} " ・ " {words(messages::posts_poll_note)}</p>
        </Card>
    }
}

#[component]
fn Results(poll: Poll, choosing: RwSignal<bool>) -> impl IntoView {
    let language = use_language();
    let voters = poll.voters.unwrap_or(0);
    let rows: Vec<AnyView> = poll
        .choices
        .into_iter()
        .map(|choice| {
            let votes = choice.votes.unwrap_or(0);
            let own = if choice.is_own { " ✓" } else { "" };
            let label = format!("{}{own}", choice.label);
            view! {
                <Meter
                    value=f64::from(votes)
                    max=f64::from(voters.max(1))
                    label=move || messages::posts_votes(language.get(), &label, votes)
                />
            }
            .into_any()
        })
        .collect();
    let again = (!poll.is_closed).then(|| {
        view! {
            <Button on_press=move || choosing.set(true)>{words(messages::posts_vote_again)}</Button>
        }
    });
    view! {
        <div class="stack">
            {rows} <p class="soft">{move || messages::posts_voters(language.get(), voters)}</p>
            {again}
        </div>
    }
}

#[component]
fn Choosing(
    id: PostId,
    poll: Poll,
    kept: RwSignal<Poll>,
    choosing: RwSignal<bool>,
) -> impl IntoView {
    let language = use_language();
    let own = poll.choices.iter().position(|choice| choice.is_own);
    let one = RwSignal::new(own.map(|own| own.to_string()).unwrap_or_default());
    let several: Vec<RwSignal<bool>> = poll
        .choices
        .iter()
        .map(|choice| RwSignal::new(choice.is_own))
        .collect();
    let ticked = StoredValue::new(several.clone());
    let is_multiple = poll.is_multiple;
    let choices = move || -> Vec<u32> {
        if !is_multiple {
            return one.with(|one| one.parse().ok().into_iter().collect());
        }
        ticked.with_value(|ticked| {
            let on = ticked.iter().zip(0..).filter(|(ticked, _)| ticked.get());
            on.map(|(_, position)| position).collect()
        })
    };
    let vote = data::write(move |choices: Vec<u32>| async move {
        let voted = api::vote_in_poll(id, &Vote { choices }).await?;
        choosing.set(false);
        kept.set(voted);
        Ok(())
    });
    let failure = move || {
        vote.error().get().map(|error| {
            let text = error_text(&error, language.get());
            view! { <Notice kind=NoticeKind::Warn><p>{text}</p></Notice> }
        })
    };
    let fields = if is_multiple {
        let boxes: Vec<AnyView> = poll
            .choices
            .into_iter()
            .zip(several)
            .map(|(choice, checked)| view! { <Checkbox label=choice.label checked /> }.into_any())
            .collect();
        view! {
            <fieldset class="choices">
                <legend>{words(messages::posts_multiple)}</legend>
                {boxes}
            </fieldset>
        }
        .into_any()
    } else {
        let options: Vec<(String, String)> = poll
            .choices
            .into_iter()
            .enumerate()
            .map(|(position, choice)| (position.to_string(), choice.label))
            .collect();
        view! {
            <RadioGroup
                legend=words(messages::posts_poll)
                name="choices"
                options=Signal::stored(options)
                value=one
            />
        }
        .into_any()
    };
    let nothing = Signal::derive(move || choices().is_empty());
    view! {
        <Form on_submit=move || vote.dispatch(untrack(choices))>
            {failure} {fields} <Button submit=true pending=vote.pending() disabled=nothing>
                {words(messages::posts_vote)}
            </Button>
        </Form>
    }
}
