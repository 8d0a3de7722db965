//! What the operator does from the command line.

use crate::support::{Backend, Options, People, TestServer};
use api::account::Session;
use server::{
    appoint::{self, AppointArguments},
    error::ApiError,
    index,
};
use storage::{Id, StorageError, account::sign_in, outbox, search};

fn arguments(email: &str) -> AppointArguments {
    AppointArguments {
        email: email.to_owned(),
        name: "長岡 花子".to_owned(),
        reading: "ながおか はなこ".to_owned(),
        organisation: "長岡市".to_owned(),
    }
}

fn appoint(server: &TestServer, email: &str) -> anyhow::Result<()> {
    let ids = server.app.ids.clone();
    let work = appoint::run(&server.app.database, &*server.clock, ids, arguments(email));
    server.runtime.block_on(work)
}

#[test]
fn the_first_account_is_appointed_and_can_sign_in() {
    for backend in Backend::BOTH {
        let server = TestServer::start(Options {
            backend,
            ..Options::default()
        });
        assert!(appoint(&server, "not an address").is_err());
        assert_eq!(server.read(storage::members::count), 0);
        for _ in 0..2 {
            appoint(&server, "Office@Example.JP").unwrap();
        }
        assert_eq!(server.read(storage::members::count), 1);
        let person = server
            .read(|c| sign_in::person_by_email(c, "office@example.jp"))
            .unwrap();
        let request = serde_json::json!({ "email": "office@example.jp" });
        server
            .post("/api/sign-in/request")
            .new_key()
            .json(&request)
            .send()
            .expect(202);
        assert_eq!(server.read(|c| outbox::newest(c, 10)).len(), 1);
        let cookie = server.sign_in(person.0);
        let session: Session = server
            .get("/api/session")
            .as_(&cookie)
            .send()
            .expect(200)
            .json();
        assert!(session.is_council_office());
        assert_eq!(session.name, "長岡 花子");
        server
            .get("/api/office/members.csv")
            .as_(&cookie)
            .send()
            .expect(200);
    }
}

#[test]
fn the_index_can_be_written_anew() {
    let server = TestServer::new();
    let people = People::insert(&server);
    let cookie = server.sign_in(people.member);
    let hits = || {
        server
            .get("/api/search?q=%E3%81%9F%E3%81%8B%E3%81%AF%E3%81%97")
            .as_(&cookie)
            .send()
    };
    assert_eq!(
        hits().text(),
        r#"{"groups":[]}"#,
        "the helper indexes nobody"
    );
    let reindex = || -> Result<usize, ApiError> {
        server
            .runtime
            .block_on(index::reindex_everything(&server.app.database))
    };
    let written = reindex().unwrap();
    assert!(hits().text().contains(&people.member.to_string()));
    server.write(move |c| -> Result<(), StorageError> { search::remove(c, &[Id(people.member)]) });
    assert!(!hits().text().contains(&people.member.to_string()));
    assert_eq!(reindex().unwrap(), written);
    assert!(hits().text().contains(&people.member.to_string()));
}
