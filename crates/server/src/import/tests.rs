//! Files that other programs made (`tests/fixtures/import/make.py`), read as far as records.

use super::*;
use api::office::{ImportFault, ImportFileFault};

fn fixture(name: &str) -> Vec<u8> {
    let path = std::path::Path::new(env!("CARGO_MANIFEST_DIR"))
        .join("tests/fixtures/import")
        .join(name);
    std::fs::read(&path).unwrap_or_else(|error| panic!("{}: {error}", path.display()))
}

/// The records of a file that has no problems, as text.
fn records<R: std::fmt::Debug>(
    name: &str,
    file: Result<ParsedFile<R>, ImportFileProblem>,
) -> Vec<String> {
    let file = file.unwrap_or_else(|problem| panic!("{name}: {problem:?}"));
    for row in &file.rows {
        assert_eq!(row.problems, [], "{name} line {}", row.line);
    }
    file.rows
        .iter()
        .map(|row| format!("{:#?}", row.record))
        .collect()
}

#[test]
fn members_are_the_same_in_every_encoding_and_program() {
    let expected = records(
        "members-utf-8.csv",
        read_members(&fixture("members-utf-8.csv")),
    );
    assert_eq!(expected.len(), 4);
    for name in [
        "members-utf-8-bom.csv",
        "members-cp932.csv",
        "members-utf-16.txt",
        "members-semicolon.csv",
        "members-openpyxl.xlsx",
        "members-libreoffice.xlsx",
        "members-libreoffice-utf-8.csv",
        "members-libreoffice-shift-jis.csv",
    ] {
        let found = records(name, read_members(&fixture(name)));
        assert_eq!(found, expected, "{name}");
    }
}

#[test]
fn organisations_are_the_same_in_every_encoding_and_program() {
    let expected = records(
        "organisations-utf-8.csv",
        read_organisations(&fixture("organisations-utf-8.csv")),
    );
    assert_eq!(expected.len(), 3);
    for name in [
        "organisations-utf-8-bom.csv",
        "organisations-cp932.csv",
        "organisations-openpyxl.xlsx",
        "organisations-libreoffice.xlsx",
        "organisations-libreoffice-utf-8.csv",
        "organisations-libreoffice-shift-jis.csv",
    ] {
        assert_eq!(
            records(name, read_organisations(&fixture(name))),
            expected,
            "{name}"
        );
    }
}

#[test]
fn what_the_records_hold() {
    let file = read_members(&fixture("members-cp932.csv")).unwrap();
    assert_eq!(file.encoding, "Shift_JIS");
    assert_eq!(file.ignored_columns, ["備考"]);
    assert_eq!(file.headers["email"], "E－mail");
    let yui = &file.rows[0].record;
    assert_eq!(
        (yui.name(), yui.reading()),
        ("髙橋 結衣".to_owned(), "たかはし ゆい".to_owned())
    );
    assert_eq!(yui.organisation, "㈱雪明かりシステムズ");
    assert_eq!(yui.employed_since.unwrap().to_string(), "2021-04-01");
    assert_eq!(yui.skills, ["C", "C++", "ファームウェア", "TCP/IP"]);
    assert_eq!(yui.can_help_with, "①設計レビュー\n②基板の立ち上げ");
    assert_eq!(yui.looking_for, "10〜12時に話せる人");
    assert_eq!(yui.cohort, Some(1));
    let sakura = &file.rows[2].record;
    assert_eq!(sakura.places, ["NaDeC BASE"]);
    assert_eq!(sakura.joined_on.unwrap().to_string(), "2022-01-10");
    assert_eq!(
        file.rows.iter().map(|row| row.line).collect::<Vec<_>>(),
        [2, 3, 4, 5]
    );

    let file = read_organisations(&fixture("organisations-libreoffice-shift-jis.csv")).unwrap();
    let snow = &file.rows[0].record;
    assert_eq!(snow.former_names[0].name, "北越電算株式会社");
    assert_eq!(snow.former_names[0].until.unwrap().to_string(), "2019-03");
    assert_eq!(snow.equipment, ["ノートPC", "モニター"]);
    assert_eq!(snow.contacts[0].telephone, "03-0000-0000");
    assert_eq!(file.rows[1].record.visits_a_month, Some(0));
    assert_eq!(file.rows[2].record.contacts[0].label, "キャリアセンター");
}

#[test]
fn a_stray_cell_in_the_last_corner_costs_nothing() {
    assert_eq!(
        read_members(&fixture("members-corner.xlsx"))
            .unwrap()
            .rows
            .len(),
        1
    );
}

