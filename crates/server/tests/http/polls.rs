//! Polls: results only after voting, counts that name nobody, and the end.

use crate::{
    support::Backend,
    town::{Somebody, Town},
};
use api::{
    ErrorCode,
    posts::{Poll, Post},
    tokyo::{self, HOUR},
};
use serde_json::{Value, json};

fn with_poll(town: &Town, is_multiple: bool, hours: i64) -> Value {
    let mut draft = town.draft("忘年会の日", "everyone");
    draft["poll"] = json!({
        "choices": ["金曜", "土曜", "日曜"], "is_multiple": is_multiple,
        "closes": tokyo::minute(town.server.now() + hours * HOUR),
    });
    draft
}

fn seen(town: &Town, who: &Somebody, post: &Post) -> Poll {
    let path = format!("/api/posts/{}", post.summary.id);
    let page: Post = town.get(who, &path).expect(200).json();
    page.poll.unwrap()
}

fn votes(poll: &Poll) -> Vec<Option<u32>> {
    poll.choices.iter().map(|choice| choice.votes).collect()
}

#[test]
fn results_come_after_voting_and_name_nobody() {
    for backend in Backend::BOTH {
        let town = Town::new(backend);
        let post = town.write(&town.author, &with_poll(&town, false, 5));
        let path = format!("/api/posts/{}/vote", post.summary.id);
        let vote =
            |who: &Somebody, choices: Value| town.put(who, &path, &json!({ "choices": choices }));
        for bad in [json!([0, 1]), json!([3]), json!([])] {
            let refused = vote(&town.stranger, bad);
            assert_eq!(refused.refusal(), (422, ErrorCode::Invalid));
        }
        for gone in [&town.named_out, &town.blocked] {
            assert_eq!(vote(gone, json!([0])).refusal(), (404, ErrorCode::NotFound));
        }
        assert_eq!(
            votes(&seen(&town, &town.stranger, &post)),
            [None, None, None]
        );
        let after: Poll = vote(&town.stranger, json!([0])).expect(200).json();
        assert_eq!(
            (votes(&after), after.voters),
            (vec![Some(1), Some(0), Some(0)], Some(1))
        );
        let again: Poll = vote(&town.stranger, json!([1])).expect(200).json();
        assert_eq!(
            (votes(&again), again.voters),
            (vec![Some(0), Some(1), Some(0)], Some(1))
        );
        assert!(again.choices[1].is_own && !again.choices[0].is_own);
        // The author has not voted, and sees no results either.
        assert_eq!(votes(&seen(&town, &town.author, &post)), [None, None, None]);
        vote(&town.connected, json!([1])).expect(200);
        // A block does not take its vote out of the count: that would tell what was chosen.
        let before = seen(&town, &town.stranger, &post);
        let block = format!("/api/members/{}/block", town.connected.0);
        town.server
            .put(&block)
            .as_(&town.stranger.1)
            .send()
            .expect(204);
        assert_eq!(seen(&town, &town.stranger, &post), before);
        assert_eq!(votes(&before), [Some(0), Some(2), Some(0)]);
        town.server.clock.advance(6 * HOUR);
        let late = vote(&town.member, json!([2]));
        assert_eq!(late.refusal(), (409, ErrorCode::Conflict));
        let closed = seen(&town, &town.author, &post);
        assert!(closed.is_closed);
        assert_eq!(votes(&closed), [Some(0), Some(2), Some(0)]);
    }
}

#[test]
fn several_choices_count_one_voter() {
    let town = Town::new(Backend::Sqlite);
    let post = town.write(&town.author, &with_poll(&town, true, 5));
    let path = format!("/api/posts/{}/vote", post.summary.id);
    let poll: Poll = town
        .put(&town.stranger, &path, &json!({ "choices": [0, 2] }))
        .expect(200)
        .json();
    assert_eq!(
        (votes(&poll), poll.voters),
        (vec![Some(1), Some(0), Some(1)], Some(1))
    );
    let repeated = town.put(&town.stranger, &path, &json!({ "choices": [0, 0] }));
    assert_eq!(repeated.refusal(), (422, ErrorCode::Invalid));
}

#[test]
fn a_poll_has_different_choices_and_an_end_ahead() {
    let town = Town::new(Backend::Sqlite);
    let post = |change: fn(&mut Value)| {
        let mut draft = with_poll(&town, false, 5);
        change(&mut draft);
        town.post(&town.author, "/api/posts", &draft)
    };
    post(|_| {}).expect(201);
    for change in [
        |draft: &mut Value| draft["poll"]["choices"] = json!(["一つ"]),
        |draft: &mut Value| draft["poll"]["choices"] = json!(["同じ", " 同じ"]),
        |draft: &mut Value| {
            draft["poll"]["choices"] = json!(["一", "二", "三", "四", "五", "六", "七", "八", "九"])
        },
        |draft: &mut Value| draft["poll"]["choices"] = json!(["一", ""]),
        |draft: &mut Value| draft["poll"]["closes"] = json!("2020-01-01T00:00"),
        |draft: &mut Value| draft["poll"]["closes"] = json!("2099-01-01T00:00"),
    ] {
        assert_eq!(post(change).refusal(), (422, ErrorCode::Invalid));
    }
}
