//! What recruiters are shown: cards without names, each by a name that only their company has for it.

use super::{
    board::{self, Board},
    facts, planted,
    said::{self, Logged},
};
use crate::{caller::Caller, cursor, error::ApiError, path::Path, query::Query};
use api::{
    career::{CareerAct, MOST_LOOKS_A_DAY, Seeker, SeekerCard},
    page::{Page, PageQuery},
};
use axum::{Json, response::Response};
use storage::{Connection, Id, transfer::budget};
use transfer::Person;
use uuid::Uuid;

/// Counts one look, in the recruiter's own budget.
pub(super) fn count(connection: &mut Connection, caller: &Caller) -> Result<(), ApiError> {
    let person = Id(caller.actor().person.0);
    let day = facts::day(caller.now());
    if budget::hit(connection, person, day)? > MOST_LOOKS_A_DAY {
        return Err(ApiError::too_many(60 * 60));
    }
    Ok(())
}

/// The cards that one may see for the companies one recruits for. Without totals, in an order that tells
/// nothing.
#[utoipa::path(
    get, path = "/api/career/seekers", tag = "career", params(PageQuery),
    responses((status = 200, body = Page<Seeker>))
)]
pub async fn list_seekers(
    caller: Caller,
    Query(query): Query<PageQuery>,
) -> Result<Response, ApiError> {
    let after: Option<(Uuid, Uuid)> = query.after.as_deref().map(cursor::decode).transpose()?;
    let rows = query.rows();
    let handle = caller.clone();
    let database = caller.app().database.clone();
    let page = database
        .write(move |connection| {
            count(connection, &handle)?;
            let board = Board::read(connection, handle.app())?;
            let vault = &handle.app().sealed.vault;
            let mut seen: Vec<Seeker> = Vec::new();
            for viewer in board::hats(&board.facts, Person(handle.actor().person.0)) {
                let cards = board.seen_by(vault, viewer).into_iter();
                seen.extend(cards.map(|(_, card)| card.seeker));
            }
            seen.retain(|seeker| after.is_none_or(|after| position(seeker) > after));
            let next = (seen.len() > rows).then(|| cursor::encode(&position(&seen[rows - 1])));
            seen.truncate(rows);
            Ok::<_, ApiError>((Page { items: seen, next }, board.on()))
        })
        .await?;
    Ok(planted::list(Json(page.0), page.1))
}

fn position(seeker: &Seeker) -> (Uuid, Uuid) {
    (seeker.organisation.id.0, seeker.id)
}

/// One of the cards that one may see. Its worker can read that the company opened it.
#[utoipa::path(
    get, path = "/api/career/seekers/{id}", tag = "career",
    params(("id" = Uuid, Path, description = "The card, as this company knows it")),
    responses((status = 200, body = SeekerCard))
)]
pub async fn get_seeker(
    caller: Caller,
    Path(id): Path<Uuid>,
) -> Result<Json<SeekerCard>, ApiError> {
    let (counting, handle) = (caller.clone(), caller.clone());
    let database = caller.app().database.clone();
    // Apart, so that a look at what is not there counts, too.
    database
        .write(move |connection| count(connection, &counting))
        .await?;
    database
        .write(move |connection| {
            let app = handle.app();
            let board = Board::read(connection, app)?;
            let person = Person(handle.actor().person.0);
            for viewer in board::hats(&board.facts, person) {
                let found = board
                    .seen_by(&app.sealed.vault, viewer)
                    .into_iter()
                    .find(|(_, card)| card.seeker.id == id);
                if let Some((card, shown)) = found {
                    let logged = Logged {
                        by: Some(person),
                        ..Logged::own(CareerAct::Read, Some(viewer.company))
                    };
                    said::log(connection, app, card.kept.person, &logged)?;
                    return Ok(Json(shown));
                }
            }
            Err(planted::hidden(&board, app, id))
        })
        .await
}
