//! The files that hold the pieces.
//!
//! A piece consists of what only it needs and of what it shares with some of the others, and there are many small
//! things that some share. A file for each would cost more trips than bytes, so a piece's file holds its own part
//! and a copy of every small one; the loader starts each part once, from whichever file brings it first. A large
//! shared part is a file of its own.

use crate::{call, digest, notes};
use anyhow::{Context as _, Result};
use std::{
    collections::{BTreeMap, HashMap},
    fs,
    path::Path,
    process::Command,
};

/// Shared parts up to this many bytes are copied into each file that needs them.
const SMALL: usize = 8 * 1024;

/// One file of a piece.
#[derive(Clone, Debug, PartialEq)]
pub struct File {
    /// Beside the script, with a digest in it.
    pub name: String,
    /// What its content has to be.
    pub integrity: String,
    /// The names of the parts in it with their lengths in bytes, one after the other.
    pub parts: Vec<(String, usize)>,
}

/// The files that each piece needs, by the name of the piece; several pieces may share a file.
pub type Groups = BTreeMap<String, Vec<File>>;

/// Makes the parts in `raw` small, and writes the files of the pieces to `pieces` under names that change with
/// their content. `wanted` says which parts each piece needs.
pub fn finish(
    wanted: &HashMap<String, Vec<String>>,
    raw: &Path,
    pieces: &Path,
    flags: &str,
) -> Result<Groups> {
    let mut parts = BTreeMap::new();
    for name in wanted.values().flatten() {
        if !parts.contains_key(name) {
            parts.insert(name.clone(), shrink(name, raw, flags)?);
        }
    }
    let (groups, contents) = arranged(wanted, &parts);
    for (name, content) in contents {
        fs::write(pieces.join(&name), content).with_context(|| name.clone())?;
    }
    Ok(groups)
}

fn shrink(part: &str, raw: &Path, flags: &str) -> Result<Vec<u8>> {
    let large = raw.join(format!("{part}.wasm"));
    let small = raw.join(format!("{part}.small.wasm"));
    fs::write(&large, notes::without(&fs::read(&large)?, notes::NAMES)?)?;
    call(
        Command::new("wasm-opt")
            .args(flags.split_whitespace())
            .arg(&large)
            .arg("-o")
            .arg(&small),
    )?;
    fs::read(&small).with_context(|| small.display().to_string())
}

/// Which parts go into which file, and the files' contents by name.
fn arranged(
    wanted: &HashMap<String, Vec<String>>,
    parts: &BTreeMap<String, Vec<u8>>,
) -> (Groups, BTreeMap<String, Vec<u8>>) {
    let mut groups = Groups::new();
    let mut contents = BTreeMap::new();
    for (piece, needs) in wanted {
        let is_own = |part: &str| part == format!("split_{piece}");
        let (inside, apart): (Vec<&String>, Vec<&String>) = needs
            .iter()
            .partition(|part| is_own(part) || parts[*part].len() <= SMALL);
        let mut files = vec![file(piece, &inside, parts, &mut contents)];
        files.extend(
            apart
                .into_iter()
                .map(|part| file("shared", &[part], parts, &mut contents)),
        );
        files.retain(|file| !file.parts.is_empty());
        groups.insert(piece.clone(), files);
    }
    (groups, contents)
}

fn file(
    name: &str,
    holds: &[&String],
    parts: &BTreeMap<String, Vec<u8>>,
    contents: &mut BTreeMap<String, Vec<u8>>,
) -> File {
    let content: Vec<u8> = holds
        .iter()
        .flat_map(|part| &parts[*part])
        .copied()
        .collect();
    let name = format!(
        "{}-{}.wasm",
        name.replace('_', "-"),
        digest::short(&content)
    );
    let file = File {
        name: name.clone(),
        integrity: digest::integrity(&content),
        parts: holds
            .iter()
            .map(|part| ((*part).clone(), parts[*part].len()))
            .collect(),
    };
    contents.insert(name, content);
    file
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn small_shared_parts_are_copied_and_large_ones_stand_alone() {
        let parts = BTreeMap::from([
            ("split_a".to_owned(), vec![1; SMALL + 1]),
            ("split_b".to_owned(), vec![2; 10]),
            ("chunk_1".to_owned(), vec![3; SMALL]),
            ("chunk_2".to_owned(), vec![4; SMALL + 1]),
        ]);
        let needs = |names: &[&str]| {
            names
                .iter()
                .map(|&name| name.to_owned())
                .collect::<Vec<_>>()
        };
        let wanted = HashMap::from([
            ("a".to_owned(), needs(&["chunk_1", "chunk_2", "split_a"])),
            ("b".to_owned(), needs(&["chunk_1", "chunk_2", "split_b"])),
        ]);
        let (groups, contents) = arranged(&wanted, &parts);
        assert_eq!(contents.len(), 3);
        let [own, shared] = &groups["a"][..] else {
            panic!("two files")
        };
        assert_eq!(
            own.parts,
            [
                ("chunk_1".to_owned(), SMALL),
                ("split_a".to_owned(), SMALL + 1)
            ]
        );
        assert_eq!(contents[&own.name].len(), 2 * SMALL + 1);
        assert_eq!(contents[&own.name][0], 3);
        assert!(own.name.starts_with("a-"));
        assert_eq!(shared, &groups["b"][1]);
        assert_eq!(shared.parts, [("chunk_2".to_owned(), SMALL + 1)]);
        assert_eq!(groups["b"][0].parts.len(), 2);
    }
}
