//! Character rules for input fields: the same on the server, in the importer and in the browser, without tables of its own.

use thiserror::Error;

/// How many combining marks may follow each other; more are used only to break a page (Zalgo).
const MAX_MARKS: usize = 4;
/// How many joiners one emoji may have; the longest in use has three.
const MAX_JOINERS: usize = 8;

/// What a field accepts.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct TextRule {
    /// The greatest length, in Unicode scalar values.
    pub max_chars: usize,
    /// Whether line feeds are accepted.
    pub multiline: bool,
}

impl TextRule {
    /// One line that may be empty.
    #[must_use]
    pub const fn line(max_chars: usize) -> Self {
        Self {
            max_chars,
            multiline: false,
        }
    }

    /// Several lines that may be empty.
    #[must_use]
    pub const fn paragraphs(max_chars: usize) -> Self {
        Self {
            max_chars,
            multiline: true,
        }
    }
}

/// Why a text is refused; positions count Unicode scalar values from 0.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Error)]
pub enum TextFault {
    /// Longer than [`TextRule::max_chars`].
    #[error("the text has {found} characters, {max} are allowed")]
    TooLong {
        /// The length that is allowed.
        max: usize,
        /// The length of the text.
        found: usize,
    },
    /// A line break in a field of one line, or a break other than a line feed.
    #[error("line break at {at}")]
    LineBreak {
        /// Where it is.
        at: usize,
    },
    /// NUL or another C0 or C1 control, the tab among them.
    #[error("control character at {at}")]
    Control {
        /// Where it is.
        at: usize,
    },
    /// A character that changes the direction of the text around it.
    #[error("direction control at {at}")]
    Direction {
        /// Where it is.
        at: usize,
    },
    /// A code point without a meaning that all share: private, unassigned or a noncharacter.
    #[error("unassigned or private character at {at}")]
    Unassigned {
        /// Where it is.
        at: usize,
    },
    /// A character that nobody sees, such as a zero-width space, a soft hyphen, a tag, or a joiner outside of an emoji.
    #[error("invisible character at {at}")]
    Invisible {
        /// Where it is.
        at: usize,
    },
    /// More than four combining marks in a row.
    #[error("too many combining marks at {at}")]
    TooManyMarks {
        /// Where the first mark too many is.
        at: usize,
    },
}

/// Checks a text against the rule of its field and reports the first fault.
///
/// Accepted is whatever people write: every script, accents, variation selectors after kanji, emoji with joiners and skin tones.
/// Half-width and full-width forms are accepted as they are.
///
/// # Errors
///
/// The first [`TextFault`] in the text; its length is judged before its characters.
///
/// ```
/// use japanese::text::{TextFault, TextRule, check_text};
/// let rule = TextRule::line(20);
/// assert_eq!(check_text("葛\u{E0100}西 👩‍💻", &rule), Ok(()));
/// assert_eq!(check_text("a\0", &rule), Err(TextFault::Control { at: 1 }));
/// ```
pub fn check_text(text: &str, rule: &TextRule) -> Result<(), TextFault> {
    // A character takes at most four bytes, so most texts need no counting.
    if text.len() > rule.max_chars {
        let found = text.chars().count();
        if found > rule.max_chars {
            return Err(TextFault::TooLong {
                max: rule.max_chars,
                found,
            });
        }
    }
    let mut marks = 0;
    let mut emoji = Emoji::default();
    let mut characters = text.chars().enumerate().peekable();
    while let Some((at, character)) = characters.next() {
        if is_plain(character) {
            marks = 0;
            emoji = Emoji::default();
            continue;
        }
        let next = characters.peek().map(|&(_, next)| next);
        match character {
            '\n' if rule.multiline => {}
            '\n' | '\r' | '\u{85}' | '\u{2028}' | '\u{2029}' => {
                return Err(TextFault::LineBreak { at });
            }
            _ if character.is_control() => return Err(TextFault::Control { at }),
            '\u{61C}'
            | '\u{200E}'
            | '\u{200F}'
            | '\u{202A}'..='\u{202E}'
            | '\u{2066}'..='\u{2069}' => return Err(TextFault::Direction { at }),
            '\u{200D}' if emoji.may_join(next) => {
                emoji.joiners += 1;
                continue;
            }
            _ if is_invisible(character) => return Err(TextFault::Invisible { at }),
            _ if !is_assigned(character) => return Err(TextFault::Unassigned { at }),
            _ => {}
        }
        if is_mark(character) {
            marks += 1;
            if marks > MAX_MARKS {
                return Err(TextFault::TooManyMarks { at });
            }
        } else {
            marks = 0;
        }
        emoji.follow(character);
    }
    Ok(())
}

