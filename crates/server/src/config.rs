//! Flags and environment variables.

use crate::{
    appoint::AppointArguments,
    demo,
    import::command::ImportArguments,
    listener,
    logging::Format,
    outbox::command::MailsArguments,
    push::{self, Hosts},
    trusted_proxy::TrustedProxies,
};
use clap::{Args, Parser, Subcommand};
use std::{
    net::{IpAddr, SocketAddr},
    path::PathBuf,
    str::FromStr,
};

/// Serves the community: the JSON API and the client for the browser, from one process.
#[derive(Clone, Debug, Parser)]
#[command(name = "nagaoka-worker-server", version, about)]
pub struct Arguments {
    /// What to do; `serve` when nothing is said.
    #[command(subcommand)]
    pub command: Option<Command>,
    /// What all commands need.
    #[command(flatten)]
    pub common: CommonArguments,
    /// What `serve` needs.
    #[command(flatten)]
    pub serve: ServeArguments,
}

/// What to do.
#[derive(Clone, Debug, Subcommand)]
pub enum Command {
    /// Serve the community (the default).
    Serve(Box<ServeArguments>),
    /// Print the API's OpenAPI document.
    Openapi,
    /// Bring the database's schema up to date, and stop.
    Migrate,
    /// Make somebody the council office: the first account of an empty community.
    Appoint(AppointArguments),
    /// Write the search index anew, after an update that says so.
    Reindex,
    /// Import organisations or members from a spreadsheet: all rows, or none if one has a problem.
    Import(ImportArguments),
    /// Show mails that could not be sent, and have them tried again.
    Mails(MailsArguments),
}

/// What all commands need.
#[derive(Clone, Debug, Args)]
pub struct CommonArguments {
    /// The database: sqlite:PATH (made if missing) or postgres://USER@HOST/NAME.
    #[arg(
        long,
        global = true,
        env = "NAGAOKA_DATABASE",
        default_value = "sqlite:data/community.db"
    )]
    pub database: String,
    /// Connections that read (SQLite), or all connections (PostgreSQL).
    #[arg(long, global = true, env = "NAGAOKA_READERS", default_value_t = 4)]
    pub readers: usize,
    /// How the log is written, on the error output.
    #[arg(long, global = true, env = "NAGAOKA_LOG_FORMAT", value_enum, default_value_t = Format::Json)]
    pub log_format: Format,
    /// What is logged: a level, or directives such as `info,server=debug` (which logs every request).
    #[arg(long, global = true, env = "NAGAOKA_LOG", default_value = "info")]
    pub log: String,
}

/// What `serve` needs.
#[derive(Clone, Debug, Args)]
pub struct ServeArguments {
    /// The folder of the built client.
    #[arg(long, env = "NAGAOKA_ASSETS", default_value = "dist")]
    pub assets: PathBuf,
    /// The address to listen on; 0.0.0.0 or :: for all of the machine's.
    #[arg(long, env = "NAGAOKA_HOST", default_value = "127.0.0.1")]
    pub host: IpAddr,
    /// The port to listen on; 0 for any free one.
    #[arg(long, env = "NAGAOKA_PORT", default_value_t = 8080)]
    pub port: u16,
    /// The address that people use, such as https://community.example: links in mails begin with it, and
    /// requests that change something must come from it. http://localhost:PORT when not given.
    #[arg(long, env = "NAGAOKA_BASE_URL", value_parser = base_url)]
    pub base_url: Option<String>,
    /// Where Prometheus finds the metrics, or `off`.
    #[arg(
        long,
        env = "NAGAOKA_METRICS_ADDRESS",
        default_value = "127.0.0.1:9090"
    )]
    pub metrics_address: MetricsAddress,
    /// The community that runs here.
    #[arg(long, env = "NAGAOKA_COMMUNITY", default_value = "community.toml")]
    pub community: PathBuf,
    /// Run as a demo: invented people, one-click sign-in, mails to look at. Never with real people.
    #[arg(long, env = "NAGAOKA_DEMO")]
    pub demo: bool,
    /// How many members the demo has when its database is made.
    #[arg(long, env = "NAGAOKA_DEMO_MEMBERS", default_value_t = demo::USUAL_MEMBERS)]
    pub demo_members: usize,
    /// Addresses and networks of proxies whose X-Forwarded-For is believed, separated by commas.
    #[arg(long, env = "NAGAOKA_TRUSTED_PROXIES", default_value = "")]
    pub trusted_proxies: TrustedProxies,
    /// The mail server: smtps://USER:PASSWORD@HOST or smtp://HOST:25. Without one, mails become files.
    #[arg(long, env = "NAGAOKA_SMTP_URL", hide_env_values = true)]
    pub smtp_url: Option<String>,
    /// Where mails become files (.eml) without a mail server.
    #[arg(long, env = "NAGAOKA_OUTBOX_DIRECTORY", default_value = "data/outbox")]
    pub outbox_directory: PathBuf,
    /// Keys of encrypted fields, as `NAME:BASE64` separated by commas, the oldest first. Without them, the file.
    #[arg(long, env = "NAGAOKA_FIELD_KEYS", hide_env_values = true)]
    pub field_keys: Option<String>,
    /// The file with the keys of encrypted fields, one a line; made at the first start. Without its keys the
    /// fields are lost: keep a copy apart from the database's.
    #[arg(
        long,
        env = "NAGAOKA_FIELD_KEYS_FILE",
        default_value = "data/field.keys"
    )]
    pub field_keys_file: PathBuf,
    /// The key that push services know this server by (VAPID): 32 bytes in base64url. Without it, the file.
    #[arg(long, env = "NAGAOKA_PUSH_KEY", hide_env_values = true)]
    pub push_key: Option<String>,
    /// The file with that key; made at the first start. With another key every browser has to be added again.
    #[arg(long, env = "NAGAOKA_PUSH_KEY_FILE", default_value = "data/push.key")]
    pub push_key_file: PathBuf,
    /// Hosts of push services, separated by commas, `*.` in front for those below; the server connects to no other.
    /// None switches pushes off.
    #[arg(long, env = "NAGAOKA_PUSH_HOSTS", default_value = push::USUAL_HOSTS)]
    pub push_hosts: Hosts,
    /// Connections at once.
    #[arg(
        long,
        env = "NAGAOKA_MAX_CONNECTIONS",
        default_value_t = listener::Options::default().most_connections
    )]
    pub max_connections: usize,
    /// Multiplies how often one client may ask; 0 switches the limits off.
    #[arg(long, env = "NAGAOKA_RATE_LIMIT_FACTOR", default_value_t = 1)]
    pub rate_limit_factor: u32,
}

