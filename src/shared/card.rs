//! A member in a list.

use super::sharing::{card_tags, needs_reason};
use crate::{
    language::use_language,
    routes,
    session::use_session,
    shared::words::words,
    ui::{Mark, Tag, TagKind},
};
use ::api::members::{MemberSummary, Term, TermKind};
use leptos::prelude::*;
use messages::Language;

/// How many tags a card has: two lines on a phone.
const MOST_TAGS: usize = 5;

/// A member in a list: who it is, where they work, and first of all what the viewer has in common with them.
#[component]
pub fn MemberCard(
    /// The member.
    member: MemberSummary,
) -> impl IntoView {
    let language = use_language();
    let own = untrack(|| {
        use_session().with(|session| session.as_ref().map(|session| session.terms.clone()))
    });
    let tags = card_tags(&member.terms, &own.unwrap_or_default(), MOST_TAGS);
    let place = member.places.first().map(|place| place.name.clone());
    let line = [tags.craft.map(|craft| craft.label), place]
        .into_iter()
        .flatten()
        .collect::<Vec<_>>()
        .join(" ・ ");
    let organisation = match member.organisation {
        Some(organisation) => organisation.name.into_any(),
        None => words(messages::members_no_organisation).into_any(),
    };
    let why = tags
        .why
        .into_iter()
        .map(|term| view! { <Tag kind=TagKind::Why>{move || reason(&term, language.get())}</Tag> })
        .collect_view();
    let plain = tags
        .plain
        .into_iter()
        .map(|term| view! { <Tag>{term.label}</Tag> })
        .collect_view();
    let more = tags.more;
    view! {
        <article class="card pressable member-card">
            <Mark
                text=member.name.clone()
                id=member.id.0
                picture=member.picture.map(::api::url::picture)
            />
            <div class="member-card-text">
                <h2>
                    <a class="card-link" href=routes::member(member.id)>
                        {member.name}
                    </a>
                    <span class="reading" lang="ja">
                        {member.reading}
                    </span>
                </h2>
                <p>{organisation}</p>
                <p>{line}</p>
                <div class="tags">
                    {why} {plain}
                    {(more > 0)
                        .then(|| {
                            view! {
                                <span class="tag-more">
                                    {move || messages::members_more_terms(language.get(), more)}
                                </span>
                            }
                        })}
                </div>
            </div>
        </article>
    }
}

/// What a shared term says on a card: a craft or skill its own name, a school or home town that it is the same.
fn reason(term: &Term, language: Language) -> String {
    if needs_reason(term.kind) {
        messages::members_why(language, same(term.kind, language), &term.label)
    } else {
        term.label.clone()
    }
}

/// "Same school" and the like.
pub fn same(kind: TermKind, language: Language) -> &'static str {
    match kind {
        TermKind::Craft => messages::members_why_craft(language),
        TermKind::Skill => messages::members_why_skill(language),
        TermKind::Language => messages::members_why_language(language),
        TermKind::School => messages::members_why_school(language),
        TermKind::Hometown => messages::members_why_hometown(language),
        TermKind::Interest => messages::members_why_interest(language),
    }
}
