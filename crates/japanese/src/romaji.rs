//! Romaji: kana from what people type in Latin letters, and one Latin key for a reading however it is spelled.

mod sound;
mod syllable;

use crate::fold::{Piece, fold, pieces};
use crate::kana::voiced;
use sound::sound;
use syllable::syllable;

/// What a word typed in Latin letters says in kana.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Typed {
    /// The complete syllables, in hiragana.
    pub kana: String,
    /// The consonants at the end that are not yet a syllable, as Hepburn begins it (`sy` is `sh`); empty when the word is complete.
    pub rest: String,
}

/// Reads a word in Hepburn, Kunrei or keyboard spelling, complete or not, or says `None` if it is not romaji.
///
/// Understood are `shi si`, `chi ti`, `tsu tu`, `fu hu`, `ji zi di`, `sha sya`, doubled consonants and `tch`, `n n' nn`, `m` before b, m and p, `-` for ー, accents (ō is o), `h` after a vowel as a long vowel (`ohno`, `satoh`), and `l` and `v` as r and ヴ.
///
/// ```
/// use japanese::romaji::typed;
/// let word = typed("Takahasi").expect("it is romaji");
/// assert_eq!((word.kana.as_str(), word.rest.as_str()), ("たかはし", ""));
/// let word = typed("takahas").expect("it is romaji");
/// assert_eq!((word.kana.as_str(), word.rest.as_str()), ("たかは", "s"));
/// assert_eq!(typed("rust"), None);
/// ```
#[must_use]
pub fn typed(word: &str) -> Option<Typed> {
    typed_folded(&fold(word))
}

/// The hiragana of a complete word in romaji, or `None`.
///
/// ```
/// assert_eq!(japanese::romaji::to_kana("Shimbashi").as_deref(), Some("しんばし"));
/// assert_eq!(japanese::romaji::to_kana("kubern"), None);
/// ```
#[must_use]
pub fn to_kana(word: &str) -> Option<String> {
    let word = typed(word)?;
    match word.rest.as_str() {
        "" => Some(word.kana),
        "n" => Some(word.kana + "ん"),
        _ => None,
    }
}

/// The Latin key of a reading: Hepburn in lower case, long vowels short, without spaces and apostrophes, `n` for every ん.
///
/// All romaji spellings of the same name lead to the same key; so do a few different names (おの and おおの).
///
/// ```
/// use japanese::romaji::key;
/// assert_eq!(key("おおの"), "ono");
/// assert_eq!(key("しんいち ホッタ"), "shinichihotta");
/// ```
#[must_use]
pub fn key(reading: &str) -> String {
    latin(&pieces(reading))
        .iter()
        .map(|piece| piece.character.to_ascii_lowercase())
        .collect()
}

/// The keys (upper case, as the index holds them) that a typed, folded word may mean; empty if it is not romaji.
pub(crate) fn typed_keys(word: &str) -> Vec<String> {
    let mut keys = Vec::new();
    // Ohyama and Ohi are おおやま and おおい at least as often as おひゃま and おひ.
    for spelling in [word.to_owned(), word.replace("oh", "o")] {
        if let Some(typed) = typed_folded(&spelling) {
            let mut key: Vec<char> = latin(&pieces(&typed.kana))
                .iter()
                .map(|piece| piece.character)
                .collect();
            for letter in typed.rest.chars() {
                push_letter(&mut key, letter.to_ascii_uppercase());
            }
            let key: String = key.into_iter().collect();
            if !key.is_empty() && !keys.contains(&key) {
                keys.push(key);
            }
        }
    }
    keys
}

