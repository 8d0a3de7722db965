//! The way to the new company, which nobody but the worker sees: two days, and what there is to do.

use super::{change::Refusal, words};
use crate::{
    api,
    data::{self, Loaded, Write},
    language::use_language,
    routes,
    shared::words::words as said,
    ui::{
        Button, Card, Checkbox, FieldKind, Form, LinkButton, TextField, date, faults, use_toasts,
    },
};
use ::api::{
    FieldFault,
    career::{PathStep, TalkPage, TalkStage, TransferPath},
    problem::FieldError,
    tokyo::Day,
};
use leptos::prelude::*;
use uuid::Uuid;

/// By how many days notice comes before the last day (民法627条).
const NOTICE_DAYS: i64 = 14;

/// The days that are proposed: the first day of the offer, and the last before it.
fn proposed(joins: Day) -> TransferPath {
    TransferPath {
        leaves: joins.plus(-1),
        joins,
        done: Vec::new(),
    }
}

/// The way; there once one agreed.
#[component]
pub(super) fn Path(id: Uuid, page: Signal<TalkPage>, loaded: Loaded<TalkPage>) -> impl IntoView {
    let is_agreed = Memo::new(move |_| page.with(|page| page.talk.stage == TalkStage::Agreed));
    move || {
        let first = is_agreed.get().then(|| page.get_untracked())?;
        let joins = first.offer.map(|offer| offer.joins);
        let path = first.path.or_else(|| joins.map(proposed))?;
        Some(view! {
            <Card heading=said(messages::talk_path)>
                <p class="soft">{said(messages::talk_path_private)}</p>
                <Planned id path loaded />
            </Card>
        })
    }
}

#[component]
fn Planned(id: Uuid, path: TransferPath, loaded: Loaded<TalkPage>) -> impl IntoView {
    let (language, toasts) = (use_language(), use_toasts());
    let wanted = RwSignal::new(path);
    let save = data::write(move |()| async move {
        // What is ticked while a saving is on its way is saved after it.
        loop {
            let Some(asked) = wanted.try_get_untracked() else {
                return Ok(());
            };
            let page = api::plan_transfer(id, &asked).await?;
            if wanted.try_get_untracked().is_none_or(|now| now == asked) {
                loaded.update(|shown| *shown = page);
                toasts.show(messages::talk_path_saved(language.get_untracked()), None);
                return Ok(());
            }
        }
    });
    view! {
        <PathDays wanted save />
        <Steps wanted save />
    }
}

#[component]
fn PathDays(wanted: RwSignal<TransferPath>, save: Write<(), ()>) -> impl IntoView {
    let language = use_language();
    let (leaves, joins) = wanted.with_untracked(|path| {
        let text = |day: Day| RwSignal::new(day.to_string());
        (text(path.leaves), text(path.joins))
    });
    let own = RwSignal::new(Vec::<FieldError>::new());
    let read = move |field: &str, text: RwSignal<String>| {
        let day = text.with_untracked(|text| text.parse::<Day>());
        day.map_err(|_| FieldError {
            field: field.to_owned(),
            fault: FieldFault::Form,
        })
    };
    let submit = move || match (read("leaves", leaves), read("joins", joins)) {
        (Ok(leaves), Ok(joins)) if leaves <= joins => {
            own.set(Vec::new());
            wanted.update(|path| (path.leaves, path.joins) = (leaves, joins));
            save.dispatch(());
        }
        (Ok(_), Ok(_)) => own.set(vec![FieldError {
            field: "joins".to_owned(),
            fault: FieldFault::Range,
        }]),
        (leaves, joins) => own.set([leaves.err(), joins.err()].into_iter().flatten().collect()),
    };
    // Of what is typed now, so that one sees what it means before it is kept.
    let notice = move || {
        let language = language.get();
        let Ok(day) = leaves.with(|text| text.parse::<Day>()) else {
            return String::new();
        };
        let latest = day.plus(-NOTICE_DAYS);
        if latest < Day::of(date::now() as i64) {
            return messages::talk_path_too_soon(language).to_owned();
        }
        messages::talk_path_notice(language, date::day(&latest.to_string(), language))
    };
    let order = move || {
        let day = |text: RwSignal<String>| text.with(|text| text.parse::<Day>().ok());
        let is_wrong = day(leaves).zip(day(joins)).is_some_and(|(a, b)| b < a);
        match is_wrong {
            true => messages::talk_path_order(language.get()),
            false => "",
        }
    };
    view! {
        <Form on_submit=submit errors=faults(own, save.error())>
            <TextField
                label=said(messages::talk_path_leaves)
                name="leaves"
                value=leaves
                kind=FieldKind::Day
                hint=notice
            />
            <TextField
                label=said(messages::talk_path_joins)
                name="joins"
                value=joins
                kind=FieldKind::Day
                hint=order
            />
            <div class="form-actions">
                <Button submit=true pending=save.pending()>
                    {said(messages::talk_path_save)}
                </Button>
            </div>
        </Form>
    }
}

#[component]
fn Steps(wanted: RwSignal<TransferPath>, save: Write<(), ()>) -> impl IntoView {
    let language = use_language();
    let done = move || {
        let done = wanted.with(|path| path.done.len());
        messages::talk_path_done(language.get(), done, PathStep::ALL.len())
    };
    let rows = PathStep::ALL.map(|step| {
        let is_done = wanted.with_untracked(|path| path.done.contains(&step));
        let checked = RwSignal::new(is_done);
        let (name, text) = words::step(step);
        let tick = move |is_done: bool| {
            wanted.update(|path| {
                path.done.retain(|one| *one != step);
                if is_done {
                    path.done.push(step);
                }
            });
            save.dispatch(());
        };
        let way = match step {
            PathStep::Employment => Some((routes::me(), messages::talk_step_employment_link as _)),
            PathStep::Announcement => Some((
                routes::new_post(&routes::NewPost::default()),
                messages::talk_step_announcement_link as crate::shared::words::Text,
            )),
            _ => None,
        };
        view! {
            <li class="career-step">
                <Checkbox
                    label=said(name)
                    hint=said(text)
                    checked
                    name="done"
                    on_change=Callback::new(tick)
                />
                {way.map(|(href, text)| view! { <LinkButton href>{said(text)}</LinkButton> })}
            </li>
        }
    });
    view! {
        <section class="stack tight">
            <h3>{said(messages::talk_path_steps)}</h3>
            <p class="soft" role="status">
                {done}
            </p>
            <ul role="list">{rows.collect_view()}</ul>
            <Refusal error=save.error() />
            <Show when=move || save.error().with(Option::is_some)>
                <div>
                    <Button pending=save.pending() on_press=move || save.dispatch(())>
                        {said(messages::talk_path_again)}
                    </Button>
                </div>
            </Show>
        </section>
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn the_last_day_is_proposed_before_the_first() {
        let joins = Day::new(2027, 4, 1).expect("the calendar has it");
        let path = proposed(joins);
        assert_eq!(path.leaves.to_string(), "2027-03-31");
        assert_eq!(path.joins, joins);
    }
}
