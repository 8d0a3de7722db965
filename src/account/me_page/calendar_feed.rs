//! The secret address from which one's own calendar program reads one's events.

use crate::{
    api, data,
    language::use_language,
    ui::{
        Button, ButtonKind, Card, Load, Notice, NoticeKind, Skeleton, date, error_text, use_toasts,
    },
};
use ::api::events::CalendarFeed;
use leptos::prelude::*;

/// Making, renewing and ending the feed.
#[component]
pub fn CalendarFeedCard() -> impl IntoView {
    let (language, toasts) = (use_language(), use_toasts());
    let feed = data::load_one(|| (), |()| api::get_calendar_feed());
    let address = RwSignal::new(None::<String>);
    // True makes an address, false ends the feed.
    let change = data::write(move |make: bool| async move {
        if make {
            let new = api::create_calendar_feed().await?;
            address.set(Some(new.url));
        } else {
            api::delete_calendar_feed().await?;
            address.set(None);
            toasts.show(messages::events_feed_ended(language.get_untracked()), None);
        }
        feed.reload();
        Ok(())
    });
    let failure = move || {
        change.error().get().map(|error| {
            let text = error_text(&error, language.get());
            view! { <Notice kind=NoticeKind::Warn><p>{text}</p></Notice> }
        })
    };
    let shown = move || {
        address.get().map(|url| {
            view! {
                <Notice kind=NoticeKind::Good>
                    <p>{messages::events_feed_shown(language.get())}</p>
                    <p class="typed">{url}</p>
                </Notice>
            }
        })
    };
    let state = move |feed: Signal<CalendarFeed>| {
        move || {
            match feed.with(|feed| feed.made.clone()) {
            Some(made) => view! {
                <p>{messages::events_feed_made(language.get(), date::day(&made, language.get()))}</p>
                <div class="cluster">
                    <Button pending=change.pending() on_press=move || change.dispatch(true)>
                        {messages::events_feed_renew(language.get())}
                    </Button>
                    <Button
                        kind=ButtonKind::Danger
                        pending=change.pending()
                        on_press=move || change.dispatch(false)
                    >
                        {messages::events_feed_end(language.get())}
                    </Button>
                </div>
            }
            .into_any(),
            None => view! {
                <Button pending=change.pending() on_press=move || change.dispatch(true)>
                    {messages::events_feed_new(language.get())}
                </Button>
            }
            .into_any(),
        }
        }
    };
    view! {
        <Card heading=move || messages::events_feed(language.get())>
            <p class="soft">{move || messages::events_feed_text(language.get())}</p>
            {failure}
            {shown}
            <Load from=feed skeleton=Skeleton::Rows(1) children=state />
        </Card>
    }
}
