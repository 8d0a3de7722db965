//! Who is where, and who plans to come.

use super::support::{Fresh, id, person};
use storage::{
    Id,
    directory::place::{self, PlaceRow},
    members,
    presence::{
        stay::{self, StayRow},
        visit::{self, VisitRow},
    },
};

/// A place.
pub fn a_place(n: u128) -> PlaceRow {
    PlaceRow {
        id: id(n),
        name: format!("拠点{n}"),
        name_key: format!("{n}"),
        reading: String::new(),
        sort_key: format!("{n}"),
        summary: String::new(),
        postal_code: String::new(),
        address: String::new(),
        operator_id: None,
        hours_note: String::new(),
        equipment: String::new(),
        entry: String::new(),
        directions: String::new(),
        latitude: 37.4,
        longitude: 138.8,
        website: String::new(),
        telephone: String::new(),
        joined_at: 1,
        version: 1,
    }
}

fn two_places_and_people(fresh: &Fresh) {
    fresh
        .write(|c| members::insert(c, &[person(1), person(2)]))
        .unwrap();
    for n in [100, 101] {
        fresh
            .write(move |c| place::insert(c, &a_place(n), &[]))
            .unwrap();
    }
}

fn a_stay(n: u128, who: u128, at: u128, since_at: i64, until_at: i64) -> StayRow {
    StayRow {
        id: id(n),
        person_id: id(who),
        place_id: id(at),
        visibility: "everyone".to_owned(),
        since_at,
        until_at,
    }
}

fn a_visit(n: u128, who: u128, date: &str) -> VisitRow {
    VisitRow {
        id: id(n),
        person_id: id(who),
        place_id: id(100),
        date: date.to_owned(),
        part: "all_day".to_owned(),
        visibility: "everyone".to_owned(),
    }
}

crate::on_both! {
    fn one_stay_lasts_at_a_time(fresh) {
        two_places_and_people(&fresh);
        let here = |at: u128, now: i64| -> Vec<Id> {
            let rows = fresh.read(move |c| stay::present(c, Some(id(at)), &[], now)).unwrap();
            rows.into_iter().map(|row| row.person_id).collect()
        };
        fresh.write(|c| stay::put(c, &a_stay(1, 1, 100, 10, 50))).unwrap();
        fresh.write(|c| stay::put(c, &a_stay(2, 2, 100, 11, 40))).unwrap();
        assert_eq!(here(100, 12), [id(1), id(2)]);
        fresh.write(|c| stay::put(c, &a_stay(3, 1, 100, 20, 60))).unwrap();
        let same = fresh.read(|c| stay::current(c, id(1), 55)).unwrap().unwrap();
        assert_eq!((same.id, same.since_at, same.until_at), (id(1), 10, 60));
        fresh.write(|c| stay::put(c, &a_stay(4, 1, 101, 30, 70))).unwrap();
        assert_eq!((here(100, 31), here(101, 31)), (vec![id(2)], vec![id(1)]));
        let hidden = fresh.read(|c| stay::present(c, None, &[id(1)], 31)).unwrap();
        assert_eq!(hidden.len(), 1);
        assert!(fresh.write(|c| stay::end(c, id(1), 35)).unwrap());
        assert!(!fresh.write(|c| stay::end(c, id(1), 36)).unwrap());
        assert!(here(101, 36).is_empty());
        // What is over is still counted for a while, and then forgotten.
        let spans = |c: &mut storage::Connection| stay::spans(c, id(100), &[], 0);
        assert_eq!(fresh.read(spans).unwrap().len(), 2);
        fresh.write(|c| stay::purge(c, 41)).unwrap();
        assert!(fresh.read(spans).unwrap().is_empty());
    }

    fn one_visit_for_a_person_a_place_and_a_day(fresh) {
        two_places_and_people(&fresh);
        for (n, who, date) in [(1, 1, "2026-11-26"), (2, 1, "2026-11-26"), (3, 1, "2026-11-27"), (4, 2, "2026-11-26")] {
            fresh.write(move |c| visit::put(c, &a_visit(n, who, date))).unwrap();
        }
        let own: Vec<Id> = fresh.read(|c| visit::of(c, id(1), "2026-11-26")).unwrap()
            .into_iter().map(|(row, _)| row.id).collect();
        assert_eq!(own, [id(2), id(3)]);
        let coming = fresh.read(|c| visit::coming(c, Some(id(100)), &[], "2026-11-26", "2026-11-26")).unwrap();
        assert_eq!(coming.len(), 2);
        assert!(!fresh.write(|c| visit::delete(c, id(2), id(3))).unwrap());
        assert!(fresh.write(|c| visit::delete(c, id(1), id(3))).unwrap());
        fresh.write(|c| visit::purge(c, "2026-11-27")).unwrap();
        assert!(fresh.read(|c| visit::coming(c, None, &[], "2026-11-01", "2026-12-01")).unwrap().is_empty());
    }
}
