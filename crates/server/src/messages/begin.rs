//! Beginning a conversation.

use super::{
    present::reach,
    send::{append, tell, write},
};
use crate::{
    app::App,
    body::Body,
    caller::Caller,
    daily,
    error::ApiError,
    reply::{Reply, Written},
};
use api::{
    FieldFault,
    id::ConversationId,
    messages::{ConversationBegun, CreateConversation, LONGEST_REQUEST, MOST_REQUESTS_A_DAY},
    notifications::NotificationKind,
    url,
};
use http::StatusCode;
use storage::{
    Connection, Id,
    messages::{
        conversation::{self, ConversationRow, MemberRow},
        taking_part,
    },
    network::{connection::pair, hidden_ids},
    notification::{self, NewNotification},
};

/// Writes to somebody, or begins a group. To somebody whom the member is not connected with, the first
/// message is a request of at most 500 characters, and ten people a day can be asked.
#[utoipa::path(
    post, path = "/api/conversations", tag = "messages", request_body = CreateConversation,
    responses(
        (status = 201, body = ConversationBegun),
        (
            status = 404, body = api::Problem, content_type = "application/problem+json",
            description = "One of the people is not there, or may not be seen by the caller."
        )
    )
)]
pub async fn create_conversation(
    caller: Caller,
    Body(request): Body<CreateConversation>,
) -> Result<Reply, ApiError> {
    let (state, person) = (caller.state().clone(), Id(caller.actor().person.0));
    caller
        .write(StatusCode::CREATED, move |connection| {
            let mut people: Vec<Id> = request.people.iter().map(|person| Id(person.0)).collect();
            people.sort_unstable();
            people.dedup();
            let name = request.name.trim();
            let id = match people.as_slice() {
                [other] if name.is_empty() => {
                    to_one(connection, &state, person, *other, &request.text)?
                }
                others => to_group(connection, &state, person, others, name, &request.text)?,
            };
            let id = ConversationId(id.0);
            Ok(Written::new(ConversationBegun { id })
                .location(url::conversation(id))
                .audit_target(id))
        })
        .await
}

fn to_one(
    connection: &mut Connection,
    app: &App,
    writer: Id,
    other: Id,
    text: &str,
) -> Result<Id, ApiError> {
    let relation = reach(connection, writer, other)?;
    let pair = pair(writer, other);
    if let Some(row) = conversation::between(connection, &pair)? {
        let place = conversation::find(connection, writer, row.id)?;
        let own = match place {
            Some((_, own)) => own,
            None => {
                // Whoever had left by blocking, and takes it back, is there again.
                taking_part::set_state(connection, row.id, writer, "active")?;
                let again = conversation::find(connection, writer, row.id)?;
                again.ok_or_else(ApiError::not_found)?.1
            }
        };
        append(connection, app, &row, &own, text)?;
        return Ok(row.id);
    }
    let hidden = hidden_ids(connection, writer)?;
    if relation.is_connected {
        let row = new_conversation(app, "direct", Some(pair), "", "open", writer);
        let places = [place(&row, writer, "active"), place(&row, other, "active")];
        conversation::insert(connection, &row, &places)?;
        write(connection, app, row.id, writer, text, &hidden)?;
        tell(connection, app, row.id, writer, &places[1..])?;
        return Ok(row.id);
    }
    if text.trim().chars().count() > LONGEST_REQUEST {
        return Err(ApiError::invalid_field("text", FieldFault::TooLong));
    }
    let (most, now) = (MOST_REQUESTS_A_DAY, app.clock.now());
    daily::count(connection, "message_request", writer, most, now)?;
    let row = new_conversation(app, "direct", Some(pair), "", "request", writer);
    let places = [
        place(&row, writer, "active"),
        place(&row, other, "requested"),
    ];
    conversation::insert(connection, &row, &places)?;
    write(connection, app, row.id, writer, text, &hidden)?;
    let new = NewNotification {
        id: Id(app.ids.id()),
        person_id: other,
        kind: NotificationKind::MessageRequested.as_str().to_owned(),
        actor_id: Some(writer),
        subject_id: Some(row.id),
        created_at: app.clock.now(),
    };
    notification::add(connection, &new)?;
    Ok(row.id)
}

fn to_group(
    connection: &mut Connection,
    app: &App,
    writer: Id,
    others: &[Id],
    name: &str,
    text: &str,
) -> Result<Id, ApiError> {
    let mut are_connected = true;
    for other in others {
        are_connected &= reach(connection, writer, *other)?.is_connected;
    }
    if !are_connected {
        return Err(ApiError::conflict(
            "A group is of people whom you are connected with.",
        ));
    }
    let row = new_conversation(app, "group", None, name, "open", writer);
    let mut places = vec![place(&row, writer, "active")];
    places.extend(others.iter().map(|other| place(&row, *other, "active")));
    conversation::insert(connection, &row, &places)?;
    let hidden = hidden_ids(connection, writer)?;
    write(connection, app, row.id, writer, text, &hidden)?;
    tell(connection, app, row.id, writer, &places[1..])?;
    Ok(row.id)
}

fn new_conversation(
    app: &App,
    kind: &str,
    pair: Option<Vec<u8>>,
    name: &str,
    state: &str,
    starter: Id,
) -> ConversationRow {
    let id = Id(app.ids.id());
    ConversationRow {
        id,
        kind: kind.to_owned(),
        pair: pair.unwrap_or_else(|| id.0.into_bytes().to_vec()),
        name: name.to_owned(),
        state: state.to_owned(),
        starter_id: starter,
        started_at: app.clock.now(),
        newest: 0,
    }
}

fn place(row: &ConversationRow, person: Id, state: &str) -> MemberRow {
    MemberRow {
        conversation_id: row.id,
        person_id: person,
        state: state.to_owned(),
        changed_at: row.started_at,
        newest: 0,
        read_until: 0,
        unread: 0,
    }
}
