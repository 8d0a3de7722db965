//! Which organisations host an event.

use crate::{
    language::use_language,
    session::use_session,
    shared::{organisations::use_organisations, words::words},
    ui::{Button, Checkbox, Select},
};
use ::api::{
    account::Session, directory::OrganisationLink, events::MOST_HOSTS, id::OrganisationId,
};
use leptos::prelude::*;

/// An organisation, and whether it hosts the event.
type Host = (OrganisationLink, RwSignal<bool>);

/// The organisations that one may name: those that host it already, those where one works, and those that one has a
/// role for. The council office adds any other.
#[derive(Clone, Copy)]
pub(super) struct Hosts(RwSignal<Vec<Host>>);

impl Hosts {
    /// Those of an event, or none yet, and what else one may choose.
    pub(super) fn new(of_event: Vec<OrganisationLink>) -> Self {
        let mut hosts: Vec<Host> = Vec::new();
        let mut offer = |organisation: OrganisationLink, is_on: bool| {
            if !hosts.iter().any(|(known, _)| known.id == organisation.id) {
                hosts.push((organisation, RwSignal::new(is_on)));
            }
        };
        for organisation in of_event {
            offer(organisation, true);
        }
        if let Some(session) = untrack(|| use_session().get()) {
            let works = session.organisations.into_iter();
            let holds = session.roles.into_iter().map(|role| role.organisation);
            for organisation in works.chain(holds) {
                offer(organisation, false);
            }
        }
        Self(RwSignal::new(hosts))
    }

    /// Those that are chosen.
    pub(super) fn chosen(self) -> Vec<OrganisationId> {
        self.0.with(|hosts| {
            let chosen = hosts.iter().filter(|(_, is_on)| is_on.get());
            chosen.map(|(organisation, _)| organisation.id).collect()
        })
    }

    fn add(self, organisation: OrganisationLink) {
        self.0.update(
            |hosts| match hosts.iter().find(|(known, _)| known.id == organisation.id) {
                Some((_, is_on)) => is_on.set(true),
                None => hosts.push((organisation, RwSignal::new(true))),
            },
        );
    }
}

/// The boxes, and for the council office all other organisations.
#[component]
pub(super) fn HostFields(hosts: Hosts) -> impl IntoView {
    let language = use_language();
    let is_office = untrack(|| {
        use_session().with(|session| session.as_ref().is_some_and(Session::is_council_office))
    });
    let is_shown = move || is_office || hosts.0.with(|hosts| !hosts.is_empty());
    view! {
        <Show when=is_shown>
            <fieldset class="field">
                <legend>{words(messages::events_field_hosts)}</legend>
                <p class="hint">
                    {move || messages::events_field_hosts_hint(language.get(), MOST_HOSTS)}
                </p>
                <div class="choices">
                    <For
                        each=move || hosts.0.get()
                        key=|(organisation, _)| organisation.id
                        children=|(organisation, checked)| {
                            let label = Signal::stored(organisation.name);
                            view! { <Checkbox label checked name="organisations" /> }
                        }
                    />
                </div>
                {is_office.then(|| view! { <Other hosts /> })}
            </fieldset>
        </Show>
    }
}

/// Another organisation.
#[component]
fn Other(hosts: Hosts) -> impl IntoView {
    let chosen = RwSignal::new(String::new());
    let options = use_organisations(chosen, messages::events_field_hosts_choose);
    let add = move || {
        let found = options.with_untracked(|options| {
            let chosen = chosen.get_untracked();
            options.iter().find(|(id, _)| *id == chosen).cloned()
        });
        let found = found.and_then(|(id, name)| Some((id.parse().ok()?, name)));
        if let Some((id, name)) = found {
            hosts.add(OrganisationLink { id, name });
            chosen.set(String::new());
        }
    };
    view! {
        <Select
            label=words(messages::events_field_hosts_other)
            options
            value=chosen
        />
        <Button
            disabled=Signal::derive(move || chosen.with(String::is_empty))
            on_press=add
        >
            {words(messages::events_field_hosts_add)}
        </Button>
    }
}
