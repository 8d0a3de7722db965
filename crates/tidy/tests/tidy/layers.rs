//! Layers are crates, features are folders; who may know whom.

use crate::{files, none, root};
use cargo_metadata::{DependencyKind, MetadataCommand};
use std::collections::{BTreeMap, BTreeSet};

/// What each crate of the workspace may depend on, of the workspace and of what gives a layer away.
const MAY_KNOW: [(&str, &[&str]); 8] = [
    ("messages", &[]),
    ("japanese", &[]),
    ("labour-law", &["japanese", "utoipa"]),
    ("api", &["japanese", "labour-law", "utoipa"]),
    ("transfer", &["japanese"]),
    ("storage", &["diesel"]),
    (
        "nagaoka-worker-server",
        &[
            "api",
            "axum",
            "diesel",
            "japanese",
            "labour-law",
            "messages",
            "storage",
            "transfer",
            "utoipa",
        ],
    ),
    ("nagaoka-worker", &["api", "leptos", "messages"]),
];

/// Dependencies by which a layer can be told.
const TELLING: [&str; 4] = ["axum", "diesel", "leptos", "utoipa"];

#[test]
fn crates_know_only_the_layers_below() {
    let metadata = MetadataCommand::new()
        .manifest_path(root().join("Cargo.toml"))
        .no_deps()
        .other_options(["--offline".to_owned()])
        .exec()
        .unwrap();
    let own: BTreeSet<&str> = metadata
        .packages
        .iter()
        .map(|package| package.name.as_str())
        .collect();
    let mut faults = Vec::new();
    let mut looked_at = 0;
    for package in &metadata.packages {
        let Some((_, may_know)) = MAY_KNOW
            .iter()
            .find(|(name, _)| package.name.as_str() == *name)
        else {
            continue;
        };
        looked_at += 1;
        for dependency in package
            .dependencies
            .iter()
            .filter(|one| one.kind == DependencyKind::Normal)
        {
            let name = dependency.name.as_str();
            if (own.contains(name) || TELLING.contains(&name)) && !may_know.contains(&name) {
                faults.push(format!("{} may not depend on {name}", package.name));
            }
        }
    }
    assert_eq!(looked_at, MAY_KNOW.len());
    none(&faults);
}

#[test]
fn features_do_not_import_features() {
    let mut faults = Vec::new();
    let mut features_seen = 0;
    for (layer, features) in [
        (
            "crates/server/src",
            &[
                "account",
                "career",
                "demo",
                "directory",
                "employments",
                "events",
                "groups",
                "members",
                "office",
                "postings",
                "posts",
                "presence",
                "standing",
            ][..],
        ),
        (
            "crates/storage/src",
            &[
                "account",
                "directory",
                "events",
                "members",
                "office",
                "postings",
                "presence",
            ][..],
        ),
        (
            "src",
            &[
                "account",
                "directory",
                "employments",
                "events",
                "groups",
                "home",
                "members",
                "office",
                "postings",
                "posts",
                "presence",
                "search",
                "standing",
            ][..],
        ),
    ] {
        for feature in features {
            let folder = files(&format!("{layer}/{feature}"), "rs");
            let top = files(layer, "rs")
                .into_iter()
                .filter(|(path, _)| *path == format!("{layer}/{feature}.rs"));
            for (path, content) in folder.into_iter().chain(top) {
                features_seen += 1;
                let names = imported(&content);
                for other in features.iter().filter(|other| *other != feature) {
                    if names.iter().any(|name| name == other) {
                        faults.push(format!("{path}: {feature} imports {other}"));
                    }
                }
            }
        }
    }
    assert!(features_seen > 20);
    none(&faults);
}

/// The names of this crate's top that a file imports or calls.
fn imported(content: &str) -> Vec<String> {
    let code: String = content
        .lines()
        .filter(|line| !line.trim_start().starts_with("//"))
        .map(|line| format!("{line}\n"))
        .collect();
    let mut names = Vec::new();
    for piece in code.split("crate::").skip(1) {
        let Some(list) = piece.strip_prefix('{') else {
            names.push(first_name(piece));
            continue;
        };
        let mut depth = 1;
        let mut item = String::new();
        for character in list.chars() {
            match character {
                '{' => depth += 1,
                '}' => depth -= 1,
                _ => {}
            }
            if depth == 0 || depth == 1 && character == ',' {
                names.push(first_name(item.trim()));
                item.clear();
            } else {
                item.push(character);
            }
            if depth == 0 {
                break;
            }
        }
    }
    names
}

fn first_name(path: &str) -> String {
    path.chars()
        .take_while(|character| character.is_alphanumeric() || *character == '_')
        .collect()
}

#[test]
fn the_check_of_imports_sees_what_it_is_for() {
    let found =
        imported("use crate::{\n    api,\n    members::{a, b},\n};\nlet x = crate::office::y();");
    assert_eq!(found, ["api", "members", "", "office"]);
}

