//! How often one may ask: the account counts, and nobody else behind the same address.

use super::unlock;
use crate::support::{Answer, Cookie, Options, TestServer};
use api::problem::ErrorCode;
use http::Method;
use server::cookie;

const REFUSED: (u16, ErrorCode) = (429, ErrorCode::TooManyRequests);

fn ask(server: &TestServer, cookie: Option<&Cookie>) -> Answer {
    let call = server.call(Method::GET, "/api/career/access");
    match cookie {
        Some(cookie) => call.as_(cookie).send(),
        None => call.send(),
    }
}

/// Asks until it is refused.
fn use_up(server: &TestServer, cookie: Option<&Cookie>) {
    let mut answers = (0..3_000).map(|_| ask(server, cookie));
    let refused = answers.find(|answer| answer.status == 429);
    assert_eq!(refused.unwrap().refusal(), REFUSED);
}

#[test]
fn nobody_behind_the_same_address_uses_up_what_a_worker_may_ask() {
    let server = TestServer::start(Options {
        demo: true,
        rate_limit_factor: 1,
        ..Options::default()
    });
    let company = server.organisation("長岡製作所");
    let worker = server.sign_in(server.person("たかはし", company));
    let other = server.person("べつのひと", company);
    let (here, there) = (server.sign_in(other), server.sign_in(other));
    unlock(&server, &worker);
    // Strangers use up the address: for themselves, and for sessions that never were.
    let made_up = |number: u8| {
        let secret = cookie::encode_secret(&[number; 32]);
        Cookie(format!("{}={secret}", cookie::SESSION))
    };
    ask(&server, Some(&made_up(0))).expect(401);
    use_up(&server, None);
    let mut answers = (1..100).map(|number| ask(&server, Some(&made_up(number))));
    assert!(answers.any(|answer| answer.status == 429));
    ask(&server, Some(&worker)).expect(200);
    // A colleague uses up what the colleague may, in whatever browser.
    use_up(&server, Some(&here));
    assert_eq!(ask(&server, Some(&there)).refusal(), REFUSED);
    let card = server.get("/api/career/card").as_(&worker).send();
    card.expect(200);
    // Nothing of the community runs out by it.
    server.get("/api/session").as_(&here).send().expect(200);
}
