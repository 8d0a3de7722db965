//! The searches that one keeps: open, rename, delete.

use crate::{
    api::{self, IntentKey},
    data,
    language::use_language,
    routes,
    ui::{
        Button, ButtonKind, Card, Dialog, Form, IconButton, IconName, Load, Skeleton, TextField,
        error_text, faults, use_toasts,
    },
};
use ::api::{
    ErrorCode,
    account::{CreateSavedSearch, SavedSearch, SavedSearches, UpdateSavedSearch},
    problem::FieldError,
    validate,
};
use leptos::prelude::*;
use messages::{
    account_save, account_search_delete, account_search_deleted, account_search_name,
    account_search_rename, account_search_rename_title, account_search_renamed,
    account_search_restored, account_searches, account_searches_none,
};

/// The searches that one keeps.
#[component]
pub fn SavedSearchList() -> impl IntoView {
    let language = use_language();
    let searches = data::load(|| (), |()| api::list_saved_searches());
    let renaming = RwSignal::new(None::<SavedSearch>);
    let delete = use_delete(searches);
    let row = move |search: SavedSearch| {
        let (to_rename, to_delete) = (search.clone(), search.clone());
        let (rename_name, delete_name) = (search.name.clone(), search.name.clone());
        view! {
            <li class="row middle saved-search">
                <a class="grow name" href=routes::saved_search(&search.query)>
                    {search.name}
                </a>
                <IconButton
                    icon=IconName::Edit
                    label=move || account_search_rename(language.get(), &rename_name)
                    on_press=move || renaming.set(Some(to_rename.clone()))
                />
                <IconButton
                    icon=IconName::Delete
                    label=move || account_search_delete(language.get(), &delete_name)
                    on_press=move || delete.dispatch(to_delete.clone())
                />
            </li>
        }
    };
    view! {
        <Card heading=move || account_searches(language.get()).to_owned()>
            <Load
                from=searches
                skeleton=Skeleton::Rows(3)
                children=move |value| {
                    view! {
                        <Show
                            when=move || value.with(|value| !value.items.is_empty())
                            fallback=move || {
                                view! {
                                    <p class="soft">{move || account_searches_none(language.get())}</p>
                                }
                            }
                        >
                            <ul class="list">
                                <For
                                    each=move || value.with(|value| value.items.clone())
                                    key=|search| (search.id, search.etag.clone())
                                    children=row
                                />
                            </ul>
                        </Show>
                    }
                }
            />
        </Card>
        <Rename renaming searches />
    }
}

/// Deletes a search at once, and offers to bring it back.
fn use_delete(searches: data::Loaded<SavedSearches>) -> data::Write<SavedSearch, ()> {
    let language = use_language();
    let toasts = use_toasts();
    let restore = data::write(move |search: SavedSearch| async move {
        let request = CreateSavedSearch {
            name: search.name.clone(),
            query: search.query,
        };
        let outcome = api::create_saved_search(&request, IntentKey::new()).await;
        let language = language.get_untracked();
        match &outcome {
            Ok(_) => toasts.show(account_search_restored(language, search.name), None),
            Err(error) => toasts.show(error_text(error, language), None),
        }
        searches.reload();
        outcome.map(drop)
    });
    data::write(move |search: SavedSearch| async move {
        searches.update(|value| value.items.retain(|other| other.id != search.id));
        match api::delete_saved_search(search.id).await {
            Ok(()) => {
                let text = account_search_deleted(language.get_untracked(), &search.name);
                let undo = Callback::new(move |()| restore.dispatch(search.clone()));
                toasts.show(text, Some(undo));
                Ok(())
            }
            Err(error) => {
                toasts.show(error_text(&error, language.get_untracked()), None);
                searches.reload();
                Err(error)
            }
        }
    })
}

#[component]
fn Rename(
    renaming: RwSignal<Option<SavedSearch>>,
    searches: data::Loaded<SavedSearches>,
) -> impl IntoView {
    let language = use_language();
    let toasts = use_toasts();
    let open = RwSignal::new(false);
    let name = RwSignal::new(String::new());
    let own_errors = RwSignal::new(Vec::<FieldError>::new());
    // The dialog is the browser's: it opens when there is a search to rename and clears it when closed.
    Effect::new(move |_| {
        if let Some(search) = renaming.get() {
            name.set(search.name);
            own_errors.set(Vec::new());
            open.set(true);
        }
    });
    Effect::new(move |_| {
        if !open.get() {
            renaming.set(None);
        }
    });
    let send = data::write(
        move |(search, request): (SavedSearch, UpdateSavedSearch)| async move {
            match api::update_saved_search(search.id, &request, &search.etag).await {
                Ok(new) => {
                    searches.update(|value| {
                        for kept in &mut value.items {
                            if kept.id == new.id {
                                *kept = new.clone();
                            }
                        }
                    });
                    toasts.show(account_search_renamed(language.get_untracked()), None);
                    open.try_set(false);
                    Ok(())
                }
                Err(error) => {
                    let gone =
                        matches!(error.code(), Some(ErrorCode::Changed | ErrorCode::NotFound));
                    if gone || error.field_errors().is_empty() {
                        toasts.show(error_text(&error, language.get_untracked()), None);
                    }
                    if gone {
                        searches.reload();
                        open.try_set(false);
                    }
                    Err(error)
                }
            }
        },
    );
    let errors = faults(own_errors, send.error());
    let submit = move || {
        let request = UpdateSavedSearch {
            name: name.with_untracked(|name| name.trim().to_owned()),
        };
        match (validate(&request), renaming.get_untracked()) {
            (Err(errors), _) => own_errors.set(errors),
            (Ok(()), Some(search)) => {
                own_errors.set(Vec::new());
                send.dispatch((search, request));
            }
            (Ok(()), None) => {}
        }
    };
    view! {
        <Dialog open title=move || account_search_rename_title(language.get()).to_owned()>
            <Form on_submit=submit errors=errors>
                <TextField
                    label=move || account_search_name(language.get()).to_owned()
                    name="name"
                    value=name
                    required=true
                />
                <Button kind=ButtonKind::Main submit=true pending=send.pending()>
                    {move || account_save(language.get())}
                </Button>
            </Form>
        </Dialog>
    }
}
