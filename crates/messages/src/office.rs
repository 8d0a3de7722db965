//! The council office.

messages! {}
