//! Proving once more who one is, when the server asks for it, and then going on with what one wanted.

use crate::{
    account::sign_in_page::digits_of,
    api::{self, ApiError},
    browser, data,
    language::use_language,
    shared::{passkey, words::words},
    ui::{
        Button, ButtonKind, Dialog, Failure, FieldKind, Form, Notice, NoticeKind, TextField, faults,
    },
};
use ::api::{
    ErrorCode,
    account::{MailedCode, Security, UsePasskey},
    problem::FieldError,
    validate,
};
use leptos::prelude::*;

/// The dialog, and what goes on after it.
#[derive(Clone, Copy)]
pub struct Proof {
    open: RwSignal<bool>,
    /// Whether a mailed code is not enough.
    by_passkey: RwSignal<bool>,
    then: StoredValue<Option<Callback<()>>>,
}

impl Proof {
    /// A dialog that is closed.
    pub fn new() -> Self {
        Self {
            open: RwSignal::new(false),
            by_passkey: RwSignal::new(false),
            then: StoredValue::new(None),
        }
    }

    /// Asks for a proof whenever a write needs one, and does it `again` after that. What else became of the
    /// write is the answer.
    pub fn before(
        self,
        error: Signal<Option<ApiError>>,
        again: impl Fn() + Send + Sync + 'static,
    ) -> Signal<Option<ApiError>> {
        let again = Callback::new(move |()| again());
        let code = move || error.with(|error| error.as_ref().and_then(ApiError::code));
        let is_needed = move || {
            let proofs = [
                Some(ErrorCode::ReauthenticationRequired),
                Some(ErrorCode::PasskeyRequired),
            ];
            proofs.contains(&code())
        };
        Effect::new(move |_| {
            if is_needed() {
                self.then.set_value(Some(again));
                self.by_passkey
                    .set(code() == Some(ErrorCode::PasskeyRequired));
                self.open.set(true);
            }
        });
        Signal::derive(move || error.get().filter(|_| !is_needed()))
    }

    fn done(self) {
        self.open.try_set(false);
        if let Some(then) = self.then.try_update_value(Option::take).flatten() {
            then.run(());
        }
    }
}

/// The dialog that asks.
#[component]
pub fn ProofDialog(own: Signal<Security>, proof: Proof) -> impl IntoView {
    let language = use_language();
    view! {
        <Dialog
            open=proof.open
            title=move || messages::security_proof(language.get()).to_owned()
        >
            <Steps own proof />
        </Dialog>
    }
}

#[component]
fn Steps(own: Signal<Security>, proof: Proof) -> impl IntoView {
    let language = use_language();
    let unused = RwSignal::new(false);
    let sent = RwSignal::new(false);
    let code = RwSignal::new(String::new());
    let own_errors = RwSignal::new(Vec::<FieldError>::new());
    let by_passkey = data::write(move |()| async move {
        unused.set(false);
        let asked = api::begin_reauthentication().await?;
        let Some(credential) = passkey::answer(&asked.options).await else {
            unused.try_set(true);
            return Ok(());
        };
        api::reauthenticate_by_passkey(&UsePasskey { credential }).await?;
        proof.done();
        Ok(())
    });
    let send = data::write(move |()| async move {
        api::request_reauthentication_code().await?;
        sent.try_set(true);
        Ok(())
    });
    let check = data::write(move |request: MailedCode| async move {
        api::reauthenticate_by_code(&request).await?;
        proof.done();
        Ok(())
    });
    let errors = faults(own_errors, check.error());
    let submit = move || {
        let code = code.with_untracked(|code| digits_of(code));
        let request = MailedCode { code };
        match validate(&request) {
            Ok(()) => {
                own_errors.set(Vec::new());
                check.dispatch(request);
            }
            Err(errors) => own_errors.set(errors),
        }
    };
    let by_mail = move || !proof.by_passkey.get();
    let why = move || {
        let text = match proof.by_passkey.get() {
            true => messages::security_proof_passkey_text,
            false => messages::security_proof_text,
        };
        text(language.get())
    };
    let can_use = move || browser::has_passkeys() && own.with(|own| !own.passkeys.is_empty());
    view! {
        <div class="stack">
            <p>{why}</p>
            <Failure error=by_passkey.error() />
            <Failure error=send.error() />
            <Show when=move || unused.get()>
                <Notice kind=NoticeKind::Warn>
                    <p>{words(messages::security_passkey_not_used)}</p>
                </Notice>
            </Show>
            <Show when=can_use>
                <Button
                    kind=ButtonKind::Main
                    wide=true
                    pending=by_passkey.pending()
                    on_press=move || by_passkey.dispatch(())
                >
                    {words(messages::security_proof_passkey)}
                </Button>
            </Show>
            <Show
                when=by_mail
                fallback=|| view! { <p class="soft">{words(messages::security_proof_lost)}</p> }
            >
                <Button wide=true pending=send.pending() on_press=move || send.dispatch(())>
                    {words(messages::security_proof_mail)}
                </Button>
            </Show>
            <Show when=move || by_mail() && sent.get()>
                <p>
                    {move || {
                        let email = own.with(|own| own.email.clone());
                        messages::security_proof_sent(language.get(), email)
                    }}
                </p>
                <Form on_submit=submit errors=errors>
                    <Failure error=check.error() />
                    <TextField
                        label=words(messages::security_code)
                        name="code"
                        value=code
                        kind=FieldKind::Digits
                        required=true
                        autocomplete="one-time-code"
                    />
                    <Button kind=ButtonKind::Main submit=true wide=true pending=check.pending()>
                        {words(messages::security_proof_check)}
                    </Button>
                </Form>
            </Show>
        </div>
    }
}
