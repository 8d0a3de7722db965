//! SQLite: one writer thread that lets waiting writes share a commit, and readers with a connection each.

use super::{
    Connection, statements,
    worker::{Finish, Job, Workers},
};
use crate::{StorageError, search::needles};
use crossbeam_channel::{Receiver, unbounded};
use diesel::{
    Connection as _, QueryableByName, RunQueryDsl, SqliteConnection,
    connection::{AnsiTransactionManager, SimpleConnection as _, TransactionManager as _},
    sql_query,
    sql_types::{BigInt, Text},
};
use diesel_migrations::{EmbeddedMigrations, MigrationHarness as _, embed_migrations};
use std::{
    panic::{AssertUnwindSafe, catch_unwind},
    path::Path,
    sync::{Arc, atomic::AtomicU64},
    thread,
};

const MIGRATIONS: EmbeddedMigrations = embed_migrations!("migrations/sqlite");

/// How many waiting writes share one commit: enough to hide the disk, few enough to answer soon.
const LARGEST_BATCH: usize = 128;

/// What every connection sets; durability and integrity rest on it, so it is read back.
const PRAGMAS: &str = "
    PRAGMA busy_timeout = 5000;
    PRAGMA synchronous = FULL;
    PRAGMA foreign_keys = ON;
    PRAGMA secure_delete = ON;
    PRAGMA trusted_schema = OFF;
    PRAGMA journal_size_limit = 67108864;
    PRAGMA temp_store = MEMORY;
    PRAGMA cache_size = -16000;
";

/// Opens the database at `path` and starts its threads.
pub(super) fn start(
    path: &str,
    readers: usize,
    counter: Option<Arc<AtomicU64>>,
) -> Result<Workers, StorageError> {
    if let Some(folder) = Path::new(path)
        .parent()
        .filter(|folder| !folder.as_os_str().is_empty())
    {
        std::fs::create_dir_all(folder).map_err(|error| StorageError::Other(error.to_string()))?;
    }
    // WAL is set once, before any second connection is open: otherwise opening can find it locked.
    let mut writer = connect(path)?;
    writer.batch_execute("PRAGMA journal_mode = WAL;")?;
    expect_pragma(
        &mut writer,
        "SELECT journal_mode AS value FROM pragma_journal_mode",
        "wal",
    )?;
    writer
        .run_pending_migrations(MIGRATIONS)
        .map_err(|error| StorageError::Other(error.to_string()))?;

    let (reads, read_jobs) = unbounded();
    let (writes, write_jobs) = unbounded();
    let mut writer = Connection::Sqlite(writer);
    statements::count(&mut writer, counter.as_ref());
    let mut threads = vec![spawn("sqlite-writer", move || {
        write_all(&mut writer, &write_jobs)
    })?];
    for _ in 0..readers.max(1) {
        let mut reader = connect(path)?;
        reader.batch_execute("PRAGMA query_only = ON; PRAGMA mmap_size = 1073741824;")?;
        let mut reader = Connection::Sqlite(reader);
        statements::count(&mut reader, counter.as_ref());
        let jobs: Receiver<Job> = read_jobs.clone();
        threads.push(spawn("sqlite-reader", move || {
            for job in jobs {
                // A panic in one job must not take the connection from the others.
                if catch_unwind(AssertUnwindSafe(|| job.run(&mut reader))).is_err() {
                    tracing::error!("a read panicked");
                }
            }
        })?);
    }
    Ok(Workers {
        reads,
        writes,
        threads,
    })
}

fn spawn(
    name: &str,
    work: impl FnOnce() + Send + 'static,
) -> Result<thread::JoinHandle<()>, StorageError> {
    thread::Builder::new()
        .name(name.to_owned())
        .spawn(work)
        .map_err(|error| StorageError::Other(error.to_string()))
}

fn connect(path: &str) -> Result<SqliteConnection, StorageError> {
    let mut connection = SqliteConnection::establish(path)
        .map_err(|error| StorageError::Other(error.to_string()))?;
    connection.batch_execute(PRAGMAS)?;
    needles::register(&mut connection)?;
    for (query, expected) in [
        (
            "SELECT CAST(synchronous AS TEXT) AS value FROM pragma_synchronous",
            "2",
        ),
        (
            "SELECT CAST(foreign_keys AS TEXT) AS value FROM pragma_foreign_keys",
            "1",
        ),
        (
            "SELECT CAST(secure_delete AS TEXT) AS value FROM pragma_secure_delete",
            "1",
        ),
        (
            "SELECT CAST(timeout AS TEXT) AS value FROM pragma_busy_timeout",
            "5000",
        ),
    ] {
        expect_pragma(&mut connection, query, expected)?;
    }
    Ok(connection)
}

#[derive(QueryableByName)]
struct Pragma {
    #[diesel(sql_type = Text)]
    value: String,
}

