//! P9: how search, lists and pages grow with the community; D1: how long it takes to make a large one.

use crate::{
    community::{Community, Folder, RARE_NAME},
    print,
};
use anyhow::Context as _;
use server::index::{Facet, kind, matching, member_page, narrow, narrow_ids};
use std::collections::BTreeMap;
use storage::{
    Id,
    directory::place,
    members::{self, term},
    search::{self, After, Matching, Order},
};

/// How many each statement is run at each size; 1 % of it must be more than a handful.
const TIMES: usize = 1_500;
/// What a page of a list asks for: its rows, and one more that tells whether there are more.
const PAGE: i64 = 51;
/// Sizes with the name that a figure has for them.
const SIZES: [(usize, &str); 4] = [
    (1_000, "1k"),
    (10_000, "10k"),
    (100_000, "100k"),
    (1_000_000, "1m"),
];

/// A class of queries, each as the members list asks it.
struct Class {
    name: &'static str,
    queries: Vec<Matching>,
}

/// Median and 99th percentile in microseconds, by what was measured, size after size.
type Growth = BTreeMap<&'static str, Vec<(f64, f64)>>;

/// Measures and prints.
///
/// # Errors
/// When a database cannot be made or read.
pub fn run() -> anyhow::Result<()> {
    let folder = Folder::new()?;
    let is_large = std::env::var("BENCH_LARGE").is_ok_and(|value| value == "1");
    let sizes = if is_large { &SIZES[..] } else { &SIZES[..3] };
    let (mut searches, mut others) = (Growth::new(), Growth::new());
    for (members, size) in sizes {
        let community = Community::open(&folder, *members)?;
        if let Some(written) = community.written {
            print("D1", format!("demo_{size}_seconds"), written.as_secs_f64());
        }
        for class in classes(&community)? {
            let name = class.name;
            let measured = measure_class(&community, class)?;
            say("P9", name, size, measured);
            searches.entry(name).or_default().push(measured);
        }
        for (name, measured) in measure_others(&community)? {
            say("G1", name, size, measured);
            others.entry(name).or_default().push(measured);
        }
        community.database.close();
    }
    let (_, largest) = sizes[sizes.len() - 1];
    summary("P9", &searches, largest);
    summary("G1", &others, largest);
    Ok(())
}

fn say(figure: &str, name: &str, size: &str, (p50, p99): (f64, f64)) {
    print(figure, format!("{name}_{size}_p50_us"), p50);
    print(figure, format!("{name}_{size}_p99_us"), p99);
}

/// The worst growth from the smallest size to the largest, and the worst 99th percentile of the largest.
fn summary(figure: &str, growth: &Growth, largest: &str) {
    let ratio = |measured: &Vec<(f64, f64)>| measured[measured.len() - 1].0 / measured[0].0;
    let worst_ratio = growth.values().map(ratio).fold(0.0, f64::max);
    let worst_p99 = growth
        .values()
        .map(|measured| measured[measured.len() - 1].1 / 1_000.0)
        .fold(0.0, f64::max);
    print(figure, format!("ratio_{largest}_to_1k_worst"), worst_ratio);
    print(figure, format!("p99_{largest}_ms"), worst_p99);
}

/// The classes of queries, with what the community's filters are called.
fn classes(community: &Community) -> anyhow::Result<Vec<Class>> {
    let (terms, places) =
        community.read(|connection| Ok((term::all(connection)?, place::all(connection)?)))?;
    let term = |label: &str| {
        let term = terms.iter().find(|term| term.label == label);
        term.map(|term| term.id)
            .with_context(|| format!("nobody has {label}"))
    };
    let (college, english) = (term("長岡高専")?, term("英語")?);
    let place = places
        .iter()
        .find(|place| place.name == "NaDeC BASE")
        .context("the demo has NaDeC BASE")?
        .id;
    let plain = |texts: &[&str]| texts.iter().map(|text| matching(text)).collect();
    let filtered = |text: &str, facet: Facet, id: Id| {
        let mut found = matching(text);
        narrow_ids(&mut found, facet, &[id.0]);
        narrow(&mut found, Facet::Cohort, &[3, 5, 7, 9, 11, 12]);
        found
    };
    let school = Facet::Term(api::members::TermKind::School);
    let language = Facet::Term(api::members::TermKind::Language);
    Ok(vec![
        Class {
            name: "miss",
            queries: plain(&["鰐淵", "zzyzx", "岡長橋高", "高橋鷹觜"]),
        },
        Class {
            name: "rare",
            queries: plain(&[RARE_NAME, "たかのはし", "鷹觜あずさ", "takanohashi"]),
        },
        Class {
            name: "common",
            queries: plain(&["長岡", "高橋", "設計", "エンジニア"]),
        },
        Class {
            name: "short",
            queries: plain(&["高", "た", "長岡", "ka", "c"]),
        },
        Class {
            name: "three_terms",
            queries: plain(&["高専 日本語 長岡", "佐藤 長岡 英語", "設計 nadec 英語"]),
        },
        Class {
            name: "filtered",
            queries: vec![
                filtered("長岡", Facet::Place, place),
                filtered("設計", school, college),
                filtered("高橋", language, english),
            ],
        },
    ])
}

fn measure_class(community: &Community, class: Class) -> anyhow::Result<(f64, f64)> {
    let queries = class.queries;
    let durations = community.time(TIMES, move |connection, time| {
        let query = &queries[time % queries.len()];
        let after = After::start(Order::Newest);
        search::list(connection, kind::MEMBER, query, Order::Newest, &after, PAGE)?;
        Ok(())
    })?;
    Ok((durations.percentile(0.5), durations.percentile(0.99)))
}

/// What is no search but may not grow either: pages of lists far behind their beginning, and one profile.
fn measure_others(community: &Community) -> anyhow::Result<Vec<(&'static str, (f64, f64))>> {
    let people = community.read(|connection| {
        // Every reading begins with a kana that is not behind ん: from な on is about the middle.
        let after = After {
            sort_key: server::index::sort_start(api::members::GojuonRow::Na).to_owned(),
            ..After::start(Order::Reading)
        };
        let everything = Matching::default();
        search::list(
            connection,
            kind::MEMBER,
            &everything,
            Order::Reading,
            &after,
            200,
        )
    })?;
    let afters = people.clone();
    let page = community.time(TIMES, move |connection, time| {
        let after = &afters[time % afters.len()];
        let after = After {
            sort_key: after.sort_key.clone(),
            id: after.id,
        };
        let everything = Matching::default();
        search::list(
            connection,
            kind::MEMBER,
            &everything,
            Order::Reading,
            &after,
            PAGE,
        )?;
        Ok(())
    })?;
    let profile = community.time(TIMES, move |connection, time| {
        let person = people[time % people.len()].entity_id;
        members::details(connection, &[person])?
            .into_iter()
            .for_each(|details| {
                let seen = details.seen_by(members::Audience::Everyone);
                std::hint::black_box(member_page(&seen));
            });
        Ok(())
    })?;
    let both = |durations: crate::statistics::Durations| {
        (durations.percentile(0.5), durations.percentile(0.99))
    };
    Ok(vec![
        ("keyset_page", both(page)),
        ("profile", both(profile)),
    ])
}
