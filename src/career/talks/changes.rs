//! What an offer changes against the posting, before and after side by side.

use super::words::change;
use crate::{
    language::use_language,
    shared::{posting::say, words::words},
    ui::{Tag, TagKind},
};
use ::api::postings::ChangedTerm;
use leptos::prelude::*;

/// One term that differs, with what stands below it.
pub(super) fn changed_term(term: ChangedTerm, below: AnyView) -> impl IntoView {
    let language = use_language();
    let ChangedTerm {
        field,
        change: how,
        before,
        after,
    } = term;
    let field = StoredValue::new(field);
    let name = move || field.with_value(|field| messages::posting_field(language.get(), field));
    let said = move |text: String| {
        move || {
            let language = language.get();
            let words = field.with_value(|field| say::changed(field, &text, language));
            match words.is_empty() {
                true => messages::talk_nothing(language).to_owned(),
                false => words,
            }
        }
    };
    view! {
        <li class="career-change">
            <h3>
                {name} " " <Tag kind=TagKind::Warn>{words(change(how))}</Tag>
            </h3>
            <dl>
                <div>
                    <dt>{words(messages::talk_before)}</dt>
                    <dd class="typed">{said(before)}</dd>
                </div>
                <div>
                    <dt>{words(messages::talk_after)}</dt>
                    <dd class="typed">{said(after)}</dd>
                </div>
            </dl>
            {below}
        </li>
    }
}
