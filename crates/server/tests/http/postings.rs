//! Postings: what the gate lets pass, who may write and read them, and that reading leaves no trace.

mod life;

use crate::support::{Answer, Backend, Cookie, Options, People, TestServer};
use api::{
    ErrorCode, FieldFault,
    page::Page,
    postings::{
        Code, OwnPosting, OwnPostingSummary, PostingFindings, PostingState, PostingSummary,
        Severity,
    },
    problem::Problem,
};
use http::Method;
use serde_json::{Value, json};
use uuid::Uuid;

/// Two companies; everybody of [`People`] works at the first.
struct Market {
    server: TestServer,
    people: People,
    recruiters: [Uuid; 2],
    recruiter: Cookie,
    rival: Cookie,
    member: Cookie,
    office: Cookie,
}

fn market(backend: Backend) -> Market {
    let server = TestServer::start(Options {
        backend,
        ..Options::default()
    });
    let people = People::insert(&server);
    let recruiter = server.person("ほんま", people.organisation);
    server.role(recruiter, "recruiter", people.organisation);
    let other = server.organisation("信濃川ソフト");
    let rival = server.person("おおつか", other);
    server.role(rival, "recruiter", other);
    Market {
        recruiter: server.sign_in(recruiter),
        rival: server.sign_in(rival),
        recruiters: [recruiter, rival],
        member: server.sign_in(people.member),
        office: server.sign_in(people.office),
        people,
        server,
    }
}

/// Terms that the gate lets pass.
pub fn lawful() -> Value {
    json!({
        "title": "組込みエンジニア", "duties": "計測装置のファームウェアの開発", "duties_change": "変更なし",
        "requirements": "C言語の経験が2年以上ある方", "workplace": "home", "place": "自宅（長岡市内）",
        "prefecture": 15, "place_change": "変更なし", "may_move": false, "remote": "full", "visits_a_month": 0,
        "same_treatment": true, "equipment": "ノートPC", "moving_away": "same_terms",
        "moving_away_note": "同じ条件です", "term": "open", "probation": false, "dispatch": false,
        "working_time": "usual", "starts": "09:00", "ends": "18:00", "break_minutes": 60, "daily_minutes": 480,
        "overtime": false, "holidays": "土日祝", "holidays_a_year": 125, "pay_form": "monthly",
        "pay_least": 300_000, "allowances": "なし", "raises": "年1回", "health_insurance": true, "pension": true,
        "employment_insurance": true, "accident_insurance": true, "smoking": "own_home",
        "recruiter": "長岡製作所", "recruiter_kind": "employer", "recruiter_address": "東京都",
        "recruiter_contact": "a@example.jp"
    })
}

pub fn with(changes: Value) -> Value {
    let mut terms = lawful();
    for (name, value) in changes.as_object().unwrap() {
        terms[name] = value.clone();
    }
    terms
}

impl Market {
    /// New sessions, after more days than an unused one lasts.
    fn sign_in_again(&mut self) {
        let [recruiter, rival] = self.recruiters;
        self.recruiter = self.server.sign_in(recruiter);
        self.rival = self.server.sign_in(rival);
        self.member = self.server.sign_in(self.people.member);
    }

    fn create(&self, terms: &Value) -> OwnPosting {
        let organisation = self.people.organisation;
        let body = json!({ "organisation": organisation, "posting": { "terms": terms } });
        let call = self.server.post("/api/hiring/postings").new_key();
        call.as_(&self.recruiter)
            .json(&body)
            .send()
            .expect(201)
            .json()
    }

    fn edit(&self, posting: &OwnPosting, terms: &Value) -> OwnPosting {
        let call = self
            .server
            .call(Method::PATCH, &own(posting))
            .as_(&self.recruiter);
        let call = call.header("if-match", &posting.etag);
        call.json(&json!({ "terms": terms }))
            .send()
            .expect(200)
            .json()
    }

    fn publish_as(&self, posting: &OwnPosting, cookie: &Cookie) -> Answer {
        let call = self.server.put(&format!("{}/publication", own(posting)));
        call.as_(cookie).header("if-match", &posting.etag).send()
    }

    fn publish(&self, posting: &OwnPosting) -> OwnPosting {
        let answer = self.publish_as(posting, &self.recruiter);
        answer.expect(200).json()
    }

    fn board(&self, query: &str, cookie: &Cookie) -> Vec<PostingSummary> {
        let path = format!("/api/postings?{query}");
        let page: Page<PostingSummary> =
            self.server.get(&path).as_(cookie).send().expect(200).json();
        page.items
    }

    fn page(&self, posting: &OwnPosting, cookie: &Cookie) -> Answer {
        let path = format!("/api/postings/{}", posting.summary.id);
        self.server.get(&path).as_(cookie).send()
    }

    fn own(&self, posting: &OwnPosting) -> OwnPosting {
        let call = self.server.get(&own(posting)).as_(&self.recruiter);
        call.send().expect(200).json()
    }
}

fn own(posting: &OwnPosting) -> String {
    format!("/api/hiring/postings/{}", posting.summary.id)
}

fn refused_fields(answer: &Answer) -> Vec<(String, FieldFault)> {
    assert_eq!(answer.refusal(), (422, ErrorCode::Invalid));
    let problem: Problem = answer.json();
    let fields = problem.errors.into_iter();
    fields.map(|error| (error.field, error.fault)).collect()
}

