//! The lock before what one keeps to oneself: opened on purpose, closed by a press, two keys or five idle minutes.

use crate::{
    api, browser, data,
    language::use_language,
    routes,
    shared::{
        passkey,
        words::{Text, words},
    },
    ui::{
        Button, ButtonKind, Card, Failure, LinkButton, Load, Notice, NoticeKind, Skeleton, date,
        use_toasts,
    },
};
use ::api::{
    account::UsePasskey,
    career::{CareerLock, CareerObstacle},
};
use leptos::{ev, prelude::*, task::spawn_local};
use leptos_router::{NavigateOptions, hooks::use_navigate};
use std::time::Duration;

/// As long as the server keeps it open without a request, in milliseconds.
const IDLE: f64 = 5.0 * 60.0 * 1_000.0;
/// How often the server is told that it is in use, in milliseconds.
const TELLS: f64 = 60.0 * 1_000.0;
/// How often it looks whether that is over.
const LOOKS: Duration = Duration::from_secs(5);
/// How close two presses of Escape have to be, in milliseconds.
const TWICE: f64 = 1_000.0;

/// What stands behind the lock; made when it opens, and gone with everything that was read when it closes.
#[component]
pub(super) fn Gate(
    /// Whether others' cards stand behind it, and not one's own.
    #[prop(optional)]
    recruiting: bool,
    children: ChildrenFn,
) -> impl IntoView {
    let access = data::load_one(|| (), |()| api::get_career_access());
    // Apart from what the server says: without a connection it has to vanish, too.
    let is_idle = RwSignal::new(false);
    let again = Callback::new(move |()| {
        data::forget();
        is_idle.set(false);
        access.reload();
    });
    let toasts = use_toasts();
    let hide = Callback::new(move |()| {
        data::forget();
        toasts.clear();
        is_idle.set(true);
    });
    // Whoever comes back to a locked screen sees nothing of before.
    on_cleanup(data::forget);
    let children = StoredValue::new(children);
    view! {
        <Load
            from=access
            skeleton=Skeleton::Page
            children=move |lock| {
                let is_barred = Memo::new(move |_| !recruiting && lock.with(|lock| lock.is_own_barred));
                let is_unlocked = move || !is_barred.get() && lock.with(|lock| lock.is_unlocked);
                let is_open = Memo::new(move |_| !is_idle.get() && is_unlocked());
                move || match is_open.get() {
                    true => view! { <Open on_idle=hide>{children.with_value(|children| children())}</Open> }.into_any(),
                    false => view! { <Closed lock is_barred again /> }.into_any(),
                }
            }
        />
    }
}

/// What is behind the lock, below the button that hides it.
#[component]
fn Open(on_idle: Callback<()>, children: Children) -> impl IntoView {
    let navigate = use_navigate();
    let toasts = use_toasts();
    // What is still on its way when this is hidden says nothing afterwards.
    provide_context(toasts.of_this_screen());
    let lock = || spawn_local(async { drop(api::close_career_access().await) });
    let hide = Callback::new(move |()| {
        lock();
        data::forget();
        toasts.clear();
        let replace = NavigateOptions {
            replace: true,
            ..NavigateOptions::default()
        };
        navigate(&routes::home(), replace);
    });
    // The server locks by itself; another tab may still be in use.
    lock_when_idle(on_idle);
    hide_by_keys(hide);
    view! {
        <div class="stack">
            <div class="between">
                <p class="soft keys">{words(messages::career_hide_hint)}</p>
                <Button on_press=hide>{words(messages::career_hide)}</Button>
            </div>
            {children()}
        </div>
    }
}

/// Calls once nothing was pressed for [`IDLE`]. It looks at the clock, as timers stand still while a laptop sleeps.
/// While somebody types, the server is told now and then, as it counts requests and not keys.
fn lock_when_idle(lock: Callback<()>) {
    let used = StoredValue::new(date::now());
    let told = StoredValue::new(date::now());
    let look = move || {
        let (now, Some(last), Some(before)) =
            (date::now(), used.try_get_value(), told.try_get_value())
        else {
            return;
        };
        if now - last >= IDLE {
            used.try_set_value(now);
            lock.try_run(());
        } else if last > before && now - before >= TELLS {
            told.try_set_value(now);
            spawn_local(async move {
                let is_locked = |access: CareerLock| !access.is_unlocked;
                if api::get_career_access().await.is_ok_and(is_locked) {
                    lock.try_run(());
                }
            });
        }
    };
    let looking = set_interval_with_handle(look, LOOKS);
    let use_now = move || {
        used.try_set_value(date::now());
    };
    let keys = window_event_listener(ev::keydown, move |_| use_now());
    let pointer = window_event_listener(ev::pointerdown, move |_| use_now());
    on_cleanup(move || {
        if let Ok(looking) = looking {
            looking.clear();
        }
        keys.remove();
        pointer.remove();
    });
}

