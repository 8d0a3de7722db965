//! Asking the server: the only module that knows how a request is sent.

use super::{ApiError, IntentKey};
use ::api::{ErrorCode, Problem};
use gloo_net::http::{Headers, Method, Request, Response};
use leptos::prelude::window;
use serde::{Serialize, de::DeserializeOwned};
use std::cell::RefCell;
use wasm_bindgen::JsValue;
use wasm_bindgen_futures::JsFuture;
use web_sys::RequestInit;

/// How long a GET waits before it is tried again, in milliseconds; after the last, the error is shown.
const RETRY_AFTER: [i32; 3] = [300, 1_000, 2_500];

type Notice = Box<dyn Fn(ErrorCode)>;

thread_local! {
    static SIGNED_OUT: RefCell<Option<Notice>> = const { RefCell::new(None) };
}

/// Calls `notice` whenever the server says that nobody is signed in who may use anything, with why.
pub fn when_signed_out(notice: impl Fn(ErrorCode) + 'static) {
    SIGNED_OUT.with_borrow_mut(|slot| *slot = Some(Box::new(notice)));
}

/// A request that is not a plain GET.
pub struct Write {
    method: Method,
    url: String,
    key: Option<IntentKey>,
    etag: Option<String>,
    body: Option<Body>,
}

enum Body {
    Json(String),
    File(web_sys::File),
}

impl Write {
    /// A POST, under a key of its own unless [`Write::key`] gives another.
    pub fn post(url: impl Into<String>) -> Self {
        Self::new(Method::POST, url.into(), Some(IntentKey::new()))
    }

    /// A PATCH.
    pub fn patch(url: impl Into<String>) -> Self {
        Self::new(Method::PATCH, url.into(), None)
    }

    /// A PUT.
    pub fn put(url: impl Into<String>) -> Self {
        Self::new(Method::PUT, url.into(), None)
    }

    /// A DELETE.
    pub fn delete(url: impl Into<String>) -> Self {
        Self::new(Method::DELETE, url.into(), None)
    }

    fn new(method: Method, url: String, key: Option<IntentKey>) -> Self {
        Self {
            method,
            url,
            key,
            etag: None,
            body: None,
        }
    }

    /// Names the intent, so that sending again does nothing twice.
    pub fn key(mut self, key: IntentKey) -> Self {
        self.key = Some(key);
        self
    }

    /// Succeeds only if the thing still is what `etag` stands for.
    pub fn if_match(mut self, etag: &str) -> Self {
        self.etag = Some(etag.to_owned());
        self
    }

    /// Sends `value` as JSON.
    pub fn json<T: Serialize>(mut self, value: &T) -> Self {
        let json = serde_json::to_string(value).expect("requests are plain data");
        self.body = Some(Body::Json(json));
        self
    }

    /// Sends the bytes of `file`.
    pub fn file(mut self, file: web_sys::File) -> Self {
        self.body = Some(Body::File(file));
        self
    }

    /// Sends the request and reads the answer.
    ///
    /// # Errors
    /// See [`ApiError`].
    pub async fn send<T: DeserializeOwned>(self) -> Result<T, ApiError> {
        decode(&self.exchange().await?)
    }

    /// Sends the request; the answer has no body.
    ///
    /// # Errors
    /// See [`ApiError`].
    pub async fn send_for_nothing(self) -> Result<(), ApiError> {
        self.exchange().await.map(drop)
    }

    async fn exchange(self) -> Result<String, ApiError> {
        let headers = Headers::new();
        if let Some(key) = &self.key {
            headers.set("idempotency-key", &key.to_string());
        }
        if let Some(etag) = &self.etag {
            headers.set("if-match", etag);
        }
        let options = RequestInit::new();
        options.set_method(self.method.as_str());
        match self.body {
            None => {}
            Some(Body::Json(json)) => {
                headers.set("content-type", "application/json");
                options.set_body(&JsValue::from_str(&json));
            }
            Some(Body::File(file)) => {
                headers.set("content-type", "application/octet-stream");
                options.set_body(&file);
            }
        }
        options.set_headers(&headers.into_raw());
        let request = request(&self.url, &options)?;
        read(request.send().await)
            .await
            .map_err(|failure| failure.error)
    }
}

