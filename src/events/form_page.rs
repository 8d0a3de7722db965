//! Making an event, and editing one.

use super::form::{Draft, Fields};
use crate::{
    api, data,
    language::use_language,
    routes,
    shared::addressed::{addressed, edited},
    ui::{Button, ButtonKind, Form, Notice, NoticeKind, PageHead, error_text},
};
use ::api::{
    ErrorCode,
    events::{Event, WriteEvent},
    id::EventId,
    problem::FieldError,
};
use leptos::prelude::*;
use leptos_router::hooks::use_navigate;

/// Makes an event.
#[component]
pub fn NewEventPage() -> impl IntoView {
    view! {
        <div class="page narrow">
            <EventForm event=None />
        </div>
    }
}

/// Edits an event.
#[component]
pub fn EditEventPage() -> impl IntoView {
    addressed(|id: EventId| {
        let event = data::load_one(move || id, api::get_event);
        let form = |event: Event| {
            event
                .editable
                .then(|| view! { <EventForm event=Some(event) /> }.into_any())
        };
        edited(event, form).into_any()
    })
}

#[component]
fn EventForm(event: Option<Event>) -> impl IntoView {
    let language = use_language();
    let navigate = use_navigate();
    let draft = Draft::new(event.as_ref());
    let own = RwSignal::new(Vec::<FieldError>::new());
    let known = StoredValue::new(event.map(|event| (event.id, event.etag)));
    let intent = data::Intent::new();
    let save = data::write(move |request: WriteEvent| {
        let navigate = navigate.clone();
        async move {
            let saved = match known.get_value() {
                Some((id, etag)) => api::update_event(id, &request, &etag).await,
                None => api::create_event(&request, intent.key()).await,
            };
            intent.sent(&saved);
            navigate(&routes::event(saved?.id), Default::default());
            Ok(())
        }
    });
    let submit = move || match untrack(|| draft.request()) {
        Ok(request) => {
            own.set(Vec::new());
            save.dispatch(request);
        }
        Err(faults) => own.set(faults),
    };
    let errors = Signal::derive(move || {
        let found = own.get();
        if found.is_empty() {
            let error = save.error().get();
            error.map_or_else(Vec::new, |error| error.field_errors().to_vec())
        } else {
            found
        }
    });
    let failure = move || {
        let error = save
            .error()
            .get()
            .filter(|error| error.field_errors().is_empty());
        error.map(|error| {
            let text = if error.code() == Some(ErrorCode::Changed) {
                messages::events_changed(language.get()).to_owned()
            } else {
                error_text(&error, language.get())
            };
            view! { <Notice kind=NoticeKind::Warn><p>{text}</p></Notice> }
        })
    };
    let title = if known.with_value(Option::is_some) {
        messages::events_form_edit
    } else {
        messages::events_form_new
    };
    view! {
        <PageHead title=move || title(language.get()) />
        <Form on_submit=submit errors check=move || draft.faults()>
            {failure}
            <Fields draft />
            <div class="form-actions">
                <Button kind=ButtonKind::Main submit=true pending=save.pending()>
                    {move || messages::events_save(language.get())}
                </Button>
            </div>
        </Form>
    }
}
