//! The service worker, and the notice that a newer version of the program is ready.

use super::{Button, ButtonKind};
use crate::{browser::service_workers, language::use_language};
use leptos::{
    prelude::*,
    wasm_bindgen::{JsCast as _, JsValue, closure::Closure},
    web_sys::ServiceWorkerRegistration,
};
use messages::Language;
use wasm_bindgen_futures::JsFuture;

const SCRIPT: &str = "/service-worker.js";

/// Keeps the program on the device, and offers to start a newer one. Development builds do neither:
/// there a kept program would hide what was just changed.
#[component]
pub fn UpdateNotice() -> impl IntoView {
    let language = use_language();
    let waiting = RwSignal::new_local(None::<ServiceWorkerRegistration>);
    if !cfg!(debug_assertions) {
        leptos::task::spawn_local(async move {
            // Without a service worker everything works, only not offline.
            drop(register(waiting).await);
        });
        Effect::new(move |_| {
            let language = language.get();
            // Untold, it speaks the language of the community.
            leptos::task::spawn_local(async move {
                let _ = tell(language).await;
            });
        });
    }
    let update = move || {
        if let Some(worker) = waiting.get_untracked().and_then(|known| known.waiting()) {
            reload_when_taken_over();
            // Posting plain text cannot fail.
            drop(worker.post_message(&JsValue::from_str("skip-waiting")));
        }
    };
    view! {
        <div class="toasts update" role="status">
            <Show when=move || waiting.with(Option::is_some)>
                <div class="toast">
                    <p>{move || messages::ui_update_ready(language.get())}</p>
                    <Button kind=ButtonKind::Quiet on_press=update>
                        {move || messages::ui_update_now(language.get())}
                    </Button>
                </div>
            </Show>
        </div>
    }
}

/// Tells the service worker the language, in which it shows what a push says when no page is open.
async fn tell(language: Language) -> Option<()> {
    let workers = service_workers()?;
    let ready = JsFuture::from(workers.ready().ok()?).await.ok()?;
    let worker = ready
        .unchecked_into::<ServiceWorkerRegistration>()
        .active()?;
    let code = JsValue::from_str(language.code());
    worker.post_message(&code).ok()
}

async fn register(
    waiting: RwSignal<Option<ServiceWorkerRegistration>, LocalStorage>,
) -> Result<(), JsValue> {
    let Some(container) = service_workers() else {
        return Ok(());
    };
    let registration: ServiceWorkerRegistration = JsFuture::from(container.register(SCRIPT))
        .await?
        .unchecked_into();
    if registration.waiting().is_some() {
        waiting.set(Some(registration.clone()));
    }
    let known = registration.clone();
    let on_found = Closure::<dyn Fn()>::new(move || {
        let Some(worker) = known.installing() else {
            return;
        };
        let known = known.clone();
        let on_change = Closure::<dyn Fn()>::new(move || {
            // The very first worker takes over at once: nothing older is running.
            if known.waiting().is_some() && container_controls() {
                waiting.set(Some(known.clone()));
            }
        });
        worker.set_onstatechange(Some(on_change.as_ref().unchecked_ref()));
        // It lives as long as the page does.
        on_change.forget();
    });
    registration.set_onupdatefound(Some(on_found.as_ref().unchecked_ref()));
    on_found.forget();
    // A tab that stays open for days asks when somebody comes back to it.
    let on_return = Closure::<dyn Fn()>::new(move || {
        if !document().hidden() {
            // Offline there is nothing newer to be had.
            drop(registration.update());
        }
    });
    document().set_onvisibilitychange(Some(on_return.as_ref().unchecked_ref()));
    on_return.forget();
    Ok(())
}

/// Whether a worker already answers for this page.
fn container_controls() -> bool {
    service_workers().is_some_and(|container| container.controller().is_some())
}

/// The page is loaded anew by the newer program, once that has taken over.
fn reload_when_taken_over() {
    let Some(container) = service_workers() else {
        return;
    };
    let reload = Closure::<dyn Fn()>::new(move || {
        // A browser that refuses leaves the older program running, which still works.
        drop(window().location().reload());
    });
    container.set_oncontrollerchange(Some(reload.as_ref().unchecked_ref()));
    reload.forget();
}
