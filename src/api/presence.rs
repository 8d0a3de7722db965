//! Who is where, and planned visits.

use super::{
    ApiError,
    client::{Write, get},
};
use ::api::{
    id::{PlaceId, VisitId},
    presence::{
        ArrivalConsent, CreatePlannedVisit, PlacePresence, PlannedVisit, PlannedVisits, Presence,
        PresenceSummary, UpdatePresence,
    },
    url,
};

/// Who is where.
///
/// # Errors
/// See [`ApiError`].
pub async fn get_presence_summary() -> Result<PresenceSummary, ApiError> {
    get(url::PRESENCE).await
}

/// Who is at one place, and who plans to come.
///
/// # Errors
/// See [`ApiError`].
pub async fn get_place_presence(id: PlaceId) -> Result<PlacePresence, ApiError> {
    get(&url::place_presence(id)).await
}

/// Says where one is.
///
/// # Errors
/// See [`ApiError`].
pub async fn update_presence(request: &UpdatePresence) -> Result<Presence, ApiError> {
    Write::put(url::MY_PRESENCE).json(request).send().await
}

/// Says that one has left.
///
/// # Errors
/// See [`ApiError`].
pub async fn delete_presence() -> Result<(), ApiError> {
    Write::delete(url::MY_PRESENCE).send_for_nothing().await
}

/// Whether connections may be told when one comes.
///
/// # Errors
/// See [`ApiError`].
pub async fn get_arrival_consent() -> Result<ArrivalConsent, ApiError> {
    get(url::ARRIVAL_CONSENT).await
}

/// Says whether they may.
///
/// # Errors
/// See [`ApiError`].
pub async fn update_arrival_consent(consent: ArrivalConsent) -> Result<ArrivalConsent, ApiError> {
    Write::put(url::ARRIVAL_CONSENT).json(&consent).send().await
}

/// One's own planned visits.
///
/// # Errors
/// See [`ApiError`].
pub async fn list_planned_visits() -> Result<PlannedVisits, ApiError> {
    get(url::PLANNED_VISITS).await
}

/// Plans a visit.
///
/// # Errors
/// See [`ApiError`].
pub async fn create_planned_visit(request: &CreatePlannedVisit) -> Result<PlannedVisit, ApiError> {
    Write::post(url::PLANNED_VISITS).json(request).send().await
}

/// Gives up a planned visit.
///
/// # Errors
/// See [`ApiError`].
pub async fn delete_planned_visit(id: VisitId) -> Result<(), ApiError> {
    Write::delete(url::planned_visit(id))
        .send_for_nothing()
        .await
}
