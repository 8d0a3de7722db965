//! From the arguments to a running server, and back to nothing running.

use crate::{
    app::{App, Sealed, Settings, State},
    appoint,
    assets::Assets,
    clock::SystemClock,
    community::CommunityConfig,
    config::{Arguments, Command, CommonArguments, MetricsAddress, ServeArguments},
    demo, events, field_keys,
    health::Health,
    ids::RandomIds,
    import::{self, Running},
    index, listener,
    live::Live,
    logging, maintenance, metrics, notices, openapi,
    outbox::{self, Sender},
    push::{self, Carrier, Push},
    rate::Limits,
    router,
    service::Service,
    shutdown::{self, Signals},
};
use anyhow::Context as _;
use std::{sync::Arc, time::Duration};
use storage::Database;
use tokio::{net::TcpListener, sync::Notify};

/// How long the body of a request may take to arrive.
const BODY_TIMEOUT: Duration = Duration::from_secs(15);

/// Does what the arguments say.
///
/// # Errors
/// When it cannot be done; the message is for the operator.
pub async fn run(arguments: Arguments) -> anyhow::Result<()> {
    let Arguments {
        command,
        common,
        serve,
    } = arguments;
    match command.unwrap_or(Command::Serve(Box::new(serve))) {
        Command::Openapi => {
            print!("{}", openapi::to_json(&router::registry()));
            Ok(())
        }
        Command::Serve(arguments) => {
            logging::start(common.log_format, &common.log)?;
            self::serve(&common, *arguments).await
        }
        Command::Migrate => {
            logging::start(common.log_format, &common.log)?;
            open(&common)?.close();
            println!("The schema is up to date.");
            Ok(())
        }
        Command::Appoint(arguments) => {
            logging::start(common.log_format, &common.log)?;
            let database = open(&common)?;
            let ids = Arc::new(RandomIds);
            let appointed = appoint::run(&database, &SystemClock, ids, arguments).await;
            database.close();
            appointed
        }
        Command::Reindex => {
            logging::start(common.log_format, &common.log)?;
            let database = open(&common)?;
            let written = index::reindex_everything(&database).await;
            database.close();
            println!("{} documents are written anew.", written?);
            Ok(())
        }
        Command::Mails(arguments) => {
            logging::start(common.log_format, &common.log)?;
            let database = open(&common)?;
            let done = outbox::command::run(&database, &SystemClock, &arguments).await;
            database.close();
            done
        }
        Command::Import(arguments) => {
            logging::start(common.log_format, &common.log)?;
            let database = open(&common)?;
            let ids = Arc::new(RandomIds);
            let imported = import::command::run(&database, &SystemClock, ids, &arguments).await;
            database.close();
            imported
        }
    }
}

/// Opens the database, which brings its schema up to date.
fn open(common: &CommonArguments) -> anyhow::Result<Database> {
    let options = storage::Options {
        connections: common.readers,
        ..Default::default()
    };
    Database::open(&common.database, &options).context("cannot open the database")
}

