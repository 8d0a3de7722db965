//! One stream for all tabs: whichever holds the browser's lock keeps it open, and tells the others by a channel.

use super::{News, stream::Stream};
use js_sys::{Function, Object, Promise, Reflect};
use leptos::prelude::*;
use std::{cell::RefCell, rc::Rc};
use wasm_bindgen::{JsCast as _, JsValue, closure::Closure};
use web_sys::{BroadcastChannel, MessageEvent};

/// The name of the lock and of the channel.
const NAME: &str = "live";

/// The channel between the tabs; dropping it closes it.
pub(super) struct Channel {
    channel: BroadcastChannel,
    _heard: Closure<dyn FnMut(MessageEvent)>,
}

impl Channel {
    /// Opens it; `hear` hears what other tabs tell.
    pub(super) fn open(hear: impl Fn(News) + 'static) -> Option<Self> {
        let channel = BroadcastChannel::new(NAME).ok()?;
        let heard = Closure::new(move |event: MessageEvent| {
            hear(match event.data().as_f64() {
                Some(0.0) => News::Talked,
                Some(1.0) => News::Notified,
                Some(3.0) => News::Account,
                _ => News::Anything,
            });
        });
        channel.set_onmessage(Some(heard.as_ref().unchecked_ref()));
        Some(Self {
            channel,
            _heard: heard,
        })
    }

    /// Tells all other tabs.
    pub(super) fn tell(&self, news: News) {
        // It fails only for what cannot be copied.
        drop(self.channel.post_message(&JsValue::from(news as u32)));
    }
}

impl Drop for Channel {
    fn drop(&mut self) {
        self.channel.close();
    }
}

/// What is open while this tab leads, and how it stops leading.
#[derive(Default)]
struct State {
    is_over: bool,
    stream: Option<Stream>,
    release: Option<Function>,
}

/// Being the tab that keeps the stream, or waiting for that; dropping it gives it up.
pub(super) struct Lead {
    state: Rc<RefCell<State>>,
}

impl Lead {
    /// Opens the stream as soon as no other tab keeps it. `missed` is called when another does: what came before
    /// this tab listened has to be asked for.
    pub(super) fn take(
        open: impl Fn() -> Option<Stream> + 'static,
        missed: impl Fn() + 'static,
    ) -> Self {
        let state = Rc::new(RefCell::new(State::default()));
        let Some(locks) = locks() else {
            // Old browsers, and pages without TLS, have no locks: each tab has its own stream.
            state.borrow_mut().stream = open();
            return Self { state };
        };
        let lead = state.clone();
        let hold = Rc::new(move || hold(&lead, &open));
        let (waiting, now) = (state.clone(), locks.clone());
        let first = Closure::once_into_js(move |lock: JsValue| {
            if !lock.is_null() {
                return hold();
            }
            missed();
            let granted = Closure::once_into_js(move |_: JsValue| hold());
            if !waiting.borrow().is_over {
                request(&now, &Object::new(), &granted);
            }
            JsValue::UNDEFINED
        });
        let options = Object::new();
        // A plain object takes any property.
        drop(Reflect::set(
            &options,
            &"ifAvailable".into(),
            &JsValue::TRUE,
        ));
        request(&locks, &options, &first);
        Self { state }
    }
}

impl Drop for Lead {
    fn drop(&mut self) {
        let (stream, release) = {
            let mut state = self.state.borrow_mut();
            state.is_over = true;
            (state.stream.take(), state.release.take())
        };
        drop(stream);
        if let Some(release) = release {
            // Resolving a promise does not fail.
            drop(release.call0(&JsValue::NULL));
        }
    }
}

/// Opens the stream, and keeps the lock for as long as the returned promise is not resolved.
fn hold(state: &Rc<RefCell<State>>, open: &impl Fn() -> Option<Stream>) -> JsValue {
    // Given up while it waited.
    if state.borrow().is_over {
        return JsValue::UNDEFINED;
    }
    let stream = open();
    let mut state = state.borrow_mut();
    state.stream = stream;
    Promise::new(&mut |resolve, _| state.release = Some(resolve)).into()
}

/// `navigator.locks`, where there is one.
fn locks() -> Option<JsValue> {
    let locks = Reflect::get(&window().navigator(), &"locks".into()).ok()?;
    locks.is_object().then_some(locks)
}

/// Calls `navigator.locks.request(NAME, options, granted)`.
fn request(locks: &JsValue, options: &Object, granted: &JsValue) {
    let request = Reflect::get(locks, &"request".into());
    if let Some(request) = request.ok().and_then(|it| it.dyn_into::<Function>().ok()) {
        // What the promise becomes is nobody's concern: it ends with the lock.
        drop(request.call3(locks, &NAME.into(), options, granted));
    }
}
