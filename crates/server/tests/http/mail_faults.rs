//! The outbox with a real mail server that refuses, stalls, is away, and comes back; and a server that is killed.

use crate::{connections::raw, process::serve_with, support::TestServer};
use diesel::prelude::*;
use server::outbox::{Sender, deliver};
use std::{
    collections::{HashMap, HashSet},
    io::{BufRead as _, BufReader, Write as _},
    net::Ipv4Addr,
    path::PathBuf,
    process::{Child, ChildStdin, Command, Stdio},
    sync::mpsc::{self, Receiver},
    time::Duration,
};
use storage::{
    Database, Id, StorageError,
    members::{self, NewPerson, PersonRow},
    outbox::{self, Mail},
    schema,
};
use uuid::Uuid;

/// How long to wait for what must come; a test that fails is not to hang.
const PATIENCE: Duration = Duration::from_secs(60);
/// How many kills; F5 is about a hundred.
const KILLS: usize = 100;

/// The mail server of `scripts/mail_server.py`.
struct MailServer {
    process: Child,
    words: ChildStdin,
    lines: Receiver<String>,
    port: u16,
    /// Message-ID and recipient of every mail that it took.
    taken: Vec<(String, String)>,
}

impl MailServer {
    fn start() -> Self {
        let script = concat!(env!("CARGO_MANIFEST_DIR"), "/../../scripts/mail_server.py");
        let mut process = Command::new(python())
            .arg(script)
            .stdin(Stdio::piped())
            .stdout(Stdio::piped())
            .spawn()
            .expect("scripts/setup.sh test installs the mail server of the tests");
        let output = BufReader::new(process.stdout.take().unwrap());
        let (sender, lines) = mpsc::channel();
        std::thread::spawn(move || {
            for line in output.lines().map_while(Result::ok) {
                if sender.send(line).is_err() {
                    break;
                }
            }
        });
        let words = process.stdin.take().unwrap();
        let mut server = Self {
            process,
            words,
            lines,
            port: 0,
            taken: Vec::new(),
        };
        server.port = server.heard("port")[0].parse().unwrap();
        server
    }

    /// Says a word, and waits until it is heard.
    fn say(&mut self, word: &str) {
        writeln!(self.words, "{word}").unwrap();
        match word {
            "down" => drop(self.heard("down")),
            "up" => drop(self.heard("port")),
            _ => drop(self.heard("done")),
        }
    }

    fn line(&mut self) -> Vec<String> {
        let line = self
            .lines
            .recv_timeout(PATIENCE)
            .expect("the mail server says something");
        let words: Vec<String> = line.split(' ').map(str::to_owned).collect();
        if words[0] == "taken" {
            self.taken.push((words[1].clone(), words[2].clone()));
        }
        words
    }

    /// What comes behind the next line that begins with `word`; other lines are passed over.
    fn heard(&mut self, word: &str) -> Vec<String> {
        loop {
            let mut line = self.line();
            if line[0] == word {
                return line.split_off(1);
            }
        }
    }

    fn url(&self) -> String {
        format!("smtp://127.0.0.1:{}", self.port)
    }

    fn sender(&self) -> Sender {
        Sender::patient_smtp(&self.url(), Duration::from_millis(500)).unwrap()
    }
}

impl Drop for MailServer {
    fn drop(&mut self) {
        // It may have ended by itself.
        drop(self.process.kill());
        drop(self.process.wait());
    }
}

/// Where `scripts/setup.sh test` puts it.
fn python() -> PathBuf {
    if let Some(python) = std::env::var_os("TEST_MAIL_SERVER_PYTHON") {
        return python.into();
    }
    let tools = std::env::var_os("NAGAOKA_WORKER_TOOLS").map(PathBuf::from);
    let cache = std::env::var_os("XDG_CACHE_HOME").map(PathBuf::from);
    let home = || PathBuf::from(std::env::var_os("HOME").unwrap_or_default());
    tools
        .unwrap_or_else(|| {
            cache
                .unwrap_or_else(|| home().join(".cache"))
                .join("nagaoka-worker-tools")
        })
        .join("mail-server/bin/python")
}

fn mail(server: &TestServer, number: u128, priority: i32) {
    let mail = Mail {
        id: Id(Uuid::from_u128(number)),
        kind: "invitation".to_owned(),
        priority,
        recipient: format!("{number}@example.jp"),
        subject: "件名".to_owned(),
        body: "本文".to_owned(),
        state: "waiting".to_owned(),
        attempts: 0,
        available_at: server.now(),
        created_at: server.now(),
        last_error: String::new(),
    };
    server.write(move |connection| outbox::insert(connection, &mail));
}

