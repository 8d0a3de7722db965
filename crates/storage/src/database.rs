//! Connections: readers and one writer on SQLite, a pool on PostgreSQL; all off the async threads.

mod connection;
mod postgresql;
mod sqlite;
mod statements;
mod worker;

use crate::StorageError;
pub use connection::AnyConnection as Connection;
use crossbeam_channel::Sender;
use std::sync::{
    Arc, Mutex,
    atomic::{AtomicU64, Ordering},
};
use std::thread::JoinHandle;
use worker::{Job, Reply};

/// Which database it is.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Backend {
    /// The embedded database.
    Sqlite,
    /// A database server.
    Postgresql,
}

/// How to open a database.
#[derive(Clone, Debug)]
pub struct Options {
    /// Connections that read (SQLite), or all connections (PostgreSQL).
    pub connections: usize,
    /// Counts statements for tests that pin the number per endpoint; costs a little on each.
    pub count_statements: bool,
}

impl Default for Options {
    fn default() -> Self {
        Self {
            connections: 4,
            count_statements: false,
        }
    }
}

/// An open database; clones share it.
#[derive(Clone)]
pub struct Database {
    inner: Arc<Inner>,
}

struct Inner {
    backend: Backend,
    reads: Mutex<Option<Sender<Job>>>,
    writes: Mutex<Option<Sender<Job>>>,
    threads: Mutex<Vec<JoinHandle<()>>>,
    statements: Arc<AtomicU64>,
}

impl Database {
    /// Opens `sqlite:PATH` (made if missing) or `postgres://…`, runs the migrations that are missing and
    /// starts the threads.
    ///
    /// # Errors
    /// When the database cannot be opened or migrated, or SQLite does not take a pragma that durability
    /// rests on.
    pub fn open(url: &str, options: &Options) -> Result<Self, StorageError> {
        let statements = Arc::new(AtomicU64::new(0));
        let counter = options.count_statements.then(|| statements.clone());
        let (backend, workers) = if let Some(path) = url.strip_prefix("sqlite:") {
            (
                Backend::Sqlite,
                sqlite::start(path, options.connections, counter)?,
            )
        } else if url.starts_with("postgres://") || url.starts_with("postgresql://") {
            (
                Backend::Postgresql,
                postgresql::start(url, options.connections, counter)?,
            )
        } else {
            let expected = "a database is named by sqlite:PATH or postgres://…";
            return Err(StorageError::Other(expected.to_owned()));
        };
        Ok(Self {
            inner: Arc::new(Inner {
                backend,
                reads: Mutex::new(Some(workers.reads)),
                writes: Mutex::new(Some(workers.writes)),
                threads: Mutex::new(workers.threads),
                statements,
            }),
        })
    }

    /// Which database it is.
    pub fn backend(&self) -> Backend {
        self.inner.backend
    }

    /// Statements run so far; stays 0 unless [`Options::count_statements`] is set.
    pub fn statements(&self) -> u64 {
        self.inner.statements.load(Ordering::Relaxed)
    }

    /// Runs `work` on a connection that only reads.
    ///
    /// # Errors
    /// What `work` returns, or [`StorageError::Unavailable`] when the database is closing.
    pub async fn read<T, E, F>(&self, work: F) -> Result<T, E>
    where
        F: FnOnce(&mut Connection) -> Result<T, E> + Send + 'static,
        T: Send + 'static,
        E: From<StorageError> + Send + 'static,
    {
        let (reply, answer) = tokio::sync::oneshot::channel();
        let job = Job::read(Reply(reply), work);
        self.send(&self.inner.reads, job)?;
        answer
            .await
            .unwrap_or_else(|_| Err(StorageError::Unavailable.into()))
    }

    /// Runs `work` as one transaction: everything it wrote is kept and on disk when this returns `Ok`,
    /// nothing when it returns an error. PostgreSQL may run it again after a serialisation failure.
    ///
    /// # Errors
    /// What `work` returns, or a [`StorageError`] of the transaction itself.
    pub async fn write<T, E, F>(&self, work: F) -> Result<T, E>
    where
        F: FnMut(&mut Connection) -> Result<T, E> + Send + 'static,
        T: Send + 'static,
        E: From<StorageError> + Send + 'static,
    {
        let (reply, answer) = tokio::sync::oneshot::channel();
        let job = Job::write(Reply(reply), work);
        self.send(&self.inner.writes, job)?;
        answer
            .await
            .unwrap_or_else(|_| Err(StorageError::Unavailable.into()))
    }

    /// Like [`Database::write`], for work of thousands of statements such as an import: on SQLite it shares
    /// its transaction with no other write, which keeps its memory small; the others wait until it is done.
    ///
    /// # Errors
    /// What `work` returns, or a [`StorageError`] of the transaction itself.
    pub async fn write_alone<T, E, F>(&self, work: F) -> Result<T, E>
    where
        F: FnMut(&mut Connection) -> Result<T, E> + Send + 'static,
        T: Send + 'static,
        E: From<StorageError> + Send + 'static,
    {
        if self.inner.backend == Backend::Postgresql {
            return self.write(work).await;
        }
        let (reply, answer) = tokio::sync::oneshot::channel();
        let job = Job::alone(Reply(reply), move |connection| {
            sqlite::transaction(connection, work)
        });
        self.send(&self.inner.writes, job)?;
        answer
            .await
            .unwrap_or_else(|_| Err(StorageError::Unavailable.into()))
    }

    /// Asks both kinds of connection for an answer.
    ///
    /// # Errors
    /// When one of them has none.
    pub async fn check(&self) -> Result<(), StorageError> {
        use diesel::RunQueryDsl as _;
        fn answer(connection: &mut Connection) -> Result<(), StorageError> {
            let one = diesel::select(1.into_sql::<diesel::sql_types::Integer>());
            one.get_result::<i32>(connection)?;
            Ok(())
        }
        use diesel::IntoSql as _;
        self.read(answer).await?;
        self.write(answer).await
    }

    /// Finishes what was accepted, then closes the connections. Later calls answer
    /// [`StorageError::Unavailable`].
    pub fn close(&self) {
        for channel in [&self.inner.reads, &self.inner.writes] {
            drop(channel.lock().map(|mut sender| sender.take()));
        }
        if let Ok(mut threads) = self.inner.threads.lock() {
            for thread in threads.drain(..) {
                // A thread that panicked has said so already; there is nothing left to close.
                drop(thread.join());
            }
        }
    }

    fn send(&self, channel: &Mutex<Option<Sender<Job>>>, job: Job) -> Result<(), StorageError> {
        let sender = channel.lock().ok().and_then(|sender| sender.clone());
        sender
            .ok_or(StorageError::Unavailable)?
            .send(job)
            .map_err(|_| StorageError::Unavailable)
    }
}
