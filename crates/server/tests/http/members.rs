//! The members: list, filters, facets, page, own setting and export.

use crate::support::{Backend, Cookie, Options, People, TestServer};
use api::{
    account::{DirectorySetting, DirectoryVisibility},
    members::{FacetKind, Member, MemberFacets, MemberSummary},
    page::Page,
};
use serde_json::json;
use server::{error::ApiError, index};
use std::collections::BTreeSet;
use storage::{Id, members};
use uuid::Uuid;

fn reindex(server: &TestServer, people: &[Uuid]) {
    let ids: Vec<Id> = people.iter().copied().map(Id).collect();
    let work = server
        .app
        .database
        .write(move |connection| -> Result<(), ApiError> {
            index::reindex_members(connection, &ids)
        });
    server.runtime.block_on(work).unwrap();
}

fn community(server: &TestServer) -> (People, Uuid, Cookie) {
    let people = People::insert(server);
    let elsewhere = server.organisation("別の会社");
    let peer = server.person("わたなべ", elsewhere);
    reindex(
        server,
        &[
            people.member,
            people.other,
            people.office,
            people.suspended,
            peer,
        ],
    );
    let cookie = server.sign_in(people.member);
    (people, peer, cookie)
}

fn ids(server: &TestServer, cookie: &Cookie, query: &str) -> Vec<Uuid> {
    let page: Page<MemberSummary> = server
        .get(&format!("/api/members{query}"))
        .as_(cookie)
        .send()
        .expect(200)
        .json();
    page.items.into_iter().map(|member| member.id.0).collect()
}

fn on_both(test: fn(&TestServer)) {
    for backend in [Backend::Sqlite, Backend::Postgres] {
        test(&TestServer::start(Options {
            backend,
            ..Options::default()
        }));
    }
}

#[test]
fn the_list_sorts_pages_and_finds_peers_elsewhere() {
    on_both(|server| {
        let (people, peer, cookie) = community(server);
        let by_reading = ids(server, &cookie, "?sort=reading");
        assert_eq!(
            by_reading,
            [people.other, people.office, people.member, peer]
        );
        assert_eq!(ids(server, &cookie, "?elsewhere=true"), [peer]);
        assert_eq!(
            ids(
                server,
                &cookie,
                &format!("?company={}", people.organisation)
            )
            .len(),
            3
        );
        assert_eq!(ids(server, &cookie, "?q=watanabe"), [peer]);
        assert_eq!(
            ids(server, &cookie, "?q=%E3%83%AF%E3%82%BF%E3%83%8A%E3%83%99"),
            [peer]
        );
        let mut seen = Vec::new();
        let mut query = "?sort=reading&limit=1".to_owned();
        loop {
            let page: Page<MemberSummary> = server
                .get(&format!("/api/members{query}"))
                .as_(&cookie)
                .send()
                .expect(200)
                .json();
            seen.extend(page.items.into_iter().map(|member| member.id.0));
            let Some(next) = page.next else { break };
            query = format!("?sort=reading&limit=1&after={next}");
        }
        assert_eq!(seen, by_reading);
    });
}

#[test]
fn a_list_costs_the_same_statements_for_any_number_of_rows() {
    on_both(|server| {
        let (people, _, cookie) = community(server);
        let paths = [
            "/api/members",
            "/api/members?sort=reading&q=a",
            "/api/member-facets",
            "/api/search?q=ta",
        ];
        let statements = |path: &str| {
            let before = server.app.database.statements();
            server.get(path).as_(&cookie).send().expect(200);
            server.app.database.statements() - before
        };
        let few: Vec<u64> = paths.iter().map(|path| statements(path)).collect();
        let more: Vec<Uuid> = (0..40)
            .map(|_| server.person("たなか", people.organisation))
            .collect();
        reindex(server, &more);
        let many: Vec<u64> = paths.iter().map(|path| statements(path)).collect();
        assert!(few.iter().all(|count| *count > 0));
        assert_eq!(few, many);
        println!("S1 statements_of_members_list {}", many[0]);
    });
}

