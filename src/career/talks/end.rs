//! Ending a talk, from either side.

use super::{change::Refusal, words::REASONS};
use crate::{
    data::Write,
    language::use_language,
    shared::words::{Text, words},
    ui::{Button, ButtonKind, Dialog, RadioGroup},
};
use ::api::career::{EndTalk, TalkReason};
use leptos::prelude::*;

/// The button, and the dialog that asks why.
#[component]
pub(super) fn End(
    /// What ending does.
    text: Text,
    /// Ends it.
    end: Write<EndTalk, ()>,
) -> impl IntoView {
    let language = use_language();
    let asking = RwSignal::new(false);
    let chosen = RwSignal::new("0".to_owned());
    let options = move || {
        let names = REASONS.iter().enumerate();
        names
            .map(|(place, (_, text))| (place.to_string(), text(language.get()).to_owned()))
            .collect::<Vec<_>>()
    };
    let press = move || {
        let place: usize = chosen
            .with_untracked(|place| place.parse())
            .unwrap_or_default();
        let reason = REASONS
            .get(place)
            .map_or(TalkReason::Unsaid, |(one, _)| *one);
        end.dispatch(EndTalk { reason });
    };
    Effect::new(move |_| {
        if let Some(Ok(())) = end.value().get() {
            asking.set(false);
        }
    });
    view! {
        <div>
            <Button kind=ButtonKind::Quiet on_press=move || asking.set(true)>
                {words(messages::talk_end)}
            </Button>
        </div>
        <Dialog open=asking title=words(messages::talk_end)>
            <p>{words(text)}</p>
            <Refusal error=end.error() />
            <RadioGroup
                legend=words(messages::talk_end_reason)
                name="reason"
                options=Signal::derive(options)
                value=chosen
            />
            <div class="form-actions">
                <Button kind=ButtonKind::Danger pending=end.pending() on_press=press>
                    {words(messages::talk_end)}
                </Button>
                <Button on_press=move || asking.set(false)>{words(messages::talk_keep)}</Button>
            </div>
        </Dialog>
    }
}
