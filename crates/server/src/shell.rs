//! The page: the client's `index.html` with what its first screen needs written into it, so that nothing
//! has to be asked for before something is seen.

mod data;

use crate::{
    app::State,
    client::{ClientAddress, RequestId},
    cookie,
    metrics::Other,
};
use anyhow::Context as _;
use api::{account, shell::Community, url};
use axum::{
    Router,
    body::{Body, Bytes},
    response::Response,
};
use data::{Answer, Data};
use http::{HeaderValue, Method, Request, StatusCode, header, request::Parts};
use http_body_util::BodyExt as _;
use serde_json::value::RawValue;
use tower::ServiceExt as _;

/// What `index.html` holds where the data goes.
const MARKER: &str = "<!--shell-->";

/// Makes pages.
pub struct Shell {
    before: String,
    after: String,
    community: Community,
    demo: bool,
    api: Router,
}

impl Shell {
    /// Pages made of `index`; `api` answers what they hold.
    ///
    /// # Errors
    /// When `index` has no place for the data.
    pub fn new(index: &str, app: &State, api: Router) -> anyhow::Result<Self> {
        let (before, after) = index
            .split_once(MARKER)
            .with_context(|| format!("the client's index.html has no {MARKER}"))?;
        Ok(Self {
            before: before.to_owned(),
            after: after.to_owned(),
            community: Community::from(&app.community),
            demo: app.settings.demo,
            api,
        })
    }

    /// The page for a request: with the session and the first screen's answers when its cookie is valid.
    pub async fn page(&self, request: &Parts) -> Response {
        let session = self.session(request).await;
        let answers = if session.is_some() {
            self.answers(request).await
        } else {
            Vec::new()
        };
        let data = Data {
            community: &self.community,
            demo: self.demo,
            session,
            answers,
        };
        let element = data.to_element();
        let mut page = String::with_capacity(self.before.len() + element.len() + self.after.len());
        page.push_str(&self.before);
        page.push_str(&element);
        page.push_str(&self.after);

        let mut response = Response::new(page.into());
        let headers = response.headers_mut();
        headers.insert(
            header::CONTENT_TYPE,
            HeaderValue::from_static("text/html; charset=utf-8"),
        );
        headers.insert(header::CACHE_CONTROL, HeaderValue::from_static("no-store"));
        headers.insert(header::VARY, HeaderValue::from_static("Cookie"));
        response.extensions_mut().insert(Other::Page);
        response
    }

    async fn session(&self, request: &Parts) -> Option<Box<RawValue>> {
        // Nobody is signed in without the cookie: most first visits cost no question.
        cookie::value(&request.headers, cookie::SESSION)?;
        let body = self.ask(url::SESSION, request).await?;
        serde_json::from_slice::<account::Session>(&body).ok()?;
        serde_json::from_slice(&body).ok()
    }

    async fn answers(&self, request: &Parts) -> Vec<Answer> {
        let query = request.uri.query().unwrap_or("");
        let asked = url::first_answers(request.uri.path(), query)
            .into_iter()
            .map(async |url| {
                let body = self.ask(&url, request).await?;
                Some(Answer {
                    url,
                    body: serde_json::from_slice(&body).ok()?,
                })
            });
        futures_util::future::join_all(asked)
            .await
            .into_iter()
            .flatten()
            .collect()
    }

    /// The body of the API's 200 to a GET with the same cookies; the client asks again for anything else and
    /// shows what went wrong.
    async fn ask(&self, url: &str, page: &Parts) -> Option<Bytes> {
        let mut request = Request::builder()
            .method(Method::GET)
            .uri(url)
            .body(Body::empty())
            .ok()?;
        for cookie in page.headers.get_all(header::COOKIE) {
            request.headers_mut().append(header::COOKIE, cookie.clone());
        }
        let client = page
            .extensions
            .get::<ClientAddress>()
            .copied()
            .unwrap_or_default();
        request.extensions_mut().insert(client);
        let id = page
            .extensions
            .get::<RequestId>()
            .copied()
            .unwrap_or_default();
        request.extensions_mut().insert(id);
        let Ok(response) = self.api.clone().oneshot(request).await;
        if response.status() != StatusCode::OK {
            return None;
        }
        Some(response.into_body().collect().await.ok()?.to_bytes())
    }
}
