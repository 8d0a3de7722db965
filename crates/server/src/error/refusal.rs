//! Refusals of whoever asks: not signed in, not allowed, not from here.

use super::ApiError;
use api::problem::ErrorCode;
use http::StatusCode;

impl ApiError {
    /// 401: there is no session, or it has ended.
    pub fn signed_out() -> Self {
        Self::new(
            StatusCode::UNAUTHORIZED,
            ErrorCode::SignedOut,
            "Sign in first.",
        )
    }

    /// 401: the account is suspended.
    pub fn suspended() -> Self {
        let detail = "Your account is suspended. Ask the council office.";
        Self::new(StatusCode::UNAUTHORIZED, ErrorCode::Suspended, detail)
    }

    /// 401: the council office has not confirmed the person yet.
    pub fn unconfirmed() -> Self {
        let detail = "The council office has not confirmed you yet. Ask it if that takes long.";
        Self::new(StatusCode::UNAUTHORIZED, ErrorCode::Unconfirmed, detail)
    }

    /// 403: the actor may not do this. Not for things whose existence is private: those answer 404.
    pub fn forbidden() -> Self {
        let detail = "You may not do this.";
        Self::new(StatusCode::FORBIDDEN, ErrorCode::Forbidden, detail)
    }

    /// 403: this part is locked in this browser; the same for whoever asks.
    pub fn locked() -> Self {
        let detail = "This part is locked in this browser. Unlock it first.";
        Self::new(StatusCode::FORBIDDEN, ErrorCode::Locked, detail)
    }

    /// 403: the request did not come from this site's own pages.
    pub fn cross_site() -> Self {
        let detail = "Send this request from the site itself: with `Sec-Fetch-Site: same-origin`, \
                      or with an `Origin` header that is the site's own.";
        Self::new(StatusCode::FORBIDDEN, ErrorCode::CrossSite, detail)
    }

    /// 403: whoever acts has to prove once more who they are.
    pub fn reauthentication_required() -> Self {
        let detail = "Prove with a passkey or a mailed code who you are, then send this again.";
        let code = ErrorCode::ReauthenticationRequired;
        Self::new(StatusCode::FORBIDDEN, code, detail)
    }

    /// 403: whoever acts has to prove by passkey who they are.
    pub fn passkey_required() -> Self {
        let detail = "Prove with one of your passkeys who you are, then send this again. \
                      A mailed code is enough once none was used for 90 days.";
        Self::new(StatusCode::FORBIDDEN, ErrorCode::PasskeyRequired, detail)
    }
}
