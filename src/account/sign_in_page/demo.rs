//! The ways into the demo.

use crate::{
    api, data,
    language::use_language,
    session::use_session,
    ui::{Button, Card, Failure},
};
use ::api::demo::{DemoSignIn, Persona};
use leptos::prelude::*;
use messages::{
    Language, account_demo_text, account_demo_title, account_persona_coordinator,
    account_persona_office, account_persona_recruiter, account_persona_worker,
};

/// A button for everybody whom a visitor can be.
#[component]
pub fn Personas() -> impl IntoView {
    let language = use_language();
    let session = use_session();
    let chosen = RwSignal::new(None::<Persona>);
    let send = data::write(move |persona: Persona| async move {
        api::demo_sign_in(&DemoSignIn { persona }).await?;
        session.ask().await.map(drop)
    });
    let button = move |persona: Persona| {
        let words = words_for(persona);
        view! {
            <Button
                wide=true
                pending=Signal::derive(move || send.pending().get() && chosen.get() == Some(persona))
                on_press=move || {
                    if !send.pending().get_untracked() {
                        chosen.set(Some(persona));
                        send.dispatch(persona);
                    }
                }
            >
                {move || words(language.get())}
            </Button>
        }
    };
    view! {
        <Card heading=move || account_demo_title(language.get()).to_owned()>
            <p class="soft">{move || account_demo_text(language.get())}</p>
            <Failure error=send.error() />
            <div class="persona-list">{Persona::ALL.map(button).collect_view()}</div>
        </Card>
    }
}

fn words_for(persona: Persona) -> fn(Language) -> &'static str {
    match persona {
        Persona::Worker => account_persona_worker,
        Persona::Recruiter => account_persona_recruiter,
        Persona::Coordinator => account_persona_coordinator,
        Persona::CouncilOffice => account_persona_office,
    }
}
