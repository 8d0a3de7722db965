//! The OpenAPI 3.1 document: what the registry knows of every endpoint, said in a form that tools read.

mod responses;

use crate::{
    cookie,
    registry::{Access, Audit, Endpoint, Registry, Rule, routes},
    router,
};
use axum::{
    body::Bytes,
    response::{IntoResponse, Response},
};
use http::{HeaderValue, header};
use std::sync::LazyLock;
use utoipa::openapi::{
    Components, Info, License, OpenApi, Paths, Required, SecurityRequirement,
    extensions::ExtensionsBuilder,
    path::{Operation, Parameter, ParameterBuilder, ParameterIn},
    schema::{Object, ObjectBuilder, SchemaType, Type},
    security::{ApiKey, ApiKeyValue, SecurityScheme},
};

/// What the security scheme of the session's cookie is called.
const SESSION_SCHEME: &str = "session";

const DESCRIPTION: &str = "\
The API of a community of remote workers, the one that its own client uses.\n\
\n\
Every answer that is no success is a problem (RFC 9457) with a stable `code`. Things that somebody may not \
see answer 404, with the same bytes as things that never were.\n\
\n\
Requests that may change something come from the site itself: a browser says so by itself \
(`Sec-Fetch-Site: same-origin`), anything else sends the site's own `Origin`. Writes that are not naturally \
repeatable carry an `Idempotency-Key`: the same request with the same key gets the same answer and has one \
effect. Edits name in `If-Match` the version that they are about.\n\
\n\
`x-access` says who may call an operation, `x-rate-class` how often, `x-audit` under which kind it is kept \
in the audit log, `x-fresh` that it needs a proof of who one is of the last five minutes.";

/// The document without operations.
pub(crate) fn empty() -> OpenApi {
    let mut info = Info::new("NAGAOKA WORKER", env!("CARGO_PKG_VERSION"));
    info.description = Some(DESCRIPTION.to_owned());
    info.license = Some(License::new(env!("CARGO_PKG_LICENSE")));
    let mut document = OpenApi::new(info, Paths::new());
    let cookie = ApiKeyValue::with_description(cookie::SESSION, "The session's cookie.");
    let mut components = Components::new();
    components.security_schemes.insert(
        SESSION_SCHEME.to_owned(),
        SecurityScheme::ApiKey(ApiKey::Cookie(cookie)).into(),
    );
    components.schemas.extend(responses::schemas());
    document.components = Some(components);
    document
}

/// Writes into `operation` what follows from the endpoint's rule.
pub(crate) fn describe(operation: &mut Operation, endpoint: &Endpoint) {
    let rule = endpoint.rule();
    let mut extensions = ExtensionsBuilder::new()
        .add("x-access", rule.access.as_str())
        .add("x-rate-class", rule.rate.as_str());
    if let Audit::Kind(kind) | Audit::Unnamed(kind) = rule.audit {
        extensions = extensions.add("x-audit", kind);
    }
    if rule.fresh {
        extensions = extensions.add("x-fresh", true);
    }
    operation
        .extensions
        .get_or_insert_default()
        .merge(extensions.build());
    if rule.access.needs_session() {
        operation.security = Some(vec![SecurityRequirement::new::<_, [&str; 0], &str>(
            SESSION_SCHEME,
            [],
        )]);
    }
    if operation.tags.as_ref().is_none_or(Vec::is_empty) {
        let area = endpoint.path().split('/').nth(2).unwrap_or("api");
        operation.tags = Some(vec![area.to_owned()]);
    }
    let has_parameters = operation
        .parameters
        .as_ref()
        .is_some_and(|parameters| !parameters.is_empty());
    let headers = header_parameters(rule);
    if !headers.is_empty() {
        let parameters = operation.parameters.get_or_insert_default();
        parameters.extend(headers.into_iter().map(Into::into));
    }
    responses::add(operation, endpoint, has_parameters);
}

fn header_parameters(rule: &Rule) -> Vec<Parameter> {
    let mut headers = Vec::new();
    if rule.idempotency.needs_key() {
        let text = "Made anew for every intent and kept for its repetitions.";
        let schema = text_schema(16, 64, Some("^[A-Za-z0-9_-]{16,64}$"));
        headers.push(header_parameter("Idempotency-Key", text, schema));
    }
    if rule.if_match {
        let text = "The `ETag` of what was read.";
        headers.push(header_parameter(
            "If-Match",
            text,
            text_schema(1, 200, None),
        ));
    }
    headers
}

fn header_parameter(name: &str, description: &str, schema: Object) -> Parameter {
    ParameterBuilder::new()
        .name(name)
        .parameter_in(ParameterIn::Header)
        .required(Required::True)
        .description(Some(description))
        .schema(Some(schema))
        .build()
}

fn text_schema(shortest: usize, longest: usize, pattern: Option<&str>) -> Object {
    ObjectBuilder::new()
        .schema_type(SchemaType::new(Type::String))
        .min_length(Some(shortest))
        .max_length(Some(longest))
        .pattern(pattern)
        .build()
}

/// The document of all endpoints, as it is answered and checked in.
///
/// # Panics
/// Never: the document is made of strings and numbers.
pub fn to_json(registry: &Registry) -> String {
    // By way of a value, whose maps are sorted: the document holds some that are not.
    let value = serde_json::to_value(registry.document()).expect("the document is plain data");
    let mut json = serde_json::to_string_pretty(&value).expect("the document is plain data");
    json.push('\n');
    json
}

/// The document, made at the first question.
static DOCUMENT: LazyLock<Bytes> = LazyLock::new(|| to_json(&router::registry()).into());

/// The API's description as an OpenAPI 3.1 document.
#[utoipa::path(
    get,
    path = "/api/openapi.json",
    tag = "about",
    responses((status = 200, description = "The document.", body = Object))
)]
async fn get_openapi() -> Response {
    let mut response = DOCUMENT.clone().into_response();
    let json = HeaderValue::from_static("application/json");
    response.headers_mut().insert(header::CONTENT_TYPE, json);
    response
}

/// Adds the document's own endpoint.
pub fn register(registry: Registry) -> Registry {
    registry.add(routes!(get_openapi), Rule::read(Access::Public))
}
