//! Who is acting, from where, and whether they may.

use crate::{
    actor::{self, Actor},
    app::{App, State},
    cookie,
    error::ApiError,
    registry::Endpoint,
};
use http::{HeaderMap, header};

/// The hash of the session's secret, from the cookie. Whether there is such a session is another question.
pub(super) fn token(headers: &HeaderMap) -> Option<[u8; 32]> {
    cookie::value(headers, cookie::SESSION).and_then(cookie::hash_of_secret)
}

/// Refuses what may change something unless this site's own pages sent it (security guidance 1): browsers
/// say so in `Sec-Fetch-Site`, and whatever does not send that has to send our `Origin`.
pub(super) fn refuse_other_sites(
    app: &App,
    endpoint: &Endpoint,
    headers: &HeaderMap,
) -> Result<(), ApiError> {
    if !endpoint.is_unsafe() || endpoint.rule().from_other_sites {
        return Ok(());
    }
    let own = match headers.get("sec-fetch-site") {
        Some(site) => site == "same-origin",
        None => headers
            .get(header::ORIGIN)
            .is_some_and(|origin| origin.as_bytes() == app.settings.base_url.as_bytes()),
    };
    if own {
        Ok(())
    } else {
        Err(ApiError::cross_site())
    }
}

/// Finds out who is acting and applies the access rule. One indexed read, and none for an anonymous caller;
/// public endpoints look up nobody, their handlers ask where it matters.
pub(super) async fn admit(
    app: &State,
    endpoint: &Endpoint,
    token: Option<[u8; 32]>,
) -> Result<Option<Actor>, ApiError> {
    if !endpoint.rule().access.needs_session() {
        return Ok(None);
    }
    let token = token.ok_or_else(ApiError::signed_out)?;
    let now = app.clock.now();
    let access = endpoint.rule().access;
    let actor = app
        .database
        .read(move |connection| actor::admit(connection, access, &token, now))
        .await?;
    if endpoint.rule().fresh && !actor.is_fresh(now) {
        return Err(ApiError::reauthentication_required());
    }
    actor::renew_if_due(app, &actor, now);
    Ok(Some(actor))
}

/// Headers without which the handler need not be asked.
pub(super) fn require_headers(endpoint: &Endpoint, headers: &HeaderMap) -> Result<(), ApiError> {
    if endpoint.rule().if_match && !headers.contains_key(header::IF_MATCH) {
        return Err(ApiError::precondition_required());
    }
    Ok(())
}
