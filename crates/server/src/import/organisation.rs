//! Rows of a file of organisations.

use super::{
    cell, choice,
    column::Column,
    headers,
    row::{Cells, Parsed},
};
use crate::record::{ContactRecord, FormerNameRecord, OrganisationRecord};
use crate::spelling;
use api::office::ImportFault;

/// A column of a file of organisations; contacts are counted from 0.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash)]
pub(super) enum OrganisationColumn {
    Name,
    Reading,
    Kind,
    FormerNames,
    Parent,
    Affiliates,
    Summary,
    Description,
    HeadOffice,
    Address,
    Website,
    CouncilSince,
    VisitsAMonth,
    Visits,
    Equipment,
    RemoteNote,
    Places,
    ContactLabel(usize),
    ContactName(usize),
    ContactEmail(usize),
    ContactTelephone(usize),
    ContactHours(usize),
}

impl OrganisationColumn {
    /// The column's name in `headers.toml`.
    fn name(self) -> &'static str {
        match self {
            Self::Name => "name",
            Self::Reading => "reading",
            Self::Kind => "kind",
            Self::FormerNames => "former_names",
            Self::Parent => "parent",
            Self::Affiliates => "affiliates",
            Self::Summary => "summary",
            Self::Description => "description",
            Self::HeadOffice => "head_office",
            Self::Address => "address",
            Self::Website => "website",
            Self::CouncilSince => "council_since",
            Self::VisitsAMonth => "visits_a_month",
            Self::Visits => "visits",
            Self::Equipment => "equipment",
            Self::RemoteNote => "remote_note",
            Self::Places => "places",
            Self::ContactLabel(_) => "contact_label",
            Self::ContactName(_) => "contact_name",
            Self::ContactEmail(_) => "contact_email",
            Self::ContactTelephone(_) => "contact_telephone",
            Self::ContactHours(_) => "contact_hours",
        }
    }

    /// Which contact the column is about.
    pub(super) fn contact(self) -> Option<usize> {
        match self {
            Self::ContactLabel(index)
            | Self::ContactName(index)
            | Self::ContactEmail(index)
            | Self::ContactTelephone(index)
            | Self::ContactHours(index) => Some(index),
            _ => None,
        }
    }
}

impl Column for OrganisationColumn {
    fn all() -> Vec<Self> {
        let mut all = vec![
            Self::Name,
            Self::Reading,
            Self::Kind,
            Self::FormerNames,
            Self::Parent,
            Self::Affiliates,
            Self::Summary,
            Self::Description,
            Self::HeadOffice,
            Self::Address,
            Self::Website,
            Self::CouncilSince,
            Self::VisitsAMonth,
            Self::Visits,
            Self::Equipment,
            Self::RemoteNote,
            Self::Places,
        ];
        for index in 0..OrganisationRecord::MOST_CONTACTS {
            all.extend([
                Self::ContactLabel(index),
                Self::ContactName(index),
                Self::ContactEmail(index),
                Self::ContactTelephone(index),
                Self::ContactHours(index),
            ]);
        }
        all
    }

    fn headers(self) -> Vec<String> {
        let words = headers::of_organisations(self.name());
        match self.contact() {
            None => words,
            // The first contact's columns may have their number or not.
            Some(0) => words
                .into_iter()
                .flat_map(|word| [word.clone(), format!("{word}1")])
                .collect(),
            Some(index) => words
                .into_iter()
                .map(|word| format!("{word}{}", index + 1))
                .collect(),
        }
    }

    fn missing(present: &[Self]) -> Option<Self> {
        (!present.contains(&Self::Name)).then_some(Self::Name)
    }

    fn of_field(field: &str, _: &[Self]) -> Option<Self> {
        let (field, contact) = match field.split_once('.') {
            Some((field, index)) => (field, Some(index.parse().ok()?)),
            None => (field, None),
        };
        Self::all()
            .into_iter()
            .find(|column| column.name() == field && column.contact() == contact)
    }
}

