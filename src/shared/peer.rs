//! A peer in a list: who it is, and all that is shared.

use super::card::same;
use crate::{
    language::use_language,
    routes,
    shared::words::words,
    ui::{Mark, Tag, TagKind},
};
use ::api::{
    members::TermKind,
    network::{Peer, PeerCriterion, PeerReason},
};
use leptos::prelude::*;
use messages::Language;

/// A peer in a list.
#[component]
pub fn PeerCard(
    /// The peer.
    peer: Peer,
) -> impl IntoView {
    let language = use_language();
    let member = peer.member;
    let organisation = match member.organisation {
        Some(organisation) => organisation.name.into_any(),
        None => words(messages::members_no_organisation).into_any(),
    };
    let reasons = peer
        .reasons
        .into_iter()
        .map(|reason| {
            view! {
                <li>
                    <Tag kind=TagKind::Why>{move || reason_text(&reason, language.get())}</Tag>
                </li>
            }
        })
        .collect_view();
    view! {
        <article class="card pressable member-card">
            <Mark text=member.name.clone() id=member.id.0 />
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
                <ul class="tags" aria-label=words(messages::network_reasons)>
                    {reasons}
                </ul>
            </div>
        </article>
    }
}

/// "同じ学校・長岡高専".
fn reason_text(reason: &PeerReason, language: Language) -> String {
    let kind = match reason.kind {
        PeerCriterion::Craft => TermKind::Craft,
        PeerCriterion::Skill => TermKind::Skill,
        PeerCriterion::School => TermKind::School,
        PeerCriterion::Hometown => TermKind::Hometown,
        PeerCriterion::Interest => TermKind::Interest,
        PeerCriterion::Language => TermKind::Language,
        PeerCriterion::Place => {
            let same_place = messages::network_why_place(language);
            return messages::members_why(language, same_place, &reason.label);
        }
    };
    messages::members_why(language, same(kind, language), &reason.label)
}
