//! The script that wasm-bindgen writes, with the loader of the pieces in it: no further request, and the
//! page's digest of the script vouches for the digests of the pieces.

use crate::{LOADER_MODULE, piece::Groups};
use anyhow::{Context as _, Result, ensure};

const LOADER: &str = include_str!("loader.js");

/// `script` with a loader of `groups` in the place of the imports of the loader's module. wasm-bindgen writes one
/// import for each function, all of the same module.
pub fn with_loader(script: &str, groups: &Groups) -> Result<String> {
    ensure!(
        script.lines().any(|line| line.starts_with("let wasm")),
        "the script has no variable for the program's exports"
    );
    let mut made = String::with_capacity(script.len() + 8192);
    let mut seen = false;
    for line in script.lines() {
        if !(line.starts_with("import ") && line.contains(LOADER_MODULE)) {
            made.push_str(line);
            made.push('\n');
            continue;
        }
        if !seen {
            made.push_str(&loader(groups));
            seen = true;
        }
        let name = line
            .strip_prefix("import * as ")
            .and_then(|rest| rest.split_once(' '))
            .map(|(name, _)| name)
            .with_context(|| format!("unexpected import: {line}"))?;
        made.push_str(&format!("const {name} = pieceLoaders;\n"));
    }
    ensure!(seen, "the script does not import the loader");
    Ok(made)
}

/// `script` without indentation and without lines that are only remarks, which every visit would download. Nothing
/// in wasm-bindgen's script spans lines but code and remarks.
pub fn without_remarks(script: &str) -> String {
    let mut made = String::with_capacity(script.len());
    let mut in_remark = false;
    for line in script.lines().map(str::trim) {
        in_remark |= line.starts_with("/*");
        if !(in_remark || line.is_empty() || line.starts_with("//")) {
            made.push_str(line);
            made.push('\n');
        }
        if line.ends_with("*/") {
            in_remark = false;
        }
    }
    made
}

fn loader(groups: &Groups) -> String {
    let mut text = String::from("const pieceFiles = {\n");
    for (group, files) in groups {
        text.push_str(&format!("  {group}: ["));
        for file in files {
            text.push_str(&format!("[\"{}\", \"{}\", [", file.name, file.integrity));
            for (part, length) in &file.parts {
                text.push_str(&format!("[\"{part}\", {length}], "));
            }
            text.push_str("]], ");
        }
        text.push_str("],\n");
    }
    text.push_str("};\n");
    text.push_str(LOADER);
    text
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::piece::File;

    fn groups() -> Groups {
        let file = File {
            name: "member-0123.wasm".to_owned(),
            integrity: "sha256-x".to_owned(),
            parts: vec![("split_member".to_owned(), 12)],
        };
        Groups::from([("member".to_owned(), vec![file])])
    }

    #[test]
    fn the_loader_takes_the_place_of_the_import() {
        let script = "import * as import1 from \"./__wasm_split.js\"\nimport * as import2 from \"./__wasm_split.js\"\nlet wasm;\nuse(import1);\n";
        let made = with_loader(script, &groups()).unwrap();
        assert!(!made.contains("__wasm_split.js"));
        assert!(made.contains(
            "  member: [[\"member-0123.wasm\", \"sha256-x\", [[\"split_member\", 12], ]], ],\n"
        ));
        assert_eq!(made.matches("const pieceFiles").count(), 1);
        assert!(made.contains("const import1 = pieceLoaders;\nconst import2 = pieceLoaders;\n"));
        assert!(made.ends_with("let wasm;\nuse(import1);\n"));
    }

    #[test]
    fn remarks_and_indentation_go() {
        let script =
            "/* one */\nlet a;\n    /**\n     * two\n     */\n    f(a); // three\n\n    // four\n";
        assert_eq!(without_remarks(script), "let a;\nf(a); // three\n");
    }

    #[test]
    fn a_script_of_another_shape_is_refused() {
        assert!(with_loader("let wasm;\n", &groups()).is_err());
        assert!(
            with_loader(
                "import { a } from \"./__wasm_split.js\"\nlet wasm;\n",
                &groups()
            )
            .is_err()
        );
        assert!(with_loader("import * as a from \"./__wasm_split.js\"\n", &groups()).is_err());
    }
}
