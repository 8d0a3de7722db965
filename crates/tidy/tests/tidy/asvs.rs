//! Figure A8: `docs/asvs.csv` answers for every requirement of OWASP ASVS 5.0 of levels 1 and 2, and what it names
//! is there.

use crate::{none, root};
use std::fs;

/// How many requirements of level 1 and 2 each of the chapters 1 to 17 of ASVS 5.0 has.
const CHAPTERS: [usize; 17] = [27, 11, 19, 10, 9, 35, 18, 7, 7, 29, 14, 9, 13, 9, 13, 16, 7];
/// How many of them are of level 1.
const LEVEL_1: usize = 70;
/// A topic has at most as many words, so that nobody copies sentences of the standard, whose licence is another.
const LONGEST_TOPIC: usize = 8;

/// One line of the table.
#[derive(Clone)]
struct Row {
    id: String,
    level: String,
    topic: String,
    status: String,
    evidence: String,
}

fn rows() -> Vec<Row> {
    let mut reader = csv::Reader::from_path(root().join("docs/asvs.csv")).unwrap();
    let header = ["id", "level", "topic", "status", "evidence"];
    assert_eq!(reader.headers().unwrap(), &header[..]);
    let rows = reader.into_records().map(|record| {
        let record = record.unwrap();
        let cell = |column: usize| record[column].trim().to_owned();
        Row {
            id: cell(0),
            level: cell(1),
            topic: cell(2),
            status: cell(3),
            evidence: cell(4),
        }
    });
    rows.collect()
}

/// Everything that is wrong with the table.
fn faults(rows: &[Row]) -> Vec<String> {
    let mut faults = missing_or_doubled(rows);
    for row in rows {
        let words = row.topic.split_whitespace().count();
        if words == 0 || words > LONGEST_TOPIC {
            faults.push(format!("{}: a topic has 1 to 8 words", row.id));
        }
        if let Some(fault) = fault_of_evidence(&row.status, &row.evidence) {
            faults.push(format!("{}: {fault}", row.id));
        }
    }
    faults
}

/// Chapter, section and number.
fn numbers(id: &str) -> Option<[usize; 3]> {
    let numbers: Option<Vec<usize>> = id.split('.').map(|part| part.parse().ok()).collect();
    numbers?.try_into().ok()
}

fn missing_or_doubled(rows: &[Row]) -> Vec<String> {
    let mut faults = Vec::new();
    let mut counted = [0; CHAPTERS.len()];
    let mut before = [0; 3];
    for Row { id, level, .. } in rows {
        match numbers(id) {
            // In order, so that a doubled row stands out here, too.
            Some(now) if now > before && (1..=CHAPTERS.len()).contains(&now[0]) => {
                counted[now[0] - 1] += 1;
                before = now;
            }
            _ => faults.push(format!("{id} stands twice, in the wrong place or is no id")),
        }
        if level != "1" && level != "2" {
            faults.push(format!("{id}: there is no level {level} here"));
        }
    }
    for (index, (found, expected)) in counted.into_iter().zip(CHAPTERS).enumerate() {
        if found != expected {
            let chapter = index + 1;
            faults.push(format!("chapter {chapter}: {found} rows, not {expected}"));
        }
    }
    let of_level_1 = rows.iter().filter(|row| row.level == "1").count();
    if of_level_1 != LEVEL_1 {
        faults.push(format!("{of_level_1} rows of level 1, not {LEVEL_1}"));
    }
    faults
}

fn fault_of_evidence(status: &str, evidence: &str) -> Option<String> {
    let named = || evidence.split("; ");
    match status {
        _ if evidence.is_empty() => Some("no evidence".to_owned()),
        "test" => named().find_map(|name| (!is_test(name)).then(|| format!("no test {name}"))),
        "document" => {
            named().find_map(|name| (!is_section(name)).then(|| format!("no section {name}")))
        }
        "not applicable" => {
            let is_reason = evidence.starts_with("because ") && evidence.len() > 16;
            (!is_reason).then(|| "say because of what".to_owned())
        }
        "open" => (evidence.len() < 10).then(|| "say what is missing".to_owned()),
        other => Some(format!("unknown status {other}")),
    }
}