/// Reads one row.
pub(super) fn parse(cells: &mut Cells<'_, OrganisationColumn>) -> Parsed<OrganisationRecord> {
    let name = cells.line(OrganisationColumn::Name);
    let given_reading = cells.reading(OrganisationColumn::Reading);
    let reading = if given_reading.is_empty() {
        reading_of(&name)
    } else {
        given_reading
    };
    let parent = cells.line(OrganisationColumn::Parent);
    let record = OrganisationRecord {
        reading,
        kind: cells.value(
            OrganisationColumn::Kind,
            ImportFault::Choice,
            choice::organisation_kind,
        ),
        former_names: former_names(cells.raw(OrganisationColumn::FormerNames)),
        parent: (!parent.is_empty()).then_some(parent),
        affiliates: cell::names(cells.raw(OrganisationColumn::Affiliates)),
        summary: cells.line(OrganisationColumn::Summary),
        description: cells.paragraph(OrganisationColumn::Description),
        head_office: cells.line(OrganisationColumn::HeadOffice),
        address: cells.line(OrganisationColumn::Address),
        website: cells.line(OrganisationColumn::Website),
        council_since: cells.value(
            OrganisationColumn::CouncilSince,
            ImportFault::Number,
            cell::year,
        ),
        visits_a_month: cells.value(
            OrganisationColumn::VisitsAMonth,
            ImportFault::Number,
            |text| cell::number(text).and_then(|number| u8::try_from(number).ok()),
        ),
        visits: cells.paragraph(OrganisationColumn::Visits),
        equipment: cell::lines(&cells.raw(OrganisationColumn::Equipment).replace('、', "\n")),
        remote_note: cells.paragraph(OrganisationColumn::RemoteNote),
        places: cell::names(cells.raw(OrganisationColumn::Places)),
        contacts: contacts(cells),
        name,
    };
    Parsed {
        name: record.name.clone(),
        faults: record.faults(),
        record,
    }
}

/// The reading of a name that is kana but for its legal form; empty for any other name.
fn reading_of(name: &str) -> String {
    let reading = spelling::reading(japanese::company::display_short(name));
    let is_kana =
        |character: char| matches!(character, '\u{3041}'..='\u{3096}' | 'ー' | '・' | ' ');
    if reading.chars().all(is_kana) {
        reading
    } else {
        String::new()
    }
}

/// Former names, each perhaps with its last day in brackets behind it: 雪国ソフト（2023年3月まで）.
fn former_names(text: &str) -> Vec<FormerNameRecord> {
    cell::names(text)
        .into_iter()
        .map(|entry| {
            let dated = entry
                .strip_suffix([')', '）'])
                .and_then(|inside| {
                    inside
                        .rfind(['(', '（'])
                        .map(|at| (entry[..at].trim(), &inside[at..]))
                })
                .and_then(|(name, bracket)| {
                    let date = bracket
                        .trim_start_matches(['(', '（'])
                        .trim_start_matches(['〜', '~', '-', '－', ' '])
                        .trim_end_matches("まで")
                        .trim_start_matches("until ");
                    cell::date(date).map(|until| (name.to_owned(), until))
                });
            match dated {
                Some((name, until)) => FormerNameRecord {
                    name,
                    until: Some(until),
                },
                None => FormerNameRecord {
                    name: entry,
                    until: None,
                },
            }
        })
        .collect()
}

fn contacts(cells: &Cells<'_, OrganisationColumn>) -> Vec<ContactRecord> {
    (0..OrganisationRecord::MOST_CONTACTS)
        .map(|index| ContactRecord {
            label: cells.line(OrganisationColumn::ContactLabel(index)),
            name: cells.line(OrganisationColumn::ContactName(index)),
            email: cells
                .line(OrganisationColumn::ContactEmail(index))
                .to_ascii_lowercase(),
            telephone: japanese::digits::unify_dashes(
                &cells.line(OrganisationColumn::ContactTelephone(index)),
            )
            .replace('（', "(")
            .replace('）', ")"),
            hours: cells.line(OrganisationColumn::ContactHours(index)),
        })
        .filter(|contact| *contact != ContactRecord::default())
        .map(|contact| ContactRecord {
            // A contact without a title is the window for this programme.
            label: if contact.label.is_empty() {
                "お問い合わせ窓口".to_owned()
            } else {
                contact.label
            },
            ..contact
        })
        .collect()
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn former_names_with_dates() {
        let found = former_names(
            "(株)雪国ソフト（2023年3月まで）\n有限会社雪(旧)、北越電算(〜令和元年5月)",
        );
        let found: Vec<(String, Option<String>)> = found
            .into_iter()
            .map(|former| (former.name, former.until.map(|until| until.to_string())))
            .collect();
        assert_eq!(
            found,
            [
                ("(株)雪国ソフト".to_owned(), Some("2023-03".to_owned())),
                ("有限会社雪(旧)".to_owned(), None),
                ("北越電算".to_owned(), Some("2019-05".to_owned())),
            ]
        );
    }

    #[test]
    fn readings_of_names_in_kana() {
        assert_eq!(reading_of("株式会社ユキアカリ"), "ゆきあかり");
        assert_eq!(reading_of("雪明かり"), "");
    }
}
