//! The account: signing in, one's own settings, the demo.

messages! {}
