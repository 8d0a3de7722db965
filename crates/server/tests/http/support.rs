//! A running server for one test, and what is needed to talk to it.

pub mod authenticator;
pub mod call;
pub mod database;
pub mod following;
pub mod people;
pub mod probe;

pub use authenticator::{Authenticator, Forgery};
pub use call::{Answer, Call};
pub use database::Backend;
pub use following::Following;
pub use people::{Cookie, People};

use database::Place;
use http::Method;
use server::{
    app::{App, Sealed, Settings, State},
    assets::Assets,
    clock::{Clock as _, ManualClock},
    community::CommunityConfig,
    health::Health,
    ids::SeededIds,
    import::Running,
    listener,
    live::Live,
    metrics,
    push::{Push, PushKey},
    rate::Limits,
    registry::Registry,
    router,
    service::Service,
    shutdown::{self, Stop},
};
use std::{net::SocketAddr, sync::Arc, time::Duration};
use storage::{Connection, StorageError, transfer::Vault};
use tokio::{net::TcpListener, runtime::Runtime, sync::Notify, task::JoinHandle};

/// When every test begins: 2026-06-09 10:13:20 UTC.
pub const NOW: i64 = 1_781_000_000_000;

/// The push services that servers of tests know.
pub const PUSH_HOSTS: &str = "push.example,*.push.services.mozilla.com";

/// The page that servers of tests make of, with one script to be named in its policy.
pub const INDEX: &str = "<!DOCTYPE html><html><head><title>t</title><!--shell-->\
    <script type=\"module\">start()</script></head><body></body></html>";

/// What may differ from test to test.
pub struct Options {
    /// Which database.
    pub backend: Backend,
    /// Whether it is a demo.
    pub demo: bool,
    /// [`Limits::new`]'s factor; tests have no limits unless they are about them.
    pub rate_limit_factor: u32,
    /// The address that people use.
    pub base_url: &'static str,
    /// Proxies that are believed.
    pub trusted_proxies: &'static str,
    /// How long a body may take.
    pub body_timeout: Duration,
    /// The accept loop's.
    pub listener: listener::Options,
    /// The client's files, as (path, content).
    pub files: Vec<(&'static str, &'static str)>,
    /// The endpoints.
    pub registry: fn() -> Registry,
}

impl Default for Options {
    fn default() -> Self {
        Self {
            backend: Backend::Sqlite,
            demo: false,
            rate_limit_factor: 0,
            base_url: "http://localhost:8080",
            trusted_proxies: "",
            body_timeout: Duration::from_secs(10),
            listener: listener::Options::default(),
            files: vec![("index.html", INDEX)],
            registry: router::registry,
        }
    }
}

/// A server that runs until it is dropped.
pub struct TestServer {
    /// What the server shares; tests reach the database through it.
    pub app: State,
    /// The server's clock.
    pub clock: Arc<ManualClock>,
    /// Where it listens.
    pub address: SocketAddr,
    /// Runs the server, and whatever a test does at the same time.
    pub runtime: Runtime,
    stop: Option<Stop>,
    connections: Option<JoinHandle<()>>,
    place: Place,
}

impl TestServer {
    /// A server with the usual options.
    pub fn new() -> Self {
        Self::start(Options::default())
    }

    /// A server with these endpoints besides the product's own.
    pub fn with_probes() -> Self {
        Self::start(Options {
            registry: probe::registry,
            ..Options::default()
        })
    }

