//! Files of careers, good and bad.

use super::{resume, table};
use api::{FieldFault, profile::CareerPreview};

fn faults(preview: &CareerPreview) -> Vec<(&str, FieldFault)> {
    let problems = preview.problems.iter();
    problems
        .map(|problem| (problem.place.as_str(), problem.fault))
        .collect()
}

#[test]
fn a_resume_gives_entries_skills_languages_and_schools() {
    let file = r#"{
        "basics": {"name": "not taken"},
        "work": [
            {"name": "長岡製作所", "position": "開発", "startDate": "2018-04", "endDate": "2021-03-31",
             "summary": "制御", "highlights": ["試験"]},
            {"company": "古い会社", "startDate": "soon"},
            {"position": "nowhere"},
            7
        ],
        "education": [{"institution": "長岡高専", "area": "電子", "studyType": "準学士", "endDate": "2018"}],
        "skills": [{"name": "Web", "keywords": ["Rust", "Rust"]}],
        "languages": [{"language": "日本語", "fluency": "native"}]
    }"#;
    let preview = resume::read(file.as_bytes()).into_preview();
    let names: Vec<&str> = preview
        .entries
        .iter()
        .map(|entry| entry.organisation.as_str())
        .collect();
    assert_eq!(names, ["長岡製作所", "古い会社", "長岡高専"]);
    assert_eq!(preview.entries[0].description, "制御\n・試験");
    assert_eq!(preview.entries[2].title, "電子 ・ 準学士");
    assert_eq!(preview.skills, ["Web", "Rust"]);
    assert_eq!(preview.languages, ["日本語"]);
    assert_eq!(preview.schools, ["長岡高専"]);
    assert_eq!(
        faults(&preview),
        [
            ("work[1].startDate", FieldFault::Form),
            ("work[2].organisation", FieldFault::Required),
            ("work[3]", FieldFault::Form),
        ]
    );
}

#[test]
fn what_is_no_resume_says_so() {
    for (file, fault) in [
        ("", FieldFault::Form),
        ("[]", FieldFault::Form),
        ("{\"work\": {}}", FieldFault::Form),
        ("{\"basics\": {}}", FieldFault::Missing),
        (&"[".repeat(100_000), FieldFault::Form),
    ] {
        let preview = resume::read(file.as_bytes()).into_preview();
        assert!(preview.entries.is_empty());
        assert_eq!(preview.problems[0].fault, fault);
    }
}

#[test]
fn a_table_is_read_by_its_headers_and_bad_rows_name_their_line() {
    let file = "開始,会社名,役職,終了,内容\n2018/4,長岡製作所,開発,2021年3月,制御\n2021,,なし,,\nいつか,越後,,現在,\n";
    let preview = table::read(file.as_bytes()).into_preview();
    assert_eq!(preview.entries.len(), 2);
    assert_eq!(preview.entries[0].since, "2018-04");
    assert_eq!(preview.entries[0].until, "2021-03");
    assert_eq!(preview.entries[1].until, "");
    assert_eq!(
        faults(&preview),
        [
            ("3.organisation", FieldFault::Required),
            ("4", FieldFault::Form)
        ]
    );
    let shift_jis = encoding_rs::SHIFT_JIS.encode(file).0;
    assert_eq!(table::read(&shift_jis).into_preview(), preview);
    for (file, fault) in [
        ("a,b\n1,2\n", FieldFault::Missing),
        ("", FieldFault::Form),
        ("会社\n", FieldFault::Missing),
    ] {
        let preview = table::read(file.as_bytes()).into_preview();
        assert!(preview.entries.is_empty());
        assert_eq!(preview.problems[0].fault, fault, "{file}");
    }
}
