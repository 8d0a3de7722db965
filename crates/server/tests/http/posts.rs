//! Posts: each kind of actor, search, comments and answers, mentions, edits, and reports.

use crate::{
    support::Backend,
    town::{Somebody, Town},
};
use api::{
    ErrorCode,
    notifications::NotificationKind,
    page::Page,
    posts::{Comment, Mentionable, Post, PostHistory, Reactions},
};
use serde_json::json;
use uuid::Uuid;

#[test]
fn a_post_is_there_for_its_audience_and_for_others_like_one_that_does_not_exist() {
    for backend in Backend::BOTH {
        let town = Town::new(backend);
        let [everyone, connections, group] = ["everyone", "connections", "group"].map(|audience| {
            town.server.clock.advance(1_000);
            town.write(&town.author, &town.draft(audience, audience))
        });
        let all = ["group", "connections", "everyone"];
        for (who, sees) in [
            (&town.author, &all[..]),
            (&town.connected, &all[1..]),
            (&town.member, &[all[0], all[2]]),
            (&town.stranger, &all[2..]),
            (&town.named_out, &[]),
            (&town.blocked, &[]),
        ] {
            assert_eq!(town.titles(who, ""), sees);
            // 雪: the words of the body. Found and counted is exactly what is listed.
            let (found, total) = town.found(who, "%E6%8D%A8%E3%81%A6"); // 捨て
            assert_eq!((found, total as usize), (town.titles(who, ""), sees.len()));
            for post in [&everyone, &connections, &group] {
                let is_there = sees.contains(&post.summary.title.as_str());
                let at = |id: Uuid, rest: &str| {
                    let answer = town.get(who, &format!("/api/posts/{id}{rest}"));
                    answer.comparable()
                };
                for rest in ["", "/comments", "/history"] {
                    let (seen, nothing) = (at(post.summary.id.0, rest), at(Uuid::max(), rest));
                    assert_eq!(seen == nothing, !is_there, "{rest}");
                    assert_eq!(seen.0 == 200, is_there, "{rest}");
                }
                let comment = json!({ "body": "川へ", "mentions": [] });
                let path = format!("/api/posts/{}/comments", post.summary.id);
                let status = if is_there { 201 } else { 404 };
                town.post(who, &path, &comment).expect(status);
                let path = format!("/api/posts/{}/reaction", post.summary.id);
                let react = json!({ "kind": "like", "is_on": true });
                town.put(who, &path, &react)
                    .expect(if is_there { 200 } else { 404 });
            }
        }
        // Only the author is told for whom it is not there.
        assert_eq!(everyone.without.len(), 1);
        let path = format!("/api/posts/{}", everyone.summary.id);
        let seen: Post = town.get(&town.stranger, &path).expect(200).json();
        assert_eq!(
            (seen.without.len(), seen.is_own, seen.may_accept),
            (0, false, false)
        );
        assert_eq!(seen.html.trim(), "<p><strong>どこ</strong>に捨てますか</p>");
        assert_eq!(seen.summary.reactions[0].count, 4);
        // Leaving the group is leaving its posts.
        let place = format!("/api/groups/{}/place", town.group);
        town.delete(&town.member, &place).expect(204);
        assert_eq!(town.titles(&town.member, ""), ["everyone"]);
        assert_eq!(town.found(&town.member, "%E6%8D%A8%E3%81%A6").1, 1);
    }
}

#[test]
fn what_hidden_people_say_is_in_no_list_and_no_count() {
    let town = Town::new(Backend::Sqlite);
    let mut draft = town.draft("保育園", "everyone");
    draft["without"] = json!([]);
    let post = town.write(&town.stranger, &draft);
    let comments = format!("/api/posts/{}/comments", post.summary.id);
    let mut ids = Vec::new();
    for who in [&town.author, &town.blocked] {
        let body = json!({ "body": "市役所へ", "mentions": [] });
        let comment: Comment = town.post(who, &comments, &body).expect(201).json();
        ids.push(comment.id);
        let reaction = format!("/api/posts/{}/reaction", post.summary.id);
        town.put(who, &reaction, &json!({ "kind": "thanks", "is_on": true }))
            .expect(200);
    }
    let seen = |who: &Somebody| {
        let listed: Page<Comment> = town.get(who, &comments).expect(200).json();
        let path = format!("/api/posts/{}", post.summary.id);
        let page: Post = town.get(who, &path).expect(200).json();
        let reactions = page.summary.reactions[0].count;
        (listed.items.len(), page.summary.comments, reactions)
    };
    assert_eq!(seen(&town.stranger), (2, 2, 2));
    assert_eq!(seen(&town.blocked), (1, 1, 1));
    assert_eq!(seen(&town.author), (1, 1, 1));
    let report = json!({ "excerpt": "市役所", "reason": "" });
    for (who, status) in [(&town.blocked, 404), (&town.stranger, 204)] {
        let path = format!("/api/comments/{}/reports", ids[0]);
        town.post(who, &path, &report).expect(status);
    }
    // An answer of somebody who is not there is not the accepted one for the viewer.
    let accepted = format!("/api/posts/{}/accepted", post.summary.id);
    let page: Post = town
        .put(&town.stranger, &accepted, &json!({ "answer": ids[1] }))
        .expect(200)
        .json();
    assert!(page.accepted.is_some() && page.summary.is_solved);
    let path = format!("/api/posts/{}", post.summary.id);
    let page: Post = town.get(&town.author, &path).expect(200).json();
    assert!(page.accepted.is_none());
}

