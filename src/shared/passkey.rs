//! Asking the browser for passkeys. What is asked and what is answered travel as JSON texts between browser and
//! server, so that nothing here needs to know them.

use js_sys::{Function, JSON, Object, Promise, Reflect};
use leptos::{
    prelude::window,
    wasm_bindgen::{JsCast as _, JsValue},
};
use wasm_bindgen_futures::JsFuture;

/// Makes a passkey; none when the person or the browser does not want to, or the device has one already.
pub async fn make(options: &str) -> Option<String> {
    ask("parseCreationOptionsFromJSON", "create", options)
        .await
        .ok()
}

/// Uses a passkey; none when the person or the browser does not want to, or there is none.
pub async fn answer(options: &str) -> Option<String> {
    ask("parseRequestOptionsFromJSON", "get", options)
        .await
        .ok()
}

async fn ask(parse: &str, method: &str, options: &str) -> Result<String, JsValue> {
    let function = |of: &JsValue, name: &str| -> Result<Function, JsValue> {
        Reflect::get(of, &name.into())?.dyn_into()
    };
    let kind = Reflect::get(&window(), &"PublicKeyCredential".into())?;
    let public_key = function(&kind, parse)?.call1(&kind, &JSON::parse(options)?)?;
    let asked = Object::new();
    Reflect::set(&asked, &"publicKey".into(), &public_key)?;
    let container = Reflect::get(&window().navigator(), &"credentials".into())?;
    let promise = function(&container, method)?.call1(&container, &asked)?;
    let credential = JsFuture::from(promise.dyn_into::<Promise>()?).await?;
    // The credential has a `toJSON` of its own.
    JSON::stringify(&credential).map(String::from)
}
