//! Importing spreadsheets: from the upload through the report to the database, and again.

mod again;
mod refused;

use crate::support::{Answer, Backend, Cookie, Options, People, TestServer};
use api::{
    members::Member,
    office::{Import, ImportKind, ImportRow, ImportState},
    page::Page,
};
use server::{
    import::{
        Context, Importer, Progress,
        command::{self, ImportArguments, Kind},
    },
    record::PlaceRecord,
};
use storage::members;

struct Office {
    server: TestServer,
    people: People,
    cookie: Cookie,
}

impl Office {
    /// A community with the places that the fixtures name.
    fn new(backend: Backend) -> Self {
        let server = TestServer::start(Options {
            backend,
            ..Options::default()
        });
        let people = People::insert(&server);
        let cookie = server.sign_in(people.office);
        let context = Context {
            now: server.now(),
            ids: server.app.ids.clone(),
            attested_by: None,
            progress: Progress::default(),
        };
        let places = ["NaDeC BASE", "USEN SQUARE NAGAOKA"].map(|name| PlaceRecord {
            name: name.to_owned(),
            ..PlaceRecord::default()
        });
        let write = server
            .app
            .database
            .write(move |connection| Importer::new(connection, context.clone())?.places(&places));
        server.runtime.block_on::<_>(write).unwrap();
        Self {
            server,
            people,
            cookie,
        }
    }

    fn get(&self, path: &str) -> Answer {
        self.server.get(path).as_(&self.cookie).send()
    }

    fn upload(&self, kind: ImportKind, name: &str, content: impl Into<Vec<u8>>) -> Import {
        let kind = match kind {
            ImportKind::Members => "members",
            ImportKind::Organisations => "organisations",
        };
        let answer = self
            .server
            .post(&format!("/api/office/imports?kind={kind}&file_name={name}"))
            .as_(&self.cookie)
            .new_key()
            .body("application/octet-stream", content.into())
            .send()
            .expect(201);
        let import: Import = answer.json();
        let location = format!("/api/office/imports/{}", import.id);
        assert_eq!(answer.header("location"), Some(location.as_str()));
        assert_eq!(import.state, ImportState::Checking);
        self.wait(&import)
    }

    /// Waits until the present step has ended.
    fn wait(&self, import: &Import) -> Import {
        let running = self.server.app.imports.wait(import.id.0);
        self.server.runtime.block_on(running);
        self.get(&format!("/api/office/imports/{}", import.id))
            .expect(200)
            .json()
    }

    fn apply(&self, import: &Import) -> Answer {
        self.server
            .post(&format!("/api/office/imports/{}/apply", import.id))
            .as_(&self.cookie)
            .new_key()
            .send()
    }

    fn apply_and_wait(&self, import: &Import) -> Import {
        assert_eq!(import.state, ImportState::Ready, "{import:?}");
        self.apply(import).expect(202);
        let applied = self.wait(import);
        assert_eq!(applied.state, ImportState::Applied, "{applied:?}");
        applied
    }

    fn import(&self, kind: ImportKind, name: &str) -> Import {
        let import = self.upload(kind, name, fixture(name));
        self.apply_and_wait(&import)
    }

    fn rows(&self, import: &Import, query: &str) -> Page<ImportRow> {
        self.get(&format!("/api/office/imports/{}/rows{query}", import.id))
            .expect(200)
            .json()
    }

    fn member(&self, email: &str) -> Member {
        let email = email.to_owned();
        let found = self
            .server
            .read(move |connection| members::by_emails(connection, &[&email]));
        let id = found.first().expect("the member is there").id.0;
        self.get(&format!("/api/members/{id}")).expect(200).json()
    }

    fn people(&self) -> i64 {
        self.server.read(members::count)
    }

    fn hits(&self, text: &str) -> usize {
        let page: Page<serde_json::Value> = self
            .get(&format!("/api/members?q={text}"))
            .expect(200)
            .json();
        page.items.len()
    }
}

fn fixture(name: &str) -> Vec<u8> {
    let folder = concat!(env!("CARGO_MANIFEST_DIR"), "/tests/fixtures/import");
    std::fs::read(format!("{folder}/{name}")).unwrap()
}

