//! Groups: coming in and out, owners, and groups that are not there for strangers.

use crate::{
    support::{Answer, Backend},
    town::{Somebody, Town},
};
use api::{
    ErrorCode,
    groups::{Group, GroupMember, GroupStanding},
    notifications::NotificationKind,
    page::Page,
    posts::{Mentionable, PostSummary},
};
use serde_json::json;
use uuid::Uuid;

fn make(town: &Town, who: &Somebody, kind: &str) -> Group {
    let body = json!({ "name": "介護の話", "description": "", "kind": kind });
    town.post(who, "/api/groups", &body).expect(201).json()
}

fn place(town: &Town, who: &Somebody, group: Uuid) -> Group {
    let path = format!("/api/groups/{group}/place");
    town.server.put(&path).as_(&who.1).send().expect(200).json()
}

fn set(town: &Town, by: &Somebody, group: Uuid, who: &Somebody, standing: &str) -> Answer {
    let path = format!("/api/groups/{group}/members/{}", who.0);
    town.put(by, &path, &json!({ "standing": standing }))
}

fn members(town: &Town, who: &Somebody, group: Uuid, query: &str) -> Vec<Uuid> {
    let path = format!("/api/groups/{group}/members{query}");
    let page: Page<GroupMember> = town.get(who, &path).expect(200).json();
    page.items.iter().map(|one| one.person.id.0).collect()
}

fn names(town: &Town, who: &Somebody, query: &str) -> usize {
    let page: Page<Group> = town
        .get(who, &format!("/api/groups{query}"))
        .expect(200)
        .json();
    page.items.len()
}

#[test]
fn one_joins_an_open_group_and_asks_for_one_by_request() {
    for backend in Backend::BOTH {
        let town = Town::new(backend);
        let open = make(&town, &town.author, "open").id.0;
        assert_eq!(
            place(&town, &town.stranger, open).standing,
            GroupStanding::Member
        );
        let seen = place(&town, &town.stranger, open);
        assert_eq!((seen.members, seen.shows_members), (Some(2), true));
        let asked = place(&town, &town.stranger, town.group);
        assert_eq!(asked.standing, GroupStanding::Requested);
        assert_eq!(town.told(&town.author), [NotificationKind::GroupRequested]);
        assert_eq!(
            members(&town, &town.author, town.group, "?waiting=true"),
            [town.stranger.0]
        );
        let waiting = format!("/api/groups/{}/members?waiting=true", town.group);
        let refused = town.get(&town.member, &waiting);
        assert_eq!(refused.refusal(), (403, ErrorCode::Forbidden));
        let let_in = |by: &Somebody| set(&town, by, town.group, &town.stranger, "member");
        assert_eq!(let_in(&town.member).refusal(), (403, ErrorCode::Forbidden));
        let_in(&town.author).expect(204);
        assert_eq!(town.told(&town.stranger), [NotificationKind::GroupJoined]);
        // Whoever is blocked by an owner is not in the owner's list, and counts for others only.
        assert_eq!(
            place(&town, &town.blocked, open).standing,
            GroupStanding::Member
        );
        assert_eq!(members(&town, &town.author, open, "").len(), 2);
        assert_eq!(members(&town, &town.stranger, open, "").len(), 3);
        let unknown = set(&town, &town.author, open, &town.blocked, "owner");
        assert_eq!(unknown.refusal(), (404, ErrorCode::NotFound));
        assert_eq!(
            (
                names(&town, &town.connected, ""),
                names(&town, &town.connected, "?own=true")
            ),
            (2, 0)
        );
        assert_eq!(names(&town, &town.member, "?own=true"), 1);
    }
}

#[test]
fn the_last_owner_names_another_one_before_leaving() {
    let town = Town::new(Backend::Sqlite);
    let path = format!("/api/groups/{}/place", town.group);
    let leave = |who: &Somebody| town.delete(who, &path);
    assert_eq!(leave(&town.author).refusal(), (409, ErrorCode::Conflict));
    let step_down = set(&town, &town.author, town.group, &town.author, "member");
    assert_eq!(step_down.refusal(), (409, ErrorCode::Conflict));
    set(&town, &town.author, town.group, &town.member, "owner").expect(204);
    leave(&town.author).expect(204);
    let page = format!("/api/groups/{}", town.group);
    let seen: Group = town.get(&town.member, &page).expect(200).json();
    assert_eq!(seen.standing, GroupStanding::Owner);
    let remove = format!("{page}/members/{}", town.named_out.0);
    town.delete(&town.member, &remove).expect(204);
    assert_eq!(
        town.delete(&town.member, &remove).refusal(),
        (404, ErrorCode::NotFound)
    );
    // Whoever is alone takes the group along.
    leave(&town.member).expect(204);
    assert_eq!(
        town.get(&town.member, &page).refusal(),
        (404, ErrorCode::NotFound)
    );
}

