//! Ids that tie labels, hints and faults to their controls.

use std::sync::atomic::{AtomicU32, Ordering};

/// An `id` that no other element of the page has.
pub fn unique_id(kind: &str) -> String {
    static NEXT: AtomicU32 = AtomicU32::new(1);
    format!("{kind}-{}", NEXT.fetch_add(1, Ordering::Relaxed))
}
