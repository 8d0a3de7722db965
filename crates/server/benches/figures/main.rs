//! Measures what the server promises of speed, and prints every figure as `P8 some_name 123`.
//!
//! `cargo bench -p nagaoka-worker-server` measures everything, `-- list` only that part; the parts are the
//! names in [`PARTS`]. Search is measured with up to 100,000 members, and with `BENCH_LARGE=1` with a
//! million. `BENCH_DIRECTORY` names a folder where the databases stay from run to run; otherwise they are
//! made anew and go away. Nothing is logged but with `BENCH_LOG`, the filter of a log on the error output.

mod ceiling;
mod community;
mod import;
mod list;
mod load;
mod search;
mod statistics;

use std::fmt::Display;

/// A part of the figures: its name, and what measures it.
type Part = (&'static str, fn() -> anyhow::Result<()>);

/// The parts, in the order in which they run.
const PARTS: [Part; 3] = [
    ("list", list::run),
    ("search", search::run),
    ("import", import::run),
];

fn main() -> anyhow::Result<()> {
    if let Ok(filter) = std::env::var("BENCH_LOG") {
        server::logging::start(server::logging::Format::Text, &filter)?;
    }
    // Cargo passes `--bench`, which says nothing here.
    let wanted: Vec<String> = std::env::args()
        .skip(1)
        .filter(|argument| !argument.starts_with('-'))
        .collect();
    for (name, run) in PARTS {
        if wanted.is_empty() || wanted.iter().any(|wanted| wanted == name) {
            run()?;
        }
    }
    Ok(())
}

/// Prints a figure as the collector of figures reads it.
fn print(figure: &str, name: impl Display, value: f64) {
    println!("{figure} {name} {}", rounded(value));
}

/// Three significant digits are more than any of these measurements has, but whole numbers stay whole.
fn rounded(value: f64) -> String {
    let decimals = match value.abs() {
        100.0.. => 0,
        10.0.. => 1,
        1.0.. => 2,
        _ => 3,
    };
    format!("{value:.decimals$}")
}
