//! Companies, partners and places.

messages! {}