/// State and tries of each mail, by number.
fn states(server: &TestServer) -> Vec<(u128, String, i32)> {
    let mails = server.read(|connection| outbox::newest(connection, 50));
    let mut states: Vec<_> = mails
        .into_iter()
        .map(|mail| (mail.id.0.as_u128(), mail.state, mail.attempts))
        .collect();
    states.sort();
    states
}

fn tries(server: &TestServer, sender: &Sender) -> usize {
    let delivering = deliver(&server.app, sender);
    server.runtime.block_on(delivering).unwrap()
}

#[test]
fn the_queue_drains_whatever_the_mail_server_does() {
    let server = TestServer::new();
    let mut mails = MailServer::start();
    let sender = mails.sender();
    let waiting = |tries| move |number| (number, "waiting".to_owned(), tries);
    // Down for an hour: each look costs one mail a try, and the others none.
    mails.say("down");
    for number in 1..=4 {
        mail(&server, number, if number == 4 { 0 } else { 5 });
    }
    assert_eq!(tries(&server, &sender), 1);
    let mut expected: Vec<_> = (1..=3).map(waiting(0)).collect();
    expected.push(waiting(1)(4));
    assert_eq!(states(&server), expected, "the sign-in mail went first");
    for _ in 0..120 {
        server.clock.advance(30_000);
        tries(&server, &sender);
    }
    let states_after = states(&server);
    assert!(states_after.iter().all(|(_, state, _)| state == "waiting"));
    let most = states_after
        .iter()
        .map(|(_, _, tries)| *tries)
        .max()
        .unwrap();
    assert!((4..=8).contains(&most), "it backs off: {states_after:?}");
    // There, but not now.
    mails.say("up");
    for word in ["temporary", "closing", "stall"] {
        mails.say(word);
        server.clock.advance(3 * 60 * 60 * 1000);
        assert!(tries(&server, &sender) >= 1, "{word}");
        assert!(
            states(&server)
                .iter()
                .all(|(_, state, _)| state == "waiting"),
            "{word}"
        );
    }
    // A sign-in that comes now overtakes everybody.
    mails.say("accept");
    server.clock.advance(8 * 60 * 60 * 1000);
    mail(&server, 5, 0);
    assert_eq!(tries(&server, &sender), 5);
    let mut taken: Vec<String> = (0..5).map(|_| mails.heard("taken")[1].clone()).collect();
    assert!(taken[..2].contains(&"5@example.jp".to_owned()), "{taken:?}");
    assert!(taken[..2].contains(&"4@example.jp".to_owned()), "{taken:?}");
    taken.sort();
    let everybody: Vec<String> = (1..=5)
        .map(|number| format!("{number}@example.jp"))
        .collect();
    let lost = everybody.iter().filter(|one| !taken.contains(one)).count();
    println!("F6 mails_lost {lost}");
    assert_eq!(lost, 0);
    // Nobody of that name: given up at once, shown to whoever runs the server, and tried again when asked.
    mails.say("permanent");
    mail(&server, 6, 5);
    assert_eq!(tries(&server, &sender), 1);
    let dead = server.read(|connection| outbox::dead(connection, 10));
    assert_eq!(dead.len(), 1);
    assert!(dead[0].last_error.contains("550"), "{}", dead[0].last_error);
    assert_eq!(server.read(outbox::standing).dead, 1);
    mails.say("accept");
    let now = server.now();
    assert_eq!(server.write(move |c| outbox::revive(c, None, now)), 1);
    assert_eq!(tries(&server, &sender), 1);
    assert_eq!(mails.heard("taken")[1], "6@example.jp");
    // Taken late, it is taken once.
    mails.say("late");
    mail(&server, 7, 5);
    let patient = Sender::patient_smtp(&mails.url(), PATIENCE).unwrap();
    let app = server.app.clone();
    let delivering = async move { deliver(&app, &patient).await.unwrap() };
    let delivering = server.runtime.spawn(delivering);
    assert_eq!(mails.heard("held")[1], "7@example.jp");
    mails.say("accept");
    assert_eq!(server.runtime.block_on(delivering).unwrap(), 1);
    assert_eq!(server.read(outbox::standing), outbox::Standing::default());
}

fn member(number: usize) -> NewPerson {
    NewPerson {
        person: PersonRow {
            id: Id(Uuid::from_u128(number as u128 + 1)),
            state: "active".to_owned(),
            email: address(number),
            family_name: "長岡".to_owned(),
            given_name: "花子".to_owned(),
            family_reading: "ながおか".to_owned(),
            given_reading: "はなこ".to_owned(),
            sort_key: format!("{number:04}"),
            cohort: 1,
            arrival: "u_turn".to_owned(),
            can_help_with: String::new(),
            looking_for: String::new(),
            visibility: "listed".to_owned(),
            joined_at: 0,
            version: 1,
        },
        employment: None,
        terms: Vec::new(),
        places: Vec::new(),
        links: Vec::new(),
    }
}

