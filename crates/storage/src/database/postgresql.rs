//! PostgreSQL: a thread per connection, each taking reads and writes, and connecting anew when cut off.

use super::{
    Connection, statements,
    worker::{Job, Workers},
};
use crate::StorageError;
use crossbeam_channel::{Receiver, select, unbounded};
use diesel::{
    Connection as _, PgConnection,
    connection::{SimpleConnection as _, TransactionManager as _},
};
use diesel_migrations::{EmbeddedMigrations, MigrationHarness as _, embed_migrations};
use std::{
    panic::{AssertUnwindSafe, catch_unwind},
    sync::{Arc, atomic::AtomicU64},
    thread,
};

const MIGRATIONS: EmbeddedMigrations = embed_migrations!("migrations/postgresql");

/// A statement that takes longer than a person waits is given up; so is one that waits for a lock.
const SETTINGS: &str = "
    SET statement_timeout = '30s';
    SET lock_timeout = '5s';
    SET idle_in_transaction_session_timeout = '60s';
    SET default_transaction_isolation = 'read committed';
    SET synchronous_commit = on;
";

/// Several nodes may start at once: one migrates, the others wait (an arbitrary number of this product's).
const MIGRATION_LOCK: &str = "SELECT pg_advisory_lock(7042021)";
const MIGRATION_UNLOCK: &str = "SELECT pg_advisory_unlock(7042021)";

/// Migrates the database at `url` and starts `connections` threads.
pub(super) fn start(
    url: &str,
    connections: usize,
    counter: Option<Arc<AtomicU64>>,
) -> Result<Workers, StorageError> {
    let mut first = connect(url)?;
    first.batch_execute(MIGRATION_LOCK)?;
    let migrated = first.run_pending_migrations(MIGRATIONS).map(|_| ());
    first.batch_execute(MIGRATION_UNLOCK)?;
    migrated.map_err(|error| StorageError::Other(error.to_string()))?;

    let (reads, read_jobs) = unbounded();
    let (writes, write_jobs) = unbounded();
    let mut threads = Vec::new();
    for _ in 0..connections.max(2) {
        let worker = Worker {
            url: url.to_owned(),
            counter: counter.clone(),
        };
        let (read_jobs, write_jobs): (Receiver<Job>, Receiver<Job>) =
            (read_jobs.clone(), write_jobs.clone());
        let connection = worker.connect()?;
        let thread = thread::Builder::new()
            .name("postgresql".to_owned())
            .spawn(move || worker.work(connection, &read_jobs, &write_jobs));
        threads.push(thread.map_err(|error| StorageError::Other(error.to_string()))?);
    }
    Ok(Workers {
        reads,
        writes,
        threads,
    })
}

fn connect(url: &str) -> Result<PgConnection, StorageError> {
    let mut connection =
        PgConnection::establish(url).map_err(|error| StorageError::Other(error.to_string()))?;
    connection.batch_execute(SETTINGS)?;
    Ok(connection)
}

struct Worker {
    url: String,
    counter: Option<Arc<AtomicU64>>,
}

impl Worker {
    fn connect(&self) -> Result<Connection, StorageError> {
        let mut connection = Connection::Postgresql(connect(&self.url)?);
        statements::count(&mut connection, self.counter.as_ref());
        Ok(connection)
    }

    fn work(&self, first: Connection, reads: &Receiver<Job>, writes: &Receiver<Job>) {
        let mut connection = Some(first);
        loop {
            let job = select! {
                recv(reads) -> job => job,
                recv(writes) -> job => job,
            };
            // `close` closes both channels; what was accepted on the other one is still done.
            let Ok(job) = job.or_else(|_| reads.recv()).or_else(|_| writes.recv()) else {
                return;
            };
            if connection.is_none() {
                connection = self.connect().ok();
            }
            // Dropping the job answers "unavailable".
            let Some(open) = connection.as_mut() else {
                continue;
            };
            let done = catch_unwind(AssertUnwindSafe(|| job.run(open)));
            match done {
                Ok(Some(finish)) => finish(Ok(())),
                Ok(None) => {}
                Err(_) => tracing::error!("a job panicked"),
            }
            if !is_usable(open) {
                connection = None;
            }
        }
    }
}

/// Whether the connection stands and has no transaction open.
fn is_usable(connection: &mut Connection) -> bool {
    match connection {
        Connection::Postgresql(inner) => {
            !diesel::connection::AnsiTransactionManager::is_broken_transaction_manager(inner)
        }
        Connection::Sqlite(_) => true,
    }
}
