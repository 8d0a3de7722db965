//! Asking with a note, and what is seldom done about a member, with what it means.

use super::Act;
use crate::{
    data::Write,
    language::use_language,
    shared::words::words,
    ui::{Button, ButtonKind, Dialog, Form, TextArea},
};
use ::api::{
    network::{AskForConnection, ConnectionState, MemberRelation},
    problem::FieldError,
    validate,
};
use leptos::prelude::*;
use messages::Language;

/// Asks for a connection, with a note.
#[component]
pub(super) fn AskDialog(
    open: RwSignal<bool>,
    name: StoredValue<String>,
    act: Write<Act, ()>,
) -> impl IntoView {
    let language = use_language();
    let note = RwSignal::new(String::new());
    let errors = RwSignal::new(Vec::<FieldError>::new());
    let submit = move || {
        let note = note.with_untracked(|note| note.trim().to_owned());
        match validate(&AskForConnection { note: note.clone() }) {
            Err(found) => errors.set(found),
            Ok(()) => {
                errors.set(Vec::new());
                act.dispatch(Act::Ask(note));
            }
        }
    };
    view! {
        <Dialog
            open
            title=move || {
                name.with_value(|name| messages::network_ask_title(language.get(), name))
            }
        >
            <Form on_submit=submit errors=errors>
                <TextArea
                    label=words(messages::network_note)
                    name="note"
                    value=note
                    hint=words(messages::network_note_hint)
                />
                <Button kind=ButtonKind::Main submit=true pending=act.pending()>
                    {words(messages::network_ask_send)}
                </Button>
            </Form>
        </Dialog>
    }
}

/// Muting, ending the connection, blocking: each with what it means.
#[component]
pub(super) fn MoreDialog(
    open: RwSignal<bool>,
    name: StoredValue<String>,
    act: Write<Act, ()>,
    relation: Memo<Option<MemberRelation>>,
) -> impl IntoView {
    let language = use_language();
    let part = move |kind: ButtonKind, label, text: fn(Language) -> &'static str, what: Act| {
        view! {
            <section class="stack tight">
                <p>{words(text)}</p>
                <Button kind pending=act.pending() on_press=move || act.dispatch(what.clone())>
                    {words(label)}
                </Button>
            </section>
        }
    };
    let parts = move || {
        let now = relation.get().unwrap_or_default();
        let muting = if now.is_muted {
            (
                messages::network_unmute as fn(Language) -> &'static str,
                Act::Unmute,
            )
        } else {
            (
                messages::network_mute as fn(Language) -> &'static str,
                Act::Mute,
            )
        };
        let arrivals = now.is_told_of_arrivals.map(|is_told| {
            let label = if is_told {
                messages::presence_not_told
            } else {
                messages::presence_told
            };
            let act = Act::TellArrivals(!is_told);
            part(ButtonKind::Plain, label, messages::presence_told_text, act)
        });
        view! {
            {arrivals}
            {part(ButtonKind::Plain, muting.0, messages::network_mute_text, muting.1)}
            {(now.connection == ConnectionState::Connected)
                .then(|| {
                    part(
                        ButtonKind::Plain,
                        messages::network_end,
                        messages::network_end_text,
                        Act::End,
                    )
                })}
            {part(
                ButtonKind::Danger,
                messages::network_block,
                messages::network_block_text,
                Act::Block,
            )}
        }
    };
    view! {
        <Dialog
            open
            title=move || {
                name.with_value(|name| messages::network_more_title(language.get(), name))
            }
        >
            <div class="stack wide">{parts}</div>
        </Dialog>
    }
}
