//! Communities of any size, and the server as it runs in production.

use crate::statistics::Durations;
use anyhow::Context as _;
use api::demo::Persona;
use server::{
    actor,
    app::{App, Sealed, Settings},
    assets::Assets,
    clock::{Clock as _, SystemClock},
    community::CommunityConfig,
    cookie, demo,
    error::ApiError,
    health::Health,
    ids::{Ids as _, RandomIds, SeededIds},
    import::{Context, Importer, Progress, Running},
    listener,
    live::Live,
    metrics,
    push::{Hosts, Push, PushKey},
    rate::Limits,
    record::{MemberRecord, PartialDate},
    router,
    service::Service,
    shutdown::{self, Stop},
};
use std::{
    net::SocketAddr,
    path::{Path, PathBuf},
    sync::Arc,
    time::{Duration, Instant},
};
use storage::{
    Connection, Database, Id, StorageError,
    account::session::{self, NewSession},
    members,
    transfer::Vault,
};
use tempfile::TempDir;
use tokio::{net::TcpListener, runtime::Runtime, sync::Notify};

/// Worker threads of every server that is measured: figures of machines with more processors compare too.
pub const WORKERS: usize = 2;

/// The family name that [`RARE_MEMBERS`] people have in a community of any size.
pub const RARE_NAME: &str = "鷹觜";
/// How many have it.
pub const RARE_MEMBERS: usize = 20;

/// Where databases are made.
pub struct Folder {
    path: PathBuf,
    _temporary: Option<TempDir>,
}

impl Folder {
    /// The folder that `BENCH_DIRECTORY` names, or one that goes away.
    ///
    /// # Errors
    /// When it cannot be made.
    pub fn new() -> anyhow::Result<Self> {
        if let Ok(path) = std::env::var("BENCH_DIRECTORY") {
            let path = PathBuf::from(path);
            std::fs::create_dir_all(&path)?;
            return Ok(Self {
                path,
                _temporary: None,
            });
        }
        let temporary = tempfile::tempdir()?;
        Ok(Self {
            path: temporary.path().to_owned(),
            _temporary: Some(temporary),
        })
    }

    /// The folder.
    pub fn path(&self) -> &Path {
        &self.path
    }
}

/// A database with people in it.
pub struct Community {
    /// The database.
    pub database: Database,
    /// How long it took to write, unless it was there.
    pub written: Option<Duration>,
    runtime: Runtime,
}

impl Community {
    /// The demo community of `members` people, and [`RARE_MEMBERS`] more, in a file in `folder`.
    ///
    /// # Errors
    /// When the database cannot be written.
    pub fn open(folder: &Folder, members: usize) -> anyhow::Result<Self> {
        let runtime = tokio::runtime::Builder::new_multi_thread()
            .worker_threads(WORKERS)
            .enable_all()
            .build()?;
        let path = folder.path().join(format!("members-{members}.db"));
        let url = format!("sqlite:{}", path.display());
        let database = Database::open(&url, &storage::Options::default())?;
        let community = demo::community(members, demo::USUAL_SEED);
        let started = Instant::now();
        let is_new = runtime.block_on(demo::seed(&database, community, |_| ()))?;
        let written = is_new.then(|| started.elapsed());
        if is_new {
            let planted = database.write(plant);
            runtime.block_on(planted)?;
        }
        Ok(Self {
            database,
            written,
            runtime,
        })
    }

    /// Runs `work` on a connection that reads.
    ///
    /// # Errors
    /// What `work` answers.
    pub fn read<T: Send + 'static>(
        &self,
        work: impl FnOnce(&mut Connection) -> Result<T, StorageError> + Send + 'static,
    ) -> Result<T, StorageError> {
        self.runtime.block_on(self.database.read(work))
    }

    /// Runs `work` as one transaction.
    ///
    /// # Errors
    /// What `work` answers.
    pub fn write<T: Send + 'static>(
        &self,
        work: impl FnMut(&mut Connection) -> Result<T, ApiError> + Send + 'static,
    ) -> Result<T, ApiError> {
        self.runtime.block_on(self.database.write(work))
    }

    /// How long `work` takes on a connection that reads, `times` times; `work` is told which time it is.
    /// The way from thread to thread and back is not in it.
    ///
    /// # Errors
    /// What `work` answers.
    pub fn time(
        &self,
        times: usize,
        mut work: impl FnMut(&mut Connection, usize) -> Result<(), StorageError> + Send + 'static,
    ) -> Result<Durations, StorageError> {
        self.read(move |connection| {
            let mut durations = Durations::default();
            for time in 0..times {
                let started = Instant::now();
                work(connection, time)?;
                durations.push(started.elapsed());
            }
            Ok(durations)
        })
    }

    /// Serves the community as the binary does, without limits of rate.
    ///
    /// # Errors
    /// When no port is free.
    pub fn serve(&self) -> anyhow::Result<RunningServer> {
        RunningServer::start(self)
    }
}

