//! The lines of a search index: forms of one text, in three alphabets that never meet.
//!
//! Folded text has neither upper-case Latin letters, nor katakana, nor controls.
//! So a line in katakana is a reading ([`crate::fold_reading`]), a line in upper case a Latin key ([`crate::romaji::key`]), a tab marks where a word begins, and lines are separated by line feeds.

use crate::fold::{Piece, is_part_separator};
use crate::kana::{is_dense, is_kana, is_word, to_katakana};
use crate::reading::sounds;
use crate::romaji::latin;

/// Marks the beginning of a word, so that a needle that begins with a word matches only there.
pub(crate) const WORD_MARK: char = '\t';

/// The characters of a line in order, as text.
pub(crate) fn line_text(line: &[Piece]) -> String {
    line.iter().map(|piece| piece.character).collect()
}

/// Folded text as a line: words marked, no spaces beside scripts that are written without.
pub(crate) fn text_line(folded: &[Piece]) -> Vec<Piece> {
    let mut line: Vec<Piece> = Vec::with_capacity(folded.len() + folded.len() / 8);
    for (index, &piece) in folded.iter().enumerate() {
        let last = line.last().map(|last| last.character);
        if piece.character == ' ' {
            let next = folded.get(index + 1).map(|next| next.character);
            if last.is_some_and(is_dense) || next.is_some_and(is_dense) {
                continue;
            }
        } else if is_word(piece.character) && !last.is_some_and(is_word) {
            line.push(Piece {
                character: WORD_MARK,
                start: piece.start,
                end: piece.start,
            });
        }
        line.push(piece);
    }
    line
}

/// A name as lines: as written, and its parts without anything between them in every usual order.
pub(crate) fn name_lines(folded: &[Piece]) -> Vec<Vec<Piece>> {
    let mut lines = vec![text_line(folded)];
    lines.extend(arrangements(folded).iter().map(|order| text_line(order)));
    lines
}

/// A reading as lines: as written, in katakana by sound, and in upper-case Latin letters.
pub(crate) fn reading_lines(folded: &[Piece]) -> Vec<Vec<Piece>> {
    let mut lines = vec![text_line(folded)];
    for order in arrangements(folded) {
        if order.iter().any(|piece| is_kana(piece.character)) {
            let mut katakana = sounds(&order);
            for piece in &mut katakana {
                piece.character = to_katakana(piece.character);
            }
            lines.push(katakana);
            lines.push(text_line(&latin(&order)));
        }
        lines.push(text_line(&order));
    }
    lines
}

/// Whether folded text is a reading: kana and separators only.
pub(crate) fn is_reading(folded: &[Piece]) -> bool {
    folded.iter().any(|piece| is_kana(piece.character))
        && folded
            .iter()
            .all(|piece| is_kana(piece.character) || is_part_separator(piece.character))
}

/// The parts of a name joined: in order, from each part on, and in reverse.
fn arrangements(folded: &[Piece]) -> Vec<Vec<Piece>> {
    let parts: Vec<&[Piece]> = folded
        .split(|piece| is_part_separator(piece.character))
        .filter(|part| !part.is_empty())
        .collect();
    let mut orders: Vec<Vec<Piece>> = Vec::with_capacity(parts.len() + 1);
    // With two parts the reverse begins with the second, so it stands for that part alone too.
    let suffixes = if parts.len() == 2 { 1 } else { parts.len() };
    for first in 0..suffixes {
        orders.push(parts[first..].concat());
    }
    if parts.len() > 1 {
        orders.push(parts.iter().rev().copied().collect::<Vec<_>>().concat());
    }
    orders
}
