//! Reading and writing from the screens: the newest answers are kept, so that "back" shows them at once.

mod cache;
mod cancel;
mod intent;
mod write;

use crate::api::ApiError;
use leptos::prelude::*;

pub use cache::forget;
pub use intent::Intent;
pub use write::{Write, write};

/// How far a reading is.
#[derive(Clone, Debug, PartialEq)]
pub enum LoadState<T> {
    /// On its way; with what can be shown meanwhile.
    Loading(Option<T>),
    /// There.
    Ready(T),
    /// Not to be had.
    Failed(ApiError),
}

impl<T> LoadState<T> {
    /// What can be shown, fresh or not.
    pub fn value(&self) -> Option<&T> {
        match self {
            Self::Loading(value) => value.as_ref(),
            Self::Ready(value) => Some(value),
            Self::Failed(_) => None,
        }
    }
}

/// Puts an answer into the cache.
type Keep<T> = Box<dyn Fn(&T)>;

/// Something that is read from the server, and read again when its key changes.
pub struct Loaded<T: Send + Sync + 'static> {
    state: RwSignal<LoadState<T>>,
    version: RwSignal<u32>,
    keep: StoredValue<Keep<T>, LocalStorage>,
}

impl<T: Send + Sync + 'static> Clone for Loaded<T> {
    fn clone(&self) -> Self {
        *self
    }
}

impl<T: Send + Sync + 'static> Copy for Loaded<T> {}

impl<T: Clone + Send + Sync + 'static> Loaded<T> {
    /// What `read` makes of how far it is; tracked, without a copy.
    pub fn with<O>(self, read: impl FnOnce(&LoadState<T>) -> O) -> O {
        self.state.with(read)
    }

    /// Reads it again; what is shown stays meanwhile.
    pub fn reload(self) {
        self.version
            .try_update(|version| *version = version.wrapping_add(1));
    }

    /// Changes what is shown, such as adding the rows of a further page or what a write answered.
    pub fn update(self, change: impl FnOnce(&mut T)) {
        self.state.try_update(|state| {
            match state {
                LoadState::Ready(value) => {
                    change(value);
                    self.keep.try_with_value(|keep| keep(value));
                }
                // These may be another key's rows: they are shown, not kept.
                LoadState::Loading(Some(value)) => change(value),
                LoadState::Loading(None) | LoadState::Failed(_) => {}
            }
        });
    }
}

/// Reads what `fetch` answers for `key`, again whenever the key changes. Until the answer comes, what was
/// answered for the key before is shown, else what is shown now: right for lists.
pub fn load<K, T, Fut>(
    key: impl Fn() -> K + 'static,
    fetch: impl Fn(K) -> Fut + 'static,
) -> Loaded<T>
where
    K: PartialEq + Clone + 'static,
    T: Clone + Send + Sync + 'static,
    Fut: Future<Output = Result<T, ApiError>> + 'static,
{
    start(key, fetch, true)
}

/// As [`load`], but never shows one key's answer under another: right for the page of one thing.
pub fn load_one<K, T, Fut>(
    key: impl Fn() -> K + 'static,
    fetch: impl Fn(K) -> Fut + 'static,
) -> Loaded<T>
where
    K: PartialEq + Clone + 'static,
    T: Clone + Send + Sync + 'static,
    Fut: Future<Output = Result<T, ApiError>> + 'static,
{
    start(key, fetch, false)
}

fn start<K, T, F, Fut>(key: impl Fn() -> K + 'static, fetch: F, keep_old: bool) -> Loaded<T>
where
    K: PartialEq + Clone + 'static,
    T: Clone + Send + Sync + 'static,
    F: Fn(K) -> Fut + 'static,
    Fut: Future<Output = Result<T, ApiError>> + 'static,
{
    // The function's own type is part of the key: two screens with equal keys never share rows.
    let slot = cache::Slot::of::<(F, T)>();
    let first = untrack(&key);
    let state = RwSignal::new(LoadState::Loading(cache::find::<K, T>(slot, &first)));
    let version = RwSignal::new(0_u32);
    let newest_key = StoredValue::new_local(first);
    let keep = move |value: &T| {
        newest_key.try_with_value(|key| cache::keep(slot, key, value));
    };
    let loaded = Loaded {
        state,
        version,
        keep: StoredValue::new_local(Box::new(keep) as Keep<T>),
    };
    let moved = move || {
        let now = key();
        let same = newest_key.with_value(|newest| *newest == now);
        if !same {
            newest_key.set_value(now);
        }
        !same
    };
    let ask = move |same_key: bool| {
        let key = newest_key.get_value();
        let shown = cache::find(slot, &key).or_else(|| {
            let old = || state.with_untracked(|state| state.value().cloned());
            (keep_old || same_key).then(old).flatten()
        });
        state.set(LoadState::Loading(shown));
        let answer = untrack(|| fetch(key));
        Box::pin(async move {
            let next = match answer.await {
                Ok(value) => {
                    keep(&value);
                    LoadState::Ready(value)
                }
                Err(error) => {
                    // Without an answer, as in a tunnel, what is shown of the same key stays, and with it what is
                    // being typed there; that one is offline is said elsewhere.
                    let stays = same_key && error.code().is_none();
                    let shown = state.try_with_untracked(|state| state.value().cloned());
                    match shown.flatten().filter(|_| stays) {
                        Some(value) => LoadState::Ready(value),
                        None => LoadState::Failed(error),
                    }
                }
            };
            state.try_set(next);
        }) as cancel::Work
    };
    follow(version, Box::new(moved), Box::new(ask));
    loaded
}

/// Asks whenever `moved` says that the key is another one, and when the version changes. It knows no types, so that
/// it is in the program once and not for each thing that is read; `ask` is told whether the key is the same.
fn follow(
    version: RwSignal<u32>,
    moved: Box<dyn Fn() -> bool>,
    ask: Box<dyn Fn(bool) -> cancel::Work>,
) {
    let running = StoredValue::new_local(None::<cancel::Running>);
    Effect::new(move |before: Option<u32>| {
        let moved = moved();
        let now = version.get();
        if moved || before != Some(now) {
            let work = ask(!moved || before.is_none());
            // Assigning drops what was running for the key before, which ends its request.
            running.set_value(Some(cancel::run(work)));
        }
        now
    });
}
