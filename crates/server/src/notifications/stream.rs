//! The stream that tells an open page at once that there is something to ask for (HTML, server-sent events).

use crate::{
    actor::SESSION_IDLE, app::State, caller::Caller, error::ApiError, live::Listening, query::Query,
};
use api::notifications::{FollowStream, StreamEvent};
use axum::{
    body::{Body, Bytes},
    response::Response,
};
use futures_util::stream;
use http::{HeaderMap, HeaderValue, header};
use std::{convert::Infallible, fmt::Write as _, time::Duration};
use storage::{
    Connection, Id, StorageError,
    account::session,
    notification::{self, NotificationRow},
};

/// How often a stream that has nothing to say says so: proxies cut off what is silent.
const HEARTBEAT: Duration = Duration::from_secs(20);
/// How long a browser waits before it asks anew, in milliseconds.
const RETRY: u32 = 2_000;
/// How many events are read at once.
const AT_ONCE: i64 = 100;

/// Tells at once what happens to the member, without saying what: each event has a kind, and the member's
/// own sequence as its id. `Last-Event-ID` goes on behind that one; without it, the stream begins with what
/// comes next. The event `ready` says from where on nothing is missed. The stream ends with its session.
#[utoipa::path(
    get, path = "/api/notifications/stream", tag = "notifications",
    params(
        FollowStream,
        ("Last-Event-ID" = Option<String>, Header, description = "The id of the last event that came")
    ),
    responses((
        status = 200, description = "Events until the session ends.",
        body = StreamEvent, content_type = "text/event-stream"
    ))
)]
pub async fn follow_notifications(
    caller: Caller,
    headers: HeaderMap,
    Query(query): Query<FollowStream>,
) -> Result<Response, ApiError> {
    let (person, session) = (Id(caller.actor().person.0), Id(caller.actor().session.0));
    let state = caller.state().clone();
    // Listened to before it is looked: what is written in between rings.
    let listening = state.live.listen(&state, person, session);
    let listening = listening.ok_or_else(|| ApiError::too_many(60))?;
    let newest = caller
        .read(move |connection| Ok(notification::newest_sequence(connection, person)?))
        .await?;
    let last = last_event(&headers).map_or(newest, |last| last.min(newest));
    let follow = Follow {
        state,
        listening,
        person,
        session,
        last,
        step: Step::Begin,
        is_followed: query.follow,
    };
    let events = stream::unfold(follow, |mut follow| async move {
        let frame = follow.next().await?;
        Some((Ok::<Bytes, Infallible>(frame.into()), follow))
    });
    let mut response = Response::new(Body::from_stream(events));
    let media = HeaderValue::from_static("text/event-stream");
    response.headers_mut().insert(header::CONTENT_TYPE, media);
    Ok(response)
}

/// What a browser sends when it comes back; what is no sequence says nothing.
fn last_event(headers: &HeaderMap) -> Option<i64> {
    let last: i64 = headers.get("last-event-id")?.to_str().ok()?.parse().ok()?;
    (last >= 0).then_some(last)
}

#[derive(Clone, Copy, PartialEq, Eq)]
enum Step {
    /// Nothing was said yet.
    Begin,
    /// There may be rows that were not told.
    Read,
    /// Everything was told that was there.
    Wait,
}

/// One stream.
struct Follow {
    state: State,
    listening: Listening,
    person: Id,
    session: Id,
    /// The last sequence that was told.
    last: i64,
    step: Step,
    is_followed: bool,
}

impl Follow {
    /// The next piece of the stream; none at its end.
    async fn next(&mut self) -> Option<String> {
        if self.step == Step::Begin {
            self.step = Step::Read;
            // So that a proxy passes the beginning on, and the browser knows where it stands.
            return Some(format!(
                "retry: {RETRY}\nid: {}\nevent: ready\ndata: {{}}\n\n",
                self.last
            ));
        }
        loop {
            if self.step == Step::Read {
                let rows = self.read().await?;
                self.step = match rows.len() as i64 {
                    AT_ONCE => Step::Read,
                    _ => Step::Wait,
                };
                if let Some(last) = rows.last() {
                    self.last = last.sequence;
                    return Some(rows.iter().fold(String::new(), frame));
                }
            }
            if !self.is_followed {
                return None;
            }
            let news = tokio::time::timeout(HEARTBEAT, self.listening.news()).await;
            match news {
                Err(_) => return Some(":\n\n".to_owned()),
                Ok(news) if news.is_over => return None,
                Ok(news) if news.newest > self.last => self.step = Step::Read,
                Ok(_) => {}
            }
        }
    }

    /// What was not told yet; none when the session has ended or nothing can be read.
    async fn read(&self) -> Option<Vec<NotificationRow>> {
        let (person, session, last) = (self.person, self.session, self.last);
        let now = self.state.clock.now();
        let read = self
            .state
            .database
            .read(move |connection| rows(connection, person, session, last, now));
        match read.await {
            Ok(rows) => rows,
            Err(error) => {
                // The browser comes back and goes on where it was.
                tracing::error!(%error, "an event stream broke off");
                None
            }
        }
    }
}

/// Rights are looked at when something is told, not only when the stream began.
fn rows(
    connection: &mut Connection,
    person: Id,
    session: Id,
    last: i64,
    now: i64,
) -> Result<Option<Vec<NotificationRow>>, StorageError> {
    if session::lasting(connection, &[session], now, now - SESSION_IDLE)?.is_empty() {
        return Ok(None);
    }
    notification::after(connection, person, last, AT_ONCE).map(Some)
}

fn frame(mut frames: String, row: &NotificationRow) -> String {
    // Kinds are written by this program: letters and underscores, in which nothing has to be escaped.
    let kind = &row.kind;
    writeln!(
        frames,
        "id: {}\ndata: {{\"kind\":\"{kind}\"}}\n",
        row.sequence
    )
    .expect("writing to a string does not fail");
    frames
}
