//! What happens while a page is open: one event stream for all tabs of the browser, and how much is unread.

mod stream;
mod tabs;

use crate::{
    api,
    session::{SessionContext, SessionState, use_session},
};
use leptos::{ev, prelude::*, task::spawn_local};
use stream::Stream;
use tabs::{Channel, Lead};
use web_sys::VisibilityState;

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

    /// What the stream said: one's own roles change what the screens show, everything else what is unread.
    fn heard(self, news: News, session: SessionContext) {
        if news == News::Account {
            session.refresh();
        } else {
            self.happened(news);
        }
    }

    fn happened(self, news: News) {
        let rise = |times: &mut u32| *times = times.wrapping_add(1);
        if news != News::Notified {
            self.talked.update(rise);
        }
        if news != News::Talked {
            self.notified.update(rise);
        }
        self.count();
    }
}

/// What the stream said.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
enum News {
    /// A conversation may have changed.
    Talked,
    /// Notifications may have come.
    Notified,
    /// Something may have been missed.
    Anything,
    /// One's own roles have changed.
    Account,
}

/// Provides [`use_live`], and keeps a stream open while somebody is signed in and looks: of all tabs that are
/// looked at one keeps it and tells the others.
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
    // Rises when the stream has to be opened anew.
    let again = RwSignal::new(0_u32);
    let lead = StoredValue::new_local(None::<Lead>);
    let channel = StoredValue::new_local(None::<Channel>);
    Effect::new(move |before: Option<Option<_>>| {
        let now = person.get();
        if before.is_some_and(|before| before != now) {
            live.unread.set(Unread::default());
            channel.set_value(None);
        }
        if now.is_some() && channel.with_value(Option::is_none) {
            // Whoever comes back to a tab asks for everything then.
            channel.set_value(Channel::open(move |news| {
                if seen.get_untracked() {
                    live.heard(news, session);
                }
            }));
        }
        // Assigning gives up the one before, to whichever tab waits for it.
        lead.set_value(None);
        again.track();
        if now.is_some() && seen.get() {
            let tell = move |news| {
                live.heard(news, session);
                channel.with_value(|channel| {
                    if let Some(channel) = channel {
                        channel.tell(news);
                    }
                });
            };
            let missed = move || live.happened(News::Anything);
            lead.set_value(Some(Lead::take(move || Stream::open(tell, again), missed)));
        }
        now
    });
}

/// What happens while a page is open.
pub fn use_live() -> Live {
    expect_context()
}
