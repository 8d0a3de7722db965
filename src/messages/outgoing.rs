//! What one has written and the server has not yet: kept in the browser until it is acknowledged, and sent under
//! one key each, so that it arrives once whatever happens in between.

use crate::{
    api::{self, ApiError, IntentKey},
    browser::{TYPED, store, stored},
};
use ::api::{
    id::{ConversationId, PersonId},
    messages::MessageSent,
};
use leptos::{ev, prelude::*, task::spawn_local};

/// A message on its way.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Outgoing {
    /// The key of the intent.
    pub key: String,
    /// What it says.
    pub text: String,
    /// Whether it did not go out; it waits for a press, or for the connection.
    pub is_failed: bool,
}

/// The messages of one conversation that are on their way, oldest first, and the draft.
#[derive(Clone, Copy)]
pub struct Outbox {
    /// The messages.
    pub rows: RwSignal<Vec<Outgoing>>,
    conversation: ConversationId,
    name: StoredValue<String>,
    is_sending: StoredValue<bool>,
    on_sent: Callback<(MessageSent, String)>,
}

impl Outbox {
    /// What this browser keeps of a person's conversation; what was on its way goes on.
    pub fn open(
        person: PersonId,
        conversation: ConversationId,
        on_sent: Callback<(MessageSent, String)>,
    ) -> Self {
        let name = format!("{TYPED}{person}:{conversation}");
        let kept = stored(&format!("{name}:out")).unwrap_or_default();
        let kept: Vec<(String, String)> = serde_json::from_str(&kept).unwrap_or_default();
        let rows = kept.into_iter().map(|(key, text)| Outgoing {
            key,
            text,
            is_failed: false,
        });
        let outbox = Self {
            rows: RwSignal::new(rows.collect()),
            conversation,
            name: StoredValue::new(name),
            is_sending: StoredValue::new(false),
            on_sent,
        };
        let came = window_event_listener(ev::online, move |_| outbox.retry());
        on_cleanup(move || came.remove());
        outbox.send();
        outbox
    }

    /// What was typed and not sent.
    pub fn draft(self) -> String {
        stored(&self.name.with_value(|name| format!("{name}:draft"))).unwrap_or_default()
    }

    /// Keeps what is being typed.
    pub fn keep_draft(self, text: &str) {
        let name = self.name.with_value(|name| format!("{name}:draft"));
        store(&name, (!text.is_empty()).then_some(text));
    }

    /// Sends a message.
    pub fn add(self, text: String) {
        self.change(|rows| {
            rows.push(Outgoing {
                key: IntentKey::new().to_string(),
                text,
                is_failed: false,
            });
        });
        self.keep_draft("");
        self.send();
    }

    /// Tries everything again that did not go out.
    pub fn retry(self) {
        self.change(|rows| rows.iter_mut().for_each(|row| row.is_failed = false));
        self.send();
    }

    /// Throws a message away that did not go out.
    pub fn discard(self, key: &str) {
        self.change(|rows| rows.retain(|row| row.key != key));
    }

    fn change(self, change: impl FnOnce(&mut Vec<Outgoing>)) {
        // The screen may have been left while a message was on its way: it is in the browser's storage still,
        // and the next opening sends it again under the same key.
        self.rows.try_update(|rows| {
            change(rows);
            let kept: Vec<(&str, &str)> = rows
                .iter()
                .map(|row| (row.key.as_str(), row.text.as_str()))
                .collect();
            let kept = (!kept.is_empty())
                .then(|| serde_json::to_string(&kept).expect("texts can be written down"));
            self.name
                .try_with_value(|name| store(&format!("{name}:out"), kept.as_deref()));
        });
    }

    /// Sends what waits, one after the other, so that the order stays.
    fn send(self) {
        if self.is_sending.try_get_value() != Some(false) {
            return;
        }
        self.is_sending.set_value(true);
        spawn_local(async move {
            while let Some(row) = self.next() {
                let key = IntentKey::kept(&row.key);
                let sent = api::create_message(self.conversation, row.text.clone(), key).await;
                match sent {
                    Ok(sent) => {
                        self.discard(&row.key);
                        self.on_sent.try_run((sent, row.text));
                    }
                    Err(error) => self.fail(&row.key, &error),
                }
            }
            self.is_sending.try_set_value(false);
        });
    }

    fn next(self) -> Option<Outgoing> {
        self.rows
            .try_with_untracked(|rows| rows.iter().find(|row| !row.is_failed).cloned())
            .flatten()
    }

    /// A refusal is about one message; without a connection none goes out.
    fn fail(self, key: &str, error: &ApiError) {
        let is_refused = matches!(error, ApiError::Rejected(_));
        self.change(|rows| {
            for row in rows {
                row.is_failed |= !is_refused || row.key == key;
            }
        });
    }
}
