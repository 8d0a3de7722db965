//! What was acknowledged is there after the process was killed at any moment, and nothing is there by halves.

use super::real::{Real, send};
use rusqlite::{Connection, OpenFlags};
use std::{
    collections::BTreeSet,
    path::Path,
    sync::{Mutex, mpsc},
};

const KILLS: usize = 20;
const WRITERS: usize = 32;
#[cfg(target_os = "linux")]
/// How many acknowledgements are followed down to the disk.
const FOLLOWED: usize = 5_000;

/// What a database holds of the messages of this test.
struct Held {
    texts: Vec<String>,
    without_audit: i64,
    audit_without: i64,
    without_notice: i64,
    gaps: i64,
}

fn open(folder: &Path) -> Connection {
    let file = folder.join("data/community.db");
    Connection::open_with_flags(file, OpenFlags::SQLITE_OPEN_READ_ONLY).unwrap()
}

fn held(folder: &Path) -> Held {
    let database = open(folder);
    let number = |query: &str| database.query_row(query, [], |row| row.get(0)).unwrap();
    let sound: String = database
        .query_row("PRAGMA integrity_check", [], |row| row.get(0))
        .unwrap();
    assert_eq!(sound, "ok");
    let mut statement = database
        .prepare("SELECT body FROM message WHERE body LIKE 'w%-%' ORDER BY sequence")
        .unwrap();
    let texts = statement.query_map([], |row| row.get(0)).unwrap();
    Held {
        texts: texts.map(Result::unwrap).collect(),
        without_audit: number(
            "SELECT count(*) FROM message WHERE body LIKE 'w%-%' AND NOT EXISTS
             (SELECT 1 FROM audit WHERE audit.target = lower(substr(hex(message.id), 1, 8) || '-' ||
              substr(hex(message.id), 9, 4) || '-' || substr(hex(message.id), 13, 4) || '-' ||
              substr(hex(message.id), 17, 4) || '-' || substr(hex(message.id), 21)))",
        ),
        audit_without: number(
            "SELECT (SELECT count(*) FROM audit WHERE kind = 'message.sent') -
             (SELECT count(*) FROM message WHERE body LIKE 'w%-%')",
        ),
        // Everybody who takes part is told, on open pages too.
        without_notice: number(
            "SELECT (SELECT count(*) FROM message WHERE body LIKE 'w%-%') * 2 -
             (SELECT count(*) FROM notification WHERE kind = 'message' AND created_at >=
              (SELECT min(sent_at) FROM message WHERE body LIKE 'w%-%'))",
        ),
        gaps: number(
            "SELECT count(*) FROM conversation WHERE newest <>
             (SELECT coalesce(max(sequence), 0) FROM message WHERE conversation_id = conversation.id)",
        ),
    }
}

/// Writers that write as fast as they can until the server is killed, which is after `acknowledgements`.
/// Answers the texts that were acknowledged and those that were sent without an answer.
fn write_until_killed(
    server: &mut Real,
    cookie: &str,
    conversation: &str,
    round: usize,
    acknowledgements: usize,
) -> (Vec<String>, Vec<String>) {
    let (tell, told) = mpsc::channel();
    let unanswered = Mutex::new(Vec::new());
    let port = server.port;
    let acknowledged = std::thread::scope(|scope| {
        for writer in 0..WRITERS {
            let (tell, unanswered) = (tell.clone(), &unanswered);
            scope.spawn(move || {
                for number in 0.. {
                    let text = format!("w{round}-{writer}-{number}");
                    if send(port, cookie, conversation, &text) {
                        tell.send(text).unwrap();
                    } else {
                        unanswered.lock().unwrap().push(text);
                        return;
                    }
                }
            });
        }
        drop(tell);
        let mut acknowledged: Vec<String> = told.iter().take(acknowledgements).collect();
        server.process.kill().unwrap();
        server.process.wait().unwrap();
        acknowledged.extend(told.iter());
        acknowledged
    });
    (acknowledged, unanswered.into_inner().unwrap())
}

