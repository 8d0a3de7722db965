//! A posting in the list.

use crate::{
    language::use_language,
    routes,
    shared::posting::say,
    ui::{Chip, Mark, MarkSize, Tag, TagKind, date},
};
use ::api::{
    id::PostingId,
    postings::{LARGEST_COMPARISON, PostingSummary, RemoteDegree},
};
use leptos::prelude::*;

/// The row of a posting; `chosen` are those to be compared.
pub(super) fn row(item: PostingSummary, chosen: RwSignal<Vec<PostingId>>) -> AnyView {
    let language = use_language();
    let id = item.id;
    let on = Signal::derive(move || chosen.with(|ids| ids.contains(&id)));
    let toggle = move || {
        chosen.update(|ids| {
            if ids.contains(&id) {
                ids.retain(|other| *other != id);
            } else if ids.len() < LARGEST_COMPARISON {
                ids.push(id);
            }
        });
    };
    let tags = {
        let item = item.clone();
        move || {
            let language = language.get();
            let choice = |name: Option<&'static str>| {
                name.map(|name| view! { <Tag>{messages::posting_choice(language, name)}</Tag> })
            };
            let closes = item.closes_on.clone();
            view! {
                {item
                    .remote
                    .map(|remote| {
                        let kind = if remote == RemoteDegree::Full { TagKind::On } else { TagKind::Plain };
                        view! {
                            <Tag kind=kind>{messages::posting_choice(language, remote.as_str())}</Tag>
                        }
                    })}
                {choice(item.working_time.map(|one| one.as_str()))}
                {item
                    .craft
                    .clone()
                    .map(|craft| view! { <Tag>{craft.label}</Tag> })}
                {item
                    .may_move
                    .then(|| view! { <Tag kind=TagKind::Warn>{messages::jobs_moves(language)}</Tag> })}
                {(!closes.is_empty())
                    .then(|| {
                        view! { <Tag>{messages::jobs_closes(language, date::day(&closes, language))}</Tag> }
                    })}
            }
        }
    };
    let facts = {
        let item = item.clone();
        move || {
            let language = language.get();
            let visits = say::visits(item.visits_a_month, language);
            let paid = say::paid_by(item.visits_a_month, item.visits_paid_by, language);
            format!(
                "{} ・ {} {visits} {paid}",
                item.place,
                messages::jobs_fit_visits(language)
            )
        }
    };
    let pay = {
        let item = item.clone();
        move || say::pay(item.pay_form, item.pay_least, item.pay_most, language.get())
    };
    let confirmed = item.confirmed.clone();
    let label = move || {
        let text = if on.get() {
            messages::jobs_compare_remove
        } else {
            messages::jobs_compare_add
        };
        text(language.get()).to_owned()
    };
    view! {
        <li class="card pressable posting-row">
            <Mark text=item.organisation.name.clone() id=item.organisation.id.0 size=MarkSize::Medium square=true />
            <div class="stack tight">
                <h2>
                    <a class="card-link" href=routes::job(id)>
                        {item.title.clone()}
                    </a>
                </h2>
                <p class="soft">{item.organisation.name.clone()}</p>
                <p class="posting-pay">{pay}</p>
                <p class="soft">{facts}</p>
                <p class="tags">{tags}</p>
                <div class="between">
                    <p class="soft small">
                        {move || {
                            let language = language.get();
                            messages::jobs_confirmed(language, date::day(&confirmed, language))
                        }}
                    </p>
                    <Chip label=Signal::derive(label) on on_press=toggle />
                </div>
            </div>
        </li>
    }
    .into_any()
}
