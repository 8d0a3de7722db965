//! No colour and no length outside the tokens.

use crate::{files, none};

/// Units of length; percentages, fractions, angles and times are no lengths of the design.
const UNITS: [&str; 6] = ["px", "rem", "em", "pt", "cm", "mm"];
/// Ways to write a colour.
const COLOURS: [&str; 6] = ["#", "rgb(", "rgba(", "hsl(", "oklch(", "color("];

/// Lengths that mean "a hairline" or stand for nothing.
const PLAIN: [&str; 3] = ["0px", "1px", "-1px"];

#[test]
fn colours_and_lengths_are_tokens() {
    let styles = files("style", "css");
    assert!(styles.iter().any(|(path, _)| path.ends_with("tokens.css")));
    let mut faults = Vec::new();
    for (path, content) in styles
        .iter()
        .filter(|(path, _)| !path.ends_with("tokens.css"))
    {
        let mut in_comment = false;
        for (number, line) in content.lines().enumerate() {
            let code = without_comments(line, &mut in_comment);
            // Queries cannot read custom properties.
            if ["@media", "@container", "@supports", "@page"]
                .iter()
                .any(|rule| code.contains(rule))
            {
                continue;
            }
            let Some((_, value)) = code.split_once(':') else {
                continue;
            };
            let selector = code.trim_end().ends_with('{');
            if !selector
                && (COLOURS.iter().any(|colour| value.contains(colour)) || has_length(value))
            {
                faults.push(format!("{path}:{}: {}", number + 1, line.trim()));
            }
        }
    }
    none(&faults);
}

fn without_comments(line: &str, in_comment: &mut bool) -> String {
    let mut code = String::new();
    let mut rest = line;
    loop {
        let mark = if *in_comment { "*/" } else { "/*" };
        match rest.split_once(mark) {
            Some((before, after)) => {
                if !*in_comment {
                    code.push_str(before);
                }
                *in_comment = !*in_comment;
                rest = after;
            }
            None => {
                if !*in_comment {
                    code.push_str(rest);
                }
                return code;
            }
        }
    }
}

fn has_length(value: &str) -> bool {
    value
        .split(|c: char| !(c.is_alphanumeric() || c == '.' || c == '-' || c == '_'))
        .any(|word| {
            let number: String = word
                .chars()
                .take_while(|c| c.is_ascii_digit() || *c == '.' || *c == '-')
                .collect();
            !number.is_empty() && UNITS.contains(&&word[number.len()..]) && !PLAIN.contains(&word)
        })
}

#[test]
fn the_check_sees_what_it_is_for() {
    assert!(has_length(" 12px"));
    assert!(has_length(" calc(100% - 1.5rem)"));
    assert!(!has_length(" var(--space-4)"));
    assert!(!has_length(" 1px solid var(--line)"));
    assert!(!has_length(" 100% 1fr 200ms 45deg 0"));
}
