//! Deleting one's own account: confirmed by typing, found nowhere afterwards, and decided table by table.

use crate::support::{Cookie, People, TestServer};
use api::{ErrorCode, messages::Conversation, page::Page};
use diesel::{QueryableByName, RunQueryDsl as _, sql_query, sql_types::Text};
use serde_json::{Value, json};
use server::actor;
use storage::{Connection, Id};
use uuid::Uuid;

fn leave(server: &TestServer, cookie: &Cookie, confirmation: &str) -> crate::support::Answer {
    let call = server.put("/api/me/account-deletion").as_(cookie);
    call.json(&json!({ "confirmation": confirmation })).send()
}

#[derive(QueryableByName)]
struct Name {
    #[diesel(sql_type = Text)]
    name: String,
}

#[derive(QueryableByName)]
struct Row {
    #[diesel(sql_type = Text)]
    text: String,
}

/// Tables in which this id stands, as bytes or as text.
fn tables_with(server: &TestServer, id: Uuid) -> Vec<String> {
    server.read(move |connection| {
        let Connection::Sqlite(sqlite) = connection else {
            unreachable!("this server runs on SQLite")
        };
        let tables: Vec<Name> = sql_query(
            "SELECT name FROM sqlite_schema WHERE type = 'table' AND name NOT LIKE 'sqlite_%'
             AND name NOT LIKE 'search_index%' AND name <> '__diesel_schema_migrations'",
        )
        .load(sqlite)?;
        let (bytes, text) = (format!("{:032X}", id.as_u128()), id.to_string());
        let mut found = Vec::new();
        for Name { name } in tables {
            let columns: Vec<Name> =
                sql_query(format!("SELECT name FROM pragma_table_info('{name}')")).load(sqlite)?;
            let parts: Vec<String> = columns
                .iter()
                .map(|Name { name }| {
                    format!(
                        "CASE typeof(\"{name}\") WHEN 'blob' THEN hex(\"{name}\") ELSE \"{name}\" END"
                    )
                })
                .collect();
            let query = format!(
                "SELECT coalesce(concat_ws('|', {}), '') AS text FROM \"{name}\"",
                parts.join(", ")
            );
            let rows: Vec<Row> = sql_query(query).load(sqlite)?;
            if rows
                .iter()
                .any(|row| row.text.contains(&bytes) || row.text.contains(&text))
            {
                found.push(name);
            }
        }
        Ok(found)
    })
}

