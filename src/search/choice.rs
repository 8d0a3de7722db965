//! Which of the answers is chosen by the keyboard.

/// A key that moves the choice.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Move {
    /// The next one; after the last, none: the field itself.
    Down,
    /// The one before; before the first, none.
    Up,
    /// The first.
    First,
    /// The last.
    Last,
}

impl Move {
    /// The move of a key as `KeyboardEvent.key` names it. Home and End belong to the text while nothing is
    /// chosen.
    pub fn of_key(key: &str, something_chosen: bool) -> Option<Self> {
        match key {
            "ArrowDown" => Some(Self::Down),
            "ArrowUp" => Some(Self::Up),
            "Home" if something_chosen => Some(Self::First),
            "End" if something_chosen => Some(Self::Last),
            _ => None,
        }
    }
}

/// What is chosen after `movement` among `n` answers.
pub fn moved(chosen: Option<usize>, movement: Move, n: usize) -> Option<usize> {
    let last = n.checked_sub(1)?;
    match (movement, chosen) {
        (Move::First, _) | (Move::Down, None) => Some(0),
        (Move::Last, _) | (Move::Up, None) => Some(last),
        (Move::Down, Some(index)) => (index < last).then(|| index + 1),
        (Move::Up, Some(index)) => index.checked_sub(1).map(|index| index.min(last)),
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn the_choice_goes_round_by_way_of_the_field() {
        assert_eq!(moved(None, Move::Down, 2), Some(0));
        assert_eq!(moved(Some(0), Move::Down, 2), Some(1));
        assert_eq!(moved(Some(1), Move::Down, 2), None);
        assert_eq!(moved(None, Move::Up, 2), Some(1));
        assert_eq!(moved(Some(0), Move::Up, 2), None);
        assert_eq!(moved(Some(0), Move::Last, 3), Some(2));
        assert_eq!(moved(Some(2), Move::First, 3), Some(0));
        assert_eq!(moved(Some(0), Move::Down, 0), None);
    }

    #[test]
    fn home_and_end_stay_with_the_text_until_something_is_chosen() {
        assert_eq!(Move::of_key("Home", false), None);
        assert_eq!(Move::of_key("Home", true), Some(Move::First));
        assert_eq!(Move::of_key("ArrowUp", false), Some(Move::Up));
        assert_eq!(Move::of_key("a", true), None);
    }
}
