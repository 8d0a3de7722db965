//! The messages of a talk, oldest first, for both sides.

use crate::{
    api, data,
    language::use_language,
    shared::words::{Text, words},
    ui::{Button, Card, Failure, date},
};
use ::api::career::{TalkMessage, TalkMessages, TalkSide};
use leptos::prelude::*;
use uuid::Uuid;

/// A message, and the day that begins with it.
#[derive(Clone, PartialEq)]
struct Line {
    message: TalkMessage,
    day: Option<String>,
}

/// The messages, the way to older ones, and what stands below them.
#[component]
pub(super) fn Thread(
    /// The talk.
    id: Uuid,
    /// On which side one reads.
    own: TalkSide,
    /// The newest messages.
    #[prop(into)]
    newest: Signal<TalkMessages>,
    /// Where one writes, or why one does not.
    children: Children,
) -> impl IntoView {
    let language = use_language();
    let older = RwSignal::new(Vec::<TalkMessage>::new());
    let fetch = data::write(move |before: u32| async move {
        let found = match own {
            TalkSide::Worker => api::list_talk_messages(id, before).await?,
            TalkSide::Company => api::list_candidate_messages(id, before).await?,
        };
        older.try_set(found.items);
        Ok(())
    });
    let known = Memo::new(move |known: Option<&Vec<TalkMessage>>| {
        let known = known.map_or(&[][..], Vec::as_slice);
        newest.with(|newest| older.with(|older| merged(known, older, &newest.items)))
    });
    let first = move || known.with(|known| known.first().map(|message| message.number));
    let lines = move || {
        let language = language.get();
        known.with(|known| lines(known, &|iso| date::day(iso, language)))
    };
    view! {
        <Card heading=words(messages::talk_messages)>
            <div
                class="talk-log career-log"
                role="log"
                tabindex="0"
                aria-label=words(messages::talk_messages)
            >
                <div class="talk-inner">
                    <Show when=move || first().is_some_and(|first| first > 1)>
                        <div class="pager">
                            <Button
                                pending=fetch.pending()
                                on_press=move || {
                                    if let Some(first) = untrack(first) {
                                        fetch.dispatch(first);
                                    }
                                }
                            >
                                {words(messages::talk_older)}
                            </Button>
                        </div>
                        <Failure error=fetch.error() />
                    </Show>
                    <Show when=move || first().is_none()>
                        <p class="soft">{words(messages::talk_messages_none)}</p>
                    </Show>
                    <For
                        each=lines
                        key=|line| (line.message.id, line.day.clone())
                        children=move |line| said(line, own)
                    />
                </div>
            </div>
            {children()}
        </Card>
    }
}

fn said(line: Line, own: TalkSide) -> impl IntoView {
    let Line { message, day } = line;
    let is_own = message.side == own;
    let author = match message.side {
        TalkSide::Company => message.author.into_any(),
        TalkSide::Worker => {
            let text: Text = match own {
                TalkSide::Worker => messages::talk_you,
                TalkSide::Company => messages::talk_the_candidate,
            };
            words(text).into_any()
        }
    };
    view! {
        {day.map(|day| view! { <p class="talk-day">{day}</p> })}
        <article class="bubble" class:own=is_own>
            <p class="bubble-name">{author}</p>
            <p class="typed">{message.text}</p>
            <footer>
                <span>{date::time(&message.at)}</span>
            </footer>
        </article>
    }
}

/// Whether nothing is missing between two pieces of a talk, or nothing of one is there.
fn touch(earlier: &[TalkMessage], later: &[TalkMessage]) -> bool {
    match (earlier.last(), later.first()) {
        (Some(last), Some(first)) => last.number + 1 >= first.number,
        _ => true,
    }
}

/// Every known message once, oldest first. What does not reach up to the newest ones is left out: the way to older
/// ones leads back to it.
fn merged(
    known: &[TalkMessage],
    older: &[TalkMessage],
    newest: &[TalkMessage],
) -> Vec<TalkMessage> {
    let mut all = newest.to_vec();
    for piece in [known, older] {
        if touch(piece, &all) {
            all.extend_from_slice(piece);
            all.sort_by_key(|message| message.number);
            all.dedup_by_key(|message| message.number);
        }
    }
    all
}

/// The messages, with where days begin. `day` names the day of a moment.
fn lines(known: &[TalkMessage], day: &dyn Fn(&str) -> String) -> Vec<Line> {
    let mut before = String::new();
    let lines = known.iter().map(|message| {
        let today = day(&message.at);
        let is_new = today != before;
        before.clone_from(&today);
        Line {
            message: message.clone(),
            day: is_new.then_some(today),
        }
    });
    lines.collect()
}

#[cfg(test)]
mod tests {
    use super::*;

    fn message(number: u32) -> TalkMessage {
        TalkMessage {
            id: Uuid::from_u128(number.into()),
            number,
            side: TalkSide::Worker,
            author: String::new(),
            at: format!("0{}T10", number / 3),
            text: String::new(),
        }
    }

    fn messages(numbers: impl Iterator<Item = u32>) -> Vec<TalkMessage> {
        numbers.map(message).collect()
    }

    fn numbers(messages: &[TalkMessage]) -> Vec<u32> {
        messages.iter().map(|message| message.number).collect()
    }

    #[test]
    fn every_message_is_there_once() {
        let known = messages(3..=5);
        let (older, newest) = (messages(1..=2), messages(4..=7));
        let all = merged(&known, &older, &newest);
        assert_eq!(numbers(&all), [1, 2, 3, 4, 5, 6, 7]);
    }

    #[test]
    fn what_does_not_reach_the_newest_is_left_out() {
        let known = messages(1..=3);
        let newest = messages(8..=9);
        assert_eq!(numbers(&merged(&known, &[], &newest)), [8, 9]);
        assert_eq!(numbers(&merged(&known, &messages(1..=2), &newest)), [8, 9]);
        assert_eq!(numbers(&merged(&known, &[], &[])), [1, 2, 3]);
    }

    #[test]
    fn days_begin_where_they_change() {
        let seen = lines(&messages(1..=4), &|iso| iso[..2].to_owned());
        let days: Vec<Option<&str>> = seen.iter().map(|line| line.day.as_deref()).collect();
        assert_eq!(days, [Some("00"), None, Some("01"), None]);
    }
}