#[test]
fn whoever_is_not_listed_is_found_nowhere() {
    on_both(|server| {
        let (people, peer, cookie) = community(server);
        let peer_cookie = server.sign_in(peer);
        let facets = |cookie: &Cookie| -> MemberFacets {
            server
                .get("/api/member-facets")
                .as_(cookie)
                .send()
                .expect(200)
                .json()
        };
        let company = |facets: &MemberFacets| -> u32 {
            let facet = facets
                .facets
                .iter()
                .find(|facet| facet.kind == FacetKind::Company)
                .unwrap();
            facet
                .values
                .iter()
                .filter(|value| value.label == "別の会社")
                .map(|value| value.count)
                .sum()
        };
        assert_eq!(
            (facets(&cookie).total.value, company(&facets(&cookie))),
            (4, 1)
        );
        let page = format!("/api/members/{peer}");
        server.get(&page).as_(&cookie).send().expect(200);
        for (visibility, status) in [
            (DirectoryVisibility::Unsearchable, 200),
            (DirectoryVisibility::Unlisted, 404),
        ] {
            let setting: DirectorySetting = server
                .get("/api/me/directory-setting")
                .as_(&peer_cookie)
                .send()
                .expect(200)
                .json();
            let change = server
                .patch("/api/me/directory-setting")
                .header("if-match", &setting.etag);
            change
                .json(&json!({ "visibility": visibility }))
                .as_(&peer_cookie)
                .send()
                .expect(200);
            assert!(!ids(server, &cookie, "").contains(&peer));
            assert_eq!(ids(server, &cookie, "?q=watanabe"), [] as [Uuid; 0]);
            assert_eq!(
                (facets(&cookie).total.value, company(&facets(&cookie))),
                (3, 0)
            );
            let hits = server
                .get("/api/search?q=watanabe")
                .as_(&cookie)
                .send()
                .expect(200);
            assert!(!hits.text().contains(&peer.to_string()));
            let seen = server.get(&page).as_(&cookie).send().expect(status);
            if status == 404 {
                let random = server.get(&format!("/api/members/{}", server.app.ids.id()));
                assert_eq!(seen.comparable(), random.as_(&cookie).send().comparable());
            }
            server.get(&page).as_(&peer_cookie).send().expect(200);
            let office = server.sign_in(people.office);
            let csv = server
                .get("/api/office/members.csv")
                .as_(&office)
                .send()
                .expect(200);
            assert!(!csv.text().contains("わたなべ"));
            assert!(csv.text().contains("たかはし"), "the control");
        }
    });
}

#[test]
fn an_edit_of_a_stale_version_changes_nothing() {
    let server = TestServer::new();
    let (_, _, cookie) = community(&server);
    let path = "/api/me/directory-setting";
    let read = || server.get(path).as_(&cookie).send().expect(200);
    let first: DirectorySetting = read().json();
    let change = |etag: &str, visibility: &str| {
        let body = json!({ "visibility": visibility });
        server
            .patch(path)
            .header("if-match", etag)
            .json(&body)
            .as_(&cookie)
            .send()
    };
    let unconditional = server
        .patch(path)
        .json(&json!({ "visibility": "unlisted" }))
        .as_(&cookie)
        .send();
    unconditional.expect(428);
    let changed = change(&first.etag, "unsearchable").expect(200);
    assert_eq!(changed.header("etag"), read().header("etag"));
    change(&first.etag, "unlisted").expect(412);
    assert_eq!(
        read().json::<DirectorySetting>().visibility,
        DirectoryVisibility::Unsearchable
    );
}

#[test]
fn suspended_and_invited_people_are_not_there() {
    let server = TestServer::new();
    let (people, peer, cookie) = community(&server);
    server
        .get(&format!("/api/members/{}", people.suspended))
        .as_(&cookie)
        .send()
        .expect(404);
    server.write(move |connection| members::set_state(connection, Id(peer), "invited"));
    reindex(&server, &[peer]);
    server
        .get(&format!("/api/members/{peer}"))
        .as_(&cookie)
        .send()
        .expect(404);
    let listed: BTreeSet<Uuid> = ids(&server, &cookie, "").into_iter().collect();
    assert_eq!(
        listed,
        BTreeSet::from([people.member, people.other, people.office])
    );
}

#[test]
fn only_the_council_office_exports() {
    let server = TestServer::new();
    let (people, _, cookie) = community(&server);
    let path = "/api/office/members.csv";
    let denied = server.get(path).as_(&cookie).send().expect(404);
    let unknown = server
        .get("/api/office/nothing")
        .as_(&cookie)
        .send()
        .expect(404);
    assert_eq!(denied.body, unknown.body);
    server.get(path).send().expect(401);
    let office = server.sign_in(people.office);
    let csv = server.get(path).as_(&office).send().expect(200);
    assert_eq!(csv.header("content-type"), Some("text/csv; charset=utf-8"));
    assert!(csv.body.starts_with("\u{feff}氏名,".as_bytes()));
    let entries = server.read(|connection| storage::audit::newest(connection, 10));
    assert_eq!(
        entries
            .iter()
            .filter(|entry| entry.kind == "members.exported")
            .count(),
        1
    );
}

#[test]
fn a_page_has_everything_and_a_tag() {
    let server = TestServer::new();
    let (people, _, cookie) = community(&server);
    let path = format!("/api/members/{}", people.other);
    let answer = server.get(&path).as_(&cookie).send().expect(200);
    let member: Member = answer.json();
    assert_eq!(member.name, "さとう 花子");
    assert_eq!(member.employers[0].since, "2021-04-01");
    let again = server
        .get(&path)
        .header("if-none-match", answer.header("etag").unwrap());
    again.as_(&cookie).send().expect(304);
}
