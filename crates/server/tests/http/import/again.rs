//! The same spreadsheet again: once, changed, late, and forgotten.

use super::{Office, counts};
use crate::support::Backend;
use api::{
    office::{Import, ImportKind, ImportState},
    problem::ErrorCode,
};
use diesel::prelude::*;
use storage::{Id, schema};

#[test]
fn a_repeated_upload_is_one_import() {
    let office = Office::new(Backend::Sqlite);
    let upload = || -> Import {
        office
            .server
            .post("/api/office/imports?kind=members&file_name=x.csv")
            .as_(&office.cookie)
            .key("0123456789abcdef")
            .body(
                "application/octet-stream",
                "氏名,メール\n架空,x@sample.example",
            )
            .send()
            .expect(201)
            .json()
    };
    let (first, second) = (upload(), upload());
    assert_eq!(first.id, second.id);
    let ready = office.wait(&first);
    office.apply_and_wait(&ready);
    assert_eq!(
        office.apply(&ready).refusal(),
        (409, ErrorCode::Conflict),
        "applied once"
    );
    let wrong = office
        .server
        .post("/api/office/imports?kind=cars&file_name=x.csv")
        .as_(&office.cookie)
        .new_key()
        .body("application/octet-stream", "x")
        .send();
    assert_eq!(wrong.refusal(), (400, ErrorCode::Malformed));
}

#[test]
fn what_changes_and_what_stays() {
    for backend in Backend::BOTH {
        let office = Office::new(backend);
        office.import(ImportKind::Organisations, "organisations-utf-8.csv");
        office.import(ImportKind::Members, "members-utf-8.csv");
        let before = office.member("yui.takahashi@sample.example");

        // An empty cell keeps what is there; a new employer ends the old employment and keeps it on record.
        let text = "氏名,メール,会社名,入社日,職種,公開範囲\n\
            髙橋 結衣,yui.takahashi@sample.example,信濃川データ,2024-04,,非公開\n";
        let import = office.upload(ImportKind::Members, "x.csv", text);
        assert_eq!(counts(&import), (0, 1, 0, 0));
        office.apply_and_wait(&import);
        let after = office.member("yui.takahashi@sample.example");
        assert_eq!(after.terms, before.terms);
        assert_eq!(after.can_help_with, before.can_help_with);
        assert_eq!(after.employers[0].organisation.name, "信濃川データ株式会社");
        assert_eq!(after.employers[0].since, "2024-04");
        let person = Id(after.id.0);
        let ended = office.server.read(move |connection| {
            use schema::employment::dsl;
            let rows = dsl::employment
                .filter(dsl::person_id.eq(person))
                .order(dsl::since);
            Ok(rows
                .select((dsl::since, dsl::until))
                .load::<(String, String)>(connection)?)
        });
        let expected = [("2021-04-01", "2024-04"), ("2024-04", "")]
            .map(|(since, until)| (since.to_owned(), until.to_owned()));
        assert_eq!(ended, expected);
        // How one can be found is one's own decision: still in the list.
        assert_eq!(office.hits("takahashi"), 2);
        let again = office.upload(ImportKind::Members, "x.csv", text);
        assert_eq!(counts(&again), (0, 0, 1, 0));

        // A renamed company keeps its people, who are found under the new name and show it.
        let text = "会社名,旧社名,ふりがな\n\
            株式会社しなのデータ研究所,信濃川データ株式会社（2026年3月まで）,しなのでーたけんきゅうじょ\n";
        let import = office.upload(ImportKind::Organisations, "x.csv", text);
        assert_eq!(counts(&import), (0, 1, 0, 0));
        office.apply_and_wait(&import);
        let shown = office.get("/api/members?q=takahashi").expect(200);
        assert!(
            shown.text().contains("株式会社しなのデータ研究所"),
            "{}",
            shown.text()
        );
        let again = office.upload(ImportKind::Organisations, "x.csv", text);
        assert_eq!(counts(&again), (0, 0, 1, 0));
    }
}

#[test]
fn a_database_that_changed_since_the_check_is_checked_again() {
    let office = Office::new(Backend::Sqlite);
    let text = "氏名,メール,会社名\n架空 一郎,ichiro@sample.example,長岡製作所\n架空 二郎,jiro@sample.example,\n";
    let import = office.upload(ImportKind::Members, "x.csv", text);
    assert_eq!(import.state, ImportState::Ready);
    let organisation = Id(office.people.organisation);
    office.server.write(move |connection| {
        let renamed = schema::organisation::table.find(organisation);
        diesel::update(renamed)
            .set(schema::organisation::name_key.eq("べつのなまえ"))
            .execute(connection)?;
        Ok(())
    });
    office.apply(&import).expect(202);
    let refused = office.wait(&import);
    assert_eq!(
        (refused.state, counts(&refused)),
        (ImportState::Refused, (1, 0, 0, 1))
    );
    assert_eq!(office.people(), 4);
}

#[test]
fn old_spreadsheets_are_forgotten_and_what_they_wrote_stays() {
    for backend in Backend::BOTH {
        let office = Office::new(backend);
        let import = office.import(ImportKind::Members, "members-formula.csv");
        let path = format!("/api/office/imports/{}", import.id);
        let now = office.server.now();
        office
            .server
            .write(move |connection| storage::office::import::purge(connection, now));
        office.get(&path).expect(200);
        office
            .server
            .write(move |connection| storage::office::import::purge(connection, now + 1));
        office.get(&path).expect(404);
        assert_eq!(office.people(), 6);
    }
}
