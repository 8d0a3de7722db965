//! One member's page.

use crate::{
    caller::Caller,
    error::ApiError,
    etag::{Tagged, etag_of},
    index,
    path::Path,
};
use api::{id::PersonId, members::Member};
use storage::{Id, members, network};

/// One member. Whoever is unlisted, not active, or hidden by a block of either, is not there for the viewer.
#[utoipa::path(
    get, path = "/api/members/{id}", tag = "members",
    params(("id" = PersonId, Path, description = "The member")),
    responses((status = 200, body = Member))
)]
pub async fn get_member(
    caller: Caller,
    Path(id): Path<PersonId>,
) -> Result<Tagged<Member>, ApiError> {
    let viewer = caller.actor().person;
    caller
        .read(move |connection| {
            let own = Id(viewer.0);
            if viewer != id && !network::may_see(connection, own, Id(id.0))? {
                return Err(ApiError::not_found());
            }
            let details = members::details(connection, &[Id(id.0)])?.pop();
            let details = details.ok_or_else(ApiError::not_found)?;
            let etag = etag_of(id, details.person.version);
            Ok(Tagged {
                etag,
                body: index::member_page(&details),
            })
        })
        .await
}