#[test]
fn a_question_is_asked_answered_accepted_and_found() {
    for backend in Backend::BOTH {
        let town = Town::new(backend);
        let untitled = town.draft(" ", "everyone");
        let refused = town.post(&town.author, "/api/posts", &untitled);
        assert_eq!(refused.refusal(), (422, ErrorCode::Invalid));
        let post = town.write(&town.author, &town.draft("確定申告はどこで", "everyone"));
        let path = format!("/api/posts/{}", post.summary.id);
        let body = json!({ "body": "税務署です https://www.nta.go.jp/ 。", "mentions": [] });
        let comments = format!("{path}/comments");
        let answer: Comment = town
            .post(&town.stranger, &comments, &body)
            .expect(201)
            .json();
        assert!(
            answer.html.contains("rel=\"nofollow noopener ugc\""),
            "{}",
            answer.html
        );
        assert_eq!(town.told(&town.author), [NotificationKind::PostCommented]);
        assert_eq!(
            town.titles(&town.author, "?unanswered=true"),
            ["確定申告はどこで"]
        );
        let accepted = format!("{path}/accepted");
        let accept = json!({ "answer": answer.id });
        let refused = town.put(&town.stranger, &accepted, &accept);
        assert_eq!(refused.refusal(), (403, ErrorCode::Forbidden));
        let page: Post = town
            .put(&town.author, &accepted, &accept)
            .expect(200)
            .json();
        assert_eq!(page.accepted.as_ref().unwrap().id, answer.id);
        assert_eq!(
            town.told(&town.stranger),
            [NotificationKind::AnswerAccepted]
        );
        assert_eq!(
            town.titles(&town.author, "?unanswered=true"),
            [] as [&str; 0]
        );
        assert_eq!(
            town.titles(&town.author, "?kind=question"),
            ["確定申告はどこで"]
        );
        assert_eq!(town.titles(&town.author, "?kind=post"), [] as [&str; 0]);
        let (found, _) = town.found(&town.stranger, "%E7%A2%BA%E5%AE%9A%E7%94%B3%E5%91%8A"); // 確定申告
        assert_eq!(found, ["確定申告はどこで"]);
        let none = town.put(&town.author, &accepted, &json!({ "answer": Uuid::max() }));
        assert_eq!(none.refusal(), (422, ErrorCode::Invalid));
        let comment = format!("/api/comments/{}", answer.id);
        let refused = town.delete(&town.connected, &comment);
        assert_eq!(refused.refusal(), (403, ErrorCode::Forbidden));
        town.delete(&town.stranger, &comment).expect(204);
        assert_eq!(
            town.titles(&town.author, "?unanswered=true"),
            ["確定申告はどこで"]
        );
        town.delete(&town.author, &path).expect(204);
        assert_eq!(
            town.get(&town.author, &path).refusal(),
            (404, ErrorCode::NotFound)
        );
        assert_eq!(
            town.found(&town.author, "%E7%A2%BA%E5%AE%9A%E7%94%B3%E5%91%8A")
                .1,
            0
        );
    }
}

#[test]
fn an_edit_stays_to_be_seen() {
    let town = Town::new(Backend::Sqlite);
    let post = town.write(&town.author, &town.draft("雪かき", "everyone"));
    let path = format!("/api/posts/{}", post.summary.id);
    let edit = |who: &Somebody, etag: &str, title: &str| {
        let body = json!({ "title": title, "body": "川へ", "mentions": [] });
        let call = town.server.patch(&path).header("if-match", etag);
        call.json(&body).as_(&who.1).send()
    };
    let refused = edit(&town.stranger, &post.etag, "x");
    assert_eq!(refused.refusal(), (403, ErrorCode::Forbidden));
    assert_eq!(
        edit(&town.blocked, &post.etag, "x").refusal(),
        (404, ErrorCode::NotFound)
    );
    let edited: Post = edit(&town.author, &post.etag, "除雪").expect(200).json();
    assert!(edited.edited.is_some());
    let stale = edit(&town.author, &post.etag, "x");
    assert_eq!(stale.refusal(), (412, ErrorCode::Changed));
    let history: PostHistory = town
        .get(&town.stranger, &format!("{path}/history"))
        .expect(200)
        .json();
    assert_eq!(history.items.len(), 1);
    assert_eq!(history.items[0].title, "雪かき");
    assert_eq!(town.found(&town.stranger, "%E9%99%A4%E9%9B%AA").1, 1); // 除雪
    assert_eq!(town.found(&town.stranger, "%E6%8D%A8%E3%81%A6").1, 0); // 捨て
}

