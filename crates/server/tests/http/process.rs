//! The binary as an operator starts and stops it.

mod durability;
mod real;

use crate::connections::raw;
use server::{openapi, router};
use std::{
    io::{BufRead as _, BufReader},
    process::{Child, Command, Stdio},
    time::{Duration, Instant},
};

const COMMUNITY: &str = concat!(env!("CARGO_MANIFEST_DIR"), "/../../community.toml");

fn command(folder: &tempfile::TempDir) -> Command {
    let mut command = Command::new(env!("CARGO_BIN_EXE_nagaoka-worker-server"));
    command
        .current_dir(folder.path())
        .env_clear()
        .stdout(Stdio::piped())
        .stderr(Stdio::null());
    command
}

/// A server in `folder`, and the port that it says it has.
fn serve(folder: &tempfile::TempDir) -> (Child, u16) {
    serve_with(folder, &[])
}

/// [`serve`] with more flags.
pub fn serve_with(folder: &tempfile::TempDir, flags: &[&str]) -> (Child, u16) {
    let arguments = [
        "--port",
        "0",
        "--metrics-address",
        "off",
        "--community",
        COMMUNITY,
    ];
    let mut server = command(folder).args(arguments).args(flags).spawn().unwrap();
    let mut lines = BufReader::new(server.stdout.take().unwrap()).lines();
    let greeting = lines.next().unwrap().unwrap();
    let port = greeting.rsplit(':').next().unwrap().parse().unwrap();
    // Whatever it says later must find a reader.
    std::thread::spawn(move || lines.for_each(drop));
    (server, port)
}

#[test]
fn it_stops_in_good_order_when_asked() {
    for signal in ["TERM", "INT"] {
        let folder = tempfile::tempdir().unwrap();
        let (mut server, port) = serve(&folder);
        let ask = || {
            raw(
                ([127, 0, 0, 1], port).into(),
                "GET /readyz HTTP/1.1\r\nhost: x\r\nconnection: close\r\n\r\n",
            )
        };
        assert!(ask().starts_with("HTTP/1.1 200"));
        let asked = Instant::now();
        let kill = Command::new("kill")
            .args(["-s", signal, &server.id().to_string()])
            .status();
        assert!(kill.unwrap().success());
        assert!(server.wait().unwrap().success(), "{signal}");
        assert!(asked.elapsed() < Duration::from_secs(10));
        let left = folder.path().join("data/community.db-wal");
        let length = left.metadata().map_or(0, |left| left.len());
        assert_eq!(length, 0, "the log was folded into the database");
    }
}

#[test]
fn commands_do_one_thing_and_end() {
    let folder = tempfile::tempdir().unwrap();
    let document = command(&folder).arg("openapi").output().unwrap();
    assert!(document.status.success());
    let expected = openapi::to_json(&router::registry());
    assert!(document.stdout == expected.as_bytes());
    let migrated = command(&folder)
        .args(["migrate", "--database", "sqlite:x.db"])
        .output()
        .unwrap();
    assert!(migrated.status.success());
    assert!(folder.path().join("x.db").exists());
    let wrong = command(&folder)
        .args(["migrate", "--database", "mysql://x"])
        .output()
        .unwrap();
    assert!(!wrong.status.success());
}
