//! Whom to turn to.

use crate::shared::{
    outside::{MailLink, TelephoneLink},
    words::words,
};
use crate::ui::{Card, Icon, IconName};
use ::api::directory::ContactWindow;
use leptos::prelude::*;

/// The desks that answer questions, in the organisation's order.
#[component]
pub fn Contacts(
    /// The desks.
    windows: Vec<ContactWindow>,
) -> impl IntoView {
    let windows = windows
        .into_iter()
        .map(|window| view! { <Window window /> })
        .collect_view();
    view! {
        <Card heading=words(messages::directory_contacts)>
            <ul class="list contacts">{windows}</ul>
        </Card>
    }
}

#[component]
fn Window(window: ContactWindow) -> impl IntoView {
    let ContactWindow {
        label,
        name,
        email,
        telephone,
        hours,
    } = window;
    view! {
        <li>
            <h3>{label}</h3>
            {(!name.is_empty()).then(|| view! { <p>{name}</p> })}
            {(!email.is_empty())
                .then(|| {
                    view! {
                        <p class="contact-line">
                            <Icon name=IconName::Mail size="small" />
                            <span class="visually-hidden">{words(messages::directory_email)}</span>
                            <MailLink address=email />
                        </p>
                    }
                })}
            {(!telephone.is_empty())
                .then(|| {
                    view! {
                        <p class="contact-line">
                            <Icon name=IconName::Phone size="small" />
                            <span class="visually-hidden">
                                {words(messages::directory_telephone)}
                            </span>
                            <TelephoneLink number=telephone />
                        </p>
                    }
                })}
            {(!hours.is_empty())
                .then(|| {
                    view! {
                        <p class="contact-line soft">
                            <Icon name=IconName::Clock size="small" />
                            <span class="visually-hidden">
                                {words(messages::directory_contact_hours)}
                            </span>
                            <span>{hours}</span>
                        </p>
                    }
                })}
        </li>
    }
}
