//! The test that carries the promise: whatever a worker does with their card, whoever is blind to it gets the
//! same bytes (non-interference; figures B1 to B4 and the register of surfaces).

mod community;
mod histories;
#[cfg(feature = "leaks")]
mod leaks;
mod questions;
mod surfaces;
mod talking;
mod unknown;
mod wire;
mod worlds;
