//! The log: one line of JSON or text each, on the error output.
//!
//! A request leaves its id, route template, method, status and duration: never its query, body, cookies or
//! addresses. Requests that went well are logged at `debug`, so that the log of a busy day is about what
//! did not; failures of the server are errors, refusals information.

use crate::error::AnsweredCode;
use clap::ValueEnum;
use std::{io::IsTerminal as _, time::Duration};
use tracing_subscriber::{EnvFilter, layer::SubscriberExt as _, util::SubscriberInitExt as _};
use uuid::Uuid;

/// How the log is written.
#[derive(Clone, Copy, Debug, PartialEq, Eq, ValueEnum)]
pub enum Format {
    /// One JSON object a line.
    Json,
    /// For eyes.
    Text,
}

/// Starts the log. `filter` is a level (`info`) or directives of `tracing` (`server=debug`).
///
/// # Errors
/// When `filter` cannot be read or a log was started before.
pub fn start(format: Format, filter: &str) -> anyhow::Result<()> {
    let registry = tracing_subscriber::registry().with(EnvFilter::try_new(filter)?);
    let lines = tracing_subscriber::fmt::layer()
        .with_writer(std::io::stderr)
        .with_ansi(std::io::stderr().is_terminal());
    match format {
        Format::Json => registry.with(lines.json().flatten_event(true)).try_init()?,
        Format::Text => registry.with(lines).try_init()?,
    }
    Ok(())
}

/// What the log keeps of a request.
#[derive(Debug)]
pub(crate) struct Entry<'a> {
    pub id: Uuid,
    pub method: &'a str,
    pub route: &'a str,
    pub status: u16,
    pub code: Option<AnsweredCode>,
    pub duration: Duration,
}

impl Entry<'_> {
    pub(crate) fn write(&self) {
        let Self {
            id,
            method,
            route,
            status,
            code,
            duration,
        } = self;
        let code = code.map(|AnsweredCode(code)| tracing::field::debug(code));
        let milliseconds = duration.as_secs_f64() * 1000.0;
        match status {
            500.. => {
                tracing::error!(request = %id, method, route, status, code, milliseconds, "answered");
            }
            400.. => {
                tracing::info!(request = %id, method, route, status, code, milliseconds, "answered")
            }
            _ => tracing::debug!(request = %id, method, route, status, milliseconds, "answered"),
        }
    }
}