/// Calls when Escape is pressed twice.
fn hide_by_keys(hide: Callback<()>) {
    let before = StoredValue::new(f64::NEG_INFINITY);
    let listener = window_event_listener(ev::keydown, move |event| {
        if event.key() != "Escape" || event.is_composing() || event.repeat() {
            return;
        }
        let now = date::now();
        if now - before.get_value() < TWICE {
            hide.run(());
        }
        before.try_set_value(now);
    });
    on_cleanup(move || listener.remove());
}

/// What keeps it locked, and how to open it.
#[component]
fn Closed(lock: Signal<CareerLock>, is_barred: Memo<bool>, again: Callback<()>) -> impl IntoView {
    let obstacle = Memo::new(move |_| match is_barred.get() {
        true => CareerObstacle::CompanyAddress,
        false => lock.with(|lock| lock.obstacle),
    });
    let language = use_language();
    let unused = RwSignal::new(false);
    let unlock = data::write(move |()| async move {
        unused.set(false);
        // Asked anew: what was enough when the screen came may not be any more.
        let now = api::get_career_access().await?;
        let by_passkey = [CareerObstacle::FreshPasskey, CareerObstacle::NewPasskey];
        if by_passkey.contains(&now.obstacle) {
            let asked = api::begin_reauthentication().await?;
            let Some(credential) = passkey::answer(&asked.options).await else {
                unused.try_set(true);
                return Ok(());
            };
            api::reauthenticate_by_passkey(&UsePasskey { credential }).await?;
            if api::get_career_access().await?.obstacle == CareerObstacle::NewPasskey {
                // Which passkey it was decides; the screen says from when it opens.
                again.try_run(());
                return Ok(());
            }
        }
        api::open_career_access().await?;
        again.try_run(());
        Ok(())
    });
    let heading = move || match obstacle.get() == CareerObstacle::CompanyAddress {
        true => messages::career_company_address(language.get()),
        false => messages::career_locked(language.get()),
    };
    let opens = move || {
        let (language, at) = (language.get(), lock.with(|lock| lock.opens_at.clone()));
        let moment = date::moment(&at.unwrap_or_default(), language);
        messages::career_unlock_new_passkey(language, moment)
    };
    let by_passkey = move |text: Text, kind: ButtonKind| {
        browser::has_passkeys().then(|| {
            view! {
                <Button kind pending=unlock.pending() on_press=move || unlock.dispatch(())>
                    {words(text)}
                </Button>
            }
        })
    };
    let how = move || match (obstacle.get(), lock.with(|lock| lock.by_click)) {
        (CareerObstacle::CompanyAddress, _) => view! {
            <p>{words(messages::career_company_address_text)}</p>
            <LinkButton href=routes::security() kind=ButtonKind::Main>
                {words(messages::career_change_address)}
            </LinkButton>
        }
        .into_any(),
        (CareerObstacle::None, by_click) => view! {
            <p>{words(messages::career_locked_text)}</p>
            {by_click.then(|| view! { <p class="soft">{words(messages::career_unlock_demo)}</p> })}
            <Button
                kind=ButtonKind::Main
                pending=unlock.pending()
                on_press=move || unlock.dispatch(())
            >
                {words(messages::career_unlock)}
            </Button>
        }
        .into_any(),
        (CareerObstacle::FreshPasskey, _) => view! {
            <p>{words(messages::career_locked_text)}</p>
            <p>{words(messages::career_unlock_passkey_text)}</p>
            <div class="cluster">
                {by_passkey(messages::career_unlock_passkey, ButtonKind::Main)}
                <LinkButton href=routes::security()>
                    {words(messages::career_make_passkey)}
                </LinkButton>
            </div>
        }
        .into_any(),
        (CareerObstacle::NewPasskey, _) => view! {
            <p>{words(messages::career_locked_text)}</p>
            <Notice>
                <p>{opens}</p>
            </Notice>
            <p>{words(messages::career_unlock_older_text)}</p>
            {by_passkey(messages::career_unlock_older, ButtonKind::Plain)}
        }
        .into_any(),
    };
    view! {
        <Card heading=Signal::derive(move || heading().to_owned())>
            <Failure error=unlock.error() />
            <Show when=move || unused.get()>
                <Notice kind=NoticeKind::Warn>
                    <p>{words(messages::security_passkey_not_used)}</p>
                </Notice>
            </Show>
            {how}
        </Card>
    }
}
