//! Making an event, and editing one.

use super::form::{Draft, Fields};
use crate::{
    about::NotFoundPage,
    api, data,
    language::use_language,
    routes,
    ui::{Button, ButtonKind, Form, Load, Notice, NoticeKind, PageHead, Skeleton, error_text},
};
use ::api::{
    ErrorCode,
    events::{Event, WriteEvent},
    id::EventId,
    problem::FieldError,
};
use leptos::prelude::*;
use leptos_router::hooks::{use_navigate, use_params_map};

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
    let params = use_params_map();
    let id = params.with_untracked(|params| params.get("id").and_then(|id| id.parse().ok()));
    match id {
        Some(id) => view! { <Edit id /> }.into_any(),
        None => NotFoundPage().into_any(),
    }
}

#[component]
fn Edit(id: EventId) -> impl IntoView {
    let event = data::load_one(move || id, api::get_event);
    view! {
        <div class="page narrow">
            <Load
                from=event
                skeleton=Skeleton::Page
                children=move |value| {
                    // What is typed stays when the event is read again.
                    let event_now = value.get_untracked();
                    if event_now.editable {
                        view! { <EventForm event=Some(event_now) /> }.into_any()
                    } else {
                        NotFoundPage().into_any()
                    }
                }
            />
        </div>
    }
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
