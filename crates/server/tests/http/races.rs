//! Whoever acts while their rights end: no action is committed after the revocation was (figure A11).

use crate::support::{Backend, Options, People, TestServer};
use diesel::{
    QueryableByName, RunQueryDsl as _, connection::SimpleConnection as _, sql_query,
    sql_types::BigInt,
};
use serde_json::json;
use storage::{Connection, Id, StorageError, audit, members, standing};
use uuid::Uuid;

/// How many races on each database.
const RACES: usize = 200;

/// At the end of each transaction that gave a role: whether the giver had no right to any more.
const WATCH_POSTGRESQL: &str = "
    CREATE TABLE late (actor BYTEA NOT NULL);
    CREATE FUNCTION note_late() RETURNS trigger LANGUAGE plpgsql AS $$
    BEGIN
        IF NEW.kind = 'role.given' AND NOT EXISTS (
            SELECT 1 FROM role JOIN person ON person.id = role.person_id
            WHERE role.person_id = NEW.actor_id AND person.state = 'active'
                AND role.kind IN ('coordinator', 'council_office')
        ) THEN
            INSERT INTO late (actor) VALUES (NEW.actor_id);
        END IF;
        RETURN NULL;
    END $$;
    CREATE CONSTRAINT TRIGGER watch_late AFTER INSERT ON audit
        DEFERRABLE INITIALLY DEFERRED FOR EACH ROW EXECUTE FUNCTION note_late();";

/// The same on SQLite, where one transaction writes at a time.
const WATCH_SQLITE: &str = "
    CREATE TABLE late (actor BLOB NOT NULL);
    CREATE TRIGGER watch_late AFTER INSERT ON audit
    WHEN NEW.kind = 'role.given' AND NOT EXISTS (
        SELECT 1 FROM role JOIN person ON person.id = role.person_id
        WHERE role.person_id = NEW.actor_id AND person.state = 'active'
            AND role.kind IN ('coordinator', 'council_office')
    )
    BEGIN
        INSERT INTO late (actor) VALUES (NEW.actor_id);
    END;";

#[derive(QueryableByName)]
struct Count {
    #[diesel(sql_type = BigInt)]
    late: i64,
}

fn late(server: &TestServer) -> i64 {
    server.read(|connection| {
        let counted: Count =
            sql_query("SELECT count(*) AS late FROM late").get_result(connection)?;
        Ok(counted.late)
    })
}

fn watch(server: &TestServer) {
    server.write(|connection| -> Result<(), StorageError> {
        match connection {
            Connection::Sqlite(sqlite) => sqlite.batch_execute(WATCH_SQLITE)?,
            Connection::Postgresql(postgresql) => postgresql.batch_execute(WATCH_POSTGRESQL)?,
        }
        Ok(())
    });
}

/// Somebody without any role gave one: what the watch has to see.
fn wrong(server: &TestServer, actor: Uuid) {
    let entry = audit::Entry {
        id: Id(server.app.ids.id()),
        at: 1,
        actor_id: Some(Id(actor)),
        kind: "role.given".to_owned(),
        target: String::new(),
        request_id: String::new(),
    };
    server.write(move |connection| audit::insert(connection, &entry));
}

#[test]
fn nothing_is_committed_after_the_right_to_it_has_ended() {
    let mut after = 0;
    for backend in Backend::BOTH {
        let server = TestServer::start(Options {
            backend,
            ..Options::default()
        });
        let people = People::insert(&server);
        watch(&server);
        wrong(&server, people.other);
        assert_eq!(late(&server), 1, "the watch sees it");
        let coordinator = people.coordinator(&server);
        let (office, acting) = (server.sign_in(people.office), server.sign_in(coordinator));
        let at = people.organisation;
        let role = |kind: &str| json!({ "kind": kind, "organisation": at, "reason": "理由" });
        let mut acted = 0;
        for race in 0..RACES {
            // Rates are counted by the clock.
            server.clock.advance(60_000);
            let act = || {
                let path = format!("/api/people/{}/role-giving", people.member);
                let call = server.post(&path).as_(&acting).new_key();
                call.json(&role("recruiter")).begin()
            };
            let revoke = || {
                let suspends = race % 2 == 0;
                let path = match suspends {
                    true => format!("/api/office/accounts/{coordinator}/suspension"),
                    false => format!("/api/people/{coordinator}/role-taking"),
                };
                let body = match suspends {
                    true => json!({ "reason": "理由" }),
                    false => role("coordinator"),
                };
                server
                    .post(&path)
                    .as_(&office)
                    .new_key()
                    .json(&body)
                    .begin()
            };
            let (acting, revoking) = match race % 4 < 2 {
                true => {
                    let acting = act();
                    (acting, revoke())
                }
                false => {
                    let revoking = revoke();
                    (act(), revoking)
                }
            };
            let acting = server.runtime.block_on(acting).unwrap();
            server.runtime.block_on(revoking).unwrap().expect(204);
            assert!(matches!(acting.status, 204 | 401 | 404), "{acting:?}");
            acted += usize::from(acting.status == 204);
            // As before, for the next race.
            let (member, revoked) = (Id(people.member), Id(coordinator));
            server.write(move |connection| -> Result<(), StorageError> {
                standing::take_role(connection, member, "recruiter", Id(at), 0)?;
                standing::take_role(connection, revoked, "coordinator", Id(at), 0)?;
                members::set_state(connection, revoked, "active")?;
                Ok(())
            });
            server.role(coordinator, "coordinator", at);
        }
        let found = late(&server) - 1;
        println!("A11 races {RACES} of which acted first {acted}");
        after += found;
    }
    println!("A11 actions_after_revocation {after}");
    assert_eq!(after, 0);
}
