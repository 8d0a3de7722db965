//! What surrounds every screen, the home screen and the public pages.

messages! {}
