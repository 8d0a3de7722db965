//! Signing in by mail: figures C1, C2, C3, C7, C8 and C9, as far as there are sessions.

use crate::support::{Answer, Call, Cookie, TestServer};
use api::{
    ErrorCode,
    account::{Session, SignInLink, SignInRequested},
};
use serde_json::json;
use storage::{StorageError, account::session, outbox};
use uuid::Uuid;

/// A browser that has asked for a mail, and what the mail says.
struct Asked {
    browser: Cookie,
    confirmation: String,
    token: String,
    code: String,
}

/// A member with an address of one's own.
fn member(server: &TestServer) -> (Uuid, String) {
    let organisation = server.organisation("長岡製作所");
    let person = server.person("たかはし", organisation);
    (person, format!("{person}@example.jp"))
}

fn request(server: &TestServer, email: &str) -> Answer {
    server
        .post("/api/sign-in/request")
        .new_key()
        .json(&json!({ "email": email }))
        .send()
}

fn mails(server: &TestServer) -> Vec<outbox::Mail> {
    server.read(|connection| outbox::newest(connection, 50))
}

fn ask(server: &TestServer, email: &str) -> Asked {
    // The newest mail is found by its time.
    server.clock.advance(1);
    let answer = request(server, email).expect(202);
    let mail = mails(server).remove(0);
    let token = mail.body.split("/sign-in/link#").nth(1).unwrap();
    let code = mail
        .body
        .split(|c: char| !c.is_ascii_digit())
        .find(|run| run.len() == 8)
        .unwrap();
    Asked {
        browser: cookie(&answer, "__Host-pre"),
        confirmation: answer.json::<SignInRequested>().confirmation,
        token: token[..43].to_owned(),
        code: code.to_owned(),
    }
}

/// The cookie of this name that an answer sets, as the browser would send it.
fn cookie(answer: &Answer, name: &str) -> Cookie {
    let mut lines = answer
        .headers
        .get_all("set-cookie")
        .iter()
        .map(|line| line.to_str().unwrap());
    let start = format!("{name}=");
    let line = lines.rfind(|line| line.starts_with(&start)).unwrap();
    for attribute in ["Secure", "HttpOnly", "SameSite=Strict", "Path=/"] {
        assert!(line.contains(attribute), "{line}");
    }
    Cookie(line.split(';').next().unwrap().to_owned())
}

fn by_link<'a>(server: &'a TestServer, asked: &Asked) -> Call<'a> {
    server
        .post("/api/sign-in/link")
        .new_key()
        .json(&json!({ "token": asked.token }))
}

fn by_code<'a>(server: &'a TestServer, code: &str) -> Call<'a> {
    server
        .post("/api/sign-in/code")
        .new_key()
        .json(&json!({ "code": code }))
}

fn refused(answer: &Answer) -> bool {
    answer.refusal() == (400, ErrorCode::SignInFailed)
}

/// A code or number that is not the right one.
fn another(code: &str) -> String {
    let last = if code.ends_with('0') { '1' } else { '0' };
    format!("{}{last}", &code[..code.len() - 1])
}

#[test]
fn a_link_signs_in_the_browser_that_asked_and_only_once() {
    let server = TestServer::new();
    let (person, email) = member(&server);
    let asked = ask(&server, &email);
    let mut consumed = 0;
    for _ in 0..50 {
        let inspect = server
            .post("/api/sign-in/inspect")
            .json(&json!({ "token": asked.token }));
        let link: SignInLink = inspect.as_(&asked.browser).send().expect(200).json();
        assert!(link.same_browser);
        assert!(link.address.ends_with("…@example.jp"), "{}", link.address);
        let seen = server
            .post("/api/sign-in/inspect")
            .json(&json!({ "token": asked.token }))
            .send();
        consumed += usize::from(seen.status != 200);
    }
    println!("C7 consumed_by_looking {consumed}");
    assert_eq!(consumed, 0);
    let answer = by_link(&server, &asked)
        .as_(&asked.browser)
        .send()
        .expect(204);
    let session = cookie(&answer, "__Host-sid");
    let who: Session = server
        .get("/api/session")
        .as_(&session)
        .send()
        .expect(200)
        .json();
    assert_eq!(who.person.0, person);
    assert!(
        refused(&by_link(&server, &asked).as_(&asked.browser).send()),
        "used up"
    );
    assert!(
        refused(&by_code(&server, &asked.code).as_(&asked.browser).send()),
        "used up"
    );
}

