//! People, what belongs to them, and who stands on a company's page.

use super::support::{id, person};
use storage::{
    directory::organisation::{self, OrganisationRow},
    members::{self, EmploymentRow, NewPersonTerm, RoleRow, term},
};

pub fn organisation(n: u128, name: &str) -> OrganisationRow {
    OrganisationRow {
        id: id(n),
        kind: "council_company".to_owned(),
        name: name.to_owned(),
        name_key: name.to_owned(),
        reading: "かいしゃ".to_owned(),
        sort_key: "k".to_owned(),
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
        joined_at: 0,
        version: 1,
    }
}

pub fn employment(n: u128, person: u128, organisation: u128) -> EmploymentRow {
    EmploymentRow {
        id: id(n),
        person_id: id(person),
        organisation_id: id(organisation),
        since: "2023-04".to_owned(),
        until: String::new(),
        attested_by: None,
        attested_at: 0,
        kind: "regular".to_owned(),
        attestation: "office".to_owned(),
    }
}

pub fn role(person: u128, kind: &str, organisation: u128) -> RoleRow {
    RoleRow {
        person_id: id(person),
        kind: kind.to_owned(),
        organisation_id: id(organisation),
        granted_at: 0,
    }
}

crate::on_both! {
    fn details_take_the_same_statements_for_any_number(fresh) {
        fresh.write(|c| {
            organisation::insert(c, &[organisation(500, "会社")])?;
            let rust = term::TermRow {
                id: id(600), kind: "skill".to_owned(), key: "rust".to_owned(), label: "Rust".to_owned(),
            };
            term::insert(c, &[rust])?;
            let people: Vec<_> = (1..=50_u128).map(|n| {
                let mut new = person(n);
                new.employment = Some(employment(1_000 + n, n, 500));
                new.terms = vec![NewPersonTerm { person_id: id(n), position: 0, term_id: id(600) }];
                new
            }).collect();
            members::insert(c, &people)
        }).unwrap();
        let mut counts = Vec::new();
        for many in [1_u128, 50] {
            let ids: Vec<_> = (1..=many).rev().map(id).collect();
            let before = fresh.database.statements();
            let wanted = ids.clone();
            let details = fresh.read(move |c| members::details(c, &wanted)).unwrap();
            counts.push(fresh.database.statements() - before);
            assert_eq!(details.iter().map(|one| one.person.id).collect::<Vec<_>>(), ids);
            assert_eq!(details[0].employers[0].name, "会社");
            assert_eq!(details[0].terms[0].label, "Rust");
        }
        assert_eq!(counts[0], counts[1]);
    }

    fn people_of_leaves_out_whom_the_viewer_may_not_see(fresh) {
        fresh.write(|c| {
            organisation::insert(c, &[organisation(500, "会社"), organisation(501, "別")])?;
            let mut people: Vec<_> = (1..=5_u128).map(|n| {
                let mut new = person(n);
                new.employment = Some(employment(1_000 + n, n, if n == 5 { 501 } else { 500 }));
                new
            }).collect();
            people[1].person.visibility = "unsearchable".to_owned();
            people[2].person.visibility = "unlisted".to_owned();
            people[3].person.state = "suspended".to_owned();
            members::insert(c, &people)
        }).unwrap();
        let seen_by = |viewer: u128| {
            let people = fresh.read(move |c| members::people_of(c, id(500), id(viewer), &[], ("", id(0)), 10));
            people.unwrap().into_iter().map(|(person, _)| person).collect::<Vec<_>>()
        };
        assert_eq!(seen_by(5), [id(1), id(2)]);
        assert_eq!(seen_by(3), [id(1), id(2), id(3)], "oneself in any case");
        let count = fresh.read(|c| members::count_people_of(c, id(500), id(5), &[], 100)).unwrap();
        assert_eq!(count, 2);
    }

    fn replacing_a_person_replaces_what_belongs_to_it(fresh) {
        fresh.write(|c| {
            organisation::insert(c, &[organisation(500, "会社"), organisation(501, "別")])?;
            let mut new = person(1);
            new.employment = Some(employment(1_001, 1, 500));
            members::insert(c, &[new])
        }).unwrap();
        fresh.write(|c| {
            let mut new = person(1);
            new.person.given_name = "美咲".to_owned();
            new.employment = Some(employment(1_002, 1, 501));
            members::replace(c, &new)
        }).unwrap();
        let details = fresh.read(|c| members::details(c, &[id(1)])).unwrap();
        assert_eq!(details[0].person.given_name, "美咲");
        assert_eq!(details[0].employers.iter().map(|row| row.organisation_id).collect::<Vec<_>>(), [id(501)]);
    }

    fn visibility_changes_only_from_the_version_that_was_read(fresh) {
        fresh.write(|c| members::insert(c, &[person(1)])).unwrap();
        assert!(fresh.write(|c| members::set_visibility(c, id(1), 1, "unlisted")).unwrap());
        assert!(!fresh.write(|c| members::set_visibility(c, id(1), 1, "listed")).unwrap());
        let found = fresh.read(|c| members::find(c, id(1))).unwrap().unwrap();
        assert_eq!((found.visibility.as_str(), found.version), ("unlisted", 2));
    }
}