fn expect_pragma(
    connection: &mut SqliteConnection,
    query: &str,
    expected: &str,
) -> Result<(), StorageError> {
    let found = sql_query(query).get_result::<Pragma>(connection)?.value;
    if found == expected {
        Ok(())
    } else {
        Err(StorageError::Other(format!(
            "{query}: found {found}, need {expected}"
        )))
    }
}

#[derive(QueryableByName)]
struct Checkpoint {
    #[diesel(sql_type = BigInt)]
    #[expect(dead_code, reason = "the statement must be read to its end to run")]
    busy: i64,
}

/// Takes jobs until the channel closes, then folds the log into the database file.
fn write_all(connection: &mut Connection, jobs: &Receiver<Job>) {
    let mut next = None;
    while let Some(first) = next.take().or_else(|| jobs.recv().ok()) {
        if first.is_alone() {
            run_alone(connection, first);
        } else {
            next = write_batch(connection, first, jobs);
        }
    }
    if let Connection::Sqlite(sqlite) = connection {
        let checkpoint = sql_query("PRAGMA wal_checkpoint(TRUNCATE)").load::<Checkpoint>(sqlite);
        if let Err(error) = checkpoint {
            tracing::warn!(%error, "the log was not folded into the database; the next start does it");
        }
    }
}

fn run_alone(connection: &mut Connection, job: Job) {
    if catch_unwind(AssertUnwindSafe(|| job.run(connection))).is_err() {
        tracing::error!("a write panicked");
        roll_back(connection);
    }
}

/// Runs `work` as a transaction without savepoints.
///
/// Inside a savepoint, SQLite keeps a copy of every page from before each statement of the full-text index:
/// gigabytes and minutes for an import, whose rows are thousands of such statements.
pub(super) fn transaction<T, E: From<StorageError>>(
    connection: &mut Connection,
    work: impl FnOnce(&mut Connection) -> Result<T, E>,
) -> Result<T, E> {
    // Pages of all tables and indexes are written again and again; a cache that holds them writes them once.
    set_cache(connection, "PRAGMA cache_size = -131072")?;
    begin(connection)?;
    let result = work(connection).and_then(|value| {
        commit(connection)?;
        Ok(value)
    });
    if result.is_err() {
        roll_back(connection);
    }
    if let Err(error) = set_cache(connection, "PRAGMA cache_size = -16000") {
        tracing::warn!(%error, "the writer keeps a large cache");
    }
    result
}

/// One commit for `first` and whatever waits behind it; each job is a savepoint, so that one that fails
/// takes nothing from the others. A job that shares no transaction ends the batch and is handed back.
fn write_batch(connection: &mut Connection, first: Job, jobs: &Receiver<Job>) -> Option<Job> {
    let mut finishes: Vec<Finish> = Vec::new();
    let mut alone = None;
    let batch = catch_unwind(AssertUnwindSafe(|| -> Result<(), StorageError> {
        begin(connection)?;
        let waiting = jobs.try_iter().take(LARGEST_BATCH - 1);
        for job in std::iter::once(first).chain(waiting) {
            if job.is_alone() {
                alone = Some(job);
                break;
            }
            finishes.extend(job.run(connection));
        }
        commit(connection)
    }));
    let mut committed = batch.unwrap_or_else(|_| {
        tracing::error!("a write panicked");
        Err(StorageError::Unavailable)
    });
    if committed.is_err() {
        roll_back(connection);
    }
    for finish in finishes {
        let answer = match &mut committed {
            Ok(()) => Ok(()),
            Err(error) => {
                tracing::error!(%error, "a commit failed");
                Err(StorageError::Unavailable)
            }
        };
        finish(answer);
    }
    alone
}

fn set_cache(connection: &mut Connection, pragma: &str) -> Result<(), StorageError> {
    if let Connection::Sqlite(sqlite) = connection {
        sqlite.batch_execute(pragma)?;
    }
    Ok(())
}

fn begin(connection: &mut Connection) -> Result<(), StorageError> {
    match connection {
        Connection::Sqlite(sqlite) => Ok(AnsiTransactionManager::begin_transaction_sql(
            sqlite,
            "BEGIN IMMEDIATE",
        )?),
        Connection::Postgresql(_) => Ok(()),
    }
}

fn commit(connection: &mut Connection) -> Result<(), StorageError> {
    match connection {
        Connection::Sqlite(sqlite) => Ok(AnsiTransactionManager::commit_transaction(sqlite)?),
        Connection::Postgresql(_) => Ok(()),
    }
}

/// Leaves no transaction open, however deep a panic left it.
fn roll_back(connection: &mut Connection) {
    if let Connection::Sqlite(sqlite) = connection {
        while AnsiTransactionManager::rollback_transaction(sqlite).is_ok() {}
    }
}
