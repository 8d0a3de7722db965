//! A database for one test, of either kind, which goes away with it.

use diesel::{Connection as _, PgConnection, RunQueryDsl as _};
use std::sync::atomic::{AtomicU64, Ordering};
use storage::Database;
use tempfile::TempDir;

/// Which database a test server has.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Backend {
    /// A file.
    Sqlite,
    /// A new database in the cluster that `TEST_POSTGRES_URL` names.
    Postgres,
}

impl Backend {
    /// Both: what concerns transactions is tested on both.
    pub const BOTH: [Self; 2] = [Self::Sqlite, Self::Postgres];
}

/// Where the database is.
pub struct Place {
    pub folder: TempDir,
    url: String,
}

impl Place {
    pub fn new(backend: Backend) -> Self {
        let folder = tempfile::tempdir().unwrap();
        let url = match backend {
            Backend::Sqlite => format!("sqlite:{}", folder.path().join("test.db").display()),
            Backend::Postgres => new_database(),
        };
        Self { folder, url }
    }

    pub fn open(&self) -> Database {
        let options = storage::Options {
            connections: 3,
            count_statements: true,
        };
        Database::open(&self.url, &options).unwrap()
    }
}

fn new_database() -> String {
    static NEXT: AtomicU64 = AtomicU64::new(0);
    let cluster = std::env::var("TEST_POSTGRES_URL")
        .expect("TEST_POSTGRES_URL names a cluster; run scripts/with-postgres.sh cargo test");
    let name = format!(
        "http_{}_{}",
        std::process::id(),
        NEXT.fetch_add(1, Ordering::Relaxed)
    );
    let mut connection = PgConnection::establish(&cluster).unwrap();
    diesel::sql_query(format!("CREATE DATABASE {name}"))
        .execute(&mut connection)
        .unwrap();
    let (base, query) = cluster.split_once('?').unwrap_or((&cluster, ""));
    let base = base.rsplit_once('/').map_or(base, |(base, _)| base);
    format!("{base}/{name}?{query}")
}