#[test]
fn whoever_is_named_may_see_the_post_and_is_told() {
    let town = Town::new(Backend::Sqlite);
    let mention = |audience: &str, who: &Somebody, name: &str| {
        let mut draft = town.draft("教えて", audience);
        draft["body"] = json!(format!("@{name} 花子 さん"));
        draft["mentions"] = json!([who.0]);
        town.post(&town.author, "/api/posts", &draft)
    };
    let post: Post = mention("everyone", &town.stranger, "かとう")
        .expect(201)
        .json();
    assert!(
        post.html
            .contains(&format!("href=\"/members/{}\"", town.stranger.0))
    );
    assert_eq!(town.told(&town.stranger), [NotificationKind::Mentioned]);
    // The control: whoever may not see it can neither be named nor told from a person who is not there.
    for (who, audience) in [
        (&town.named_out, "everyone"),
        (&town.blocked, "everyone"),
        (&town.stranger, "group"),
        (&town.stranger, "connections"),
    ] {
        let refused = mention(audience, who, "だれか");
        assert_eq!(refused.refusal(), (422, ErrorCode::Invalid));
    }
    assert_eq!(town.told(&town.named_out), [NotificationKind::GroupInvited]);
    // In somebody else's post, naming tells nothing about who may see it.
    let comments = format!("/api/posts/{}/comments", post.summary.id);
    let body = json!({ "body": "@うえだ 花子 さんは？", "mentions": [town.named_out.0] });
    town.post(&town.stranger, &comments, &body).expect(201);
    assert_eq!(town.told(&town.named_out), [NotificationKind::GroupInvited]);
    let offered = |query: &str| {
        let path = format!("/api/mentionable?q=hanako{query}");
        let found: Mentionable = town.get(&town.author, &path).expect(200).json();
        let mut ids: Vec<Uuid> = found.items.iter().map(|person| person.id.0).collect();
        ids.sort_unstable();
        ids
    };
    let sorted = |people: &[&Somebody]| {
        let mut ids: Vec<Uuid> = people.iter().map(|person| person.0).collect();
        ids.sort_unstable();
        ids
    };
    let everybody = [
        &town.connected,
        &town.named_out,
        &town.member,
        &town.stranger,
    ];
    assert_eq!(offered(""), sorted(&everybody));
    let connections = [&town.connected, &town.named_out];
    assert_eq!(offered("&audience=connections"), sorted(&connections));
    let group = format!("&audience=group&group={}", town.group);
    assert_eq!(offered(&group), sorted(&[&town.named_out, &town.member]));
}

#[test]
fn reactions_are_set_and_taken_back() {
    let town = Town::new(Backend::Sqlite);
    let post = town.write(&town.author, &town.draft("雪", "everyone"));
    let path = format!("/api/posts/{}/reaction", post.summary.id);
    let react = |is_on: bool| -> Reactions {
        let body = json!({ "kind": "learned", "is_on": is_on });
        town.put(&town.stranger, &path, &body).expect(200).json()
    };
    for _ in 0..2 {
        let shown = react(true).items;
        assert_eq!((shown.len(), shown[0].count, shown[0].is_own), (1, 1, true));
    }
    assert_eq!(react(false).items, []);
}

#[test]
fn a_report_becomes_a_case_of_the_office_with_the_chosen_words() {
    let town = Town::new(Backend::Sqlite);
    let office = town
        .server
        .person("じむ", town.server.organisation("事務局"));
    town.server
        .role(office, "council_office", town.server.organisation("協議会"));
    let office = (office, town.server.sign_in(office));
    let post = town.write(&town.author, &town.draft("雪", "everyone"));
    let path = format!("/api/posts/{}/reports", post.summary.id);
    let report = |who: &Somebody, excerpt: &str| {
        town.post(
            who,
            &path,
            &json!({ "excerpt": excerpt, "reason": "困ります" }),
        )
    };
    assert_eq!(
        report(&town.author, "捨て").refusal(),
        (404, ErrorCode::NotFound)
    );
    assert_eq!(
        report(&town.blocked, "捨て").refusal(),
        (404, ErrorCode::NotFound)
    );
    assert_eq!(
        report(&town.stranger, "拾う").refusal(),
        (422, ErrorCode::Invalid)
    );
    report(&town.stranger, "捨て").expect(204);
    assert_eq!(
        report(&town.stranger, "捨て").refusal(),
        (409, ErrorCode::Conflict)
    );
    let cases = town.get(&office, "/api/office/message-reports").expect(200);
    assert!(cases.text().contains("捨て") && !cases.text().contains("どこ"));
}
