//! Whether one's connections may be told when one comes to a place.

use crate::{
    api, data,
    shared::{switch::Switch, words::words},
    ui::{Card, Load, Skeleton},
};
use ::api::presence::ArrivalConsent;
use leptos::prelude::*;

/// The consent.
#[component]
pub fn Arrivals() -> impl IntoView {
    let consent = data::load_one(|| (), |()| api::get_arrival_consent());
    view! {
        <Card heading=words(messages::presence_consent_title)>
            <Load
                from=consent
                skeleton=Skeleton::Rows(1)
                children=move |consent| {
                    let checked = RwSignal::new(consent.with_untracked(|consent| consent.is_given));
                    let keep = data::write(|is_given: bool| async move {
                        api::update_arrival_consent(ArrivalConsent { is_given }).await.map(drop)
                    });
                    view! {
                        <Switch
                            label=messages::presence_consent
                            hint=messages::presence_consent_hint
                            checked
                            keep
                        />
                    }
                }
            />
        </Card>
    }
}