/// Whether `path::name` is a test: a function of Rust, or the title of a test in the browser.
fn is_test(named: &str) -> bool {
    let Some((path, name)) = named.split_once("::") else {
        return false;
    };
    let Ok(content) = fs::read_to_string(root().join(path)) else {
        return false;
    };
    if path.ends_with(".ts") {
        return content.contains(&format!("\ntest(\"{name}\", "));
    }
    // The storage's contract is written down once, in a macro that makes tests for both databases.
    let by_macro = content.contains("on_both! {")
        && content
            .lines()
            .any(|line| line.trim() == format!("fn {name}(fresh) {{"));
    by_macro || is_test_function(&content, name)
}

/// Whether a function of this name has the attribute of a test.
fn is_test_function(content: &str, name: &str) -> bool {
    let mut is_marked = false;
    for line in content.lines().map(str::trim_start) {
        if line.starts_with("#[test]") || line.starts_with("#[tokio::test") {
            is_marked = true;
        } else if let Some((_, rest)) = line.split_once("fn ") {
            if is_marked
                && rest
                    .strip_prefix(name)
                    .is_some_and(|rest| rest.starts_with('('))
            {
                return true;
            }
            is_marked = false;
        }
    }
    false
}

/// Whether `file#section` is there: a heading of a document, or a line of another file.
fn is_section(named: &str) -> bool {
    let Some((path, section)) = named.split_once('#') else {
        return false;
    };
    let Ok(content) = fs::read_to_string(root().join(path)) else {
        return false;
    };
    let is_document = path.ends_with(".md");
    content.lines().any(|line| {
        let line = line.trim_end();
        let title = line.trim_start_matches('#');
        if is_document {
            title.len() < line.len() && title.trim_start() == section
        } else {
            line == section
        }
    })
}

/// Figure A8.
#[test]
fn every_requirement_has_a_test_a_document_or_a_reason() {
    let rows = rows();
    none(&faults(&rows));
    let open = rows.iter().filter(|row| row.status == "open").count();
    println!("A8 rows {}", rows.len());
    println!("A8 open {open}");
    assert_eq!(rows.len(), 253);
}

#[test]
fn the_check_of_the_table_sees_what_it_is_for() {
    let rows = rows();
    let of = |status: &str| rows.iter().position(|row| row.status == status).unwrap();
    let broken = |change: &dyn Fn(&mut Vec<Row>)| {
        let mut rows = rows.clone();
        change(&mut rows);
        !faults(&rows).is_empty()
    };
    assert!(!broken(&|_| ()), "the control: nothing is wrong with it");
    assert!(broken(&|rows| drop(rows.remove(7))), "a missing row");
    assert!(
        broken(&|rows| rows.insert(7, rows[7].clone())),
        "a doubled row"
    );
    assert!(
        broken(&|rows| rows[7].id = rows[8].id.clone()),
        "another's id"
    );
    assert!(broken(&|rows| rows[7].level = "3".to_owned()), "a level");
    assert!(
        broken(&|rows| rows[7].status = "done".to_owned()),
        "a status"
    );
    for status in ["test", "document", "not applicable", "open"] {
        let row = of(status);
        assert!(
            broken(&|rows| rows[row].evidence.clear()),
            "{status} by nothing"
        );
    }
    let test = "crates/tidy/tests/tidy/asvs.rs::the_check_of_the_table_sees_what_it_is_for";
    let title =
        "end2end/tests/office/import.spec.ts::a Shift_JIS file is checked, applied, and found";
    let contract = "crates/storage/tests/contract/account.rs::wrong_tries_lock_an_attempt";
    assert!(is_test(test) && is_test(title) && is_test(contract));
    let section = "ARCHITECTURE.md#One request";
    assert!(is_section(section) && is_section("Cargo.toml#[workspace.lints.rust]"));
    for name in [
        "crates/tidy/tests/tidy/asvs.rs::nothing_of_this_name",
        "crates/tidy/tests/tidy/asvs.rs::fault_of_evidence",
        "crates/tidy/tests/tidy/asvs.rs",
        "crates/tidy/tests/tidy/gone.rs::is_test",
        "end2end/tests/office/import.spec.ts::a title that is not there",
        "crates/storage/tests/contract/account.rs::saved",
    ] {
        assert!(!is_test(name), "{name}");
    }
    for name in [
        "ARCHITECTURE.md",
        "ARCHITECTURE.md#Nothing of this name",
        "ARCHITECTURE.md#What this program is made of, where a line belongs, and what must never become untrue.",
        "docs/gone.md#One request",
        "Cargo.toml#workspace",
    ] {
        assert!(!is_section(name), "{name}");
    }
}
