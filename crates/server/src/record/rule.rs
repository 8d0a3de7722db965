//! What may stand in the fields of a record, and the faults that are found.

use api::office::ImportFault;
use japanese::text::{TextFault, TextRule, check_text};

/// A field of a record that breaks its rule.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct RecordFault {
    /// The field's name in the record; the fields of the nth contact are `contact_email.n`, from 0.
    pub field: String,
    /// What is wrong with it.
    pub fault: ImportFault,
}

/// Collects the faults of one record.
#[derive(Default)]
pub(super) struct Faults(Vec<RecordFault>);

impl Faults {
    /// All faults, in the order of the checks.
    pub(super) fn into_vec(self) -> Vec<RecordFault> {
        self.0
    }

    /// Notes a fault.
    pub(super) fn add(&mut self, field: &str, fault: ImportFault) {
        self.0.push(RecordFault {
            field: field.to_owned(),
            fault,
        });
    }

    /// One line that must not be empty.
    pub(super) fn required(&mut self, field: &str, text: &str, longest: usize) {
        if text.trim().is_empty() {
            self.add(field, ImportFault::Required);
        } else {
            self.line(field, text, longest);
        }
    }

    /// One line, possibly empty.
    pub(super) fn line(&mut self, field: &str, text: &str, longest: usize) {
        self.text(field, text, longest, false);
    }

    /// Several lines, possibly empty.
    pub(super) fn paragraph(&mut self, field: &str, text: &str, longest: usize) {
        self.text(field, text, longest, true);
    }

    /// At most `most` lines, none of them empty.
    pub(super) fn list(&mut self, field: &str, items: &[String], most: usize, longest: usize) {
        if items.len() > most {
            self.add(field, ImportFault::TooLong);
        }
        for item in items {
            self.required(field, item, longest);
        }
    }

    /// A reading: hiragana, the prolonged sound mark, spaces and middle dots; possibly empty.
    pub(super) fn reading(&mut self, field: &str, text: &str, longest: usize) {
        let is_kana = |character: char| {
            matches!(
                character,
                '\u{3041}'..='\u{3096}' | 'ー' | 'ゝ' | 'ゞ' | '・' | ' '
            )
        };
        if text.chars().all(is_kana) {
            self.line(field, text, longest);
        } else {
            self.add(field, ImportFault::Reading);
        }
    }

    /// A mail address; possibly empty.
    pub(super) fn mail(&mut self, field: &str, text: &str) {
        if !text.is_empty() && api::text::mail_address(text, &()).is_err() {
            self.add(field, ImportFault::MailAddress);
        }
    }

    /// A web address with a host, http or https; possibly empty.
    pub(super) fn url(&mut self, field: &str, text: &str) {
        if text.is_empty() {
            return;
        }
        if text.chars().count() > 300 {
            return self.add(field, ImportFault::TooLong);
        }
        let host = text
            .strip_prefix("https://")
            .or_else(|| text.strip_prefix("http://"))
            .and_then(|rest| rest.split(['/', '?', '#']).next());
        let host_fits = host.is_some_and(|host| {
            !host.is_empty()
                && !host.starts_with('.')
                && host.chars().all(|character| {
                    character.is_alphanumeric() || matches!(character, '.' | '-' | ':')
                })
        });
        let characters_fit = !text.chars().any(|character| {
            character.is_whitespace() || character.is_control() || "<>\"\\^`{|}".contains(character)
        });
        if !host_fits || !characters_fit {
            self.add(field, ImportFault::Url);
        }
    }

    /// A telephone number: digits, hyphens, brackets, spaces and a leading plus; possibly empty.
    pub(super) fn telephone(&mut self, field: &str, text: &str) {
        if text.chars().count() > 30 {
            self.add(field, ImportFault::TooLong);
        } else if !text
            .chars()
            .all(|character| character.is_ascii_digit() || "+-() ".contains(character))
        {
            self.add(field, ImportFault::Character);
        }
    }

    fn text(&mut self, field: &str, text: &str, longest: usize, multiline: bool) {
        let rule = TextRule {
            max_chars: longest,
            multiline,
        };
        match check_text(text, &rule) {
            Ok(()) => {}
            Err(TextFault::TooLong { .. }) => self.add(field, ImportFault::TooLong),
            Err(_) => self.add(field, ImportFault::Character),
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn fault_of(check: impl FnOnce(&mut Faults)) -> Option<ImportFault> {
        let mut faults = Faults::default();
        check(&mut faults);
        faults.into_vec().first().map(|fault| fault.fault)
    }

    #[test]
    fn web_addresses() {
        for good in [
            "",
            "https://a.example",
            "http://a.example:8080/x?y#z",
            "https://長岡.example/あ",
        ] {
            assert_eq!(
                fault_of(|faults| faults.url("website", good)),
                None,
                "{good}"
            );
        }
        for bad in [
            "a.example",
            "javascript:alert(1)",
            "https://",
            "https:///x",
            "https://a b",
            "https://a\"b",
            "ftp://a.example",
            "https://user@a.example",
        ] {
            assert_eq!(
                fault_of(|faults| faults.url("website", bad)),
                Some(ImportFault::Url),
                "{bad}"
            );
        }
    }

    #[test]
    fn readings() {
        for good in ["", "たかはし", "みらー・じょん", "ゔぃくとりあ"] {
            assert_eq!(
                fault_of(|faults| faults.reading("reading", good, 60)),
                None,
                "{good}"
            );
        }
        for bad in ["高橋", "takahashi", "タカハシ", "たかはし1"] {
            assert_eq!(
                fault_of(|faults| faults.reading("reading", bad, 60)),
                Some(ImportFault::Reading),
                "{bad}"
            );
        }
    }

    #[test]
    fn lines() {
        assert_eq!(fault_of(|faults| faults.required("name", "長岡", 2)), None);
        assert_eq!(
            fault_of(|faults| faults.required("name", " ", 2)),
            Some(ImportFault::Required)
        );
        assert_eq!(
            fault_of(|faults| faults.required("name", "長岡市", 2)),
            Some(ImportFault::TooLong)
        );
        assert_eq!(
            fault_of(|faults| faults.line("name", "a\0", 2)),
            Some(ImportFault::Character)
        );
        assert_eq!(
            fault_of(|faults| faults.line("name", "a\nb", 9)),
            Some(ImportFault::Character)
        );
        assert_eq!(fault_of(|faults| faults.paragraph("name", "a\nb", 9)), None);
    }
}