fn address(number: usize) -> String {
    format!("{number}@example.jp")
}

/// Runs `work` on the database that no server has open.
fn on<T: Send + 'static>(
    folder: &tempfile::TempDir,
    work: impl FnMut(&mut storage::Connection) -> Result<T, StorageError> + Send + 'static,
) -> T {
    let url = format!(
        "sqlite:{}",
        folder.path().join("data/community.db").display()
    );
    let database = Database::open(&url, &storage::Options::default()).unwrap();
    let runtime = tokio::runtime::Builder::new_current_thread()
        .build()
        .unwrap();
    let result = runtime.block_on(database.write(work)).unwrap();
    database.close();
    result
}

/// Five minutes pass: what a killed worker had taken is there for others.
fn leases_end(folder: &tempfile::TempDir) {
    on(folder, |connection| {
        use schema::outbox::dsl;
        diesel::update(dsl::outbox.filter(dsl::state.eq("waiting")))
            .set(dsl::available_at.eq(0))
            .execute(connection)?;
        Ok(())
    });
}

/// Asks for a sign-in mail; whether the answer says that there will be one.
fn ask(port: u16, number: usize) -> bool {
    let body = format!("{{\"email\":\"{}\"}}", address(number));
    let request = format!(
        "POST /api/sign-in/request HTTP/1.1\r\nhost: localhost:{port}\r\norigin: http://localhost:{port}\r\n\
         idempotency-key: {}\r\ncontent-type: application/json\r\ncontent-length: {}\r\nconnection: close\r\n\r\n{body}",
        Uuid::from_u128(number as u128),
        body.len()
    );
    raw((Ipv4Addr::LOCALHOST, port).into(), &request).starts_with("HTTP/1.1 202")
}

#[test]
fn a_server_that_is_killed_sends_every_mail_it_promised() {
    let folder = tempfile::tempdir().unwrap();
    std::fs::create_dir(folder.path().join("data")).unwrap();
    on(&folder, |connection| {
        let everybody: Vec<NewPerson> = (0..=KILLS).map(member).collect();
        members::insert(connection, &everybody)
    });
    let mut mails = MailServer::start();
    let flags = ["--smtp-url", &mails.url(), "--rate-limit-factor", "0"];
    let mut promised = HashSet::new();
    for round in 0..KILLS {
        // Killed after the answer, with the mail in the mail server's hands, or with the mail taken.
        let moment = round % 3;
        mails.say(if moment == 1 { "stall" } else { "accept" });
        let (mut server, port) = serve_with(&folder, &flags);
        assert!(ask(port, round), "round {round}");
        promised.insert(address(round));
        let until = ["", "held", "taken"][moment];
        while !until.is_empty() {
            let line = mails.line();
            // A mail that an earlier round left behind may stand in front of this one's.
            if line[0] == until && (moment == 1 || line[2] == address(round)) {
                break;
            }
        }
        server.kill().unwrap();
        server.wait().unwrap();
        leases_end(&folder);
    }
    mails.say("accept");
    let (mut server, _) = serve_with(&folder, &flags);
    while promised
        .iter()
        .any(|one| !mails.taken.iter().any(|(_, to)| to == one))
    {
        mails.line();
    }
    server.kill().unwrap();
    server.wait().unwrap();
    let taken = &mails.taken;
    let written: HashSet<String> = on(&folder, |connection| outbox::newest(connection, 1_000))
        .into_iter()
        .map(|mail| format!("<{}@localhost>", mail.id.0))
        .collect();
    let without_commit = taken.iter().filter(|(id, _)| !written.contains(id)).count();
    let mut by_recipient: HashMap<&str, HashSet<&str>> = HashMap::new();
    for (id, to) in taken {
        by_recipient.entry(to).or_default().insert(id);
    }
    let again = taken.len() - by_recipient.len();
    let lost = promised
        .iter()
        .filter(|one| !by_recipient.contains_key(one.as_str()))
        .count();
    println!("F5 mails_without_commit {without_commit}");
    println!("F5 mails_lost {lost}");
    println!("F5 mails_sent_again {again}");
    assert_eq!((without_commit, lost), (0, 0));
    assert!(again <= KILLS, "{again}");
    // Sent again, a mail is the same one to whoever gets it.
    assert!(
        by_recipient.values().all(|ids| ids.len() == 1),
        "{by_recipient:?}"
    );
}