/// Adds people of whom there are as many in every community.
fn plant(connection: &mut Connection) -> Result<(), ApiError> {
    let record = |index: usize| MemberRecord {
        email: format!("rare.{index}@member.example"),
        family_name: RARE_NAME.to_owned(),
        given_name: "あずさ".to_owned(),
        family_reading: "たかのはし".to_owned(),
        given_reading: "あずさ".to_owned(),
        languages: vec!["日本語".to_owned()],
        // From the first intake to the last, so that they are not all among the newest.
        joined_on: PartialDate::new(
            2021 + (index / 4) as u16,
            Some(1 + (index % 4) as u8 * 3),
            None,
        ),
        ..MemberRecord::default()
    };
    let context = Context {
        now: SystemClock.now(),
        ids: Arc::new(SeededIds::new(7)),
        attested_by: None,
        progress: Progress::default(),
    };
    Importer::new(connection, context)?.members((0..RARE_MEMBERS).map(record).collect(), 0)
}

/// A server that listens.
pub struct RunningServer {
    /// Where.
    pub address: SocketAddr,
    /// The `Cookie` header of a member who is signed in.
    pub cookie: String,
    _stop: Stop,
}

impl RunningServer {
    fn start(community: &Community) -> anyhow::Result<Self> {
        metrics::recorder();
        let app = Arc::new(App {
            database: community.database.clone(),
            clock: Arc::new(SystemClock),
            ids: Arc::new(RandomIds),
            community: CommunityConfig {
                name: "NAGAOKA WORKER".to_owned(),
                municipality: "長岡市".to_owned(),
                contact: String::new(),
                mail_from: "no-reply@nagaoka-worker.example".to_owned(),
            },
            settings: Settings {
                base_url: "http://localhost:8080".to_owned(),
                demo: false,
                trusted_proxies: "".parse().context("no proxies")?,
                body_timeout: Duration::from_secs(15),
            },
            outbox: Notify::new(),
            limits: Limits::new(0),
            health: Health::default(),
            sealed: Sealed {
                vault: Vault::new(&[("test".to_owned(), [7; 32])]).expect("one key is enough"),
                ids: Arc::new(SeededIds::new(2)),
            },
            push: Push::new(
                PushKey::from_bytes([8; 32]).context("a key")?,
                Hosts::default(),
            ),
            imports: Running::default(),
            live: Live::default(),
        });
        let service = Service::new(app, router::registry(), Assets::default())?;
        let runtime = &community.runtime;
        let listener = runtime.block_on(TcpListener::bind("127.0.0.1:0"))?;
        let address = listener.local_addr()?;
        let (stop, stopping) = shutdown::channel();
        let options = listener::Options::default();
        runtime.spawn(listener::serve(listener, service, options, stopping));
        let cookie = runtime.block_on(sign_in(&community.database))?;
        Ok(Self {
            address,
            cookie,
            _stop: stop,
        })
    }
}

/// A session of the worker whom visitors of the demo can be.
async fn sign_in(database: &Database) -> anyhow::Result<String> {
    let email = demo::persona_email(Persona::Worker).context("the demo has a worker")?;
    let secret = RandomIds.secret();
    let text = cookie::encode_secret(&secret);
    let token_hash = cookie::hash_of_secret(&text).context("this is how secrets travel")?;
    let signed_in: Result<(), ApiError> = database
        .write(move |connection| {
            let people = members::by_emails(connection, &[&email])?;
            let person = people.first().ok_or_else(ApiError::not_found)?;
            let now = SystemClock.now();
            let new = NewSession {
                id: Id(RandomIds.id()),
                token_hash: token_hash.to_vec(),
                person_id: person.id,
                created_at: now,
                renewed_at: now,
                expires_at: now + actor::SESSION_LIFETIME,
                signed_in_with: "mail".to_owned(),
                reauthenticated_at: now,
                passkey_used_at: 0,
                passkey_made_at: 0,
                device: String::new(),
            };
            Ok(session::insert(connection, &new)?)
        })
        .await;
    signed_in?;
    Ok(format!("{}={text}", cookie::SESSION))
}
