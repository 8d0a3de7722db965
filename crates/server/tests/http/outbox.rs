//! The outbox's worker, with files and with a mail server that has bad days.

use crate::support::TestServer;
use server::outbox::{Sender, deliver};
use std::{
    io::{BufRead as _, BufReader, Write as _},
    net::TcpListener,
    path::PathBuf,
    sync::mpsc,
};
use storage::{
    Id,
    outbox::{self, Mail},
};
use uuid::Uuid;

fn put(server: &TestServer, number: u128, priority: i32, recipient: &str) {
    let mail = Mail {
        id: Id(Uuid::from_u128(number)),
        kind: "sign_in".to_owned(),
        priority,
        recipient: recipient.to_owned(),
        subject: "長岡へようこそ".to_owned(),
        body: "本文 swordfish".to_owned(),
        state: "waiting".to_owned(),
        attempts: 0,
        available_at: server.now(),
        created_at: server.now(),
        last_error: String::new(),
    };
    server.write(move |connection| outbox::insert(connection, &mail));
}

fn mails(server: &TestServer) -> Vec<Mail> {
    server.read(|connection| outbox::newest(connection, 50))
}

fn deliver_now(server: &TestServer, sender: &Sender) -> usize {
    server
        .runtime
        .block_on(deliver(&server.app, sender))
        .unwrap()
}

/// A mail server that answers `RCPT` with `answer` and hands on what it was given.
fn smtp(answer: &'static str) -> (String, mpsc::Receiver<String>) {
    let listener = TcpListener::bind("127.0.0.1:0").unwrap();
    let url = format!("smtp://{}", listener.local_addr().unwrap());
    let (sender, messages) = mpsc::channel();
    std::thread::spawn(move || {
        for stream in listener.incoming() {
            let mut stream = stream.unwrap();
            let mut lines = BufReader::new(stream.try_clone().unwrap()).lines();
            let mut say = |line: &str| stream.write_all(format!("{line}\r\n").as_bytes()).unwrap();
            say("220 test");
            while let Some(Ok(line)) = lines.next() {
                match line.split(' ').next().unwrap_or("").to_uppercase().as_str() {
                    "RCPT" => say(answer),
                    "DATA" => {
                        say("354 go on");
                        let data: Vec<String> = lines
                            .by_ref()
                            .map_while(Result::ok)
                            .take_while(|line| line != ".")
                            .collect();
                        say("250 taken");
                        sender.send(data.join("\n")).unwrap();
                    }
                    "QUIT" => break,
                    _ => say("250 ok"),
                }
            }
        }
    });
    (url, messages)
}

#[test]
fn without_a_mail_server_mails_are_files() {
    let server = TestServer::new();
    let folder: PathBuf = server.folder().join("outbox");
    let sender = Sender::files(folder.clone()).unwrap();
    put(&server, 1, 1, "d@e.example");
    assert_eq!(deliver_now(&server, &sender), 1);
    assert_eq!(deliver_now(&server, &sender), 0, "once");
    let names: Vec<_> = std::fs::read_dir(&folder)
        .unwrap()
        .map(|file| file.unwrap().file_name())
        .collect();
    assert_eq!(names, ["00000000-0000-0000-0000-000000000001.eml"]);
    let text = std::fs::read_to_string(folder.join(&names[0])).unwrap();
    assert!(
        text.contains("Message-ID: <00000000-0000-0000-0000-000000000001@localhost>"),
        "{text}"
    );
    let mail = &mails(&server)[0];
    assert_eq!(
        (mail.state.as_str(), mail.body.as_str()),
        ("sent", ""),
        "the text is not kept"
    );
}

#[test]
fn a_mail_server_gets_them_sign_in_first() {
    let server = TestServer::new();
    let (url, messages) = smtp("250 ok");
    let sender = Sender::smtp(&url).unwrap();
    put(&server, 1, 5, "later@e.example");
    put(&server, 2, 0, "first@e.example");
    assert_eq!(deliver_now(&server, &sender), 2);
    let first = messages.recv().unwrap();
    assert!(first.contains("To: first@e.example"), "{first}");
    assert!(messages.recv().unwrap().contains("To: later@e.example"));
}

#[test]
fn what_fails_for_now_is_tried_again_with_the_same_id() {
    let server = TestServer::new();
    put(&server, 1, 0, "d@e.example");
    let (url, _messages) = smtp("451 not now");
    let busy = Sender::smtp(&url).unwrap();
    assert_eq!(deliver_now(&server, &busy), 1);
    assert_eq!(mails(&server)[0].state, "waiting");
    assert_eq!(deliver_now(&server, &busy), 0, "not at once");
    server.clock.advance(30_000);
    let (url, messages) = smtp("250 ok");
    assert_eq!(deliver_now(&server, &Sender::smtp(&url).unwrap()), 1);
    assert!(
        messages
            .recv()
            .unwrap()
            .contains("Message-ID: <00000000-0000-0000-0000-000000000001@")
    );
    assert_eq!(mails(&server)[0].state, "sent");
}

#[test]
fn what_can_never_be_sent_is_given_up() {
    let server = TestServer::new();
    let (url, _messages) = smtp("550 nobody of that name");
    let sender = Sender::smtp(&url).unwrap();
    put(&server, 1, 0, "d@e.example");
    put(&server, 2, 0, "no address");
    assert_eq!(deliver_now(&server, &sender), 2);
    assert!(
        mails(&server)
            .iter()
            .all(|mail| mail.state == "dead" && !mail.last_error.is_empty())
    );
}

#[test]
fn tries_come_to_an_end() {
    let server = TestServer::new();
    put(&server, 1, 0, "d@e.example");
    let (url, _messages) = smtp("451 not now");
    let sender = Sender::smtp(&url).unwrap();
    let mut tries = 0;
    while mails(&server)[0].state == "waiting" {
        tries += deliver_now(&server, &sender);
        server.clock.advance(8 * 60 * 60 * 1000);
        assert!(tries < 100);
    }
    assert_eq!((tries, mails(&server)[0].state.as_str()), (12, "dead"));
}

#[test]
fn a_worker_that_died_loses_nothing() {
    let server = TestServer::new();
    put(&server, 1, 0, "d@e.example");
    let now = server.now();
    let claimed = server.write(move |connection| outbox::claim(connection, now, now + 300_000, 10));
    assert_eq!(claimed.len(), 1);
    let sender = Sender::files(server.folder().join("outbox")).unwrap();
    assert_eq!(deliver_now(&server, &sender), 0, "it is another worker's");
    server.clock.advance(300_000);
    assert_eq!(deliver_now(&server, &sender), 1);
}

#[test]
fn the_running_worker_hears_the_bell() {
    let server = TestServer::new();
    let folder = server.folder().join("outbox");
    let (stop, stopping) = server::shutdown::channel();
    let sender = Sender::files(folder.clone()).unwrap();
    let worker = server
        .runtime
        .spawn(server::outbox::run(server.app.clone(), sender, stopping));
    put(&server, 1, 0, "d@e.example");
    server.app.outbox.notify_one();
    while mails(&server)[0].state != "sent" {
        std::thread::yield_now();
    }
    stop.stop();
    server.runtime.block_on(worker).unwrap();
    assert_eq!(std::fs::read_dir(folder).unwrap().count(), 1);
}