async fn serve(common: &CommonArguments, arguments: ServeArguments) -> anyhow::Result<()> {
    let sender = match &arguments.smtp_url {
        Some(url) => Sender::smtp(url),
        None => Sender::files(arguments.outbox_directory.clone()),
    };
    let sender = sender.context("cannot send mails")?;
    let carrier = Carrier::to_services();
    let assets = read_assets(&arguments)?;
    // What is counted before there is a recorder is lost.
    metrics::recorder();
    let address = (arguments.host, arguments.port);
    let listening = || format!("cannot listen on port {}", arguments.port);
    let listener = TcpListener::bind(address).await.with_context(listening)?;
    // Port 0 means any free one: only now it is known which.
    let port = listener.local_addr()?.port();
    let app = app(common, &arguments, port)?;
    if arguments.demo {
        seed_demo(&app, arguments.demo_members).await?;
    }
    let service = Service::new(app.clone(), router::registry(), assets)?;

    let exporter = match arguments.metrics_address {
        MetricsAddress::Off => None,
        MetricsAddress::At(address) => {
            // Another server of the same machine may have the port; that one is no reason not to serve.
            match TcpListener::bind(address).await {
                Ok(listener) => Some(tokio::spawn(metrics::serve(listener))),
                Err(error) => {
                    tracing::warn!(%address, %error, "the metrics are not answered");
                    None
                }
            }
        }
    };

    let signals = Signals::listen().context("cannot listen for signals")?;
    let (stop, stopping) = shutdown::channel();
    let worker = tokio::spawn(outbox::run(app.clone(), sender, stopping.clone()));
    let pusher = tokio::spawn(push::run(app.clone(), carrier, stopping.clone()));
    let teller = tokio::spawn(notices::run(app.clone(), stopping.clone()));
    let reminder = tokio::spawn(events::remind(app.clone(), stopping.clone()));
    let keeper = tokio::spawn(maintenance::run(app.clone(), stopping.clone()));
    let options = listener::Options {
        most_connections: arguments.max_connections,
        ..Default::default()
    };
    let connections = tokio::spawn(listener::serve(listener, service, options, stopping));
    greet(&app, &arguments);

    signals.wait().await;
    tracing::info!("stopping: requests in flight may end");
    app.health.stop();
    stop.stop();
    connections.await.context("the accept loop broke")?;
    worker.await.context("the outbox worker broke")?;
    pusher.await.context("the pushes' worker broke")?;
    teller.await.context("the notices' worker broke")?;
    reminder.await.context("the reminders' worker broke")?;
    keeper.await.context("the maintenance broke")?;
    if let Some(exporter) = exporter {
        exporter.abort();
    }
    let database = app.database.clone();
    tokio::task::spawn_blocking(move || database.close())
        .await
        .context("the database broke")?;
    tracing::info!("stopped");
    Ok(())
}

fn app(common: &CommonArguments, arguments: &ServeArguments, port: u16) -> anyhow::Result<State> {
    Ok(Arc::new(App {
        database: open(common)?,
        clock: Arc::new(SystemClock),
        ids: Arc::new(RandomIds),
        community: CommunityConfig::read(&arguments.community)?,
        settings: Settings {
            base_url: arguments.base_url(port),
            demo: arguments.demo,
            trusted_proxies: arguments.trusted_proxies.clone(),
            body_timeout: BODY_TIMEOUT,
        },
        outbox: Notify::new(),
        limits: Limits::new(arguments.rate_limit_factor),
        health: Health::default(),
        sealed: Sealed {
            vault: field_keys::open(arguments.field_keys.as_deref(), &arguments.field_keys_file)?,
            ids: Arc::new(RandomIds),
        },
        push: Push::new(
            push::open_key(arguments.push_key.as_deref(), &arguments.push_key_file)?,
            arguments.push_hosts.clone(),
        ),
        imports: Running::default(),
        live: Live::default(),
    }))
}

/// Fills an empty database with the demo community.
async fn seed_demo(app: &App, members: usize) -> anyhow::Result<()> {
    let community = demo::community(members, demo::USUAL_SEED);
    let say = |written| tracing::info!(written, "members of the demo are written");
    let seeding = demo::seed(&app.database, community, say);
    let is_new = seeding
        .await
        .context("the demo community was not written")?;
    if is_new {
        demo::happenings(&app.database, app.clock.now())
            .await
            .context("the demo's events were not written")?;
    }
    Ok(())
}

/// The client's files; without a built client the API runs alone.
fn read_assets(arguments: &ServeArguments) -> anyhow::Result<Assets> {
    if arguments.assets.join("index.html").exists() {
        return Assets::read(&arguments.assets);
    }
    let folder = arguments.assets.display();
    tracing::warn!("there is no built client in {folder}: only the API is served");
    Ok(Assets::default())
}

/// Says where the community is, and how to get in.
fn greet(app: &App, arguments: &ServeArguments) {
    let Settings { base_url, demo, .. } = &app.settings;
    println!("{} is at {base_url}", app.community.name);
    if *demo {
        println!("This is a demo: choose whom to be at {base_url}/sign-in");
        println!("Its mails are at {base_url}/demo/mails");
    } else {
        println!("Sign in at {base_url}/sign-in with the address that was invited.");
        if arguments.smtp_url.is_none() {
            let folder = arguments.outbox_directory.display();
            println!("No mail server is set: the sign-in mail is a file in {folder}");
        }
    }
}