#[test]
fn whoever_deletes_the_account_is_found_nowhere_and_leaves_only_messages() {
    let server = TestServer::new();
    let people = People::insert(&server);
    let reindex = people.member;
    server.runtime.block_on(async {
        let written = server
            .app
            .database
            .write(move |connection| server::index::reindex_members(connection, &[Id(reindex)]));
        written.await.unwrap();
    });
    let (member, other) = (server.sign_in(people.member), server.sign_in(people.other));
    let get = |by: &Cookie, path: &str| server.get(path).as_(by).send();
    let page = |path: &str| get(&other, path).expect(200).json::<Page<Value>>().items;

    // Something in as many places as possible.
    let body = json!({ "people": [people.other], "name": "", "text": "残る言葉" });
    let call = server.post("/api/conversations").new_key();
    call.as_(&member).json(&body).send().expect(201);
    let body = json!({ "name": "検索", "query": "q=a" });
    let call = server.post("/api/saved-searches").new_key();
    call.as_(&member).json(&body).send().expect(201);
    let path = format!("/api/members/{}/connection-request", people.other);
    let call = server.put(&path).as_(&member);
    call.json(&json!({ "note": "" })).send().expect(200);
    let call = server.post("/api/me/calendar-feed").as_(&member).new_key();
    call.send().expect(201);
    let address = format!("{}@example.jp", people.member);
    let call = server.post("/api/sign-in/request").new_key();
    call.json(&json!({ "email": address })).send().expect(202);
    let own: Page<Value> = get(&member, "/api/me/employments").json();
    let post = |by: &Cookie, text: &str| {
        let body = json!({
            "kind": "question", "audience": "everyone", "without": [], "title": text, "body": text,
            "mentions": [],
        });
        let call = server.post("/api/posts").new_key().as_(by);
        let made: Value = call.json(&body).send().expect(201).json();
        made["summary"]["id"].as_str().unwrap().to_owned()
    };
    let comment = |by: &Cookie, post: &str, text: &str| {
        let path = format!("/api/posts/{post}/comments");
        let call = server.post(&path).new_key().as_(by);
        call.json(&json!({ "body": text, "mentions": [] }))
            .send()
            .expect(201);
    };
    let (answered, unanswered) = (post(&member, "残る質問"), post(&member, "消える質問"));
    comment(&other, &answered, "答え");
    comment(&member, &answered, "お礼");
    let path = format!(
        "/api/me/employments/{}/reports",
        own.items[0]["id"].as_str().unwrap()
    );
    let call = server.post(&path).as_(&member).new_key();
    call.json(&json!({ "text": "ちがう" })).send().expect(204);
    let before = tables_with(&server, people.member);
    assert!(before.len() >= 12, "{before:?}");
    let company = format!("/api/organisations/{}/people", people.organisation);
    assert_eq!(page("/api/members").len(), 1);
    let colleagues = page(&company).len();

    // A slip deletes nothing.
    for wrong in ["", "x@example.jp"] {
        let refused = leave(&server, &member, wrong);
        assert_eq!(refused.refusal(), (422, ErrorCode::Invalid), "{wrong}");
    }
    // Neither does a session alone.
    server.clock.advance(actor::FRESH);
    let refused = leave(&server, &member, &address).refusal();
    assert_eq!(refused, (403, ErrorCode::ReauthenticationRequired));
    assert_eq!(tables_with(&server, people.member), before);
    let member = server.sign_in(people.member);
    let typed = format!("  {} ", address.to_uppercase());
    let answer = leave(&server, &member, typed.trim()).expect(204);
    assert!(answer.header("set-cookie").unwrap().contains("Max-Age=0"));

    // The audit log keeps ids, which name nobody any more; nothing else does.
    let left = tables_with(&server, people.member);
    println!("H2 tables_with_a_deleted_person {}", left.len() - 1);
    assert_eq!(left, ["audit"]);
    assert_eq!(get(&member, "/api/session").status, 401);
    assert_eq!(leave(&server, &member, &address).status, 401);

    let gone = get(&other, &format!("/api/members/{}", people.member));
    let unknown = get(&other, &format!("/api/members/{}", server.app.ids.id()));
    assert_eq!(gone.status, 404);
    assert_eq!(gone.comparable(), unknown.comparable());
    assert!(page("/api/members").is_empty());
    assert_eq!(page(&company).len(), colleagues - 1);
    assert!(page("/api/connection-requests").is_empty());
    let office = server.sign_in(people.office);
    let path = format!("/api/office/accounts/{}", people.member);
    assert_eq!(get(&office, &path).status, 404);

    // What was written to the other stays theirs, from nobody.
    let talks = get(&other, "/api/conversations?box=requests").expect(200);
    let talk = talks.json::<Page<Conversation>>().items.remove(0);
    assert!(talk.people.is_empty());
    let path = format!("/api/conversations/{}/messages", talk.id);
    let messages = page(&path);
    assert_eq!(messages[0]["text"], "残る言葉");
    assert!(messages[0].get("sender").is_none());

    // So do the question that the other answered and what was said under it.
    let gone = get(&other, &format!("/api/posts/{unanswered}"));
    assert_eq!(gone.status, 404);
    let kept: Value = get(&other, &format!("/api/posts/{answered}"))
        .expect(200)
        .json();
    assert!(kept["summary"].get("author").is_none());
    let said = page(&format!("/api/posts/{answered}/comments"));
    assert_eq!(said.len(), 2);
    let authors: Vec<&Value> = said.iter().filter_map(|one| one.get("author")).collect();
    assert_eq!(authors.len(), 1);
    assert_eq!(authors[0]["id"], people.other.to_string());
    let found = |words: &str| {
        let path = format!("/api/search?q={words}");
        get(&other, &path).expect(200).text().to_owned()
    };
    assert!(found("%E6%AE%8B%E3%82%8B").contains(&answered));
    assert!(!found("%E6%B6%88%E3%81%88%E3%82%8B").contains(&unanswered));
}

#[test]
fn whoever_is_suspended_proves_by_mail_who_they_are_and_leaves() {
    let server = TestServer::new();
    let people = People::insert(&server);
    let suspended = server.sign_in(people.suspended);
    let address = format!("{}@example.jp", people.suspended);
    server.clock.advance(actor::FRESH);
    let refused = leave(&server, &suspended, &address).refusal();
    assert_eq!(refused, (403, ErrorCode::ReauthenticationRequired));
    let post = |path: &str, body: Value| {
        let call = server.post(path).new_key().as_(&suspended);
        match body {
            Value::Null => call.send(),
            body => call.json(&body).send(),
        }
    };
    // What is for members stays closed.
    let refused = post("/api/me/passkeys/begin", Value::Null).refusal();
    assert_eq!(refused, (401, ErrorCode::Suspended));
    post("/api/me/reauthentication/code/request", Value::Null).expect(202);
    let mails = server.read(|connection| storage::outbox::newest(connection, 1));
    let mut runs = mails[0].body.split(|c: char| !c.is_ascii_digit());
    let code = runs.find(|run| run.len() == 8).unwrap();
    let proved = post("/api/me/reauthentication/code", json!({ "code": code })).expect(204);
    let fresh = proved.cookie("__Host-sid");
    leave(&server, &fresh, &address).expect(204);
    assert_eq!(tables_with(&server, people.suspended), ["audit"]);
}
