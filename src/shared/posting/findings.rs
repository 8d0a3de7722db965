//! What the check says: under each field on a phone, beside the form where there is room.

use crate::{
    language::use_language,
    shared::words::{Text, words},
    ui::{Card, Icon, IconName, Tag, TagKind},
};
use ::api::postings::{Finding, Severity};
use leptos::{prelude::*, wasm_bindgen::JsCast as _};
use messages::Language;

/// What the check is called where it is asked.
#[derive(Clone, Copy)]
pub struct Wording {
    /// Heading.
    heading: Text,
    /// There are no findings.
    none: Text,
    /// A finding that refuses.
    refused: Text,
    /// How many refuse and how many advise.
    count: fn(Language, usize, usize) -> String,
}

/// Before a posting is published.
pub const PUBLISHING: Wording = Wording {
    heading: messages::hiring_findings,
    none: messages::hiring_findings_none,
    refused: messages::hiring_refused,
    count: |language, refused, advised| messages::hiring_findings_count(language, refused, advised),
};

/// Before a contract is offered.
pub const OFFERING: Wording = Wording {
    heading: messages::talk_findings,
    none: messages::talk_findings_none,
    refused: messages::talk_refused,
    count: |language, refused, advised| messages::talk_findings_count(language, refused, advised),
};

/// One finding in words: the advice, what it is about, a better wording, and the rule.
fn said(finding: &Finding, wording: Wording, language: Language) -> AnyView {
    let refuses = finding.severity == Severity::Refuse;
    let (kind, word) = if refuses {
        (TagKind::Warn, (wording.refused)(language))
    } else {
        (TagKind::Plain, messages::hiring_advice(language))
    };
    let Finding {
        found,
        better,
        rule,
        ..
    } = finding.clone();
    view! {
        <p>
            <Tag kind=kind>{word}</Tag>
            " "
            {messages::posting_advice(language, finding.code.as_str())}
        </p>
        {(!found.is_empty()).then(|| view! { <p class="soft" lang="ja">"「" {found} "」"</p> })}
        {(!better.is_empty())
            .then(|| {
                view! {
                    <p>
                        {messages::hiring_better(language)} ": " <span lang="ja">{better}</span>
                    </p>
                }
            })}
        <p class="soft small" lang="ja">{rule.act} " " {rule.article}</p>
    }
    .into_any()
}

/// What the check says about one field.
#[component]
pub fn FieldFindings(
    /// The field.
    name: &'static str,
    /// What the check says of all of them.
    findings: Signal<Vec<Finding>>,
    /// What the check is called here.
    wording: Wording,
) -> impl IntoView {
    let language = use_language();
    // A screen reader hears what changes about the field, not the whole list.
    let own = Memo::new(move |_| {
        findings.with(|all| {
            all.iter()
                .filter(|one| one.field == name)
                .cloned()
                .collect::<Vec<_>>()
        })
    });
    view! {
        <div class="field-findings" aria-live="polite">
            {move || {
                own.get()
                    .iter()
                    .map(|finding| view! { <div class="finding">{said(finding, wording, language.get())}</div> })
                    .collect_view()
            }}
        </div>
    }
}

/// All findings, each leading to its field.
#[component]
pub fn Panel(
    /// What the check says.
    findings: Signal<Vec<Finding>>,
    /// Whether it is being asked.
    pending: Signal<bool>,
    /// What it is called here.
    wording: Wording,
) -> impl IntoView {
    let language = use_language();
    let count = move || {
        let language = language.get();
        let refused = findings.with(|all| {
            all.iter()
                .filter(|one| one.severity == Severity::Refuse)
                .count()
        });
        let advised = findings.with(Vec::len) - refused;
        if refused + advised == 0 {
            (wording.none)(language).to_owned()
        } else {
            (wording.count)(language, refused, advised)
        }
    };
    let items = move || {
        let language = language.get();
        let all = findings.get();
        all.into_iter()
            .map(|finding| {
                let field = finding.field.clone();
                let label = messages::posting_field(language, &finding.field);
                view! {
                    <li class="finding">
                        <button class="link-button" type="button" on:click=move |_| lead_to(&field)>
                            {label}
                        </button>
                        {said(&finding, wording, language)}
                    </li>
                }
            })
            .collect_view()
    };
    view! {
        <Card heading=words(wording.heading)>
            <p role="status" class="findings-count">
                <Icon name=IconName::Shield size="small" />
                <span>
                    {move || {
                        if pending.get() { messages::hiring_checking(language.get()).to_owned() } else { count() }
                    }}
                </span>
            </p>
            <ul class="findings" role="list">{items}</ul>
        </Card>
    }
}

/// Leads to a field.
fn lead_to(field: &str) {
    let Some(place) = document().get_element_by_id(&format!("posting-{field}")) else {
        return;
    };
    if let Ok(Some(input)) = place.query_selector("input, select, textarea")
        && let Ok(input) = input.dyn_into::<web_sys::HtmlElement>()
    {
        // Focusing an element that is there cannot fail.
        drop(input.focus());
    }
}
