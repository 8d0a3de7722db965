//! As much of the binary format of WebAssembly as is needed here: sections, numbers and names.

use anyhow::{Context as _, Result, bail};

/// The kind of sections that have names of their own.
pub const CUSTOM: u8 = 0;
/// The kind of the section of imports.
pub const IMPORTS: u8 = 2;
/// The kind of the section of exports.
pub const EXPORTS: u8 = 7;
const HEADER: usize = 8;

/// A part of a program.
#[derive(Debug, PartialEq)]
pub struct Section<'program> {
    /// Its kind.
    pub kind: u8,
    /// What it holds.
    pub content: &'program [u8],
}

/// What every program begins with.
pub fn header(program: &[u8]) -> Result<&[u8]> {
    program.get(..HEADER).context("no program")
}

/// The sections of `program`, in order.
pub fn sections(program: &[u8]) -> Result<Vec<Section<'_>>> {
    let mut reader = Reader::new(program);
    reader.position = header(program)?.len();
    let mut all = Vec::new();
    while reader.position < program.len() {
        let kind = reader.byte()?;
        let content = reader.bytes()?;
        all.push(Section { kind, content });
    }
    Ok(all)
}

/// Adds a section to `program`.
pub fn write_section(program: &mut Vec<u8>, kind: u8, content: &[u8]) {
    program.push(kind);
    write_number(program, content.len());
    program.extend_from_slice(content);
}

/// Adds `name` with its length.
pub fn write_name(made: &mut Vec<u8>, name: &str) {
    write_number(made, name.len());
    made.extend_from_slice(name.as_bytes());
}

/// Adds `value`, seven bits a byte (LEB128).
pub fn write_number(made: &mut Vec<u8>, mut value: usize) {
    loop {
        let low = u8::try_from(value & 0x7f).expect("seven bits fit into a byte");
        value >>= 7;
        if value == 0 {
            made.push(low);
            return;
        }
        made.push(low | 0x80);
    }
}

/// Reads one after the other.
pub struct Reader<'bytes> {
    bytes: &'bytes [u8],
    position: usize,
}

impl<'bytes> Reader<'bytes> {
    /// Begins at the beginning.
    pub fn new(bytes: &'bytes [u8]) -> Self {
        Self { bytes, position: 0 }
    }

    /// How far it is.
    pub fn position(&self) -> usize {
        self.position
    }

    /// One byte.
    pub fn byte(&mut self) -> Result<u8> {
        let byte = *self.bytes.get(self.position).context("ends too early")?;
        self.position += 1;
        Ok(byte)
    }

    /// A number, seven bits a byte (LEB128).
    pub fn number(&mut self) -> Result<usize> {
        let mut value = 0;
        for shift in (0..32).step_by(7) {
            let byte = self.byte()?;
            value |= usize::from(byte & 0x7f) << shift;
            if byte & 0x80 == 0 {
                return Ok(value);
            }
        }
        bail!("a number is too long")
    }

    /// As many bytes as the number before them says.
    pub fn bytes(&mut self) -> Result<&'bytes [u8]> {
        let length = self.number()?;
        let end = self.position + length;
        let bytes = self
            .bytes
            .get(self.position..end)
            .context("ends too early")?;
        self.position = end;
        Ok(bytes)
    }

    /// A name.
    pub fn name(&mut self) -> Result<&'bytes str> {
        Ok(std::str::from_utf8(self.bytes()?)?)
    }

    /// The limits of a table or memory.
    pub fn limits(&mut self) -> Result<()> {
        let has_most = self.byte()? & 1 == 1;
        self.number()?;
        if has_most {
            self.number()?;
        }
        Ok(())
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn numbers_and_sections_come_back_as_written() {
        for value in [0, 127, 128, 300, 1_000_000] {
            let mut made = Vec::new();
            write_number(&mut made, value);
            let mut reader = Reader::new(&made);
            assert_eq!(reader.number().unwrap(), value);
            assert_eq!(reader.position(), made.len());
        }
        let mut made = b"\0asm\x01\0\0\0".to_vec();
        write_section(&mut made, EXPORTS, &[7; 200]);
        write_section(&mut made, CUSTOM, &[]);
        let all = sections(&made).unwrap();
        assert_eq!((all[0].kind, all[0].content), (EXPORTS, &[7; 200][..]));
        assert_eq!((all[1].kind, all[1].content), (CUSTOM, &[][..]));
        assert!(sections(&made[..made.len() - 3]).is_err());
        assert!(sections(b"\0asm").is_err());
    }
}
