//! Drafts and templates: making, writing, copying and deleting them.

use super::view;
use crate::{
    app::State,
    body::Body,
    caller::Caller,
    error::ApiError,
    etag::{IfMatch, etag_of},
    path::Path,
    reply::{Reply, Written},
};
use api::{
    FieldFault,
    id::{PostingId, TermId},
    postings::{CopyPosting, CreatePosting, OwnPosting, Posting, RecruiterKind, WritePosting},
    url,
};
use http::StatusCode;
use storage::{
    Connection, Id,
    directory::organisation,
    postings::{
        board,
        posting::{self, PostingRow},
        team,
    },
};

/// Makes a draft for a company that one recruits for.
#[utoipa::path(
    post, path = "/api/hiring/postings", tag = "hiring", request_body = CreatePosting,
    responses((status = 201, body = OwnPosting))
)]
pub async fn create_posting(
    caller: Caller,
    Body(request): Body<CreatePosting>,
) -> Result<Reply, ApiError> {
    let (state, actor) = (caller.state().clone(), caller.actor().clone());
    let viewer = Id(actor.person.0);
    caller
        .write(StatusCode::CREATED, move |connection| {
            if !actor.recruits().contains(&request.organisation) {
                return Err(ApiError::invalid_field("organisation", FieldFault::Missing));
            }
            let company = Id(request.organisation.0);
            let mut terms = request.posting.terms.clone();
            fill_in(connection, company, &mut terms)?;
            let now = state.clock.now();
            let row = PostingRow {
                id: Id(state.ids.id()),
                organisation_id: company,
                state: "draft".to_owned(),
                title: terms.title.trim().to_owned(),
                craft_id: craft(connection, request.posting.craft)?,
                terms: view::stored(&terms)?,
                created_at: now,
                changed_at: now,
                published_version: 0,
                published_at: 0,
                confirmed_at: 0,
                open_until: 0,
                version: 1,
            };
            posting::insert(connection, &row)?;
            // Whoever makes it is the first to read what comes in.
            team::name(connection, row.id, viewer)?;
            made(view::own(connection, &state, viewer, &row)?, &row)
        })
        .await
}

/// Writes a posting anew. What members read stays as it is until it is published again.
#[utoipa::path(
    patch, path = "/api/hiring/postings/{id}", tag = "hiring",
    params(("id" = PostingId, Path, description = "The posting")),
    request_body = WritePosting, responses((status = 200, body = OwnPosting))
)]
pub async fn update_posting(
    caller: Caller,
    Path(id): Path<PostingId>,
    if_match: IfMatch,
    Body(request): Body<WritePosting>,
) -> Result<Reply, ApiError> {
    let (state, own) = (
        caller.state().clone(),
        view::own_organisations(caller.actor()),
    );
    let viewer = Id(caller.actor().person.0);
    caller
        .write(StatusCode::OK, move |connection| {
            let found = posting::find(connection, &own, Id(id.0))?;
            let before = found.ok_or_else(ApiError::not_found)?;
            if_match.check(&etag_of(before.id, before.version))?;
            let row = PostingRow {
                title: request.terms.title.trim().to_owned(),
                craft_id: craft(connection, request.craft)?,
                terms: view::stored(&request.terms)?,
                changed_at: state.clock.now(),
                version: before.version + 1,
                ..before
            };
            changed(connection, &state, viewer, &row)
        })
        .await
}

/// Deletes a draft or template. What was published once is closed instead, since its versions are kept.
#[utoipa::path(
    delete, path = "/api/hiring/postings/{id}", tag = "hiring",
    params(("id" = PostingId, Path, description = "The posting")), responses((status = 204))
)]
pub async fn delete_posting(caller: Caller, Path(id): Path<PostingId>) -> Result<Reply, ApiError> {
    let own = view::own_organisations(caller.actor());
    caller
        .write(StatusCode::NO_CONTENT, move |connection| {
            let found = posting::find(connection, &own, Id(id.0))?;
            found.ok_or_else(ApiError::not_found)?;
            if !posting::delete(connection, &own, Id(id.0))? {
                return Err(ApiError::conflict(
                    "It was published, and its versions are kept. Close it instead.",
                ));
            }
            Ok(Written::new(()).audit_target(id))
        })
        .await
}

