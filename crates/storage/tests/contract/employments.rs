//! Records of employment: several side by side, tasks, dates, and what one may rely on.

use super::{
    members::{employment, organisation},
    support::{Fresh, id, person},
};
use storage::{
    Id, directory,
    employments::{self, Scope, Which, claim, report},
    members,
    standing::{
        self,
        past::{self, Moment},
    },
    transfer::community,
};

fn moment() -> Moment {
    Moment {
        at: 1_000,
        a_year_ago: "2025-04-01".to_owned(),
    }
}

fn scope(organisations: Option<Vec<Id>>) -> Scope {
    Scope {
        organisations,
        states: &["active"],
        hidden: Vec::new(),
        sees_claims: true,
    }
}

/// Two people: the first at 50 with a second post at 51, the second at 50 until 2024-03.
fn two_people(fresh: &Fresh) {
    fresh
        .write(|c| {
            directory::organisation::insert(
                c,
                &[organisation(50, "会社"), organisation(51, "別")],
            )?;
            members::insert(c, &[person(1), person(2)])?;
            employments::insert(c, &employment(61, 1, 50))?;
            let mut second = employment(62, 1, 51);
            "concurrent".clone_into(&mut second.kind);
            employments::insert(c, &second)?;
            let mut past = employment(63, 2, 50);
            "2024-03".clone_into(&mut past.until);
            employments::insert(c, &past)
        })
        .unwrap();
}

fn report_row(n: u128, about: u128) -> report::ReportRow {
    report::ReportRow {
        id: id(n),
        employment_id: id(about),
        text: "ちがう".to_owned(),
        reported_at: 5,
        closed_at: 0,
    }
}

