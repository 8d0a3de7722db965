//! Saying who one is to one company, and taking it back.

use super::{
    change::{Refusal, change},
    words::field,
};
use crate::{
    api,
    data::{Loaded, Write},
    language::use_language,
    shared::words::words,
    ui::{Button, ButtonKind, Card, Checkbox, Dialog},
};
use ::api::career::{Disclose, DisclosedField, TalkPage, TalkStage};
use leptos::prelude::*;
use uuid::Uuid;

/// Boxes to tick, one for each field.
pub(super) type Boxes = Vec<(DisclosedField, RwSignal<bool>)>;

/// Boxes with those ticked that one says already, and the name, which always belongs to it.
pub(super) fn boxes(said: &[DisclosedField]) -> Boxes {
    DisclosedField::ALL
        .map(|one| {
            let is_on = one == DisclosedField::Name || said.contains(&one);
            (one, RwSignal::new(is_on))
        })
        .to_vec()
}

/// What is ticked; tracked.
pub(super) fn ticked(boxes: &Boxes) -> Vec<DisclosedField> {
    let chosen = boxes.iter().filter(|(_, is_on)| is_on.get());
    chosen.map(|(one, _)| *one).collect()
}

/// The boxes.
#[component]
pub(super) fn FieldBoxes(boxes: Boxes) -> impl IntoView {
    let rows = boxes.into_iter().map(|(one, checked)| {
        let is_name = one == DisclosedField::Name;
        let language = use_language();
        let hint = Signal::derive(move || match is_name {
            true => messages::talk_disclose_name_hint(language.get()).to_owned(),
            false => String::new(),
        });
        view! {
            <Checkbox
                label=words(field(one))
                checked
                name="fields"
                disabled=Signal::stored(is_name)
                hint
            />
        }
    });
    view! { <div class="choices">{rows.collect_view()}</div> }
}

/// The panel; there while one may say who one is, or take it back.
#[component]
pub(super) fn Disclosure(
    id: Uuid,
    page: Signal<TalkPage>,
    loaded: Loaded<TalkPage>,
) -> impl IntoView {
    let stage = Memo::new(move |_| page.with(|page| page.talk.stage));
    let is_frozen = Memo::new(move |_| page.with(|page| page.talk.is_frozen));
    let said = Memo::new(move |_| page.with(|page| page.disclosed.clone()));
    let company = page.with_untracked(|page| page.talk.organisation.name.clone());
    let company = StoredValue::new(company);
    let disclose = change(
        loaded,
        Some(messages::talk_disclosed),
        move |request: Disclose| async move { api::disclose(id, &request).await },
    );
    let revoke = change(loaded, Some(messages::talk_revoked), move |()| {
        api::revoke_disclosure(id)
    });
    let is_named = move || matches!(stage.get(), TalkStage::Named | TalkStage::Offered);
    let may_say = move || !is_frozen.get() && (is_named() || stage.get() == TalkStage::Masked);
    let language = use_language();
    let heading = move || match is_named() {
        true => messages::talk_disclose_more(language.get()),
        false => messages::talk_disclose(language.get()),
    };
    view! {
        <Show when=move || may_say() || is_named()>
            <Card heading=heading>
                // Ticks stay while anything else of the talk changes.
                {move || may_say().then(|| view! { <Choice boxes=boxes(&said.get()) company disclose /> })}
                <Show when=is_named>
                    <TakeBack revoke />
                </Show>
            </Card>
        </Show>
    }
}

/// What one says, and the question whether one is sure.
#[component]
fn Choice(
    boxes: Boxes,
    company: StoredValue<String>,
    disclose: Write<Disclose, ()>,
) -> impl IntoView {
    let language = use_language();
    let asking = RwSignal::new(false);
    let chosen = {
        let boxes = boxes.clone();
        Signal::derive(move || ticked(&boxes))
    };
    Effect::new(move |_| {
        if let Some(Ok(())) = disclose.value().get() {
            asking.set(false);
        }
    });
    let listed = move || {
        let rows = chosen.get().into_iter();
        rows.map(|one| view! { <li>{words(field(one))}</li> })
            .collect_view()
    };
    let press = move || {
        let fields = chosen.get_untracked();
        disclose.dispatch(Disclose { fields });
    };
    view! {
        <p class="soft">
            {move || messages::talk_disclose_text(language.get(), company.get_value())}
        </p>
        <FieldBoxes boxes />
        <div class="form-actions">
            <Button on_press=move || asking.set(true)>{words(messages::talk_disclose_next)}</Button>
        </div>
        <Dialog
            open=asking
            title=move || messages::talk_disclose_sure(language.get(), company.get_value())
        >
            <p>{words(messages::talk_disclose_list)}</p>
            <ul class="career-dots">{listed}</ul>
            <p class="soft">{words(messages::talk_disclose_recorded)}</p>
            <Refusal error=disclose.error() />
            <div class="form-actions">
                <Button kind=ButtonKind::Main pending=disclose.pending() on_press=press>
                    {words(messages::talk_disclose_do)}
                </Button>
                <Button on_press=move || asking.set(false)>{words(messages::talk_keep)}</Button>
            </div>
        </Dialog>
    }
}

/// Takes the name back, after honest words.
#[component]
fn TakeBack(revoke: Write<(), ()>) -> impl IntoView {
    let asking = RwSignal::new(false);
    view! {
        <div>
            <Button kind=ButtonKind::Quiet on_press=move || asking.set(true)>
                {words(messages::talk_revoke)}
            </Button>
        </div>
        <Dialog open=asking title=words(messages::talk_revoke)>
            <p>{words(messages::talk_revoke_text)}</p>
            <Refusal error=revoke.error() />
            <div class="form-actions">
                <Button
                    kind=ButtonKind::Danger
                    pending=revoke.pending()
                    on_press=move || revoke.dispatch(())
                >
                    {words(messages::talk_revoke)}
                </Button>
                <Button on_press=move || asking.set(false)>{words(messages::talk_keep)}</Button>
            </div>
        </Dialog>
    }
}
