//! Introductions: who is offered one, in which order, and what is repeated.

use super::support::{Fresh, id, person};
use storage::{
    Id,
    introduction::{self, IntroductionRow},
    members,
    network::connection::pair,
};

fn row(n: u128, introducer: Option<u128>, two: [u128; 2], made_at: i64) -> IntroductionRow {
    IntroductionRow {
        id: id(n),
        introducer_id: introducer.map(id),
        first_id: id(two[0]),
        second_id: id(two[1]),
        pair: pair(id(two[0]), id(two[1])),
        note: String::new(),
        first_answer: "waiting".to_owned(),
        second_answer: "waiting".to_owned(),
        is_void: 0,
        made_at,
    }
}

fn received(fresh: &Fresh, of: u128, hidden: &[Id], after: (i64, Id)) -> Vec<Id> {
    let hidden = hidden.to_vec();
    let rows = fresh
        .read(move |c| introduction::received(c, id(of), &hidden, 10, after, 50))
        .unwrap();
    rows.into_iter().map(|row| row.id).collect()
}

crate::on_both! {
    fn whoever_is_offered_one_reads_it_until_it_is_declined_or_old(fresh) {
        let start = (i64::MAX, Id(uuid::Uuid::nil()));
        let people: Vec<_> = (1..=4).map(person).collect();
        fresh.write(move |c| members::insert(c, &people)).unwrap();
        let mut void = row(13, Some(4), [1, 3], 30);
        void.is_void = 1;
        let rows = [
            row(10, Some(3), [1, 2], 20),
            row(11, None, [4, 1], 20),
            row(12, Some(2), [1, 4], 5),
            void,
        ];
        for row in rows.clone() {
            fresh.write(move |c| introduction::insert(c, &row)).unwrap();
        }
        // Newest first, neither old nor void ones, and none from or to whoever is hidden.
        assert_eq!(received(&fresh, 1, &[], start), [id(11), id(10)]);
        assert_eq!(received(&fresh, 1, &[], (20, id(11))), [id(10)]);
        assert_eq!(received(&fresh, 1, &[id(3)], start), [id(11)]);
        assert_eq!(received(&fresh, 1, &[id(4)], start), [id(10)]);
        assert_eq!(received(&fresh, 2, &[], start), [id(10)]);

        let repeated = |introducer: Option<u128>, since| {
            let pair = pair(id(2), id(1));
            fresh
                .read(move |c| introduction::is_repeated(c, introducer.map(id), &pair, since))
                .unwrap()
        };
        assert!(repeated(Some(3), 20) && !repeated(Some(3), 21) && !repeated(None, 0));

        let first = rows[0].clone();
        let answer = |person: u128, answer: &'static str| {
            let row = first.clone();
            fresh
                .write(move |c| introduction::answer(c, &row, id(person), answer))
                .unwrap()
        };
        assert!(answer(1, "accepted") && !answer(1, "declined") && answer(2, "declined"));
        assert_eq!(received(&fresh, 2, &[], start), []);
        let found = fresh.read(|c| introduction::find(c, id(1), id(10), 0)).unwrap();
        assert!(found.is_some_and(|row| !row.is_agreed()));
        let strange = fresh.read(|c| introduction::find(c, id(3), id(10), 0)).unwrap();
        assert_eq!(strange, None);

        fresh.write(|c| introduction::set_wish(c, id(1), true)).unwrap();
        fresh.write(|c| introduction::set_wish(c, id(1), true)).unwrap();
        let waiting = |before| fresh.read(move |c| introduction::waiting(c, before, 9)).unwrap();
        assert_eq!(waiting(0), [id(1)]);
        fresh.write(|c| introduction::suggested(c, &[id(1)], 7)).unwrap();
        assert_eq!((waiting(6), waiting(7)), (vec![], vec![id(1)]));
        fresh.write(|c| introduction::purge(c, 21)).unwrap();
        assert_eq!(received(&fresh, 1, &[], start), []);
    }
}
