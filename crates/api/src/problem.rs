//! The one error body (RFC 9457 `application/problem+json`) and validation.

use serde::{Deserialize, Serialize};

/// The media type of an error body (RFC 9457).
pub const PROBLEM_MEDIA_TYPE: &str = "application/problem+json";

/// What went wrong, for programs: one code per case in which a client acts differently.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash, Serialize, Deserialize)]
#[cfg_attr(feature = "openapi", derive(utoipa::ToSchema))]
#[serde(rename_all = "snake_case")]
pub enum ErrorCode {
    /// 400: the request cannot be read: not JSON, wrong type, unknown field, bad cursor.
    Malformed,
    /// 422: readable, but fields break their rules; see `errors`.
    Invalid,
    /// 401: no session, or one that has ended.
    SignedOut,
    /// 401: the account is suspended; the council office can say why.
    Suspended,
    /// 401: the invitation was accepted, and the council office has not confirmed the person yet.
    Unconfirmed,
    /// 403: the actor is known and may not do this (never used where existence is private).
    Forbidden,
    /// 403: this part is locked in this browser; unlock it first.
    Locked,
    /// 403: the request came from another site (CSRF defence).
    CrossSite,
    /// 404: there is no such thing, or the actor may not know of it.
    NotFound,
    /// 405: the path exists, the method does not.
    MethodNotAllowed,
    /// 409: a request with the same idempotency key is still being worked on.
    InProgress,
    /// 409: the thing is in a state that does not allow this.
    Conflict,
    /// 412: somebody else changed it since it was read (`If-Match`).
    Changed,
    /// 413: the body is larger than this endpoint takes.
    TooLarge,
    /// 415: the body has another content type than this endpoint takes.
    UnsupportedMediaType,
    /// 400: this write needs an `Idempotency-Key` header.
    IdempotencyKeyMissing,
    /// 422: the idempotency key was used for another request.
    IdempotencyKeyReused,
    /// 428: this edit needs an `If-Match` header.
    PreconditionRequired,
    /// 429: too many requests; wait as `Retry-After` says.
    TooManyRequests,
    /// 400: the sign-in link or code is wrong, used up or too old.
    SignInFailed,
    /// 400: the passkey's answer is wrong, too late, used already, or of a passkey that is not known.
    PasskeyRefused,
    /// 403: this needs a proof of who one is that is at most five minutes old.
    ReauthenticationRequired,
    /// 403: this needs a proof by passkey that is at most five minutes old; a mailed code is not enough.
    PasskeyRequired,
    /// 400: the link was opened in another browser and needs the number shown in the first.
    ConfirmationRequired,
    /// 503: overloaded or stopping; try again as `Retry-After` says.
    Unavailable,
    /// 500: a fault of the server; nothing was changed.
    Internal,
    /// A code that this version does not know.
    #[serde(other)]
    Unknown,
}

/// Why one field was refused; the client's catalogue has a sentence for each.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash, Serialize, Deserialize)]
#[cfg_attr(feature = "openapi", derive(utoipa::ToSchema))]
#[serde(rename_all = "snake_case")]
pub enum FieldFault {
    /// Nothing was given.
    Required,
    /// More characters or items than allowed.
    TooLong,
    /// Fewer characters or items than needed.
    TooShort,
    /// A character that may not stand here: a control, an override of writing direction, too many marks.
    Character,
    /// Not of the form that the field has.
    Form,
    /// Outside the range.
    Range,
    /// Taken already.
    Taken,
    /// Names something that does not exist.
    Missing,
    /// Against the law on postings of jobs; the check says which rule and what to do.
    Unlawful,
    /// Names oneself or one's company, where one has no name yet.
    Naming,
    /// A field that this request does not have.
    UnknownField,
    /// A fault that this version does not know.
    #[serde(other)]
    Unknown,
}

/// One refused field.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(feature = "openapi", derive(utoipa::ToSchema))]
pub struct FieldError {
    /// The field's path in the request, such as `name` or `links[2].url`.
    pub field: String,
    /// Why.
    pub fault: FieldFault,
}

/// The body of every answer that is not a success (RFC 9457).
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(feature = "openapi", derive(utoipa::ToSchema))]
pub struct Problem {
    /// Always `about:blank`: `code` says what a program needs.
    #[serde(rename = "type")]
    pub kind: String,
    /// The HTTP status' own words.
    pub title: String,
    /// The HTTP status.
    pub status: u16,
    /// What went wrong.
    pub code: ErrorCode,
    /// What a person can do about it, in English; the client shows its own words for `code`.
    pub detail: String,
    /// The refused fields, in the order of the request.
    #[serde(default, skip_serializing_if = "Vec::is_empty")]
    pub errors: Vec<FieldError>,
}

/// Checks a request by its rules; the faults in the order of the fields.
///
/// # Errors
/// The refused fields, never empty.
pub fn validate<T>(request: &T) -> Result<(), Vec<FieldError>>
where
    T: garde::Validate,
    T::Context: Default,
{
    request.validate().map_err(|report| {
        report
            .iter()
            .map(|(path, error)| FieldError {
                field: path.to_string(),
                fault: fault_of(error.message()),
            })
            .collect()
    })
}

/// The rules of `text` carry the fault's name as garde's message.
fn fault_of(message: &str) -> FieldFault {
    match message {
        "required" => FieldFault::Required,
        "too_long" => FieldFault::TooLong,
        "too_short" => FieldFault::TooShort,
        "character" => FieldFault::Character,
        "range" => FieldFault::Range,
        _ => FieldFault::Form,
    }
}
