//! What can go wrong in storage, the same for both databases.

use diesel::result::{DatabaseErrorKind, Error};

/// A failure of storage. "Not found" is none: lookups return an `Option`.
#[derive(Debug, thiserror::Error)]
pub enum StorageError {
    /// A unique constraint refused the row.
    #[error("the row conflicts with {constraint}")]
    Conflict {
        /// `table.column` of the constraint (its last column when it has several).
        constraint: String,
    },
    /// Overloaded, stopping or out of reach: worth another try.
    #[error("the database is not available")]
    Unavailable,
    /// Anything else: a fault of this program or of the database.
    #[error("database error: {0}")]
    Other(String),
}

impl StorageError {
    /// Whether the refusal came from `constraint`, given as `table.column`.
    pub fn is_conflict(&self, constraint: &str) -> bool {
        matches!(self, Self::Conflict { constraint: refused } if refused == constraint)
    }
}

impl From<Error> for StorageError {
    fn from(error: Error) -> Self {
        match &error {
            Error::DatabaseError(DatabaseErrorKind::UniqueViolation, information) => {
                Self::Conflict {
                    constraint: information.constraint_name().map_or_else(
                        || sqlite_constraint(information.message()),
                        ToOwned::to_owned,
                    ),
                }
            }
            Error::DatabaseError(DatabaseErrorKind::ClosedConnection, _) => Self::Unavailable,
            _ => Self::Other(error.to_string()),
        }
    }
}

/// SQLite names the columns: `UNIQUE constraint failed: term.kind, term.key`; the last one names it here,
/// as the constraints of PostgreSQL are named in the migrations.
fn sqlite_constraint(message: &str) -> String {
    message
        .rsplit([':', ','])
        .next()
        .unwrap_or(message)
        .trim()
        .to_owned()
}

/// Whether running the transaction again can succeed (PostgreSQL 40001 and 40P01).
pub(crate) fn is_transient(error: &Error) -> bool {
    match error {
        Error::DatabaseError(DatabaseErrorKind::SerializationFailure, _) => true,
        Error::DatabaseError(_, information) => information.message().contains("deadlock detected"),
        _ => false,
    }
}
