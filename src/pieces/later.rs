//! What is shown while the piece of a screen is fetched, and when it cannot be.

use crate::{
    api::ApiError,
    ui::{LoadFailed, Skeleton, SkeletonView},
};
use leptos::{prelude::*, task::spawn_local, wasm_split::SplitLoaderError};
use std::{
    pin::Pin,
    task::{Context, Poll, Waker},
    time::Duration,
};

/// Draws a screen; its code is in the piece.
pub type Screen = fn() -> AnyView;

/// A piece on its way. Asking again after a failure fetches again.
pub type Coming = Pin<Box<dyn Future<Output = Result<Screen, Missing>>>>;

/// The piece could not be fetched.
pub struct Missing;

impl From<SplitLoaderError> for Missing {
    fn from(_: SplitLoaderError) -> Self {
        Self
    }
}

#[derive(Clone, Copy)]
enum Phase {
    Waiting,
    Here(Screen),
    Broken,
}

/// How long the first screen has for itself, before anything is fetched that is not wanted yet.
const REST: Duration = Duration::from_millis(250);

/// Fetches a piece before it is wanted.
pub fn prepare(fetch: fn() -> Coming) {
    set_timeout(
        move || {
            spawn_local(async move {
                // If it does not come now, it is asked for again when it is wanted.
                drop(fetch().await);
            });
        },
        REST,
    );
}

/// The screen that `fetch` brings, with its shape before and a way to try again if it does not come.
pub fn when_here(fetch: fn() -> Coming) -> AnyView {
    let mut coming = fetch();
    // A piece that is here already answers at once, and nothing else flashes up.
    if let Poll::Ready(Ok(screen)) = coming
        .as_mut()
        .poll(&mut Context::from_waker(Waker::noop()))
    {
        return screen();
    }
    let phase = RwSignal::new(Phase::Waiting);
    let failures = StoredValue::new(0_u32);
    let wait = move |coming: Coming| {
        spawn_local(async move {
            let next = match coming.await {
                Ok(screen) => Phase::Here(screen),
                Err(Missing) => {
                    failures.try_update_value(|failures| *failures += 1);
                    Phase::Broken
                }
            };
            // The screen may have been left meanwhile.
            phase.try_set(next);
        });
    };
    wait(coming);
    let retry = move || {
        // A piece that fails twice with a network belongs to a version that is gone from the server.
        if failures.get_value() > 1 && window().navigator().on_line() {
            // A browser that refuses leaves the way to try again.
            drop(window().location().reload());
            return;
        }
        phase.set(Phase::Waiting);
        wait(fetch());
    };
    (move || match phase.get() {
        Phase::Here(screen) => screen(),
        Phase::Waiting => view! {
            <div class="load" aria-busy="true">
                <SkeletonView shape=Skeleton::Page />
            </div>
        }
        .into_any(),
        Phase::Broken => {
            let error = if window().navigator().on_line() {
                ApiError::Unexpected
            } else {
                ApiError::Offline
            };
            view! { <LoadFailed error on_retry=retry /> }.into_any()
        }
    })
    .into_any()
}
