//! What the members of the demo say of themselves.

use super::Name;
use crate::{
    demo::{
        content::{Abroad, Company, Craft, WORDS},
        dice::Dice,
    },
    record::LinkRecord,
};

/// Schools with their weights, for people who grew up in Japan.
const SCHOOLS: [(&str, usize); 9] = [
    ("長岡高専", 22),
    ("長岡技術科学大学", 20),
    ("長岡造形大学", 8),
    ("長岡大学", 9),
    ("長岡崇徳大学", 2),
    ("新潟大学", 14),
    ("新潟県立大学", 4),
    ("首都圏の大学", 15),
    ("専門学校", 6),
];

/// Crafts of people who mostly went to a technical school, and of people who mostly went to an art school.
const TECHNICAL: [&str; 7] = [
    "firmware", "hardware", "quality", "research", "gis", "network", "cloud",
];

pub(super) fn skills(dice: &mut Dice, craft: Option<&Craft>) -> Vec<String> {
    let Some(craft) = craft else {
        return Vec::new();
    };
    let count = 2 + dice.below(4);
    // The first skill of a craft names it.
    let mut skills: Vec<String> = craft.skills.iter().take(1).cloned().collect();
    skills.extend(
        dice.some(&craft.skills, count)
            .into_iter()
            .filter(|skill| craft.skills.first() != Some(skill)),
    );
    skills
}

pub(super) fn languages(dice: &mut Dice, abroad: Option<&Abroad>) -> Vec<String> {
    let mut languages = vec!["日本語".to_owned()];
    languages.extend(abroad.map(|abroad| abroad.language.clone()));
    if dice.happens(35) && !languages.iter().any(|language| language == "英語") {
        languages.push("英語".to_owned());
    }
    if dice.happens(4) {
        languages.push(
            if dice.happens(50) {
                "中国語"
            } else {
                "手話"
            }
            .to_owned(),
        );
    }
    languages.dedup();
    languages
}

pub(super) fn schools(
    dice: &mut Dice,
    fixed: Option<&str>,
    craft: Option<&Craft>,
    abroad: Option<&Abroad>,
) -> Vec<String> {
    let key = craft.map_or("", |craft| craft.key.as_str());
    let first = if let Some(fixed) = fixed {
        fixed.to_owned()
    } else if let Some(abroad) = abroad {
        abroad.school.clone()
    } else if TECHNICAL.contains(&key) && dice.happens(60) {
        if dice.happens(60) {
            "長岡高専"
        } else {
            "長岡技術科学大学"
        }
        .to_owned()
    } else if key == "design" && dice.happens(60) {
        "長岡造形大学".to_owned()
    } else {
        dice.weighted(&SCHOOLS, |school| school.1)
            .map(|school| school.0.to_owned())
            .unwrap_or_default()
    };
    // Many go on from the technical college to the university of technology.
    if first == "長岡高専" && dice.happens(30) {
        return vec![first, "長岡技術科学大学".to_owned()];
    }
    vec![first]
}

pub(super) fn can_help_with(dice: &mut Dice, craft: Option<&Craft>) -> String {
    let sentence = craft
        .and_then(|craft| dice.pick(&craft.help))
        .cloned()
        .unwrap_or_default();
    let more = dice.pick(&WORDS.help_more).cloned().unwrap_or_default();
    format!("{sentence}{more}")
}

pub(super) fn places(dice: &mut Dice, company: Option<&Company>) -> Vec<String> {
    let usual: Vec<String> = company
        .map(|company| company.places.clone())
        .unwrap_or_default();
    match dice.below(10) {
        0 => Vec::new(),
        1..=5 => usual.into_iter().take(1).collect(),
        6 | 7 => vec!["NaDeC BASE".to_owned()],
        8 => vec!["USEN SQUARE NAGAOKA".to_owned()],
        _ => vec!["NaDeC BASE".to_owned(), "USEN SQUARE NAGAOKA".to_owned()],
    }
}

pub(super) fn links(dice: &mut Dice, name: &Name<'_>) -> Vec<LinkRecord> {
    if !dice.happens(15) {
        return Vec::new();
    }
    vec![LinkRecord {
        label: if dice.happens(50) {
            "作ったもの"
        } else {
            "日記"
        }
        .to_owned(),
        url: format!("https://{}-{}.example", name.given.2, name.family.2),
    }]
}
