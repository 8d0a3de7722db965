//! D2: a spreadsheet of 10,000 members, from its bytes to the last commit.

use crate::{
    community::{Community, Folder},
    print,
};
use anyhow::{anyhow, ensure};
use api::office::ImportKind;
use server::{
    clock::{Clock as _, SystemClock},
    demo,
    error::ApiError,
    ids::RandomIds,
    import::{Context, Progress, Records, apply},
};
use std::{sync::Arc, time::Instant};

const ROWS: usize = 10_000;

/// Measures and prints.
///
/// # Errors
/// When the file is not imported whole.
pub fn run() -> anyhow::Result<()> {
    let folder = Folder::new()?;
    // Always a new one: an import that is repeated has nothing to write.
    let path = folder.path().join("members-182.db");
    drop(std::fs::remove_file(&path));
    let community = Community::open(&folder, demo::USUAL_MEMBERS)?;
    let file = file();
    let started = Instant::now();
    let records = Records::read(ImportKind::Members, file.as_bytes())
        .map_err(|problem| anyhow!("the file is refused: {problem:?}"))?;
    let context = Context {
        now: SystemClock.now(),
        ids: Arc::new(RandomIds),
        attested_by: None,
        progress: Progress::default(),
    };
    let report = community.write(move |connection| {
        let report = apply(connection, &context, &records)?;
        Ok::<_, ApiError>(report.counts)
    })?;
    print("D2", "import_10k_seconds", started.elapsed().as_secs_f64());
    ensure!(
        report.creates as usize == ROWS,
        "not all rows are new: {report:?}"
    );
    community.database.close();
    Ok(())
}

/// The file, in UTF-8; its people have other addresses than the demo's.
fn file() -> String {
    let mut file = "メールアドレス,姓,名,姓(ふりがな),名(ふりがな),所属,職種,スキル,言語,出身,学校,趣味,手伝えること,拠点,期,参加日\n"
        .to_owned();
    for (index, record) in demo::community(ROWS, demo::USUAL_SEED)
        .members_from(0)
        .enumerate()
    {
        let cells = [
            format!("import.{index}@member.example"),
            record.family_name,
            record.given_name,
            record.family_reading,
            record.given_reading,
            record.organisation,
            record.craft,
            record.skills.join("、"),
            record.languages.join("、"),
            record.hometown,
            record.schools.join("、"),
            record.interests.join("、"),
            record.can_help_with,
            record.places.join("、"),
            record
                .cohort
                .map(|cohort| cohort.to_string())
                .unwrap_or_default(),
            record
                .joined_on
                .map(|date| date.to_string())
                .unwrap_or_default(),
        ];
        let cells = cells.map(|cell| format!("\"{}\"", cell.replace('"', "\"\"")));
        file.push_str(&cells.join(","));
        file.push('\n');
    }
    file
}
