//! What an import would do or did, and the button that does it.

use super::words::{file_problem_text, is_at_work, is_nothing_new, state_text};
use crate::{
    api::{self, IntentKey},
    data::{self, Loaded},
    language::use_language,
    routes,
    shared::words::{Text, grouped, words},
    ui::{Button, ButtonKind, Card, LinkButton, Meter, Notice, NoticeKind, error_text, use_toasts},
};
use ::api::{
    members::ListMembers,
    office::{Import, ImportKind, ImportState},
};
use leptos::prelude::*;

/// The report of one import.
#[component]
pub fn Report(
    /// The import as it stands.
    import: Signal<Import>,
    /// Where what a write answers is put.
    loaded: Loaded<Import>,
) -> impl IntoView {
    let language = use_language();
    let state = Memo::new(move |_| import.with(|import| import.state));
    let at_work = move || is_at_work(state.get());
    let toasts = use_toasts();
    // The end of the work has to reach those who look elsewhere on the page.
    Effect::new(move |before: Option<ImportState>| {
        let now = state.get();
        if before == Some(ImportState::Applying) && now == ImportState::Applied {
            toasts.show(
                messages::office_applied_toast(language.get_untracked()),
                None,
            );
        }
        now
    });
    let notice = move || {
        let kind = match state.get() {
            ImportState::Checking | ImportState::Applying => NoticeKind::Info,
            ImportState::Ready | ImportState::Applied => NoticeKind::Good,
            ImportState::Refused | ImportState::Failed => NoticeKind::Warn,
        };
        let text = move || import.with(|import| state_text(import, language.get()));
        let file_problem = move || {
            import.with(|import| {
                import
                    .file_problem
                    .as_ref()
                    .map(|problem| file_problem_text(problem, language.get()))
            })
        };
        view! {
            <Notice kind>
                <p>{text}</p>
                {move || file_problem().map(|text| view! { <p class="strong">{text}</p> })}
            </Notice>
        }
    };
    let progress_label = move || {
        let language = language.get();
        import.with(|import| {
            messages::office_progress(language, grouped(import.rows_done), grouped(import.rows))
        })
    };
    view! {
        {notice}
        <Show when=at_work>
            <Meter
                value=Signal::derive(move || import.with(|import| f64::from(import.rows_done)))
                max=Signal::derive(move || import.with(|import| f64::from(import.rows.max(1))))
                label=Signal::derive(progress_label)
            />
        </Show>
        <Show when=move || import.with(|import| import.file_problem.is_none())>
            <Counts import />
        </Show>
        <Show when=move || state.get() == ImportState::Ready>
            <Apply import loaded />
        </Show>
        <Show when=move || !at_work() && state.get() != ImportState::Ready>
            <WaysOn import />
        </Show>
    }
}

/// The name of a number of the report, and the number.
type Count = (Text, fn(&Import) -> u32);

/// How many rows do what, and what is known of the file.
#[component]
fn Counts(import: Signal<Import>) -> impl IntoView {
    const COUNTS: [Count; 4] = [
        (messages::office_creates, |import| import.creates),
        (messages::office_updates, |import| import.updates),
        (messages::office_unchanged, |import| import.unchanged),
        (messages::office_refused, |import| import.refused),
    ];
    let counts = COUNTS
        .into_iter()
        .map(|(name, count)| {
            view! {
                <div>
                    <dt>{words(name)}</dt>
                    <dd class="number">{move || import.with(|import| grouped(count(import)))}</dd>
                </div>
            }
        })
        .collect_view();
    let kind = move || {
        import.with(|import| match import.kind {
            ImportKind::Members => messages::office_kind_members,
            ImportKind::Organisations => messages::office_kind_organisations,
        })
    };
    let language = use_language();
    let has_encoding = move || import.with(|import| !import.encoding.is_empty());
    let has_ignored = move || import.with(|import| !import.ignored_columns.is_empty());
    view! {
        <Card>
            <dl class="counts">{counts}</dl>
            <dl class="facts">
                <div>
                    <dt>{words(messages::office_report_kind)}</dt>
                    <dd>{move || kind()(language.get())}</dd>
                </div>
                <div>
                    <dt>{words(messages::office_rows)}</dt>
                    <dd class="number">{move || import.with(|import| grouped(import.rows))}</dd>
                </div>
                <Show when=has_encoding>
                    <div>
                        <dt>{words(messages::office_encoding)}</dt>
                        <dd>{move || import.with(|import| import.encoding.clone())}</dd>
                    </div>
                </Show>
                <Show when=has_ignored>
                    <div>
                        <dt>{words(messages::office_ignored)}</dt>
                        <dd>{move || import.with(|import| import.ignored_columns.join(", "))}</dd>
                    </div>
                </Show>
            </dl>
        </Card>
    }
}

/// The button that writes what was checked.
#[component]
fn Apply(import: Signal<Import>, loaded: Loaded<Import>) -> impl IntoView {
    let language = use_language();
    // One intent, however often the button is pressed.
    let key = StoredValue::new(IntentKey::new());
    let apply = data::write(move |id| {
        let key = key.get_value();
        async move { api::apply_import(id, key).await }
    });
    Effect::new(move |_| {
        if let Some(Ok(answer)) = apply.value().get() {
            loaded.update(|import| *import = answer);
            loaded.reload();
        }
    });
    let text = move || {
        import.with(|import| {
            messages::office_apply_text(
                language.get(),
                grouped(import.creates),
                grouped(import.updates),
            )
        })
    };
    let nothing_new = move || import.with(is_nothing_new);
    view! {
        <Show when=move || !nothing_new() fallback=move || view! { <WaysOn import /> }>
            <div class="apply">
                <p>{text}</p>
                <Button
                    kind=ButtonKind::Main
                    pending=apply.pending()
                    on_press=Callback::new(move |()| {
                        apply.dispatch(import.with_untracked(|import| import.id));
                    })
                >
                    {words(messages::office_apply)}
                </Button>
            </div>
            {move || {
                apply
                    .error()
                    .get()
                    .map(|error| {
                        view! {
                            <Notice kind=NoticeKind::Warn>
                                <p>{move || error_text(&error, language.get())}</p>
                            </Notice>
                        }
                    })
            }}
        </Show>
    }
}

/// Where to go from here.
#[component]
fn WaysOn(import: Signal<Import>) -> impl IntoView {
    let language = use_language();
    let applied = move || import.with(|import| import.state == ImportState::Applied);
    let members = move || import.with(|import| import.kind == ImportKind::Members);
    let result = move || {
        if members() {
            routes::members(&ListMembers::default())
        } else {
            routes::companies()
        }
    };
    view! {
        <div class="cluster">
            <Show when=applied>
                <LinkButton href=Signal::derive(result)>
                    {move || {
                        if members() {
                            messages::office_see_members(language.get())
                        } else {
                            messages::office_see_companies(language.get())
                        }
                    }}
                </LinkButton>
            </Show>
            <LinkButton href=routes::import()>{words(messages::office_again)}</LinkButton>
        </div>
    }
}