#[test]
fn another_browser_needs_the_number_that_the_first_one_shows() {
    let server = TestServer::new();
    let (_, email) = member(&server);
    let asked = ask(&server, &email);
    let without = by_link(&server, &asked).send();
    assert_eq!(without.refusal(), (400, ErrorCode::ConfirmationRequired));
    let with = |number: &str| {
        let body = json!({ "token": asked.token, "confirmation": number });
        server
            .post("/api/sign-in/link")
            .new_key()
            .json(&body)
            .send()
    };
    assert!(refused(&with(&another(&asked.confirmation))));
    with(&asked.confirmation).expect(204);
}

#[test]
fn a_code_works_only_in_the_browser_that_asked() {
    let server = TestServer::new();
    let (_, email) = member(&server);
    let asked = ask(&server, &email);
    assert!(
        refused(&by_code(&server, &asked.code).send()),
        "no browser cookie"
    );
    let elsewhere = ask(&server, "nobody@example.jp.invalid-but-well-formed.example");
    assert!(refused(
        &by_code(&server, &asked.code).as_(&elsewhere.browser).send()
    ));
    by_code(&server, &asked.code)
        .as_(&asked.browser)
        .send()
        .expect(204);
}

#[test]
fn five_wrong_guesses_lock_a_code_and_a_number() {
    let server = TestServer::new();
    let (_, email) = member(&server);
    let asked = ask(&server, &email);
    let mut successes = 0;
    for _ in 0..5 {
        let guess = by_code(&server, &another(&asked.code))
            .as_(&asked.browser)
            .send();
        successes += usize::from(!refused(&guess));
    }
    assert!(
        refused(&by_code(&server, &asked.code).as_(&asked.browser).send()),
        "locked"
    );
    assert!(
        refused(&by_link(&server, &asked).as_(&asked.browser).send()),
        "locked"
    );
    let asked = ask(&server, &email);
    for _ in 0..5 {
        let body = json!({ "token": asked.token, "confirmation": another(&asked.confirmation) });
        let guess = server
            .post("/api/sign-in/link")
            .new_key()
            .json(&body)
            .send();
        successes += usize::from(!refused(&guess));
    }
    let body = json!({ "token": asked.token, "confirmation": asked.confirmation });
    assert!(
        refused(
            &server
                .post("/api/sign-in/link")
                .new_key()
                .json(&body)
                .send()
        ),
        "locked"
    );
    println!("C9 successful_guesses {successes}");
    assert_eq!(successes, 0);
    // The victim is not locked out: a new mail works.
    let asked = ask(&server, &email);
    by_link(&server, &asked)
        .as_(&asked.browser)
        .send()
        .expect(204);
}

#[test]
fn ten_minutes_and_the_newest_mail_only() {
    let server = TestServer::new();
    let (_, email) = member(&server);
    let (first, second) = (ask(&server, &email), ask(&server, &email));
    assert!(
        refused(&by_link(&server, &first).as_(&first.browser).send()),
        "replaced"
    );
    server.clock.advance(10 * 60 * 1_000 - 1);
    let look = server
        .post("/api/sign-in/inspect")
        .json(&json!({ "token": second.token }))
        .send();
    assert_eq!(look.status, 200, "a moment before the end");
    server.clock.advance(1);
    assert!(
        refused(&by_link(&server, &second).as_(&second.browser).send()),
        "too old"
    );
}

#[test]
fn of_many_at_once_one_signs_in() {
    let server = TestServer::new();
    let (person, email) = member(&server);
    let asked = ask(&server, &email);
    let calls: Vec<_> = (0..40)
        .map(|_| by_link(&server, &asked).as_(&asked.browser).begin())
        .collect();
    let answers: Vec<Answer> = calls
        .into_iter()
        .map(|call| server.runtime.block_on(call).unwrap())
        .collect();
    let signed_in = answers.iter().filter(|answer| answer.status == 204).count();
    println!("C7 sessions_of_parallel_posts {signed_in}");
    assert_eq!(signed_in, 1);
    let sessions = server.write(move |connection| -> Result<usize, StorageError> {
        session::delete_all(connection, storage::Id(person))
    });
    assert_eq!(sessions, 1);
}

