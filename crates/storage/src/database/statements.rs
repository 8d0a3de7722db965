//! Counts statements, so that a test can pin how many an endpoint runs.

use super::Connection;
use diesel::{
    Connection as _,
    connection::{Instrumentation, InstrumentationEvent},
};
use std::sync::{
    Arc,
    atomic::{AtomicU64, Ordering},
};

struct Counter(Arc<AtomicU64>);

impl Instrumentation for Counter {
    fn on_connection_event(&mut self, event: InstrumentationEvent<'_>) {
        if matches!(event, InstrumentationEvent::StartQuery { .. }) {
            self.0.fetch_add(1, Ordering::Relaxed);
        }
    }
}

/// Counts what `connection` runs from now on into `counter`.
pub(super) fn count(connection: &mut Connection, counter: Option<&Arc<AtomicU64>>) {
    if let Some(counter) = counter {
        connection.set_instrumentation(Counter(counter.clone()));
    }
}
