//! The terms of a member, as links to whoever has the same.

use crate::shared::{filter, same};
use crate::{
    language::use_language,
    routes,
    shared::words::{facet_name, words},
    ui::{Tag, TagKind},
};
use ::api::{
    id::TermId,
    members::{FacetKind, ListMembers, Term, TermKind},
};
use leptos::prelude::*;

/// What the viewer has in common with the member, each a link to everybody who has it too.
#[component]
pub(super) fn Shared(terms: Vec<Term>) -> impl IntoView {
    let language = use_language();
    view! {
        <section class="shared" aria-labelledby="shared-heading">
            <h2 id="shared-heading">{words(messages::members_shared_title)}</h2>
            <ul class="tags">
                {terms
                    .into_iter()
                    .map(|term| {
                        let kind = term.kind;
                        let href = filtered_by_term(&term);
                        view! {
                            <li>
                                <a class="term-link" href=href>
                                    <Tag kind=TagKind::Why>
                                        {move || {
                                            let language = language.get();
                                            messages::members_why(language, same(kind, language), &term.label)
                                        }}
                                    </Tag>
                                </a>
                            </li>
                        }
                    })
                    .collect_view()}
            </ul>
        </section>
    }
}

/// The terms of one kind, as links to everybody who has them.
pub(super) fn term_facts(
    kind: TermKind,
    terms: &[Term],
    own: &[TermId],
) -> Option<impl IntoView + use<>> {
    let language = use_language();
    let terms: Vec<Term> = terms
        .iter()
        .filter(|term| term.kind == kind)
        .cloned()
        .collect();
    (!terms.is_empty()).then(|| {
        let links = terms
            .into_iter()
            .map(|term| {
                let shared = own.contains(&term.id);
                let label = term.label.clone();
                let href = filtered_by_term(&term);
                view! {
                    <li>
                        <a
                            class="term-link"
                            href=href
                            title=move || messages::members_same_term(language.get(), &label)
                        >
                            <Tag kind=if shared { TagKind::Why } else { TagKind::Plain }>
                                {term.label}
                            </Tag>
                        </a>
                    </li>
                }
            })
            .collect_view();
        view! {
            <div>
                <dt>{words(facet_name(facet_of(kind)))}</dt>
                <dd>
                    <ul class="tags">{links}</ul>
                </dd>
            </div>
        }
    })
}

pub(super) fn facet_of(kind: TermKind) -> FacetKind {
    match kind {
        TermKind::Craft => FacetKind::Craft,
        TermKind::Skill => FacetKind::Skill,
        TermKind::Language => FacetKind::Language,
        TermKind::School => FacetKind::School,
        TermKind::Hometown => FacetKind::Hometown,
        TermKind::Interest => FacetKind::Interest,
    }
}

/// The members who have `term`.
pub(super) fn filtered_by_term(term: &Term) -> String {
    filtered(facet_of(term.kind), &term.id.to_string())
}

pub(super) fn filtered(kind: FacetKind, value: &str) -> String {
    routes::members(&filter::toggled(&ListMembers::default(), kind, value))
}
