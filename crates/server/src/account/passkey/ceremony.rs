//! The ceremonies of Web Authentication: what the browser is asked, and whether its answer holds.
//!
//! What a ceremony was begun with stays in the database; the browser gets the challenge and nothing else. It is
//! bound to the hash of the secret of the session, or of the browser that is about to sign in, used once and
//! within five minutes (security guidance 3). Answers that do not hold get one refusal for every reason.

use crate::{app::App, cookie, error::ApiError};
use api::{ErrorCode, tokyo::Day};
use base64::{Engine as _, engine::general_purpose::URL_SAFE_NO_PAD};
use http::StatusCode;
use serde::{Deserialize, de::DeserializeOwned};
use serde_json::{Value, json};
use storage::{
    Connection, Id,
    account::passkey::{self, NewCeremony, PasskeyRow},
};
use webauthn_rs::prelude::{
    CredentialID, DiscoverableAuthentication, Passkey, PasskeyRegistration, PublicKeyCredential,
    RegisterPublicKeyCredential, Url, Webauthn, WebauthnBuilder,
};

/// How long a ceremony may take, in milliseconds.
pub const LIFETIME: i64 = 5 * 60 * 1_000;

/// What a ceremony is for; one that was begun for one thing finishes no other.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Purpose {
    /// Making a passkey.
    Registration,
    /// Signing in.
    SignIn,
    /// Proving once more who one is.
    Reauthentication,
}

impl Purpose {
    fn as_str(self) -> &'static str {
        match self {
            Self::Registration => "registration",
            Self::SignIn => "sign_in",
            Self::Reauthentication => "reauthentication",
        }
    }
}

/// Whether this site has a name that passkeys can belong to: an address in numbers is none.
pub fn is_possible(app: &App) -> bool {
    relying_party(app).is_ok()
}

/// One answer for every reason, so that trying learns nothing.
pub fn refused() -> ApiError {
    let detail = "The passkey was not accepted. Begin again, or use another way.";
    ApiError::new(StatusCode::BAD_REQUEST, ErrorCode::PasskeyRefused, detail)
}

/// Begins making a passkey: what the browser is asked.
///
/// # Errors
/// 409 when passkeys are not possible here; when the database fails.
pub fn begin_registration(
    connection: &mut Connection,
    app: &App,
    bound_to: &[u8; 32],
    person: Id,
    name: &str,
) -> Result<String, ApiError> {
    let known = passkey::list(connection, person, api::account::MOST_PASSKEYS as i64)?;
    let known = known
        .into_iter()
        .map(|row| CredentialID::from(row.credential_id));
    let (asked, state) = relying_party(app)?
        // A name that never changes, and no address: a synchronised passkey may show it on other devices.
        .start_passkey_registration(person.0, name, name, Some(known.collect()))
        .map_err(ApiError::internal)?;
    let mut options = serde_json::to_value(asked.public_key).map_err(ApiError::internal)?;
    // The browser has to find it by itself: nobody types an address to sign in with a passkey.
    options["authenticatorSelection"]["residentKey"] = json!("required");
    options["authenticatorSelection"]["requireResidentKey"] = json!(true);
    let state = serde_json::to_value(state).map_err(ApiError::internal)?;
    begin(
        connection,
        app,
        bound_to,
        Purpose::Registration,
        options,
        state,
    )
}

/// Begins using a passkey: any, or one of those of `person`.
///
/// # Errors
/// 409 when passkeys are not possible here; when the database fails.
pub fn begin_use(
    connection: &mut Connection,
    app: &App,
    bound_to: &[u8; 32],
    purpose: Purpose,
    person: Option<Id>,
) -> Result<String, ApiError> {
    let (asked, state) = relying_party(app)?
        .start_discoverable_authentication()
        .map_err(ApiError::internal)?;
    let mut options = serde_json::to_value(asked.public_key).map_err(ApiError::internal)?;
    if let Some(person) = person {
        let known = passkey::list(connection, person, api::account::MOST_PASSKEYS as i64)?;
        let known = known.iter().map(
            |row| json!({ "type": "public-key", "id": URL_SAFE_NO_PAD.encode(&row.credential_id) }),
        );
        options["allowCredentials"] = known.collect();
    }
    let state = serde_json::to_value(state).map_err(ApiError::internal)?;
    begin(connection, app, bound_to, purpose, options, state)
}

/// Finishes making a passkey; none when the answer does not hold. The ceremony is over either way, if the
/// transaction is committed.
///
/// # Errors
/// When the database fails.
pub fn finish_registration(
    connection: &mut Connection,
    app: &App,
    bound_to: &[u8; 32],
    answer: &str,
) -> Result<Option<Passkey>, ApiError> {
    let state: Option<PasskeyRegistration> =
        take(connection, app, bound_to, Purpose::Registration)?;
    let answer = serde_json::from_str::<RegisterPublicKeyCredential>(answer);
    let (Some(state), Ok(answer)) = (state, answer) else {
        return Ok(None);
    };
    let client_data = &answer.response.client_data_json;
    if !is_plain(&answer.type_, &answer.id, &answer.raw_id, client_data) {
        return Ok(None);
    }
    let made = relying_party(app)?.finish_passkey_registration(&answer, &state);
    Ok(made.ok())
}

