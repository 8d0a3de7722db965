//! What becomes of postings: versions, ends, copies, the board's order, reports, and what text may come in.

use super::{lawful, market, own, refused_fields, with};
use crate::support::{Backend, Cookie};
use api::{
    ErrorCode, FieldFault,
    page::Page,
    postings::{OwnPosting, PostingPage, PostingReport, PostingState, PostingSummary},
    tokyo::DAY,
};
use http::Method;
use serde_json::json;

#[test]
fn a_correction_is_a_new_version_and_the_old_one_stays() {
    let market = market(Backend::Sqlite);
    let published = market.publish(&market.create(&lawful()));
    let edited = market.edit(&published, &with(json!({"pay_least": 280_000})));
    assert!(edited.edited);
    let shown: PostingPage = market.page(&published, &market.member).expect(200).json();
    assert_eq!((shown.version, shown.terms.pay_least), (1, Some(300_000)));

    let again = market.publish(&edited);
    let shown: PostingPage = market.page(&published, &market.member).expect(200).json();
    assert_eq!((shown.version, shown.terms.pay_least), (2, Some(280_000)));
    assert_eq!(again.versions.len(), 2);
    assert_eq!(again.versions[0].changed[0].field, "pay_least");
    // Publishing what members read already is no new version.
    assert_eq!(market.publish(&again).versions.len(), 2);
    // A stale tag writes nothing.
    let stale = market.publish_as(&published, &market.recruiter);
    assert_eq!(stale.refusal(), (412, ErrorCode::Changed));
}

#[test]
fn a_posting_leaves_the_board_after_thirty_days_and_comes_back_when_confirmed() {
    for backend in Backend::BOTH {
        let mut market = market(backend);
        let published = market.publish(&market.create(&lawful()));
        market.server.clock.advance(30 * DAY - 1);
        market.sign_in_again();
        assert_eq!(market.board("", &market.member).len(), 1);
        market.server.clock.advance(1);
        assert_eq!(market.board("", &market.member).len(), 0);
        assert_eq!(market.page(&published, &market.member).status, 404);
        assert_eq!(market.own(&published).summary.state, PostingState::Expired);

        let path = format!("{}/confirmation", own(&published));
        let confirm = |cookie: &Cookie| market.server.put(&path).as_(cookie).send();
        assert_eq!(confirm(&market.rival).status, 404);
        confirm(&market.recruiter).expect(200);
        assert_eq!(market.board("", &market.member).len(), 1);
    }
}

#[test]
fn the_last_day_to_apply_ends_it() {
    let market = market(Backend::Sqlite);
    let today = api::tokyo::Day::of(market.server.now());
    let terms = with(json!({"closes_on": today.plus(2).to_string()}));
    let published = market.publish(&market.create(&terms));
    market.server.clock.advance(2 * DAY);
    assert_eq!(market.page(&published, &market.member).status, 200);
    market.server.clock.advance(DAY);
    assert_eq!(market.page(&published, &market.member).status, 404);
}

#[test]
fn templates_and_copies_are_never_published_by_themselves() {
    let market = market(Backend::Sqlite);
    let published = market.publish(&market.create(&lawful()));
    let copy = |template: bool| -> OwnPosting {
        let call = market.server.post(&format!("{}/copies", own(&published)));
        let call = call.new_key().as_(&market.recruiter);
        call.json(&json!({ "template": template }))
            .send()
            .expect(201)
            .json()
    };
    let (template, draft) = (copy(true), copy(false));
    assert_eq!(template.summary.state, PostingState::Template);
    assert_eq!(draft.posting, published.posting);
    let answer = market.publish_as(&template, &market.recruiter);
    assert_eq!(answer.refusal(), (409, ErrorCode::Conflict));
    assert_eq!(market.board("", &market.member).len(), 1);
    // A draft can be deleted, what was published cannot.
    let delete = |posting: &OwnPosting| {
        let call = market.server.call(Method::DELETE, &own(posting));
        call.as_(&market.recruiter).send().status
    };
    assert_eq!((delete(&draft), delete(&published)), (204, 409));
    let preview = market.server.get(&format!("{}/preview", own(&template)));
    let preview: PostingPage = preview.as_(&market.recruiter).send().expect(200).json();
    assert_eq!(preview.terms, template.posting.terms);
}

