//! The newest answers of this page's life, a few dozen of them.

use std::{
    any::{Any, TypeId},
    cell::RefCell,
};

/// As many answers as one can come back to before the oldest is forgotten.
const MOST_KEPT: usize = 60;

/// Who reads: each place in the program that loads something has its own answers.
#[derive(Clone, Copy, PartialEq, Eq)]
pub struct Slot(TypeId);

impl Slot {
    /// The slot of a type that only one place uses.
    pub fn of<T: 'static>() -> Self {
        Self(TypeId::of::<T>())
    }
}

struct Kept {
    slot: Slot,
    key: Box<dyn Any>,
    value: Box<dyn Any>,
}

thread_local! {
    static KEPT: RefCell<Vec<Kept>> = const { RefCell::new(Vec::new()) };
}

/// The newest answer for `key`.
pub fn find<K: PartialEq + 'static, T: Clone + 'static>(slot: Slot, key: &K) -> Option<T> {
    KEPT.with_borrow(|kept| {
        let entry = kept.iter().find(|entry| is_for(entry, slot, key))?;
        entry.value.downcast_ref().cloned()
    })
}

/// Keeps `value` as the newest answer for `key`.
pub fn keep<K: PartialEq + Clone + 'static, T: Clone + 'static>(slot: Slot, key: &K, value: &T) {
    let entry = Kept {
        slot,
        key: Box::new(key.clone()),
        value: Box::new(value.clone()),
    };
    KEPT.with_borrow_mut(|kept| {
        kept.retain(|entry| !is_for(entry, slot, key));
        if kept.len() >= MOST_KEPT {
            kept.remove(0);
        }
        kept.push(entry);
    });
}

/// Forgets everything: what one person saw is not for the next.
pub fn forget() {
    KEPT.take();
}

fn is_for<K: PartialEq + 'static>(entry: &Kept, slot: Slot, key: &K) -> bool {
    entry.slot == slot && entry.key.downcast_ref() == Some(key)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn answers_are_kept_by_place_and_key_until_forgotten() {
        let (here, there) = (Slot::of::<u8>(), Slot::of::<u16>());
        keep(here, &1, &"one".to_owned());
        keep(here, &1, &"newer".to_owned());
        keep(there, &1, &"other".to_owned());
        assert_eq!(find(here, &1), Some("newer".to_owned()));
        assert_eq!(find(there, &1), Some("other".to_owned()));
        assert_eq!(find::<i32, String>(here, &2), None);
        forget();
        assert_eq!(find::<i32, String>(here, &1), None);
    }

    #[test]
    fn the_oldest_answers_make_room() {
        let slot = Slot::of::<u32>();
        for key in 0..=MOST_KEPT {
            keep(slot, &key, &key);
        }
        assert_eq!(find::<usize, usize>(slot, &0), None);
        assert_eq!(find(slot, &MOST_KEPT), Some(MOST_KEPT));
    }
}
