//! Writes: one at a time each, with what became of it.

use crate::api::ApiError;
use leptos::{prelude::*, task::spawn_local};
use std::pin::Pin;

type Outcome<O> = Result<O, ApiError>;
type Answer<O> = Pin<Box<dyn Future<Output = Outcome<O>>>>;

/// Something that a person can have written.
pub struct Write<I: 'static, O: Send + Sync + 'static> {
    send: StoredValue<Box<dyn Fn(I) -> Answer<O>>, LocalStorage>,
    pending: RwSignal<bool>,
    value: RwSignal<Option<Outcome<O>>>,
}

impl<I: 'static, O: Send + Sync + 'static> Clone for Write<I, O> {
    fn clone(&self) -> Self {
        *self
    }
}

impl<I: 'static, O: Send + Sync + 'static> Copy for Write<I, O> {}

impl<I: 'static, O: Clone + Send + Sync + 'static> Write<I, O> {
    /// Sends `input`; does nothing while an earlier one is on its way, so that nothing is sent twice.
    /// It is carried to its end even when the screen is left.
    pub fn dispatch(self, input: I) {
        if self.pending.try_get_untracked() != Some(false) {
            return;
        }
        let Some(answer) = self.send.try_with_value(|send| send(input)) else {
            return;
        };
        self.pending.set(true);
        spawn_local(async move {
            let outcome = answer.await;
            self.pending.try_set(false);
            self.value.try_set(Some(outcome));
        });
    }

    /// Whether one is on its way.
    pub fn pending(self) -> Signal<bool> {
        self.pending.into()
    }

    /// What became of the newest one.
    pub fn value(self) -> Signal<Option<Outcome<O>>> {
        self.value.into()
    }

    /// Why the newest one failed, if it did.
    pub fn error(self) -> Signal<Option<ApiError>> {
        Signal::derive(move || {
            self.value.with(|value| {
                value
                    .as_ref()
                    .and_then(|outcome| outcome.as_ref().err().cloned())
            })
        })
    }
}

/// Makes a write of `send`.
pub fn write<I, O, Fut>(send: impl Fn(I) -> Fut + 'static) -> Write<I, O>
where
    I: 'static,
    O: Clone + Send + Sync + 'static,
    Fut: Future<Output = Outcome<O>> + 'static,
{
    Write {
        send: StoredValue::new_local(Box::new(move |input| Box::pin(send(input)))),
        pending: RwSignal::new(false),
        value: RwSignal::new(None),
    }
}