#[test]
fn one_module_of_the_client_speaks_http() {
    let faults: Vec<String> = files("src", "rs")
        .into_iter()
        .filter(|(path, content)| content.contains("gloo_net") && path != "src/api/client.rs")
        .map(|(path, _)| format!("{path} knows gloo-net"))
        .collect();
    none(&faults);
    let known = files("src/api", "rs")
        .iter()
        .any(|(_, content)| content.contains("gloo_net"));
    assert!(known, "the control: somebody does");
}

#[test]
fn primitives_know_neither_addresses_nor_the_api() {
    let faults: Vec<String> = files("src/ui", "rs")
        .into_iter()
        .flat_map(|(path, content)| {
            let lines: Vec<String> = content
                .lines()
                .filter(|line| {
                    line.contains("crate::routes")
                        || line.contains("crate::api::") && !line.contains("ApiError")
                })
                .map(|line| format!("{path}: {}", line.trim()))
                .collect();
            lines
        })
        .collect();
    none(&faults);
}

/// Figure A2.
#[test]
fn nothing_is_mounted_outside_the_registry() {
    let mut mounted = Vec::new();
    for (path, content) in files("crates/server/src", "rs") {
        for line in content
            .lines()
            .filter(|line| !line.trim_start().starts_with("//"))
        {
            if [".route(", ".nest(", ".route_service(", ".nest_service("]
                .iter()
                .any(|call| line.contains(call))
            {
                mounted.push(format!("{path}: {}", line.trim()));
            }
        }
    }
    let (registry, outside): (Vec<String>, Vec<String>) = mounted
        .into_iter()
        .partition(|line| line.starts_with("crates/server/src/registry"));
    // The metrics' own port has one route, and is no part of the API.
    let outside: Vec<String> = outside
        .into_iter()
        .filter(|line| !line.starts_with("crates/server/src/metrics"))
        .collect();
    assert!(!registry.is_empty(), "the control: the registry mounts");
    println!("A2 routes_outside_the_registry {}", outside.len());
    none(&outside);
}

/// Figure D10, as far as reading shows it.
#[test]
fn statements_are_not_built_from_text() {
    let faults: Vec<String> = files("crates/storage/src", "rs")
        .into_iter()
        .flat_map(|(path, content)| {
            let built = content.lines().filter(|line| {
                line.contains("sql_query(format!") || line.contains("sql_query(&format!")
            });
            built
                .map(|line| format!("{path}: {}", line.trim()))
                .collect::<Vec<_>>()
        })
        .collect();
    println!("D10 statements_built_from_text {}", faults.len());
    none(&faults);
}

/// B11: the transfer plane's tables are named by one module (and its migrations, schema and contract).
#[test]
fn one_module_names_the_tables_of_the_transfer_plane() {
    let tables = [
        "card", "unlock", "audit", "budget", "talk", "message", "note",
    ]
    .map(|name| format!("transfer_{name}"));
    let may = [
        "crates/storage/src/transfer.rs",
        "crates/storage/src/transfer/",
        "crates/storage/src/schema/transfer.rs",
        "crates/storage/migrations/",
        "crates/storage/tests/contract/transfer.rs",
    ];
    let mut naming = Vec::new();
    let mut seen = 0;
    let mut sources = files("crates", "rs");
    sources.extend(files("crates", "sql"));
    sources.extend(files("src", "rs"));
    for (path, content) in sources {
        if !tables.iter().any(|table| content.contains(table)) {
            continue;
        }
        seen += 1;
        if !may.iter().any(|start| path.starts_with(start)) {
            naming.push(format!("{path} names a table of the transfer plane"));
        }
    }
    println!("B11 modules_naming_the_tables {}", 1 + naming.len());
    assert!(seen > 5, "the control");
    none(&naming);
}

/// Keys lead from the transfer plane to the community and never back.
#[test]
fn the_community_does_not_point_at_the_transfer_plane() {
    let mut faults = Vec::new();
    for (path, content) in files("crates/storage/migrations", "sql") {
        let mut is_apart = false;
        for line in content.lines() {
            if let Some(table) = line.strip_prefix("CREATE TABLE ") {
                is_apart = table.starts_with("transfer_");
            }
            if line.contains("REFERENCES transfer_") && !is_apart {
                faults.push(format!("{path}: {}", line.trim()));
            }
        }
    }
    none(&faults);
}

/// The schemas of the document are named after the types alone: two of one name would be one schema.
#[test]
fn types_of_the_api_have_names_of_their_own() {
    let mut places: BTreeMap<String, Vec<String>> = BTreeMap::new();
    for (path, content) in files("crates/api/src", "rs") {
        let lines = content.lines().filter_map(|line| {
            let rest = line
                .strip_prefix("pub struct ")
                .or_else(|| line.strip_prefix("pub enum "))?;
            let end = rest.find(|letter: char| !letter.is_alphanumeric())?;
            Some(rest[..end].to_owned())
        });
        for name in lines {
            places.entry(name).or_default().push(path.clone());
        }
    }
    assert!(places.len() > 100, "the control");
    let twice = places.iter().filter(|(_, places)| places.len() > 1);
    let faults: Vec<String> = twice
        .map(|(name, places)| format!("{name} is in {}", places.join(" and ")))
        .collect();
    none(&faults);
}
