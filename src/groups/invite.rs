//! Inviting members into a group.

use super::{group_page::Heading, place::refusal};
use crate::{
    api, data,
    language::use_language,
    shared::{naming::PeopleField, words::words},
    ui::{Button, use_toasts},
};
use ::api::{
    groups::GroupStanding,
    id::{GroupId, PersonId},
    person::PersonLink,
};
use leptos::prelude::*;

/// Chooses members and invites them.
#[component]
pub(super) fn Invite(id: GroupId) -> impl IntoView {
    let (language, toasts) = (use_language(), use_toasts());
    let chosen = RwSignal::new(Vec::<PersonLink>::new());
    let invite = data::write(move |people: Vec<PersonId>| async move {
        for person in people {
            api::set_group_standing(id, person, GroupStanding::Invited).await?;
            // Whoever is invited is done with, even if the next one fails.
            chosen.try_update(|chosen| chosen.retain(|one| one.id != person));
        }
        toasts.show(messages::groups_done(language.get_untracked()), None);
        Ok(())
    });
    Effect::new(move |_| {
        if let Some(error) = invite.error().get() {
            toasts.show(refusal(&error, language.get_untracked()), None);
        }
    });
    let nobody = Signal::derive(move || chosen.with(Vec::is_empty));
    let send = move || {
        let people = chosen.get_untracked();
        invite.dispatch(people.into_iter().map(|person| person.id).collect());
    };
    view! {
        <Heading text=messages::groups_invite>
            <PeopleField label=words(messages::groups_invite) chosen />
            <Button pending=invite.pending() disabled=nobody on_press=send>
                {words(messages::groups_invite_send)}
            </Button>
        </Heading>
    }
}