impl ServeArguments {
    /// The address that people use, of a server that listens on `port`.
    pub fn base_url(&self, port: u16) -> String {
        self.base_url
            .clone()
            .unwrap_or_else(|| format!("http://localhost:{port}"))
    }
}

/// Where the metrics are, if anywhere.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum MetricsAddress {
    /// Nowhere.
    Off,
    /// There.
    At(SocketAddr),
}

impl FromStr for MetricsAddress {
    type Err = std::net::AddrParseError;

    fn from_str(text: &str) -> Result<Self, Self::Err> {
        if text == "off" {
            Ok(Self::Off)
        } else {
            text.parse().map(Self::At)
        }
    }
}

/// An origin: scheme, host and perhaps a port, in the form in which browsers send it.
fn base_url(text: &str) -> Result<String, String> {
    let wrong = || "give an origin such as https://community.example, without a path".to_owned();
    let text = text.strip_suffix('/').unwrap_or(text);
    let (scheme, authority) = text.split_once("://").ok_or_else(wrong)?;
    let is_scheme = matches!(scheme, "http" | "https");
    let is_authority = !authority.is_empty()
        && authority.bytes().all(|byte| {
            byte.is_ascii_lowercase() || byte.is_ascii_digit() || b".-:[]".contains(&byte)
        });
    if is_scheme && is_authority {
        Ok(text.to_owned())
    } else {
        Err(wrong())
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use clap::CommandFactory as _;

    #[test]
    fn the_flags_do_not_contradict_each_other() {
        Arguments::command().debug_assert();
    }

    #[test]
    fn everything_has_a_default() {
        let arguments = Arguments::try_parse_from(["server"]).unwrap();
        assert!(arguments.command.is_none());
        assert_eq!(arguments.serve.base_url(8080), "http://localhost:8080");
        let line = ["server", "--base-url", "https://c.example"];
        let arguments = Arguments::try_parse_from(line).unwrap();
        assert_eq!(arguments.serve.base_url(9000), "https://c.example");
    }

    #[test]
    fn commands_take_the_database_after_their_name() {
        let line = [
            "server",
            "serve",
            "--port",
            "9000",
            "--database",
            "sqlite:x",
        ];
        let arguments = Arguments::try_parse_from(line).unwrap();
        assert_eq!(arguments.common.database, "sqlite:x");
        assert!(matches!(arguments.command, Some(Command::Serve(serve)) if serve.port == 9000));
    }

    #[test]
    fn a_base_url_is_an_origin() {
        assert_eq!(base_url("https://c.example/").unwrap(), "https://c.example");
        assert_eq!(base_url("http://[::1]:8080").unwrap(), "http://[::1]:8080");
        for wrong in [
            "c.example",
            "ftp://c.example",
            "https://",
            "https://c.example/path",
            "https://C.example",
        ] {
            assert!(base_url(wrong).is_err(), "{wrong}");
        }
    }
}
