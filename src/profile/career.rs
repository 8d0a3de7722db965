//! The career in the editor: entries in their order, each edited in a dialog.

use super::{
    draft::{Draft, entry_faults},
    fields::Audience,
    import::Import,
};
use crate::{
    language::use_language,
    shared::{career::career_words, words::words},
    ui::{Button, ButtonKind, Card, Dialog, Form, TextArea, TextField},
};
use ::api::{members::CareerEntry, problem::FieldError, profile::ProfileField};
use leptos::prelude::*;
use messages::Text;

/// Which dialog of the career is open. Dialogs have forms of their own, so they stand outside of the editor's.
#[derive(Clone, Copy)]
pub(super) struct Opened {
    entry: RwSignal<bool>,
    import: RwSignal<bool>,
    /// Which entry is edited; none for a new one.
    edited: RwSignal<Option<usize>>,
}

impl Opened {
    /// None is open.
    pub(super) fn nothing() -> Self {
        Self {
            entry: RwSignal::new(false),
            import: RwSignal::new(false),
            edited: RwSignal::new(None),
        }
    }
}

/// The career.
#[component]
pub(super) fn Career(draft: Draft, opened: Opened) -> impl IntoView {
    let edit = move |index: Option<usize>| {
        opened.edited.set(index);
        opened.entry.set(true);
    };
    let rows = move || {
        let entries = draft.career.get().into_iter().enumerate();
        entries
            .map(|(index, entry)| view! { <Entry draft index entry on_edit=move || edit(Some(index)) /> })
            .collect_view()
    };
    let is_empty = move || draft.career.with(Vec::is_empty);
    view! {
        <Card heading=words(messages::profile_career)>
            <p class="soft">{words(messages::profile_career_note)}</p>
            <Show when=is_empty>
                <p>{words(messages::profile_career_none)}</p>
            </Show>
            <ol class="career">{rows}</ol>
            <div class="cluster">
                <Button on_press=move || edit(None)>{words(messages::profile_career_add)}</Button>
                <Button on_press=move || opened.import.set(true)>
                    {words(messages::profile_import)}
                </Button>
            </div>
            <Audience draft field=ProfileField::Career about=messages::profile_career />
        </Card>
    }
}

/// The dialogs of the career.
#[component]
pub(super) fn CareerDialogs(draft: Draft, opened: Opened) -> impl IntoView {
    let Opened {
        entry,
        import,
        edited,
    } = opened;
    view! {
        <Dialog open=entry title=words(messages::profile_career)>
            <EntryForm draft index=edited.get_untracked() open=entry />
        </Dialog>
        <Dialog open=import title=words(messages::profile_import)>
            <Import draft open=import />
        </Dialog>
    }
}

#[component]
fn Entry(
    draft: Draft,
    index: usize,
    entry: CareerEntry,
    #[prop(into)] on_edit: Callback<()>,
) -> impl IntoView {
    let language = use_language();
    let name = StoredValue::new(entry.organisation.clone());
    let label = move |what: Text| {
        move || {
            let language = language.get();
            messages::profile_career_about(language, what(language), name.get_value())
        }
    };
    let remove = move |_| {
        draft.career.update(|entries| {
            entries.remove(index);
        });
    };
    let up = move |_| {
        draft
            .career
            .update(|entries| entries.swap(index - 1, index))
    };
    view! {
        <li class="career-entry">
            {career_words(entry)}
            <div class="cluster">
                <button
                    class="link"
                    type="button"
                    aria-label=label(messages::profile_career_edit)
                    on:click=move |_| on_edit.run(())
                >
                    {words(messages::profile_career_edit)}
                </button>
                {(index > 0)
                    .then(|| {
                        view! {
                            <button
                                class="link"
                                type="button"
                                aria-label=label(messages::profile_career_up)
                                on:click=up
                            >
                                {words(messages::profile_career_up)}
                            </button>
                        }
                    })}
                <button
                    class="link"
                    type="button"
                    aria-label=label(messages::profile_career_remove)
                    on:click=remove
                >
                    {words(messages::profile_career_remove)}
                </button>
            </div>
        </li>
    }
}

#[component]
fn EntryForm(draft: Draft, index: Option<usize>, open: RwSignal<bool>) -> impl IntoView {
    let entry = draft.career.with_untracked(|entries| {
        index
            .and_then(|index| entries.get(index).cloned())
            .unwrap_or_default()
    });
    let organisation = RwSignal::new(entry.organisation);
    let title = RwSignal::new(entry.title);
    let since = RwSignal::new(entry.since);
    let until = RwSignal::new(entry.until);
    let description = RwSignal::new(entry.description);
    let typed = move || CareerEntry {
        organisation: organisation.get().trim().to_owned(),
        title: title.get().trim().to_owned(),
        since: since.get().trim().to_owned(),
        until: until.get().trim().to_owned(),
        description: description.get(),
    };
    let errors = RwSignal::new(Vec::<FieldError>::new());
    let submit = move || {
        let entry = untrack(typed);
        let faults = entry_faults(&entry);
        if !faults.is_empty() {
            errors.set(faults);
            return;
        }
        draft.career.update(
            |entries| match index.and_then(|index| entries.get_mut(index)) {
                Some(known) => *known = entry,
                None => entries.push(entry),
            },
        );
        open.set(false);
    };
    view! {
        <Form on_submit=submit errors check=move || entry_faults(&typed())>
            <TextField
                label=words(messages::profile_career_organisation)
                name="organisation"
                value=organisation
                required=true
            />
            <TextField label=words(messages::profile_career_title) name="title" value=title />
            <TextField
                label=words(messages::profile_career_since)
                hint=words(messages::profile_career_date_hint)
                name="since"
                value=since
            />
            <TextField
                label=words(messages::profile_career_until)
                hint=words(messages::profile_career_until_hint)
                name="until"
                value=until
            />
            <TextArea
                label=words(messages::profile_career_description)
                name="description"
                value=description
            />
            <div class="form-actions">
                <Button kind=ButtonKind::Main submit=true>
                    {words(messages::profile_career_done)}
                </Button>
            </div>
        </Form>
    }
}
