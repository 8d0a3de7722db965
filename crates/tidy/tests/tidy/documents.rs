//! Documents lead somewhere.

use crate::{files, none, root};

#[test]
fn links_between_documents_lead_to_files() {
    let mut faults = Vec::new();
    let mut links = 0;
    for (path, content) in files(".", "md") {
        let path = path.trim_start_matches("./");
        let folder = root().join(path).parent().unwrap().to_owned();
        for piece in content.split("](").skip(1) {
            let Some((target, _)) = piece.split_once(')') else {
                continue;
            };
            let file = target.split('#').next().unwrap();
            if file.is_empty() || file.contains("://") || file.starts_with("mailto:") {
                continue;
            }
            links += 1;
            if !folder.join(file).exists() {
                faults.push(format!("{path}: {target} leads nowhere"));
            }
        }
    }
    assert!(links > 5);
    none(&faults);
}

#[test]
fn files_that_documents_name_exist() {
    let mut faults = Vec::new();
    for document in [
        "ARCHITECTURE.md",
        "CONTRIBUTING.md",
        "README.md",
        "docs/adding-a-feature.md",
        "docs/testing.md",
    ] {
        let content = std::fs::read_to_string(root().join(document)).unwrap_or_default();
        for name in content.split('`').skip(1).step_by(2) {
            let is_path = name.contains('/')
                && !name.contains([' ', '<', '{', ':', '*', '…', '$', '='])
                && !name.starts_with('/');
            let looks_like_file = ["crates/", "src/", "docs/", "scripts/", "end2end/", "style/"]
                .iter()
                .any(|start| name.starts_with(start));
            if is_path && looks_like_file && !root().join(name).exists() {
                faults.push(format!("{document} names {name}"));
            }
        }
    }
    none(&faults);
}
