//! Prometheus metrics: counts and durations by route template, method and status; never ids or names.

mod exporter;

pub use exporter::serve;

use http::Method;
use metrics::{Counter, Histogram};
use metrics_exporter_prometheus::{Matcher, PrometheusBuilder, PrometheusHandle};
use std::{
    sync::{LazyLock, OnceLock},
    time::Duration,
};

const REQUESTS: &str = "http_requests_total";
const DURATION: &str = "http_request_duration_seconds";
/// Mails by what became of them: `sent`, `failed` (tried again later), `dead`, or `outdated` (read meanwhile).
pub(crate) const MAILS: &str = "outbox_mails_total";
/// Mails that wait.
pub(crate) const WAITING_MAILS: &str = "outbox_waiting_mails";
/// Mails that were given up; somebody has to look.
pub(crate) const DEAD_MAILS: &str = "outbox_dead_mails";
/// How long the oldest mail waits.
pub(crate) const OLDEST_MAIL: &str = "outbox_oldest_waiting_seconds";
/// Pushes by what became of them: `sent`, `failed` (tried again later), `dead`, `gone` (the browser does not want
/// any more), or `outdated` (read meanwhile).
pub(crate) const PUSHES: &str = "pushes_total";
/// Open connections.
pub(crate) const CONNECTIONS: &str = "http_connections";

/// Bounds of the duration's histogram, in seconds.
const BOUNDS: [f64; 12] = [
    0.0005, 0.001, 0.0025, 0.005, 0.01, 0.025, 0.05, 0.1, 0.25, 0.5, 1.0, 5.0,
];

/// The statuses that this server answers; others are counted together as `other`.
const STATUSES: [u16; 25] = [
    200, 201, 202, 204, 303, 304, 400, 401, 403, 404, 405, 408, 409, 412, 413, 415, 422, 428, 429,
    431, 500, 501, 502, 503, 507,
];

/// The recorder of this process, installed at the first call.
///
/// # Panics
/// When something else in the process installed another recorder before.
pub fn recorder() -> &'static PrometheusHandle {
    static RECORDER: LazyLock<PrometheusHandle> = LazyLock::new(|| {
        let duration = Matcher::Full(DURATION.to_owned());
        let handle = PrometheusBuilder::new()
            .set_buckets_for_metric(duration, &BOUNDS)
            .and_then(PrometheusBuilder::install_recorder)
            .expect("this is the process's only recorder");
        metrics::describe_counter!(REQUESTS, "Requests by route template, method and status.");
        metrics::describe_histogram!(DURATION, "Seconds from the head to the answer.");
        metrics::describe_gauge!(CONNECTIONS, "Open connections.");
        metrics::describe_counter!(MAILS, "Mails by what became of them.");
        metrics::describe_counter!(PUSHES, "Pushes by what became of them.");
        metrics::describe_gauge!(WAITING_MAILS, "Mails that wait to be sent.");
        metrics::describe_gauge!(
            DEAD_MAILS,
            "Mails that were given up; the command `mails` shows them."
        );
        metrics::describe_gauge!(OLDEST_MAIL, "Seconds that the oldest waiting mail waits.");
        handle
    });
    &RECORDER
}

/// The counters of one route; looked up once each and then kept, since every request counts.
pub struct EndpointMetrics {
    method: String,
    route: String,
    duration: OnceLock<Histogram>,
    by_status: [OnceLock<Counter>; STATUSES.len() + 1],
}

impl std::fmt::Debug for EndpointMetrics {
    fn fmt(&self, formatter: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
        write!(formatter, "EndpointMetrics({} {})", self.method, self.route)
    }
}

impl EndpointMetrics {
    /// The counters of `method` on the route template `route`.
    pub fn new(method: &Method, route: &str) -> Self {
        Self {
            method: method.to_string(),
            route: route.to_owned(),
            duration: OnceLock::new(),
            by_status: std::array::from_fn(|_| OnceLock::new()),
        }
    }

    /// Counts one answer.
    pub fn record(&self, status: u16, duration: Duration) {
        let known = STATUSES.iter().position(|known| *known == status);
        let counter = &self.by_status[known.unwrap_or(STATUSES.len())];
        counter
            .get_or_init(|| self.counter(known.map(|_| status)))
            .increment(1);
        self.duration
            .get_or_init(|| self.histogram())
            .record(duration.as_secs_f64());
    }

    fn counter(&self, status: Option<u16>) -> Counter {
        let status = status.map_or_else(|| "other".to_owned(), |status| status.to_string());
        let (route, method) = (self.route.clone(), self.method.clone());
        metrics::counter!(REQUESTS, "route" => route, "method" => method, "status" => status)
    }

    fn histogram(&self) -> Histogram {
        let (route, method) = (self.route.clone(), self.method.clone());
        metrics::histogram!(DURATION, "route" => route, "method" => method)
    }
}

/// What answered when it was no endpoint of the registry; a response extension.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Other {
    /// The page with the client in it.
    Page,
    /// A file of the client.
    Asset,
    /// `/healthz` or `/readyz`.
    Health,
    /// Nothing: an unknown address or method.
    Unmatched,
}

impl Other {
    /// The name that stands in place of a route template.
    pub fn as_str(self) -> &'static str {
        match self {
            Self::Page => "page",
            Self::Asset => "asset",
            Self::Health => "health",
            Self::Unmatched => "unmatched",
        }
    }

    /// The counters. The method is not told apart: a client may make up any.
    pub fn metrics(self) -> &'static EndpointMetrics {
        static OTHERS: LazyLock<[EndpointMetrics; 4]> = LazyLock::new(|| {
            [Other::Page, Other::Asset, Other::Health, Other::Unmatched]
                .map(|other| EndpointMetrics::new(&Method::GET, other.as_str()))
        });
        &OTHERS[self as usize]
    }
}