#[test]
fn a_hidden_group_is_for_strangers_like_one_that_does_not_exist() {
    for backend in Backend::BOTH {
        let town = Town::new(backend);
        for kind in ["hidden", "sensitive"] {
            let group = make(&town, &town.author, kind);
            let id = group.id.0;
            let mut draft = town.draft("内緒の話", "group");
            draft["group"] = json!(id);
            let post = town.write(&town.author, &draft).summary.id.0;
            let strangers = [&town.stranger, &town.connected, &town.blocked];
            for who in strangers {
                let alike = |method: &str, path: &dyn Fn(Uuid) -> String, body: bool| {
                    let send = |id: Uuid| {
                        let call = town.server.call(method.parse().unwrap(), &path(id));
                        let call = match body {
                            true => call.json(&json!({ "standing": "member" })),
                            false => call,
                        };
                        call.as_(&who.1).send().comparable()
                    };
                    let (seen, nothing) = (send(id), send(Uuid::max()));
                    assert_eq!((seen.0, &seen), (404, &nothing), "{method}");
                };
                alike("GET", &|id| format!("/api/groups/{id}"), false);
                alike("GET", &|id| format!("/api/groups/{id}/members"), false);
                alike("PUT", &|id| format!("/api/groups/{id}/place"), false);
                alike("DELETE", &|id| format!("/api/groups/{id}/place"), false);
                let other = town.member.0;
                alike(
                    "PUT",
                    &|id| format!("/api/groups/{id}/members/{other}"),
                    true,
                );
                alike(
                    "DELETE",
                    &|id| format!("/api/groups/{id}/members/{other}"),
                    false,
                );
                let listed = town.get(who, "/api/groups").expect(200);
                assert!(!listed.text().contains(&id.to_string()));
                let posts = town
                    .get(who, &format!("/api/posts?group={id}"))
                    .comparable();
                let none = town
                    .get(who, &format!("/api/posts?group={}", Uuid::max()))
                    .comparable();
                assert_eq!(posts, none);
                town.get(who, &format!("/api/posts/{post}")).expect(404);
                let mut draft = town.draft("割り込み", "group");
                draft["group"] = json!(id);
                let refused = town.post(who, "/api/posts", &draft);
                assert_eq!(refused.refusal(), (422, ErrorCode::Invalid));
            }
            // The control: an invitation opens it.
            set(&town, &town.author, id, &town.stranger, "invited").expect(204);
            let page = format!("/api/groups/{id}");
            let seen: Group = town.get(&town.stranger, &page).expect(200).json();
            assert_eq!(seen.standing, GroupStanding::Invited);
            assert!(!seen.shows_members);
            let joined = place(&town, &town.stranger, id);
            assert_eq!(joined.standing, GroupStanding::Member);
            town.get(&town.stranger, &format!("/api/posts/{post}"))
                .expect(200);
            let is_sensitive = kind == "sensitive";
            assert_eq!(
                (joined.members, joined.shows_members),
                ((!is_sensitive).then_some(2), !is_sensitive,)
            );
            let listed = town.get(&town.stranger, &format!("{page}/members"));
            listed.expect(if is_sensitive { 403 } else { 200 });
            assert_eq!(members(&town, &town.author, id, "").len(), 2);
            // Neither an offer nor a refusal tells who belongs to a sensitive group.
            let offered = format!("/api/mentionable?q=hanako&audience=group&group={id}");
            let offered: Mentionable = town.get(&town.stranger, &offered).expect(200).json();
            assert_eq!(offered.items.is_empty(), is_sensitive);
            let mut named = town.draft("だれがいますか", "group");
            named["group"] = json!(id);
            named["body"] = json!("@おがわ 花子 さんは？");
            named["mentions"] = json!([town.member.0]);
            let status = if is_sensitive { 201 } else { 422 };
            town.post(&town.stranger, "/api/posts", &named)
                .expect(status);
            // A promise not to be seen is not taken back.
            let call = town.server.patch(&page).header("if-match", &group.etag);
            let opened = json!({ "name": "介護の話", "description": "", "kind": "open" });
            let refused = call.json(&opened).as_(&town.author.1).send();
            assert_eq!(refused.refusal(), (409, ErrorCode::Conflict));
        }
    }
}

#[test]
fn owners_edit_the_group_pin_and_take_away_posts() {
    let town = Town::new(Backend::Sqlite);
    let page = format!("/api/groups/{}", town.group);
    let edit = |who: &Somebody, etag: &str| {
        let body = json!({ "name": "雪国暮らし", "description": "雪の話", "kind": "open" });
        let call = town.server.patch(&page).header("if-match", etag);
        call.json(&body).as_(&who.1).send()
    };
    let group: Group = town.get(&town.author, &page).expect(200).json();
    assert_eq!(
        edit(&town.member, &group.etag).refusal(),
        (403, ErrorCode::Forbidden)
    );
    place(&town, &town.stranger, town.group);
    let edited: Group = edit(&town.author, &group.etag).expect(200).json();
    assert_eq!(edited.name, "雪国暮らし");
    assert_eq!(
        edit(&town.author, &group.etag).refusal(),
        (412, ErrorCode::Changed)
    );
    assert_eq!(
        members(&town, &town.author, town.group, "?waiting=true"),
        [] as [Uuid; 0]
    );

    let mut draft = town.draft("会場の鍵", "group");
    draft["without"] = json!([]);
    let post = town.write(&town.member, &draft).summary.id;
    let pin = |who: &Somebody| {
        let path = format!("/api/posts/{post}/pin");
        town.put(who, &path, &json!({ "is_pinned": true }))
    };
    let pinned = || {
        let path = format!("/api/posts?pinned=true&group={}", town.group);
        let page: Page<PostSummary> = town.get(&town.named_out, &path).expect(200).json();
        page.items.len()
    };
    assert_eq!(pin(&town.named_out).refusal(), (403, ErrorCode::Forbidden));
    assert_eq!(pin(&town.connected).refusal(), (404, ErrorCode::NotFound));
    assert_eq!(pinned(), 0);
    pin(&town.author).expect(204);
    assert_eq!(pinned(), 1);
    let path = format!("/api/posts/{post}");
    assert_eq!(
        town.delete(&town.named_out, &path).refusal(),
        (403, ErrorCode::Forbidden)
    );
    town.delete(&town.author, &path).expect(204);
    assert_eq!(pinned(), 0);
}
