//! The query string, read strictly and validated.

use crate::error::ApiError;
use axum::extract::FromRequestParts;
use http::request::Parts;
use percent_encoding::percent_decode_str;
use serde::de::DeserializeOwned;

/// The query of a request, which keeps its rules: 400 for what cannot be read (an unknown or repeated
/// parameter, a wrong type, bytes that are no UTF-8), 422 for what breaks a field's rule.
#[derive(Clone, Copy, Debug)]
pub struct Query<T>(pub T);

impl<T, S> FromRequestParts<S> for Query<T>
where
    T: DeserializeOwned + garde::Validate + Send,
    T::Context: Default,
    S: Send + Sync,
{
    type Rejection = ApiError;

    async fn from_request_parts(parts: &mut Parts, _: &S) -> Result<Self, ApiError> {
        let value = read(parts)?;
        api::validate(&value).map_err(ApiError::invalid)?;
        Ok(Self(value))
    }
}

fn read<T: DeserializeOwned>(parts: &Parts) -> Result<T, ApiError> {
    // The form decoder puts U+FFFD for what is no UTF-8; nobody typed that.
    let text = parts.uri.query().unwrap_or("");
    if percent_decode_str(text).decode_utf8().is_err() {
        return Err(ApiError::malformed("The query is not UTF-8."));
    }
    axum::extract::Query::try_from_uri(&parts.uri)
        .map(|axum::extract::Query(value)| value)
        .map_err(|_| {
            ApiError::malformed("The query has an unknown, repeated or unreadable parameter.")
        })
}

#[cfg(test)]
mod tests {
    use super::*;
    use garde::Validate;
    use serde::Deserialize;

    #[derive(Debug, Default, PartialEq, Deserialize, Validate)]
    #[serde(default, deny_unknown_fields)]
    struct Asked {
        #[garde(custom(api::text::search_text(5)))]
        q: Option<String>,
        #[garde(inner(range(max = 100)))]
        limit: Option<u32>,
    }

    async fn read(query: &str) -> Result<Asked, u16> {
        let request = http::Request::builder()
            .uri(format!("/?{query}"))
            .body(())
            .unwrap();
        let (mut parts, ()) = request.into_parts();
        let read = Query::<Asked>::from_request_parts(&mut parts, &()).await;
        read.map(|Query(asked)| asked)
            .map_err(|error| error.status().as_u16())
    }

    #[tokio::test]
    async fn reads_and_refuses() {
        let asked = Asked {
            q: Some("高専 x".to_owned()),
            limit: Some(10),
        };
        assert_eq!(read("q=%E9%AB%98%E5%B0%82+x&limit=10").await, Ok(asked));
        assert_eq!(read("").await, Ok(Asked::default()));
        for unreadable in [
            "p=1",
            "limit=x",
            "limit=-1",
            "limit=",
            "q=a&q=b",
            "q=%ED%A0%80",
            "q=%FF",
        ] {
            assert_eq!(read(unreadable).await, Err(400), "{unreadable}");
        }
        for against_rules in ["limit=101", "q=%00", "q=abcdef", "q=%E2%80%AE"] {
            assert_eq!(read(against_rules).await, Err(422), "{against_rules}");
        }
    }
}
