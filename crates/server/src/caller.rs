//! The caller of an endpoint: who is acting, and the only way from a handler to the database.
//!
//! [`Caller::read`] runs a closure on a connection that only reads. [`Caller::write`] runs it as one
//! transaction together with everything that must not come apart from it: a second look at session and
//! access rule (somebody whose rights end while the request is on its way writes nothing), the idempotency
//! key, and the audit entry.

mod transaction;

use crate::{
    actor::Actor,
    app::{App, State},
    client::{ClientAddress, RequestId},
    cookie, device,
    error::ApiError,
    idempotency::Key,
    registry::Endpoint,
    reply::{Reply, Written},
};
use axum::extract::FromRequestParts;
use http::{HeaderValue, StatusCode, header, request::Parts};
use serde::Serialize;
use std::{net::IpAddr, sync::Arc};
use storage::Connection;
use uuid::Uuid;

/// The caller of an endpoint. An extractor: the request pipeline has put it there.
#[derive(Clone)]
pub struct Caller(Arc<Inner>);

struct Inner {
    app: State,
    endpoint: Arc<Endpoint>,
    token: Option<[u8; 32]>,
    actor: Option<Actor>,
    key: Option<Key>,
    browser: Option<[u8; 32]>,
    user_agent: Option<HeaderValue>,
    request: Uuid,
    address: IpAddr,
}

impl Caller {
    pub(crate) fn new(
        app: State,
        endpoint: Arc<Endpoint>,
        parts: &Parts,
        token: Option<[u8; 32]>,
        actor: Option<Actor>,
        key: Option<Key>,
    ) -> Self {
        let browser =
            cookie::value(&parts.headers, cookie::PRE_SESSION).and_then(cookie::hash_of_secret);
        let request = parts
            .extensions
            .get::<RequestId>()
            .copied()
            .unwrap_or_default()
            .0;
        let address = parts
            .extensions
            .get::<ClientAddress>()
            .copied()
            .unwrap_or_default()
            .0;
        Self(Arc::new(Inner {
            app,
            endpoint,
            token,
            actor,
            key,
            browser,
            user_agent: parts.headers.get(header::USER_AGENT).cloned(),
            request,
            address,
        }))
    }

    /// What every part of the server shares.
    pub fn app(&self) -> &App {
        &self.0.app
    }

    /// The shared state itself, for work that outlives the request.
    pub fn state(&self) -> &State {
        &self.0.app
    }

    /// The time, in milliseconds since the Unix epoch.
    pub fn now(&self) -> i64 {
        self.0.app.clock.now()
    }

    /// Who is acting.
    ///
    /// # Panics
    /// On an endpoint whose rule admits anybody: there, ask [`Caller::try_actor`].
    pub fn actor(&self) -> &Actor {
        self.try_actor()
            .expect("the endpoint's access rule admits only those who are signed in")
    }

    /// Who is acting; nobody on an endpoint that admits anybody, since those look up nobody.
    pub fn try_actor(&self) -> Option<&Actor> {
        self.0.actor.as_ref()
    }

    /// The hash of the session's token that the browser sent, looked up or not: public endpoints look up
    /// nobody.
    pub fn token(&self) -> Option<&[u8; 32]> {
        self.0.token.as_ref()
    }

    /// The client's address.
    pub fn address(&self) -> IpAddr {
        self.0.address
    }

    /// The request's id.
    pub fn request_id(&self) -> Uuid {
        self.0.request
    }

    /// The hash of the pre-session cookie ([`cookie::PRE_SESSION`]): the browser that is signing in.
    pub fn browser(&self) -> Option<&[u8; 32]> {
        self.0.browser.as_ref()
    }

    /// Coarsely what the browser says it is, such as `Chrome · Windows`; empty when nobody can tell.
    pub fn device(&self) -> String {
        let user_agent = self.0.user_agent.as_ref();
        device::name(
            user_agent
                .and_then(|agent| agent.to_str().ok())
                .unwrap_or_default(),
        )
    }

    /// Runs `work` on a connection that only reads.
    ///
    /// # Errors
    /// What `work` returns; 503 while the database is closing.
    pub async fn read<T, F>(&self, work: F) -> Result<T, ApiError>
    where
        F: FnOnce(&mut Connection) -> Result<T, ApiError> + Send + 'static,
        T: Send + 'static,
    {
        self.0.app.database.read(work).await
    }

    /// Runs `work` as one transaction and makes its answer, with `status` (204 has no body).
    ///
    /// In this order, in the transaction: session and access rule once more; a request repeated by its
    /// idempotency key gets its first answer, and `work` does not run; `work`; the answer is remembered
    /// under the key; the audit entry. An error undoes everything, [`Written::refuse`] does not.
    ///
    /// PostgreSQL may run `work` again after a serialisation failure: it must not change what it captured.
    ///
    /// # Errors
    /// What `work` returns; 401 or 404 when the caller's rights have ended; 422 when the idempotency key
    /// was used for another request; 409 when the first answer was secret and so was not remembered.
    pub async fn write<T, F>(&self, status: StatusCode, work: F) -> Result<Reply, ApiError>
    where
        F: FnMut(&mut Connection) -> Result<Written<T>, ApiError> + Send + 'static,
        T: Serialize,
    {
        transaction::write(&self.0, status, work).await
    }

    /// Reads what has to be audited, such as an export: session and access rule once more, `work` and the
    /// audit entry about `target`, in one transaction.
    ///
    /// # Errors
    /// What `work` returns; 401 or 404 when the caller's rights have ended.
    pub async fn read_audited<T, F>(&self, target: &str, work: F) -> Result<T, ApiError>
    where
        F: FnMut(&mut Connection) -> Result<T, ApiError> + Send + 'static,
        T: Send + 'static,
    {
        transaction::read_audited(&self.0, target.to_owned(), work).await
    }
}

impl<S: Send + Sync> FromRequestParts<S> for Caller {
    type Rejection = ApiError;

    async fn from_request_parts(parts: &mut Parts, _: &S) -> Result<Self, ApiError> {
        let caller = parts.extensions.get::<Self>().cloned();
        caller.ok_or_else(|| ApiError::internal("a handler was mounted outside the registry"))
    }
}
