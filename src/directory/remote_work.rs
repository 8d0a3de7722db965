//! How one works remotely for a company.

use crate::shared::words::words;
use crate::{language::use_language, ui::Card};
use ::api::directory::RemoteWork;
use leptos::prelude::*;

/// Visits to the head office, who pays for them, and what the company lends.
#[component]
pub fn RemoteWorkCard(
    /// What the company says.
    remote_work: RemoteWork,
) -> impl IntoView {
    let language = use_language();
    let RemoteWork {
        visits_a_month,
        visits,
        equipment,
        note,
    } = remote_work;
    let n_visits = move || {
        let language = language.get();
        match visits_a_month {
            Some(0) => messages::directory_visits_none(language).to_owned(),
            Some(count) => messages::directory_visits_a_month(language, count),
            None => messages::directory_visits_unknown(language).to_owned(),
        }
    };
    let equipment = (!equipment.is_empty()).then(|| {
        let entries = equipment
            .into_iter()
            .map(|entry| view! { <li>{entry}</li> })
            .collect_view();
        view! {
            <div>
                <dt>{words(messages::directory_equipment_lent)}</dt>
                <dd>
                    <ul class="ticks">{entries}</ul>
                </dd>
            </div>
        }
    });
    let note = (!note.is_empty()).then(|| {
        view! {
            <div>
                <dt>{words(messages::directory_remote_note)}</dt>
                <dd class="typed">{note}</dd>
            </div>
        }
    });
    view! {
        <Card heading=words(messages::directory_remote)>
            <dl class="facts">
                <div>
                    <dt>{words(messages::directory_visits)}</dt>
                    <dd>
                        <p class="strong">{n_visits}</p>
                        {(!visits.is_empty()).then(|| view! { <p class="typed">{visits}</p> })}
                    </dd>
                </div>
                {equipment} {note}
            </dl>
        </Card>
    }
}