fn counts(import: &Import) -> (u32, u32, u32, u32) {
    (
        import.creates,
        import.updates,
        import.unchanged,
        import.refused,
    )
}

#[test]
fn every_file_comes_in_once_and_changes_nothing_again() {
    for backend in Backend::BOTH {
        let office = Office::new(backend);
        let first = office.upload(
            ImportKind::Organisations,
            "organisations-cp932.csv",
            fixture("organisations-cp932.csv"),
        );
        assert_eq!(
            (first.encoding.as_str(), counts(&first)),
            ("Shift_JIS", (3, 0, 0, 0))
        );
        assert_eq!(office.people(), 4, "a dry run writes nothing");
        assert_eq!(counts(&office.apply_and_wait(&first)), (3, 0, 0, 0));
        for name in [
            "organisations-utf-8.csv",
            "organisations-utf-8-bom.csv",
            "organisations-openpyxl.xlsx",
            "organisations-libreoffice.xlsx",
            "organisations-libreoffice-utf-8.csv",
            "organisations-libreoffice-shift-jis.csv",
        ] {
            let again = office.import(ImportKind::Organisations, name);
            assert_eq!(counts(&again), (0, 0, 3, 0), "{name}");
        }

        let first = office.import(ImportKind::Members, "members-cp932.csv");
        assert_eq!(counts(&first), (4, 0, 0, 0));
        assert_eq!(first.ignored_columns, ["備考"]);
        assert_eq!(office.people(), 8);
        let yui = office.member("yui.takahashi@sample.example");
        for name in [
            "members-utf-8.csv",
            "members-utf-8-bom.csv",
            "members-utf-16.txt",
            "members-semicolon.csv",
            "members-openpyxl.xlsx",
            "members-libreoffice.xlsx",
            "members-libreoffice-utf-8.csv",
            "members-libreoffice-shift-jis.csv",
        ] {
            let again = office.import(ImportKind::Members, name);
            assert_eq!(counts(&again), (0, 0, 4, 0), "{name}");
        }
        assert_eq!(office.member("yui.takahashi@sample.example"), yui);

        assert_eq!(
            (yui.name.as_str(), yui.reading.as_str()),
            ("髙橋 結衣", "たかはし ゆい")
        );
        assert_eq!(yui.employers[0].since, "2021-04-01");
        assert_eq!(
            yui.employers[0].organisation.name,
            "株式会社雪明かりシステムズ"
        );
        let labels: Vec<&str> = yui.terms.iter().map(|term| term.label.as_str()).collect();
        assert!(
            labels.contains(&"ファームウェア・組込み") && labels.contains(&"長岡高専"),
            "{labels:?}"
        );
        // 髙橋 by reading, by the other kanji, and by the employer's former name.
        assert_eq!(office.hits("takahashi"), 2);
        assert_eq!(office.hits("%E9%AB%98%E6%A9%8B"), 2);
        let found = office
            .get("/api/organisations?q=%E5%8C%97%E8%B6%8A%E9%9B%BB%E7%AE%97")
            .expect(200);
        assert!(
            found.text().contains("株式会社雪明かりシステムズ"),
            "{}",
            found.text()
        );
    }
}

#[test]
fn only_the_council_office_knows_of_imports() {
    let office = Office::new(Backend::Sqlite);
    let import = office.upload(
        ImportKind::Members,
        "members-formula.csv",
        fixture("members-formula.csv"),
    );
    let member = office.server.sign_in(office.people.member);
    let unknown = office
        .server
        .get("/api/office/nothing")
        .as_(&member)
        .send()
        .expect(404);
    for path in [
        format!("/api/office/imports/{}", import.id),
        format!("/api/office/imports/{}/rows", import.id),
        "/api/office/import-templates/members/csv".to_owned(),
    ] {
        let answer = office.server.get(&path).as_(&member).send().expect(404);
        assert_eq!(answer.body, unknown.body, "{path}");
        office.server.get(&path).send().expect(401);
        office.get(&path).expect(200);
    }
    let apply = format!("/api/office/imports/{}/apply", import.id);
    let refused = office.server.post(&apply).as_(&member).new_key().send();
    assert_eq!(refused.expect(404).body, unknown.body);
    let upload = "/api/office/imports?kind=members&file_name=x.csv";
    let refused = office
        .server
        .post(upload)
        .as_(&member)
        .new_key()
        .body("application/octet-stream", "氏名,メール");
    assert_eq!(refused.send().expect(404).body, unknown.body);
    assert_eq!(office.people(), 4);
}