/// Whether there is nothing to see: white space, invisible characters and lone selectors only.
///
/// ```
/// use japanese::text::is_blank;
/// assert!(is_blank("　\u{200B}"));
/// assert!(!is_blank("。"));
/// ```
#[must_use]
pub fn is_blank(text: &str) -> bool {
    !text.chars().any(is_visible)
}

/// The text with every line break as a line feed, and without white space at its ends.
///
/// Forms and spreadsheets write CR LF, which [`check_text`] would refuse.
///
/// ```
/// assert_eq!(japanese::text::clean_text("　a\r\nb\rc \n"), "a\nb\nc");
/// ```
#[must_use]
pub fn clean_text(text: &str) -> String {
    text.trim().replace("\r\n", "\n").replace('\r', "\n")
}

/// What precedes a joiner in an emoji sequence.
#[derive(Default)]
struct Emoji {
    /// Whether the last character, selectors and skin tones apart, is a pictograph.
    open: bool,
    joiners: usize,
}

impl Emoji {
    fn may_join(&self, next: Option<char>) -> bool {
        self.open && self.joiners < MAX_JOINERS && next.is_some_and(is_pictograph)
    }

    fn follow(&mut self, character: char) {
        if is_pictograph(character) {
            if !self.open {
                self.joiners = 0;
            }
            self.open = true;
        } else if !matches!(character, '\u{FE0F}' | '\u{20E3}') {
            *self = Self::default();
        }
    }
}

/// The characters of nearly every text, for which no rule needs to be looked up.
fn is_plain(character: char) -> bool {
    matches!(
        character,
        ' '..='~' | 'ぁ'..='ゖ' | 'ァ'..='ヿ' | '\u{3000}'..='\u{3029}' | '\u{4E00}'..='\u{9FFF}' | '！'..='～'
    )
}

/// Format characters and fillers, which have no form of their own; selectors after a character are not among them.
fn is_invisible(character: char) -> bool {
    matches!(
        character,
        '\u{AD}'
            | '\u{34F}'
            | '\u{115F}'
            | '\u{1160}'
            | '\u{17B4}'
            | '\u{17B5}'
            | '\u{180B}'..='\u{180F}'
            | '\u{200B}'..='\u{200D}'
            | '\u{2060}'..='\u{2065}'
            | '\u{206A}'..='\u{206F}'
            | '\u{3164}'
            | '\u{FEFF}'
            | '\u{FFA0}'
            | '\u{FFF9}'..='\u{FFFB}'
            | '\u{13430}'..='\u{1345F}'
            | '\u{1BCA0}'..='\u{1BCA3}'
            | '\u{1D173}'..='\u{1D17A}'
            | '\u{E0000}'..='\u{E00FF}'
    )
}

/// Whether the code point means the same to everyone.
///
/// The standard library escapes in debug output whatever is unassigned, private, a noncharacter, a format character or a special space, by its own tables, so that this module needs none; spaces and the visible format characters (signs before Arabic, Syriac and Kaithi numbers) are let through here.
/// A first letter keeps it from escaping marks, too.
fn is_assigned(character: char) -> bool {
    if character.is_whitespace() {
        return true;
    }
    if matches!(
        character,
        '\u{600}'
            ..='\u{605}'
                | '\u{6DD}'
                | '\u{70F}'
                | '\u{890}'
                | '\u{891}'
                | '\u{8E2}'
                | '\u{110BD}'
                | '\u{110CD}'
    ) {
        return true;
    }
    let mut buffer = [b'a'; 5];
    let length = 1 + character.encode_utf8(&mut buffer[1..]).len();
    std::str::from_utf8(&buffer[..length]).is_ok_and(|text| text.escape_debug().count() == 2)
}

/// Whether the character is a combining mark, which the standard library escapes where it stands alone.
fn is_mark(character: char) -> bool {
    is_assigned(character)
        && !character.is_whitespace()
        && !character.is_ascii()
        && character.escape_debug().count() > 1
}

fn is_visible(character: char) -> bool {
    !character.is_whitespace()
        && !is_invisible(character)
        && !matches!(character, '\u{2800}' | '\u{FE00}'..='\u{FE0F}' | '\u{E0100}'..='\u{E01EF}')
}

fn is_pictograph(character: char) -> bool {
    matches!(
        character,
        '\u{A9}'
            | '\u{AE}'
            | '\u{2190}'..='\u{21FF}'
            | '\u{2300}'..='\u{23FF}'
            | '\u{2460}'..='\u{27BF}'
            | '\u{2900}'..='\u{297F}'
            | '\u{2B00}'..='\u{2BFF}'
            | '\u{3030}'
            | '\u{303D}'
            | '\u{3297}'
            | '\u{3299}'
            | '\u{1F000}'..='\u{1FAFF}'
    )
}