#[test]
fn the_gate_refuses_what_breaks_the_law_and_publishes_what_was_corrected() {
    for backend in Backend::BOTH {
        let market = market(backend);
        for (changes, field, fault) in [
            (
                json!({"duties_change": ""}),
                "duties_change",
                FieldFault::Required,
            ),
            (
                json!({"requirements": "男性歓迎"}),
                "requirements",
                FieldFault::Unlawful,
            ),
            (
                json!({"requirements": "ﾀﾞﾝｾｲ 歓迎"}),
                "requirements",
                FieldFault::Unlawful,
            ),
            (
                json!({"pay_least": 160_000}),
                "pay_least",
                FieldFault::Unlawful,
            ),
        ] {
            let draft = market.create(&with(changes));
            let answer = market.publish_as(&draft, &market.recruiter);
            assert_eq!(refused_fields(&answer), [(field.to_owned(), fault)]);
            assert_eq!(market.own(&draft).summary.state, PostingState::Draft);
            assert_eq!(market.page(&draft, &market.member).status, 404);
            assert!(market.board("", &market.member).is_empty());

            // The control: corrected, it is published.
            let corrected = market.edit(&draft, &lawful());
            assert_eq!(corrected.findings, []);
            let published = market.publish(&corrected);
            assert_eq!(published.summary.state, PostingState::Published);
            assert_eq!(market.page(&draft, &market.member).status, 200);
            let closed = market
                .server
                .call(Method::DELETE, &format!("{}/publication", own(&draft)));
            closed.as_(&market.recruiter).send().expect(204);
        }
    }
}

#[test]
fn the_check_answers_beside_the_form_and_writes_nothing() {
    let market = market(Backend::Sqlite);
    let terms = with(json!({"duties_change": "", "questions": "愛読書は何ですか"}));
    let call = market.server.post("/api/hiring/posting-check");
    let answer = call
        .as_(&market.recruiter)
        .json(&json!({ "terms": terms }))
        .send();
    let found: PostingFindings = answer.expect(200).json();
    let found: Vec<_> = found
        .items
        .iter()
        .map(|one| (one.code, one.field.as_str(), one.severity))
        .collect();
    let refuse = Severity::Refuse;
    assert_eq!(
        found,
        [
            (Code::Missing, "duties_change", refuse),
            (Code::PrivateQuestion, "questions", refuse)
        ]
    );
    let list = market.server.get("/api/hiring/postings");
    let list: Page<OwnPostingSummary> = list.as_(&market.recruiter).send().expect(200).json();
    assert!(list.items.is_empty());
}

#[test]
fn only_the_company_s_recruiters_write_and_to_others_a_draft_is_not_there() {
    for backend in Backend::BOTH {
        let market = market(backend);
        let draft = market.create(&lawful());
        let random = market.server.app.ids.id();
        let coordinator = market
            .server
            .sign_in(market.people.coordinator(&market.server));
        let others = [&market.rival, &market.member, &market.office, &coordinator];
        for cookie in others {
            for (method, rest, body) in [
                (Method::GET, "", None),
                (Method::GET, "/preview", None),
                (Method::PATCH, "", Some(json!({ "terms": {} }))),
                (Method::DELETE, "", None),
                (Method::POST, "/copies", Some(json!({ "template": false }))),
                (Method::PUT, "/publication", None),
                (Method::DELETE, "/publication", None),
                (Method::PUT, "/confirmation", None),
            ] {
                let ask = |id: Uuid| {
                    let path = format!("/api/hiring/postings/{id}{rest}");
                    let call = market.server.call(method.clone(), &path).as_(cookie);
                    let call = call.header("if-match", &draft.etag);
                    let call = if method == Method::POST {
                        call.new_key()
                    } else {
                        call
                    };
                    match &body {
                        Some(body) => call.json(body).send(),
                        None => call.send(),
                    }
                };
                let answer = ask(draft.summary.id.0);
                assert_eq!(answer.status, 404, "{method} {rest}");
                assert_eq!(answer.comparable(), ask(random).comparable());
            }
            let create =
                json!({ "organisation": market.people.organisation, "posting": { "terms": {} } });
            let call = market.server.post("/api/hiring/postings").new_key();
            let answer = call.as_(cookie).json(&create).send();
            let field = ("organisation".to_owned(), FieldFault::Missing);
            assert_eq!(refused_fields(&answer), [field]);
        }
        for path in [
            "/api/postings",
            "/api/hiring/postings",
            "/api/posting-crafts",
        ] {
            let answer = market.server.get(path).send();
            assert_eq!(answer.refusal(), (401, ErrorCode::SignedOut));
        }
        // The control: the recruiter reads and publishes it.
        assert_eq!(market.own(&draft).etag, draft.etag);
        market.publish(&draft);
    }
}

#[test]
fn everybody_reads_every_published_posting_and_reading_leaves_no_trace() {
    use diesel::prelude::*;
    use storage::schema::{audit, idempotency, outbox, posting, posting_version};
    for backend in Backend::BOTH {
        let market = market(backend);
        let published = market.publish(&market.create(&lawful()));
        let rows = || -> [i64; 4] {
            market.server.read(|connection| {
                Ok([
                    audit::table.count().get_result(connection)?,
                    idempotency::table.count().get_result(connection)?,
                    outbox::table.count().get_result(connection)?,
                    posting_version::table.count().get_result(connection)?,
                ])
            })
        };
        let versions = || -> Vec<i64> {
            market
                .server
                .read(|connection| Ok(posting::table.select(posting::version).load(connection)?))
        };
        let before = (rows(), versions());
        let mut pages = Vec::new();
        // The rival's staff, the office and the company's own people read the same bytes.
        for cookie in [
            &market.rival,
            &market.member,
            &market.office,
            &market.recruiter,
        ] {
            assert_eq!(market.board("", cookie).len(), 1);
            let answer = market.page(&published, cookie);
            assert_eq!(answer.header("cache-control"), Some("no-store"));
            pages.push(answer.expect(200).comparable());
        }
        pages.dedup();
        assert_eq!(pages.len(), 1);
        assert_eq!((rows(), versions()), before);
    }
}
