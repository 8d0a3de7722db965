//! Rows of a file of members.

use super::{
    cell, choice,
    column::Column,
    headers,
    row::{Cells, Parsed},
};
use crate::record::{LinkRecord, MemberRecord};
use crate::spelling;
use api::office::ImportFault;

/// A column of a file of members.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash)]
pub(super) enum MemberColumn {
    Email,
    Name,
    FamilyName,
    GivenName,
    Reading,
    FamilyReading,
    GivenReading,
    Organisation,
    EmployedSince,
    Craft,
    Skills,
    Languages,
    Hometown,
    Schools,
    Arrival,
    Interests,
    CanHelpWith,
    LookingFor,
    Places,
    Links,
    Cohort,
    JoinedOn,
    Visibility,
}

impl MemberColumn {
    /// The column's name in `headers.toml`.
    fn name(self) -> &'static str {
        match self {
            Self::Email => "email",
            Self::Name => "name",
            Self::FamilyName => "family_name",
            Self::GivenName => "given_name",
            Self::Reading => "reading",
            Self::FamilyReading => "family_reading",
            Self::GivenReading => "given_reading",
            Self::Organisation => "organisation",
            Self::EmployedSince => "employed_since",
            Self::Craft => "craft",
            Self::Skills => "skills",
            Self::Languages => "languages",
            Self::Hometown => "hometown",
            Self::Schools => "schools",
            Self::Arrival => "arrival",
            Self::Interests => "interests",
            Self::CanHelpWith => "can_help_with",
            Self::LookingFor => "looking_for",
            Self::Places => "places",
            Self::Links => "links",
            Self::Cohort => "cohort",
            Self::JoinedOn => "joined_on",
            Self::Visibility => "visibility",
        }
    }
}

impl Column for MemberColumn {
    fn all() -> Vec<Self> {
        vec![
            Self::Name,
            Self::FamilyName,
            Self::GivenName,
            Self::Reading,
            Self::FamilyReading,
            Self::GivenReading,
            Self::Email,
            Self::Organisation,
            Self::EmployedSince,
            Self::Craft,
            Self::Skills,
            Self::Languages,
            Self::Hometown,
            Self::Schools,
            Self::Arrival,
            Self::Interests,
            Self::CanHelpWith,
            Self::LookingFor,
            Self::Places,
            Self::Links,
            Self::Cohort,
            Self::JoinedOn,
            Self::Visibility,
        ]
    }

    fn headers(self) -> Vec<String> {
        headers::of_members(self.name())
    }

    fn missing(present: &[Self]) -> Option<Self> {
        if !present.contains(&Self::Email) {
            return Some(Self::Email);
        }
        let named = present.contains(&Self::Name) || present.contains(&Self::FamilyName);
        (!named).then_some(Self::Name)
    }

    fn of_field(field: &str, present: &[Self]) -> Option<Self> {
        // The parts of a name may be one column.
        let whole = match field {
            "family_name" | "given_name" => Some(Self::Name),
            "family_reading" | "given_reading" => Some(Self::Reading),
            _ => None,
        };
        let column = Self::all()
            .into_iter()
            .find(|column| column.name() == field);
        match (column, whole) {
            (Some(part), Some(whole)) if !present.contains(&part) => Some(whole),
            (column, _) => column,
        }
    }
}

