//! The nth member of the demo, diced.

mod words;

use super::{
    cast::CAST,
    content::{Abroad, COMPANIES, Company, Craft, NAMES, WORDS},
    dice::Dice,
};
use crate::record::{MemberRecord, PartialDate};
use api::{account::DirectoryVisibility, members::Arrival};
use chrono::{Datelike, Days, Months, NaiveDate};
use words::{can_help_with, languages, links, places, schools, skills};

/// The day from which the demo looks back; fixed, so that it is the same community every day.
pub(super) const TODAY: (i32, u32, u32) = (2026, 11, 1);
/// The first intake, in January 2021; two a year since then.
const FIRST_INTAKE: (i32, u32, u32) = (2021, 1, 12);
const INTAKES: usize = 12;

/// How many people a company has here, in proportion: some have one to three, where anonymity is hard.
const SIZES: [usize; 31] = [
    12, 14, 9, 4, 12, 6, 3, 9, 8, 5, 7, 6, 7, 3, 6, 2, 3, 5, 3, 6, 6, 2, 3, 8, 4, 3, 5, 5, 1, 8, 5,
];

/// A person's name, each part as written, read, and in Latin letters.
struct Name<'a> {
    family: (&'a str, &'a str, &'a str),
    given: (&'a str, &'a str, &'a str),
}

/// The member at `index`: the same for the same seed, whatever stands around.
pub(super) fn member(seed: u64, index: usize) -> MemberRecord {
    let mut dice = Dice::new(seed, index as u64);
    let part = CAST.get(index);
    let abroad = if part.is_none() && dice.happens(5) {
        dice.pick(&NAMES.abroad)
    } else {
        None
    };
    let name = match part {
        Some(part) => Name {
            family: part.family,
            given: part.given,
        },
        None => name(&mut dice, abroad),
    };
    let organisation = part.map(|part| part.organisation);
    let company = match organisation {
        Some(organisation) => COMPANIES
            .iter()
            .find(|company| company.name == organisation),
        None => company(&mut dice, index),
    };
    let craft = craft(&mut dice, part.map(|part| part.craft), company);
    let hometown = hometown(&mut dice, part.map(|part| part.hometown), abroad);
    let cohort = cohort(&mut dice);
    let joined = joined(&mut dice, cohort);
    let mut interests = dice.below(4);
    if interests == 0 {
        interests = 2;
    }
    MemberRecord {
        email: email(index, &name),
        family_name: name.family.0.to_owned(),
        given_name: name.given.0.to_owned(),
        family_reading: name.family.1.to_owned(),
        given_reading: name.given.1.to_owned(),
        organisation: organisation
            .map(str::to_owned)
            .or_else(|| company.map(|company| company.name.clone()))
            .unwrap_or_default(),
        employed_since: employed_since(&mut dice, joined),
        craft: craft.map(|craft| craft.label.clone()).unwrap_or_default(),
        skills: skills(&mut dice, craft),
        languages: languages(&mut dice, abroad),
        arrival: Some(arrival(&mut dice, &hometown)),
        schools: schools(&mut dice, part.map(|part| part.school), craft, abroad),
        hometown,
        interests: dice.some(&WORDS.interests, interests),
        can_help_with: can_help_with(&mut dice, craft),
        looking_for: dice.pick(&WORDS.looking).cloned().unwrap_or_default(),
        places: places(&mut dice, company),
        links: links(&mut dice, &name),
        cohort: u16::try_from(cohort).ok(),
        joined_on: PartialDate::of_day(joined),
        visibility: Some(visibility(index)),
    }
}

/// The address of the member at `index`; the cast's have no number.
fn email(index: usize, name: &Name<'_>) -> String {
    if index < CAST.len() {
        format!("{}.{}@member.example", name.given.2, name.family.2)
    } else {
        format!("{}.{}.{index}@member.example", name.given.2, name.family.2)
    }
}

fn name<'a>(dice: &mut Dice, abroad: Option<&'a Abroad>) -> Name<'a> {
    fn three(name: &(String, String, String)) -> (&str, &str, &str) {
        (&name.0, &name.1, &name.2)
    }
    if let Some(abroad) = abroad {
        return Name {
            family: three(&abroad.family),
            given: three(&abroad.given),
        };
    }
    let names = &*NAMES;
    let family = dice
        .weighted(&names.family, |name| name.3)
        .map_or(("星", "ほし", "hoshi"), |name| {
            (&name.0, &name.1, &name.2)
        });
    let given = dice
        .pick(&names.given)
        .map_or(("光", "ひかる", "hikaru"), three);
    Name { family, given }
}

