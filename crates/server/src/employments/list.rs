//! The records of an organisation, for those who attest.

use super::shown::records;
use crate::{caller::Caller, cursor, error::ApiError, index, query::Query, staff::Speaker};
use api::{
    account::RoleKind,
    employments::{EmploymentView, ListEmployments, StaffEmployment},
    page::{Page, USUAL_PAGE},
};
use axum::Json;
use storage::{
    Id,
    employments::{self, Which},
    standing,
};
use uuid::Uuid;

/// Records of where people work, by the people's readings: all of them for the council office, those of the own
/// organisations for a coordinator, who sees nothing else of the people here.
#[utoipa::path(
    get, path = "/api/employments", tag = "office", params(ListEmployments),
    responses((status = 200, body = Page<StaffEmployment>))
)]
pub async fn list_employments(
    caller: Caller,
    Query(query): Query<ListEmployments>,
) -> Result<Json<Page<StaffEmployment>>, ApiError> {
    let speaker = Speaker::reading(&caller);
    let limit = query.limit.unwrap_or(USUAL_PAGE) as usize;
    let after: Option<(String, Uuid)> = query.after.as_deref().map(cursor::decode).transpose()?;
    let which = match query.view {
        EmploymentView::Current => Which::Current,
        EmploymentView::Past => Which::Past,
        EmploymentView::Tasks => Which::Tasks,
    };
    caller
        .read(move |connection| {
            let mut scope = speaker.scope(connection)?;
            if let Some(wanted) = query.organisation.map(|id| Id(id.0)) {
                let is_own = speaker.speaks_for(wanted);
                scope.organisations = Some(is_own.then_some(wanted).into_iter().collect());
            }
            let after = after.as_ref().map(|(key, id)| (key.as_str(), Id(*id)));
            let mut rows = employments::list(connection, &scope, which, after, limit as i64 + 1)?;
            let has_more = rows.len() > limit;
            rows.truncate(limit);
            let last = rows.last().filter(|_| has_more);
            let next = last.map(|last| cursor::encode(&(&last.person.sort_key, last.row.id.0)));
            let people: Vec<Id> = rows.iter().map(|listed| listed.person.id).collect();
            let roles = standing::roles_of(connection, &people)?;
            let shown = records(connection, &rows, scope.sees_claims)?;
            let items = rows.into_iter().zip(shown).map(|(listed, employment)| {
                let (name, reading) = index::names(&listed.person);
                let is_recruiter = roles.iter().any(|(role, _)| {
                    role.person_id == listed.person.id
                        && role.organisation_id == listed.row.organisation_id
                        && role.kind == RoleKind::Recruiter.as_str()
                });
                StaffEmployment {
                    person: listed.person.id.0.into(),
                    name,
                    reading,
                    employment,
                    is_recruiter,
                }
            });
            Ok(Json(Page {
                items: items.collect(),
                next,
            }))
        })
        .await
}
