//! What the hiring team notes about a candidate, and means to do.

use super::change::{Refusal, change, new_id};
use crate::{
    api,
    data::{Loaded, Write},
    language::use_language,
    shared::words::words,
    ui::{
        Button, ButtonKind, Card, Checkbox, FieldKind, Form, Tag, TagKind, TextArea, TextField,
        date, faults,
    },
};
use ::api::{
    FieldFault,
    career::{CandidatePage, NoteTask, TalkNote, WriteTalkNote},
    problem::FieldError,
    tokyo::Day,
    validate,
};
use leptos::prelude::*;
use uuid::Uuid;

/// The notes, and where one adds to them.
#[component]
pub(super) fn Notes(
    id: Uuid,
    page: Signal<CandidatePage>,
    loaded: Loaded<CandidatePage>,
) -> impl IntoView {
    let ids = Memo::new(move |_| {
        page.with(|page| page.notes.iter().map(|note| note.id).collect::<Vec<Uuid>>())
    });
    view! {
        <Card heading=words(messages::talk_notes)>
            <p class="soft small">{words(messages::talk_notes_text)}</p>
            <Show when=move || ids.with(Vec::is_empty)>
                <p class="soft">{words(messages::talk_notes_none)}</p>
            </Show>
            <ul class="stack" role="list">
                <For
                    each=move || ids.get()
                    key=|note| *note
                    children=move |note| view! { <One id note page loaded /> }
                />
            </ul>
            <Adding id loaded />
        </Card>
    }
}

#[component]
fn One(
    id: Uuid,
    note: Uuid,
    page: Signal<CandidatePage>,
    loaded: Loaded<CandidatePage>,
) -> impl IntoView {
    let language = use_language();
    let shown =
        Memo::new(move |_| page.with(|page| page.notes.iter().find(|one| one.id == note).cloned()));
    let write = change(loaded, None, move |request: WriteTalkNote| async move {
        api::write_candidate_note(id, note, &request).await
    });
    let remove = change(loaded, Some(messages::talk_note_removed), move |()| {
        api::delete_candidate_note(id, note)
    });
    let text = move || shown.with(|note| note.as_ref().map(|note| note.text.clone()));
    let by_whom = move || {
        let TalkNote { author, at, .. } = shown.get()?;
        let language = language.get();
        let moment = date::moment(&at, language);
        Some(messages::talk_note_author(language, author, moment))
    };
    let is_task = Memo::new(move |_| task(shown).is_some());
    view! {
        <li class="stack tight">
            <p class="typed">{text}</p>
            <Show when=move || is_task.get()>
                <Task shown write />
            </Show>
            <p class="soft small">{by_whom}</p>
            <Refusal error=write.error() />
            <Refusal error=remove.error() />
            <div>
                <Button
                    kind=ButtonKind::Quiet
                    pending=remove.pending()
                    on_press=move || remove.dispatch(())
                >
                    {words(messages::talk_note_remove)}
                </Button>
            </div>
        </li>
    }
}

fn task(shown: Memo<Option<TalkNote>>) -> Option<NoteTask> {
    shown.with(|note| note.as_ref().and_then(|note| note.task))
}

/// Whether a task is done, and by when it is to be.
#[component]
fn Task(shown: Memo<Option<TalkNote>>, write: Write<WriteTalkNote, ()>) -> impl IntoView {
    let language = use_language();
    let checked = RwSignal::new(false);
    Effect::new(move |_| checked.set(task(shown).is_some_and(|task| task.is_done)));
    let label = move || {
        let language = language.get();
        let day = task(shown).map(|task| date::day(&task.by.to_string(), language));
        messages::talk_note_done(language, day.unwrap_or_default())
    };
    let is_late = move || {
        let today = Day::of(date::now() as i64);
        task(shown).is_some_and(|task| !task.is_done && task.by < today)
    };
    let tick = move |is_done: bool| {
        let Some(note) = shown.get_untracked() else {
            return;
        };
        write.dispatch(WriteTalkNote {
            text: note.text,
            task: note.task.map(|task| NoteTask { is_done, ..task }),
        });
    };
    view! {
        <Checkbox
            label=Signal::derive(label)
            checked
            disabled=write.pending()
            on_change=Callback::new(tick)
        />
        <Show when=is_late>
            <p class="tags">
                <Tag kind=TagKind::Warn>{words(messages::talk_note_late)}</Tag>
            </p>
        </Show>
    }
}

#[component]
fn Adding(id: Uuid, loaded: Loaded<CandidatePage>) -> impl IntoView {
    let (text, by) = (RwSignal::new(String::new()), RwSignal::new(String::new()));
    let own = RwSignal::new(Vec::<FieldError>::new());
    // Without an answer it may have arrived: the same goes out under the same id.
    let tried = StoredValue::new(None::<(Uuid, WriteTalkNote)>);
    let add = change(
        loaded,
        Some(messages::talk_note_added),
        move |(note, request): (Uuid, WriteTalkNote)| async move {
            api::write_candidate_note(id, note, &request).await
        },
    );
    let submit = move || {
        let day = by.with_untracked(|by| match by.is_empty() {
            true => Ok(None),
            false => by.parse::<Day>().map(Some),
        });
        let Ok(day) = day else {
            own.set(vec![FieldError {
                field: "by".to_owned(),
                fault: FieldFault::Form,
            }]);
            return;
        };
        let request = WriteTalkNote {
            text: text.with_untracked(|text| text.trim().to_owned()),
            task: day.map(|by| NoteTask { by, is_done: false }),
        };
        let found = validate(&request).err().unwrap_or_default();
        if found.is_empty() {
            let again = tried.get_value().filter(|(_, before)| *before == request);
            let note = again.unwrap_or_else(|| (new_id(), request));
            tried.set_value(Some(note.clone()));
            add.dispatch(note);
        }
        own.set(found);
    };
    Effect::new(move |_| {
        if let Some(Ok(())) = add.value().get() {
            tried.set_value(None);
            text.set(String::new());
            by.set(String::new());
        }
    });
    view! {
        <Form on_submit=submit errors=faults(own, add.error())>
            <Refusal error=add.error() />
            <TextArea label=words(messages::talk_note_text) name="text" value=text />
            <TextField
                label=words(messages::talk_note_by)
                name="by"
                value=by
                kind=FieldKind::Day
            />
            <div class="form-actions">
                <Button submit=true pending=add.pending()>
                    {words(messages::talk_note_add)}
                </Button>
            </div>
        </Form>
    }
}
