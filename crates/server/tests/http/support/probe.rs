//! Endpoints of the tests: each stands for a kind of the product's own, so that what all of that kind have
//! in common is tested apart from any feature.

use super::TestServer;
use api::account::{CreateSavedSearch, UpdateDirectorySetting};
use http::StatusCode;
use serde_json::{Value, json};
use server::{
    body::{Body, Raw},
    caller::Caller,
    error::ApiError,
    etag::{IfMatch, Tagged, etag_of},
    path::Path,
    registry::{Access, Idempotency, Registry, Rule, routes},
    reply::{Reply, Written},
    router,
};
use storage::counter;
use uuid::Uuid;

/// Counts how often effects of probes happened.
const EFFECTS: &str = "probe";
/// Counts the requests that wait for the bell.
const WAITING: &str = "probe.waiting";

#[utoipa::path(get, path = "/api/probe/member", responses((status = 200)))]
async fn probe_member(caller: Caller) -> Result<axum::Json<Value>, ApiError> {
    let person = caller.actor().person;
    let large = "長岡 ".repeat(1_000);
    Ok(axum::Json(json!({ "person": person, "large": large })))
}

#[utoipa::path(get, path = "/api/probe/office", responses((status = 200)))]
async fn probe_office(caller: Caller) -> axum::Json<Value> {
    axum::Json(json!({ "person": caller.actor().person }))
}

#[utoipa::path(get, path = "/api/probe/demo", responses((status = 200)))]
async fn probe_demo() -> StatusCode {
    StatusCode::OK
}

#[utoipa::path(get, path = "/api/probe/things/{id}", params(("id" = Uuid, Path)), responses((status = 200)))]
async fn probe_thing(Path(id): Path<Uuid>) -> Tagged<Value> {
    Tagged {
        etag: etag_of(id, 1),
        body: json!({ "id": id }),
    }
}

#[utoipa::path(post, path = "/api/probe/things", request_body = CreateSavedSearch, responses((status = 201)))]
async fn probe_create(
    caller: Caller,
    Body(body): Body<CreateSavedSearch>,
) -> Result<Reply, ApiError> {
    caller
        .write(StatusCode::CREATED, move |connection| {
            let effects = counter::hit(connection, EFFECTS, 0)?;
            let name = body.name.clone();
            if name == "conflict" {
                return Err(ApiError::conflict("It is a conflict."));
            }
            if name == "refuse" {
                return Ok(Written::refuse(ApiError::forbidden()));
            }
            let written = Written::new(json!({ "name": name, "effects": effects }));
            Ok(written
                .location("/api/probe/things/1".to_owned())
                .etag(etag_of(Uuid::nil(), 1))
                .audit_target(name)
                .cookie("probe=1".to_owned()))
        })
        .await
}

#[utoipa::path(post, path = "/api/probe/secrets", request_body = CreateSavedSearch, responses((status = 200)))]
async fn probe_secret(caller: Caller, Body(_): Body<CreateSavedSearch>) -> Result<Reply, ApiError> {
    let written = |connection: &mut _| {
        counter::hit(connection, EFFECTS, 0)?;
        Ok(Written::new(json!({ "secret": "swordfish" })))
    };
    caller.write(StatusCode::OK, written).await
}

#[utoipa::path(
    patch, path = "/api/probe/things/{id}", params(("id" = Uuid, Path)),
    request_body = UpdateDirectorySetting, responses((status = 200))
)]
async fn probe_edit(
    caller: Caller,
    Path(id): Path<Uuid>,
    if_match: IfMatch,
    Body(_): Body<UpdateDirectorySetting>,
) -> Result<Reply, ApiError> {
    caller
        .write(StatusCode::OK, move |_| {
            if_match.check(&etag_of(id, 1))?;
            Ok(Written::new(()).etag(etag_of(id, 2)))
        })
        .await
}

#[utoipa::path(delete, path = "/api/probe/things/{id}", params(("id" = Uuid, Path)), responses((status = 204)))]
async fn probe_delete(caller: Caller, Path(id): Path<Uuid>) -> Result<Reply, ApiError> {
    let written = move |_: &mut _| Ok(Written::new(()).audit_target(id));
    caller.write(StatusCode::NO_CONTENT, written).await
}

#[utoipa::path(
    post, path = "/api/probe/files",
    request_body(content = Vec<u8>, content_type = "application/octet-stream"),
    responses((status = 200))
)]
async fn probe_file(Raw(bytes): Raw) -> String {
    bytes.len().to_string()
}

#[utoipa::path(get, path = "/api/probe/panic", responses((status = 200)))]
async fn probe_panic() -> StatusCode {
    panic!("a probe panics")
}

/// Answers when the outbox bell rings: a request that a test holds in flight.
#[utoipa::path(get, path = "/api/probe/wait", responses((status = 200)))]
async fn probe_wait(caller: Caller) -> Result<&'static str, ApiError> {
    wait_for_the_bell(&caller).await?;
    Ok("done")
}

/// Writes when the outbox bell rings: what was admitted long before.
#[utoipa::path(post, path = "/api/probe/late", request_body = CreateSavedSearch, responses((status = 201)))]
async fn probe_late(caller: Caller, body: Body<CreateSavedSearch>) -> Result<Reply, ApiError> {
    wait_for_the_bell(&caller).await?;
    probe_create(caller, body).await
}

async fn wait_for_the_bell(caller: &Caller) -> Result<(), ApiError> {
    let mut bell = std::pin::pin!(caller.app().outbox.notified());
    // From here on it is heard, so that a test may ring once it sees the row.
    bell.as_mut().enable();
    caller
        .app()
        .database
        .write(|connection| counter::hit(connection, WAITING, 0))
        .await?;
    bell.await;
    Ok(())
}

/// The product's endpoints and the probes.
pub fn registry() -> Registry {
    let public = Rule::read(Access::Public);
    let secret = Rule {
        idempotency: Idempotency::SecretKey,
        ..Rule::write(Access::Public, "probe.secret")
    };
    let file = Rule {
        largest_body: 1024 * 1024,
        idempotency: Idempotency::Natural,
        ..Rule::write(Access::Member, "probe.file")
    };
    router::registry()
        .add(routes!(probe_member), Rule::read(Access::Member))
        .add(routes!(probe_office), Rule::read(Access::CouncilOffice))
        .add(routes!(probe_demo), Rule::read(Access::Demo))
        .add(routes!(probe_thing), public)
        .add(
            routes!(probe_create),
            Rule::write(Access::Member, "probe.created"),
        )
        .add(routes!(probe_secret), secret)
        .add(
            routes!(probe_edit),
            Rule::edit(Access::Member, "probe.edited"),
        )
        .add(
            routes!(probe_delete),
            Rule::delete(Access::CouncilOffice, "probe.deleted"),
        )
        .add(routes!(probe_file), file)
        .add(routes!(probe_panic), public)
        .add(routes!(probe_wait), public)
        .add(
            routes!(probe_late),
            Rule::write(Access::Member, "probe.late"),
        )
}

/// How often effects of probes happened.
pub fn effects(server: &TestServer) -> i64 {
    count(server, EFFECTS)
}

/// How many requests wait, or have waited, for the bell.
pub fn waiting(server: &TestServer) -> i64 {
    count(server, WAITING)
}

fn count(server: &TestServer, key: &'static str) -> i64 {
    use diesel::prelude::*;
    use storage::schema::counter::dsl;
    server.read(move |connection| {
        let hits = dsl::counter
            .find((key, 0_i64))
            .select(dsl::hits)
            .first(connection);
        Ok(hits.optional()?.unwrap_or(0))
    })
}