/// Copies a posting as a draft or as a template.
#[utoipa::path(
    post, path = "/api/hiring/postings/{id}/copies", tag = "hiring",
    params(("id" = PostingId, Path, description = "The posting")),
    request_body = CopyPosting, responses((status = 201, body = OwnPosting))
)]
pub async fn copy_posting(
    caller: Caller,
    Path(id): Path<PostingId>,
    Body(request): Body<CopyPosting>,
) -> Result<Reply, ApiError> {
    let (state, own) = (
        caller.state().clone(),
        view::own_organisations(caller.actor()),
    );
    let viewer = Id(caller.actor().person.0);
    caller
        .write(StatusCode::CREATED, move |connection| {
            let found = posting::find(connection, &own, Id(id.0))?;
            let copied = found.ok_or_else(ApiError::not_found)?;
            let (now, kind) = (
                state.clock.now(),
                if request.template {
                    "template"
                } else {
                    "draft"
                },
            );
            // The last day to apply was the other's.
            let terms = Posting {
                closes_on: String::new(),
                ..view::terms(&copied.terms)?
            };
            let row = PostingRow {
                id: Id(state.ids.id()),
                state: kind.to_owned(),
                terms: view::stored(&terms)?,
                created_at: now,
                changed_at: now,
                published_version: 0,
                published_at: 0,
                confirmed_at: 0,
                open_until: 0,
                version: 1,
                ..copied
            };
            posting::insert(connection, &row)?;
            // Whoever makes it is the first to read what comes in.
            team::name(connection, row.id, viewer)?;
            made(view::own(connection, &state, viewer, &row)?, &row)
        })
        .await
}

/// Keeps a posting that was changed, and answers with it.
pub(super) fn changed(
    connection: &mut Connection,
    state: &State,
    viewer: Id,
    row: &PostingRow,
) -> Result<Written<OwnPosting>, ApiError> {
    if !posting::update(connection, row)? {
        return Err(ApiError::changed());
    }
    let body = view::own(connection, state, viewer, row)?;
    let etag = body.etag.clone();
    Ok(Written::new(body).etag(etag).audit_target(row.id.0))
}

fn made(body: OwnPosting, row: &PostingRow) -> Result<Written<OwnPosting>, ApiError> {
    let (id, etag) = (PostingId(row.id.0), body.etag.clone());
    Ok(Written::new(body)
        .etag(etag)
        .location(url::own_posting(id))
        .audit_target(id))
}

/// The craft, if it is one.
fn craft(connection: &mut Connection, craft: Option<TermId>) -> Result<Option<Id>, ApiError> {
    let Some(craft) = craft.map(|craft| Id(craft.0)) else {
        return Ok(None);
    };
    if board::crafts(connection, Some(&[craft]), 1)?.is_empty() {
        return Err(ApiError::invalid_field("craft", FieldFault::Missing));
    }
    Ok(Some(craft))
}

/// What the company's record says, where the draft says nothing.
fn fill_in(connection: &mut Connection, company: Id, terms: &mut Posting) -> Result<(), ApiError> {
    let row = organisation::find(connection, company)?.ok_or_else(ApiError::not_found)?;
    let contacts = organisation::contacts(connection, &[company])?;
    let fill = |text: &mut String, usual: &str| {
        if text.trim().is_empty() {
            usual.clone_into(text);
        }
    };
    fill(&mut terms.recruiter, &row.name);
    let address = if row.address.is_empty() {
        &row.head_office
    } else {
        &row.address
    };
    fill(&mut terms.recruiter_address, address);
    let contact = contacts.first().map_or("", |window| &window.email);
    fill(&mut terms.recruiter_contact, contact);
    fill(&mut terms.visits_note, &row.visits);
    fill(
        &mut terms.equipment,
        &row.equipment.lines().collect::<Vec<_>>().join("、"),
    );
    terms.recruiter_kind = terms.recruiter_kind.or(Some(RecruiterKind::Employer));
    terms.visits_a_month = terms
        .visits_a_month
        .or(u32::try_from(row.visits_a_month).ok());
    Ok(())
}
