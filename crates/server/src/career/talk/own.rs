//! One's own talks: the list, one of them, and its end.

use super::{
    kept::{self, Kept},
    messages,
    sight::Sight,
    told::Told,
    view,
};
use crate::{
    app::State,
    body::Body,
    caller::Caller,
    career::said::{self, Logged},
    cursor,
    error::ApiError,
    path::Path,
    query::Query,
    reply::{Reply, Written},
};
use api::{
    career::{
        CareerAct, DisclosedField, EndTalk, ListTalkMessages, TALK_MESSAGES_AT_ONCE, Talk,
        TalkMessages, TalkPage,
    },
    page::{Page, PageQuery},
};
use axum::Json;
use http::StatusCode;
use std::cmp::Reverse;
use storage::{Connection, Id};
use transfer::talk::{Act, Side};
use uuid::Uuid;

/// One's own talk by its id, held until the transaction ends.
///
/// # Errors
/// 404 when there is none.
pub(super) fn held(
    connection: &mut Connection,
    app: &State,
    person: Id,
    id: Uuid,
) -> Result<Kept, ApiError> {
    let found = kept::held(connection, app, Id(id))?;
    found
        .filter(|talk| talk.person == person)
        .ok_or_else(ApiError::not_found)
}

/// Changes a talk of one's own, and shows it. `work` answers what happened, or nothing when that was done before.
pub(super) async fn change<F>(caller: Caller, id: Uuid, mut work: F) -> Result<Reply, ApiError>
where
    F: FnMut(
            &mut Connection,
            &State,
            &mut Kept,
        ) -> Result<Option<(CareerAct, Vec<DisclosedField>)>, ApiError>
        + Send
        + 'static,
{
    let (state, person) = (caller.state().clone(), Id(caller.actor().person.0));
    caller
        .write(StatusCode::OK, move |connection| {
            let mut talk = held(connection, &state, person, id)?;
            if let Some((act, fields)) = work(connection, &state, &mut talk)? {
                log(connection, &state, &talk, act, fields)?;
                talk.keep(connection, &state)?;
            }
            Ok(Written::new(view::page(connection, &state, &talk)?))
        })
        .await
}

/// Writes what the worker did with a talk into their log.
pub(super) fn log(
    connection: &mut Connection,
    app: &State,
    talk: &Kept,
    act: CareerAct,
    fields: Vec<DisclosedField>,
) -> Result<(), ApiError> {
    let readers = match fields.is_empty() {
        true => Vec::new(),
        // What was said of who one is, and to whom: by name, as they were then.
        false => Sight::of(connection, app, std::slice::from_ref(talk))?.readers(talk),
    };
    let logged = Logged {
        fields,
        readers,
        ..Logged::own(act, Some(talk.told.company))
    };
    said::log(connection, app, talk.person, &logged)
}

/// One's own talks, changed last first.
#[utoipa::path(
    get, path = "/api/career/talks", tag = "career", params(PageQuery),
    responses((status = 200, body = Page<Talk>))
)]
pub async fn list_talks(
    caller: Caller,
    Query(query): Query<PageQuery>,
) -> Result<Json<Page<Talk>>, ApiError> {
    let after: Option<(i64, Uuid)> = query.after.as_deref().map(cursor::decode).transpose()?;
    let rows = query.rows();
    let (state, person) = (caller.state().clone(), Id(caller.actor().person.0));
    caller
        .read(move |connection| {
            let talks = kept::all_of(connection, &state, person)?;
            let (talks, next) = paged(talks, after, rows);
            let sight = Sight::of(connection, &state, &talks)?;
            let items = talks
                .iter()
                .map(|talk| view::talk(connection, &state, &sight, talk))
                .collect::<Result<_, _>>()?;
            Ok(Json(Page { items, next }))
        })
        .await
}

/// A page of talks, changed last first, and the cursor of the next.
pub(super) fn paged(
    mut talks: Vec<Kept>,
    after: Option<(i64, Uuid)>,
    rows: usize,
) -> (Vec<Kept>, Option<String>) {
    let position = |talk: &Kept| (talk.told.changed_at, talk.id.0);
    talks.sort_by_key(|talk| Reverse(position(talk)));
    talks.retain(|talk| after.is_none_or(|after| position(talk) < after));
    let next = (talks.len() > rows).then(|| cursor::encode(&position(&talks[rows - 1])));
    talks.truncate(rows);
    (talks, next)
}

/// A talk of one's own. That one looked is noted for the mark in the list, and shown to nobody.
#[utoipa::path(
    get, path = "/api/career/talks/{id}", tag = "career",
    params(("id" = Uuid, Path, description = "The talk")),
    responses((status = 200, body = TalkPage))
)]
pub async fn get_talk(caller: Caller, Path(id): Path<Uuid>) -> Result<Json<TalkPage>, ApiError> {
    let (state, person) = (caller.state().clone(), Id(caller.actor().person.0));
    let database = caller.app().database.clone();
    database
        .write(move |connection| {
            let mut talk = held(connection, &state, person, id)?;
            if talk.told.is_unread(Side::Worker) {
                talk.told.look(state.clock.now(), Side::Worker);
                talk.keep(connection, &state)?;
            }
            Ok(Json(view::page(connection, &state, &talk)?))
        })
        .await
}

/// Messages of a talk of one's own: the newest, or those before one of them.
#[utoipa::path(
    get, path = "/api/career/talks/{id}/messages", tag = "career",
    params(("id" = Uuid, Path, description = "The talk"), ListTalkMessages),
    responses((status = 200, body = TalkMessages))
)]
pub async fn list_talk_messages(
    caller: Caller,
    Path(id): Path<Uuid>,
    Query(query): Query<ListTalkMessages>,
) -> Result<Json<TalkMessages>, ApiError> {
    let (state, person) = (caller.state().clone(), Id(caller.actor().person.0));
    caller
        .read(move |connection| {
            let talks = kept::all_of(connection, &state, person)?;
            let talk = talks.iter().find(|talk| talk.id.0 == id);
            let talk = talk.ok_or_else(ApiError::not_found)?;
            let before = query.before.map_or(i64::MAX, i64::from);
            let side = Side::Worker;
            let page = messages::page(
                connection,
                &state,
                talk,
                side,
                before,
                TALK_MESSAGES_AT_ONCE,
            )?;
            Ok(Json(page))
        })
        .await
}

/// Ends a talk of one's own: no thanks, or a withdrawal. The company reads that it ended, and no name any longer.
#[utoipa::path(
    put, path = "/api/career/talks/{id}/end", tag = "career", request_body = EndTalk,
    params(("id" = Uuid, Path, description = "The talk")),
    responses((status = 200, body = TalkPage))
)]
pub async fn end_talk(
    caller: Caller,
    Path(id): Path<Uuid>,
    Body(request): Body<EndTalk>,
) -> Result<Reply, ApiError> {
    change(caller, id, move |_, state, talk| {
        end(&mut talk.told, state.clock.now(), Side::Worker, &request)
            .map(|is_new| is_new.then(|| (CareerAct::Ended, Vec::new())))
    })
    .await
}

/// Ends a talk; whether it had not ended before.
pub(super) fn end(
    told: &mut Told,
    now: i64,
    side: Side,
    request: &EndTalk,
) -> Result<bool, ApiError> {
    if told.stage == transfer::talk::Stage::Ended {
        return Ok(false);
    }
    told.step(now, side, Act::End)?;
    told.note(now, side, CareerAct::Ended).reason = Some(request.reason);
    Ok(true)
}
