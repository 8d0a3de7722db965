//! Reads the numbers and separators of a date from left to right.

use super::DateFault;
use crate::digits::is_dash;

/// A number and with how many digits it was written (two for kanji with 十).
#[derive(Clone, Copy)]
pub(super) struct Numeral {
    pub(super) value: u32,
    pub(super) digits: usize,
}

impl Numeral {
    /// The number at the beginning of the letters, and how many letters it takes (0 if there is none).
    pub(super) fn read(letters: &[char]) -> (Self, usize) {
        if letters.first() == Some(&'元') {
            return (
                Self {
                    value: 1,
                    digits: 1,
                },
                1,
            );
        }
        let mut value: u32 = 0;
        let mut digits = 0;
        let mut used = 0;
        let mut tens = false;
        for &letter in letters {
            if letter == '十' && !tens && digits <= 1 {
                value = value.max(1) * 10;
                tens = true;
                digits = 2;
            } else if let Some(digit) = digit(letter) {
                value = if tens {
                    value + digit
                } else {
                    value.saturating_mul(10).saturating_add(digit)
                };
                digits += usize::from(!tens);
                if tens {
                    used += 1;
                    break;
                }
            } else {
                break;
            }
            used += 1;
        }
        (Self { value, digits }, used)
    }
}

fn digit(letter: char) -> Option<u32> {
    letter.to_digit(10).or_else(|| {
        let place = "〇一二三四五六七八九"
            .chars()
            .position(|kanji| kanji == letter)?;
        u32::try_from(place).ok()
    })
}

/// Reads numbers and separators from left to right.
pub(super) struct Reader<'a> {
    letters: &'a [char],
    at: usize,
}

impl<'a> Reader<'a> {
    pub(super) fn new(letters: &'a [char]) -> Self {
        Self { letters, at: 0 }
    }

    pub(super) fn number(&mut self) -> Option<Numeral> {
        let (number, used) = Numeral::read(&self.letters[self.at..]);
        self.at += used;
        (used > 0).then_some(number)
    }

    /// Passes the separator, and says whether anything follows; a sign instead of the letter needs something after it.
    pub(super) fn separator(&mut self, letter: char) -> Result<bool, DateFault> {
        let Some(&found) = self.letters.get(self.at) else {
            return Ok(false);
        };
        self.at += 1;
        let more = self.at < self.letters.len();
        if found == letter {
            Ok(more)
        } else if more && (matches!(found, '/' | '.') || is_dash(found)) {
            Ok(true)
        } else {
            Err(DateFault::Unrecognised)
        }
    }

    pub(super) fn end_of_day(&self) -> Result<(), DateFault> {
        match self.letters[self.at..] {
            [] | ['日'] => Ok(()),
            _ => Err(DateFault::Unrecognised),
        }
    }
}
