//! Scouts: a recruiter asks the worker of a card for a talk, about a posting that says what is paid.

use super::{
    candidates,
    kept::{self, Kept},
    sight::Sight,
    told::{Scouted, Told},
};
use crate::{
    app::App,
    body::Body,
    caller::Caller,
    career::{
        board::{self, Board},
        facts, planted, seekers,
    },
    error::ApiError,
    lawful,
    path::Path,
    reply::{Reply, Written},
};
use api::{
    FieldFault,
    career::{CandidatePage, CareerAct, MOST_SCOUTS, SeekerCard, SendScout},
    postings::{Code, Posting, Severity},
    tokyo::DAY,
};
use http::StatusCode;
use storage::{
    Connection, Id,
    postings::{self, board::Published, team},
    standing,
};
use transfer::{
    Organisation, Person,
    talk::{ANSWER_DAYS, Side, Stage},
};
use uuid::Uuid;

/// Within how many milliseconds [`MOST_SCOUTS`] are counted.
const COUNTED: i64 = 30 * DAY;

/// Asks the worker of a card that one may see for a talk: for one fact of the card, about a published posting of
/// the company. One for each worker and company, and a limited number for each recruiter in 30 days.
#[utoipa::path(
    put, path = "/api/career/seekers/{id}/scout", tag = "career", request_body = SendScout,
    params(("id" = Uuid, Path, description = "The card, as this company knows it")),
    responses((status = 200, body = CandidatePage))
)]
pub async fn send_scout(
    caller: Caller,
    Path(id): Path<Uuid>,
    Body(request): Body<SendScout>,
) -> Result<Reply, ApiError> {
    let (state, person) = (caller.state().clone(), Person(caller.actor().person.0));
    let counting = caller.clone();
    // Apart, so that what is refused counts, too: whom there is a talk with is not found out for nothing.
    caller
        .app()
        .database
        .clone()
        .write(move |connection| seekers::count(connection, &counting))
        .await?;
    caller
        .write(StatusCode::OK, move |connection| {
            let (worker, ..) = seen(connection, &state, person, id)?;
            // Whoever removes the card meanwhile has removed it before this, or finds the talk.
            standing::hold(connection, worker)?;
            let (worker, company, card) = seen(connection, &state, person, id)?;
            let talks = kept::of_companies(connection, &state, &[company])?;
            let earlier = talks.into_iter().find(|talk| talk.person == worker);
            let mut talk = match earlier {
                Some(talk) if is_same(&talk, person, &request) => talk,
                earlier => {
                    let version = admit(connection, &state, (person, company), &card, &request)?;
                    if earlier.is_some() {
                        let detail = "There is a talk with this worker already, or was of late.";
                        return Err(ApiError::conflict(detail));
                    }
                    begin(
                        connection,
                        &state,
                        (person, worker, company),
                        &card,
                        (&request, version),
                    )?
                }
            };
            let sight = Sight::of(connection, &state, std::slice::from_ref(&talk))?;
            let hats = board::hats(&sight.facts, person);
            if !hats.iter().any(|hat| sight.sees(*hat, &talk)) {
                return Err(ApiError::not_found());
            }
            let page = candidates::shown(connection, &state, &sight, &mut talk, person)?;
            Ok(Written::new(page))
        })
        .await
}

/// The worker of a card that one may see, for which company, and what one sees.
fn seen(
    connection: &mut Connection,
    app: &App,
    person: Person,
    id: Uuid,
) -> Result<(Id, Organisation, SeekerCard), ApiError> {
    let board = Board::read(connection, app)?;
    for viewer in board::hats(&board.facts, person) {
        let cards = board.seen_by(&app.sealed.vault, viewer).into_iter();
        let mut found = cards.filter(|(_, card)| card.seeker.id == id);
        if let Some((card, shown)) = found.next() {
            return Ok((card.kept.person, viewer.company, shown));
        }
    }
    Err(planted::hidden(&board, app, id))
}

