//! The one search over everything.

messages! {}
