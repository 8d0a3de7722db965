//! The headers that every answer carries (security guidance 2).

pub mod inline;

use axum::response::Response;
use http::{HeaderMap, HeaderName, HeaderValue, header};

/// For what no browser renders: it may load nothing and be framed nowhere.
const DATA_POLICY: &str = "default-src 'none'; frame-ancestors 'none'";

/// For what members handed in, even though it was made anew: whatever it is taken for, it can do nothing.
const PICTURE_POLICY: &str = "default-src 'none'; frame-ancestors 'none'; sandbox";

/// For scripts: a service worker runs under the policy of its own file, and fetches what it keeps.
const SCRIPT_POLICY: &str = "default-src 'none'; connect-src 'self'; frame-ancestors 'none'";

/// The headers, ready to be copied into answers.
#[derive(Clone, Debug)]
pub struct SecurityHeaders {
    every: Vec<(HeaderName, HeaderValue)>,
    page_policy: HeaderValue,
}

impl SecurityHeaders {
    /// The headers of a server whose page holds the inline parts of `index`; `https` says whether people
    /// reach it by TLS.
    pub fn new(index: &str, https: bool) -> Self {
        let mut every = vec![
            (
                header::X_CONTENT_TYPE_OPTIONS,
                HeaderValue::from_static("nosniff"),
            ),
            (
                header::REFERRER_POLICY,
                HeaderValue::from_static("same-origin"),
            ),
            (
                HeaderName::from_static("cross-origin-opener-policy"),
                HeaderValue::from_static("same-origin"),
            ),
            (
                HeaderName::from_static("cross-origin-resource-policy"),
                HeaderValue::from_static("same-origin"),
            ),
            (
                HeaderName::from_static("permissions-policy"),
                HeaderValue::from_static(
                    "camera=(), microphone=(), geolocation=(), publickey-credentials-create=(self), \
                     publickey-credentials-get=(self)",
                ),
            ),
        ];
        if https {
            let two_years = HeaderValue::from_static("max-age=63072000; includeSubDomains");
            every.push((header::STRICT_TRANSPORT_SECURITY, two_years));
        }
        let page_policy = HeaderValue::try_from(page_policy(index))
            .expect("the policy is made of names and base64");
        Self { every, page_policy }
    }

    /// Adds the headers to `response`; pages get the policy that lets the client run.
    pub fn add(&self, response: &mut Response) {
        let headers = response.headers_mut();
        for (name, value) in &self.every {
            headers.insert(name.clone(), value.clone());
        }
        let is = |headers: &HeaderMap, wanted: &str| {
            headers
                .get(header::CONTENT_TYPE)
                .is_some_and(|media| media.as_bytes().starts_with(wanted.as_bytes()))
        };
        if is(headers, "text/html") {
            headers.insert(header::CONTENT_SECURITY_POLICY, self.page_policy.clone());
            let endpoints = HeaderValue::from_static("csp=\"/api/csp-report\"");
            headers.insert(HeaderName::from_static("reporting-endpoints"), endpoints);
        } else {
            let policy = if is(headers, "text/javascript") {
                SCRIPT_POLICY
            } else if is(headers, "image/jpeg") {
                PICTURE_POLICY
            } else {
                DATA_POLICY
            };
            let policy = HeaderValue::from_static(policy);
            headers.insert(header::CONTENT_SECURITY_POLICY, policy);
        }
    }
}

/// The policy of pages: the client's own files, its WebAssembly, and exactly the inline scripts and styles
/// that the built page holds.
fn page_policy(index: &str) -> String {
    let join = |hashes: Vec<String>| {
        hashes
            .iter()
            .map(|hash| format!(" '{hash}'"))
            .collect::<String>()
    };
    let scripts = join(inline::hashes(index, "script"));
    let styles = join(inline::hashes(index, "style"));
    format!(
        "default-src 'none'; script-src 'self' 'wasm-unsafe-eval'{scripts}; style-src 'self'{styles}; \
         img-src 'self' blob:; font-src 'self'; connect-src 'self'; manifest-src 'self'; \
         worker-src 'self'; base-uri 'none'; form-action 'self'; frame-ancestors 'none'; \
         object-src 'none'; report-uri /api/csp-report; report-to csp"
    )
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn pages_may_run_the_client_and_data_nothing() {
        let headers = SecurityHeaders::new("<script type=\"module\">start()</script>", false);
        let mut page = Response::new(axum::body::Body::empty());
        page.headers_mut().insert(
            header::CONTENT_TYPE,
            "text/html; charset=utf-8".parse().unwrap(),
        );
        headers.add(&mut page);
        let policy = page.headers()[header::CONTENT_SECURITY_POLICY]
            .to_str()
            .unwrap();
        assert!(
            policy.contains("script-src 'self' 'wasm-unsafe-eval' 'sha384-"),
            "{policy}"
        );
        assert!(
            policy.contains("style-src 'self';") && !policy.contains("unsafe-inline"),
            "{policy}"
        );
        assert!(
            !page
                .headers()
                .contains_key(header::STRICT_TRANSPORT_SECURITY)
        );

        let mut data = Response::new(axum::body::Body::empty());
        SecurityHeaders::new("", true).add(&mut data);
        assert_eq!(data.headers()[header::CONTENT_SECURITY_POLICY], DATA_POLICY);
        assert!(
            data.headers()
                .contains_key(header::STRICT_TRANSPORT_SECURITY)
        );
    }
}
