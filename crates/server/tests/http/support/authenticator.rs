//! An authenticator in software, and the browser before it: what they answer follows from what they were asked, and
//! from what is forged.

use base64::{Engine as _, engine::general_purpose::URL_SAFE_NO_PAD};
use p256::ecdsa::{Signature, SigningKey, signature::Signer as _};
use serde_json::{Value, json};
use sha2::{Digest as _, Sha256};

const USER_PRESENT: u8 = 0x01;
const USER_VERIFIED: u8 = 0x04;
const HAS_CREDENTIAL: u8 = 0x40;

/// What an answer says, right unless a test changes it.
#[derive(Clone, Debug)]
pub struct Forgery {
    /// The page that asked.
    pub origin: &'static str,
    /// Whom the authenticator believes to answer.
    pub relying_party: &'static str,
    /// `webauthn.create` or `webauthn.get`; the right one if none.
    pub kind: Option<&'static str>,
    /// The challenge; the one asked with if none.
    pub challenge: Option<String>,
    /// Whether a frame in another site's page asked.
    pub cross_origin: bool,
    /// Whether somebody was there.
    pub present: bool,
    /// Whether that somebody proved who they are.
    pub verified: bool,
    /// The counter; one more than the last time if none.
    pub counter: Option<u32>,
    /// Whether the key is of a kind that was not asked for.
    pub other_algorithm: bool,
    /// Whether the signature is another's.
    pub wrong_signature: bool,
    /// Whose passkey it says to be; its owner's if none. Empty leaves it out.
    pub user_handle: Option<Vec<u8>>,
    /// What kind of credential it says to be.
    pub credential_kind: &'static str,
}

impl Default for Forgery {
    fn default() -> Self {
        Self {
            origin: "http://localhost:8080",
            relying_party: "localhost",
            kind: None,
            challenge: None,
            cross_origin: false,
            present: true,
            verified: true,
            counter: None,
            other_algorithm: false,
            wrong_signature: false,
            user_handle: None,
            credential_kind: "public-key",
        }
    }
}

/// A passkey.
#[derive(Clone)]
pub struct Authenticator {
    key: SigningKey,
    credential_id: Vec<u8>,
    user_handle: Vec<u8>,
    counter: u32,
}

impl Authenticator {
    /// Makes a passkey, as `options` ask: with it, the answer.
    pub fn make(seed: u8, options: &str, forgery: &Forgery) -> (Self, String) {
        let options: Value = serde_json::from_str(options).unwrap();
        assert_eq!(options["authenticatorSelection"]["residentKey"], "required");
        assert_eq!(
            options["authenticatorSelection"]["userVerification"],
            "required"
        );
        let user_handle = options["user"]["id"].as_str().unwrap();
        let authenticator = Self {
            key: SigningKey::from_slice(&[seed; 32]).unwrap(),
            credential_id: vec![seed; 16],
            user_handle: URL_SAFE_NO_PAD.decode(user_handle).unwrap(),
            counter: 1,
        };
        let mut data = data(forgery, HAS_CREDENTIAL, authenticator.counter);
        data.extend([0; 16]);
        data.extend(16_u16.to_be_bytes());
        data.extend(&authenticator.credential_id);
        data.extend(authenticator.public_key(forgery.other_algorithm));
        // {"fmt": "none", "attStmt": {}, "authData": data} in CBOR (RFC 8949).
        let mut object = b"\xA3\x63fmt\x64none\x67attStmt\xA0\x68authData\x58".to_vec();
        object.push(u8::try_from(data.len()).unwrap());
        object.extend(data);
        let client_data = client_data(&options, "webauthn.create", forgery);
        let answer = json!({
            "id": encode(&authenticator.credential_id),
            "rawId": encode(&authenticator.credential_id),
            "type": forgery.credential_kind,
            "authenticatorAttachment": "platform",
            "clientExtensionResults": { "credProps": { "rk": true } },
            "response": {
                "clientDataJSON": encode(client_data.as_bytes()),
                "attestationObject": encode(&object),
                "transports": ["internal"],
            },
        });
        (authenticator, answer.to_string())
    }

    /// Uses the passkey, as `options` ask: the answer.
    pub fn answer(&mut self, options: &str, forgery: &Forgery) -> String {
        let options: Value = serde_json::from_str(options).unwrap();
        assert_eq!(options["userVerification"], "required");
        self.counter += 1;
        let counter = forgery.counter.unwrap_or(self.counter);
        let data = data(forgery, 0, counter);
        let client_data = client_data(&options, "webauthn.get", forgery);
        let mut signed = data.clone();
        signed.extend(Sha256::digest(&client_data));
        let other = SigningKey::from_slice(&[99; 32]).unwrap();
        let key = if forgery.wrong_signature {
            &other
        } else {
            &self.key
        };
        let signature: Signature = key.sign(&signed);
        let mut answer = json!({
            "id": encode(&self.credential_id),
            "rawId": encode(&self.credential_id),
            "type": forgery.credential_kind,
            "clientExtensionResults": {},
            "response": {
                "clientDataJSON": encode(client_data.as_bytes()),
                "authenticatorData": encode(&data),
                "signature": encode(signature.to_der().as_bytes()),
            },
        });
        let user_handle = forgery.user_handle.as_ref().unwrap_or(&self.user_handle);
        if !user_handle.is_empty() {
            answer["response"]["userHandle"] = json!(encode(user_handle));
        }
        answer.to_string()
    }

    /// The public key as COSE writes it (RFC 9053).
    fn public_key(&self, other_algorithm: bool) -> Vec<u8> {
        let point = self.key.verifying_key().to_sec1_point(false);
        let (x, y) = (point.x().unwrap(), point.y().unwrap());
        if other_algorithm {
            // EdDSA over Ed25519.
            return [&b"\xA4\x01\x01\x03\x27\x20\x06\x21\x58\x20"[..], x].concat();
        }
        let head = &b"\xA5\x01\x02\x03\x26\x20\x01\x21\x58\x20"[..];
        [head, x, b"\x22\x58\x20", y].concat()
    }
}

fn encode(bytes: &[u8]) -> String {
    URL_SAFE_NO_PAD.encode(bytes)
}

/// The authenticator's data without the credential (Web Authentication 6.1).
fn data(forgery: &Forgery, flags: u8, counter: u32) -> Vec<u8> {
    let present = if forgery.present { USER_PRESENT } else { 0 };
    let verified = if forgery.verified { USER_VERIFIED } else { 0 };
    let mut data = Sha256::digest(forgery.relying_party).to_vec();
    data.push(flags | present | verified);
    data.extend(counter.to_be_bytes());
    data
}

/// What the browser says about who asked (Web Authentication 5.8.1).
fn client_data(options: &Value, kind: &str, forgery: &Forgery) -> String {
    let challenge = forgery.challenge.clone();
    let challenge = challenge.unwrap_or_else(|| options["challenge"].as_str().unwrap().to_owned());
    json!({
        "type": forgery.kind.unwrap_or(kind),
        "challenge": challenge,
        "origin": forgery.origin,
        "crossOrigin": forgery.cross_origin,
    })
    .to_string()
}
