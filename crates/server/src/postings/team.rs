//! The hiring team of a posting: which of the company's recruiters read what comes in about it.
//!
//! Whoever is on it names the others; while nobody is, each recruiter of the company may begin one.

use super::view;
use crate::{
    actor::Actor,
    caller::Caller,
    error::ApiError,
    path::Path,
    people,
    reply::{Reply, Written},
};
use api::{
    id::{PersonId, PostingId},
    postings::{PostingRecruiter, PostingTeam},
};
use axum::Json;
use http::StatusCode;
use storage::{
    Connection, Id, network,
    postings::{posting, team},
};

/// The recruiters of a posting's company, and who of them is on its hiring team.
#[utoipa::path(
    get, path = "/api/hiring/postings/{id}/team", tag = "hiring",
    params(("id" = PostingId, Path, description = "The posting")),
    responses((status = 200, body = PostingTeam))
)]
pub async fn get_posting_team(
    caller: Caller,
    Path(id): Path<PostingId>,
) -> Result<Json<PostingTeam>, ApiError> {
    let actor = caller.actor().clone();
    caller
        .read(move |connection| {
            let standing = Standing::of(connection, &actor, Id(id.0))?;
            Ok(Json(standing.shown(connection)?))
        })
        .await
}

/// Names a recruiter of the company for the hiring team.
#[utoipa::path(
    put, path = "/api/hiring/postings/{id}/team/{person}", tag = "hiring",
    params(
        ("id" = PostingId, Path, description = "The posting"),
        ("person" = PersonId, Path, description = "The recruiter"),
    ),
    responses((status = 200, body = PostingTeam))
)]
pub async fn add_to_posting_team(
    caller: Caller,
    Path((id, person)): Path<(PostingId, PersonId)>,
) -> Result<Reply, ApiError> {
    change(caller, id, person, |connection, posting, person| {
        Ok(team::name(connection, posting, person)?)
    })
    .await
}

/// Takes somebody off the hiring team.
#[utoipa::path(
    delete, path = "/api/hiring/postings/{id}/team/{person}", tag = "hiring",
    params(
        ("id" = PostingId, Path, description = "The posting"),
        ("person" = PersonId, Path, description = "The recruiter"),
    ),
    responses((status = 200, body = PostingTeam))
)]
pub async fn remove_from_posting_team(
    caller: Caller,
    Path((id, person)): Path<(PostingId, PersonId)>,
) -> Result<Reply, ApiError> {
    change(caller, id, person, |connection, posting, person| {
        team::unname(connection, posting, person)?;
        Ok(())
    })
    .await
}

async fn change<F>(
    caller: Caller,
    id: PostingId,
    person: PersonId,
    mut work: F,
) -> Result<Reply, ApiError>
where
    F: FnMut(&mut Connection, Id, Id) -> Result<(), ApiError> + Send + 'static,
{
    let (actor, posting, person) = (caller.actor().clone(), Id(id.0), Id(person.0));
    caller
        .write(StatusCode::OK, move |connection| {
            let standing = Standing::of(connection, &actor, posting)?;
            if !standing.visible().any(|one| one == person) {
                return Err(ApiError::not_found());
            }
            if !standing.may_name() {
                return Err(ApiError::forbidden());
            }
            work(connection, posting, person)?;
            let shown = Standing::of(connection, &actor, posting)?.shown(connection)?;
            Ok(Written::new(shown).audit_target(id))
        })
        .await
}

/// The recruiters and the team of a posting, for one of the recruiters.
struct Standing {
    viewer: Id,
    recruiters: Vec<Id>,
    /// Those of them who are on the team.
    team: Vec<Id>,
    /// Who is nobody for the viewer.
    hidden: Vec<Id>,
}

impl Standing {
    fn of(connection: &mut Connection, actor: &Actor, id: Id) -> Result<Self, ApiError> {
        let own = view::own_organisations(actor);
        let found = posting::find(connection, &own, id)?;
        let row = found.ok_or_else(ApiError::not_found)?;
        let viewer = Id(actor.person.0);
        let recruiters = team::recruiters(connection, row.organisation_id)?;
        let named = team::named(connection, &[id])?;
        let team = recruiters.iter().copied();
        Ok(Self {
            viewer,
            team: team.filter(|one| named.contains(&(id, *one))).collect(),
            recruiters,
            hidden: network::hidden_ids(connection, viewer)?,
        })
    }

    /// Of all who are on it, those hidden from the viewer too: blocking somebody opens nobody's talks.
    fn may_name(&self) -> bool {
        self.team.is_empty() || self.team.contains(&self.viewer)
    }

    fn visible(&self) -> impl Iterator<Item = Id> {
        let recruiters = self.recruiters.iter().copied();
        recruiters.filter(|one| !self.hidden.contains(one))
    }

    fn shown(&self, connection: &mut Connection) -> Result<PostingTeam, ApiError> {
        let ids: Vec<Id> = self.visible().take(500).collect();
        let links = people::links(connection, &ids)?;
        let mut items: Vec<PostingRecruiter> = links
            .into_iter()
            .map(|(id, person)| PostingRecruiter {
                person,
                is_on_team: self.team.contains(&id),
            })
            .collect();
        let key = |one: &PostingRecruiter| {
            let PostingRecruiter { person, is_on_team } = one;
            (!is_on_team, person.name.clone(), person.id.0)
        };
        items.sort_by_key(key);
        Ok(PostingTeam {
            items,
            may_name: self.may_name(),
        })
    }
}