#[test]
fn templates_come_in_three_forms() {
    let office = Office::new(Backend::Sqlite);
    for kind in ["members", "organisations"] {
        for (format, start) in [
            ("csv", b"\xEF\xBB\xBF\"".as_slice()),
            ("csv_shift_jis", b"\"".as_slice()),
            ("xlsx", b"PK".as_slice()),
        ] {
            let path = format!("/api/office/import-templates/{kind}/{format}");
            let answer = office.get(&path).expect(200);
            assert!(answer.body.starts_with(start), "{path}");
            let name = answer.header("content-disposition").unwrap();
            assert!(name.starts_with("attachment"), "{name}");
        }
        office
            .get(&format!("/api/office/import-templates/{kind}/pdf"))
            .expect(404);
    }
}

/// Ten thousand rows, with what a member usually says.
fn large(rows: usize) -> String {
    let mut text = "氏名,ふりがな,メール,会社名,入社日,職種,スキル,出身,学校,趣味,手伝えること,拠点,期,参加日\n"
        .to_owned();
    for row in 0..rows {
        text.push_str(&format!(
            "架空 {row}郎,かくう たろう,m{row}@sample.example,長岡製作所,2022-04-01,職種{},C、C++、技術{},長岡市,長岡高専,スキー、花火,何でも聞いてください。,NaDeC BASE,第{}期,2024-01-15\n",
            row % 20,
            row % 200,
            1 + row % 12
        ));
    }
    text
}

#[test]
fn ten_thousand_rows_come_in_as_one_file() {
    for backend in Backend::BOTH {
        let office = Office::new(backend);
        let import = office.upload(ImportKind::Members, "large.csv", large(10_000));
        office.apply_and_wait(&import);
        assert_eq!(office.people(), 10_004);
        let page = office.rows(&import, "");
        assert_eq!(page.items.len(), 50);
        let next = office.rows(&import, &format!("?after={}", page.next.unwrap()));
        assert_eq!(next.items[0].line, 52);

        let again = office.upload(ImportKind::Members, "large.csv", large(10_000));
        assert_eq!(counts(&again), (0, 0, 10_000, 0));
        let changed = large(10_000).replace("何でも聞いてください。", "週末にどうぞ。");
        let import = office.upload(ImportKind::Members, "large.csv", changed);
        assert_eq!(counts(&import), (0, 10_000, 0, 0));
        office.apply_and_wait(&import);
    }
}

#[test]
fn the_command_does_what_the_page_does() {
    let office = Office::new(Backend::Sqlite);
    let folder = concat!(env!("CARGO_MANIFEST_DIR"), "/tests/fixtures/import");
    let run = |name: &str, kind: Option<Kind>, dry_run: bool| {
        let arguments = ImportArguments {
            file: format!("{folder}/{name}").into(),
            kind,
            dry_run,
        };
        let ids = office.server.app.ids.clone();
        let work = command::run(
            &office.server.app.database,
            &*office.server.clock,
            ids,
            &arguments,
        );
        office.server.runtime.block_on(work)
    };
    let organisations = "organisations-libreoffice-shift-jis.csv";
    run(organisations, None, false).unwrap();
    run("members-cp932.csv", Some(Kind::Members), true).unwrap();
    assert_eq!(office.people(), 4, "a dry run writes nothing");
    for _ in 0..2 {
        run("members-cp932.csv", None, false).unwrap();
        assert_eq!(office.people(), 8);
    }
    assert_eq!(office.hits("takahashi"), 2);
    for (name, words) in [
        ("bad-cells.csv", "3 rows have problems"),
        ("bad-missing-column.csv", "メールアドレス"),
        ("no-such-file.csv", "cannot read"),
    ] {
        let error = run(name, None, false).unwrap_err().to_string();
        assert!(error.contains(words), "{error}");
    }
    assert_eq!(office.people(), 8);
}
