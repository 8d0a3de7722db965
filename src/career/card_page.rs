//! One's own card, and how others would see it.

use super::{allowed::Allowed, editor::Editor, gate::Gate, preview::Preview, words::identifiable};
use crate::{
    api, data,
    language::use_language,
    shared::{JobTabs, words::words},
    ui::{
        Button, ButtonKind, Card, Dialog, Failure, Load, Notice, NoticeKind, PageHead, Skeleton,
        use_toasts,
    },
};
use ::api::career::{CareerCard, CareerIdentifiable};
use leptos::prelude::*;

/// One's own card.
#[component]
pub fn CardPage() -> impl IntoView {
    view! {
        <div class="page">
            <PageHead
                title=words(messages::career_card)
                document_title=words(messages::jobs_neutral)
                subtitle=words(messages::career_card_text)
            />
            <JobTabs />
            <Gate>
                <Own />
            </Gate>
        </div>
    }
}

/// The card; made anew once it is removed or was changed elsewhere, so that nothing of before stays in the form.
#[component]
fn Own() -> impl IntoView {
    let made = RwSignal::new(0_u32);
    let on_anew = Callback::new(move |()| {
        data::forget();
        made.update(|times| *times += 1);
    });
    move || {
        made.track();
        view! { <Whole on_anew /> }
    }
}

#[component]
fn Whole(on_anew: Callback<()>) -> impl IntoView {
    let loaded = data::load_one(|| (), |()| api::get_career_card());
    view! {
        <Load
            from=loaded
            skeleton=Skeleton::Page
            children=move |card| {
                view! {
                    <div class="columns">
                        <div class="stack wide">
                            <Editor card loaded on_anew />
                        </div>
                        <div class="stack">
                            <Meaning card />
                            <Allowed card loaded />
                            <Preview card />
                            <Remove on_remove=on_anew />
                        </div>
                    </div>
                }
            }
        />
    }
}

/// How easily the card could be told to be one's own.
#[component]
fn Meaning(card: Signal<CareerCard>) -> impl IntoView {
    let language = use_language();
    let found = Memo::new(move |_| card.with(|card| card.identifiable));
    let kind = move || match found.get() {
        CareerIdentifiable::Hardly => NoticeKind::Good,
        CareerIdentifiable::Somewhat => NoticeKind::Info,
        CareerIdentifiable::Easily | CareerIdentifiable::Certainly => NoticeKind::Warn,
    };
    view! {
        <Card heading=words(messages::career_identifiable)>
            {move || {
                view! {
                    <Notice kind=kind()>
                        <p>{move || identifiable(found.get())(language.get())}</p>
                    </Notice>
                }
            }}
            <p class="soft small">{words(messages::career_remains)}</p>
        </Card>
    }
}

/// Removes the card.
#[component]
fn Remove(on_remove: Callback<()>) -> impl IntoView {
    let (language, toasts) = (use_language(), use_toasts());
    let asking = RwSignal::new(false);
    let remove = data::write(move |()| async move {
        api::delete_career_card().await?;
        toasts.show(messages::career_deleted(language.get_untracked()), None);
        asking.try_set(false);
        on_remove.try_run(());
        Ok(())
    });
    view! {
        <Button kind=ButtonKind::Quiet on_press=move || asking.set(true)>
            {words(messages::career_delete)}
        </Button>
        <Dialog open=asking title=words(messages::career_delete)>
            <div class="stack">
                <p>{words(messages::career_delete_text)}</p>
                <Failure error=remove.error() />
                <Button
                    kind=ButtonKind::Danger
                    pending=remove.pending()
                    on_press=move || remove.dispatch(())
                >
                    {words(messages::career_delete)}
                </Button>
            </div>
        </Dialog>
    }
}
