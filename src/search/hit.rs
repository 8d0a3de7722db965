//! A result of the search, and where it leads.

use crate::{
    routes,
    shared::words::grouped,
    ui::{Mark, MarkSize, Marked},
};
use ::api::{
    directory::{SearchHit, SearchKind, Segment},
    id::{OrganisationId, PersonId, PlaceId, PostId},
    page::Count,
};
use leptos::prelude::*;
use messages::Language;

/// The page of a result.
pub fn address(hit: &SearchHit) -> String {
    match hit.kind {
        SearchKind::Member => routes::member(PersonId(hit.id)),
        SearchKind::Company => routes::company(OrganisationId(hit.id)),
        SearchKind::Partner => routes::partner(OrganisationId(hit.id)),
        SearchKind::Place => routes::place(PlaceId(hit.id)),
        SearchKind::Post => routes::post(PostId(hit.id)),
    }
}

/// The name of a group of results.
pub fn group_name(kind: SearchKind) -> fn(Language) -> &'static str {
    match kind {
        SearchKind::Member => messages::search_members,
        SearchKind::Company => messages::search_companies,
        SearchKind::Place => messages::search_places,
        SearchKind::Partner => messages::search_partners,
        SearchKind::Post => messages::posts_title,
    }
}

/// How many results a group has.
pub fn count_text(count: Count, language: Language) -> String {
    if count.capped {
        messages::search_count_more(language, grouped(count.value))
    } else {
        messages::search_count(language, grouped(count.value))
    }
}

/// The text of segments, without marks.
fn plain(segments: &[Segment]) -> String {
    segments
        .iter()
        .map(|segment| segment.text.as_str())
        .collect()
}

/// What a result shows: mark, name, reading, what it is, and where else the text stands.
#[component]
pub fn Hit(
    /// The result.
    hit: SearchHit,
) -> impl IntoView {
    let SearchHit {
        kind,
        id,
        title,
        reading,
        subtitle,
        context,
    } = hit;
    view! {
        <Mark
            text=plain(&title)
            id
            size=MarkSize::Small
            square=kind != SearchKind::Member
        />
        <span class="hit-text">
            <span class="hit-title">
                <span class="name">
                    <Marked segments=title />
                </span>
                {(!reading.is_empty())
                    .then(|| {
                        view! {
                            <span class="reading" lang="ja">
                                <Marked segments=reading />
                            </span>
                        }
                    })}
            </span>
            {(!subtitle.is_empty())
                .then(|| {
                    view! {
                        <span class="hit-line">
                            <Marked segments=subtitle />
                        </span>
                    }
                })}
            {(!context.is_empty())
                .then(|| {
                    view! {
                        <span class="hit-line">
                            <Marked segments=context />
                        </span>
                    }
                })}
        </span>
    }
}
