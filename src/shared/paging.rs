//! Lists that grow page by page and are as long as they were when one comes back to them.

use crate::{
    api::ApiError,
    data::{self, Loaded},
};
use ::api::page::Page;
use leptos::{prelude::*, task::spawn_local};
use std::{any::type_name, cell::RefCell, collections::HashMap, fmt::Debug};

/// The most rows that are asked for again when one comes back: about as far as anybody scrolls.
const MOST_ROWS_KEPT: usize = 500;
/// The most rows that are put on paper at once.
const MOST_ROWS_PRINTED: usize = 2_000;

thread_local! {
    /// How many rows a list had, by its kind and key.
    static LENGTHS: RefCell<HashMap<String, usize>> = RefCell::new(HashMap::new());
}

/// A list that is read page by page.
pub struct Pages<T: Send + Sync + 'static> {
    /// What has come so far, as one page.
    pub rows: Loaded<Page<T>>,
    /// Whether a further page is on its way.
    pub pending: Signal<bool>,
    /// Why the last further page did not come.
    pub error: Signal<Option<ApiError>>,
    /// Reads one more page.
    pub on_more: Callback<()>,
    /// Reads the rest, as far as it can be printed, and calls back.
    pub on_all: Callback<Callback<()>>,
}

impl<T: Send + Sync + 'static> Clone for Pages<T> {
    fn clone(&self) -> Self {
        *self
    }
}

impl<T: Send + Sync + 'static> Copy for Pages<T> {}

impl<T: Clone + Send + Sync + 'static> Pages<T> {
    /// The cursor of the next page, for the pager.
    pub fn next(self) -> Signal<Option<String>> {
        Signal::derive(move || {
            self.rows
                .with(|state| state.value().and_then(|page| page.next.clone()))
        })
    }
}

/// Reads the list of `key`; `fetch` answers the page behind a cursor, the first one for `None`.
pub fn load_pages<K, T, Fut>(
    key: impl Fn() -> K + Copy + Send + Sync + 'static,
    fetch: impl Fn(K, Option<String>) -> Fut + Copy + Send + Sync + 'static,
) -> Pages<T>
where
    K: PartialEq + Clone + Debug + 'static,
    T: Clone + Send + Sync + 'static,
    Fut: Future<Output = Result<Page<T>, ApiError>> + 'static,
{
    let rows = data::load(key, move |key: K| async move {
        let wanted = length_of::<T, K>(&key).min(MOST_ROWS_KEPT);
        let mut page = fetch(key.clone(), None).await?;
        while page.items.len() < wanted && page.next.is_some() {
            let following = fetch(key.clone(), page.next.take()).await?;
            append(&mut page, following);
        }
        Ok(page)
    });
    let pending = RwSignal::new(false);
    let error = RwSignal::new(None);
    let read = move |most: usize, then: Option<Callback<()>>| {
        if pending.get_untracked() {
            return;
        }
        pending.set(true);
        error.set(None);
        let wanted = untrack(key);
        spawn_local(async move {
            loop {
                let next = untrack(|| {
                    rows.with(|state| {
                        let page = state.value()?;
                        (page.items.len() < most)
                            .then(|| page.next.clone())
                            .flatten()
                    })
                });
                let Some(next) = next else { break };
                let answer = fetch(wanted.clone(), Some(next)).await;
                // The screen may have been left, or the list be another one by now.
                if pending.try_get_untracked().is_none() {
                    return;
                }
                if untrack(key) != wanted {
                    break;
                }
                match answer {
                    Ok(following) => {
                        let mut length = 0;
                        rows.update(|page| {
                            append(page, following);
                            length = page.items.len();
                        });
                        keep_length::<T, K>(&wanted, length);
                    }
                    Err(failure) => {
                        error.set(Some(failure));
                        break;
                    }
                }
                if then.is_none() {
                    break;
                }
            }
            pending.set(false);
            if let Some(then) = then {
                then.run(());
            }
        });
    };
    Pages {
        rows,
        pending: pending.into(),
        error: error.into(),
        on_more: Callback::new(move |()| read(usize::MAX, None)),
        on_all: Callback::new(move |then| read(MOST_ROWS_PRINTED, Some(then))),
    }
}

fn append<T>(page: &mut Page<T>, following: Page<T>) {
    page.items.extend(following.items);
    page.next = following.next;
}

fn name_of<T, K: Debug>(key: &K) -> String {
    format!("{} {key:?}", type_name::<T>())
}

fn length_of<T, K: Debug>(key: &K) -> usize {
    LENGTHS.with_borrow(|lengths| lengths.get(&name_of::<T, K>(key)).copied().unwrap_or(0))
}

fn keep_length<T, K: Debug>(key: &K, length: usize) {
    LENGTHS.with_borrow_mut(|lengths| lengths.insert(name_of::<T, K>(key), length));
}
