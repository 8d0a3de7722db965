//! What every source file keeps to.

use crate::{files, none};

/// Files longer than this are split by part.
const LONGEST: usize = 300;

fn sources() -> Vec<(String, String)> {
    let mut sources = files("crates", "rs");
    sources.extend(files("src", "rs"));
    assert!(sources.len() > 100);
    sources
}

#[test]
fn every_module_says_what_it_is_for() {
    let faults: Vec<String> = sources()
        .into_iter()
        .filter(|(path, content)| {
            let first = content
                .lines()
                .find(|line| !line.starts_with("#!") && !line.trim().is_empty());
            // The front page of `japanese` is its README.
            !first.is_some_and(|line| line.starts_with("//!"))
                && path != "crates/japanese/src/lib.rs"
        })
        .map(|(path, _)| format!("{path} does not begin with //!"))
        .collect();
    none(&faults);
}

#[test]
fn files_are_short_enough_to_read() {
    let faults: Vec<String> = sources()
        .into_iter()
        .filter(|(path, _)| {
            !path.contains("/tests/")
                && !path.ends_with("tests.rs")
                && !path.ends_with("/schema.rs")
        })
        .filter(|(path, _)| !path.starts_with("crates/messages/src/"))
        // Unit tests stand below what they test.
        .map(|(path, content)| {
            (
                path,
                content
                    .split("#[cfg(test)]")
                    .next()
                    .unwrap()
                    .lines()
                    .count(),
            )
        })
        .filter(|(_, lines)| *lines > LONGEST)
        .map(|(path, lines)| format!("{path} has {lines} lines, more than {LONGEST}"))
        .collect();
    none(&faults);
}

#[test]
fn nothing_is_left_for_later_or_skipped() {
    let marks = [
        ["TO", "DO"].concat(),
        ["FIX", "ME"].concat(),
        ["#[ign", "ore"].concat(),
        ["thread::sl", "eep"].concat(),
    ];
    let mut faults = Vec::new();
    for (path, content) in sources() {
        for (number, line) in content.lines().enumerate() {
            if marks.iter().any(|mark| line.contains(mark.as_str())) {
                faults.push(format!("{path}:{}: {}", number + 1, line.trim()));
            }
        }
    }
    none(&faults);
}

#[test]
fn the_client_sets_html_in_one_place_and_no_style_text() {
    let mut faults = Vec::new();
    for (path, content) in files("src", "rs") {
        for (number, line) in content.lines().enumerate() {
            // A custom property is set by `setProperty`, which the policy allows; a text is not.
            let styled = line.contains(" style=") && !line.contains("style=(\"--");
            let comment = line.trim_start().starts_with("//");
            // One file puts in what the server made of Markdown; what it may be handed stands there.
            let sets_html = line.contains("inner_html") && path != "src/ui/rendered.rs";
            if sets_html || styled && !comment {
                faults.push(format!("{path}:{}: {}", number + 1, line.trim()));
            }
        }
    }
    none(&faults);
}