#[test]
fn the_board_is_narrowed_sorted_and_paged() {
    let market = market(Backend::Sqlite);
    for (title, changes) in [
        ("一", json!({"pay_least": 300_000, "remote": "full"})),
        (
            "二",
            json!({"pay_least": 500_000, "remote": "partly", "may_move": true, "place_change": "本社"}),
        ),
        ("三", json!({"pay_least": 400_000, "moving_away": "ends"})),
    ] {
        let mut terms = with(changes);
        terms["title"] = title.into();
        market.publish(&market.create(&terms));
        market.server.clock.advance(1_000);
    }
    let titles = |query: &str| -> String {
        let rows = market.board(query, &market.member);
        rows.into_iter().map(|row| row.title).collect()
    };
    assert_eq!(titles(""), "三二一");
    assert_eq!(titles("sort=pay"), "二三一");
    assert_eq!(titles("sort=closing"), "一二三");
    assert_eq!(titles("pay=400000"), "三二");
    assert_eq!(titles("remote=partly"), "二");
    assert_eq!(titles("stays=true"), "三一");
    assert_eq!(titles("moving_away=same_terms"), "二一");
    let company = format!("company={}", market.people.organisation);
    assert_eq!(titles(&company), "三二一");
    let elsewhere = format!("company={}", market.server.app.ids.id());
    assert_eq!(titles(&elsewhere), "");
    let mut seen = String::new();
    let mut after = String::new();
    loop {
        let path = format!("/api/postings?sort=pay&limit=1{after}");
        let call = market.server.get(&path).as_(&market.member);
        let page: Page<PostingSummary> = call.send().expect(200).json();
        seen.extend(page.items.into_iter().map(|row| row.title));
        let Some(next) = page.next else { break };
        after = format!("&after={next}");
    }
    assert_eq!(seen, "二三一");
}

#[test]
fn companies_with_few_people_do_not_say_how_many() {
    let market = market(Backend::Sqlite);
    let published = market.publish(&market.create(&lawful()));
    let peers = || {
        let page: PostingPage = market.page(&published, &market.member).expect(200).json();
        page.peers
    };
    // Member, other, office and recruiter: the suspended one does not count.
    assert_eq!(peers(), None);
    assert!(market.board("with_people=true", &market.member).is_empty());
    market.server.person("いがらし", market.people.organisation);
    assert_eq!(peers(), Some(5));
    assert_eq!(market.board("with_people=true", &market.member).len(), 1);
}

#[test]
fn a_report_reaches_company_and_office_and_nobody_learns_whose_it_is() {
    use diesel::prelude::*;
    use storage::schema::{audit, idempotency};
    for backend in Backend::BOTH {
        let market = market(backend);
        let published = market.publish(&market.create(&lawful()));
        let report = market.server.app.ids.id();
        let path = format!("/api/postings/{}/reports/{report}", published.summary.id);
        let send = || {
            let call = market.server.put(&path).as_(&market.member);
            call.json(&json!({ "reason": "賃金が古い" })).send()
        };
        let keys = || -> i64 {
            market
                .server
                .read(|connection| Ok(idempotency::table.count().get_result(connection)?))
        };
        let before = keys();
        send().expect(204);
        send().expect(204);
        assert_eq!(keys(), before);
        let actors: Vec<Option<storage::Id>> = market.server.read(|connection| {
            let rows = audit::table.filter(audit::kind.eq("posting.reported"));
            Ok(rows.select(audit::actor_id).load(connection)?)
        });
        assert_eq!(actors, [None, None]);

        let seen = market.own(&published);
        assert_eq!((seen.summary.reports, seen.open_reports.len()), (1, 1));
        let cases = |cookie: &Cookie| {
            market
                .server
                .get("/api/office/posting-reports")
                .as_(cookie)
                .send()
        };
        assert_eq!(cases(&market.recruiter).status, 404);
        let list: Page<PostingReport> = cases(&market.office).expect(200).json();
        assert_eq!(list.items[0].reason, "賃金が古い");
        // What is not corrected comes down; the case is closed.
        let take_down = market
            .server
            .call(Method::DELETE, &format!("{}/publication", own(&published)));
        take_down.as_(&market.office).send().expect(204);
        assert_eq!(market.page(&published, &market.member).status, 404);
        let close = market
            .server
            .put(&format!("/api/office/posting-reports/{report}/closed"));
        close.as_(&market.office).send().expect(204);
        let list: Page<PostingReport> = cases(&market.office).expect(200).json();
        assert!(list.items.is_empty());
    }
}

#[test]
fn text_comes_back_as_it_was_or_is_refused_with_its_field() {
    for backend in Backend::BOTH {
        let market = market(backend);
        for text in ["髙橋 ﾀﾞ 👩‍💻 葛\u{E0100}", "a\nb"] {
            let draft = market.create(&json!({ "duties": text }));
            assert_eq!(market.own(&draft).posting.terms.duties, text);
        }
        let long = "あ".repeat(101);
        for (field, text) in [
            ("duties", "a\u{0}b"),
            ("duties", "a\u{202E}b"),
            ("title", "a\nb"),
            ("title", &long),
            ("closes_on", "2026-12-311"),
        ] {
            let body = json!({ "organisation": market.people.organisation, "posting": { "terms": { field: text } } });
            let call = market.server.post("/api/hiring/postings").new_key();
            let answer = call.as_(&market.recruiter).json(&body).send();
            assert_eq!(refused_fields(&answer)[0].0, field, "{text:?}");
        }
        let body = json!({ "organisation": market.people.organisation, "posting": { "terms": { "prefecture": 48 } } });
        let call = market.server.post("/api/hiring/postings").new_key();
        let answer = call.as_(&market.recruiter).json(&body).send();
        let expected = ("prefecture".to_owned(), FieldFault::Range);
        assert_eq!(refused_fields(&answer), [expected]);
    }
}