/// Whether the same was asked before: the answer was lost, and the recruiter asks again.
fn is_same(talk: &Kept, person: Person, request: &SendScout) -> bool {
    let is_about = talk.told.about.is_some_and(|(id, _)| id == request.posting);
    is_about
        && talk.told.stage == Stage::Asked
        && talk.told.scout.as_ref().is_some_and(|scout| {
            (scout.by, &scout.fact, &scout.text) == (person, &request.fact, &request.text)
        })
}

/// Whether a scout may be sent at all, to whomever; the version of the posting that it is about.
fn admit(
    connection: &mut Connection,
    app: &App,
    (person, company): (Person, Organisation),
    card: &SeekerCard,
    request: &SendScout,
) -> Result<i32, ApiError> {
    let now = app.clock.now();
    let facts = &card.seeker.facts;
    let names_one = match facts.is_empty() {
        true => request.fact.is_empty(),
        false => facts.contains(&request.fact),
    };
    if !names_one {
        return Err(ApiError::invalid_field("fact", FieldFault::Missing));
    }
    let posting = postings::board::find(connection, now, Id(request.posting.0))?;
    let posting = posting.filter(|(row, _)| row.organisation_id.0 == company.0);
    // Whoever asks for a talk is of those who read it.
    let named = team::named(connection, &[Id(request.posting.0)])?;
    let is_on_team = |(row, _): &Published| named.contains(&(row.id, Id(person.0)));
    let (_, version) = posting
        .filter(is_on_team)
        .ok_or_else(|| ApiError::invalid_field("posting", FieldFault::Missing))?;
    if asks_what_must_not_be_asked(app, &request.text) {
        return Err(ApiError::invalid_field("text", FieldFault::Unlawful));
    }
    let (everything, _) = facts::gather(connection, now, &[])?;
    let hats = board::hats(&everything, person);
    let companies: Vec<Organisation> = hats.iter().map(|hat| hat.company).collect();
    let sent = kept::of_companies(connection, app, &companies)?;
    let mine = sent.iter().filter_map(|talk| talk.told.scout.as_ref());
    let lately = mine.filter(|scout| scout.by == person && now - scout.at < COUNTED);
    // Counted by recruiter and not by company: what others sent tells nobody anything.
    if lately.count() >= MOST_SCOUTS {
        return Err(ApiError::too_many(60 * 60 * 24));
    }
    Ok(version.number)
}

fn begin(
    connection: &mut Connection,
    app: &crate::app::State,
    (person, worker, company): (Person, Id, Organisation),
    card: &SeekerCard,
    (request, version): (&SendScout, i32),
) -> Result<Kept, ApiError> {
    let now = app.clock.now();
    let mut told = Told::new(company);
    told.stage = Stage::Asked;
    told.about = Some((request.posting, version));
    told.facts.clone_from(&card.seeker.facts);
    told.wishes = card.seeker.wishes.clone();
    told.scout = Some(Scouted {
        by: person,
        at: now,
        fact: request.fact.clone(),
        text: request.text.clone(),
    });
    told.changed_at = now;
    told.acted_at[1] = now;
    told.looked_at[1] = now;
    told.waits = Some((Side::Worker, facts::day(now) + ANSWER_DAYS));
    told.note(now, Side::Company, CareerAct::Scouted);
    let mut talk = Kept::new(app, worker, told);
    talk.keep(connection, app)?;
    candidates::log(connection, app, &talk, person, CareerAct::Scouted)?;
    Ok(talk)
}

/// Whether a text asks for what an employer must not ask for (職業安定法5条の5), by the check that postings pass.
fn asks_what_must_not_be_asked(app: &App, text: &str) -> bool {
    let asked = Posting {
        questions: text.to_owned(),
        ..Posting::default()
    };
    lawful::findings(&asked, app).iter().any(|finding| {
        finding.field == "questions"
            && finding.severity == Severity::Refuse
            && !matches!(finding.code, Code::Missing | Code::CommunityMissing)
    })
}
