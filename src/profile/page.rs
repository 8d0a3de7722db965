//! The page: the parts of the form, what became of saving, and what is not saved yet.

use super::{
    career::{Career, CareerDialogs, Opened},
    draft::{Draft, on_screen},
    fields::{NameFields, TextFields, WordFields},
    picture::PictureCard,
};
use crate::{
    api, data,
    language::use_language,
    routes,
    session::use_session,
    shared::words::words,
    ui::{
        Button, ButtonKind, Form, LinkButton, Load, Notice, NoticeKind, PageHead, Skeleton,
        error_text, use_toasts,
    },
};
use ::api::{
    ErrorCode,
    problem::FieldError,
    profile::{Profile, ViewAs, WriteProfile},
};
use leptos::prelude::*;

/// Writing one's own profile.
#[component]
pub fn ProfilePage() -> impl IntoView {
    let profile = data::load_one(|| (), |()| api::get_profile());
    view! {
        <div class="page narrow">
            <PageHead
                title=words(messages::profile_title)
                subtitle=words(messages::profile_subtitle)
            />
            <div class="cluster">
                <LinkButton href=routes::profile_preview(ViewAs::default())>
                    {words(messages::profile_view_as)}
                </LinkButton>
            </div>
            <Load
                from=profile
                skeleton=Skeleton::Page
                children=move |value| view! { <Editor profile value /> }
            />
        </div>
    }
}

#[component]
fn Editor(profile: data::Loaded<Profile>, value: Signal<Profile>) -> impl IntoView {
    let language = use_language();
    let toasts = use_toasts();
    let session = use_session();
    let first = value.get_untracked();
    let picture = first.picture;
    let person = untrack(|| session.get()).map(|own| own.person);
    let draft = Draft::open(
        person.unwrap_or(::api::id::PersonId(Default::default())),
        first,
    );
    // What was kept of an earlier visit is shown at once; what the server says then stands below what is typed.
    Effect::new(move |before: Option<()>| {
        let fresh = value.get();
        if before.is_some() {
            let is_changed = untrack(|| draft.is_changed());
            draft.saved(fresh, is_changed);
        }
    });
    let own = RwSignal::new(Vec::<FieldError>::new());
    let stale = RwSignal::new(false);
    let save = data::write(move |(request, etag): (WriteProfile, String)| async move {
        let outcome = api::update_profile(&request, &etag).await;
        match &outcome {
            Ok(saved) => {
                stale.try_set(false);
                draft.saved(saved.clone(), false);
                profile.update(|value| *value = saved.clone());
                session.refresh();
                toasts.show(messages::profile_saved(language.get_untracked()), None);
            }
            Err(error) if error.code() == Some(ErrorCode::Changed) => {
                stale.try_set(true);
            }
            Err(_) => {}
        }
        outcome.map(drop)
    });
    let load_anew = data::write(move |()| async move {
        let fresh = api::get_profile().await?;
        stale.try_set(false);
        draft.saved(fresh, true);
        toasts.show(
            messages::profile_loaded_anew(language.get_untracked()),
            None,
        );
        Ok(())
    });
    let submit = move || {
        let faults = untrack(|| draft.faults());
        if faults.is_empty() {
            save.dispatch(untrack(|| (draft.content(), draft.base().etag)));
        }
        own.set(faults);
    };
    let errors = Signal::derive(move || {
        let found = own.get();
        if found.is_empty() {
            let error = save.error().get();
            error.map_or_else(Vec::new, |error| on_screen(error.field_errors().to_vec()))
        } else {
            found
        }
    });
    let failure = move || {
        let error = save.error().get().or_else(|| load_anew.error().get());
        error
            .filter(|error| {
                error.field_errors().is_empty() && error.code() != Some(ErrorCode::Changed)
            })
            .map(|error| {
                let text = error_text(&error, language.get());
                view! { <Notice kind=NoticeKind::Warn><p>{text}</p></Notice> }
            })
    };
    let opened = Opened::nothing();
    let is_changed = Memo::new(move |_| draft.is_changed());
    view! {
        <div class="stack wide">
            <PictureCard draft picture />
            <Form on_submit=submit errors check=move || draft.faults()>
                <NameFields draft />
                <TextFields draft />
                <WordFields draft />
                <Career draft opened />
                {failure}
                <Show when=move || stale.get()>
                    <Notice kind=NoticeKind::Warn>
                        <p>{words(messages::profile_changed)}</p>
                        <Button
                            on_press=move || load_anew.dispatch(())
                            pending=load_anew.pending()
                        >
                            {words(messages::profile_load_anew)}
                        </Button>
                    </Notice>
                </Show>
                <div class="profile-foot">
                    <p class="soft" role="status">
                        {move || {
                            is_changed
                                .get()
                                .then(|| messages::profile_unsaved(language.get()))
                        }}
                    </p>
                    <div class="form-actions">
                        <Show when=move || is_changed.get()>
                            <Button kind=ButtonKind::Quiet on_press=move || draft.discard()>
                                {words(messages::profile_discard)}
                            </Button>
                        </Show>
                        <Button kind=ButtonKind::Main submit=true pending=save.pending()>
                            {words(messages::profile_save)}
                        </Button>
                    </div>
                </div>
            </Form>
            <CareerDialogs draft opened />
        </div>
    }
}
