//! The cookies: what they are called, how they are read from a request and written into an answer.

use base64::{Engine as _, engine::general_purpose::URL_SAFE_NO_PAD};
use http::{HeaderMap, header};
use sha2::{Digest as _, Sha256};

/// The session's cookie. `__Host-` lets no other host or path plant it (security guidance 1).
pub const SESSION: &str = "__Host-sid";
/// The cookie of a browser that is signing in, which binds the mail's link to it.
pub const PRE_SESSION: &str = "__Host-pre";

/// What every cookie carries. `Secure` holds on `http://localhost` too: browsers trust it.
const ATTRIBUTES: &str = "Path=/; Secure; HttpOnly; SameSite=Strict";

/// A secret as it travels: URL-safe base64 without padding, 43 characters.
pub fn encode_secret(secret: &[u8; 32]) -> String {
    URL_SAFE_NO_PAD.encode(secret)
}

/// What the database keeps of a secret: its SHA-256, so that a stolen copy opens nothing.
///
/// `None` when `text` is not what [`encode_secret`] makes.
pub fn hash_of_secret(text: &str) -> Option<[u8; 32]> {
    let mut secret = [0; 32];
    let length = URL_SAFE_NO_PAD.decode_slice(text, &mut secret).ok()?;
    (length == secret.len()).then(|| Sha256::digest(secret).into())
}

/// The value of the cookie `name`; the first one when it was sent twice.
pub fn value<'a>(headers: &'a HeaderMap, name: &str) -> Option<&'a str> {
    headers
        .get_all(header::COOKIE)
        .iter()
        .filter_map(|line| line.to_str().ok())
        .flat_map(|line| line.split(';'))
        .filter_map(|pair| pair.trim_start().split_once('='))
        .find_map(|(key, value)| (key == name).then_some(value))
}

/// The `Set-Cookie` line that keeps `value` for `seconds`.
pub fn set(name: &str, value: &str, seconds: i64) -> String {
    format!("{name}={value}; Max-Age={seconds}; {ATTRIBUTES}")
}

/// The `Set-Cookie` line that takes the cookie away.
pub fn clear(name: &str) -> String {
    format!("{name}=; Max-Age=0; {ATTRIBUTES}")
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn finds_a_cookie_among_others() {
        let mut headers = HeaderMap::new();
        headers.append(
            header::COOKIE,
            "a=b; __Host-sid=secret;c=d".parse().unwrap(),
        );
        headers.append(header::COOKIE, "__Host-sid=planted".parse().unwrap());
        assert_eq!(value(&headers, SESSION), Some("secret"));
        assert_eq!(value(&headers, "c"), Some("d"));
        assert_eq!(value(&headers, "host-sid"), None);
    }

    #[test]
    fn only_whole_secrets_have_a_hash() {
        let text = encode_secret(&[7; 32]);
        assert_eq!(text.len(), 43);
        assert_eq!(hash_of_secret(&text), Some(Sha256::digest([7; 32]).into()));
        for wrong in [
            "",
            "a",
            &text[1..],
            &format!("{text}A"),
            &format!("{text}="),
        ] {
            assert_eq!(hash_of_secret(wrong), None, "{wrong}");
        }
    }
}