/// The answer to a GET: what the page brought along, else what the server says.
///
/// Dropping the future ends the request.
///
/// # Errors
/// See [`ApiError`].
pub async fn get<T: DeserializeOwned>(url: &str) -> Result<T, ApiError> {
    if let Some(answer) = crate::shell::take_answer(url)
        && let Ok(value) = serde_json::from_value(answer)
    {
        return Ok(value);
    }
    decode(&get_text(url).await?)
}

async fn get_text(url: &str) -> Result<String, ApiError> {
    let mut waits = RETRY_AFTER.into_iter();
    loop {
        let failure = match get_once(url).await {
            Ok(text) => return Ok(text),
            Err(failure) => failure,
        };
        let worth_it = match &failure.error {
            ApiError::Offline => window().navigator().on_line(),
            error => error.code() == Some(ErrorCode::Unavailable),
        };
        match waits.next().filter(|_| worth_it) {
            Some(wait) => pause(wait.max(failure.retry_after)).await,
            None => return Err(failure.error),
        }
    }
}

async fn get_once(url: &str) -> Result<String, Failure> {
    let abort = AbortOnDrop::new();
    let options = RequestInit::new();
    options.set_signal(
        abort
            .0
            .as_ref()
            .map(web_sys::AbortController::signal)
            .as_ref(),
    );
    let request = request(url, &options)?;
    let text = read(request.send().await).await?;
    abort.finish();
    Ok(text)
}

/// The builder of `gloo_net` would put a stray `&` behind every query; an address is asked for as it is.
fn request(url: &str, options: &RequestInit) -> Result<Request, ApiError> {
    web_sys::Request::new_with_str_and_init(url, options)
        .map(Request::from)
        .map_err(|_| ApiError::Unexpected)
}

/// An error, and how long the server wants to be left alone, in milliseconds.
struct Failure {
    error: ApiError,
    retry_after: i32,
}

impl From<ApiError> for Failure {
    fn from(error: ApiError) -> Self {
        Self {
            error,
            retry_after: 0,
        }
    }
}

async fn read(sent: Result<Response, gloo_net::Error>) -> Result<String, Failure> {
    let response = sent.map_err(|_| ApiError::Offline)?;
    let retry_after = response
        .headers()
        .get("retry-after")
        .and_then(|seconds| seconds.parse::<i32>().ok())
        .map_or(0, |seconds| seconds.clamp(0, 10) * 1_000);
    let text = response.text().await.map_err(|_| ApiError::Offline)?;
    if response.ok() {
        return Ok(text);
    }
    let error = match decode::<Problem>(&text) {
        Ok(problem) if response.status() == 401 => {
            SIGNED_OUT.with_borrow(|notice| {
                if let Some(notice) = notice {
                    notice(problem.code);
                }
            });
            match problem.code {
                ErrorCode::SignedOut => ApiError::SignedOut,
                _ => ApiError::Rejected(problem),
            }
        }
        Ok(problem) => ApiError::Rejected(problem),
        // Something between here and the server answered in its own words.
        Err(_) if (502..=504).contains(&response.status()) => ApiError::Offline,
        Err(_) => ApiError::Unexpected,
    };
    Err(Failure { error, retry_after })
}

/// By way of a plain value, as embedded answers come too: each type is then decoded from one form only, which
/// keeps a hundred kilobytes out of the program.
fn decode<T: DeserializeOwned>(text: &str) -> Result<T, ApiError> {
    let value: serde_json::Value = serde_json::from_str(text).map_err(|_| ApiError::Unexpected)?;
    serde_json::from_value(value).map_err(|_| ApiError::Unexpected)
}

/// Waits for `milliseconds` and a little more by chance, so that many clients do not come back at once.
async fn pause(milliseconds: i32) {
    let wait = f64::from(milliseconds) * (1.0 + js_sys::Math::random() * 0.3);
    let promise = js_sys::Promise::new(&mut |resolve, _| {
        let set =
            window().set_timeout_with_callback_and_timeout_and_arguments_0(&resolve, wait as i32);
        if set.is_err() {
            // Without timers there is nothing to wait for.
            drop(resolve.call0(&JsValue::NULL));
        }
    });
    drop(JsFuture::from(promise).await);
}

/// Ends a request when the future that waits for it is dropped.
struct AbortOnDrop(Option<web_sys::AbortController>);

impl AbortOnDrop {
    fn new() -> Self {
        Self(web_sys::AbortController::new().ok())
    }

    fn finish(mut self) {
        self.0 = None;
    }
}

impl Drop for AbortOnDrop {
    fn drop(&mut self) {
        if let Some(controller) = &self.0 {
            controller.abort();
        }
    }
}
