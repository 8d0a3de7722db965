//! What those may do who may change an event: edit it, cancel one time, cancel all of it.

use crate::{
    api, data,
    language::use_language,
    routes,
    ui::{Button, ButtonKind, Dialog, LinkButton, Notice, NoticeKind, error_text, use_toasts},
};
use ::api::{
    events::{Event, Occurrence},
    id::OccurrenceId,
};
use leptos::prelude::*;

/// Editing and cancelling.
#[component]
pub(super) fn HostActions(
    event: Event,
    occurrence: Occurrence,
    reload: Callback<()>,
) -> impl IntoView {
    let (language, toasts) = (use_language(), use_toasts());
    let id = event.id;
    let (asked, open) = (RwSignal::new(None::<OccurrenceId>), RwSignal::new(false));
    let cancel = data::write(move |one: Option<OccurrenceId>| async move {
        match one {
            Some(one) => api::cancel_event_occurrence(one).await?,
            None => api::cancel_event(id).await?,
        };
        open.set(false);
        toasts.show(messages::events_cancel_done(language.get_untracked()), None);
        reload.run(());
        Ok(())
    });
    let ask = move |one: Option<OccurrenceId>| {
        asked.set(one);
        open.set(true);
    };
    let words = move || match asked.get() {
        Some(_) => messages::events_cancel_one(language.get()),
        None => messages::events_cancel_all(language.get()),
    };
    let failure = move || {
        cancel.error().get().map(|error| {
            let text = error_text(&error, language.get());
            view! { <Notice kind=NoticeKind::Warn><p>{text}</p></Notice> }
        })
    };
    let several = event.occurrences.len() > 1 && !occurrence.cancelled;
    let one = occurrence.id;
    view! {
        <div class="cluster">
            <LinkButton href=routes::edit_event(id)>
                {move || messages::events_edit(language.get())}
            </LinkButton>
            {several
                .then(|| {
                    view! {
                        <Button on_press=move || ask(Some(one))>
                            {move || messages::events_cancel_one(language.get())}
                        </Button>
                    }
                })}
            <Button kind=ButtonKind::Danger on_press=move || ask(None)>
                {move || messages::events_cancel_all(language.get())}
            </Button>
        </div>
        <Dialog open title=words>
            {failure}
            <p>{move || messages::events_cancel_sure(language.get())}</p>
            <div class="cluster end">
                <Button
                    kind=ButtonKind::Danger
                    pending=cancel.pending()
                    on_press=move || cancel.dispatch(asked.get_untracked())
                >
                    {words}
                </Button>
            </div>
        </Dialog>
    }
}
