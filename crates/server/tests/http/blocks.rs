//! Blocks and mutes: for each other the two are like people who do not exist, everywhere; a third sees both.

use crate::{
    network::Three,
    support::{Backend, Cookie},
};
use api::{
    members::MemberFacets,
    messages::ConversationBegun,
    network::{BlockKind, Blocks},
};
use serde_json::json;
use server::{error::ApiError, index};
use storage::Id;
use uuid::Uuid;

fn three_in_the_index(backend: Backend) -> Three {
    let three = Three::new(backend);
    let people = [three.asker.0, three.asked.0, three.third.0].map(Id);
    let work = three
        .server
        .app
        .database
        .write(move |connection| -> Result<(), ApiError> {
            index::reindex_members(connection, &people)
        });
    three.server.runtime.block_on(work).unwrap();
    three
}

fn blocks(three: &Three, of: &(Uuid, Cookie)) -> Vec<(Uuid, BlockKind)> {
    let answer = three.server.get("/api/me/blocks").as_(&of.1).send();
    let blocks: Blocks = answer.expect(200).json();
    let pair = |block: api::network::Block| (block.member.id.0, block.kind);
    blocks.items.into_iter().map(pair).collect()
}

/// Every list that shows people, as text, and every count.
fn lists(three: &Three, viewer: &(Uuid, Cookie), organisation: Uuid) -> (String, u32, u32) {
    let get = |path: &str| {
        let answer = three.server.get(path).as_(&viewer.1).send();
        answer.expect(200).text().to_owned()
    };
    let facets: MemberFacets = serde_json::from_str(&get("/api/member-facets")).unwrap();
    let page = get(&format!("/api/organisations/{organisation}"));
    let page: api::directory::Organisation = serde_json::from_str(&page).unwrap();
    let shown = [
        "/api/members",
        "/api/members?sort=reading",
        "/api/members?sort=company&elsewhere=true",
        "/api/members?q=hanako",
        "/api/member-facets",
        "/api/search?q=hanako",
        "/api/connections",
        "/api/connection-requests?direction=sent",
        "/api/connection-requests?direction=received",
        &format!("/api/members?company={organisation}"),
        &format!("/api/organisations/{organisation}/people"),
    ]
    .map(get)
    .join("\n");
    (shown, facets.total.value, page.people.value)
}

#[test]
fn each_of_the_two_is_nobody_for_the_other() {
    for backend in [Backend::Sqlite, Backend::Postgres] {
        let three = three_in_the_index(backend);
        let (one, other, third) = (&three.asker, &three.asked, &three.third);
        let organisation = |person: Uuid| {
            let found = three
                .server
                .read(move |connection| storage::members::details(connection, &[Id(person)]));
            found[0].employers[0].organisation_id.0
        };
        for (viewer, hidden) in [(one, other), (other, one)] {
            let (shown, total, people) = lists(&three, viewer, organisation(hidden.0));
            assert!(shown.contains(&hidden.0.to_string()));
            assert_eq!((total, people), (3, 1));
        }
        three.ask(one, other.0, "").expect(200);
        three.send("PUT", other, one.0, "connection").expect(200);
        assert_eq!(three.connected(one), [other.0]);
        three.send("PUT", one, other.0, "block").expect(204);
        three.send("PUT", one, other.0, "block").expect(204);

        for (viewer, hidden) in [(one, other), (other, one)] {
            let (shown, total, people) = lists(&three, viewer, organisation(hidden.0));
            assert!(!shown.contains(&hidden.0.to_string()), "{shown}");
            assert_eq!((total, people), (2, 0));
            let random = three.server.app.ids.id();
            for (method, what) in [
                ("GET", "relation"),
                ("PUT", "connection"),
                ("DELETE", "connection"),
                ("DELETE", "connection-request"),
                ("DELETE", "received-request"),
                ("PUT", "mute"),
                ("DELETE", "mute"),
            ] {
                let answer = three.send(method, viewer, hidden.0, what);
                let nobody = three.send(method, viewer, random, what);
                assert_eq!(answer.comparable(), nobody.comparable(), "{method} {what}");
                assert_eq!(nobody.status, 404);
            }
            let asked = three.ask(viewer, hidden.0, "");
            assert_eq!(
                asked.comparable(),
                three.ask(viewer, random, "").comparable()
            );
            let page = |id: Uuid| {
                let page = three.server.get(&format!("/api/members/{id}"));
                page.as_(&viewer.1).send()
            };
            assert_eq!(page(hidden.0).comparable(), page(random).comparable());
            assert_eq!(page(hidden.0).status, 404);
        }
        // Whoever is blocked cannot find out by blocking, and has nothing in their list.
        let random = three.server.app.ids.id();
        for method in ["PUT", "DELETE"] {
            let answer = three.send(method, other, one.0, "block").comparable();
            assert_eq!(
                answer,
                three.send(method, other, random, "block").comparable()
            );
        }
        assert_eq!(blocks(&three, one), [(other.0, BlockKind::Block)]);
        assert_eq!(blocks(&three, other), []);

        // The control: a third person sees both, and both see the third.
        for seen in [one, other] {
            let (shown, total, people) = lists(&three, third, organisation(seen.0));
            assert!(shown.contains(&seen.0.to_string()));
            assert_eq!((total, people), (3, 1));
            three.send("GET", third, seen.0, "relation").expect(200);
            three.send("GET", seen, third.0, "relation").expect(200);
        }

        three.send("DELETE", one, other.0, "block").expect(204);
        three.send("DELETE", one, other.0, "block").expect(404);
        let (shown, total, _) = lists(&three, other, organisation(one.0));
        assert!(shown.contains(&one.0.to_string()) && total == 3);
        assert!(
            three.connected(one).is_empty(),
            "what a block ended stays ended"
        );
    }
}