#[test]
fn formulas_are_text() {
    let file = read_members(&fixture("members-formula.csv")).unwrap();
    assert_eq!(file.rows[0].problems, []);
    assert_eq!(
        file.rows[0].record.can_help_with,
        "=HYPERLINK(\"https://x.example\",\"見る\")"
    );
    assert_eq!(file.rows[1].record.family_name, "+81");
    // An exported file comes in as it was, and another apostrophe is the owner's.
    let exported = "氏名,メール,手伝えること,趣味\n架空,a@sample.example,'=1+1,'あ\n";
    let file = read_members(exported.as_bytes()).unwrap();
    assert_eq!(file.rows[0].record.can_help_with, "=1+1");
    assert_eq!(file.rows[0].record.interests, ["'あ"]);
}

#[test]
fn faults_of_files() {
    for (name, fault, column) in [
        ("bad-encoding.csv", ImportFileFault::Unreadable, ""),
        ("bad-picture.csv", ImportFileFault::Unreadable, ""),
        ("bad-zero-bytes.csv", ImportFileFault::Empty, ""),
        ("bad-empty.csv", ImportFileFault::Empty, ""),
        (
            "bad-missing-column.csv",
            ImportFileFault::MissingColumn,
            "メールアドレス",
        ),
        (
            "bad-duplicate-column.csv",
            ImportFileFault::DuplicateColumn,
            "e-mail",
        ),
    ] {
        let found = read_members(&fixture(name)).unwrap_err();
        assert_eq!(
            (found.fault, found.column.as_str()),
            (fault, column),
            "{name}"
        );
    }
    let truncated = &fixture("members-openpyxl.xlsx")[..4000];
    assert_eq!(
        read_members(truncated).unwrap_err().fault,
        ImportFileFault::Unreadable
    );
}

#[test]
fn too_many_rows() {
    let rows = |count: usize| {
        let mut text = "氏名,メール\n".to_owned();
        for index in 0..count {
            text.push_str(&format!("架空,a{index}@sample.example\n"));
        }
        text
    };
    assert_eq!(
        read_members(rows(50_000).as_bytes()).unwrap().rows.len(),
        50_000
    );
    let fault = read_members(rows(50_001).as_bytes()).unwrap_err().fault;
    assert_eq!(fault, ImportFileFault::TooManyRows);
}

#[test]
fn faults_of_cells() {
    let file = read_members(&fixture("bad-cells.csv")).unwrap();
    let faults = |row: usize| -> Vec<(&str, ImportFault)> {
        file.rows[row]
            .problems
            .iter()
            .map(|problem| (problem.column.as_str(), problem.fault))
            .collect()
    };
    assert_eq!(
        faults(0),
        [
            ("入社日", ImportFault::Date),
            ("U/Iターン", ImportFault::Choice),
            ("期", ImportFault::Number),
            ("メールアドレス", ImportFault::MailAddress),
            ("ふりがな", ImportFault::Reading),
            ("URL", ImportFault::Url),
        ]
    );
    assert_eq!(faults(1), [("氏名", ImportFault::Required)]);
    assert_eq!(faults(2), [("", ImportFault::Cells)]);
    assert_eq!(file.rows[0].problems[4].value, "漢字");

    let file = read_members(&fixture("bad-long.csv")).unwrap();
    assert_eq!(file.rows[0].problems[0].fault, ImportFault::TooLong);
    assert_eq!(file.rows[0].name.chars().count(), 61);
    let file = read_members(&fixture("bad-nul.csv")).unwrap();
    assert_eq!(file.rows[0].problems[0].fault, ImportFault::Character);
    assert_eq!(file.rows[0].name, "架空\u{FFFD}一郎");
}

proptest::proptest! {
    /// Whatever is handed in is read or refused; nothing makes the importer stop.
    #[test]
    fn any_bytes_are_answered(bytes in proptest::collection::vec(proptest::prelude::any::<u8>(), 0..400)) {
        let _ = read_members(&bytes);
        let _ = read_organisations(&bytes);
    }

    #[test]
    fn any_cells_are_answered(cells in proptest::collection::vec("\\PC{0,12}", 23)) {
        let mut text = "姓,名,せい,めい,メール,所属,入社日,職種,スキル,言語,出身,学校,移住区分,興味,手伝えること,探していること,拠点,リンク,期,参加日,公開範囲\n".to_owned();
        let quoted: Vec<String> = cells.iter().map(|cell| format!("\"{}\"", cell.replace('"', "\"\""))).collect();
        text.push_str(&quoted.join(","));
        let _ = read_members(text.as_bytes());
    }
}
