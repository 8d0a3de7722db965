//! An organisation from outside.

use super::{PartialDate, RecordFault, rule::Faults};
use api::{directory::OrganisationKind, office::ImportFault};
use japanese::company::company_key;

/// A name that an organisation had.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct FormerNameRecord {
    /// The name.
    pub name: String,
    /// Until when.
    pub until: Option<PartialDate>,
}

/// A desk that answers questions.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct ContactRecord {
    /// What it is for.
    pub label: String,
    /// Department or person; may be empty.
    pub name: String,
    /// Mail address; may be empty.
    pub email: String,
    /// Telephone number; may be empty.
    pub telephone: String,
    /// When somebody answers; may be empty.
    pub hours: String,
}

/// An organisation; `name` and `former_names` tell which one it is about.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct OrganisationRecord {
    /// The registered name.
    pub name: String,
    /// What it is in the programme; a council company if nobody says.
    pub kind: Option<OrganisationKind>,
    /// The name without its legal form, in hiragana; may be empty.
    pub reading: String,
    /// Names it had before, newest first.
    pub former_names: Vec<FormerNameRecord>,
    /// The parent company by name.
    pub parent: Option<String>,
    /// Affiliated companies by name.
    pub affiliates: Vec<String>,
    /// One sentence on what it does; may be empty.
    pub summary: String,
    /// What it does, in paragraphs; may be empty.
    pub description: String,
    /// Prefecture or ward of the head office; may be empty.
    pub head_office: String,
    /// The head office's address; may be empty.
    pub address: String,
    /// The web site, http or https; may be empty.
    pub website: String,
    /// The year it joined the council.
    pub council_since: Option<u16>,
    /// Visits to the head office a month, at most.
    pub visits_a_month: Option<u8>,
    /// What is said about visits; may be empty.
    pub visits: String,
    /// What the company lends or pays for.
    pub equipment: Vec<String>,
    /// Anything else about working remotely; may be empty.
    pub remote_note: String,
    /// The places that its people use, by name.
    pub places: Vec<String>,
    /// Whom to turn to.
    pub contacts: Vec<ContactRecord>,
}

impl OrganisationRecord {
    /// The most former names, affiliates, places and pieces of equipment.
    pub const MOST_ENTRIES: usize = 20;
    /// The most contacts.
    pub const MOST_CONTACTS: usize = 3;
    /// The longest name, in characters.
    pub const LONGEST_NAME: usize = 120;
    /// The longest description, in characters.
    pub const LONGEST_TEXT: usize = 4000;

    /// Everything that is wrong with the record by itself, in the order of the fields; empty if nothing is.
    pub fn faults(&self) -> Vec<RecordFault> {
        let mut faults = Faults::default();
        faults.required("name", &self.name, Self::LONGEST_NAME);
        let is_legal_form_alone = japanese::company::legal_form(&self.name).is_some()
            && japanese::company::display_short(&self.name) == self.name.trim();
        if is_legal_form_alone
            || (!self.name.trim().is_empty() && company_key(&self.name).is_empty())
        {
            // Nobody could be found under such a name.
            faults.add("name", ImportFault::Required);
        }
        faults.reading("reading", &self.reading, 160);
        if self.former_names.len() > Self::MOST_ENTRIES {
            faults.add("former_names", ImportFault::TooLong);
        }
        for former in &self.former_names {
            faults.required("former_names", &former.name, Self::LONGEST_NAME);
        }
        if let Some(parent) = &self.parent {
            faults.line("parent", parent, Self::LONGEST_NAME);
        }
        faults.list(
            "affiliates",
            &self.affiliates,
            Self::MOST_ENTRIES,
            Self::LONGEST_NAME,
        );
        faults.line("summary", &self.summary, 200);
        faults.paragraph("description", &self.description, Self::LONGEST_TEXT);
        faults.line("head_office", &self.head_office, 60);
        faults.line("address", &self.address, 200);
        faults.url("website", &self.website);
        if self
            .council_since
            .is_some_and(|year| !(PartialDate::FIRST_YEAR..=PartialDate::LAST_YEAR).contains(&year))
        {
            faults.add("council_since", ImportFault::Number);
        }
        if self.visits_a_month.is_some_and(|visits| visits > 31) {
            faults.add("visits_a_month", ImportFault::Number);
        }
        faults.paragraph("visits", &self.visits, 500);
        faults.list("equipment", &self.equipment, Self::MOST_ENTRIES, 100);
        faults.paragraph("remote_note", &self.remote_note, 1000);
        faults.list("places", &self.places, Self::MOST_ENTRIES, 120);
        if self.contacts.len() > Self::MOST_CONTACTS {
            faults.add("contacts", ImportFault::TooLong);
        }
        for (index, contact) in self.contacts.iter().enumerate() {
            faults.required(&format!("contact_label.{index}"), &contact.label, 80);
            faults.line(&format!("contact_name.{index}"), &contact.name, 80);
            faults.mail(&format!("contact_email.{index}"), &contact.email);
            faults.telephone(&format!("contact_telephone.{index}"), &contact.telephone);
            faults.line(&format!("contact_hours.{index}"), &contact.hours, 100);
        }
        faults.into_vec()
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_name_is_enough() {
        let good = OrganisationRecord {
            name: "株式会社雪明かりシステムズ".to_owned(),
            ..OrganisationRecord::default()
        };
        assert_eq!(good.faults(), []);
        let bad = OrganisationRecord {
            name: "株式会社".to_owned(),
            ..OrganisationRecord::default()
        };
        assert_eq!(bad.faults().len(), 1);
    }

    #[test]
    fn contacts_name_their_place() {
        let bad = OrganisationRecord {
            name: "雪明かり".to_owned(),
            contacts: vec![
                ContactRecord {
                    label: "担当".to_owned(),
                    ..ContactRecord::default()
                },
                ContactRecord {
                    label: "担当".to_owned(),
                    telephone: "内線あり".to_owned(),
                    ..ContactRecord::default()
                },
            ],
            ..OrganisationRecord::default()
        };
        assert_eq!(
            bad.faults(),
            [RecordFault {
                field: "contact_telephone.1".to_owned(),
                fault: ImportFault::Character
            }]
        );
    }
}