/// Reads one row.
pub(super) fn parse(cells: &mut Cells<'_, MemberColumn>) -> Parsed<MemberRecord> {
    let (family_name, given_name) = two_parts(
        cells.line(MemberColumn::FamilyName),
        cells.line(MemberColumn::GivenName),
        &cells.line(MemberColumn::Name),
    );
    let (family_reading, given_reading) = two_parts(
        cells.reading(MemberColumn::FamilyReading),
        cells.reading(MemberColumn::GivenReading),
        &cells.reading(MemberColumn::Reading),
    );
    let record = MemberRecord {
        email: mail_address(&cells.line(MemberColumn::Email)),
        family_name,
        given_name,
        family_reading,
        given_reading,
        organisation: cells.line(MemberColumn::Organisation),
        employed_since: cells.value(MemberColumn::EmployedSince, ImportFault::Date, cell::date),
        craft: cells.line(MemberColumn::Craft),
        skills: cell::words(cells.raw(MemberColumn::Skills)),
        languages: cell::words(cells.raw(MemberColumn::Languages)),
        hometown: cells.line(MemberColumn::Hometown),
        schools: cell::words(cells.raw(MemberColumn::Schools)),
        arrival: cells.value(MemberColumn::Arrival, ImportFault::Choice, choice::arrival),
        interests: cell::words(cells.raw(MemberColumn::Interests)),
        can_help_with: cells.paragraph(MemberColumn::CanHelpWith),
        looking_for: cells.paragraph(MemberColumn::LookingFor),
        places: cell::names(cells.raw(MemberColumn::Places)),
        links: links(cells.raw(MemberColumn::Links)),
        cohort: cells.value(MemberColumn::Cohort, ImportFault::Number, |text| {
            cell::number(text).and_then(|number| u16::try_from(number).ok())
        }),
        joined_on: cells.value(MemberColumn::JoinedOn, ImportFault::Date, cell::date),
        visibility: cells.value(
            MemberColumn::Visibility,
            ImportFault::Choice,
            choice::visibility,
        ),
    };
    Parsed {
        name: record.name(),
        faults: record.faults(),
        record,
    }
}

/// Family and given part: from their own columns, or from the one column at its first space.
///
/// Without a space nobody knows where a Japanese name divides; it then stands whole as the family name,
/// which shows, sorts and finds it just as well.
fn two_parts(family: String, given: String, whole: &str) -> (String, String) {
    if !family.is_empty() || !given.is_empty() {
        return (family, given);
    }
    match whole.split_once(' ') {
        Some((family, given)) => (family.to_owned(), given.to_owned()),
        None => (whole.to_owned(), String::new()),
    }
}

/// A mail address in ASCII and lower case.
fn mail_address(text: &str) -> String {
    let ascii: String = text.chars().map(japanese::digits::ascii_form).collect();
    ascii
        .trim()
        .trim_start_matches("mailto:")
        .to_ascii_lowercase()
}

/// The links of a cell, one an entry: an address, or a label, a colon and an address.
fn links(text: &str) -> Vec<LinkRecord> {
    spelling::paragraph(text)
        .split(['\n', '、', ',', ';', '；'])
        .map(str::trim)
        .filter(|entry| !entry.is_empty())
        .map(|entry| {
            let at = entry.find("http://").or_else(|| entry.find("https://"));
            match at {
                Some(at) => LinkRecord {
                    label: entry[..at]
                        .trim_end_matches([':', '：', ' ', '-', '　', '(', '（'])
                        .trim()
                        .to_owned(),
                    url: entry[at..].trim_end_matches([')', '）']).to_owned(),
                },
                None => LinkRecord {
                    label: String::new(),
                    url: entry.to_owned(),
                },
            }
        })
        .collect()
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn names_in_one_column() {
        let parts = |whole: &str| two_parts(String::new(), String::new(), whole);
        assert_eq!(parts("髙橋 結衣"), ("髙橋".to_owned(), "結衣".to_owned()));
        assert_eq!(
            parts("Nguyen Van An"),
            ("Nguyen".to_owned(), "Van An".to_owned())
        );
        assert_eq!(parts("髙橋結衣"), ("髙橋結衣".to_owned(), String::new()));
    }

    #[test]
    fn addresses_and_links() {
        assert_eq!(mail_address("Ｙｕｉ＠Member.example"), "yui@member.example");
        let found = links("GitHub: https://code.example/yui\nhttps://yui.example");
        assert_eq!(found.len(), 2);
        assert_eq!(found[0].label, "GitHub");
        assert_eq!(found[1].url, "https://yui.example");
        assert_eq!(links("yui.example")[0].url, "yui.example");
    }
}
