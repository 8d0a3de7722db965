//! Who is signed in, and signing out.

use crate::{caller::Caller, error::ApiError, index, reply::Reply, session::signed_out};
use api::{
    account::{Role, Session},
    directory::OrganisationLink,
};
use axum::Json;
use http::StatusCode;
use std::collections::HashMap;
use storage::{
    Id,
    account::session,
    directory::organisation,
    members::{self, Audience},
};

/// Who is signed in.
#[utoipa::path(get, path = "/api/session", tag = "account", responses((status = 200, body = Session)))]
pub async fn get_session(caller: Caller) -> Result<Json<Session>, ApiError> {
    let actor = caller.actor().clone();
    caller
        .read(move |connection| {
            let person = members::details(connection, &[Id(actor.person.0)])?.pop();
            let person = person
                .ok_or_else(ApiError::signed_out)?
                .seen_by(Audience::Oneself);
            let held_for: Vec<Id> = actor.roles.iter().map(|(_, id)| Id(id.0)).collect();
            let names: HashMap<Id, String> = organisation::names(connection, &held_for)?
                .into_iter()
                .collect();
            let roles = actor.roles.iter().filter_map(|(kind, id)| {
                let name = names.get(&Id(id.0))?.clone();
                Some(Role {
                    kind: *kind,
                    organisation: OrganisationLink { id: *id, name },
                })
            });
            let page = index::member_page(&person);
            Ok(Json(Session {
                person: actor.person,
                name: page.name,
                family_name: person.person.family_name.clone(),
                organisations: page
                    .employers
                    .into_iter()
                    .map(|employer| employer.organisation)
                    .collect(),
                roles: roles.collect(),
                terms: page.terms.into_iter().map(|term| term.id).collect(),
            }))
        })
        .await
}

/// Signs out here.
#[utoipa::path(delete, path = "/api/session", tag = "account", responses((status = 204)))]
pub async fn delete_session(caller: Caller) -> Result<Reply, ApiError> {
    let id = Id(caller.actor().session.0);
    caller
        .write(StatusCode::NO_CONTENT, move |connection| {
            session::delete(connection, id)?;
            Ok(signed_out())
        })
        .await
}

/// Signs out everywhere, here too.
#[utoipa::path(delete, path = "/api/sessions", tag = "account", responses((status = 204)))]
pub async fn delete_sessions(caller: Caller) -> Result<Reply, ApiError> {
    let person = Id(caller.actor().person.0);
    caller
        .write(StatusCode::NO_CONTENT, move |connection| {
            session::delete_all(connection, person)?;
            Ok(signed_out())
        })
        .await
}
