//! A fresh database of either kind for one test, and rows to put in.

use diesel::{Connection as _, PgConnection, RunQueryDsl as _};
use std::sync::atomic::{AtomicU64, Ordering};
use storage::{
    Connection, Database, Id, Options, StorageError,
    members::{NewPerson, PersonRow},
    search::{Document, document_id},
};
use uuid::Uuid;

static NEXT: AtomicU64 = AtomicU64::new(0);

/// A database that goes away with the test.
pub struct Fresh {
    pub database: Database,
    _folder: Option<tempfile::TempDir>,
}

impl Fresh {
    pub fn sqlite() -> Self {
        let folder = tempfile::tempdir().unwrap();
        let url = format!("sqlite:{}", folder.path().join("test.db").display());
        let options = Options {
            connections: 2,
            count_statements: true,
        };
        Self {
            database: Database::open(&url, &options).unwrap(),
            _folder: Some(folder),
        }
    }

    pub fn postgresql() -> Self {
        let server = std::env::var("TEST_POSTGRES_URL")
            .expect("TEST_POSTGRES_URL names a cluster; run scripts/with-postgres.sh cargo test");
        let number = NEXT.fetch_add(1, Ordering::Relaxed);
        let name = format!("contract_{}_{number}", std::process::id());
        let mut connection = PgConnection::establish(&server).unwrap();
        diesel::sql_query(format!("CREATE DATABASE {name}"))
            .execute(&mut connection)
            .unwrap();
        let (base, query) = server.split_once('?').unwrap_or((&server, ""));
        let base = base.rsplit_once('/').map_or(base, |(base, _)| base);
        let url = format!("{base}/{name}?{query}");
        let options = Options {
            connections: 4,
            count_statements: true,
        };
        Self {
            database: Database::open(&url, &options).unwrap(),
            _folder: None,
        }
    }

    /// Runs `work` as one write and waits for it.
    pub fn write<T: Send + 'static>(
        &self,
        work: impl FnMut(&mut Connection) -> Result<T, StorageError> + Send + 'static,
    ) -> Result<T, StorageError> {
        runtime().block_on(self.database.write(work))
    }

    /// Runs `work` as a read and waits for it.
    pub fn read<T: Send + 'static>(
        &self,
        work: impl FnOnce(&mut Connection) -> Result<T, StorageError> + Send + 'static,
    ) -> Result<T, StorageError> {
        runtime().block_on(self.database.read(work))
    }
}

pub fn runtime() -> tokio::runtime::Runtime {
    tokio::runtime::Builder::new_current_thread()
        .build()
        .unwrap()
}

/// The n-th id.
pub fn id(n: u128) -> Id {
    Id(Uuid::from_u128(n))
}

/// An active, listed person.
pub fn person(n: u128) -> NewPerson {
    NewPerson {
        person: PersonRow {
            id: id(n),
            state: "active".to_owned(),
            email: format!("person{n}@example.jp"),
            family_name: "髙橋".to_owned(),
            given_name: format!("{n}"),
            family_reading: "たかはし".to_owned(),
            given_reading: "みさき".to_owned(),
            sort_key: format!("{n:08}"),
            cohort: 1,
            arrival: "u_turn".to_owned(),
            can_help_with: String::new(),
            looking_for: String::new(),
            visibility: "listed".to_owned(),
            joined_at: 1_000_000 * n as i64,
            version: 1,
        },
        employment: None,
        terms: Vec::new(),
        places: Vec::new(),
        links: Vec::new(),
    }
}

/// A document of kind `member` with these tokens besides its kind's.
pub fn document(n: u128, normalised: &str, tokens: &str) -> Document {
    Document {
        id: document_id(1_000_000 * n as i64, id(n)),
        kind: "member".to_owned(),
        entity_id: id(n),
        sort_key: format!("{:08}", 1_000 - n),
        company_sort_key: format!("{}", n % 2),
        normalised: normalised.to_owned(),
        card: format!("{{\"n\":{n}}}"),
        tokens: format!("member {tokens}"),
    }
}

/// Writes each test once and runs it on both databases.
#[macro_export]
macro_rules! on_both {
    ($($(#[$doc:meta])* fn $name:ident($fresh:ident) $body:block)*) => {
        mod sqlite {
            $($(#[$doc])* #[test] fn $name() { super::$name($crate::contract::support::Fresh::sqlite()) })*
        }
        mod postgresql {
            $($(#[$doc])* #[test] fn $name() { super::$name($crate::contract::support::Fresh::postgresql()) })*
        }
        $(fn $name($fresh: $crate::contract::support::Fresh) $body)*
    };
}
