//! Peers: who is one, in which order, why, and how the viewer changes that.

use crate::support::{Backend, Cookie, Options, TestServer};
use api::{
    network::{Peer, PeerCriteria, PeerCriterion, PeerLevel, PeerReason},
    page::Page,
};
use diesel::prelude::*;
use serde_json::json;
use server::{error::ApiError, index};
use std::collections::BTreeSet;
use storage::{
    Id,
    members::term::{self, TermRow},
    schema::person_term,
};
use uuid::Uuid;

struct Community {
    server: TestServer,
    viewer: (Uuid, Cookie),
    terms: Vec<(Uuid, &'static str)>,
    elsewhere: Uuid,
    own: Uuid,
}

const TERMS: [(&str, &str); 4] = [
    ("craft", "組込み"),
    ("school", "長岡高専"),
    ("interest", "山歩き"),
    ("language", "日本語"),
];

impl Community {
    fn new(backend: Backend) -> Self {
        let server = TestServer::start(Options {
            backend,
            ..Options::default()
        });
        let terms: Vec<TermRow> = TERMS
            .map(|(kind, label)| TermRow {
                id: Id(server.app.ids.id()),
                kind: kind.to_owned(),
                key: label.to_owned(),
                label: label.to_owned(),
            })
            .to_vec();
        let ids = terms.iter().map(|term| term.id.0);
        let terms_by_label = ids.zip(TERMS.map(|(_, label)| label)).collect();
        server.write(move |connection| term::insert(connection, &terms));
        let (own, elsewhere) = (server.organisation("自社"), server.organisation("他社"));
        let viewer = server.person("わたし", own);
        let cookie = server.sign_in(viewer);
        let community = Self {
            viewer: (viewer, cookie),
            server,
            terms: terms_by_label,
            elsewhere,
            own,
        };
        community.says(viewer, &["組込み", "長岡高専", "山歩き", "日本語"]);
        community
    }

    /// Gives somebody these terms and puts them into the index.
    fn says(&self, person: Uuid, labels: &[&str]) {
        let rows: Vec<(Id, i32, Id)> = labels
            .iter()
            .zip(0..)
            .map(|(label, position)| {
                let term = self.terms.iter().find(|(_, known)| known == label).unwrap();
                (Id(person), position, Id(term.0))
            })
            .collect();
        let work = self
            .server
            .app
            .database
            .write(move |connection| -> Result<(), ApiError> {
                for (person, position, term) in &rows {
                    diesel::insert_into(person_term::table)
                        .values((
                            person_term::person_id.eq(person),
                            person_term::position.eq(position),
                            person_term::term_id.eq(term),
                        ))
                        .execute(connection)
                        .map_err(storage::StorageError::from)?;
                }
                index::reindex_members(connection, &[Id(person)])
            });
        self.server.runtime.block_on(work).unwrap();
    }

    fn person(&self, organisation: Uuid, labels: &[&str]) -> Uuid {
        let person = self.server.person("だれか", organisation);
        self.says(person, labels);
        person
    }

    fn page(&self, query: &str) -> Page<Peer> {
        let path = format!("/api/peers{query}");
        let answer = self.server.get(&path).as_(&self.viewer.1).send();
        answer.expect(200).json()
    }

    fn peers(&self) -> Vec<Uuid> {
        let page = self.page("");
        page.items
            .into_iter()
            .map(|peer| peer.member.id.0)
            .collect()
    }