crate::on_both! {
    fn what_a_coordinator_states_waits(fresh) {
        two_people(&fresh);
        let claimed = || fresh.read(|c| community::claimed(c, &[id(1)])).unwrap();
        let workers = || fresh.read(community::workers).unwrap().len();
        let tasks = |sees_claims: bool| {
            let asked = Scope { sees_claims, ..scope(None) };
            fresh.read(move |c| employments::list(c, &asked, Which::Tasks, None, 10)).unwrap().len()
        };
        let agreed = || fresh.read(|c| claim::lasts_agreed(c, id(1), id(51))).unwrap();
        let everybody = workers();
        assert!(claimed().is_empty() && agreed());
        assert!(fresh.write(|c| claim::put(c, id(62), 9)).unwrap());
        assert!(!fresh.write(|c| claim::put(c, id(62), 10)).unwrap(), "it waits already");
        assert_eq!(fresh.read(|c| claim::open(c, &[id(61), id(62)])).unwrap(), [id(62)]);
        assert_eq!((claimed(), agreed()), (vec![id(62)], false));
        assert_eq!(workers(), everybody - 1);
        assert_eq!((tasks(true), tasks(false)), (1, 0));
        assert!(fresh.write(|c| claim::settle(c, id(62))).unwrap());
        assert!(!fresh.write(|c| claim::settle(c, id(62))).unwrap());
        assert_eq!((workers(), agreed()), (everybody, true));
        assert!(claimed().is_empty());
        // It goes with its record.
        fresh.write(|c| claim::put(c, id(62), 9)).unwrap();
        fresh.write(|c| employments::remove(c, id(62), &moment())).unwrap();
        assert!(fresh.read(|c| claim::open(c, &[id(62)])).unwrap().is_empty());
    }

    fn lists_are_narrowed_and_tasks_are_what_is_reported_or_attested_by_nobody(fresh) {
        two_people(&fresh);
        let ids = |organisations: Option<Vec<Id>>, which, after: Option<(&'static str, Id)>| -> Vec<Id> {
            let found = fresh.read(move |c| employments::list(c, &scope(organisations), which, after, 10));
            found.unwrap().into_iter().map(|listed| listed.row.id).collect()
        };
        assert_eq!(ids(None, Which::Current, None), [id(61), id(62)]);
        assert_eq!(ids(None, Which::Current, Some(("00000001", id(61)))), [id(62)]);
        assert_eq!(ids(Some(vec![id(51)]), Which::Current, None), [id(62)]);
        assert_eq!(ids(Some(Vec::new()), Which::Current, None), []);
        assert_eq!(ids(None, Which::Past, None), [id(63)]);
        assert_eq!(ids(None, Which::Tasks, None), []);
        fresh.write(|c| report::insert(c, &report_row(71, 63))).unwrap();
        fresh.write(|c| {
            let mut row = employment(62, 1, 51);
            "none".clone_into(&mut row.attestation);
            assert!(employments::update(c, &row, 1, &moment())?);
            assert!(!employments::update(c, &row, 1, &moment())?, "changed since");
            Ok(())
        }).unwrap();
        assert_eq!(ids(None, Which::Tasks, None), [id(62), id(63)]);
        fresh.write(|c| report::close(c, id(71), 9)).unwrap();
        assert_eq!(ids(None, Which::Tasks, None), [id(62)]);
        let mut hiding = scope(None);
        hiding.hidden = vec![id(1)];
        let found = fresh.read(move |c| employments::find(c, &hiding, id(61))).unwrap();
        assert!(found.is_none());
        assert!(fresh.read(|c| employments::find(c, &scope(None), id(61))).unwrap().is_some());
        let elsewhere = scope(Some(vec![id(51)]));
        assert!(fresh.read(move |c| employments::find(c, &elsewhere, id(61))).unwrap().is_none());
    }

    fn a_tie_that_is_gone_stays_known_for_a_while(fresh) {
        two_people(&fresh);
        let ties = || -> Vec<_> {
            let found = fresh.read(past::ties).unwrap().into_iter();
            found.map(|row| (row.person_id, row.organisation_id, row.kind, row.ended_at)).collect()
        };
        // What ended within the year says so itself, and what ended before tied nobody.
        let end = |until: &str, version| {
            let mut row = employment(61, 1, 50);
            until.clone_into(&mut row.until);
            assert!(fresh.write(move |c| employments::update(c, &row, version, &moment())).unwrap());
        };
        end("2025-04", 1);
        fresh.write(|c| employments::remove(c, id(63), &moment())).unwrap();
        assert_eq!(ties(), []);
        end("2025-03", 2);
        assert_eq!(ties(), [(id(1), id(50), "record".to_owned(), 1_000)]);
        fresh.write(|c| claim::put(c, id(62), 9)).unwrap();
        fresh.write(|c| employments::remove(c, id(62), &moment())).unwrap();
        assert_eq!(ties()[1], (id(1), id(51), "claim".to_owned(), 1_000));
        let role = members::RoleRow {
            person_id: id(2),
            kind: "recruiter".to_owned(),
            organisation_id: id(50),
            granted_at: 1,
        };
        fresh.write(move |c| members::insert_roles(c, std::slice::from_ref(&role))).unwrap();
        let take = |at| fresh.write(move |c| standing::take_role(c, id(2), "recruiter", id(50), at)).unwrap();
        assert!(take(2_000));
        assert!(!take(3_000), "it is taken");
        assert_eq!(ties()[2], (id(2), id(50), "role".to_owned(), 2_000));
        assert_eq!(fresh.write(|c| past::purge(c, 2_000)).unwrap(), 2);
        assert_eq!(ties().len(), 1);
    }

    fn what_is_unknown_unattested_or_disputed_is_not_known(fresh) {
        two_people(&fresh);
        let read = |n| fresh.read(move |c| employments::employers(c, id(n))).unwrap();
        let first = read(1);
        assert!(first.is_known());
        assert_eq!(first.present().map(|one| one.organisation_id).collect::<Vec<_>>(), [id(50), id(51)]);
        // Whoever works nowhere that anybody knows of is unknown, not free.
        let second = read(2);
        assert!(!second.is_known());
        assert_eq!(second.all.len(), 1);
        for (day, found) in [("2024-03-31", 1), ("2024-04-01", 0)] {
            assert_eq!(second.since(day).count(), found, "{day}");
        }
        assert_eq!(first.since("2030-01-01").count(), 2);
        assert!(!read(9).is_known());
        fresh.write(|c| report::insert(c, &report_row(71, 62))).unwrap();
        assert!(!read(1).is_known(), "disputed");
        fresh.write(|c| report::close(c, id(71), 9)).unwrap();
        assert!(read(1).is_known());
        fresh.write(|c| {
            let mut row = employment(62, 1, 51);
            "none".clone_into(&mut row.attestation);
            employments::update(c, &row, 1, &moment())
        }).unwrap();
        assert!(!read(1).is_known(), "attested by nobody");
    }

    fn an_import_ends_the_usual_employment_and_leaves_other_posts(fresh) {
        two_people(&fresh);
        let left = fresh.write(|c| members::change::end_employments(c, id(1), "2026-03-31", &moment())).unwrap();
        assert_eq!(left, [id(50)]);
        let lasts = |n| fresh.read(move |c| employments::lasts(c, id(1), id(n), None)).unwrap();
        assert!(!lasts(50));
        assert!(lasts(51));
        assert!(!fresh.read(|c| employments::lasts(c, id(1), id(51), Some(id(62)))).unwrap());
        assert!(fresh.write(|c| employments::touch(c, id(1))).unwrap());
        assert!(!fresh.write(|c| employments::touch(c, id(9))).unwrap());
    }
}
