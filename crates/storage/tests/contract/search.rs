//! The index: the same hits, orders and counts on both databases.

use super::support::{document, id};
use storage::search::{self, After, Matching, Order};

fn tokens(all: &[&str]) -> Matching {
    let mut matching = Matching::default();
    for token in all {
        matching.any_of([(*token).to_owned()]);
    }
    matching
}

crate::on_both! {
    fn lists_page_in_every_order(fresh) {
        let documents: Vec<_> = (1..=25_u128).map(|n| document(n, "text", if n % 5 == 0 { "a" } else { "b" })).collect();
        fresh.write(move |c| search::insert(c, &documents)).unwrap();
        for (matching, all) in [(Matching::default(), 25), (tokens(&["b"]), 20), (tokens(&["a"]), 5)] {
            for order in [Order::Newest, Order::Reading, Order::Company] {
                let mut seen = Vec::new();
                let mut after = After::start(order);
                loop {
                    let (matching, start) = (matching.clone(), after.clone());
                    let page = fresh
                        .read(move |c| search::list(c, "member", &matching, order, &start, 7))
                        .unwrap();
                    let Some(last) = page.last() else { break };
                    after = After { sort_key: last.sort_key.clone(), id: last.id };
                    seen.extend(page);
                }
                assert_eq!(seen.len(), all, "{order:?}");
                let sorted = seen.windows(2).all(|pair| match order {
                    Order::Newest => pair[0].id > pair[1].id,
                    _ => (&pair[0].sort_key, pair[0].id) < (&pair[1].sort_key, pair[1].id),
                });
                assert!(sorted, "{order:?}");
            }
            let matching = matching.clone();
            assert_eq!(fresh.read(move |c| search::count(c, "member", &matching, 1_000)).unwrap(), all as i64);
        }
        assert_eq!(fresh.read(|c| search::count(c, "member", &tokens(&["b"]), 3)).unwrap(), 3, "capped");
        assert_eq!(fresh.read(|c| search::count(c, "company", &tokens(&["b"]), 3)).unwrap(), 0);
    }

    fn alternatives_exclusions_and_needles_narrow(fresh) {
        fresh.write(|c| search::insert(c, &[
            document(1, "たかはし rust", "x y"),
            document(2, "たなか rust", "x z"),
            document(3, "takahashi", "y z"),
        ])).unwrap();
        let found = |matching: Matching| {
            let hits = fresh
                .read(move |c| {
                    search::list(c, "member", &matching, Order::Newest, &After::start(Order::Newest), 10)
                })
                .unwrap();
            hits.into_iter().map(|hit| hit.entity_id).collect::<Vec<_>>()
        };
        assert_eq!(found(tokens(&["x"])), [id(2), id(1)]);
        assert_eq!(found(tokens(&["x", "y"])), [id(1)]);
        let mut either = Matching::default();
        either.all.push(vec![vec!["x".to_owned(), "z".to_owned()], vec!["y".to_owned()]]);
        assert_eq!(found(either.clone()), [id(3), id(2), id(1)]);
        either.none.push("z".to_owned());
        assert_eq!(found(either), [id(1)]);
        let mut needle = tokens(&["x"]);
        needle.needles.push(vec!["たかはし".to_owned(), "takahashi".to_owned()]);
        assert_eq!(found(needle.clone()), [id(1)], "a token without its needle is no hit");
        needle.needles.push(vec!["50% \"quoted\\".to_owned()]);
        assert_eq!(found(needle), []);
    }

    fn tidying_ends_and_changes_no_hit(fresh) {
        for n in 1..=40_u128 {
            let one = document(41 - n, "text", if n % 2 == 0 { "a" } else { "b" });
            fresh.write(move |c| search::insert(c, std::slice::from_ref(&one))).unwrap();
        }
        let hits = || fresh
            .read(|c| search::list(c, "member", &tokens(&["a"]), Order::Newest, &After::start(Order::Newest), 50))
            .unwrap();
        let before = hits();
        assert_eq!(before.len(), 20);
        let steps = (0..100).take_while(|_| fresh.write(search::tidy).unwrap()).count();
        assert!(steps < 100);
        assert_eq!(hits(), before);
    }

    fn a_removed_document_is_not_found(fresh) {
        fresh.write(|c| search::insert(c, &[document(1, "a", "x"), document(2, "a", "x")])).unwrap();
        fresh.write(|c| search::replace(c, &[document(1, "b", "y")])).unwrap();
        let count = |token: &'static str| {
            fresh.read(move |c| search::count(c, "member", &tokens(&[token]), 10)).unwrap()
        };
        assert_eq!((count("x"), count("y")), (1, 1));
        fresh.write(|c| search::remove(c, &[id(1), id(2)])).unwrap();
        assert_eq!((count("x"), count("y")), (0, 0));
    }
}
