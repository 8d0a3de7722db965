//! Bringing two of one's connections together.

use super::{KEPT, tell};
use crate::{
    body::Body,
    caller::Caller,
    clock,
    error::ApiError,
    people,
    reply::{Reply, Written},
};
use api::{
    FieldFault,
    id::IntroductionId,
    introductions::{CreateIntroduction, IntroductionMade, MOST_INTRODUCTIONS_A_DAY},
    notifications::NotificationKind,
    tokyo::DAY,
};
use http::StatusCode;
use storage::{
    Connection, Id, counter,
    introduction::{self, IntroductionRow},
    network::{connection::pair, relation},
};

/// Days begin at midnight in Japan.
const EAST: i64 = 9 * 60 * 60 * 1_000;

/// Brings two of the viewer's connections together. Neither learns the other's name before both agree.
///
/// When the two are connected already, or one blocks the other, the answer is the same and nobody is told: the
/// introducer must learn neither. At most ten a day, counted at midnight in Japan: after that 429.
#[utoipa::path(
    post, path = "/api/introductions", tag = "introductions", request_body = CreateIntroduction,
    responses(
        (status = 201, body = IntroductionMade),
        (
            status = 404, body = api::Problem, content_type = "application/problem+json",
            description = "One of the two is not there, or not connected with the caller."
        )
    )
)]
pub async fn create_introduction(
    caller: Caller,
    Body(request): Body<CreateIntroduction>,
) -> Result<Reply, ApiError> {
    let (state, introducer) = (caller.state().clone(), Id(caller.actor().person.0));
    caller
        .write(StatusCode::CREATED, move |connection| {
            let (first, second) = (Id(request.first.0), Id(request.second.0));
            if first == second {
                return Err(ApiError::invalid_field("second", FieldFault::Form));
            }
            for person in [first, second] {
                let relation = relation(connection, introducer, person)?;
                if relation.is_hidden || !relation.is_connected {
                    return Err(ApiError::not_found());
                }
            }
            let now = state.clock.now();
            let pair = pair(first, second);
            if introduction::is_repeated(connection, Some(introducer), &pair, now - KEPT)? {
                return Err(ApiError::conflict("You have introduced these two already."));
            }
            count(connection, introducer, now)?;
            let between = relation(connection, first, second)?;
            let row = IntroductionRow {
                id: Id(state.ids.id()),
                introducer_id: Some(introducer),
                first_id: first,
                second_id: second,
                pair,
                note: request.note.trim().to_owned(),
                first_answer: "waiting".to_owned(),
                second_answer: "waiting".to_owned(),
                is_void: i32::from(between.is_hidden || between.is_connected),
                made_at: now,
            };
            introduction::insert(connection, &row)?;
            if row.is_void == 0 {
                for person in [first, second] {
                    let kind = NotificationKind::IntroductionOffered;
                    let (id, who) = (state.ids.id(), (person, Some(introducer)));
                    tell(connection, id, kind, who, row.id, now)?;
                }
            }
            let mut links = people::links(connection, &[first, second])?;
            let shown = [first, second]
                .into_iter()
                .filter_map(|id| links.remove(&id));
            Ok(Written::new(IntroductionMade {
                id: IntroductionId(row.id.0),
                people: shown.collect(),
                is_agreed: false,
                at: clock::rfc3339(now),
            })
            .audit_target(row.id.0))
        })
        .await
}

/// Counts an introduction of today.
fn count(connection: &mut Connection, introducer: Id, now: i64) -> Result<(), ApiError> {
    let passed = (now + EAST).rem_euclid(DAY);
    let key = format!("introductions:{}", introducer.0);
    if counter::hit(connection, &key, now - passed)? > MOST_INTRODUCTIONS_A_DAY {
        let wait = (DAY - passed) / 1_000 + 1;
        return Err(ApiError::too_many(u64::try_from(wait).unwrap_or(1)));
    }
    Ok(())
}
