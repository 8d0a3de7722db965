//! Who is at which place, and who plans to come; nothing of it is kept for longer than a day.

pub mod arrival;
pub mod stay;
pub mod visit;
