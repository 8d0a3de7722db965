//! Errors in words: what happened, whether anything was lost, what to do now.

use crate::api::ApiError;
use ::api::{ErrorCode, FieldFault};
use messages::Language;

/// What a failed request means for a person.
pub fn error_text(error: &ApiError, language: Language) -> String {
    let text = match error {
        ApiError::Offline => messages::error_offline,
        ApiError::SignedOut => messages::error_signed_out,
        ApiError::Unexpected => messages::error_unexpected,
        ApiError::Rejected(problem) => code_text(problem.code),
    };
    text(language).to_owned()
}

fn code_text(code: ErrorCode) -> fn(Language) -> &'static str {
    match code {
        ErrorCode::Malformed
        | ErrorCode::MethodNotAllowed
        | ErrorCode::UnsupportedMediaType
        | ErrorCode::IdempotencyKeyMissing
        | ErrorCode::IdempotencyKeyReused
        | ErrorCode::PreconditionRequired => messages::error_malformed,
        ErrorCode::Invalid => messages::error_invalid,
        ErrorCode::SignedOut => messages::error_signed_out,
        ErrorCode::Suspended => messages::error_suspended,
        ErrorCode::Unconfirmed => messages::error_unconfirmed,
        ErrorCode::Forbidden => messages::error_forbidden,
        ErrorCode::Locked => messages::error_locked,
        ErrorCode::CrossSite => messages::error_cross_site,
        ErrorCode::NotFound => messages::error_not_found,
        ErrorCode::InProgress => messages::error_in_progress,
        ErrorCode::Conflict => messages::error_conflict,
        ErrorCode::Changed => messages::error_changed,
        ErrorCode::TooLarge => messages::error_too_large,
        ErrorCode::TooManyRequests => messages::error_too_many_requests,
        ErrorCode::SignInFailed => messages::error_sign_in_failed,
        ErrorCode::PasskeyRefused => messages::error_passkey_refused,
        ErrorCode::ReauthenticationRequired => messages::error_reauthentication_required,
        ErrorCode::PasskeyRequired => messages::error_passkey_required,
        ErrorCode::ConfirmationRequired => messages::error_confirmation_required,
        ErrorCode::Unavailable => messages::error_unavailable,
        ErrorCode::Internal => messages::error_internal,
        ErrorCode::Unknown => messages::error_unexpected,
    }
}

/// Why a field is refused.
pub fn fault_text(fault: FieldFault, language: Language) -> String {
    let text = match fault {
        FieldFault::Required => messages::fault_required,
        FieldFault::TooLong => messages::fault_too_long,
        FieldFault::TooShort => messages::fault_too_short,
        FieldFault::Character => messages::fault_character,
        FieldFault::Form => messages::fault_form,
        FieldFault::Range => messages::fault_range,
        FieldFault::Taken => messages::fault_taken,
        FieldFault::Missing => messages::fault_missing,
        FieldFault::Unlawful => messages::fault_unlawful,
        FieldFault::Naming => messages::fault_naming,
        FieldFault::UnknownField | FieldFault::Unknown => messages::fault_unknown,
    };
    text(language).to_owned()
}
