//! A small generator of numbers that are the same on every machine and in every version.

/// Numbers that follow from a seed and a stream, by SplitMix64 (Steele, Lea, Flood 2014).
///
/// Every member has a stream of its own, so that the nth is the same however many there are.
pub(super) struct Dice(u64);

impl Dice {
    /// The numbers of one stream.
    pub(super) fn new(seed: u64, stream: u64) -> Self {
        let mut dice = Self(seed ^ stream.wrapping_mul(0xD1B5_4A32_D192_ED03));
        // Streams that differ in one bit only part after a step.
        dice.next();
        dice
    }

    /// A number below `end`, which must not be 0.
    pub(super) fn below(&mut self, end: usize) -> usize {
        let end = end.max(1) as u64;
        // The remainder favours small numbers by less than 2^-40 for ends as small as those here.
        usize::try_from(self.next() % end).unwrap_or(0)
    }

    /// Whether something happens that does so in `percent` of a hundred cases.
    pub(super) fn happens(&mut self, percent: usize) -> bool {
        self.below(100) < percent
    }

    /// One of the items; `None` if there are none.
    pub(super) fn pick<'a, T>(&mut self, items: &'a [T]) -> Option<&'a T> {
        items.get(self.below(items.len()))
    }

    /// One of the items, each as likely as its weight says; `None` if all weights are 0.
    pub(super) fn weighted<'a, T>(
        &mut self,
        items: &'a [T],
        weight: impl Fn(&T) -> usize,
    ) -> Option<&'a T> {
        let total: usize = items.iter().map(&weight).sum();
        let mut left = self.below(total);
        items.iter().find(|item| {
            let weight = weight(item);
            let found = left < weight;
            left = left.saturating_sub(weight);
            found
        })
    }

    /// `count` different items in random order, or all of them.
    pub(super) fn some<T: Clone>(&mut self, items: &[T], count: usize) -> Vec<T> {
        let mut left: Vec<&T> = items.iter().collect();
        let mut chosen = Vec::with_capacity(count);
        while chosen.len() < count && !left.is_empty() {
            chosen.push(left.swap_remove(self.below(left.len())).clone());
        }
        chosen
    }

    fn next(&mut self) -> u64 {
        self.0 = self.0.wrapping_add(0x9E37_79B9_7F4A_7C15);
        let mut mixed = self.0;
        mixed = (mixed ^ (mixed >> 30)).wrapping_mul(0xBF58_476D_1CE4_E5B9);
        mixed = (mixed ^ (mixed >> 27)).wrapping_mul(0x94D0_49BB_1331_11EB);
        mixed ^ (mixed >> 31)
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn the_same_for_ever() {
        let mut dice = Dice::new(1, 2);
        let numbers: Vec<usize> = (0..6).map(|_| dice.below(100)).collect();
        let mut again = Dice::new(1, 2);
        assert_eq!(
            numbers,
            (0..6).map(|_| again.below(100)).collect::<Vec<_>>()
        );
        let mut other = Dice::new(1, 3);
        assert_ne!(
            numbers,
            (0..6).map(|_| other.below(100)).collect::<Vec<_>>()
        );
    }

    #[test]
    fn weights_and_choices() {
        let mut dice = Dice::new(7, 0);
        let items = [("never", 0), ("always", 5)];
        for _ in 0..50 {
            assert_eq!(
                dice.weighted(&items, |item| item.1).map(|item| item.0),
                Some("always")
            );
        }
        assert_eq!(dice.some(&[1, 2, 3], 5).len(), 3);
        assert_eq!(dice.pick::<u8>(&[]), None);
    }
}
