//! The people of an organisation.

use crate::{caller::Caller, cursor, error::ApiError, index, path::Path, query::Query};
use api::{
    directory::ListPeople,
    id::OrganisationId,
    members::MemberSummary,
    page::{Page, USUAL_PAGE},
};
use axum::Json;
use storage::{Id, directory::organisation, members, network};
use uuid::Uuid;

/// The people of an organisation whom the viewer may see, by reading: everybody but those who are unlisted
/// or hidden by a block.
#[utoipa::path(
    get, path = "/api/organisations/{id}/people", tag = "directory",
    params(("id" = OrganisationId, Path, description = "The organisation"), ListPeople),
    responses((status = 200, body = Page<MemberSummary>))
)]
pub async fn list_organisation_people(
    caller: Caller,
    Path(id): Path<OrganisationId>,
    Query(query): Query<ListPeople>,
) -> Result<Json<Page<MemberSummary>>, ApiError> {
    let viewer = Id(caller.actor().person.0);
    let (after_key, after_id): (String, Uuid) = match &query.after {
        Some(cursor) => cursor::decode(cursor)?,
        None => (String::new(), Uuid::nil()),
    };
    caller
        .read(move |connection| {
            let (id, limit) = (Id(id.0), USUAL_PAGE as usize);
            organisation::find(connection, id)?.ok_or_else(ApiError::not_found)?;
            let after = (after_key.as_str(), Id(after_id));
            let hidden = network::hidden_ids(connection, viewer)?;
            let most = limit as i64 + 1;
            let mut people = members::people_of(connection, id, viewer, &hidden, after, most)?;
            let more = people.len() > limit;
            people.truncate(limit);
            let last = people.last().filter(|_| more);
            let next = last.map(|(id, sort_key)| cursor::encode(&(sort_key, id.0)));
            let ids: Vec<Id> = people.into_iter().map(|(id, _)| id).collect();
            let details = members::details(connection, &ids)?;
            let seen = index::seen_members(connection, viewer, details)?;
            Ok(Json(Page {
                items: seen.iter().map(index::member_summary).collect(),
                next,
            }))
        })
        .await
}
