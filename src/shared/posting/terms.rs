//! Everything that a posting says, section by section.

use super::say;
use crate::{language::use_language, ui::Card};
use ::api::postings::{FIELDS, Posting, Section};
use leptos::prelude::*;

/// What the head, the remote-fit card and the pay above show already.
const SHOWN_ABOVE: [&str; 1] = ["title"];

/// The terms of a posting.
#[component]
pub fn Terms(
    /// The terms.
    terms: Posting,
) -> impl IntoView {
    let language = use_language();
    let values = StoredValue::new(terms.values());
    let section = move |section: Section| {
        let facts = move || {
            let language = language.get();
            let fields = FIELDS
                .iter()
                .filter(|field| field.section == section && !SHOWN_ABOVE.contains(&field.name));
            fields
                .filter_map(|field| {
                    let text = values.with_value(|values| {
                        Some(say::value(field, values.get(field.name)?, language))
                    })?;
                    (!text.is_empty()).then(|| {
                        view! {
                            <div>
                                <dt>{messages::posting_field(language, field.name)}</dt>
                                <dd class="typed">{text}</dd>
                            </div>
                        }
                    })
                })
                .collect_view()
        };
        view! {
            <Card heading=move || messages::posting_section(language.get(), section.as_str())>
                <dl class="facts wide-terms">{facts}</dl>
            </Card>
        }
    };
    Section::ALL.into_iter().map(section).collect_view()
}