#[test]
fn unknown_addresses_get_the_same_answer_and_no_mail() {
    let server = TestServer::new();
    let (person, email) = member(&server);
    let shape = |answer: &Answer| {
        let requested: SignInRequested = answer.json();
        let mut names: Vec<String> = answer.headers.keys().map(ToString::to_string).collect();
        names.sort();
        (
            answer.status,
            names,
            requested.confirmation.len(),
            requested.expires_in,
            answer.body.len(),
        )
    };
    let known = request(&server, &email);
    assert_eq!(mails(&server).len(), 1);
    let unknown = request(&server, "nobody@example.jp");
    assert_eq!(shape(&known), shape(&unknown));
    assert_eq!(mails(&server).len(), 1, "nobody gets no mail");
    server.write(move |connection| {
        storage::members::set_state(connection, storage::Id(person), "suspended")
    });
    let suspended = request(&server, &email);
    assert_eq!(shape(&known), shape(&suspended));
    // Suspended people sign in to be told whom to ask.
    assert_eq!(mails(&server).len(), 2);
}

#[test]
fn asking_often_fills_no_mailbox_and_closes_no_link() {
    let server = TestServer::new();
    let (_, email) = member(&server);
    let mut asked = None;
    for _ in 0..6 {
        asked = Some(ask(&server, &email));
    }
    for _ in 0..5 {
        request(&server, &email).expect(202);
    }
    assert_eq!(mails(&server).len(), 6);
    let asked = asked.unwrap();
    by_link(&server, &asked)
        .as_(&asked.browser)
        .send()
        .expect(204);
    server.clock.advance(60 * 60 * 1_000);
    request(&server, &email).expect(202);
    assert_eq!(mails(&server).len(), 7, "an hour later");
}

#[test]
fn signing_in_ends_the_session_that_the_browser_had() {
    let server = TestServer::new();
    let (person, email) = member(&server);
    let planted = server.sign_in(person);
    server.get("/api/session").as_(&planted).send().expect(200);
    let asked = ask(&server, &email);
    let both = Cookie(format!("{}; {}", planted.0, asked.browser.0));
    let session = cookie(
        &by_link(&server, &asked).as_(&both).send().expect(204),
        "__Host-sid",
    );
    assert_ne!(session.0, planted.0);
    server.get("/api/session").as_(&planted).send().expect(401);
    server.get("/api/session").as_(&session).send().expect(200);
}

#[test]
fn signing_out_here_and_everywhere() {
    let server = TestServer::new();
    let (person, _) = member(&server);
    let sessions: Vec<Cookie> = (0..3).map(|_| server.sign_in(person)).collect();
    let answer = server
        .delete("/api/session")
        .as_(&sessions[0])
        .send()
        .expect(204);
    assert!(
        cookie(&answer, "__Host-sid").0.ends_with('='),
        "the cookie is taken away"
    );
    assert!(answer.header("clear-site-data").is_some());
    server
        .get("/api/session")
        .as_(&sessions[0])
        .send()
        .expect(401);
    server
        .get("/api/session")
        .as_(&sessions[1])
        .send()
        .expect(200);
    server
        .delete("/api/sessions")
        .as_(&sessions[1])
        .send()
        .expect(204);
    for ended in &sessions {
        server.get("/api/session").as_(ended).send().expect(401);
    }
}

#[test]
fn a_stolen_database_opens_nothing() {
    let server = TestServer::new();
    let (_, email) = member(&server);
    let asked = ask(&server, &email);
    let answer = by_link(&server, &asked)
        .as_(&asked.browser)
        .send()
        .expect(204);
    let secrets = [cookie(&answer, "__Host-sid").0, asked.browser.0.clone()];
    // The mail holds the link until it is sent; what was sent keeps no text.
    server.write(|connection| -> Result<(), StorageError> {
        for mail in outbox::newest(connection, 50)? {
            outbox::sent(connection, mail.id, false)?;
        }
        Ok(())
    });
    let mut bytes = Vec::new();
    for file in std::fs::read_dir(server.folder()).unwrap() {
        let path = file.unwrap().path();
        if path.is_file() {
            bytes.extend(std::fs::read(path).unwrap());
        }
    }
    let text = String::from_utf8_lossy(&bytes);
    assert!(
        text.contains(&email),
        "the control: the file holds the address"
    );
    let found = secrets
        .iter()
        .filter(|secret| text.contains(secret.split('=').nth(1).unwrap()))
        .count();
    println!("C3 usable_tokens {found}");
    assert_eq!(found, 0);
}