fn company(dice: &mut Dice, index: usize) -> Option<&'static Company> {
    // Every company has somebody here: the members after the cast go round once.
    if let Some(company) = index
        .checked_sub(CAST.len())
        .and_then(|place| COMPANIES.get(place))
    {
        return Some(company);
    }
    let sized: Vec<(&Company, usize)> = COMPANIES.iter().zip(SIZES).collect();
    dice.weighted(&sized, |(_, size)| *size)
        .map(|(company, _)| *company)
}

fn craft(
    dice: &mut Dice,
    fixed: Option<&str>,
    company: Option<&Company>,
) -> Option<&'static Craft> {
    let key = match (fixed, company) {
        (Some(key), _) => key,
        // A company's first craft is what most of its people do.
        (None, Some(company)) => {
            let last = company.crafts.len().saturating_sub(1);
            let place = if dice.happens(50) {
                0
            } else {
                dice.below(last + 1)
            };
            company.crafts.get(place).map_or("support", String::as_str)
        }
        (None, None) => "support",
    };
    WORDS.crafts.iter().find(|craft| craft.key == key)
}

fn hometown(dice: &mut Dice, fixed: Option<&str>, abroad: Option<&Abroad>) -> String {
    if let Some(abroad) = abroad {
        return abroad.hometown.clone();
    }
    if let Some(fixed) = fixed {
        return fixed.to_owned();
    }
    let towns = &WORDS.hometowns;
    let list = if dice.happens(72) {
        &towns.niigata
    } else {
        &towns.elsewhere
    };
    dice.weighted(list, |town| town.1)
        .map(|town| town.0.clone())
        .unwrap_or_default()
}

fn arrival(dice: &mut Dice, hometown: &str) -> Arrival {
    let from_niigata = WORDS
        .hometowns
        .niigata
        .iter()
        .any(|(town, _)| town == hometown);
    match (hometown, from_niigata) {
        ("長岡市", _) if dice.happens(72) => Arrival::UTurn,
        ("長岡市", _) => Arrival::Local,
        (_, true) if dice.happens(70) => Arrival::JTurn,
        _ => Arrival::ITurn,
    }
}

/// Later intakes are larger.
fn cohort(dice: &mut Dice) -> usize {
    let intakes: Vec<usize> = (1..=INTAKES).collect();
    dice.weighted(&intakes, |intake| 6 + intake)
        .copied()
        .unwrap_or(1)
}

fn joined(dice: &mut Dice, cohort: usize) -> NaiveDate {
    let months = u32::try_from(cohort.saturating_sub(1) * 6).unwrap_or(0);
    day(FIRST_INTAKE)
        .checked_add_months(Months::new(months))
        .and_then(|start| start.checked_add_days(Days::new(dice.below(40) as u64)))
        .map_or(day(TODAY), |joined| joined.min(day(TODAY)))
}

fn day((year, month, day): (i32, u32, u32)) -> NaiveDate {
    NaiveDate::from_ymd_opt(year, month, day).expect("the constants of this module are dates")
}

/// Many were hired for the intake, some had worked for the company before they moved here.
fn employed_since(dice: &mut Dice, joined: NaiveDate) -> Option<PartialDate> {
    let before = if dice.happens(60) { 0 } else { dice.below(72) };
    let start = joined.checked_sub_months(Months::new(u32::try_from(before).unwrap_or(0)))?;
    let month = u8::try_from(start.month()).ok();
    PartialDate::new(u16::try_from(start.year()).ok()?, month, None)
}

/// A few members do not want to be found, and fewer not to be listed: the directory has to honour both.
fn visibility(index: usize) -> DirectoryVisibility {
    if index >= CAST.len() && index % 61 == 47 {
        DirectoryVisibility::Unsearchable
    } else if index >= CAST.len() && index % 91 == 83 {
        DirectoryVisibility::Unlisted
    } else {
        DirectoryVisibility::Listed
    }
}
