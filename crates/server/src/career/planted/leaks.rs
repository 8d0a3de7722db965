//! The leaks themselves: mistakes that somebody could make, each planted by name.

use super::{
    ApiError, App, Board, Connection, Id, Json, Kept, Member, OnBoard, Page, Response, Seeker,
    SeekerCard, Uuid,
};
use axum::response::IntoResponse as _;
use diesel::prelude::*;
use http::{HeaderValue, header};
use std::collections::BTreeSet;
use storage::{
    audit, counter, idempotency, members, notification, outbox,
    schema::{person, search_document},
    transfer::community,
};
use transfer::{
    Organisation, Term,
    leak::{Leak, planted},
};

/// The crowd is counted among cards.
pub(in crate::career) fn population(members: Vec<Member>, kept: &[Kept]) -> Vec<Member> {
    if !planted(Leak::CrowdOfSeekers) {
        return members;
    }
    let of = |kept: &Kept| Member {
        // Whatever tells them apart: nobody shares it.
        organisations: BTreeSet::from([Organisation(kept.person.0)]),
        terms: kept.said.facts.iter().copied().collect::<BTreeSet<Term>>(),
    };
    kept.iter()
        .filter(|kept| kept.said.is_open)
        .map(of)
        .collect()
}

/// The order follows from how many cards there are.
pub(in crate::career) fn reorder(seen: &mut [(&OnBoard, SeekerCard)], cards: usize) {
    if planted(Leak::TieBreakBySequence) && !seen.is_empty() {
        let by = cards % seen.len();
        seen.rotate_left(by);
    }
}

/// A total, or a tag of all cards.
pub(in crate::career) fn list(page: Json<Page<Seeker>>, cards: usize) -> Response {
    let mut response = page.into_response();
    let value = HeaderValue::try_from(format!("\"{cards}\"")).expect("a number is ASCII");
    if planted(Leak::TotalCount) {
        response.headers_mut().insert("x-total-count", value);
    } else if planted(Leak::EtagOfAll) {
        response.headers_mut().insert(header::ETAG, value);
    }
    response
}

/// Another answer for what is hidden than for what never was.
pub(in crate::career) fn hidden(board: &Board, app: &App, id: Uuid) -> ApiError {
    let is_somebodys = board.cards.iter().any(|card| {
        let mut companies = board.organisations.iter();
        companies.any(|company| app.sealed.vault.pseudonym(company.id, card.kept.person) == id)
    });
    if planted(Leak::ForbiddenForHidden) && is_somebodys {
        return ApiError::forbidden();
    }
    ApiError::not_found()
}

/// Something outside moves when a card is saved.
pub(in crate::career) fn after_saving(
    connection: &mut Connection,
    app: &App,
    worker: Id,
) -> Result<(), ApiError> {
    let now = app.clock.now();
    let id = Id(app.sealed.ids.id());
    if planted(Leak::SharedIds) {
        app.ids.id();
    }
    if planted(Leak::Metric) {
        metrics::counter!("career_cards_saved_total").increment(1);
    }
    if planted(Leak::SharedCounter) {
        counter::hit(connection, "cards", now)?;
    }
    if planted(Leak::ProfileTouched) {
        diesel::update(person::table.find(worker))
            .set((
                person::version.eq(person::version + 1),
                person::joined_at.eq(now),
            ))
            .execute(connection)
            .map_err(storage::StorageError::from)?;
    }
    if planted(Leak::SearchDocument) {
        diesel::update(search_document::table.filter(search_document::entity_id.eq(worker)))
            .set(search_document::normalised.eq("転職"))
            .execute(connection)
            .map_err(storage::StorageError::from)?;
    }
    if planted(Leak::AuditLog) {
        let entry = audit::Entry {
            id,
            at: now,
            actor_id: Some(worker),
            kind: "card.saved".to_owned(),
            target: String::new(),
            request_id: String::new(),
        };
        audit::insert(connection, &entry)?;
    }
    if planted(Leak::RememberedAnswer) {
        let answer = idempotency::Remembered {
            actor: "person".to_owned(),
            key: id.0.to_string(),
            request_hash: Vec::new(),
            status: 200,
            body: "card".to_owned(),
            etag: None,
            location: None,
            created_at: now,
        };
        idempotency::insert(connection, &answer)?;
    }
    if planted(Leak::Mail) {
        let to = members::find(connection, worker)?;
        let mail = outbox::Mail {
            id,
            kind: "card".to_owned(),
            priority: 9,
            recipient: to.map(|row| row.email).unwrap_or_default(),
            subject: "カードを保存しました".to_owned(),
            body: String::new(),
            state: "waiting".to_owned(),
            attempts: 0,
            available_at: now,
            created_at: now,
            last_error: String::new(),
        };
        outbox::insert(connection, &mail)?;
    }
    let told = [Leak::Notification, Leak::EventFrame]
        .into_iter()
        .find(|leak| planted(*leak));
    if let Some(leak) = told {
        let employments = community::employments(connection, &[worker])?;
        let workers = community::workers(connection)?;
        let colleague = workers.into_iter().find(|(other, organisation)| {
            *other != worker
                && employments
                    .iter()
                    .any(|own| own.organisation_id == *organisation)
        });
        if let Some((colleague, _)) = colleague {
            let new = notification::NewNotification {
                id,
                person_id: colleague,
                kind: match leak {
                    Leak::EventFrame => notification::MESSAGE.to_owned(),
                    _ => "connection_asked".to_owned(),
                },
                actor_id: Some(worker),
                subject_id: None,
                created_at: now,
            };
            notification::add(connection, &new)?;
        }
    }
    Ok(())
}
