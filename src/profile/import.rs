//! Taking a career over from a file: what is found is shown, chosen, and put into the draft.

use super::draft::{Draft, add_lines};
use crate::{
    api, data,
    language::use_language,
    shared::{career::career_words, words::words},
    ui::{
        Button, ButtonKind, Checkbox, Notice, NoticeKind, error_text, fault_text, unique_id,
        use_toasts,
    },
};
use ::api::{
    members::CareerEntry,
    profile::{CareerFormat, CareerPreview, CareerProblem, MOST_CAREER_ENTRIES, PreviewCareer},
};
use leptos::prelude::*;
use messages::{Language, Text};

/// The import, in its dialog.
#[component]
pub(super) fn Import(draft: Draft, open: RwSignal<bool>) -> impl IntoView {
    let language = use_language();
    let read = data::write(|file: web_sys::File| async move {
        let is_json = file.name().to_lowercase().ends_with(".json");
        let format = if is_json {
            CareerFormat::JsonResume
        } else {
            CareerFormat::Csv
        };
        api::preview_career(&PreviewCareer { format }, file).await
    });
    let id = unique_id("career-file");
    let hint = format!("{id}-hint");
    let found = move || {
        let outcome = read.value().get();
        outcome.map(|outcome| match outcome {
            Ok(preview) => view! { <Found draft open preview /> }.into_any(),
            Err(error) => {
                let text = move || error_text(&error, language.get());
                view! { <Notice kind=NoticeKind::Warn><p>{text}</p></Notice> }.into_any()
            }
        })
    };
    view! {
        <div class="stack">
            <div class="field">
                <label for=id.clone()>
                    <span>{words(messages::profile_import_file)}</span>
                </label>
                <input
                    class="input"
                    id=id
                    type="file"
                    accept=".json,.csv,.tsv,.txt,application/json,text/csv"
                    aria-describedby=hint.clone()
                    on:change:target=move |event| {
                        if let Some(file) = event.target().files().and_then(|files| files.get(0)) {
                            read.dispatch(file);
                        }
                        // The same file can be chosen again after it was changed.
                        event.target().set_value("");
                    }
                />
                <p class="hint" id=hint>{words(messages::profile_import_hint)}</p>
            </div>
            <div aria-live="polite">{found}</div>
        </div>
    }
}

/// Words of the file that belong into one field.
#[derive(Clone)]
struct Words {
    label: Text,
    words: Vec<String>,
    typed: RwSignal<String>,
    is_chosen: RwSignal<bool>,
}

#[component]
fn Found(draft: Draft, open: RwSignal<bool>, preview: CareerPreview) -> impl IntoView {
    let language = use_language();
    let toasts = use_toasts();
    let CareerPreview {
        entries,
        skills,
        languages,
        schools,
        problems,
    } = preview;
    let known = draft.career.get_untracked();
    let chosen: Vec<(CareerEntry, RwSignal<bool>)> = entries
        .into_iter()
        .map(|entry| {
            let is_new = !known.contains(&entry);
            (entry, RwSignal::new(is_new))
        })
        .collect();
    let lists: Vec<Words> = [
        (messages::members_facet_skill as Text, skills, draft.skills),
        (messages::members_facet_language, languages, draft.languages),
        (messages::members_facet_school, schools, draft.schools),
    ]
    .into_iter()
    .filter(|(_, words, _)| !words.is_empty())
    .map(|(label, words, typed)| Words {
        label,
        words,
        typed,
        is_chosen: RwSignal::new(true),
    })
    .collect();
    let count = chosen.len() + lists.len();
    let (rows, words_of) = (chosen.clone(), lists.clone());
    let take = move || {
        let wanted = chosen
            .iter()
            .filter(|(_, is_chosen)| is_chosen.get_untracked());
        let new: Vec<CareerEntry> = wanted.map(|(entry, _)| entry.clone()).collect();
        draft.career.update(|entries| {
            for entry in new {
                if entries.len() < MOST_CAREER_ENTRIES && !entries.contains(&entry) {
                    entries.push(entry);
                }
            }
        });
        for list in &lists {
            if list.is_chosen.get_untracked() {
                add_lines(list.typed, &list.words);
            }
        }
        toasts.show(
            messages::profile_import_taken(language.get_untracked()),
            None,
        );
        open.set(false);
    };
    let rows = rows
        .into_iter()
        .map(|(entry, is_chosen)| {
            let label = entry.organisation.clone();
            view! {
                <li class="career-entry">
                    <Checkbox label=move || label.clone() checked=is_chosen />
                    <div>{career_words(entry)}</div>
                </li>
            }
        })
        .collect_view();
    let words_of = words_of
        .into_iter()
        .map(|list| {
            let (named, words) = (list.label, list.words.join("、"));
            let label = move || format!("{}: {words}", named(language.get()));
            view! { <li><Checkbox label checked=list.is_chosen /></li> }
        })
        .collect_view();
    view! {
        <div class="stack">
            <Problems problems />
            {(count > 0)
                .then(|| {
                    view! {
                        <h3>{move || messages::profile_import_found(language.get(), count)}</h3>
                        <ul class="career">{rows} {words_of}</ul>
                        <div class="form-actions">
                            <Button kind=ButtonKind::Main on_press=take>
                                {words(messages::profile_import_take)}
                            </Button>
                        </div>
                    }
                })}
        </div>
    }
}

#[component]
fn Problems(problems: Vec<CareerProblem>) -> impl IntoView {
    let language = use_language();
    (!problems.is_empty()).then(|| {
        let count = problems.len();
        let lines = problems
            .into_iter()
            .map(|problem| view! { <li>{move || problem_text(&problem, language.get())}</li> })
            .collect_view();
        view! {
            <Notice kind=NoticeKind::Warn>
                <p>{move || messages::profile_import_problems(language.get(), count)}</p>
                <ul>{lines}</ul>
            </Notice>
        }
    })
}

/// Where it is and what is wrong: a line of a table, a path of a JSON file, or the whole file.
fn problem_text(problem: &CareerProblem, language: Language) -> String {
    let place = match problem.place.split('.').next() {
        None | Some("") => messages::profile_import_whole(language).to_owned(),
        Some(line) if line.bytes().all(|byte| byte.is_ascii_digit()) => {
            messages::profile_import_line(language, line)
        }
        Some(_) => problem.place.clone(),
    };
    let fault = fault_text(problem.fault, language);
    messages::profile_import_problem(language, place, fault, &problem.value)
}
