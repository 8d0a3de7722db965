//! Postings: the board, versions, and reports that name nobody.

use super::support::{Fresh, id, person};
use storage::{
    Id,
    directory::organisation::{self, OrganisationRow},
    members::{
        self, EmploymentRow, NewPerson, RoleRow,
        term::{self, TermRow},
    },
    postings::{
        board::{self, Filter, Order},
        posting::{self, PostingRow, VersionRow},
        report::{self, ReportRow},
        team,
    },
    standing,
};

fn company(n: u128) -> OrganisationRow {
    OrganisationRow {
        id: id(n),
        kind: "council_company".to_owned(),
        name: format!("会社{n}"),
        name_key: format!("会社{n}"),
        reading: String::new(),
        sort_key: format!("{n}"),
        summary: String::new(),
        description: String::new(),
        head_office: String::new(),
        address: String::new(),
        website: String::new(),
        council_since: 2021,
        visits_a_month: -1,
        visits: String::new(),
        equipment: String::new(),
        remote_note: String::new(),
        joined_at: 1,
        version: 1,
    }
}

/// The n-th posting of a company, published as a first version, open until 1,000.
fn a_posting(n: u128, company: u128, monthly_pay: i64) -> (PostingRow, VersionRow) {
    let row = PostingRow {
        id: id(n),
        organisation_id: id(company),
        state: "published".to_owned(),
        title: format!("求人{n}"),
        craft_id: None,
        terms: "{}".to_owned(),
        created_at: 1,
        changed_at: n as i64,
        published_version: 1,
        published_at: n as i64,
        confirmed_at: n as i64,
        open_until: 1_000 - n as i64,
        version: 1,
    };
    let version = VersionRow {
        posting_id: row.id,
        number: 1,
        title: row.title.clone(),
        craft_id: None,
        terms: row.terms.clone(),
        remote: "full".to_owned(),
        working_time: "usual".to_owned(),
        moving_away: "same_terms".to_owned(),
        may_move: 0,
        monthly_pay,
        published_at: 1,
    };
    (row, version)
}

fn put(fresh: &Fresh, (row, version): (PostingRow, VersionRow)) {
    fresh
        .write(move |c| {
            posting::insert(c, &row)?;
            posting::insert_version(c, &version)
        })
        .unwrap();
}

fn two_companies(fresh: &Fresh) {
    fresh
        .write(|c| organisation::insert(c, &[company(1), company(2)]))
        .unwrap();
}

fn found(fresh: &Fresh, filter: Filter, order: Order, after: Option<(i64, Id)>) -> Vec<Id> {
    let rows = fresh.read(move |c| board::list(c, 100, &filter, order, after, 10));
    rows.unwrap().into_iter().map(|(row, _)| row.id).collect()
}

