//! P8: the list of members over HTTP, beside the bare program; S: search and facets.

use crate::{
    ceiling::Ceiling,
    community::{Community, Folder},
    load::{self, CONNECTIONS, Round},
    print,
    statistics::{Durations, median},
};
use std::{net::SocketAddr, time::Duration};

/// Members in the list and in the ceiling's table.
const MEMBERS: usize = 10_000;
/// The two programs take turns, so that what else the machine does meets both.
const ROUNDS: usize = 9;
const ROUND: Duration = Duration::from_millis(1_500);
const WARM_UP: Duration = Duration::from_millis(500);

/// The rounds of one program.
#[derive(Default)]
struct Rounds {
    rates: Vec<f64>,
    durations: Durations,
    body: usize,
}

impl Rounds {
    fn add(&mut self, round: Round) {
        self.rates.push(round.requests_per_second);
        self.durations.append(round.durations);
        self.body = round.body;
    }

    fn rate(&self) -> f64 {
        median(&self.rates)
    }

    fn p99_ms(&self) -> f64 {
        self.durations.percentile(0.99) / 1_000.0
    }
}

/// Measures and prints.
///
/// # Errors
/// When a server cannot start or answers with something else than 200.
pub fn run() -> anyhow::Result<()> {
    let folder = Folder::new()?;
    let community = Community::open(&folder, MEMBERS)?;
    let server = community.serve()?;
    let ceiling = Ceiling::start(folder.path(), MEMBERS)?;
    let signed_in = [("cookie", server.cookie.as_str())];

    let list = [load::get("/api/members?sort=newest&limit=50", &signed_in)];
    let bare = [load::get("/members", &[])];
    let (mut ours, mut theirs) = (Rounds::default(), Rounds::default());
    for (address, request) in [(server.address, &list), (ceiling.address, &bare)] {
        load::run(address, request, CONNECTIONS, WARM_UP)?;
    }
    for _ in 0..ROUNDS {
        ours.add(load::run(server.address, &list, CONNECTIONS, ROUND)?);
        theirs.add(load::run(ceiling.address, &bare, CONNECTIONS, ROUND)?);
    }
    let ratios: Vec<f64> = ours
        .rates
        .iter()
        .zip(&theirs.rates)
        .map(|(our, their)| our / their)
        .collect();
    print("P8", "list_of_50_requests_per_second", ours.rate());
    print("P8", "ceiling_requests_per_second", theirs.rate());
    print("P8", "ratio", median(&ratios));
    print("P8", "p99_ms", ours.p99_ms());
    print("P8", "ceiling_p99_ms", theirs.p99_ms());
    print("P8", "list_of_50_bytes", ours.body as f64);
    print("P8", "ceiling_bytes", theirs.body as f64);

    let packed = [signed_in[0], ("accept-encoding", "gzip, br")];
    let compressed = [load::get("/api/members?sort=newest&limit=50", &packed)];
    endpoint("list_of_50_compressed", server.address, &compressed)?;
    // 高橋, takahashi, ファームウェア and 高専, as a browser writes them.
    let typed = [
        "%E9%AB%98%E6%A9%8B",
        "takahashi",
        "%E3%83%95%E3%82%A1%E3%83%BC%E3%83%A0%E3%82%A6%E3%82%A7%E3%82%A2",
        "%E9%AB%98%E5%B0%82",
    ];
    let searches = typed.map(|typed| load::get(&format!("/api/search?q={typed}"), &signed_in));
    endpoint("search", server.address, &searches)?;
    let lists =
        typed.map(|typed| load::get(&format!("/api/members?limit=50&q={typed}"), &signed_in));
    endpoint("members_by_text", server.address, &lists)?;
    let facets = [load::get("/api/member-facets", &signed_in)];
    endpoint("member_facets", server.address, &facets)?;
    let narrowed = [load::get(
        &format!("/api/member-facets?q={}&cohort=7", typed[0]),
        &signed_in,
    )];
    endpoint("member_facets_by_text", server.address, &narrowed)
}

/// Prints for information what one endpoint does under the same load.
fn endpoint(name: &str, address: SocketAddr, requests: &[Vec<u8>]) -> anyhow::Result<()> {
    load::run(address, requests, CONNECTIONS, WARM_UP)?;
    let round = load::run(address, requests, CONNECTIONS, ROUND)?;
    let alone = load::run(address, requests, 1, WARM_UP)?;
    print(
        "S1",
        format!("{name}_requests_per_second"),
        round.requests_per_second,
    );
    print(
        "S1",
        format!("{name}_alone_us"),
        alone.durations.percentile(0.5),
    );
    Ok(())
}