    fn put(&self, what: &str, other: Uuid) {
        let call = self.server.put(&format!("/api/members/{other}/{what}"));
        call.as_(&self.viewer.1).send().expect(204);
    }
}

fn on_both(test: fn(Community)) {
    for backend in [Backend::Sqlite, Backend::Postgres] {
        test(Community::new(backend));
    }
}

#[test]
fn whoever_shares_more_comes_first_and_the_reasons_say_what() {
    on_both(|community| {
        let walker = community.person(community.elsewhere, &["山歩き", "日本語"]);
        let engineer = community.person(community.elsewhere, &["組込み", "長岡高専"]);
        let _colleague = community.person(community.own, &["組込み", "長岡高専"]);
        let _stranger = community.person(community.elsewhere, &[]);
        assert_eq!(community.peers(), [engineer, walker]);
        let reason = |kind, label: &str| PeerReason {
            kind,
            label: label.to_owned(),
        };
        assert_eq!(
            community.page("").items[0].reasons,
            [
                reason(PeerCriterion::Craft, "組込み"),
                reason(PeerCriterion::School, "長岡高専"),
            ]
        );
    });
}

#[test]
fn no_peer_is_hidden_unlisted_or_connected() {
    on_both(|community| {
        let all = ["組込み", "長岡高専"];
        let [
            blocked,
            blocking,
            unlisted,
            unsearchable,
            connected,
            control,
        ] = [(); 6].map(|()| community.person(community.elsewhere, &all));
        assert_eq!(community.peers().len(), 6);
        community.put("block", blocked);
        let viewer = community.viewer.0;
        let theirs = community.server.sign_in(blocking);
        let block = format!("/api/members/{viewer}/block");
        community.server.put(&block).as_(&theirs).send().expect(204);
        for (person, visibility) in [(unlisted, "unlisted"), (unsearchable, "unsearchable")] {
            let work =
                community
                    .server
                    .app
                    .database
                    .write(move |connection| -> Result<(), ApiError> {
                        storage::members::set_visibility(connection, Id(person), 1, visibility)?;
                        index::reindex_members(connection, &[Id(person)])
                    });
            community.server.runtime.block_on(work).unwrap();
        }
        let ask = format!("/api/members/{connected}/connection-request");
        let asked = community.server.put(&ask).json(&json!({ "note": "" }));
        asked.as_(&community.viewer.1).send().expect(200);
        assert!(
            community.peers().contains(&connected),
            "asking is not being connected"
        );
        let agree = format!("/api/members/{viewer}/connection");
        let theirs = community.server.sign_in(connected);
        community.server.put(&agree).as_(&theirs).send().expect(200);
        assert_eq!(community.peers(), [control]);
    });
}

#[test]
fn pages_hold_everybody_once_in_an_order_that_stays() {
    on_both(|community| {
        let people: BTreeSet<Uuid> = (0..7)
            .map(|_| community.person(community.elsewhere, &["組込み"]))
            .collect();
        let first = community.peers();
        assert_eq!(first, community.peers());
        assert_eq!(first, people.iter().copied().collect::<Vec<_>>());
        let mut seen = Vec::new();
        let mut query = "?limit=3".to_owned();
        loop {
            let page = community.page(&query);
            seen.extend(page.items.into_iter().map(|peer| peer.member.id.0));
            let Some(next) = page.next else { break };
            query = format!("?limit=3&after={next}");
        }
        assert_eq!(seen, first);
        // The same statements for any number of people.
        let statements = || {
            let before = community.server.app.database.statements();
            community.page("");
            community.server.app.database.statements() - before
        };
        let few = statements();
        for _ in 0..20 {
            community.person(community.elsewhere, &["組込み"]);
        }
        assert_eq!(statements(), few);
    });
}

#[test]
fn the_viewer_says_what_counts() {
    on_both(|community| {
        let walker = community.person(community.elsewhere, &["山歩き"]);
        let engineer = community.person(community.elsewhere, &["組込み"]);
        assert_eq!(community.peers(), [engineer, walker]);
        let get = || -> PeerCriteria {
            let call = community.server.get("/api/me/peer-criteria");
            call.as_(&community.viewer.1).send().expect(200).json()
        };
        let before = get();
        assert_eq!(before.items.len(), 7);
        assert!(
            before
                .items
                .iter()
                .all(|item| item.level == PeerLevel::Normal)
        );
        let set = |etag: &str, craft: &str, interest: &str| {
            let levels = json!({
                "craft": craft, "skill": "normal", "school": "normal", "hometown": "normal",
                "interest": interest, "place": "normal", "language": "normal",
            });
            let call = community.server.put("/api/me/peer-criteria");
            call.header("if-match", etag)
                .json(&levels)
                .as_(&community.viewer.1)
                .send()
        };
        let after: PeerCriteria = set(&before.etag, "normal", "important").expect(200).json();
        assert_eq!(after, get());
        assert_eq!(community.peers(), [walker, engineer]);
        set(&before.etag, "off", "off").expect(412);
        set(&after.etag, "off", "normal").expect(200);
        assert_eq!(community.peers(), [walker]);
        let unversioned = community.server.put("/api/me/peer-criteria");
        unversioned
            .json(&json!({}))
            .as_(&community.viewer.1)
            .send()
            .expect(428);
    });
}