/// [`typed`] for a word that is folded already.
pub(crate) fn typed_folded(word: &str) -> Option<Typed> {
    let letters: Vec<u8> = word.bytes().collect();
    if !letters.first()?.is_ascii_lowercase() {
        return None;
    }
    let mut kana = String::new();
    let mut at = 0;
    while at < letters.len() {
        let rest = &word[at..];
        let letter = letters[at];
        let next = letters.get(at + 1).copied();
        if let Some((length, sound)) = syllable(rest) {
            kana.push_str(sound);
            at += length;
        } else if letter == b'n' || (letter == b'm' && matches!(next, Some(b'b' | b'm' | b'p'))) {
            match next {
                None => {
                    return Some(Typed {
                        kana,
                        rest: "n".to_owned(),
                    });
                }
                Some(b'y') if rest.len() == 2 => {
                    return Some(Typed {
                        kana,
                        rest: "ny".to_owned(),
                    });
                }
                Some(b'\'' | b'-') => at += 2,
                Some(b'n') if syllable(&rest[1..]).is_none() => at += 2,
                Some(_) => at += 1,
            }
            kana.push('ん');
        } else if letter == b'-' {
            kana.push('ー');
            at += 1;
        } else if letter == b'\'' {
            at += 1;
        } else if letter == b'h' && at > 0 && b"aiueo".contains(&letters[at - 1]) {
            // A long vowel, Ohno or Satoh; before a vowel it would have been a syllable.
            if rest == "hy" {
                return Some(Typed {
                    kana,
                    rest: "hy".to_owned(),
                });
            }
            at += 1;
        } else if (next == Some(letter) && letter.is_ascii_lowercase()) || rest.starts_with("tch") {
            kana.push('っ');
            at += 1;
        } else {
            let rest = syllable::beginning(rest)?.to_owned();
            return Some(Typed { kana, rest });
        }
    }
    Some(Typed {
        kana,
        rest: String::new(),
    })
}

/// The Latin key of a folded reading in upper case, each letter with the origin of its kana.
pub(crate) fn latin(folded: &[Piece]) -> Vec<Piece> {
    let mut letters: Vec<Piece> = Vec::with_capacity(folded.len() * 2);
    let mut doubled: Option<Piece> = None;
    let mut before = None;
    let mut at = 0;
    while at < folded.len() {
        let mut piece = folded[at];
        at += 1;
        piece.character = match (piece.character, before) {
            ('ゝ', Some(before)) => before,
            ('ゞ', Some(before)) => voiced(before),
            (other, _) => other,
        };
        before = Some(piece.character);
        let small = folded.get(at).map(|next| next.character);
        let Some((consonant, vowel, used)) = sound(piece.character, small) else {
            match piece.character {
                'っ' => doubled = Some(piece),
                'ん' => push_piece(&mut letters, 'N', piece),
                other if other.is_ascii_alphanumeric() => {
                    push_piece(&mut letters, other.to_ascii_uppercase(), piece);
                }
                // The key has short vowels.
                'ー' => lengthen(&mut letters, piece),
                // Spaces, dots and kanji have no letter.
                _ => {}
            }
            continue;
        };
        if used {
            piece.end = folded[at].end.max(piece.end);
            at += 1;
        }
        if let Some(double) = doubled.take()
            && let Some(first) = consonant.chars().next()
        {
            push_piece(&mut letters, if first == 'C' { 'T' } else { first }, double);
        }
        for letter in consonant.chars().chain([vowel]) {
            push_piece(&mut letters, letter, piece);
        }
    }
    letters
}

fn push_piece(letters: &mut Vec<Piece>, character: char, origin: Piece) {
    if repeats(letters.last().map(|last| last.character), character) {
        lengthen(letters, origin);
    } else {
        letters.push(Piece {
            character,
            ..origin
        });
    }
}

/// Lets the last letter stand for the kana beside it, too.
fn lengthen(letters: &mut [Piece], origin: Piece) {
    if let Some(last) = letters.last_mut()
        && last.end == origin.start
    {
        last.end = origin.end;
    }
}

fn push_letter(key: &mut Vec<char>, letter: char) {
    if !repeats(key.last().copied(), letter) {
        key.push(letter);
    }
}

/// Whether the letter only lengthens the one before it; nn is n because しんいち and しにち are typed alike.
fn repeats(last: Option<char>, letter: char) -> bool {
    match last {
        Some('O') => matches!(letter, 'O' | 'U'),
        Some(last @ ('A' | 'I' | 'U' | 'E' | 'N')) => last == letter,
        _ => false,
    }
}
