//! The API for human eyes: a page of all operations, made from the OpenAPI document.

mod html;

use crate::{
    openapi,
    registry::{Access, Registry, Rule, routes},
    router,
};
use axum::{body::Bytes, response::Response};
use http::{HeaderValue, header};
use std::sync::LazyLock;

/// The page's own style sheet: pages load styles from files only.
const STYLE: &str = include_str!("docs_page/style.css");

static PAGE: LazyLock<Bytes> = LazyLock::new(|| {
    let document = serde_json::from_str(&openapi::to_json(&router::registry()))
        .expect("the document was just written");
    html::page(&document).into()
});

/// The API's description as a page.
#[utoipa::path(
    get,
    path = "/api/docs",
    tag = "about",
    responses((status = 200, description = "The page.", body = String, content_type = "text/html"))
)]
async fn get_docs() -> Response {
    text(PAGE.clone(), "text/html; charset=utf-8")
}

/// The style sheet of the API's page.
#[utoipa::path(
    get,
    path = "/api/docs/style.css",
    tag = "about",
    responses((status = 200, description = "The style sheet.", body = String, content_type = "text/css"))
)]
async fn get_docs_style() -> Response {
    text(
        Bytes::from_static(STYLE.as_bytes()),
        "text/css; charset=utf-8",
    )
}

fn text(body: Bytes, media: &'static str) -> Response {
    let mut response = Response::new(body.into());
    response
        .headers_mut()
        .insert(header::CONTENT_TYPE, HeaderValue::from_static(media));
    response
}

/// Adds the page and its style.
pub fn register(registry: Registry) -> Registry {
    let rule = Rule::read(Access::Public);
    registry
        .add(routes!(get_docs), rule)
        .add(routes!(get_docs_style), rule)
}
