//! One member's page.

use crate::{
    caller::Caller,
    error::ApiError,
    etag::{Tagged, etag_of_content},
    index,
    path::Path,
};
use api::{id::PersonId, members::Member};
use storage::{Id, members, network};

/// One member, with the fields that the viewer may see. Whoever is unlisted, not active, or hidden by a block of either, is not there for the viewer.
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
            let audience = index::audience(connection, own, Id(id.0))?;
            let body = index::member_page(&details.seen_by(audience));
            // Of what this viewer sees: a change of what is hidden leaves no trace.
            Ok(Tagged {
                etag: etag_of_content(id, &body),
                body,
            })
        })
        .await
}
