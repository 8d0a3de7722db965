//! Who is signed in.

use crate::{api, data};
use ::api::{ErrorCode, account::Session};
use leptos::{prelude::*, task::spawn_local};

/// What is known about the session.
#[derive(Clone, Debug, PartialEq)]
pub enum SessionState {
    /// The page came without one; the server is being asked, because a page that was opened from another
    /// site never comes with one.
    Asking,
    /// Nobody is signed in.
    Nobody,
    /// Somebody is who may not use anything now: suspended, or not confirmed by the office yet.
    Barred(ErrorCode),
    /// Somebody is.
    SignedIn(Session),
}

/// Who is signed in, on every screen.
#[derive(Clone, Copy, Debug)]
pub struct SessionContext(RwSignal<SessionState>);

impl SessionContext {
    /// The signed-in person; tracked.
    pub fn get(self) -> Option<Session> {
        self.with(Clone::clone)
    }

    /// What `read` makes of the signed-in person; tracked.
    pub fn with<T>(self, read: impl FnOnce(&Option<Session>) -> T) -> T {
        self.0.with(|state| match state {
            SessionState::SignedIn(session) => read(&Some(session.clone())),
            _ => read(&None),
        })
    }

    /// What is known; tracked.
    pub fn state(self) -> SessionState {
        self.0.get()
    }

    /// Asks the server who is signed in.
    pub fn refresh(self) {
        spawn_local(async move {
            drop(self.ask().await);
        });
    }

    /// Asks the server who is signed in, and answers whether anybody is.
    ///
    /// # Errors
    /// When the server cannot be asked; nothing is changed then.
    pub async fn ask(self) -> Result<bool, api::ApiError> {
        match api::get_session().await {
            Ok(session) => {
                self.put(SessionState::SignedIn(session));
                Ok(true)
            }
            // The notice has put down why.
            Err(error) if error.code().is_some_and(is_about_the_session) => Ok(false),
            Err(error) => {
                // Without an answer nothing can be shown but the sign-in page, which says what is wrong.
                if self.0.try_get_untracked() == Some(SessionState::Asking) {
                    self.put(SessionState::Nobody);
                }
                Err(error)
            }
        }
    }

    /// Forgets the person and everything that was shown to them.
    pub fn clear(self) {
        self.put(SessionState::Nobody);
    }

    fn put(self, state: SessionState) {
        let person = |state: &SessionState| match state {
            SessionState::SignedIn(session) => Some(session.person),
            _ => None,
        };
        let changed = self
            .0
            .try_with_untracked(|now| person(now) != person(&state))
            .unwrap_or(false);
        if changed {
            data::forget();
        }
        if self.0.try_with_untracked(|now| *now != state) == Some(true) {
            self.0.try_set(state);
        }
    }
}

/// Whether an answer says that nobody is signed in who may use anything.
fn is_about_the_session(code: ErrorCode) -> bool {
    matches!(
        code,
        ErrorCode::SignedOut | ErrorCode::Suspended | ErrorCode::Unconfirmed
    )
}

/// Provides [`use_session`]; `known` is what the page brought along.
pub fn provide_session(known: Option<Session>) {
    let ask = known.is_none();
    let state = known.map_or(SessionState::Asking, SessionState::SignedIn);
    let session = SessionContext(RwSignal::new(state));
    api::client::when_signed_out(move |code| match code {
        ErrorCode::Suspended | ErrorCode::Unconfirmed => session.put(SessionState::Barred(code)),
        _ => session.clear(),
    });
    provide_context(session);
    if ask {
        session.refresh();
    }
}

/// Who is signed in.
pub fn use_session() -> SessionContext {
    expect_context()
}
