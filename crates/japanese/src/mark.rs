//! Where in a displayed text the matches of a query are, for highlighting.

use std::ops::Range;

use crate::fold::{Piece, pieces};
use crate::line::{is_reading, line_text, name_lines, reading_lines, text_line};
use crate::query::Query;

/// The longest text, in parts, that is also looked at as a name in another order.
const MAX_NAME_CHARS: usize = 40;

/// The byte ranges of the text that a query matches: in order, apart, at character boundaries.
///
/// A range covers whole characters of the original, however they were typed: variant kanji, half-width kana with its dakuten, full-width letters.
/// In a text of kana, romaji marks the kana that it says.
///
/// ```
/// use japanese::{Query, mark_matches};
/// let text = "担当は髙橋さん(ﾅｶﾞｵｶ)";
/// let marked: Vec<&str> = mark_matches(text, &Query::parse("高橋 ながお"))
///     .into_iter()
///     .map(|range| &text[range])
///     .collect();
/// assert_eq!(marked, ["髙橋", "ﾅｶﾞｵ"]);
/// ```
#[must_use]
pub fn mark_matches(text: &str, query: &Query) -> Vec<Range<usize>> {
    if query.is_empty() {
        return Vec::new();
    }
    let folded = pieces(text);
    let lines = if folded.len() > MAX_NAME_CHARS {
        vec![text_line(&folded)]
    } else if is_reading(&folded) {
        reading_lines(&folded)
    } else {
        name_lines(&folded)
    };
    let mut ranges = Vec::new();
    for line in &lines {
        mark_line(line, query, &mut ranges);
    }
    joined(ranges)
}

fn mark_line(line: &[Piece], query: &Query, ranges: &mut Vec<Range<usize>>) {
    let line_as_text = line_text(line);
    let starts: Vec<usize> = line_as_text
        .char_indices()
        .map(|(position, _)| position)
        .collect();
    for alternative in query.terms.iter().flat_map(|term| &term.alternatives) {
        for (position, needle) in line_as_text.match_indices(&alternative.needle) {
            let first = starts.partition_point(|&start| start < position);
            let last = starts.partition_point(|&start| start < position + needle.len());
            ranges.extend(
                line[first..last]
                    .iter()
                    .filter(|piece| piece.start < piece.end)
                    .map(|piece| piece.start..piece.end),
            );
        }
    }
}

/// The ranges in order, those that touch or overlap joined.
fn joined(mut ranges: Vec<Range<usize>>) -> Vec<Range<usize>> {
    ranges.sort_unstable_by_key(|range| (range.start, range.end));
    let mut joined: Vec<Range<usize>> = Vec::new();
    for range in ranges {
        match joined.last_mut() {
            Some(last) if range.start <= last.end => last.end = last.end.max(range.end),
            _ => joined.push(range),
        }
    }
    joined
}
