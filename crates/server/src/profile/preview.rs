//! One's own page as somebody else sees it, made as the page itself is.

use super::edit::own;
use crate::{caller::Caller, error::ApiError, index, query::Query};
use api::profile::{PreviewProfile, ProfilePreview, ViewAs};
use axum::Json;
use storage::{Id, members::Audience};

/// One's own page as a stranger, a connection or somebody of one's own company sees it. Whoever is unlisted has
/// a page for nobody.
#[utoipa::path(
    get, path = "/api/me/profile/preview", tag = "profile", params(PreviewProfile),
    responses((status = 200, body = ProfilePreview))
)]
pub async fn get_profile_preview(
    caller: Caller,
    Query(query): Query<PreviewProfile>,
) -> Result<Json<ProfilePreview>, ApiError> {
    let id = Id(caller.actor().person.0);
    caller
        .read(move |connection| {
            let details = own(connection, id)?;
            let is_listed = details.person.visibility != "unlisted";
            let member = is_listed.then(|| {
                index::member_page(&details.seen_by(match query.viewer {
                    // Working at the same company opens nothing.
                    ViewAs::Stranger | ViewAs::Company => Audience::Everyone,
                    ViewAs::Connection => Audience::Connections,
                }))
            });
            Ok(Json(ProfilePreview { member }))
        })
        .await
}
