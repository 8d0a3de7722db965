//! Which encoding a text file has.

use encoding_rs::{Encoding, SHIFT_JIS, UTF_8, UTF_16BE, UTF_16LE};

/// The text of a file without its byte order mark, and the encoding's name; `None` if no encoding fits.
///
/// A byte order mark decides. Without one, what is valid UTF-8 is UTF-8: text in Shift_JIS practically never is.
/// Everything else must be Shift_JIS as Windows writes it (CP932, with ①, ㈱ and 髙).
pub(super) fn decode(bytes: &[u8]) -> Option<(String, &'static str)> {
    let marks: [(&[u8], &'static Encoding, &'static str); 3] = [
        (b"\xEF\xBB\xBF", UTF_8, "UTF-8"),
        (b"\xFF\xFE", UTF_16LE, "UTF-16"),
        (b"\xFE\xFF", UTF_16BE, "UTF-16"),
    ];
    for (mark, encoding, name) in marks {
        if let Some(rest) = bytes.strip_prefix(mark) {
            return strictly(encoding, rest).map(|text| (text, name));
        }
    }
    strictly(UTF_8, bytes)
        .map(|text| (text, "UTF-8"))
        .or_else(|| strictly(SHIFT_JIS, bytes).map(|text| (text, "Shift_JIS")))
}

fn strictly(encoding: &'static Encoding, bytes: &[u8]) -> Option<String> {
    encoding
        .decode_without_bom_handling_and_without_replacement(bytes)
        .map(|text| text.into_owned())
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn tells_encodings_apart() {
        assert_eq!(
            decode("氏名".as_bytes()),
            Some(("氏名".to_owned(), "UTF-8"))
        );
        assert_eq!(
            decode("\u{FEFF}氏名".as_bytes()),
            Some(("氏名".to_owned(), "UTF-8"))
        );
        // 髙 and ① stand in CP932 and not in JIS X 0208.
        assert_eq!(
            decode(b"\xFB\xFC\x87\x40"),
            Some(("髙①".to_owned(), "Shift_JIS"))
        );
        assert_eq!(
            decode(b"\xFF\xFE\x0F\x6C"),
            Some(("氏".to_owned(), "UTF-16"))
        );
        assert_eq!(
            decode(b"\xFE\xFF\x6C\x0F"),
            Some(("氏".to_owned(), "UTF-16"))
        );
        assert_eq!(decode(b"\xFF\xFE\x0F"), None);
        assert_eq!(decode(b"\x89\xFF\xFF"), None);
        assert_eq!(decode(b"\xEF\xBB\xBF\xFF"), None);
    }
}
