//! Writing messages, from either side.

use super::{
    candidates,
    kept::Kept,
    messages::{self, Earlier},
    own,
    sight::{self, Sight},
    view,
};
use crate::{
    app::App,
    body::Body,
    caller::Caller,
    career::naming,
    error::ApiError,
    path::Path,
    reply::{Reply, Written},
};
use api::{
    FieldFault,
    career::{CandidatePage, TalkPage, WriteTalkMessage},
};
use http::StatusCode;
use storage::{Connection, Id};
use transfer::{
    Person,
    talk::{Act, Side},
};
use uuid::Uuid;

/// Writes a message in a talk of one's own, under an id that one chose. While one has no name there, a message that
/// tells it, the employer or an address is refused: who one is is said deliberately.
#[utoipa::path(
    put, path = "/api/career/talks/{id}/messages/{message}", tag = "career",
    request_body = WriteTalkMessage,
    params(
        ("id" = Uuid, Path, description = "The talk"),
        ("message" = Uuid, Path, description = "The message"),
    ),
    responses((status = 200, body = TalkPage))
)]
pub async fn write_talk_message(
    caller: Caller,
    Path((id, message)): Path<(Uuid, Uuid)>,
    Body(request): Body<WriteTalkMessage>,
) -> Result<Reply, ApiError> {
    let (state, person) = (caller.state().clone(), Id(caller.actor().person.0));
    caller
        .write(StatusCode::OK, move |connection| {
            let mut talk = own::held(connection, &state, person, id)?;
            let who = (Side::Worker, Person(person.0));
            if !talk.told.stage.is_named() {
                let sight = Sight::of(connection, &state, std::slice::from_ref(&talk))?;
                if naming::tells(
                    connection,
                    &sight.facts,
                    &sight.organisations,
                    person,
                    &request.text,
                )? {
                    return Err(ApiError::invalid_field("text", FieldFault::Naming));
                }
            }
            write(connection, &state, &mut talk, message, who, &request.text)?;
            Ok(Written::new(view::page(connection, &state, &talk)?))
        })
        .await
}

/// Writes a message to a candidate, under an id that one chose.
#[utoipa::path(
    put, path = "/api/career/candidates/{id}/messages/{message}", tag = "career",
    request_body = WriteTalkMessage,
    params(
        ("id" = Uuid, Path, description = "The talk"),
        ("message" = Uuid, Path, description = "The message"),
    ),
    responses((status = 200, body = CandidatePage))
)]
pub async fn write_candidate_message(
    caller: Caller,
    Path((id, message)): Path<(Uuid, Uuid)>,
    Body(request): Body<WriteTalkMessage>,
) -> Result<Reply, ApiError> {
    let (state, person) = (caller.state().clone(), Person(caller.actor().person.0));
    caller
        .write(StatusCode::OK, move |connection| {
            let (sight, mut talk) = sight::candidate(connection, &state, person, Id(id))?;
            let who = (Side::Company, person);
            write(connection, &state, &mut talk, message, who, &request.text)?;
            let page = candidates::shown(connection, &state, &sight, &mut talk, person)?;
            Ok(Written::new(page))
        })
        .await
}

fn write(
    connection: &mut Connection,
    app: &App,
    talk: &mut Kept,
    message: Uuid,
    who: (Side, Person),
    text: &str,
) -> Result<(), ApiError> {
    if messages::earlier(connection, app, talk, message, who, text)? == Earlier::Same {
        return Ok(());
    }
    talk.told.step(app.clock.now(), who.0, Act::Write)?;
    messages::add(connection, app, talk, message, who, text)?;
    talk.keep(connection, app)
}
