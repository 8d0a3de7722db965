//! What this browser says of pushes, and asking it for them.

use crate::browser;
use js_sys::Reflect;
use leptos::{
    prelude::window,
    wasm_bindgen::{JsCast as _, JsValue},
    web_sys::{
        Notification, NotificationPermission, PushManager, PushSubscription,
        PushSubscriptionOptionsInit, ServiceWorkerRegistration,
    },
};
use wasm_bindgen_futures::JsFuture;

/// How it stands in this browser.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Here {
    /// It was not asked yet.
    Unknown,
    /// There are no pushes here, or none now.
    Unsupported,
    /// Its owner does not want notifications from this site.
    Denied,
    /// It can be turned on.
    Off,
    /// It is on.
    On,
}

/// How it stands; `is_known` says whether the server would have this browser woken.
pub async fn look(is_known: bool) -> Here {
    let Some(manager) = manager().await else {
        return Here::Unsupported;
    };
    match Notification::permission() {
        NotificationPermission::Denied => Here::Denied,
        NotificationPermission::Granted if is_known && subscription(&manager).await.is_some() => {
            Here::On
        }
        _ => Here::Off,
    }
}

/// Asks for the permission, and for an address at the browser's push service; none when there is none to be had.
pub async fn turn_on(public_key: &str) -> Option<String> {
    let manager = manager().await?;
    let asking = Notification::request_permission().ok()?;
    let said = JsFuture::from(asking).await.ok()?;
    if said.as_string().as_deref() != Some("granted") {
        return None;
    }
    // One for another key, as of a server that was set up anew, would be in the way.
    end(&manager).await;
    let options = PushSubscriptionOptionsInit::new();
    options.set_user_visible_only(true);
    options.set_application_server_key(&JsValue::from_str(public_key));
    let subscribing = manager.subscribe_with_options(&options).ok()?;
    let made: PushSubscription = JsFuture::from(subscribing).await.ok()?.unchecked_into();
    Some(made.endpoint())
}

/// Gives the address up.
pub async fn turn_off() {
    if let Some(manager) = manager().await {
        end(&manager).await;
    }
}

async fn end(manager: &PushManager) {
    if let Some(found) = subscription(manager).await
        && let Ok(ending) = found.unsubscribe()
    {
        // An address that nobody writes to does no harm.
        drop(JsFuture::from(ending).await);
    }
}

async fn subscription(manager: &PushManager) -> Option<PushSubscription> {
    let found = JsFuture::from(manager.get_subscription().ok()?)
        .await
        .ok()?;
    (!found.is_null()).then(|| found.unchecked_into())
}

/// What pushes are asked from, where there is such a thing, and the service worker that would hear them.
async fn manager() -> Option<PushManager> {
    let has = |name: &str| Reflect::has(&window(), &name.into()).unwrap_or_default();
    if !has("PushManager") || !has("Notification") {
        return None;
    }
    let workers = browser::service_workers()?;
    let found = JsFuture::from(workers.get_registration()).await.ok()?;
    if found.is_undefined() {
        return None;
    }
    // It may still be starting, on the very first visit.
    let ready = JsFuture::from(workers.ready().ok()?).await.ok()?;
    ready
        .unchecked_into::<ServiceWorkerRegistration>()
        .push_manager()
        .ok()
}
