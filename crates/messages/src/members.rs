//! The members list and a member's page.

messages! {}
