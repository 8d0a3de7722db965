//! Request bodies: JSON, read strictly and validated.

mod strict;

pub use strict::DEEPEST;

use crate::error::ApiError;
use axum::body::Bytes;
use axum::extract::{FromRequest, Request};
use http_body_util::BodyExt as _;
use serde::de::DeserializeOwned;

/// A JSON body that keeps its rules: 400 for what cannot be read (not JSON, a wrong type, an unknown or
/// repeated field, nested deeper than [`DEEPEST`]), 422 for what breaks a field's rule.
///
/// The request pipeline has checked content type and size before (415, 413, 408).
#[derive(Clone, Copy, Debug)]
pub struct Body<T>(pub T);

impl<T, S> FromRequest<S> for Body<T>
where
    T: DeserializeOwned + garde::Validate,
    T::Context: Default,
    S: Send + Sync,
{
    type Rejection = ApiError;

    async fn from_request(request: Request, state: &S) -> Result<Self, ApiError> {
        let Raw(bytes) = Raw::from_request(request, state).await?;
        let value = read(&bytes)?;
        api::validate(&value).map_err(ApiError::invalid)?;
        Ok(Self(value))
    }
}

/// The body as it came, for endpoints that take a file; the request pipeline has checked content type and
/// size.
#[derive(Clone, Debug)]
pub struct Raw(pub Bytes);

impl<S: Send + Sync> FromRequest<S> for Raw {
    type Rejection = ApiError;

    async fn from_request(request: Request, _: &S) -> Result<Self, ApiError> {
        // The pipeline has read it already: this is one buffer, and nothing waits.
        let body = request.into_body().collect().await;
        let body = body.map_err(|_| ApiError::malformed("The body could not be read."))?;
        Ok(Self(body.to_bytes()))
    }
}

fn read<T: DeserializeOwned>(bytes: &[u8]) -> Result<T, ApiError> {
    strict::check(bytes)
        .map_err(|error| unreadable("The body is not the JSON that it should be", &error))?;
    serde_json::from_slice(bytes)
        .map_err(|error| unreadable("The body does not have the form of this request", &error))
}

/// Says where, and what serde says about it, cut short: it may quote the body.
fn unreadable(what: &str, error: &serde_json::Error) -> ApiError {
    let mut reason: String = error
        .to_string()
        .chars()
        .filter(|character| !character.is_control())
        .take(200)
        .collect();
    reason.insert_str(0, ": ");
    ApiError::malformed(format!("{what}{reason}."))
}

#[cfg(test)]
mod tests {
    use super::*;
    use garde::Validate;
    use serde::Deserialize;

    #[derive(Debug, PartialEq, Deserialize, Validate)]
    #[serde(deny_unknown_fields)]
    struct Sent {
        #[garde(custom(api::text::line(5)))]
        name: String,
    }

    async fn read(body: impl Into<axum::body::Body>) -> Result<Sent, u16> {
        let read = Body::<Sent>::from_request(Request::new(body.into()), &()).await;
        read.map(|Body(sent)| sent)
            .map_err(|error| error.status().as_u16())
    }

    #[tokio::test]
    async fn reads_and_refuses() {
        let sent = Sent {
            name: "高専".to_owned(),
        };
        assert_eq!(read(r#"{"name":"高専"}"#).await, Ok(sent));
        for unreadable in [
            "",
            "{",
            "null",
            "[]",
            "{}",
            r#"{"name":1}"#,
            r#"{"name":null}"#,
            r#"{"name":"a","other":1}"#,
            r#"{"name":"a","name":"b"}"#,
            r#"{"name":"\ud800"}"#,
            r#"{"name":"a"} x"#,
        ] {
            assert_eq!(read(unreadable).await, Err(400), "{unreadable}");
        }
        assert_eq!(read(b"{\"name\":\"\xff\"}".to_vec()).await, Err(400));
        for against_rules in [
            r#"{"name":""}"#,
            r#"{"name":"abcdef"}"#,
            r#"{"name":"\u0000"}"#,
        ] {
            assert_eq!(read(against_rules).await, Err(422), "{against_rules}");
        }
    }
}