crate::on_both! {
    fn the_board_has_what_is_published_and_holds(fresh) {
        two_companies(&fresh);
        for (n, company, pay) in [(11, 1, 300), (12, 2, 400), (13, 1, 200)] {
            put(&fresh, a_posting(n, company, pay));
        }
        let mut draft = a_posting(14, 1, 300);
        draft.0.state = "draft".to_owned();
        put(&fresh, draft);
        let mut over = a_posting(15, 1, 300);
        over.0.open_until = 100;
        put(&fresh, over);
        let all = |order| found(&fresh, Filter::default(), order, None);
        assert_eq!(all(Order::Newest), [id(13), id(12), id(11)]);
        assert_eq!(all(Order::Pay), [id(12), id(11), id(13)]);
        assert_eq!(all(Order::Closing), [id(13), id(12), id(11)]);
        // Each order goes on behind the last one seen.
        assert_eq!(found(&fresh, Filter::default(), Order::Newest, Some((12, id(12)))), [id(11)]);
        assert_eq!(found(&fresh, Filter::default(), Order::Pay, Some((400, id(12)))), [id(11), id(13)]);
        assert_eq!(found(&fresh, Filter::default(), Order::Closing, Some((988, id(12)))), [id(11)]);
        let open = |n| fresh.read(move |c| board::find(c, 100, id(n))).unwrap().is_some();
        assert_eq!([open(11), open(14), open(15)], [true, false, false]);
    }

    fn the_board_is_narrowed_by_each_criterion(fresh) {
        two_companies(&fresh);
        let craft = TermRow { id: id(900), kind: "craft".to_owned(), key: "a".to_owned(), label: "A".to_owned() };
        fresh.write(move |c| term::insert(c, std::slice::from_ref(&craft))).unwrap();
        put(&fresh, a_posting(11, 1, 300));
        let (row, version) = a_posting(12, 2, 400);
        let version = VersionRow {
            craft_id: Some(id(900)), remote: "partly".to_owned(), working_time: "flexible".to_owned(),
            moving_away: "ends".to_owned(), may_move: 1, ..version
        };
        put(&fresh, (row, version));
        let only = |filter| found(&fresh, filter, Order::Newest, None);
        let usual = Filter::default;
        assert_eq!(only(usual()).len(), 2);
        assert_eq!(only(Filter { crafts: vec![id(900)], ..usual() }), [id(12)]);
        assert_eq!(only(Filter { remote: vec!["full".to_owned()], ..usual() }), [id(11)]);
        assert_eq!(only(Filter { working_time: vec!["flexible".to_owned()], ..usual() }), [id(12)]);
        assert_eq!(only(Filter { moving_away: vec!["ends".to_owned()], ..usual() }), [id(12)]);
        assert_eq!(only(Filter { stays: true, ..usual() }), [id(11)]);
        assert_eq!(only(Filter { monthly_pay: 301, ..usual() }), [id(12)]);
        assert_eq!(only(Filter { organisations: Some(vec![id(1)]), ..usual() }), [id(11)]);
        assert_eq!(only(Filter { organisations: Some(vec![]), ..usual() }), []);
        let crafts = fresh.read(|c| board::crafts(c, None, 10)).unwrap();
        assert_eq!(crafts, [(id(900), "A".to_owned())]);
    }

    fn a_posting_is_its_company_s_and_changes_by_version(fresh) {
        two_companies(&fresh);
        put(&fresh, a_posting(11, 1, 300));
        let of = |company: u128| fresh.read(move |c| posting::find(c, &[id(company)], id(11))).unwrap();
        assert!(of(2).is_none());
        let row = PostingRow { state: "closed".to_owned(), version: 2, ..of(1).unwrap() };
        let again = row.clone();
        assert!(fresh.write(move |c| posting::update(c, &row)).unwrap());
        assert!(!fresh.write(move |c| posting::update(c, &again)).unwrap());
        assert_eq!(found(&fresh, Filter::default(), Order::Newest, None), []);
        // What was published once is kept; a draft is not.
        assert!(!fresh.write(|c| posting::delete(c, &[id(1)], id(11))).unwrap());
        let mut draft = a_posting(12, 1, 300).0;
        draft.published_version = 0;
        fresh.write(move |c| posting::insert(c, &draft)).unwrap();
        let list = |after| fresh.read(move |c| posting::list(c, &[id(1)], after, 10)).unwrap().len();
        assert_eq!([list((i64::MAX, id(99))), list((12, id(12)))], [2, 1]);
        assert!(!fresh.write(|c| posting::delete(c, &[id(2)], id(12))).unwrap());
        assert!(fresh.write(|c| posting::delete(c, &[id(1)], id(12))).unwrap());
        assert_eq!(fresh.read(|c| posting::versions(c, id(11), 5)).unwrap().len(), 1);
        assert!(fresh.read(|c| posting::find_published(c, id(11))).unwrap().is_some());
    }

    fn reports_are_kept_once_and_closed(fresh) {
        two_companies(&fresh);
        put(&fresh, a_posting(11, 1, 300));
        let row = ReportRow { id: id(31), posting_id: id(11), number: 1, reason: "古い".to_owned(), reported_at: 5, closed_at: 0 };
        for _ in 0..2 {
            let row = row.clone();
            fresh.write(move |c| report::put(c, &row)).unwrap();
        }
        let open = || fresh.read(|c| report::open(c, (i64::MIN, id(0)), 10)).unwrap();
        assert_eq!(open(), [(row.clone(), id(1), "求人11".to_owned())]);
        assert_eq!(fresh.read(|c| report::counts(c, &[id(11)])).unwrap(), [(id(11), 1)]);
        assert_eq!(fresh.read(|c| report::of(c, id(11), 10)).unwrap(), [row]);
        assert!(fresh.write(|c| report::close(c, id(31), 9)).unwrap());
        assert!(fresh.write(|c| report::close(c, id(31), 9)).unwrap());
        assert!(!fresh.write(|c| report::close(c, id(32), 9)).unwrap());
        assert_eq!(open(), []);
    }

    fn companies_with_people_are_those_whose_people_can_be_found(fresh) {
        two_companies(&fresh);
        let at = |n: u128, company: u128| NewPerson {
            employment: Some(EmploymentRow {
                id: id(500 + n), person_id: id(n), organisation_id: id(company), since: "2021-04".to_owned(),
                until: String::new(), attested_by: None, attested_at: 1,
                kind: "regular".to_owned(), attestation: "office".to_owned(),
            }),
            ..person(n)
        };
        let mut unlisted = at(23, 2);
        unlisted.person.visibility = "unlisted".to_owned();
        fresh.write(move |c| members::insert(c, &[at(21, 1), at(22, 1), unlisted.clone(), at(24, 2)])).unwrap();
        let with = |hidden: Vec<Id>, least| fresh.read(move |c| board::with_people(c, id(99), &hidden, least)).unwrap();
        assert_eq!(with(vec![], 2), [id(1)]);
        assert_eq!(with(vec![id(21)], 2), []);
        assert_eq!(with(vec![], 1).len(), 2);
    }

    fn a_team_is_named_and_left_with_the_role(fresh) {
        two_companies(&fresh);
        put(&fresh, a_posting(11, 1, 300));
        put(&fresh, a_posting(12, 2, 300));
        fresh.write(|c| {
            members::insert(c, &[person(1), person(2)])?;
            let role = |who, company| RoleRow {
                person_id: id(who), kind: "recruiter".to_owned(), organisation_id: id(company), granted_at: 1,
            };
            members::insert_roles(c, &[role(1, 1), role(2, 1), role(1, 2)])?;
            for (posting, who) in [(11, 1), (11, 1), (11, 2), (12, 1)] {
                team::name(c, id(posting), id(who))?;
            }
            Ok::<_, storage::StorageError>(())
        }).unwrap();
        assert_eq!(fresh.read(|c| team::recruiters(c, id(1))).unwrap(), [id(1), id(2)]);
        let named = || fresh.read(|c| team::named(c, &[id(11), id(12)])).unwrap();
        assert_eq!(named(), [(id(11), id(1)), (id(11), id(2)), (id(12), id(1))]);
        let unname = || fresh.write(|c| team::unname(c, id(11), id(2))).unwrap();
        assert!(unname() && !unname());
        assert!(fresh.write(|c| standing::take_role(c, id(1), "recruiter", id(1), 5)).unwrap());
        assert_eq!(named(), [(id(12), id(1))], "of the other company's team they still are");
    }
}
