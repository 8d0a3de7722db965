//! What a spreadsheet can have wrong, and that it then writes nothing.

use super::{Office, counts, fixture, large};
use crate::support::Backend;
use api::{
    office::{
        ImportAction, ImportFault, ImportFileFault, ImportFileProblem, ImportKind, ImportState,
    },
    problem::ErrorCode,
};
use server::{
    error::ApiError,
    import::{Context, Progress, Records, apply},
};
use std::sync::Arc;
use storage::Connection;

#[test]
fn a_refused_file_writes_nothing() {
    for backend in Backend::BOTH {
        let office = Office::new(backend);
        let import = office.upload(
            ImportKind::Members,
            "bad-cells.csv",
            fixture("bad-cells.csv"),
        );
        assert_eq!(
            (import.state, counts(&import)),
            (ImportState::Refused, (0, 0, 0, 3))
        );
        assert_eq!(office.apply(&import).refusal(), (409, ErrorCode::Conflict));
        assert_eq!(office.people(), 4);
        let rows = office.rows(&import, "?refused_only=true").items;
        assert_eq!(
            rows.iter().map(|row| row.line).collect::<Vec<_>>(),
            [2, 3, 4]
        );
        let faults: Vec<(&str, ImportFault)> = rows[0]
            .problems
            .iter()
            .map(|problem| (problem.column.as_str(), problem.fault))
            .collect();
        for expected in [
            ("所属", ImportFault::UnknownOrganisation),
            ("拠点", ImportFault::UnknownPlace),
            ("メールアドレス", ImportFault::MailAddress),
            ("ふりがな", ImportFault::Reading),
        ] {
            assert!(faults.contains(&expected), "{faults:?}");
        }

        let import = office.upload(
            ImportKind::Members,
            "bad-duplicate-rows.csv",
            fixture("bad-duplicate-rows.csv"),
        );
        // The organisation is not there, so the first row is refused too; the second is right.
        assert_eq!(counts(&import), (1, 0, 0, 2));
        let rows = office.rows(&import, "").items;
        assert_eq!(rows[1].action, ImportAction::Create);
        assert_eq!(rows[2].problems[0].fault, ImportFault::Duplicate);
        for name in ["bad-long.csv", "bad-nul.csv"] {
            let import = office.upload(ImportKind::Members, name, fixture(name));
            assert_eq!(import.state, ImportState::Refused, "{name}");
        }
        assert_eq!(office.people(), 4);
    }
}

#[test]
fn faults_of_the_whole_file_are_said() {
    let office = Office::new(Backend::Sqlite);
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
        let import = office.upload(ImportKind::Members, name, fixture(name));
        let problem = ImportFileProblem {
            fault,
            column: column.to_owned(),
        };
        assert_eq!(
            (import.state, import.file_problem),
            (ImportState::Refused, Some(problem)),
            "{name}"
        );
    }
    let import = office.upload(
        ImportKind::Members,
        "members-formula.csv",
        fixture("members-formula.csv"),
    );
    assert_eq!(
        import.state,
        ImportState::Ready,
        "the control: a file without a fault"
    );
}

#[test]
fn organisations_that_contradict_each_other_are_refused() {
    let office = Office::new(Backend::Sqlite);
    let text = "会社名,親会社,関連会社,旧社名\n\
        甲,乙,,\n乙,甲,,\n丙,無い会社,丁,\n丁,,丙,\n(株)丁,,,\n戊,,,長岡製作所\n長岡製作所,,,丁\n";
    let import = office.upload(ImportKind::Organisations, "x.csv", text);
    let faults: Vec<(u32, Vec<ImportFault>)> = office
        .rows(&import, "")
        .items
        .into_iter()
        .map(|row| {
            (
                row.line,
                row.problems.iter().map(|problem| problem.fault).collect(),
            )
        })
        .collect();
    assert_eq!(
        faults,
        [
            (2, vec![ImportFault::Choice]),
            (3, vec![ImportFault::Choice]),
            (4, vec![ImportFault::UnknownOrganisation]),
            (5, vec![]),
            (6, vec![ImportFault::Duplicate]),
            (7, vec![]),
            (8, vec![ImportFault::Taken]),
        ]
    );
    assert_eq!(import.state, ImportState::Refused);
}

#[test]
fn a_failure_half_way_writes_nothing() {
    let office = Office::new(Backend::Sqlite);
    let records = Arc::new(Records::read(ImportKind::Members, large(3_000).as_bytes()).unwrap());
    let context = Context {
        now: office.server.now(),
        ids: office.server.app.ids.clone(),
        attested_by: None,
        progress: Progress::default(),
    };
    let write = office
        .server
        .app
        .database
        .write(move |connection: &mut Connection| {
            apply(connection, &context, &records)?;
            Err::<(), _>(ApiError::conflict("the power fails"))
        });
    assert!(office.server.runtime.block_on(write).is_err());
    assert_eq!(office.people(), 4);
    assert_eq!(office.hits("sample"), 0);
}
