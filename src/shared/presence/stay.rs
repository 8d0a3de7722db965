//! Saying where one is until when, and that one has left.

use super::{now, time_of, visibility_options};
use crate::{
    api, browser, data,
    language::use_language,
    ui::{Button, ButtonKind, Notice, NoticeKind, Select, error_text, use_toasts},
};
use ::api::{
    directory::PlaceLink,
    id::PlaceId,
    presence::{Presence, PresenceVisibility, UpdatePresence},
    tokyo::{self, HOUR},
};
use leptos::prelude::*;

/// For how many hours one can say to stay.
const HOURS: [i64; 6] = [1, 2, 3, 4, 6, 9];
/// Times are offered in steps, in milliseconds.
const STEP: i64 = 10 * 60 * 1000;
/// Where the browser keeps who may see the name.
const KEY: &str = "presence-visibility";

/// What one says: until when, who may see the name, and sending it.
#[derive(Clone, Copy)]
pub struct Stay {
    hours: RwSignal<String>,
    visibility: RwSignal<String>,
    write: data::Write<Option<PlaceId>, ()>,
}

/// The end of a stay of so many hours, at a round time.
fn end_of(hours: i64) -> i64 {
    let at = now() + hours * HOUR;
    at - at.rem_euclid(STEP)
}

impl Stay {
    /// Calls `on_done` after something was said.
    pub fn new(on_done: impl Fn() + Copy + 'static) -> Self {
        let (language, toasts) = (use_language(), use_toasts());
        let hours = RwSignal::new("3".to_owned());
        let kept = browser::stored(KEY).and_then(|kept| kept.parse::<PresenceVisibility>().ok());
        let visibility = RwSignal::new(kept.unwrap_or_default().as_str().to_owned());
        let write = data::write(move |place: Option<PlaceId>| async move {
            let words = match place {
                Some(place) => {
                    let chosen = visibility.get_untracked();
                    browser::store(KEY, Some(&chosen));
                    let hours = hours.get_untracked().parse().unwrap_or(1);
                    let request = UpdatePresence {
                        place,
                        until: tokyo::minute(end_of(hours)),
                        visibility: chosen.parse().unwrap_or(PresenceVisibility::Count),
                    };
                    api::update_presence(&request).await?;
                    messages::presence_said
                }
                None => {
                    api::delete_presence().await?;
                    messages::presence_left
                }
            };
            toasts.show(words(language.get_untracked()), None);
            on_done();
            Ok(())
        });
        Self {
            hours,
            visibility,
            write,
        }
    }

    /// The choices, and why the last try failed.
    pub fn choices(self) -> AnyView {
        let language = use_language();
        let times = move || {
            HOURS
                .into_iter()
                .map(|hours| {
                    let time = tokyo::minute(end_of(hours))[11..].to_owned();
                    let words = messages::presence_until_time(language.get(), time);
                    (hours.to_string(), words)
                })
                .collect::<Vec<_>>()
        };
        view! {
            <div class="columns even">
                <Select
                    label=move || messages::presence_until(language.get())
                    options=Signal::derive(times)
                    value=self.hours
                />
                <Select
                    label=move || messages::presence_visibility(language.get())
                    options=visibility_options(language)
                    value=self.visibility
                />
            </div>
            {move || {
                self.write
                    .error()
                    .get()
                    .map(|error| {
                        view! {
                            <Notice kind=NoticeKind::Warn>
                                <p>{error_text(&error, language.get())}</p>
                            </Notice>
                        }
                    })
            }}
        }
        .into_any()
    }

    /// The one press that says that one is at `place`.
    pub fn button(self, place: PlaceLink, kind: ButtonKind) -> AnyView {
        let language = use_language();
        let (id, name) = (place.id, place.name);
        view! {
            <Button
                kind
                pending=self.write.pending()
                on_press=move || self.write.dispatch(Some(id))
            >
                <span aria-hidden="true">{move || messages::presence_here(language.get())}</span>
                <span class="visually-hidden">
                    {move || messages::presence_here_at(language.get(), &name)}
                </span>
            </Button>
        }
        .into_any()
    }

    /// Where one is, with the press that ends it.
    pub fn mine(self, mine: Option<Presence>) -> Option<AnyView> {
        let language = use_language();
        mine.map(|mine| {
            let time = time_of(&mine.until);
            view! {
                <div class="row middle">
                    <p class="grow strong">
                        {move || {
                            messages::presence_mine(language.get(), &mine.place.name, &time)
                        }}
                    </p>
                    <Button
                        pending=self.write.pending()
                        on_press=move || self.write.dispatch(None)
                    >
                        {move || messages::presence_leave(language.get())}
                    </Button>
                </div>
            }
            .into_any()
        })
    }
}
