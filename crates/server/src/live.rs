//! Wakes the event streams of this process: who has new notifications, and whose session has ended.
//!
//! Writes on this node ring at once, after their commit. What other nodes write is found by looking twice a
//! second, which one indexed statement does for all streams together; so no node has to hear of another,
//! and a commit never waits for a listener. Rows are the truth; this only says that a look is worth it.

use crate::{actor::SESSION_IDLE, app::State};
use std::{
    collections::{HashMap, HashSet},
    sync::{Arc, Mutex, MutexGuard, PoisonError},
    time::Duration,
};
use storage::{Connection, Id, StorageError, account::session, notification};
use tokio::sync::{Notify, watch};

/// The most streams that one session may have open: a browser needs one, and tabs that change places overlap.
pub const MOST_PER_SESSION: usize = 3;
/// How often other nodes' writes and ended sessions are looked for.
const LOOKS: Duration = Duration::from_millis(500);
/// How far back a look goes, in milliseconds: longer than a transaction may take, and clocks may differ.
const LOOKS_BACK: i64 = 60_000;
/// How many sessions one statement asks for.
const SESSIONS_AT_ONCE: usize = 500;

/// The open streams of this process.
#[derive(Debug, Default)]
pub struct Live {
    inner: Arc<Inner>,
}

#[derive(Debug, Default)]
struct Inner {
    open: Mutex<Open>,
    rung: Notify,
}

#[derive(Debug, Default)]
struct Open {
    next: u64,
    is_watched: bool,
    streams: HashMap<u64, Stream>,
}

#[derive(Debug)]
struct Stream {
    person: Id,
    session: Id,
    news: watch::Sender<News>,
}

/// What a stream has to know.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub struct News {
    /// The sequence of the person's newest notification, as far as was looked.
    pub newest: i64,
    /// Whether the stream has to end.
    pub is_over: bool,
}

/// A stream's place; dropping it gives it back.
#[derive(Debug)]
pub struct Listening {
    inner: Arc<Inner>,
    number: u64,
    news: watch::Receiver<News>,
}

impl Live {
    /// Says that something was committed that streams may have to tell.
    pub fn ring(&self) {
        self.inner.rung.notify_one();
    }

    /// A place for a stream of this session, or none when it has as many as it may.
    pub fn listen(&self, app: &State, person: Id, session: Id) -> Option<Listening> {
        let mut open = self.inner.open();
        let streams = open.streams.values();
        if streams.filter(|stream| stream.session == session).count() >= MOST_PER_SESSION {
            return None;
        }
        let (sender, news) = watch::channel(News::default());
        let number = open.next;
        open.next += 1;
        let stream = Stream {
            person,
            session,
            news: sender,
        };
        open.streams.insert(number, stream);
        if !open.is_watched {
            open.is_watched = true;
            tokio::spawn(watch_over(app.clone(), self.inner.clone()));
        }
        Some(Listening {
            inner: self.inner.clone(),
            number,
            news,
        })
    }

    /// How many streams are open.
    pub fn count(&self) -> usize {
        self.inner.open().streams.len()
    }
}

impl Listening {
    /// Waits until there are news that were not looked at yet.
    pub async fn news(&mut self) -> News {
        // The sender stands in the list as long as this place is held.
        drop(self.news.changed().await);
        *self.news.borrow_and_update()
    }
}

impl Drop for Listening {
    fn drop(&mut self) {
        self.inner.open().streams.remove(&self.number);
    }
}

impl Inner {
    fn open(&self) -> MutexGuard<'_, Open> {
        // Nothing that can panic happens while it is locked.
        self.open.lock().unwrap_or_else(PoisonError::into_inner)
    }

    /// The sessions with a stream; none, and nobody watches any more, when no stream is open.
    fn sessions(&self) -> Option<Vec<Id>> {
        let mut open = self.open();
        if open.streams.is_empty() {
            open.is_watched = false;
            return None;
        }
        Some(open.streams.values().map(|stream| stream.session).collect())
    }

    fn tell(&self, newest: &HashMap<Id, i64>, is_over: impl Fn(&Stream) -> bool) {
        for stream in self.open().streams.values() {
            let newest = newest.get(&stream.person).copied().unwrap_or_default();
            let is_over = is_over(stream);
            stream.news.send_if_modified(|news| {
                let is_new = newest > news.newest || (is_over && !news.is_over);
                news.newest = news.newest.max(newest);
                news.is_over |= is_over;
                is_new
            });
        }
    }
}

/// Looks for news as long as a stream is open.
async fn watch_over(app: State, inner: Arc<Inner>) {
    let mut looks = tokio::time::interval(LOOKS);
    looks.set_missed_tick_behavior(tokio::time::MissedTickBehavior::Delay);
    loop {
        let is_rung = tokio::select! {
            _ = looks.tick() => false,
            () = inner.rung.notified() => true,
        };
        let Some(sessions) = inner.sessions() else {
            return;
        };
        if app.health.is_stopping() {
            inner.tell(&HashMap::new(), |_| true);
            continue;
        }
        let now = app.clock.now();
        let asked: HashSet<Id> = sessions.iter().copied().collect();
        let looked = app
            .database
            .read(move |connection| look(connection, if is_rung { &[] } else { &sessions }, now))
            .await;
        match looked {
            Ok((newest, lasting)) => inner.tell(&newest, |stream| {
                // One that was opened meanwhile was not asked for.
                !is_rung && asked.contains(&stream.session) && !lasting.contains(&stream.session)
            }),
            // Better no stream than one that outlives its session.
            Err(StorageError::Unavailable) => inner.tell(&HashMap::new(), |_| true),
            Err(error) => {
                tracing::error!(%error, "event streams are not woken; the next look tries again");
            }
        }
    }
}

/// Whose notifications have come further lately, and which of the sessions last.
fn look(
    connection: &mut Connection,
    sessions: &[Id],
    now: i64,
) -> Result<(HashMap<Id, i64>, HashSet<Id>), StorageError> {
    let changed = notification::changed_since(connection, now - LOOKS_BACK)?;
    let mut lasting = HashSet::new();
    for sessions in sessions.chunks(SESSIONS_AT_ONCE) {
        lasting.extend(session::lasting(
            connection,
            sessions,
            now,
            now - SESSION_IDLE,
        )?);
    }
    let newest = changed
        .into_iter()
        .map(|changed| (changed.person_id, changed.newest));
    Ok((newest.collect(), lasting))
}