    /// A server with these options.
    pub fn start(options: Options) -> Self {
        let runtime = tokio::runtime::Builder::new_multi_thread()
            .worker_threads(2)
            .enable_all()
            .build()
            .unwrap();
        metrics::recorder();
        let place = Place::new(options.backend);
        for (name, content) in &options.files {
            let file = place.folder.path().join("dist").join(name);
            std::fs::create_dir_all(file.parent().unwrap()).unwrap();
            std::fs::write(file, content).unwrap();
        }
        let assets = match options.files.is_empty() {
            true => Assets::default(),
            false => Assets::read(&place.folder.path().join("dist")).unwrap(),
        };
        let clock = Arc::new(ManualClock::new(NOW));
        let app = Arc::new(App {
            database: place.open(),
            clock: clock.clone(),
            ids: Arc::new(SeededIds::new(1)),
            community: CommunityConfig {
                name: "NAGAOKA WORKER".to_owned(),
                municipality: "長岡市".to_owned(),
                contact: "office@nagaoka-worker.example".to_owned(),
                mail_from: "NAGAOKA WORKER <no-reply@nagaoka-worker.example>".to_owned(),
            },
            settings: Settings {
                base_url: options.base_url.to_owned(),
                demo: options.demo,
                trusted_proxies: options.trusted_proxies.parse().unwrap(),
                body_timeout: options.body_timeout,
            },
            outbox: Notify::new(),
            limits: Limits::new(options.rate_limit_factor),
            health: Health::default(),
            sealed: Sealed {
                vault: Vault::new(&[("test".to_owned(), [7; 32])]).unwrap(),
                ids: Arc::new(SeededIds::new(2)),
            },
            push: Push::new(
                PushKey::from_bytes([8; 32]).unwrap(),
                PUSH_HOSTS.parse().unwrap(),
            ),
            imports: Running::default(),
            live: Live::default(),
        });
        let service = Service::new(app.clone(), (options.registry)(), assets).unwrap();
        let listener = runtime.block_on(TcpListener::bind("127.0.0.1:0")).unwrap();
        let address = listener.local_addr().unwrap();
        let (stop, stopping) = shutdown::channel();
        let serving = listener::serve(listener, service, options.listener, stopping);
        let connections = Some(runtime.spawn(serving));
        Self {
            app,
            clock,
            address,
            runtime,
            stop: Some(stop),
            connections,
            place,
        }
    }

    /// A request of `method` to `path`, not sent yet.
    pub fn call(&self, method: Method, path: &str) -> Call<'_> {
        Call::new(self, method, path)
    }

    /// A GET.
    pub fn get(&self, path: &str) -> Call<'_> {
        self.call(Method::GET, path)
    }

    /// A POST from the site itself.
    pub fn post(&self, path: &str) -> Call<'_> {
        self.call(Method::POST, path)
    }

    /// A PUT from the site itself.
    pub fn put(&self, path: &str) -> Call<'_> {
        self.call(Method::PUT, path)
    }

    /// A PATCH from the site itself.
    pub fn patch(&self, path: &str) -> Call<'_> {
        self.call(Method::PATCH, path)
    }

    /// A DELETE from the site itself.
    pub fn delete(&self, path: &str) -> Call<'_> {
        self.call(Method::DELETE, path)
    }

    /// The server's time.
    pub fn now(&self) -> i64 {
        self.clock.now()
    }

    /// Runs `work` as one transaction and waits for it.
    pub fn write<T: Send + 'static>(
        &self,
        work: impl FnMut(&mut Connection) -> Result<T, StorageError> + Send + 'static,
    ) -> T {
        self.runtime
            .block_on(self.app.database.write(work))
            .unwrap()
    }

    /// Runs `work` on a connection that reads and waits for it.
    pub fn read<T: Send + 'static>(
        &self,
        work: impl FnOnce(&mut Connection) -> Result<T, StorageError> + Send + 'static,
    ) -> T {
        self.runtime.block_on(self.app.database.read(work)).unwrap()
    }

    /// The database's folder, for files that a test makes.
    pub fn folder(&self) -> &std::path::Path {
        self.place.folder.path()
    }

    /// Asks the server to stop, as a signal would, without waiting.
    pub fn begin_to_stop(&mut self) {
        self.app.health.stop();
        self.stop = None;
    }

    /// Waits until the accept loop has ended.
    pub fn wait_until_stopped(&mut self) {
        if let Some(connections) = self.connections.take() {
            self.runtime.block_on(connections).unwrap();
        }
    }
}

impl Drop for TestServer {
    fn drop(&mut self) {
        self.stop = None;
        if let Some(connections) = self.connections.take() {
            connections.abort();
        }
        self.app.database.close();
    }
}
