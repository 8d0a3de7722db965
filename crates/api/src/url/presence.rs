//! Addresses of who is where.

use super::PLACES;
use crate::id::{PlaceId, VisitId};

/// `GET` who is where.
pub const PRESENCE: &str = "/api/presence";
/// `GET` and `PUT` whether connections may be told when one comes.
pub const ARRIVAL_CONSENT: &str = "/api/me/arrival-consent";
/// `PUT` says where one is, `DELETE` that one has left.
pub const MY_PRESENCE: &str = "/api/me/presence";
/// `GET` lists one's own planned visits, `POST` plans one.
pub const PLANNED_VISITS: &str = "/api/me/planned-visits";

/// The picture of the code for a place's entrance.
pub fn place_code(id: PlaceId) -> String {
    format!("{PLACES}/{id}/code.svg")
}

/// Who is at a place, and who plans to come.
pub fn place_presence(id: PlaceId) -> String {
    format!("{PLACES}/{id}/presence")
}

/// One planned visit.
pub fn planned_visit(id: VisitId) -> String {
    format!("{PLANNED_VISITS}/{id}")
}
