//! B4: leaks that are planted on purpose, each of which the other tests of this module have to find.
//!
//! Run with `cargo test -p nagaoka-worker-server --features leaks --test http planted`.

use super::{community::Blind, histories, questions::Breadth, unknown, worlds};
use crate::support::Backend;
use transfer::leak::{self, Leak};

fn is_caught() -> bool {
    let found = worlds::run(Backend::Sqlite, 2021, 6, 20, Breadth::Narrow);
    let found = found.leaks() || {
        let (_, differing, _) = histories::differing(Backend::Sqlite, 2, 20);
        differing > 0
    };
    found || {
        let blind = Blind::new(Backend::Sqlite, 3);
        unknown::forget(&blind);
        !unknown::is_hidden(&blind)
    }
}

#[test]
fn every_planted_leak_is_caught() {
    leak::plant(None);
    assert!(!is_caught(), "the control: without a leak nothing is found");
    let mut missed = Vec::new();
    for planted in Leak::ALL {
        leak::plant(Some(planted));
        if !is_caught() {
            missed.push(planted);
        }
        leak::plant(None);
    }
    let planted = Leak::ALL.len();
    println!("B4 planted {planted} caught {}", planted - missed.len());
    assert!(missed.is_empty(), "not caught: {missed:?}");
}
