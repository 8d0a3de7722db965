//! The second step: the confirmation number for other browsers, the time that is left, and the code.

use super::{Asked, Failure};
use crate::{
    account::faults::faults,
    api, data,
    language::use_language,
    session::use_session,
    shared::passkey_offer,
    ui::{Button, ButtonKind, FieldKind, Form, Notice, NoticeKind, TextField},
};
use ::api::{account::SignInByCode, problem::FieldError, validate};
use leptos::{ev, prelude::*};
use messages::{
    account_code, account_code_hint, account_confirmation, account_confirmation_text,
    account_expired, account_other_address, account_sign_in, account_time_left,
    account_waiting_text,
};
use std::time::Duration;

/// What to do until the mail is there.
#[component]
pub fn Waiting(
    /// The mail.
    asked_for: Asked,
    /// Told when the person wants another address or mail.
    #[prop(into)]
    on_back: Callback<()>,
) -> impl IntoView {
    let language = use_language();
    let session = use_session();
    let Asked {
        email,
        answer,
        until,
    } = asked_for;
    let left = use_seconds_left(until);
    let expired = Memo::new(move |_| left.get() == 0);

    // The link may have been opened in another tab: whoever comes back here is signed in.
    let came_back = window_event_listener(ev::visibilitychange, move |_| {
        if !document().hidden() {
            session.refresh();
        }
    });
    on_cleanup(move || came_back.remove());

    let code = RwSignal::new(String::new());
    let own_errors = RwSignal::new(Vec::<FieldError>::new());
    let send = data::write(move |request: SignInByCode| async move {
        api::sign_in_by_code(&request).await?;
        passkey_offer::make();
        session.ask().await.map(drop)
    });
    let errors = faults(own_errors, send.error());
    let submit = move || {
        let request = SignInByCode {
            code: code.with_untracked(|code| digits_of(code)),
        };
        match validate(&request) {
            Ok(()) => {
                own_errors.set(Vec::new());
                send.dispatch(request);
            }
            Err(errors) => own_errors.set(errors),
        }
    };
    view! {
        <section class="card">
            <p>{move || account_waiting_text(language.get(), &email)}</p>
            <div class="confirmation">
                <h2>{move || account_confirmation(language.get())}</h2>
                <p class="confirmation-number number">{grouped(&answer.confirmation)}</p>
                <p class="soft">{move || account_confirmation_text(language.get())}</p>
                // Spoken every second it would only disturb; that it is over is spoken below.
                <p class="soft number" role="timer" aria-live="off">
                    {move || account_time_left(language.get(), minutes(left.get()))}
                </p>
            </div>
            <Show when=move || expired.get()>
                <Notice kind=NoticeKind::Warn>
                    <p>{move || account_expired(language.get())}</p>
                </Notice>
            </Show>
            <Form on_submit=submit errors=errors>
                <Failure error=send.error() />
                <TextField
                    label=move || account_code(language.get()).to_owned()
                    hint=move || account_code_hint(language.get()).to_owned()
                    name="code"
                    value=code
                    kind=FieldKind::Digits
                    required=true
                    disabled=expired
                    autocomplete="one-time-code"
                />
                <Button
                    kind=ButtonKind::Main
                    submit=true
                    wide=true
                    pending=send.pending()
                    disabled=expired
                >
                    {move || account_sign_in(language.get())}
                </Button>
                <Button kind=ButtonKind::Quiet wide=true on_press=on_back>
                    {move || account_other_address(language.get())}
                </Button>
            </Form>
        </section>
    }
}

/// The seconds until `until`, in milliseconds since 1970; never below zero.
fn use_seconds_left(until: f64) -> ReadSignal<u32> {
    let now = move || ((until - js_sys::Date::now()) / 1_000.0).max(0.0).ceil() as u32;
    let (left, set_left) = signal(now());
    let ticking = set_interval_with_handle(
        move || {
            set_left.try_set(now());
        },
        Duration::from_secs(1),
    );
    on_cleanup(move || {
        if let Ok(ticking) = ticking {
            ticking.clear();
        }
    });
    left
}

fn minutes(seconds: u32) -> String {
    format!("{}:{:02}", seconds / 60, seconds % 60)
}

/// Six digits are read aloud and compared in groups of three.
fn grouped(number: &str) -> String {
    match number.split_at_checked(3) {
        Some((first, second)) => format!("{first} {second}"),
        None => number.to_owned(),
    }
}

/// What was typed or pasted, as digits: blanks and hyphens are left out, and Japanese keyboards write full-width
/// digits.
pub(in crate::account) fn digits_of(typed: &str) -> String {
    typed
        .chars()
        .filter(|character| !character.is_whitespace() && *character != '-')
        .map(|character| match character {
            '０'..='９' => {
                char::from_u32(u32::from(character) - u32::from('０') + u32::from('0'))
                    .unwrap_or(character)
            }
            other => other,
        })
        .collect()
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn typed_codes_become_digits() {
        assert_eq!(digits_of(" １２３ 45-678\u{3000}"), "12345678");
        assert_eq!(
            digits_of("12a"),
            "12a",
            "what is no digit stays to be refused"
        );
    }

    #[test]
    fn numbers_are_shown_in_groups() {
        assert_eq!(grouped("123456"), "123 456");
        assert_eq!(grouped("12"), "12");
        assert_eq!(minutes(599), "9:59");
        assert_eq!(minutes(0), "0:00");
    }
}