#[test]
fn the_export_of_the_office_leaves_nobody_out() {
    let three = three_in_the_index(Backend::Sqlite);
    let (office, other) = (&three.asker, &three.asked);
    let company = three.server.organisation("事務局");
    three.server.role(office.0, "council_office", company);
    let office = &(office.0, three.server.sign_in(office.0));
    three.send("PUT", office, other.0, "block").expect(204);
    let csv = three
        .server
        .get("/api/office/members.csv")
        .as_(&office.1)
        .send();
    assert!(csv.expect(200).text().contains("いとう 花子"));
    let list = three
        .server
        .get("/api/members")
        .as_(&office.1)
        .send()
        .expect(200);
    assert!(!list.text().contains("いとう 花子") && list.text().contains("うえだ 花子"));
}

#[test]
fn a_block_ends_requests_and_remembers_what_was_declined() {
    let three = three_in_the_index(Backend::Sqlite);
    let (one, other) = (&three.asker, &three.asked);
    three.ask(one, other.0, "").expect(200);
    three.send("PUT", other, one.0, "block").expect(204);
    three.send("DELETE", other, one.0, "block").expect(204);
    assert!(three.requests(one, "sent").is_empty() && three.requests(other, "received").is_empty());
    three.ask(one, other.0, "").expect(200);
    assert_eq!(three.requests(other, "received").len(), 1);
    // Blocking and unblocking is no way around having been declined.
    three
        .send("DELETE", other, one.0, "received-request")
        .expect(204);
    three.send("PUT", one, other.0, "block").expect(204);
    three.send("DELETE", one, other.0, "block").expect(204);
    assert!(three.requests(one, "sent").is_empty());
    three.ask(one, other.0, "").expect(200);
    assert!(three.requests(other, "received").is_empty());
}

/// Blocking whoever sent a message is the same block: it is found in the list, and remembers as much.
#[test]
fn a_block_in_answer_to_a_message_is_a_block_like_any_other() {
    let three = three_in_the_index(Backend::Sqlite);
    let (one, other) = (&three.asker, &three.asked);
    three.ask(one, other.0, "").expect(200);
    assert_eq!(three.requests(other, "received").len(), 1);
    three
        .send("DELETE", other, one.0, "received-request")
        .expect(204);
    let text = "はじめまして";
    let begun: ConversationBegun = three
        .server
        .post("/api/conversations")
        .new_key()
        .as_(&other.1)
        .json(&json!({ "people": [one.0], "name": "", "text": text }))
        .send()
        .expect(201)
        .json();
    let answer = format!("/api/conversations/{}/answer", begun.id);
    let blocked = three.server.put(&answer).as_(&one.1);
    blocked
        .json(&json!({ "answer": "block" }))
        .send()
        .expect(204);
    assert_eq!(blocks(&three, one), [(other.0, BlockKind::Block)]);
    three.send("DELETE", one, other.0, "block").expect(204);
    three.ask(one, other.0, "").expect(200);
    assert!(
        three.requests(other, "received").is_empty(),
        "it was declined"
    );
}

#[test]
fn a_mute_is_known_to_the_one_who_mutes_alone() {
    let three = three_in_the_index(Backend::Sqlite);
    let (one, other) = (&three.asker, &three.asked);
    let before = three.send("GET", other, one.0, "relation").comparable();
    three.send("PUT", one, other.0, "mute").expect(204);
    assert!(three.relation(one, other.0).is_muted);
    assert_eq!(
        three.send("GET", other, one.0, "relation").comparable(),
        before
    );
    assert_eq!(blocks(&three, one), [(other.0, BlockKind::Mute)]);
    // Whoever is muted and then blocks is gone from the list, like somebody who does not exist.
    three.send("PUT", other, one.0, "block").expect(204);
    assert_eq!(blocks(&three, one), []);
    three.send("DELETE", other, one.0, "block").expect(204);
    assert_eq!(blocks(&three, one), [(other.0, BlockKind::Mute)]);
    three.send("DELETE", one, other.0, "mute").expect(204);
    three.send("DELETE", one, other.0, "mute").expect(404);
    assert!(!three.relation(one, other.0).is_muted);
    // A block takes the place of a mute.
    three.send("PUT", one, other.0, "mute").expect(204);
    three.send("PUT", one, other.0, "block").expect(204);
    assert_eq!(blocks(&three, one), [(other.0, BlockKind::Block)]);
}
