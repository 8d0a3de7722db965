//! A small community around somebody who writes: each kind of actor that posts and groups know.

use crate::support::{Answer, Backend, Cookie, Options, TestServer};
use api::{
    directory::SearchResults,
    groups::Group,
    notifications::{Notification, NotificationKind},
    page::Page,
    posts::{Post, PostSummary},
};
use serde_json::{Value, json};
use server::{error::ApiError, index};
use storage::{
    Id,
    network::connection::{self, ConnectionRow, pair},
};
use uuid::Uuid;

/// Somebody who is signed in.
pub type Somebody = (Uuid, Cookie);

/// A community around an author: everybody works elsewhere.
pub struct Town {
    pub server: TestServer,
    /// Writes, and owns the group.
    pub author: Somebody,
    /// Is connected with the author.
    pub connected: Somebody,
    /// Is left out of what the author writes, though connected and of the group.
    pub named_out: Somebody,
    /// Is blocked by the author.
    pub blocked: Somebody,
    /// Belongs to the group.
    pub member: Somebody,
    /// Has nothing to do with any of it.
    pub stranger: Somebody,
    /// The author's group, which others may ask to join.
    pub group: Uuid,
}

impl Town {
    pub fn new(backend: Backend) -> Self {
        let server = TestServer::start(Options {
            backend,
            ..Options::default()
        });
        let names = ["あさか", "いとう", "うえだ", "えとう", "おがわ", "かとう"];
        let people = names.map(|name| {
            let person = server.person(name, server.organisation(name));
            (person, server.sign_in(person))
        });
        let ids = people.each_ref().map(|(id, _)| Id(*id));
        let work = server
            .app
            .database
            .write(move |c| -> Result<(), ApiError> { index::reindex_members(c, &ids) });
        server.runtime.block_on(work).unwrap();
        let [author, connected, named_out, blocked, member, stranger] = people;
        let town = Self {
            group: Uuid::nil(),
            server,
            author,
            connected,
            named_out,
            blocked,
            member,
            stranger,
        };
        town.connect(&town.author, &town.connected);
        town.connect(&town.author, &town.named_out);
        let path = format!("/api/members/{}/block", town.blocked.0);
        town.server
            .put(&path)
            .as_(&town.author.1)
            .send()
            .expect(204);
        let group = json!({ "name": "雪国の会", "description": "", "kind": "by_request" });
        let group: Group = town
            .post(&town.author, "/api/groups", &group)
            .expect(201)
            .json();
        for person in [&town.member, &town.named_out] {
            let invited = json!({ "standing": "invited" });
            let path = format!("/api/groups/{}/members/{}", group.id, person.0);
            town.put(&town.author, &path, &invited).expect(204);
            let place = format!("/api/groups/{}/place", group.id);
            town.server.put(&place).as_(&person.1).send().expect(200);
        }
        Self {
            group: group.id.0,
            ..town
        }
    }

    fn connect(&self, one: &Somebody, other: &Somebody) {
        let row = ConnectionRow {
            id: Id(self.server.app.ids.id()),
            asker_id: Id(one.0),
            asked_id: Id(other.0),
            pair: pair(Id(one.0), Id(other.0)),
            state: "connected".to_owned(),
            note: String::new(),
            asked_at: 1,
            answered_at: 1,
        };
        self.server.write(move |c| connection::insert(c, &row));
    }

    pub fn get(&self, who: &Somebody, path: &str) -> Answer {
        self.server.get(path).as_(&who.1).send()
    }

    pub fn post(&self, who: &Somebody, path: &str, body: &Value) -> Answer {
        self.server
            .post(path)
            .new_key()
            .json(body)
            .as_(&who.1)
            .send()
    }

    pub fn put(&self, who: &Somebody, path: &str, body: &Value) -> Answer {
        self.server.put(path).json(body).as_(&who.1).send()
    }

    pub fn delete(&self, who: &Somebody, path: &str) -> Answer {
        self.server.delete(path).as_(&who.1).send()
    }

    /// What the author writes for an audience, without the one who is named out.
    pub fn draft(&self, title: &str, audience: &str) -> Value {
        let mut draft = json!({
            "kind": "question", "audience": audience, "title": title, "body": "**どこ**に捨てますか",
            "without": [self.named_out.0], "mentions": [],
        });
        if audience == "group" {
            draft["group"] = json!(self.group);
        }
        draft
    }

    pub fn write(&self, who: &Somebody, draft: &Value) -> Post {
        self.post(who, "/api/posts", draft).expect(201).json()
    }

    /// The titles of a list.
    pub fn titles(&self, who: &Somebody, query: &str) -> Vec<String> {
        let page: Page<PostSummary> = self
            .get(who, &format!("/api/posts{query}"))
            .expect(200)
            .json();
        page.items.into_iter().map(|post| post.title).collect()
    }

    /// Titles found by the one search, and how many it counts.
    pub fn found(&self, who: &Somebody, words: &str) -> (Vec<String>, u32) {
        let path = format!("/api/search?kind=post&q={words}");
        let results: SearchResults = self.get(who, &path).expect(200).json();
        let Some(group) = results.groups.into_iter().next() else {
            return (Vec::new(), 0);
        };
        let title = |hit: api::directory::SearchHit| -> String {
            hit.title.into_iter().map(|piece| piece.text).collect()
        };
        let titles = group.hits.into_iter().map(title).collect();
        (titles, group.total.value)
    }

    pub fn told(&self, who: &Somebody) -> Vec<NotificationKind> {
        let page: Page<Notification> = self.get(who, "/api/notifications").expect(200).json();
        page.items.into_iter().map(|one| one.kind).collect()
    }
}
