//! Keeping the present filters under a name, and coming back to kept ones.

use super::list_page::List;
use crate::shared::filter;
use crate::{
    api::{self, ApiError, IntentKey},
    data::{self, Loaded},
    language::use_language,
    pieces, routes,
    shared::words::words,
    ui::{
        Button, ButtonKind, Dialog, FieldKind, Form, IconButton, IconName, Load, Skeleton,
        TextField, error_text, use_toasts,
    },
};
use ::api::{
    ErrorCode, FieldFault,
    account::{self, CreateSavedSearch, MOST_SAVED_SEARCHES, SavedSearch},
    members::ListMembers,
    problem::FieldError,
    validate,
};
use leptos::{prelude::*, task::spawn_local};
use messages::Language;

/// The dialog: a name for the present filters, and the searches that are kept.
#[component]
pub fn SavedSearches(
    /// Whether it is open.
    open: RwSignal<bool>,
) -> impl IntoView {
    provide_context(KeptOpen(open));
    view! {
        <Dialog open title=words(messages::members_save_title)>
            <Show when=move || open.get()>
                {pieces::kept_searches()}
            </Show>
        </Dialog>
    }
}

/// Whether the dialog is open, for [`KeptSearches`], which comes with its own piece of the program.
#[derive(Clone, Copy)]
struct KeptOpen(RwSignal<bool>);

/// What is in the dialog.
#[component]
pub fn KeptSearches() -> impl IntoView {
    let KeptOpen(open) = expect_context::<KeptOpen>();
    let saved = data::load(|| (), |()| api::list_saved_searches());
    view! {
        <SaveForm open saved />
        <section class="stack tight">
            <h3>{words(messages::members_saved_title)}</h3>
            <Load
                from=saved
                skeleton=Skeleton::Rows(2)
                children=move |saved_searches| view! {
                    <Show
                        when=move || saved_searches.with(|saved| !saved.items.is_empty())
                        fallback=|| view! {
                            <p class="soft">{words(messages::members_saved_none)}</p>
                        }
                    >
                        <ul class="list saved-searches">
                            <For
                                each=move || saved_searches.with(|saved| saved.items.clone())
                                key=|search| (search.id, search.etag.clone())
                                children=move |search| view! { <Row search open saved /> }
                            />
                        </ul>
                    </Show>
                }
            />
        </section>
    }
}

#[component]
fn SaveForm(open: RwSignal<bool>, saved: Loaded<account::SavedSearches>) -> impl IntoView {
    let language = use_language();
    let list = expect_context::<List>();
    let toasts = use_toasts();
    let name = RwSignal::new(String::new());
    let refused = RwSignal::new(Vec::<FieldError>::new());
    let intent = StoredValue::new(None::<(CreateSavedSearch, IntentKey)>);
    let create = data::write(move |request: CreateSavedSearch| async move {
        // The same request sent again is the same intent.
        let key = match intent.get_value() {
            Some((before, key)) if before == request => key,
            _ => IntentKey::new(),
        };
        intent.set_value(Some((request.clone(), key.clone())));
        api::create_saved_search(&request, key).await
    });
    let submit = Callback::new(move |()| {
        let request = CreateSavedSearch {
            name: name.get_untracked().trim().to_owned(),
            query: list
                .query
                .with_untracked(|query| routes::to_query(&filter::kept(query))),
        };
        match validate(&request) {
            Ok(()) => {
                refused.set(Vec::new());
                create.dispatch(request);
            }
            Err(errors) => refused.set(errors),
        }
    });
    Effect::new(move |_| match create.value().get() {
        Some(Ok(created)) => {
            toasts.show(
                messages::members_saved(language.get_untracked(), &created.name),
                None,
            );
            saved.reload();
            open.set(false);
        }
        Some(Err(error)) => refused.set(error.field_errors().to_vec()),
        None => (),
    });
    // The form says what else is wrong with the name; only this needs words of its own, until it is changed.
    let name_taken = move || {
        let sent =
            intent.with_value(|intent| intent.as_ref().map(|(request, _)| request.name.clone()));
        let taken = refused.with(|errors| {
            errors
                .iter()
                .any(|error| error.field == "name" && error.fault == FieldFault::Taken)
        });
        (taken && name.with(|name| Some(name.trim()) == sent.as_deref()))
            .then(|| messages::members_save_taken(language.get()).to_owned())
    };
    let other_fault = move || {
        let language = language.get();
        create
            .error()
            .get()
            .filter(|error| error.field_errors().is_empty())
            .map(|error| failure_text(&error, language))
    };
    view! {
        <Form on_submit=submit errors=refused>
            <TextField
                label=words(messages::members_save_name)
                name="name"
                value=name
                kind=FieldKind::Text
                required=true
                hint=words(messages::members_save_hint)
                error=Signal::derive(name_taken)
                autocomplete="off"
            />
            <p class="fault" role="status">
                {other_fault}
            </p>
            <div class="form-actions">
                <Button kind=ButtonKind::Main submit=true pending=create.pending()>
                    {words(messages::members_save_submit)}
                </Button>
            </div>
        </Form>
    }
}

/// A kept search: leads to the list, and can be deleted, which can be undone.
#[component]
fn Row(
    search: SavedSearch,
    open: RwSignal<bool>,
    saved: Loaded<account::SavedSearches>,
) -> impl IntoView {
    let language = use_language();
    let toasts = use_toasts();
    let kept = StoredValue::new(search.clone());
    let delete = data::write(move |search: SavedSearch| async move {
        let answer = api::delete_saved_search(search.id).await;
        let language = language.get_untracked();
        match &answer {
            Ok(()) => {
                let said = messages::members_saved_deleted(language, &search.name);
                let undo = Callback::new(move |()| put_back(search.clone(), saved));
                toasts.show(said, Some(undo));
            }
            Err(error) => toasts.show(error_text(error, language), None),
        }
        saved.reload();
        answer
    });
    let query: ListMembers = routes::parse_query(&search.query);
    view! {
        <li class="row middle">
            <a class="grow name" href=routes::members(&query) on:click=move |_| open.set(false)>
                {search.name.clone()}
            </a>
            <IconButton
                icon=IconName::Delete
                label=move || messages::members_saved_delete(language.get(), &search.name)
                on_press=Callback::new(move |()| delete.dispatch(kept.get_value()))
            />
        </li>
    }
}

/// Keeps a deleted search again. The row that deleted it is gone by then, hence no [`data::write`].
fn put_back(search: SavedSearch, saved: Loaded<account::SavedSearches>) {
    let request = CreateSavedSearch {
        name: search.name,
        query: search.query,
    };
    spawn_local(async move {
        drop(api::create_saved_search(&request, IntentKey::new()).await);
        saved.reload();
    });
}

fn failure_text(error: &ApiError, language: Language) -> String {
    match error.code() {
        Some(ErrorCode::Conflict) => messages::members_save_full(language, MOST_SAVED_SEARCHES),
        _ => error_text(error, language),
    }
}
