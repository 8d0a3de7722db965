//! The event stream of the server.

use super::News;
use ::api::url::NOTIFICATION_STREAM;
use leptos::prelude::*;
use std::time::Duration;
use wasm_bindgen::{JsCast as _, closure::Closure};
use web_sys::{EventSource, MessageEvent};

/// After how long a stream is tried again that the server refused: the browser itself tries again only when
/// the connection broke.
const TRY_AGAIN: Duration = Duration::from_secs(30);

/// An open stream; dropping it closes it.
pub(super) struct Stream {
    source: EventSource,
    _heard: Closure<dyn FnMut(MessageEvent)>,
    _ready: Closure<dyn FnMut(web_sys::Event)>,
    _broken: Closure<dyn FnMut(web_sys::Event)>,
}

impl Drop for Stream {
    fn drop(&mut self) {
        self.source.close();
    }
}

impl Stream {
    /// Opens the stream; `tell` hears what it says, `again` rises when it has to be opened anew.
    pub(super) fn open(tell: impl Fn(News) + Copy + 'static, again: RwSignal<u32>) -> Option<Self> {
        let source = EventSource::new(NOTIFICATION_STREAM).ok()?;
        let heard = Closure::new(move |event: MessageEvent| {
            let data = event.data().as_string().unwrap_or_default();
            tell(match () {
                () if data.contains("\"account\"") => News::Account,
                () if data.contains("\"message\"") => News::Talked,
                () => News::Notified,
            });
        });
        // The stream stands, for the first time or again: whatever was missed is asked for now.
        let ready = Closure::new(move |_| tell(News::Anything));
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
