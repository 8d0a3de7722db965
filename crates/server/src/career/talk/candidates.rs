//! The talks of the companies for which somebody recruits: the pipeline, one candidate, and the end of a talk.

use super::{
    kept::{self, Kept},
    messages, own,
    sight::{self, Sight},
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
        Candidate, CandidatePage, CareerAct, EndTalk, ListTalkMessages, TALK_MESSAGES_AT_ONCE,
        TalkMessages,
    },
    page::{Page, PageQuery},
};
use axum::Json;
use http::StatusCode;
use storage::{Connection, Id};
use transfer::{Day, Person, talk::Side};
use uuid::Uuid;

/// Changes a talk that one may see, and shows it. `work` answers what happened, or nothing when that was done
/// before.
pub(super) async fn change<F>(caller: Caller, id: Uuid, mut work: F) -> Result<Reply, ApiError>
where
    F: FnMut(&mut Connection, &State, &mut Kept) -> Result<Option<CareerAct>, ApiError>
        + Send
        + 'static,
{
    let (state, person) = (caller.state().clone(), Person(caller.actor().person.0));
    caller
        .write(StatusCode::OK, move |connection| {
            let (sight, mut talk) = sight::candidate(connection, &state, person, Id(id))?;
            if let Some(act) = work(connection, &state, &mut talk)? {
                log(connection, &state, &talk, person, act)?;
                talk.keep(connection, &state)?;
            }
            let page = shown(connection, &state, &sight, &mut talk, person)?;
            Ok(Written::new(page))
        })
        .await
}

/// A talk as a recruiter sees it, who is noted as its reader: the one place in which a name is said to a company.
pub(super) fn shown(
    connection: &mut Connection,
    app: &State,
    sight: &Sight,
    talk: &mut Kept,
    person: Person,
) -> Result<CandidatePage, ApiError> {
    look(connection, app, sight, talk, person)?;
    view::candidate_page(connection, app, sight, talk)
}

/// Writes what a recruiter did with a talk into the worker's log.
pub(super) fn log(
    connection: &mut Connection,
    app: &State,
    talk: &Kept,
    by: Person,
    act: CareerAct,
) -> Result<(), ApiError> {
    let logged = Logged {
        by: Some(by),
        readers: Vec::from_iter((act == CareerAct::Read).then_some(by)),
        ..Logged::own(act, Some(talk.told.company))
    };
    said::log(connection, app, talk.person, &logged)
}

/// The talks of the companies for which one recruits, changed last first. Without totals. Whoever reads a name here is
/// in the worker's log, once a day.
#[utoipa::path(
    get, path = "/api/career/candidates", tag = "career", params(PageQuery),
    responses((status = 200, body = Page<Candidate>))
)]
pub async fn list_candidates(
    caller: Caller,
    Query(query): Query<PageQuery>,
) -> Result<Json<Page<Candidate>>, ApiError> {
    let after: Option<(i64, Uuid)> = query.after.as_deref().map(cursor::decode).transpose()?;
    let rows = query.rows();
    let (state, person) = (caller.state().clone(), Person(caller.actor().person.0));
    let database = caller.app().database.clone();
    database
        .write(move |connection| {
            let (sight, talks) = sight::candidates(connection, &state, person)?;
            let (talks, next) = own::paged(talks, after, rows);
            let mut items = Vec::with_capacity(talks.len());
            for talk in &talks {
                if reads_anew(talk, person, sight.facts.today)
                    && let Some(mut held) = kept::held(connection, &state, talk.id)?
                {
                    note_reader(connection, &state, &mut held, person, sight.facts.today)?;
                    held.keep(connection, &state)?;
                }
                items.push(view::candidate(connection, &state, &sight, talk)?);
            }
            Ok(Json(Page { items, next }))
        })
        .await
}

/// A talk of a company for which one recruits. Whoever reads a name here is in the worker's log, once a day.
#[utoipa::path(
    get, path = "/api/career/candidates/{id}", tag = "career",
    params(("id" = Uuid, Path, description = "The talk")),
    responses((status = 200, body = CandidatePage))
)]
pub async fn get_candidate(
    caller: Caller,
    Path(id): Path<Uuid>,
) -> Result<Json<CandidatePage>, ApiError> {
    let (state, person) = (caller.state().clone(), Person(caller.actor().person.0));
    let database = caller.app().database.clone();
    database
        .write(move |connection| {
            let (sight, mut talk) = sight::candidate(connection, &state, person, Id(id))?;
            let page = shown(connection, &state, &sight, &mut talk, person)?;
            Ok(Json(page))
        })
        .await
}

/// Whether somebody reads a name here whose reading is not noted yet today.
fn reads_anew(talk: &Kept, person: Person, today: Day) -> bool {
    talk.told.stage.is_named() && talk.told.viewers.get(&person) != Some(&today)
}

fn note_reader(
    connection: &mut Connection,
    app: &State,
    talk: &mut Kept,
    person: Person,
    today: Day,
) -> Result<(), ApiError> {
    talk.told.viewers.insert(person, today);
    log(connection, app, talk, person, CareerAct::Read)
}

fn look(
    connection: &mut Connection,
    app: &State,
    sight: &Sight,
    talk: &mut Kept,
    person: Person,
) -> Result<(), ApiError> {
    let today = sight.facts.today;
    let is_unread = talk.told.is_unread(Side::Company);
    let reads_name = reads_anew(talk, person, today);
    if reads_name {
        note_reader(connection, app, talk, person, today)?;
    }
    if is_unread {
        talk.told.look(app.clock.now(), Side::Company);
    }
    if is_unread || reads_name {
        talk.keep(connection, app)?;
    }
    Ok(())
}

/// Messages of a talk of a company for which one recruits: the newest, or those before one of them.
#[utoipa::path(
    get, path = "/api/career/candidates/{id}/messages", tag = "career",
    params(("id" = Uuid, Path, description = "The talk"), ListTalkMessages),
    responses((status = 200, body = TalkMessages))
)]
pub async fn list_candidate_messages(
    caller: Caller,
    Path(id): Path<Uuid>,
    Query(query): Query<ListTalkMessages>,
) -> Result<Json<TalkMessages>, ApiError> {
    let (state, person) = (caller.state().clone(), Person(caller.actor().person.0));
    let database = caller.app().database.clone();
    database
        .write(move |connection| {
            let (sight, mut talk) = sight::candidate(connection, &state, person, Id(id))?;
            look(connection, &state, &sight, &mut talk, person)?;
            let before = query.before.map_or(i64::MAX, i64::from);
            let side = Side::Company;
            let page = messages::page(
                connection,
                &state,
                &talk,
                side,
                before,
                TALK_MESSAGES_AT_ONCE,
            )?;
            Ok(Json(page))
        })
        .await
}

/// Ends a talk for the company: a refusal, or a scout taken back.
#[utoipa::path(
    put, path = "/api/career/candidates/{id}/end", tag = "career", request_body = EndTalk,
    params(("id" = Uuid, Path, description = "The talk")),
    responses((status = 200, body = CandidatePage))
)]
pub async fn end_candidate(
    caller: Caller,
    Path(id): Path<Uuid>,
    Body(request): Body<EndTalk>,
) -> Result<Reply, ApiError> {
    change(caller, id, move |_, state, talk| {
        own::end(&mut talk.told, state.clock.now(), Side::Company, &request)
            .map(|is_new| is_new.then_some(CareerAct::Ended))
    })
    .await
}
