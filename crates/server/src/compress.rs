//! Compression of what is made anew for every request: pages with data in them, and JSON.
//!
//! Files of the client are compressed when they are built ([`crate::assets`]). What is compressed here holds
//! no secret besides what its reader may see anyway, and requests of other sites carry no session, so its
//! length tells nobody anything.

use axum::{body::Body, response::Response};
use brotli::enc::BrotliEncoderParams;
use flate2::{Compression, write::GzEncoder};
use http::{HeaderMap, HeaderValue, header};
use http_body_util::BodyExt as _;
use std::io::Write as _;

/// Shorter answers fit into one packet anyway.
const SHORTEST: u64 = 1024;
/// Longer ones would keep a thread busy for too long.
const LONGEST: u64 = 4 * 1024 * 1024;
/// Measured with a list of 50 members (55 KB): 10.9 KB in half a millisecond, where quality 5 takes twice as
/// long for a tenth less.
const BROTLI_QUALITY: i32 = 4;
/// The window, as a power of two: the usual 4 MiB cost more to set up than the whole answer.
const BROTLI_WINDOW: i32 = 17;
/// 12.5 KB of the same list, a little slower than brotli: for clients that take nothing better.
const GZIP_LEVEL: u32 = 2;

/// Which encodings a client takes.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub struct Accepted {
    /// `br`.
    pub brotli: bool,
    /// `gzip`.
    pub gzip: bool,
}

impl Accepted {
    /// Reads `Accept-Encoding`. `*` and weights other than 0 say nothing here: the client takes it or not.
    pub fn of(headers: &HeaderMap) -> Self {
        let lines = headers.get_all(header::ACCEPT_ENCODING).iter();
        let mut accepted = Self::default();
        for coding in lines
            .filter_map(|line| line.to_str().ok())
            .flat_map(|line| line.split(','))
        {
            let (name, weight) = coding.split_once(';').unwrap_or((coding, ""));
            let weight = weight.trim().strip_prefix("q=").unwrap_or("1");
            let takes = weight.parse::<f32>().is_ok_and(|weight| weight > 0.0);
            match name.trim() {
                "br" => accepted.brotli = takes,
                "gzip" => accepted.gzip = takes,
                _ => {}
            }
        }
        accepted
    }
}

/// Compresses `response` if that is worth it and the client takes it.
pub async fn compress(accepted: Accepted, response: Response) -> Response {
    if accepted == Accepted::default() || !is_worth_it(&response) {
        return response;
    }
    let (mut parts, body) = response.into_parts();
    // The whole body is there: its length is known, nothing waits and nothing fails.
    let Ok(body) = body.collect().await else {
        return Response::from_parts(parts, Body::empty());
    };
    let body = body.to_bytes();
    let (name, compressed) = if accepted.brotli {
        ("br", brotli(&body))
    } else {
        ("gzip", gzip(&body))
    };
    let Some(compressed) = compressed else {
        return Response::from_parts(parts, body.into());
    };
    parts
        .headers
        .insert(header::CONTENT_ENCODING, HeaderValue::from_static(name));
    parts
        .headers
        .append(header::VARY, HeaderValue::from_static("Accept-Encoding"));
    parts.headers.remove(header::CONTENT_LENGTH);
    Response::from_parts(parts, compressed.into())
}

fn media(headers: &HeaderMap) -> &str {
    headers
        .get(header::CONTENT_TYPE)
        .and_then(|media| media.to_str().ok())
        .unwrap_or("")
}

fn is_worth_it(response: &Response) -> bool {
    use axum::body::HttpBody as _;
    let headers = response.headers();
    let length = response.body().size_hint().exact().unwrap_or(0);
    let media = media(headers);
    (SHORTEST..=LONGEST).contains(&length)
        && !headers.contains_key(header::CONTENT_ENCODING)
        && (media.starts_with("application/json")
            || media.starts_with("application/problem+json")
            || media.starts_with("text/html")
            || media.starts_with("text/csv"))
}

fn brotli(body: &[u8]) -> Option<Vec<u8>> {
    let parameters = BrotliEncoderParams {
        quality: BROTLI_QUALITY,
        lgwin: BROTLI_WINDOW,
        size_hint: body.len(),
        ..BrotliEncoderParams::default()
    };
    let mut compressed = Vec::with_capacity(body.len() / 3);
    let mut input = body;
    brotli::BrotliCompress(&mut input, &mut compressed, &parameters).ok()?;
    Some(compressed)
}

fn gzip(body: &[u8]) -> Option<Vec<u8>> {
    let compressed = Vec::with_capacity(body.len() / 3);
    let mut encoder = GzEncoder::new(compressed, Compression::new(GZIP_LEVEL));
    encoder.write_all(body).ok()?;
    encoder.finish().ok()
}

#[cfg(test)]
mod tests {
    use super::*;
    use std::io::Read as _;

    fn accepted(line: &str) -> (bool, bool) {
        let mut headers = HeaderMap::new();
        headers.insert(header::ACCEPT_ENCODING, line.parse().unwrap());
        let Accepted { brotli, gzip } = Accepted::of(&headers);
        (brotli, gzip)
    }

    #[test]
    fn reads_what_a_client_takes() {
        assert_eq!(accepted("gzip, deflate, br, zstd"), (true, true));
        assert_eq!(accepted("br;q=0, gzip;q=0.5"), (false, true));
        assert_eq!(accepted("identity"), (false, false));
        assert_eq!(accepted("brr"), (false, false));
    }

    async fn sent(media: &'static str, length: usize, line: &str) -> (Option<String>, Vec<u8>) {
        let mut headers = HeaderMap::new();
        headers.insert(header::ACCEPT_ENCODING, line.parse().unwrap());
        let mut response = Response::new("a".repeat(length).into());
        response
            .headers_mut()
            .insert(header::CONTENT_TYPE, HeaderValue::from_static(media));
        let response = compress(Accepted::of(&headers), response).await;
        let coding = response.headers().get(header::CONTENT_ENCODING);
        let coding = coding.map(|coding| coding.to_str().unwrap().to_owned());
        (
            coding,
            response
                .into_body()
                .collect()
                .await
                .unwrap()
                .to_bytes()
                .to_vec(),
        )
    }

    #[tokio::test]
    async fn what_is_long_is_packed_and_unpacks() {
        let (coding, body) = sent("application/json", 5_000, "gzip").await;
        assert_eq!(coding.as_deref(), Some("gzip"));
        let mut text = String::new();
        flate2::read::GzDecoder::new(body.as_slice())
            .read_to_string(&mut text)
            .unwrap();
        assert_eq!(text, "a".repeat(5_000));

        let (coding, body) = sent("text/html; charset=utf-8", 5_000, "gzip, br").await;
        assert_eq!(coding.as_deref(), Some("br"));
        let mut text = Vec::new();
        brotli::BrotliDecompress(&mut body.as_slice(), &mut text).unwrap();
        assert_eq!(text, "a".repeat(5_000).as_bytes());
    }

    #[tokio::test]
    async fn what_is_short_or_packed_already_stays() {
        assert_eq!(sent("application/json", 1_000, "gzip, br").await.0, None);
        assert_eq!(sent("application/json", 5_000, "identity").await.0, None);
        assert_eq!(sent("image/png", 5_000, "gzip, br").await.0, None);
    }
}
