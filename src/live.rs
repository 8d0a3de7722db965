//! What happens while a page is open: one event stream while it can be seen, and how much is unread.

use crate::{
    api,
    session::{SessionContext, SessionState, use_session},
};
use ::api::url::NOTIFICATION_STREAM;
use leptos::{ev, prelude::*, task::spawn_local};
use std::time::Duration;
use wasm_bindgen::{JsCast as _, closure::Closure};
use web_sys::{EventSource, MessageEvent, VisibilityState};

/// How much is unread.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub struct Unread {
    /// Notifications.
    pub notifications: u32,
    /// Conversations and requests.
    pub conversations: u32,
    /// The requests among them.
    pub requests: u32,
}

/// What happens while a page is open.
#[derive(Clone, Copy, Debug)]
pub struct Live {
    /// How much is unread.
    pub unread: RwSignal<Unread>,
    /// Rises when notifications may have come.
    pub notified: RwSignal<u32>,
    /// Rises when a conversation may have changed.
    pub talked: RwSignal<u32>,
}

impl Live {
    /// Counts anew what is unread.
    pub fn count(self) {
        spawn_local(async move {
            // Without an answer the old numbers stay until the next event.
            if let Ok(told) = api::count_notifications().await
                && let Ok(talk) = api::count_conversations().await
            {
                self.unread.set(Unread {
                    notifications: told.unread,
                    conversations: talk.unread + talk.requests,
                    requests: talk.requests,
                });
            }
        });
    }

    fn happened(self, is_message: bool) {
        if is_message {
            self.talked.update(|times| *times = times.wrapping_add(1));
        } else {
            self.notified.update(|times| *times = times.wrapping_add(1));
        }
        self.count();
    }
}

/// An open stream; dropping it closes it.
struct Stream {
    source: EventSource,
    _heard: Closure<dyn FnMut(MessageEvent)>,
    _ready: Closure<dyn FnMut(web_sys::Event)>,
    _broken: Closure<dyn FnMut(web_sys::Event)>,
}

/// After how long a stream is tried again that the server refused: the browser itself tries again only when
/// the connection broke.
const TRY_AGAIN: Duration = Duration::from_secs(30);

impl Drop for Stream {
    fn drop(&mut self) {
        self.source.close();
    }
}

impl Stream {
    fn open(live: Live, session: SessionContext, again: RwSignal<u32>) -> Option<Self> {
        let source = EventSource::new(NOTIFICATION_STREAM).ok()?;
        let heard = Closure::new(move |event: MessageEvent| {
            let data = event.data().as_string().unwrap_or_default();
            if data.contains("\"account\"") {
                // One's own roles have changed: the screens follow.
                session.refresh();
            } else {
                live.happened(data.contains("\"message\""));
            }
        });
        // The stream stands, for the first time or again: whatever was missed is asked for now.
        let ready = Closure::new(move |_| {
            live.happened(true);
            live.happened(false);
        });
        let watched = source.clone();
        let broken = Closure::new(move |_| {
            if watched.ready_state() == EventSource::CLOSED {
                set_timeout(
                    move || {
                        again.try_update(|times| *times = times.wrapping_add(1));
                    },
                    TRY_AGAIN,
                );
            }
        });
        source.set_onerror(Some(broken.as_ref().unchecked_ref()));
        source.set_onmessage(Some(heard.as_ref().unchecked_ref()));
        let listened =
            source.add_event_listener_with_callback("ready", ready.as_ref().unchecked_ref());
        listened.ok()?;
        Some(Self {
            source,
            _heard: heard,
            _ready: ready,
            _broken: broken,
        })
    }
}

/// Provides [`use_live`], and keeps a stream open while somebody is signed in and looks.
pub fn provide_live() {
    let session = use_session();
    let live = Live {
        unread: RwSignal::new(Unread::default()),
        notified: RwSignal::new(0),
        talked: RwSignal::new(0),
    };
    provide_context(live);
    let is_seen = || document().visibility_state() == VisibilityState::Visible;
    let seen = RwSignal::new(is_seen());
    let listener = window_event_listener(ev::visibilitychange, move |_| seen.set(is_seen()));
    on_cleanup(move || listener.remove());
    let person = Memo::new(move |_| match session.state() {
        SessionState::SignedIn(session) => Some(session.person),
        _ => None,
    });
    let again = RwSignal::new(0_u32);
    let stream = StoredValue::new_local(None::<Stream>);
    Effect::new(move |before: Option<Option<_>>| {
        let now = person.get();
        if before.is_some_and(|before| before != now) {
            live.unread.set(Unread::default());
        }
        // Assigning closes the one before.
        stream.set_value(None);
        again.track();
        if now.is_some() && seen.get() {
            stream.set_value(Stream::open(live, session, again));
        }
        now
    });
}

/// What happens while a page is open.
pub fn use_live() -> Live {
    expect_context()
}
