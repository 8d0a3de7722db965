//! Answering whether one comes, and who else does.

use super::row::going;
use crate::{
    api, data,
    language::use_language,
    routes,
    shared::paging::load_pages,
    ui::{
        Button, ButtonKind, Card, Load, Mark, MarkSize, Notice, NoticeKind, Pager, Select,
        Skeleton, error_text, use_toasts,
    },
};
use ::api::{
    events::{Answer, Attendee, Event, ListAttendees, MOST_GUESTS, Occurrence, UpdateAnswer},
    id::OccurrenceId,
};
use leptos::prelude::*;

/// The answers that one can choose.
const CHOICES: [(Answer, messages::Text); 3] = [
    (Answer::Going, messages::events_going),
    (Answer::Maybe, messages::events_maybe),
    (Answer::No, messages::events_no),
];

/// The buttons that answer, the numbers, and who comes.
#[component]
pub(super) fn Answers(
    event: Event,
    occurrence: Occurrence,
    is_over: bool,
    reload: Callback<()>,
) -> impl IntoView {
    let (language, toasts) = (use_language(), use_toasts());
    let id = occurrence.id;
    let own = occurrence.answer;
    let guests = RwSignal::new(own.map_or(0, |own| own.guests).to_string());
    let write = data::write(move |answer: Answer| async move {
        let request = UpdateAnswer {
            answer,
            guests: guests.get_untracked().parse().unwrap_or(0),
        };
        api::update_event_answer(id, &request).await?;
        toasts.show(messages::events_answered(language.get_untracked()), None);
        reload.run(());
        Ok(())
    });
    let is_open = !is_over && !occurrence.cancelled;
    let buttons: Vec<AnyView> = CHOICES
        .into_iter()
        .map(|(answer, words)| {
            let chosen = own.is_some_and(|own| {
                own.answer == answer || answer == Answer::Going && own.answer == Answer::Waiting
            });
            let kind = if chosen {
                ButtonKind::Main
            } else {
                ButtonKind::Plain
            };
            view! {
                <Button kind pending=write.pending() on_press=move || write.dispatch(answer)>
                    {move || words(language.get())}
                    {chosen.then_some(" ✓")}
                </Button>
            }
            .into_any()
        })
        .collect();
    let options = move || {
        (0..=MOST_GUESTS)
            .map(|count| {
                let words = messages::events_guests_count(language.get(), count);
                (count.to_string(), words)
            })
            .collect::<Vec<_>>()
    };
    let failure = move || {
        write.error().get().map(|error| {
            let text = error_text(&error, language.get());
            view! { <Notice kind=NoticeKind::Warn><p>{text}</p></Notice> }
        })
    };
    let is_waiting = own.is_some_and(|own| own.answer == Answer::Waiting);
    let capacity = event.capacity;
    let counts = occurrence.going.map(|count| {
        let (maybe, waiting) = (occurrence.maybe.unwrap_or(0), occurrence.waiting.unwrap_or(0));
        view! {
            <p class="soft">
                {move || going(count, capacity, language.get())}
                {move || {
                    (maybe > 0).then(|| format!(" ・ {}", messages::events_maybe_count(language.get(), maybe)))
                }}
                {move || {
                    (waiting > 0)
                        .then(|| format!(" ・ {}", messages::events_waiting_count(language.get(), waiting)))
                }}
            </p>
        }
        .into_any()
    });
    let list = if event.sensitive {
        view! {
            <Notice kind=NoticeKind::Info>
                <p>{move || messages::events_sensitive_note(language.get())}</p>
            </Notice>
        }
        .into_any()
    } else {
        view! { <Attendees id /> }.into_any()
    };
    view! {
        <Card heading=move || messages::events_answer(language.get())>
            {failure}
            {is_waiting
                .then(|| {
                    view! {
                        <Notice kind=NoticeKind::Info>
                            <p>{move || messages::events_waiting(language.get())}</p>
                        </Notice>
                    }
                })}
            {is_open
                .then(|| {
                    view! {
                        <Select
                            label=move || messages::events_guests(language.get())
                            options=Signal::derive(options)
                            value=guests
                        />
                        <div class="cluster">{buttons}</div>
                    }
                })}
            {counts}
            {list}
        </Card>
    }
}

#[component]
fn Attendees(id: OccurrenceId) -> impl IntoView {
    let language = use_language();
    let pages = load_pages(
        move || id,
        |id, after| async move {
            let query = ListAttendees {
                answer: Answer::Going,
                after,
            };
            api::list_event_attendees(id, &query).await
        },
    );
    view! {
        <h3>{move || messages::events_attendees(language.get())}</h3>
        <Load
            from=pages.rows
            skeleton=Skeleton::Rows(3)
            children=move |page| {
                move || {
                    let people: Vec<AnyView> = page.get().items.into_iter().map(person).collect();
                    if people.is_empty() {
                        view! {
                            <p class="soft">{messages::events_attendees_none(language.get())}</p>
                        }
                        .into_any()
                    } else {
                        view! { <ul class="list">{people}</ul> }.into_any()
                    }
                }
            }
        />
        <Pager next=pages.next() pending=pages.pending on_more=pages.on_more />
    }
}

fn person(attendee: Attendee) -> AnyView {
    let language = use_language();
    let Attendee { member, guests } = attendee;
    let company = member.organisation.map(|company| company.name);
    view! {
        <li class="row middle">
            <Mark text=member.name.clone() id=member.id.0 size=MarkSize::Small />
            <div class="grow">
                <a class="name" href=routes::member(member.id)>
                    {member.name}
                </a>
                <p class="soft">{company}</p>
            </div>
            {(guests > 0)
                .then(|| {
                    view! {
                        <span class="faint">
                            {move || messages::events_with_guests(language.get(), guests)}
                        </span>
                    }
                })}
        </li>
    }
    .into_any()
}
