//! The register of surfaces (I7): everything by which something can leave the server, with the plane it belongs
//! to. What is new has to be put there, with its rule, before anything else passes.

use server::{
    registry::{Audit, Rate},
    router,
};
use std::{collections::BTreeSet, fs, path::Path};

const REGISTER: &str = concat!(env!("CARGO_MANIFEST_DIR"), "/tests/surfaces.txt");

const HEAD: &str = "\
# Everything by which something can leave the server; tests/http/blind/surfaces.rs explains it.
# `community` knows nothing of cards; `transfer` asks transfer::may_see, or shows somebody their own.
# kind name plane
";

/// Every source of the server, with its path below `src`.
fn sources() -> Vec<(String, String)> {
    fn collect(folder: &Path, root: &Path, found: &mut Vec<(String, String)>) {
        for entry in fs::read_dir(folder).unwrap() {
            let path = entry.unwrap().path();
            if path.is_dir() {
                collect(&path, root, found);
            } else {
                let name = path.strip_prefix(root).unwrap().display().to_string();
                found.push((name, fs::read_to_string(&path).unwrap()));
            }
        }
    }
    let root = Path::new(concat!(env!("CARGO_MANIFEST_DIR"), "/src"));
    let mut found = Vec::new();
    collect(root, root, &mut found);
    found.retain(|(name, _)| !name.contains("career/planted"));
    found.sort();
    found
}

/// Everything by which something can leave the server, as it is now.
pub fn registered() -> BTreeSet<String> {
    let mut found = BTreeSet::new();
    for endpoint in router::registry().endpoints() {
        let plane = if endpoint.rule().rate == Rate::Apart {
            "transfer"
        } else {
            "community"
        };
        found.insert(format!(
            "endpoint {} {} {plane}",
            endpoint.method(),
            endpoint.path()
        ));
    }
    for (name, source) in sources() {
        let plane = if name.starts_with("career") {
            "transfer"
        } else {
            "community"
        };
        for (mark, kind) in [
            ("tracing::", "log"),
            ("metrics::counter!", "metric"),
            ("metrics::gauge!", "metric"),
            ("metrics::histogram!", "metric"),
            ("outbox::insert", "mail"),
            ("notification::add", "event"),
            ("push::wake", "push"),
        ] {
            if source.contains(mark) {
                found.insert(format!("{kind} {name} {plane}"));
            }
        }
    }
    found
}

#[test]
fn every_surface_is_registered() {
    let found = registered();
    if std::env::var_os("UPDATE_SNAPSHOTS").is_some() {
        let lines: Vec<&str> = found.iter().map(String::as_str).collect();
        fs::write(REGISTER, format!("{HEAD}{}\n", lines.join("\n"))).unwrap();
    }
    let text = fs::read_to_string(REGISTER).unwrap_or_default();
    let known: BTreeSet<String> = text
        .lines()
        .filter(|line| !line.starts_with('#') && !line.is_empty())
        .map(str::to_owned)
        .collect();
    let new: Vec<_> = found.difference(&known).collect();
    let gone: Vec<_> = known.difference(&found).collect();
    println!("I7 surfaces {} unregistered {}", found.len(), new.len());
    assert!(
        new.is_empty() && gone.is_empty(),
        "new: {new:#?}\ngone: {gone:#?}"
    );
}

/// The transfer plane sends no mail, tells no event, writes no log line and counts no metric.
#[test]
fn the_transfer_plane_has_endpoints_and_nothing_else() {
    let found = registered();
    let of_transfer: Vec<&String> = found
        .iter()
        .filter(|line| line.ends_with(" transfer"))
        .collect();
    assert!(of_transfer.len() > 10, "the control");
    let others = of_transfer
        .iter()
        .filter(|line| !line.starts_with("endpoint "));
    assert_eq!(others.count(), 0, "{of_transfer:#?}");
    for endpoint in router::registry().endpoints() {
        if endpoint.rule().rate == Rate::Apart {
            let audit = endpoint.rule().audit;
            assert!(
                matches!(audit, Audit::None | Audit::Own),
                "{}",
                endpoint.path()
            );
            assert!(endpoint.is_quiet());
            assert!(
                !endpoint.rule().idempotency.needs_key(),
                "the keys are the community's"
            );
        }
    }
}
