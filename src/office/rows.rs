//! The rows of an import, with what is wrong with them.

use super::words::{action_text, problem_text};
use crate::{
    api,
    language::use_language,
    shared::{paging::load_pages, words::words},
    ui::{Card, Checkbox, Load, Pager, Skeleton, Tag, TagKind},
};
use ::api::{
    id::ImportId,
    office::{ImportAction, ImportRow, ListImportRows},
};
use leptos::prelude::*;

/// The table of rows.
#[component]
pub fn Rows(
    /// The import.
    id: ImportId,
    /// Whether some rows have problems: then only those are shown at first.
    refused: bool,
) -> impl IntoView {
    let refused_only = RwSignal::new(refused);
    let pages = load_pages(
        move || (id, refused_only.get()),
        |(id, refused_only), after| async move {
            api::list_import_rows(
                id,
                &ListImportRows {
                    refused_only,
                    after,
                },
            )
            .await
        },
    );
    view! {
        <Card heading=words(messages::office_rows_title)>
            {refused
                .then(|| {
                    view! {
                        <Checkbox
                            label=words(messages::office_rows_refused_only)
                            checked=refused_only
                        />
                    }
                })}
            <Load
                from=pages.rows
                skeleton=Skeleton::Rows(5)
                children=move |page| {
                    let is_empty = Memo::new(move |_| page.with(|page| page.items.is_empty()));
                    view! {
                        <Show
                            when=move || !is_empty.get()
                            fallback=|| {
                                view! {
                                    <p class="soft">{words(messages::office_rows_none)}</p>
                                }
                            }
                        >
                            <table class="import-rows">
                                <thead>
                                    <tr>
                                        <th scope="col">{words(messages::office_row_line)}</th>
                                        <th scope="col">{words(messages::office_row_name)}</th>
                                        <th scope="col">{words(messages::office_row_action)}</th>
                                        <th scope="col">{words(messages::office_row_problems)}</th>
                                    </tr>
                                </thead>
                                <tbody>
                                    <For
                                        each=move || page.with(|page| page.items.clone())
                                        key=|row| row.line
                                        children=|row| view! { <Row row /> }
                                    />
                                </tbody>
                            </table>
                        </Show>
                    }
                }
            />
            <Pager next=pages.next() pending=pages.pending on_more=pages.on_more />
        </Card>
    }
}

#[component]
fn Row(row: ImportRow) -> impl IntoView {
    let language = use_language();
    let kind = match row.action {
        ImportAction::Create => TagKind::On,
        ImportAction::Update => TagKind::Why,
        ImportAction::Unchanged => TagKind::Plain,
        ImportAction::Refused => TagKind::Warn,
    };
    let action = row.action;
    let problems = row
        .problems
        .into_iter()
        .map(|problem| view! { <li>{move || problem_text(&problem, language.get())}</li> })
        .collect_view();
    view! {
        <tr>
            <td class="number">{row.line}</td>
            <th scope="row">{row.name}</th>
            <td>
                <Tag kind>{move || action_text(action, language.get())}</Tag>
            </td>
            <td>
                <ul>{problems}</ul>
            </td>
        </tr>
    }
}
