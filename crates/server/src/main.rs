//! The server's binary.

use clap::Parser as _;
use server::{config::Arguments, startup};

#[tokio::main]
async fn main() -> anyhow::Result<()> {
    startup::run(Arguments::parse()).await
}
