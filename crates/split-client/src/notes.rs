//! Notes in a program for tools. Programs that are stripped by the linker have none; this one is not, because the
//! cutting needs names, so it loses them here.

use crate::wasm::{self, CUSTOM, Reader};
use anyhow::Result;

/// Which parts of WebAssembly the program may use. wasm-bindgen goes by it and puts references into a second table,
/// whose number the wasm-opt of many systems gets wrong.
pub const FEATURES: &str = "target_features";
/// What the functions are called.
pub const NAMES: &str = "name";

/// `program` without the note `name`.
pub fn without(program: &[u8], name: &str) -> Result<Vec<u8>> {
    let mut kept = wasm::header(program)?.to_vec();
    for section in wasm::sections(program)? {
        let is_note =
            section.kind == CUSTOM && Reader::new(section.content).bytes()? == name.as_bytes();
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
        wasm::write_section(&mut with, CUSTOM, &named(NAMES));
        let mut bare = with.clone();
        wasm::write_section(&mut with, CUSTOM, &named(FEATURES));
        wasm::write_section(&mut with, 10, &[1, 2, 3]);
        wasm::write_section(&mut bare, 10, &[1, 2, 3]);
        assert_ne!(with, bare);
        assert_eq!(without(&with, FEATURES).unwrap(), bare);
        assert_eq!(without(&bare, FEATURES).unwrap(), bare);
    }
}
