//! The order of the Japanese syllabary (五十音順) as plain bytes, and the rows of its index rail.

use crate::fold::{is_part_separator, pieces};
use crate::kana::{Voicing, full_size, unvoiced, voiced, vowel};

/// The syllables in order; each is one byte of a sort key, from `A` on.
const ORDER: &str = "あいうえおかきくけこさしすせそたちつてとなにぬねのはひふへほまみむめもやゆよらりるれろわゐゑをん";
/// Between the parts of a name: below every syllable, so that a short family name precedes a longer one.
const PART: char = '!';
/// Between the levels of a key: below everything else.
const LEVEL: char = ' ';
/// Before a character that is not kana, and for a reading that is empty: after every syllable.
const OTHER: char = '~';

/// A key of ASCII-ordered bytes by which readings sort in 五十音 order; compare it byte by byte (`BINARY`, `COLLATE "C"`).
///
/// Katakana and half-width kana sort as hiragana; ー as the vowel that it lengthens; か before が, は before ば before ぱ; a letter before its small form, and that before ー, each only where the rest is equal.
/// Names sort by their first part; whatever is not kana comes last, and so does nothing at all.
/// The order of levels follows the Japanese standard for collation (JIS X 4061).
///
/// ```
/// use japanese::sort_key;
/// let mut names = ["はら", "バラ", "パラ", "ハラダ", "あべ", "鈴木"];
/// names.sort_by_key(|name| sort_key(name));
/// assert_eq!(names, ["あべ", "はら", "バラ", "パラ", "ハラダ", "鈴木"]);
/// ```
#[must_use]
pub fn sort_key(reading: &str) -> String {
    let mut key = String::with_capacity(reading.len());
    let mut voicings = String::new();
    let mut sizes = String::new();
    // The letter before, with its dakuten, for ゝ, ゞ and ー.
    let mut before = None;
    for piece in pieces(reading) {
        let character = piece.character;
        if is_part_separator(character) {
            if !key.is_empty() && !key.ends_with(PART) {
                key.push(PART);
            }
            before = None;
            continue;
        }
        let (letter, size) = match (character, before) {
            ('ー', Some(before)) => (vowel(before).unwrap_or('ー'), '2'),
            ('ゝ', Some(before)) => (unvoiced(before).0, '0'),
            ('ゞ', Some(before)) => (voiced(unvoiced(before).0), '0'),
            _ => full_size(character).map_or((character, '0'), |full| (full, '1')),
        };
        let (base, voicing) = unvoiced(letter);
        if let Some(place) = place(base) {
            key.push(place);
            voicings.push(match voicing {
                Voicing::Plain => '0',
                Voicing::Voiced => '1',
                Voicing::HalfVoiced => '2',
            });
            sizes.push(size);
            before = Some(letter);
        } else {
            key.push(OTHER);
            key.push(character);
            before = None;
        }
    }
    if key.is_empty() {
        key.push(OTHER);
    }
    // Zeros at the end decide nothing and are left out.
    for level in [&voicings, &sizes] {
        key.push(LEVEL);
        key.push_str(level.trim_end_matches('0'));
    }
    key.truncate(key.trim_end_matches(LEVEL).len());
    key
}

/// The byte of a plain, full-size syllable.
fn place(kana: char) -> Option<char> {
    let index = ORDER.chars().position(|other| other == kana)?;
    char::from_u32(u32::from('A') + u32::try_from(index).ok()?)
}

/// A row of the syllabary, as an index rail shows it.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub enum Row {
    /// あいうえお.
    A,
    /// かきくけこ and voiced.
    Ka,
    /// さしすせそ and voiced.
    Sa,
    /// たちつてと and voiced.
    Ta,
    /// なにぬねの.
    Na,
    /// はひふへほ and voiced.
    Ha,
    /// まみむめも.
    Ma,
    /// やゆよ.
    Ya,
    /// らりるれろ.
    Ra,
    /// わ, を and ん.
    Wa,
    /// Latin letters, kanji without a reading, and nothing at all.
    Other,
}

impl Row {
    /// Every row in order.
    pub const ALL: [Self; 11] = [
        Self::A,
        Self::Ka,
        Self::Sa,
        Self::Ta,
        Self::Na,
        Self::Ha,
        Self::Ma,
        Self::Ya,
        Self::Ra,
        Self::Wa,
        Self::Other,
    ];

    /// The label of the row on a rail.
    #[must_use]
    pub fn label(self) -> &'static str {
        match self {
            Self::A => "あ",
            Self::Ka => "か",
            Self::Sa => "さ",
            Self::Ta => "た",
            Self::Na => "な",
            Self::Ha => "は",
            Self::Ma => "ま",
            Self::Ya => "や",
            Self::Ra => "ら",
            Self::Wa => "わ",
            Self::Other => "他",
        }
    }

    /// The least sort key of the row: a key belongs to the last row whose start is not above it.
    ///
    /// ```
    /// use japanese::{Row, sort_key};
    /// let key = sort_key("がもう");
    /// assert!(Row::Ka.start() <= key.as_str() && key.as_str() < Row::Sa.start());
    /// ```
    #[must_use]
    pub fn start(self) -> &'static str {
        match self {
            Self::A => "",
            Self::Ka => "F",
            Self::Sa => "K",
            Self::Ta => "P",
            Self::Na => "U",
            Self::Ha => "Z",
            Self::Ma => "_",
            Self::Ya => "d",
            Self::Ra => "g",
            Self::Wa => "l",
            Self::Other => "~",
        }
    }
}

/// The row in which a reading stands.
///
/// ```
/// use japanese::{Row, gojuon_row};
/// assert_eq!(gojuon_row("ﾀﾞｲﾓﾝ"), Row::Ta);
/// assert_eq!(gojuon_row("Smith"), Row::Other);
/// ```
#[must_use]
pub fn gojuon_row(reading: &str) -> Row {
    let key = sort_key(reading);
    Row::ALL
        .into_iter()
        .rev()
        .find(|row| row.start() <= key.as_str())
        .unwrap_or(Row::Other)
}
