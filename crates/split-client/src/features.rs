//! The note of the compiler about which parts of WebAssembly the program may use.
//!
//! wasm-bindgen goes by it and puts references into a second table, whose number the wasm-opt of many systems
//! gets wrong. Programs that are stripped by the linker have no such note; this program, which is not stripped
//! because the cutting needs names, loses it here.

use crate::wasm::{self, CUSTOM, Reader};
use anyhow::Result;

const NAME: &str = "target_features";

/// `program` without the note.
pub fn without_note(program: &[u8]) -> Result<Vec<u8>> {
    let mut kept = wasm::header(program)?.to_vec();
    for section in wasm::sections(program)? {
        let is_note =
            section.kind == CUSTOM && Reader::new(section.content).bytes()? == NAME.as_bytes();
        if !is_note {
            wasm::write_section(&mut kept, section.kind, section.content);
        }
    }
    Ok(kept)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn only_the_note_goes() {
        let named = |name: &str| {
            let mut content = Vec::new();
            wasm::write_name(&mut content, name);
            content.push(0);
            content
        };
        let mut with = b"\0asm\x01\0\0\0".to_vec();
        wasm::write_section(&mut with, CUSTOM, &named("name"));
        let mut without = with.clone();
        wasm::write_section(&mut with, CUSTOM, &named(NAME));
        wasm::write_section(&mut with, 10, &[1, 2, 3]);
        wasm::write_section(&mut without, 10, &[1, 2, 3]);
        assert_ne!(with, without);
        assert_eq!(without_note(&with).unwrap(), without);
        assert_eq!(without_note(&without).unwrap(), without);
    }
}
