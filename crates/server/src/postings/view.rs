//! Postings as the API shows them.

use crate::{actor::Actor, app::State, clock, error::ApiError};
use api::{
    directory::{ContactWindow, OrganisationLink},
    id::{OrganisationId, PostingId},
    members::{Term, TermKind},
    postings::{
        ChangedTerm, FEWEST_PEERS, OwnPosting, OwnPostingReport, OwnPostingSummary, Posting,
        PostingPage, PostingState, PostingSummary, PostingVersion, WritePosting,
    },
};
use std::collections::HashMap;
use storage::{
    Connection, Id,
    directory::organisation,
    members, network,
    postings::{
        board::{self, Published},
        posting::{self, PostingRow, VersionRow},
        report, team,
    },
};

/// Counting people stops here.
const MOST_PEOPLE: i64 = 1_000;
/// The most versions and reports that a company is shown at once.
const MOST_SHOWN: i64 = 20;

/// The organisations whose postings the actor writes.
pub(super) fn own_organisations(actor: &Actor) -> Vec<Id> {
    let recruits = actor.recruits();
    recruits.into_iter().map(|company| Id(company.0)).collect()
}

/// Stored terms, read.
pub(super) fn terms(text: &str) -> Result<Posting, ApiError> {
    serde_json::from_str(text).map_err(ApiError::internal)
}

/// Terms, to be stored.
pub(super) fn stored(terms: &Posting) -> Result<String, ApiError> {
    serde_json::to_string(terms).map_err(ApiError::internal)
}

/// A link to one of the organisations that [`names`] found.
pub(super) fn link(names: &HashMap<Id, String>, id: Id) -> OrganisationLink {
    OrganisationLink {
        id: OrganisationId(id.0),
        name: names.get(&id).cloned().unwrap_or_default(),
    }
}

/// Names of organisations by id.
pub(super) fn names(
    connection: &mut Connection,
    organisations: impl Iterator<Item = Id>,
) -> Result<HashMap<Id, String>, ApiError> {
    let mut ids: Vec<Id> = organisations.collect();
    ids.sort_unstable();
    ids.dedup();
    Ok(organisation::names(connection, &ids)?.into_iter().collect())
}

fn crafts(
    connection: &mut Connection,
    ids: impl Iterator<Item = Id>,
) -> Result<HashMap<Id, Term>, ApiError> {
    let ids: Vec<Id> = ids.collect();
    if ids.is_empty() {
        return Ok(HashMap::new());
    }
    let found = board::crafts(connection, Some(&ids), ids.len() as i64)?;
    let term = |(id, label): (Id, String)| {
        let term = Term {
            id: id.0.into(),
            kind: TermKind::Craft,
            label,
        };
        (id, term)
    };
    Ok(found.into_iter().map(term).collect())
}

/// Rows of the board.
pub(super) fn summaries(
    connection: &mut Connection,
    rows: &[Published],
) -> Result<Vec<PostingSummary>, ApiError> {
    let names = names(connection, rows.iter().map(|(row, _)| row.organisation_id))?;
    let crafts = crafts(
        connection,
        rows.iter().filter_map(|(_, version)| version.craft_id),
    )?;
    let summary = |(row, version): &Published| {
        let terms = terms(&version.terms)?;
        Ok(PostingSummary {
            id: PostingId(row.id.0),
            organisation: link(&names, row.organisation_id),
            craft: version
                .craft_id
                .and_then(|craft| crafts.get(&craft).cloned()),
            title: terms.title,
            place: terms.place,
            remote: terms.remote,
            visits_a_month: terms.visits_a_month,
            visits_paid_by: terms.visits_paid_by,
            may_move: version.may_move != 0,
            moving_away: terms.moving_away,
            working_time: terms.working_time,
            pay_form: terms.pay_form,
            pay_least: terms.pay_least,
            pay_most: terms.pay_most,
            published: clock::rfc3339(row.published_at),
            confirmed: clock::rfc3339(row.confirmed_at),
            closes_on: terms.closes_on,
        })
    };
    rows.iter().map(summary).collect()
}

