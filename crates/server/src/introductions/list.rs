//! The introductions that one was offered, and those that one made.

use super::KEPT;
use crate::{caller::Caller, clock::rfc3339, cursor, error::ApiError, people, query::Query};
use api::{
    directory::PlaceLink,
    id::IntroductionId,
    introductions::{IntroductionMade, IntroductionReceived, ListIntroductions, Meeting},
    members::MemberSummary,
    page::{Page, USUAL_PAGE},
    tokyo::Day,
};
use axum::Json;
use std::collections::HashMap;
use storage::{
    Connection, Id, StorageError,
    introduction::{self, IntroductionRow},
    network,
    presence::visit,
    search,
};
use uuid::Uuid;

/// The most that is said to be shared.
const MOST_SHARED: usize = 5;

/// Where a page begins, and how long it is.
fn start(query: &ListIntroductions) -> Result<((i64, Id), usize), ApiError> {
    let after: Option<(i64, Uuid)> = query.after.as_deref().map(cursor::decode).transpose()?;
    let (time, id) = after.unwrap_or((i64::MAX, Uuid::nil()));
    Ok(((time, Id(id)), query.limit.unwrap_or(USUAL_PAGE) as usize))
}

/// Cuts what was read beyond the page; the cursor of the next one.
fn cut(rows: &mut Vec<IntroductionRow>, limit: usize) -> Option<String> {
    let more = rows.len() > limit;
    rows.truncate(limit);
    let last = rows.last().filter(|_| more);
    last.map(|row| cursor::encode(&(row.made_at, row.id.0)))
}

/// What the viewer was offered in the last thirty days and has not declined.
#[utoipa::path(
    get, path = "/api/introductions/received", tag = "introductions", params(ListIntroductions),
    responses((status = 200, body = Page<IntroductionReceived>))
)]
pub async fn list_received_introductions(
    caller: Caller,
    Query(query): Query<ListIntroductions>,
) -> Result<Json<Page<IntroductionReceived>>, ApiError> {
    let (viewer, now) = (Id(caller.actor().person.0), caller.now());
    let (after, limit) = start(&query)?;
    caller
        .read(move |connection| {
            let hidden = network::hidden_ids(connection, viewer)?;
            let (since, most) = (now - KEPT, limit as i64 + 1);
            let mut rows = introduction::received(connection, viewer, &hidden, since, after, most)?;
            let next = cut(&mut rows, limit);
            let shown = Shown::of(connection, viewer, &rows)?;
            let mut items = Vec::with_capacity(rows.len());
            for row in rows {
                items.extend(shown.one(connection, viewer, row, now)?);
            }
            Ok(Json(Page { items, next }))
        })
        .await
}

/// What a page of introductions names and compares.
struct Shown {
    links: HashMap<Id, api::person::PersonLink>,
    cards: HashMap<Id, MemberSummary>,
}

impl Shown {
    fn of(
        connection: &mut Connection,
        viewer: Id,
        rows: &[IntroductionRow],
    ) -> Result<Self, ApiError> {
        let mut ids: Vec<Id> = rows
            .iter()
            .flat_map(|row| [Some(row.first_id), Some(row.second_id), row.introducer_id])
            .flatten()
            .chain([viewer])
            .collect();
        ids.sort_unstable();
        ids.dedup();
        let mut cards = HashMap::new();
        // What the index shows of a person is what everybody may read.
        for (id, card) in search::cards(connection, &ids)? {
            cards.insert(id, serde_json::from_str(&card).map_err(ApiError::internal)?);
        }
        let links = people::links(connection, &ids)?;
        Ok(Self { links, cards })
    }

    /// What `viewer` and `other` both say of themselves.
    fn shared(&self, viewer: Id, other: Id) -> Vec<String> {
        let (Some(own), Some(other)) = (self.cards.get(&viewer), self.cards.get(&other)) else {
            return Vec::new();
        };
        let common = own.terms.iter().filter(|term| {
            let mut others = other.terms.iter();
            others.any(|other| other.id == term.id)
        });
        let labels = common.map(|term| term.label.clone());
        labels.take(MOST_SHARED).collect()
    }

    /// One row; none when whoever it leads to is not there any more.
    fn one(
        &self,
        connection: &mut Connection,
        viewer: Id,
        row: IntroductionRow,
        now: i64,
    ) -> Result<Option<IntroductionReceived>, ApiError> {
        let Some((own, other)) = row.side(viewer) else {
            return Ok(None);
        };
        let is_there = self.links.contains_key(&other);
        let by = row.introducer_id.and_then(|id| self.links.get(&id));
        if !is_there || (row.introducer_id.is_some() && by.is_none()) {
            return Ok(None);
        }
        let is_agreed = row.is_agreed();
        let meeting = match is_agreed {
            true => meeting(connection, viewer, other, now)?,
            false => None,
        };
        Ok(Some(IntroductionReceived {
            id: IntroductionId(row.id.0),
            by: by.cloned(),
            is_accepted: own == "accepted",
            shared: self.shared(viewer, other),
            other: self.links.get(&other).filter(|_| is_agreed).cloned(),
            meeting,
            at: rfc3339(row.made_at),
            note: row.note,
        }))
    }
}

/// The first day from today on which both plan to be at one place, unless one shows that to nobody.
fn meeting(
    connection: &mut Connection,
    one: Id,
    other: Id,
    now: i64,
) -> Result<Option<Meeting>, StorageError> {
    let today = Day::of(now).to_string();
    let own = visit::of(connection, one, &today)?;
    let others = visit::of(connection, other, &today)?;
    let both = others.into_iter().find(|(visit, _)| {
        let is_same = |(own, _): &(visit::VisitRow, String)| {
            own.place_id == visit.place_id && own.date == visit.date && own.visibility != "count"
        };
        visit.visibility != "count" && own.iter().any(is_same)
    });
    Ok(both.and_then(|(visit, name)| {
        Some(Meeting {
            place: PlaceLink {
                id: visit.place_id.0.into(),
                name,
            },
            date: visit.date.parse().ok()?,
        })
    }))
}

/// What the viewer made in the last thirty days.
#[utoipa::path(
    get, path = "/api/introductions/made", tag = "introductions", params(ListIntroductions),
    responses((status = 200, body = Page<IntroductionMade>))
)]
pub async fn list_made_introductions(
    caller: Caller,
    Query(query): Query<ListIntroductions>,
) -> Result<Json<Page<IntroductionMade>>, ApiError> {
    let (viewer, now) = (Id(caller.actor().person.0), caller.now());
    let (after, limit) = start(&query)?;
    caller
        .read(move |connection| {
            let (since, most) = (now - KEPT, limit as i64 + 1);
            let mut rows = introduction::made(connection, viewer, since, after, most)?;
            let next = cut(&mut rows, limit);
            let ids: Vec<Id> = rows
                .iter()
                .flat_map(|row| [row.first_id, row.second_id])
                .collect();
            let links = people::links(connection, &ids)?;
            let hidden = network::hidden_ids(connection, viewer)?;
            let shown = rows.into_iter().filter_map(|row| {
                let people: Vec<_> = [row.first_id, row.second_id]
                    .iter()
                    .filter(|id| !hidden.contains(id))
                    .filter_map(|id| links.get(id).cloned())
                    .collect();
                (people.len() == 2).then(|| IntroductionMade {
                    id: IntroductionId(row.id.0),
                    people,
                    is_agreed: row.is_agreed(),
                    at: rfc3339(row.made_at),
                })
            });
            let items = shown.collect();
            Ok(Json(Page { items, next }))
        })
        .await
}
