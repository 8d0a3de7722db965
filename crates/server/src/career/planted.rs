//! Leaks that a test can plant; without the feature `leaks` every function here does nothing.

use super::{
    board::{Board, OnBoard},
    said::Kept,
};
use crate::{app::App, error::ApiError};
use api::{
    career::{Seeker, SeekerCard},
    page::Page,
};
#[cfg(not(feature = "leaks"))]
use axum::response::IntoResponse as _;
use axum::{Json, response::Response};
use storage::{Connection, Id};
use transfer::crowd::Member;
use uuid::Uuid;

#[cfg(feature = "leaks")]
mod leaks;

#[cfg(feature = "leaks")]
pub(super) use leaks::{after_saving, hidden, list, population, reorder};

/// The members among whom a card must not be told.
#[cfg(not(feature = "leaks"))]
pub(super) fn population(members: Vec<Member>, _: &[Kept]) -> Vec<Member> {
    members
}

/// The order of a list.
#[cfg(not(feature = "leaks"))]
pub(super) fn reorder(_: &mut [(&OnBoard, SeekerCard)], _cards: usize) {}

/// The answer with a list, when `_cards` are switched on in all.
#[cfg(not(feature = "leaks"))]
pub(super) fn list(page: Json<Page<Seeker>>, _cards: usize) -> Response {
    page.into_response()
}

/// The answer to a question for a card that one may not see.
#[cfg(not(feature = "leaks"))]
pub(super) fn hidden(_: &Board, _: &App, _: Uuid) -> ApiError {
    ApiError::not_found()
}

/// What else happens when a card is saved.
#[cfg(not(feature = "leaks"))]
pub(super) fn after_saving(_: &mut Connection, _: &App, _: Id) -> Result<(), ApiError> {
    Ok(())
}
