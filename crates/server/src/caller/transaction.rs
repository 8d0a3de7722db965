//! One write: rights, idempotency key, effect, remembered answer and audit entry, together or not at all.

use super::Inner;
use crate::{
    actor,
    error::ApiError,
    idempotency::{self, Earlier},
    registry::{Audit, Idempotency},
    reply::{Outcome, Reply, Written},
};
use api::id::PersonId;
use http::StatusCode;
use serde::Serialize;
use std::sync::Arc;
use storage::{Connection, Id, StorageError, audit, standing};

/// Why a transaction was undone.
enum Failure {
    /// This is to be answered.
    Answer(ApiError),
    /// A request with the same key committed in between: its answer is to be answered.
    Overtaken,
}

impl From<ApiError> for Failure {
    fn from(error: ApiError) -> Self {
        Self::Answer(error)
    }
}

impl From<StorageError> for Failure {
    fn from(error: StorageError) -> Self {
        Self::Answer(error.into())
    }
}

pub(super) async fn write<T, F>(
    caller: &Arc<Inner>,
    status: StatusCode,
    mut work: F,
) -> Result<Reply, ApiError>
where
    F: FnMut(&mut Connection) -> Result<Written<T>, ApiError> + Send + 'static,
    T: Serialize,
{
    let inner = caller.clone();
    let result = caller.app.database.write(move |connection| {
        inner.admit_again(connection)?;
        if let Some(reply) = inner.earlier_reply(connection)? {
            return Ok(reply);
        }
        let written = work(connection)?;
        inner.finish(connection, status, written)
    });
    match result.await {
        Ok(reply) => {
            // After the commit: whoever looks now finds it. What is audited apart concerns nobody's stream.
            if caller.endpoint.rule().audit != Audit::Own {
                caller.app.live.ring();
            }
            Ok(reply)
        }
        Err(Failure::Answer(error)) => Err(error),
        Err(Failure::Overtaken) => caller.reply_of_the_other().await,
    }
}

pub(super) async fn read_audited<T, F>(
    caller: &Arc<Inner>,
    target: String,
    mut work: F,
) -> Result<T, ApiError>
where
    F: FnMut(&mut Connection) -> Result<T, ApiError> + Send + 'static,
    T: Send + 'static,
{
    let inner = caller.clone();
    let result = caller.app.database.write(move |connection| {
        inner.admit_again(connection)?;
        let value = work(connection)?;
        inner.audit(connection, None, &target)?;
        Ok::<T, ApiError>(value)
    });
    result.await
}

impl Inner {
    fn admit_again(&self, connection: &mut Connection) -> Result<(), ApiError> {
        let access = self.endpoint.rule().access;
        if !access.needs_session() {
            return Ok(());
        }
        let token = self.token.as_ref().ok_or_else(ApiError::signed_out)?;
        if let Some(actor) = &self.actor {
            // From here on nobody takes the right away before this is committed.
            standing::hold(connection, Id(actor.person.0))?;
        }
        actor::admit(connection, access, token, self.app.clock.now()).map(|_| ())
    }

    fn earlier_reply(&self, connection: &mut Connection) -> Result<Option<Reply>, ApiError> {
        let Some(key) = &self.key else {
            return Ok(None);
        };
        match idempotency::find(connection, &self.key_owner(), key)? {
            None => Ok(None),
            Some(Earlier::OtherRequest) => Err(ApiError::idempotency_key_reused()),
            Some(Earlier::Same(remembered)) => {
                if self.endpoint.rule().idempotency == Idempotency::SecretKey {
                    let detail =
                        "This was done already. Its answer is secret and is given only once.";
                    return Err(ApiError::conflict(detail));
                }
                Reply::remembered(*remembered).map(Some)
            }
        }
    }

    /// After somebody with the same key was faster, on another node or connection.
    async fn reply_of_the_other(self: &Arc<Self>) -> Result<Reply, ApiError> {
        let inner = self.clone();
        let reply = self.app.database.write(move |connection| {
            inner.admit_again(connection)?;
            inner.earlier_reply(connection)
        });
        reply.await?.ok_or_else(idempotency::in_progress)
    }

    fn finish<T: Serialize>(
        &self,
        connection: &mut Connection,
        status: StatusCode,
        written: Written<T>,
    ) -> Result<Reply, Failure> {
        let body = match written.outcome {
            Outcome::Refused(error) => return Ok(Reply::refused(error)),
            Outcome::Done(_) if status == StatusCode::NO_CONTENT => String::new(),
            Outcome::Done(body) => serde_json::to_string(&body).map_err(ApiError::internal)?,
        };
        let mut reply = Reply::new(status, body);
        reply.etag = written.etag;
        reply.location = written.location;
        if let Some(key) = &self.key {
            let secret = self.endpoint.rule().idempotency == Idempotency::SecretKey;
            let now = self.app.clock.now();
            let kept =
                idempotency::remember(connection, &self.key_owner(), key, &reply, secret, now);
            kept.map_err(|error| {
                if error.is_conflict("idempotency.key") {
                    Failure::Overtaken
                } else {
                    error.into()
                }
            })?;
        }
        self.audit(connection, written.audit_actor, &written.audit_target)?;
        reply.headers = written.headers;
        Ok(reply)
    }

    fn audit(
        &self,
        connection: &mut Connection,
        person: Option<PersonId>,
        target: &str,
    ) -> Result<(), StorageError> {
        let known = person.or_else(|| self.actor.as_ref().map(|actor| actor.person));
        let (kind, person) = match self.endpoint.rule().audit {
            Audit::None | Audit::Own => return Ok(()),
            Audit::Kind(kind) => (kind, known),
            Audit::Unnamed(kind) => (kind, None),
        };
        let entry = audit::Entry {
            id: Id(self.app.ids.id()),
            at: self.app.clock.now(),
            actor_id: person.map(|person| Id(person.0)),
            kind: kind.to_owned(),
            target: target.to_owned(),
            request_id: self.request.to_string(),
        };
        audit::insert(connection, &entry)
    }

    /// Whose key it is: keys of different people, or of different browsers, never meet.
    fn key_owner(&self) -> String {
        match (&self.actor, &self.browser) {
            (Some(actor), _) => format!("person:{}", actor.person),
            (None, Some(browser)) => format!("browser:{}", idempotency::hexadecimal(browser)),
            (None, None) => "anonymous".to_owned(),
        }
    }
}
