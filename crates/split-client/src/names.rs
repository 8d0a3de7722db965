//! Short names between the program and its script.
//!
//! wasm-bindgen names what the program imports and exports by hashes and mangled paths, once in the program and
//! once in the script. Hashes do not compress, and nobody reads these names.

use crate::wasm::{self, EXPORTS, IMPORTS, Reader};
use anyhow::Result;
use std::collections::BTreeMap;

/// Names that are long for a reason which is none here start like this.
const LONG: [&str; 3] = ["__wbg_", "__wbindgen_generic_", "_ZN"];

/// `program` and `script` with short names in the place of the long ones that both know.
pub fn shortened(program: &[u8], script: &str) -> Result<(Vec<u8>, String)> {
    let mut short = BTreeMap::new();
    let words: std::collections::BTreeSet<&str> = script.split(|one| !is_of_name(one)).collect();
    let mut made = wasm::header(program)?.to_vec();
    for section in wasm::sections(program)? {
        let content = match section.kind {
            IMPORTS => renamed(section.content, 2, &words, &mut short, import_rest)?,
            EXPORTS => renamed(section.content, 1, &words, &mut short, export_rest)?,
            _ => section.content.to_vec(),
        };
        wasm::write_section(&mut made, section.kind, &content);
    }
    Ok((made, with_names(script, &short)))
}

/// The entries of a section, each of `names` names (of which the last is renamed) and what `rest` reads past.
fn renamed(
    content: &[u8],
    names: usize,
    words: &std::collections::BTreeSet<&str>,
    short: &mut BTreeMap<String, String>,
    rest: fn(&mut Reader) -> Result<()>,
) -> Result<Vec<u8>> {
    let mut reader = Reader::new(content);
    let mut made = Vec::with_capacity(content.len());
    let count = reader.number()?;
    wasm::write_number(&mut made, count);
    for _ in 0..count {
        for _ in 1..names {
            wasm::write_name(&mut made, reader.name()?);
        }
        let name = reader.name()?;
        let is_long = LONG.iter().any(|start| name.starts_with(start));
        if is_long && words.contains(name) {
            let next = format!("w{}", short.len());
            let new = short.entry(name.to_owned()).or_insert(next);
            wasm::write_name(&mut made, new);
        } else {
            wasm::write_name(&mut made, name);
        }
        let begin = reader.position();
        rest(&mut reader)?;
        made.extend_from_slice(&content[begin..reader.position()]);
    }
    Ok(made)
}

fn import_rest(reader: &mut Reader) -> Result<()> {
    match reader.byte()? {
        // A function, by its type.
        0 => drop(reader.number()?),
        // A table: what it holds, and its limits.
        1 => {
            reader.byte()?;
            reader.limits()?;
        }
        2 => reader.limits()?,
        // A global: its type, and whether it changes.
        3 => {
            reader.byte()?;
            reader.byte()?;
        }
        other => anyhow::bail!("an import of kind {other}"),
    }
    Ok(())
}

fn export_rest(reader: &mut Reader) -> Result<()> {
    reader.byte()?;
    reader.number()?;
    Ok(())
}

fn is_of_name(character: char) -> bool {
    character.is_ascii_alphanumeric() || character == '_' || character == '$'
}

fn with_names(script: &str, short: &BTreeMap<String, String>) -> String {
    let mut made = String::with_capacity(script.len());
    let mut rest = script;
    while let Some(begin) = rest.find(is_of_name) {
        made.push_str(&rest[..begin]);
        rest = &rest[begin..];
        let end = rest.find(|one| !is_of_name(one)).unwrap_or(rest.len());
        let word = &rest[..end];
        made.push_str(short.get(word).map_or(word, String::as_str));
        rest = &rest[end..];
    }
    made.push_str(rest);
    made
}

#[cfg(test)]
mod tests {
    use super::*;

    fn entry(names: &[&str], rest: &[u8]) -> Vec<u8> {
        let mut made = Vec::new();
        for name in names {
            wasm::write_name(&mut made, name);
        }
        made.extend_from_slice(rest);
        made
    }

    fn program(import: &str, export: &str) -> Vec<u8> {
        let mut made = b"\0asm\x01\0\0\0".to_vec();
        let imports = [&[1][..], &entry(&["./client_bg.js", import], &[0, 5])].concat();
        let exports = [
            &[2][..],
            &entry(&["memory"], &[2, 0]),
            &entry(&[export], &[0, 9]),
        ]
        .concat();
        wasm::write_section(&mut made, IMPORTS, &imports);
        wasm::write_section(&mut made, EXPORTS, &exports);
        made
    }

    #[test]
    fn both_sides_get_the_same_short_names() {
        let script = "x = { __wbg_now_0123: f }; wasm._ZN1aE(); wasm.memory; __wbg_now_01234";
        let (made, renamed) = shortened(&program("__wbg_now_0123", "_ZN1aE"), script).unwrap();
        assert_eq!(made, program("w0", "w1"));
        assert_eq!(
            renamed,
            "x = { w0: f }; wasm.w1(); wasm.memory; __wbg_now_01234"
        );
    }

    #[test]
    fn what_only_one_side_knows_stays() {
        let before = program("__wbg_now_0123", "_ZN1aE");
        let (made, renamed) = shortened(&before, "nothing").unwrap();
        assert_eq!((made, renamed.as_str()), (before, "nothing"));
    }
}
