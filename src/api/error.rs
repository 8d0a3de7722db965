//! What can go wrong between the client and the server.

use ::api::{ErrorCode, Problem, problem::FieldError};

/// Why a request has no answer that can be shown.
#[derive(Clone, Debug, PartialEq, thiserror::Error)]
pub enum ApiError {
    /// The server could not be reached.
    #[error("the server could not be reached")]
    Offline,
    /// There is no session, or it has ended.
    #[error("nobody is signed in")]
    SignedOut,
    /// The server said why not.
    #[error("refused: {}", .0.detail)]
    Rejected(Problem),
    /// The answer could not be understood.
    #[error("the answer could not be understood")]
    Unexpected,
}

impl ApiError {
    /// The server's code, if it gave one.
    pub fn code(&self) -> Option<ErrorCode> {
        match self {
            Self::Rejected(problem) => Some(problem.code),
            Self::SignedOut => Some(ErrorCode::SignedOut),
            Self::Offline | Self::Unexpected => None,
        }
    }

    /// The fields that were refused; empty unless the server named some.
    pub fn field_errors(&self) -> &[FieldError] {
        match self {
            Self::Rejected(problem) => &problem.errors,
            _ => &[],
        }
    }
}