#[test]
fn what_was_acknowledged_survives_a_kill_and_nothing_is_there_by_halves() {
    let folder = tempfile::tempdir().unwrap();
    let mut server = Real::start(folder.path(), &[]);
    let cookie = server.sign_in();
    let conversation = server.conversation(&cookie);
    let mut expected = BTreeSet::new();
    let (mut lost, mut by_halves, mut doubled) = (0, 0, 0);
    // Numbers that look random, the same in each run.
    let mut seed = 20_261_122_usize;
    for round in 0..KILLS {
        seed = seed.wrapping_mul(1_103_515_245).wrapping_add(12_345) % 2_147_483_648;
        let instant = 1 + seed % 97;
        let (acknowledged, unanswered) =
            write_until_killed(&mut server, &cookie, &conversation, round, instant);
        assert!(acknowledged.len() >= instant && !unanswered.is_empty());
        expected.extend(acknowledged);
        server = Real::start(folder.path(), &[]);
        let there: BTreeSet<String> = held(folder.path()).texts.into_iter().collect();
        lost += expected.difference(&there).count();
        // Whoever got no answer asks again with the same key: it is there once, whether it was before or not.
        for text in unanswered {
            assert!(send(server.port, &cookie, &conversation, &text));
            expected.insert(text);
        }
        let held = held(folder.path());
        doubled += held.texts.len() - expected.len();
        by_halves += held.without_audit.abs()
            + held.audit_without.abs()
            + held.without_notice.abs()
            + held.gaps;
    }
    server.process.kill().unwrap();
    server.process.wait().unwrap();
    println!("E1 acknowledged {}", expected.len());
    println!("E1 acknowledged_lost {lost}");
    println!("E1 half_applied {by_halves}");
    println!("E1 doubled {doubled}");
    assert_eq!((lost, by_halves, doubled), (0, 0, 0));
    assert!(expected.len() > KILLS * WRITERS);
}

/// What the order of system calls says of acknowledgements.
#[cfg(target_os = "linux")]
#[derive(Debug, Default, PartialEq, Eq)]
struct Acknowledgements {
    all: usize,
    /// Those before which the log of the database was not written to the disk.
    early: usize,
    /// Those before which something more was written to the log after that: another transaction's, such as of what
    /// is done now and then.
    beside_another: usize,
}

#[cfg(target_os = "linux")]
impl Acknowledgements {
    /// Counts them in what `strace` wrote down.
    fn of(trace: &str) -> Self {
        let mut counted = Self::default();
        let (mut written, mut synced, mut again) = (false, false, false);
        let mut syncing = BTreeSet::new();
        for line in trace.lines() {
            let process = line.split(' ').next().unwrap_or_default();
            let is_log = line.contains("-wal>");
            let mut sync = || (synced, again) = (written, false);
            if line.contains("pwrite64(") && is_log {
                (written, again) = (true, synced);
            } else if line.contains("sync(") && is_log {
                if line.contains("<unfinished") {
                    syncing.insert(process);
                } else {
                    sync();
                }
            } else if line.contains("sync resumed") && syncing.remove(process) {
                sync();
            } else if line.contains("HTTP/1.1 201 ") {
                counted.all += 1;
                counted.early += usize::from(!synced);
                counted.beside_another += usize::from(again);
                (written, synced, again) = (false, false, false);
            }
        }
        counted
    }
}

#[cfg(target_os = "linux")]
#[test]
fn no_acknowledgement_comes_before_the_disk_has_it() {
    let folder = tempfile::tempdir().unwrap();
    let file = folder.path().join("trace");
    let watcher = [
        "/usr/bin/strace",
        "-f",
        "-y",
        "--seccomp-bpf",
        "-qq",
        "-s",
        "16",
        "-e",
        "trace=pwrite64,fsync,fdatasync,write,writev,sendto,sendmsg",
        "-o",
        file.to_str().unwrap(),
    ];
    let mut server = Real::start(folder.path(), &watcher);
    let cookie = server.sign_in();
    let conversation = server.conversation(&cookie);
    for number in 0..FOLLOWED {
        let sent = send(server.port, &cookie, &conversation, &format!("w-{number}"));
        assert!(sent, "{number}");
    }
    // The server ends by itself when it is asked to, and with it whoever watches.
    let children = format!("/proc/{0}/task/{0}/children", server.process.id());
    let child = std::fs::read_to_string(children).unwrap();
    let asked = std::process::Command::new("kill")
        .arg(child.trim())
        .status()
        .unwrap();
    assert!(asked.success() && server.process.wait().unwrap().success());
    let trace = std::fs::read_to_string(&file).unwrap();
    let counted = Acknowledgements::of(&trace);
    println!("E2 acknowledgements {}", counted.all);
    println!("E2 acknowledgements_before_the_disk {}", counted.early);
    assert_eq!((counted.all, counted.early), (FOLLOWED, 0));
    // Of these nothing is known; a server that does not wait for the disk would have many.
    assert!(counted.beside_another * 100 < FOLLOWED, "{counted:?}");
    // Without the lines of the disk, each of them would count as too early.
    let without: Vec<&str> = trace
        .lines()
        .filter(|line| !line.contains("sync"))
        .collect();
    let without = Acknowledgements::of(&without.join("\n"));
    assert_eq!((without.all, without.early), (FOLLOWED, FOLLOWED));
}
