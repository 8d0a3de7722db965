//! The bare program that the server is compared with: one prepared statement, 50 rows, JSON. No session, no
//! permissions, no limits, no log, and as many worker threads.

use anyhow::Context as _;
use axum::{Json, Router, routing::get};
use hyper::server::conn::http1;
use hyper_util::{
    rt::{TokioIo, TokioTimer},
    service::TowerToHyperService,
};
use rusqlite::Connection;
use serde::Serialize;
use server::{demo, record::MemberRecord};
use std::{
    cell::RefCell,
    net::SocketAddr,
    path::{Path, PathBuf},
    sync::OnceLock,
    time::Duration,
};
use tokio::{net::TcpListener, runtime::Runtime};

/// Where the rows are; the threads of the runtime open it, each for itself.
static DATABASE: OnceLock<PathBuf> = OnceLock::new();

thread_local! {
    static CONNECTION: RefCell<Option<Connection>> = const { RefCell::new(None) };
}

#[derive(Serialize)]
struct Row {
    id: i64,
    name: String,
    reading: String,
    company: String,
    craft: String,
    skills: String,
    places: String,
    cohort: i64,
}

/// The program, until it is dropped.
pub struct Ceiling {
    /// Where it listens.
    pub address: SocketAddr,
    _runtime: Runtime,
}

impl Ceiling {
    /// Starts it with `members` rows in a database in `folder`.
    ///
    /// # Errors
    /// When the database cannot be written or no port is free.
    pub fn start(folder: &Path, members: usize) -> anyhow::Result<Self> {
        let path = folder.join("ceiling.db");
        drop(std::fs::remove_file(&path));
        fill(&path, members).context("the ceiling's database")?;
        DATABASE.get_or_init(|| path);
        let runtime = tokio::runtime::Builder::new_multi_thread()
            .worker_threads(super::community::WORKERS)
            .enable_all()
            .build()?;
        let listener = runtime.block_on(TcpListener::bind("127.0.0.1:0"))?;
        let address = listener.local_addr()?;
        let router = Router::new().route("/members", get(list));
        runtime.spawn(serve(listener, router));
        Ok(Self {
            address,
            _runtime: runtime,
        })
    }
}

/// The accept loop, with what the server sets of hyper.
async fn serve(listener: TcpListener, router: Router) {
    while let Ok((stream, _)) = listener.accept().await {
        drop(stream.set_nodelay(true));
        let service = TowerToHyperService::new(router.clone());
        let connection = http1::Builder::new()
            .timer(TokioTimer::new())
            .header_read_timeout(Duration::from_secs(10))
            .max_header_size(16 * 1024)
            .max_headers(64)
            .max_buf_size(64 * 1024)
            .serve_connection(TokioIo::new(stream), service);
        tokio::spawn(connection);
    }
}

async fn list() -> Json<Vec<Row>> {
    Json(CONNECTION.with_borrow_mut(|connection| {
        let connection = connection.get_or_insert_with(open);
        newest(connection).expect("the ceiling's table is there")
    }))
}

fn open() -> Connection {
    let path = DATABASE.get().expect("it is set before the first request");
    let connection = Connection::open(path).expect("the ceiling's database is there");
    connection
        .execute_batch("PRAGMA query_only = ON; PRAGMA mmap_size = 1073741824;")
        .expect("these are pragmas");
    connection
}

fn newest(connection: &Connection) -> rusqlite::Result<Vec<Row>> {
    let mut statement = connection.prepare_cached(
        "SELECT id, name, reading, company, craft, skills, places, cohort
         FROM member ORDER BY id DESC LIMIT 50",
    )?;
    let rows = statement.query_map([], |row| {
        Ok(Row {
            id: row.get(0)?,
            name: row.get(1)?,
            reading: row.get(2)?,
            company: row.get(3)?,
            craft: row.get(4)?,
            skills: row.get(5)?,
            places: row.get(6)?,
            cohort: row.get(7)?,
        })
    })?;
    rows.collect()
}

fn fill(path: &Path, members: usize) -> rusqlite::Result<()> {
    let mut connection = Connection::open(path)?;
    connection.pragma_update(None, "journal_mode", "WAL")?;
    let transaction = connection.transaction()?;
    transaction.execute_batch(
        "CREATE TABLE member (
            id INTEGER PRIMARY KEY, name TEXT NOT NULL, reading TEXT NOT NULL, company TEXT NOT NULL,
            craft TEXT NOT NULL, skills TEXT NOT NULL, places TEXT NOT NULL, cohort INTEGER NOT NULL
        )",
    )?;
    for record in demo::community(members, demo::USUAL_SEED).members_from(0) {
        let MemberRecord {
            family_name,
            given_name,
            family_reading,
            given_reading,
            organisation,
            craft,
            skills,
            places,
            cohort,
            ..
        } = record;
        transaction
            .prepare_cached(
                "INSERT INTO member (name, reading, company, craft, skills, places, cohort)
                 VALUES (?1, ?2, ?3, ?4, ?5, ?6, ?7)",
            )?
            .execute((
                format!("{family_name} {given_name}"),
                format!("{family_reading} {given_reading}"),
                organisation,
                craft,
                skills.join("、"),
                places.join("、"),
                cohort,
            ))?;
    }
    transaction.commit()
}
