//! The rules of `ARCHITECTURE.md` and `CONTRIBUTING.md` that can be checked by reading files.

#![expect(clippy::unwrap_used, reason = "a test may panic")]

mod asvs;
mod documents;
mod layers;
mod sources;
mod styles;

use std::path::{Path, PathBuf};

/// The repository's root.
fn root() -> PathBuf {
    Path::new(env!("CARGO_MANIFEST_DIR"))
        .join("../..")
        .canonicalize()
        .unwrap()
}

/// Every file below `folder` with this extension, as (path from the root, content).
fn files(folder: &str, extension: &str) -> Vec<(String, String)> {
    fn collect(folder: &Path, extension: &str, found: &mut Vec<PathBuf>) {
        let Ok(entries) = std::fs::read_dir(folder) else {
            return;
        };
        for entry in entries {
            let path = entry.unwrap().path();
            let name = path.file_name().unwrap().to_string_lossy().into_owned();
            if path.is_dir() {
                if !["target", "node_modules", "dist", "data", ".git"].contains(&name.as_str()) {
                    collect(&path, extension, found);
                }
            } else if path.extension().is_some_and(|found| found == extension) {
                found.push(path);
            }
        }
    }
    let root = root();
    let mut found = Vec::new();
    collect(&root.join(folder), extension, &mut found);
    found.sort();
    found
        .into_iter()
        .map(|path| {
            let content = std::fs::read_to_string(&path).unwrap();
            (
                path.strip_prefix(&root)
                    .unwrap()
                    .to_string_lossy()
                    .into_owned(),
                content,
            )
        })
        .collect()
}

/// Fails with every fault on a line of its own.
#[track_caller]
fn none(faults: &[String]) {
    assert!(faults.is_empty(), "\n{}", faults.join("\n"));
}
