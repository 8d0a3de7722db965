//! Polls. Counts hold everybody's votes, whoever looks: if a block changed them, one could block somebody to
//! see what they chose.

use super::view::{self, number};
use crate::{
    body::Body,
    caller::Caller,
    clock::rfc3339,
    error::ApiError,
    path::Path,
    reply::{Reply, Written},
};
use api::{
    FieldFault,
    id::PostId,
    posts::{Poll, PollChoice, Vote, WritePoll},
    tokyo::{self, DAY},
};
use http::StatusCode;
use storage::{
    Connection, Id,
    posts::poll::{self, PollRow},
};

/// How far ahead a poll can close, in milliseconds.
const LONGEST: i64 = 90 * DAY;

/// Votes in a poll, in the place of what one chose before, until it closes.
#[utoipa::path(
    put, path = "/api/posts/{id}/vote", tag = "posts",
    params(("id" = PostId, Path, description = "The post")),
    request_body = Vote, responses((status = 200, body = Poll))
)]
pub async fn vote_in_poll(
    caller: Caller,
    Path(id): Path<PostId>,
    Body(request): Body<Vote>,
) -> Result<Reply, ApiError> {
    let (person, now) = (Id(caller.actor().person.0), caller.now());
    caller
        .write(StatusCode::OK, move |connection| {
            let (_, row) = view::known(connection, person, Id(id.0))?;
            let found = poll::find(connection, row.id)?;
            let (poll, labels) = found.ok_or_else(ApiError::not_found)?;
            if poll.closes_at <= now {
                return Err(ApiError::conflict("The poll has closed."));
            }
            let mut positions = Vec::new();
            for choice in &request.choices {
                let position = i32::try_from(*choice).unwrap_or(i32::MAX);
                let is_there = (*choice as usize) < labels.len();
                if !is_there || positions.contains(&position) {
                    return Err(ApiError::invalid_field("choices", FieldFault::Range));
                }
                positions.push(position);
            }
            if poll.is_multiple == 0 && positions.len() > 1 {
                return Err(ApiError::invalid_field("choices", FieldFault::TooLong));
            }
            poll::vote(connection, row.id, person, &positions)?;
            let shown = shown(connection, person, row.id, now)?;
            let shown = shown.ok_or_else(ApiError::not_found)?;
            Ok(Written::new(shown).audit_target(id))
        })
        .await
}

/// Adds a poll to a post that was just written.
///
/// # Errors
/// 422 when it closes too early or too late.
pub(super) fn write(
    connection: &mut Connection,
    post: Id,
    request: &WritePoll,
    now: i64,
) -> Result<(), ApiError> {
    let closes_at = tokyo::from_minute(&request.closes).unwrap_or(0);
    if closes_at <= now || closes_at > now + LONGEST {
        return Err(ApiError::invalid_field("poll.closes", FieldFault::Range));
    }
    let row = PollRow {
        post_id: post,
        is_multiple: i32::from(request.is_multiple),
        closes_at,
    };
    let labels = request.choices.iter();
    let labels: Vec<String> = labels.map(|choice| choice.trim().to_owned()).collect();
    Ok(poll::insert(connection, &row, &labels)?)
}

/// The poll of a post as the viewer sees it: results only after voting, or when it has closed.
///
/// # Errors
/// When the database fails.
pub(super) fn shown(
    connection: &mut Connection,
    viewer: Id,
    post: Id,
    now: i64,
) -> Result<Option<Poll>, ApiError> {
    let Some((row, labels)) = poll::find(connection, post)? else {
        return Ok(None);
    };
    let own = poll::chosen(connection, post, viewer)?;
    let is_closed = row.closes_at <= now;
    let results = match is_closed || !own.is_empty() {
        true => Some(poll::tally(connection, post)?),
        false => None,
    };
    let votes = |position: i32| {
        let (counts, _) = results.as_ref()?;
        let count = counts.iter().find(|(own, _)| *own == position);
        Some(number(count.map_or(0, |(_, count)| *count)))
    };
    let choices = labels.into_iter().zip(0_i32..);
    let choices = choices.map(|(label, position)| PollChoice {
        label,
        votes: votes(position),
        is_own: own.contains(&position),
    });
    Ok(Some(Poll {
        choices: choices.collect(),
        is_multiple: row.is_multiple == 1,
        closes: rfc3339(row.closes_at),
        is_closed,
        voters: results.as_ref().map(|(_, people)| number(*people)),
    }))
}
