//! The small patterns of the word table: letters, numbers and short gaps.

/// The most letters that a gap may have.
const LONGEST_GAP: usize = 8;
/// The most digits that a number may have.
const LONGEST_NUMBER: usize = 8;

#[derive(Clone, Copy, Debug, PartialEq, Eq)]
enum Part {
    Letter(char),
    Number,
    Gap,
}

/// One pattern without alternatives.
#[derive(Clone, Debug, PartialEq, Eq)]
pub(super) struct Pattern(Vec<Part>);

impl Pattern {
    /// Every pattern that `text` with its alternatives stands for.
    pub(super) fn expand(text: &str) -> Vec<Self> {
        let (before, rest) = text.split_once('(').unwrap_or((text, ""));
        let mut heads = vec![Self::parts(before)];
        if let Some((alternatives, after)) = rest.split_once(')') {
            let tails = Self::expand(after);
            heads = alternatives
                .split('|')
                .flat_map(|one| {
                    let middle = Self::parts(one);
                    let head = [&heads[0][..], &middle[..]].concat();
                    tails
                        .iter()
                        .map(move |tail| [&head[..], &tail.0[..]].concat())
                        .collect::<Vec<_>>()
                })
                .collect();
        }
        heads.into_iter().map(Self).collect()
    }

    fn parts(text: &str) -> Vec<Part> {
        let mut parts = Vec::new();
        for piece in text.split_inclusive(['#', '~']) {
            let letters = piece.trim_end_matches(['#', '~']);
            parts.extend(super::squeezed(letters).chars().map(Part::Letter));
            match piece.as_bytes().last() {
                Some(b'#') => parts.push(Part::Number),
                Some(b'~') => parts.push(Part::Gap),
                _ => {}
            }
        }
        parts
    }

    /// Where the pattern ends if it stands at `start`.
    pub(super) fn match_at(&self, letters: &[char], start: usize) -> Option<usize> {
        match_parts(&self.0, letters, start)
    }
}

fn match_parts(parts: &[Part], letters: &[char], at: usize) -> Option<usize> {
    let Some((first, rest)) = parts.split_first() else {
        return Some(at);
    };
    match first {
        Part::Letter(letter) => {
            let same = letters.get(at) == Some(letter);
            same.then(|| match_parts(rest, letters, at + 1)).flatten()
        }
        Part::Number => {
            let digits = letters.get(at..)?.iter().take(LONGEST_NUMBER);
            let count = digits.take_while(|letter| is_digit(**letter)).count();
            (1..=count)
                .rev()
                .find_map(|taken| match_parts(rest, letters, at + taken))
        }
        Part::Gap => {
            let others = letters.get(at..)?.iter().take(LONGEST_GAP);
            let count = others.take_while(|letter| **letter != '。').count();
            (0..=count).find_map(|taken| match_parts(rest, letters, at + taken))
        }
    }
}

fn is_digit(letter: char) -> bool {
    letter.is_ascii_digit() || "〇一二三四五六七八九十百".contains(letter)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn alternatives_numbers_and_gaps() {
        assert_eq!(Pattern::expand("(a|b)c(d|)").len(), 4);
        let letters: Vec<char> = "満三十五才以下".chars().collect();
        let ends: Vec<usize> = Pattern::expand("#(歳|才)以下")
            .iter()
            .filter_map(|pattern| pattern.match_at(&letters, 1))
            .collect();
        assert_eq!(ends, [7]);
        let letters: Vec<char> = "男性も大いに歓迎".chars().collect();
        assert_eq!(
            Pattern::expand("男性~歓迎")[0].match_at(&letters, 0),
            Some(8)
        );
        let letters: Vec<char> = "男性。歓迎".chars().collect();
        assert_eq!(Pattern::expand("男性~歓迎")[0].match_at(&letters, 0), None);
    }
}
