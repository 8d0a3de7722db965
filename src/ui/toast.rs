//! Notes that pass: what just happened, and a way to take it back.

use super::{Button, ButtonKind, IconButton, IconName};
use crate::language::use_language;
use leptos::{html, prelude::*};
use std::time::Duration;

/// How long a note stays. With something to press it stays longer.
const STAYS: Duration = Duration::from_secs(6);
const STAYS_WITH_UNDO: Duration = Duration::from_secs(12);

#[derive(Clone)]
struct Toast {
    id: u32,
    text: String,
    undo: Option<Callback<()>>,
}

/// Shows notes.
#[derive(Clone, Copy, Debug)]
pub struct ToastsContext {
    toasts: RwSignal<Vec<Toast>>,
    next: StoredValue<u32>,
    region: NodeRef<html::Div>,
    /// Gone with the screen to which the notes belong; none if they belong to all.
    screen: Option<StoredValue<()>>,
}

impl ToastsContext {
    /// The same for what belongs to the present screen alone: nothing is shown once that is gone.
    pub fn of_this_screen(self) -> Self {
        Self {
            screen: Some(StoredValue::new(())),
            ..self
        }
    }

    /// Whether the screen is still there to which the notes belong.
    pub fn is_here(self) -> bool {
        self.screen
            .is_none_or(|screen| screen.try_get_value().is_some())
    }

    /// Takes all notes away at once.
    pub fn clear(self) {
        self.toasts.try_update(Vec::clear);
    }

    /// Shows `text` for a while; `undo` takes back what was done.
    pub fn show(self, text: impl Into<String>, undo: Option<Callback<()>>) {
        if !self.is_here() {
            return;
        }
        let id = self.next.try_update_value(|next| {
            *next = next.wrapping_add(1);
            *next
        });
        let Some(id) = id else { return };
        let text = text.into();
        self.toasts
            .update(|toasts| toasts.push(Toast { id, text, undo }));
        self.pass(
            id,
            if undo.is_some() {
                STAYS_WITH_UNDO
            } else {
                STAYS
            },
        );
    }

    /// Takes the note away after a while, but never from under a pointer or the focus.
    fn pass(self, id: u32, after: Duration) {
        set_timeout(
            move || {
                let held = self
                    .region
                    .get_untracked()
                    .is_some_and(|region| region.matches(":hover, :focus-within").unwrap_or(false));
                if held {
                    self.pass(id, STAYS);
                } else {
                    self.close(id);
                }
            },
            after,
        );
    }

    fn close(self, id: u32) {
        self.toasts
            .try_update(|toasts| toasts.retain(|toast| toast.id != id));
    }
}

/// Provides [`use_toasts`]; once, for the whole application.
pub fn provide_toasts() {
    provide_context(ToastsContext {
        toasts: RwSignal::new(Vec::new()),
        next: StoredValue::new(0),
        region: NodeRef::new(),
        screen: None,
    });
}

/// Shows notes that pass.
pub fn use_toasts() -> ToastsContext {
    expect_context()
}

/// Where the notes appear; once, in the layout, outside of `<main>`.
#[component]
pub fn Toasts() -> impl IntoView {
    let context = use_toasts();
    let language = use_language();
    let row = move |Toast { id, text, undo }: Toast| {
        let undo = undo.map(|undo| {
            let press = move || {
                undo.run(());
                context.close(id);
            };
            view! {
                <Button kind=ButtonKind::Quiet on_press=press>
                    {move || messages::ui_undo(language.get())}
                </Button>
            }
        });
        view! {
            <div class="toast">
                <p>{text}</p>
                {undo}
                <IconButton
                    icon=IconName::Close
                    label=move || messages::ui_close(language.get())
                    on_press=move || context.close(id)
                />
            </div>
        }
    };
    view! {
        <div class="toasts" role="status" aria-live="polite" node_ref=context.region>
            <For each=move || context.toasts.get() key=|toast| toast.id children=row />
        </div>
    }
}