/// Finishes using a passkey: which one it is, with its use noted; none when the answer does not hold. The
/// ceremony is over either way, if the transaction is committed.
///
/// # Errors
/// When the database fails.
pub fn finish_use(
    connection: &mut Connection,
    app: &App,
    bound_to: &[u8; 32],
    purpose: Purpose,
    answer: &str,
) -> Result<Option<PasskeyRow>, ApiError> {
    let state: Option<DiscoverableAuthentication> = take(connection, app, bound_to, purpose)?;
    let answer = serde_json::from_str::<PublicKeyCredential>(answer);
    let (Some(state), Ok(answer)) = (state, answer) else {
        return Ok(None);
    };
    let client_data = &answer.response.client_data_json;
    if !is_plain(&answer.type_, &answer.id, &answer.raw_id, client_data) {
        return Ok(None);
    }
    let relying_party = relying_party(app)?;
    let Ok((person, credential)) = relying_party.identify_discoverable_authentication(&answer)
    else {
        return Ok(None);
    };
    let row = passkey::by_credential(connection, credential)?;
    let Some(row) = row.filter(|row| row.person_id == Id(person)) else {
        return Ok(None);
    };
    let mut known: Passkey = serde_json::from_str(&row.credential).map_err(ApiError::internal)?;
    let checked = relying_party.finish_discoverable_authentication_v2(&answer, state, &known);
    let Ok(checked) = checked else {
        return Ok(None);
    };
    // The counter of those that have one has to rise from here next time.
    known.update_credential(&checked);
    let credential = serde_json::to_string(&known).map_err(ApiError::internal)?;
    let today = Day::of(app.clock.now()).start();
    passkey::used(connection, row.id, &credential, today)?;
    Ok(Some(row))
}

/// The site as passkeys know it: they belong to the host of its base URL, which therefore must never change.
fn relying_party(app: &App) -> Result<Webauthn, ApiError> {
    let origin = Url::parse(&app.settings.base_url).map_err(ApiError::internal)?;
    let name = origin.domain().ok_or_else(impossible)?;
    WebauthnBuilder::new(name, &origin)
        .and_then(|builder| builder.rp_name(&app.community.name).build())
        .map_err(|_| impossible())
}

fn impossible() -> ApiError {
    ApiError::conflict("Passkeys need a site with a name, such as `localhost`; this one has none.")
}

/// Keeps what the answer will be held against. The challenge is one of the server's own secrets, as every other.
fn begin(
    connection: &mut Connection,
    app: &App,
    bound_to: &[u8; 32],
    purpose: Purpose,
    mut options: Value,
    mut state: Value,
) -> Result<String, ApiError> {
    let challenge = Value::String(cookie::encode_secret(&app.ids.secret()));
    let kept = state
        .as_object_mut()
        .and_then(|state| state.values_mut().next())
        .and_then(|inner| inner.get_mut("challenge"))
        .ok_or_else(|| ApiError::internal("a ceremony's state has no challenge"))?;
    *kept = challenge.clone();
    options["challenge"] = challenge;
    let ceremony = NewCeremony {
        bound_to: bound_to.to_vec(),
        kind: purpose.as_str().to_owned(),
        state: state.to_string(),
        expires_at: app.clock.now() + LIFETIME,
    };
    passkey::begin(connection, &ceremony)?;
    Ok(options.to_string())
}

fn take<T: DeserializeOwned>(
    connection: &mut Connection,
    app: &App,
    bound_to: &[u8; 32],
    purpose: Purpose,
) -> Result<Option<T>, ApiError> {
    let state = passkey::take(connection, bound_to, purpose.as_str(), app.clock.now())?;
    state
        .map(|state| serde_json::from_str(&state).map_err(ApiError::internal))
        .transpose()
}

/// What the library leaves to its callers: that it is a public key, that both forms of its id are the same, and
/// that it was not asked for from a frame in another site's page (Web Authentication 7.1 and 7.2).
fn is_plain(kind: &str, id: &str, raw_id: &[u8], client_data: &[u8]) -> bool {
    #[derive(Deserialize)]
    #[serde(rename_all = "camelCase")]
    struct Frame {
        #[serde(default)]
        cross_origin: Option<bool>,
        #[serde(default)]
        top_origin: Option<String>,
    }
    let own = serde_json::from_slice::<Frame>(client_data)
        .is_ok_and(|frame| frame.cross_origin != Some(true) && frame.top_origin.is_none());
    own && kind == "public-key" && id == URL_SAFE_NO_PAD.encode(raw_id)
}
