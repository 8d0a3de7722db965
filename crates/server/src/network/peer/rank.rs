//! The ranking itself: points for what is shared, without a database.

use api::network::{PeerCriterion, PeerLevels, PeerReason, rarity_factor};
use std::{
    cmp::Reverse,
    collections::{HashMap, HashSet},
};
use storage::Id;

/// Something that the viewer says of themself.
#[derive(Clone, Debug, PartialEq, Eq)]
pub(super) struct Thing {
    /// The term or place.
    pub id: Id,
    /// What it is.
    pub kind: PeerCriterion,
    /// Its name.
    pub label: String,
    /// Who else has it, as far as the list was read.
    pub holders: Vec<Id>,
}

impl Thing {
    /// What it is worth to share it.
    pub(super) fn points(&self, levels: &PeerLevels) -> u32 {
        let level = levels.level(self.kind).factor();
        self.kind.weight() * level * rarity_factor(self.holders.len())
    }
}

/// The people who share most as far as the lists were read, the best first, at most `most`; whoever is in
/// `without` is none. Equal points are ordered by id, which is random and never changes.
pub(super) fn candidates(
    things: &[Thing],
    levels: &PeerLevels,
    without: &HashSet<Id>,
    most: usize,
) -> Vec<Id> {
    let mut points: HashMap<Id, u32> = HashMap::new();
    for thing in things {
        let worth = thing.points(levels);
        for holder in &thing.holders {
            if !without.contains(holder) {
                *points.entry(*holder).or_default() += worth;
            }
        }
    }
    let mut ranked: Vec<(Reverse<u32>, Id)> = points
        .into_iter()
        .map(|(id, points)| (Reverse(points), id))
        .collect();
    ranked.sort_unstable();
    ranked.truncate(most);
    ranked.into_iter().map(|(_, id)| id).collect()
}

/// Somebody with what they share, by its place in the viewer's things.
#[derive(Clone, Debug, PartialEq, Eq)]
pub(super) struct Ranked {
    /// Who.
    pub id: Id,
    /// The sum over everything shared.
    pub points: u32,
    shared: Vec<usize>,
}

impl Ranked {
    /// What is shared, what is worth most first.
    pub(super) fn reasons(&self, things: &[Thing], levels: &PeerLevels) -> Vec<PeerReason> {
        let mut shared: Vec<(Reverse<u32>, usize)> = self
            .shared
            .iter()
            .map(|index| (Reverse(things[*index].points(levels)), *index))
            .collect();
        shared.sort_unstable();
        let reason = |(_, index): (_, usize)| PeerReason {
            kind: things[index].kind,
            label: things[index].label.clone(),
        };
        shared.into_iter().map(reason).collect()
    }
}

/// Ranks people by all that they share: `shared` is who has which of the things.
pub(super) fn rank(
    things: &[Thing],
    levels: &PeerLevels,
    shared: impl IntoIterator<Item = (Id, Id)>,
) -> Vec<Ranked> {
    let places: HashMap<Id, usize> = things
        .iter()
        .enumerate()
        .map(|(index, thing)| (thing.id, index))
        .collect();
    let mut people: HashMap<Id, Vec<usize>> = HashMap::new();
    for (person, thing) in shared {
        if let Some(index) = places.get(&thing) {
            people.entry(person).or_default().push(*index);
        }
    }
    let mut ranked: Vec<Ranked> = people
        .into_iter()
        .map(|(id, mut shared)| {
            shared.sort_unstable();
            shared.dedup();
            let points = shared.iter().map(|index| things[*index].points(levels));
            Ranked {
                id,
                points: points.sum(),
                shared,
            }
        })
        .collect();
    ranked.sort_unstable_by_key(|one| (Reverse(one.points), one.id));
    ranked
}

#[cfg(test)]
mod tests {
    use super::*;
    use api::network::PeerLevel;
    use uuid::Uuid;

    fn id(number: u128) -> Id {
        Id(Uuid::from_u128(number))
    }

    fn thing(number: u128, kind: PeerCriterion, holders: &[u128]) -> Thing {
        Thing {
            id: id(number),
            kind,
            label: format!("thing {number}"),
            holders: holders.iter().copied().map(id).collect(),
        }
    }

    fn ids(ranked: &[Ranked]) -> Vec<Id> {
        ranked.iter().map(|one| one.id).collect()
    }

    #[test]
    fn what_is_shared_counts_by_weight_level_and_rarity() {
        let many: Vec<u128> = (100..150).collect();
        let things = [
            thing(1, PeerCriterion::Craft, &many),
            thing(2, PeerCriterion::Interest, &[100, 101]),
            thing(3, PeerCriterion::Language, &[102]),
        ];
        let usual = PeerLevels::default();
        assert_eq!(
            things.each_ref().map(|thing| thing.points(&usual)),
            [18, 12, 4]
        );
        let shared = [(100, 1), (100, 2), (101, 2), (102, 3), (103, 1), (104, 9)]
            .map(|(person, thing)| (id(person), id(thing)));
        let ranked = rank(&things, &usual, shared);
        assert_eq!(ids(&ranked), [100, 103, 101, 102].map(id));
        let labels: Vec<String> = ranked[0]
            .reasons(&things, &usual)
            .into_iter()
            .map(|reason| reason.label)
            .collect();
        assert_eq!(labels, ["thing 1", "thing 2"]);
        let mut own = usual;
        own.craft = PeerLevel::Off;
        own.language = PeerLevel::Important;
        assert_eq!(
            things.each_ref().map(|thing| thing.points(&own)),
            [0, 12, 12]
        );
    }

    #[test]
    fn equal_points_have_an_order_that_never_changes() {
        let things = [thing(1, PeerCriterion::Skill, &[9, 7, 8])];
        let levels = PeerLevels::default();
        let without = HashSet::from([id(8)]);
        assert_eq!(candidates(&things, &levels, &without, 10), [7, 9].map(id));
        assert_eq!(candidates(&things, &levels, &without, 1), [id(7)]);
        let backwards = [9, 7].map(|person| (id(person), id(1)));
        assert_eq!(ids(&rank(&things, &levels, backwards)), [7, 9].map(id));
    }
}