/// A posting's page with these terms; version and times are the caller's to add.
pub(super) fn page(
    connection: &mut Connection,
    viewer: Id,
    row: &PostingRow,
    craft: Option<Id>,
    stored: &str,
) -> Result<PostingPage, ApiError> {
    let company = row.organisation_id;
    let names = names(connection, std::iter::once(company))?;
    let hidden = network::hidden_ids(connection, viewer)?;
    let peers = members::count_people_of(connection, company, viewer, &hidden, MOST_PEOPLE)?;
    let peers = u32::try_from(peers).unwrap_or(u32::MAX);
    let windows = organisation::contacts(connection, &[company])?;
    let contacts = windows.into_iter().map(|window| ContactWindow {
        label: window.label,
        name: window.name,
        email: window.email,
        telephone: window.telephone,
        hours: window.hours,
    });
    Ok(PostingPage {
        id: PostingId(row.id.0),
        organisation: link(&names, company),
        craft: crafts(connection, craft.into_iter())?.into_values().next(),
        version: 0,
        terms: terms(stored)?,
        published: String::new(),
        confirmed: String::new(),
        peers: (peers >= FEWEST_PEERS).then_some(peers),
        contacts: contacts.collect(),
    })
}

fn state(row: &PostingRow, now: i64) -> PostingState {
    match row.state.as_str() {
        "template" => PostingState::Template,
        "closed" => PostingState::Closed,
        "published" if row.open_until > now => PostingState::Published,
        "published" => PostingState::Expired,
        _ => PostingState::Draft,
    }
}

/// Rows of a company's own list.
pub(super) fn own_summaries(
    connection: &mut Connection,
    rows: &[PostingRow],
    viewer: Id,
    now: i64,
) -> Result<Vec<OwnPostingSummary>, ApiError> {
    let names = names(connection, rows.iter().map(|row| row.organisation_id))?;
    let ids: Vec<Id> = rows.iter().map(|row| row.id).collect();
    let reports: HashMap<Id, i64> = report::counts(connection, &ids)?.into_iter().collect();
    let named = team::named(connection, &ids)?;
    let summary = |row: &PostingRow| {
        let state = state(row, now);
        let is_open = state == PostingState::Published;
        OwnPostingSummary {
            id: PostingId(row.id.0),
            organisation: link(&names, row.organisation_id),
            title: row.title.clone(),
            state,
            changed: clock::rfc3339(row.changed_at),
            open_until: if is_open {
                clock::rfc3339(row.open_until)
            } else {
                String::new()
            },
            reports: reports
                .get(&row.id)
                .map_or(0, |count| u32::try_from(*count).unwrap_or(0)),
            is_on_team: named.contains(&(row.id, viewer)),
        }
    };
    Ok(rows.iter().map(summary).collect())
}

/// A company's own posting.
pub(super) fn own(
    connection: &mut Connection,
    app: &State,
    viewer: Id,
    row: &PostingRow,
) -> Result<OwnPosting, ApiError> {
    let now = app.clock.now();
    let summaries = own_summaries(connection, std::slice::from_ref(row), viewer, now)?;
    let summary = summaries
        .into_iter()
        .next()
        .ok_or_else(ApiError::not_found)?;
    let versions = posting::versions(connection, row.id, MOST_SHOWN)?;
    let reports = report::of(connection, row.id, MOST_SHOWN)?;
    let own_terms = terms(&row.terms)?;
    let newest = versions.first();
    Ok(OwnPosting {
        summary,
        edited: newest.is_some_and(|newest| differs(row, newest)),
        findings: crate::lawful::findings(&own_terms, app),
        posting: WritePosting {
            craft: row.craft_id.map(|craft| craft.0.into()),
            terms: own_terms,
        },
        versions: history(&versions)?,
        open_reports: reports
            .into_iter()
            .map(|report| OwnPostingReport {
                reason: report.reason,
                at: clock::rfc3339(report.reported_at),
            })
            .collect(),
        etag: crate::etag::etag_of(row.id, row.version),
    })
}

/// Whether the copy that is worked on says something else than a version.
pub(super) fn differs(row: &PostingRow, version: &VersionRow) -> bool {
    (row.craft_id, &row.terms) != (version.craft_id, &version.terms)
}

/// Versions, newest first, each with what changed since the one before.
fn history(versions: &[VersionRow]) -> Result<Vec<PostingVersion>, ApiError> {
    let read: Vec<Posting> = versions
        .iter()
        .map(|version| terms(&version.terms))
        .collect::<Result<_, _>>()?;
    let changed = |index: usize| -> Vec<ChangedTerm> {
        let before = read.get(index + 1);
        before.map_or_else(Vec::new, |before| {
            labour_law::changed_terms(before, &read[index])
        })
    };
    Ok(versions
        .iter()
        .enumerate()
        .map(|(index, version)| PostingVersion {
            number: version.number.unsigned_abs(),
            published: clock::rfc3339(version.published_at),
            changed: changed(index),
        })
        .collect())
}
