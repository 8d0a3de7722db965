//! What push services know this server by: a key of its own, and what it signs (VAPID, RFC 8292).

use crate::{
    field_keys::read_or_make,
    ids::{Ids as _, RandomIds},
};
use anyhow::Context as _;
use base64::{Engine as _, engine::general_purpose::URL_SAFE_NO_PAD};
use p256::ecdsa::{Signature, SigningKey, signature::Signer as _};
use serde_json::json;
use std::path::Path;

/// How long a push service may believe what was signed, in seconds; RFC 8292 allows a day.
const BELIEVED: i64 = 12 * 60 * 60;

/// The key of this server.
pub struct PushKey {
    signing: SigningKey,
    public: String,
}

impl std::fmt::Debug for PushKey {
    fn fmt(&self, formatter: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
        write!(formatter, "PushKey({})", self.public)
    }
}

impl PushKey {
    /// The key of these secret bytes; none for the few that are no key of this curve.
    pub fn from_bytes(bytes: [u8; 32]) -> Option<Self> {
        let signing = SigningKey::from_slice(&bytes).ok()?;
        let point = signing.verifying_key().to_sec1_point(false);
        Some(Self {
            public: URL_SAFE_NO_PAD.encode(point.as_bytes()),
            signing,
        })
    }

    /// The public part, as browsers hand it to their push services.
    pub fn public(&self) -> &str {
        &self.public
    }

    /// The `Authorization` header for the push service at `origin`: who asks, until when, and nothing of whom or why.
    pub(super) fn authorization(&self, origin: &str, subject: &str, now: i64) -> String {
        let encode = |value: serde_json::Value| URL_SAFE_NO_PAD.encode(value.to_string());
        let head = encode(json!({ "typ": "JWT", "alg": "ES256" }));
        let expires = now / 1_000 + BELIEVED;
        let claims = encode(json!({ "aud": origin, "exp": expires, "sub": subject }));
        let signed = format!("{head}.{claims}");
        // Deterministic (RFC 6979): no randomness that could be weak.
        let signature: Signature = self.signing.sign(signed.as_bytes());
        let signature = URL_SAFE_NO_PAD.encode(signature.to_bytes());
        format!("vapid t={signed}.{signature}, k={}", self.public)
    }
}

/// The key that `given` says, or else that of `file`, which is made, readable by its owner alone, when there is none.
///
/// # Errors
/// When the key cannot be read, or the file not be made.
pub fn open(given: Option<&str>, file: &Path) -> anyhow::Result<PushKey> {
    let text = match given {
        Some(text) => text.to_owned(),
        None => read_or_make(file, make)
            .with_context(|| format!("cannot read or make {}", file.display()))?,
    };
    read(&text).context("the key for push services is not 32 bytes in base64url")
}

fn read(text: &str) -> Option<PushKey> {
    let bytes = URL_SAFE_NO_PAD.decode(text.trim().trim_end_matches('='));
    PushKey::from_bytes(bytes.ok()?.try_into().ok()?)
}

/// A new key's line. One in four billion secrets is no key of this curve: then the next is.
fn make() -> String {
    loop {
        let secret = RandomIds.secret();
        if PushKey::from_bytes(secret).is_some() {
            return format!("{}\n", URL_SAFE_NO_PAD.encode(secret));
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn the_file_is_made_once_for_its_owner_alone() {
        let folder = tempfile::tempdir().unwrap();
        let file = folder.path().join("data/push.key");
        let first = open(None, &file).unwrap();
        assert_eq!(open(None, &file).unwrap().public(), first.public());
        let other = open(None, &folder.path().join("other.key")).unwrap();
        assert_ne!(other.public(), first.public());
        #[cfg(unix)]
        {
            use std::os::unix::fs::PermissionsExt as _;
            let mode = std::fs::metadata(&file).unwrap().permissions().mode();
            assert_eq!(mode & 0o777, 0o600);
        }
    }

    #[test]
    fn a_key_that_is_given_is_whole() {
        let nowhere = Path::new("nowhere/x");
        let key = URL_SAFE_NO_PAD.encode([5; 32]);
        assert!(open(Some(&key), nowhere).is_ok());
        assert!(open(Some(&format!("{key}=\n")), nowhere).is_ok());
        let zero = URL_SAFE_NO_PAD.encode([0; 32]);
        for wrong in ["", "AAAA", "?", &zero, &format!("{key}AAAA")] {
            assert!(open(Some(wrong), nowhere).is_err(), "{wrong}");
        }
    }

    #[test]
    fn a_public_key_is_an_uncompressed_point() {
        let key = PushKey::from_bytes([5; 32]).unwrap();
        let point = URL_SAFE_NO_PAD.decode(key.public()).unwrap();
        assert_eq!((point.len(), point[0]), (65, 4));
        assert!(!format!("{key:?}").contains(&URL_SAFE_NO_PAD.encode([5; 32])));
    }
}
