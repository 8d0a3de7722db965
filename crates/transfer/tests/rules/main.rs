//! The rules of who may see a card, over generated communities.

mod claims;
mod confirmation;
mod crowd;
mod properties;
mod talk;
mod world;
