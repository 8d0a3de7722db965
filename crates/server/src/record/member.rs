//! A member from outside.

use super::{PartialDate, RecordFault, rule::Faults};
use api::{account::DirectoryVisibility, members::Arrival, office::ImportFault};

/// A link on a member's page.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct LinkRecord {
    /// What it leads to; may be empty.
    pub label: String,
    /// http or https.
    pub url: String,
}

/// A member; `email` tells whom it is about.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct MemberRecord {
    /// The address at which the member signs in, in lower case.
    pub email: String,
    /// The family name, or the whole name where nobody said which part is which.
    pub family_name: String,
    /// The given name; may be empty.
    pub given_name: String,
    /// The family name in hiragana; may be empty.
    pub family_reading: String,
    /// The given name in hiragana; may be empty.
    pub given_reading: String,
    /// The employer by name, present or former; may be empty.
    pub organisation: String,
    /// Since when employed there.
    pub employed_since: Option<PartialDate>,
    /// The craft; may be empty.
    pub craft: String,
    /// Skills.
    pub skills: Vec<String>,
    /// Languages spoken.
    pub languages: Vec<String>,
    /// The home town; may be empty.
    pub hometown: String,
    /// Schools.
    pub schools: Vec<String>,
    /// How the member came to live here.
    pub arrival: Option<Arrival>,
    /// Interests.
    pub interests: Vec<String>,
    /// What the member can help with; may be empty.
    pub can_help_with: String,
    /// What the member looks for, as a peer; may be empty.
    pub looking_for: String,
    /// The places used by name, most used first.
    pub places: Vec<String>,
    /// Links.
    pub links: Vec<LinkRecord>,
    /// Which intake of the programme, 1 for 第1期.
    pub cohort: Option<u16>,
    /// When the member joined the programme.
    pub joined_on: Option<PartialDate>,
    /// How the member can be found; only for a member who is not there yet, since it is the member's own choice afterwards.
    pub visibility: Option<DirectoryVisibility>,
}

impl MemberRecord {
    /// The most entries of one list of terms.
    pub const MOST_TERMS: usize = 30;
    /// The longest term, in characters.
    pub const LONGEST_TERM: usize = 60;
    /// The most places and the most links.
    pub const MOST_PLACES: usize = 10;
    /// The longest text about oneself, in characters.
    pub const LONGEST_TEXT: usize = 1000;
    /// The last intake that is believed; a larger number is a mistake of typing.
    pub const LAST_COHORT: u16 = 500;

    /// Everything that is wrong with the record by itself, in the order of the fields; empty if nothing is.
    pub fn faults(&self) -> Vec<RecordFault> {
        let mut faults = Faults::default();
        if self.email.is_empty() {
            faults.add("email", ImportFault::Required);
        }
        faults.mail("email", &self.email);
        faults.required("family_name", &self.family_name, 60);
        faults.line("given_name", &self.given_name, 60);
        faults.reading("family_reading", &self.family_reading, 80);
        faults.reading("given_reading", &self.given_reading, 80);
        faults.line("organisation", &self.organisation, 120);
        faults.line("craft", &self.craft, Self::LONGEST_TERM);
        for (field, terms) in [
            ("skills", &self.skills),
            ("languages", &self.languages),
            ("schools", &self.schools),
            ("interests", &self.interests),
        ] {
            faults.list(field, terms, Self::MOST_TERMS, Self::LONGEST_TERM);
        }
        faults.line("hometown", &self.hometown, Self::LONGEST_TERM);
        faults.paragraph("can_help_with", &self.can_help_with, Self::LONGEST_TEXT);
        faults.paragraph("looking_for", &self.looking_for, Self::LONGEST_TEXT);
        faults.list("places", &self.places, Self::MOST_PLACES, 120);
        if self.links.len() > Self::MOST_PLACES {
            faults.add("links", ImportFault::TooLong);
        }
        for link in &self.links {
            faults.line("links", &link.label, 60);
            if link.url.is_empty() {
                faults.add("links", ImportFault::Url);
            }
            faults.url("links", &link.url);
        }
        if self
            .cohort
            .is_some_and(|cohort| !(1..=Self::LAST_COHORT).contains(&cohort))
        {
            faults.add("cohort", ImportFault::Number);
        }
        faults.into_vec()
    }

    /// Family and given name in the order in which they are shown.
    pub fn name(&self) -> String {
        joined(&self.family_name, &self.given_name)
    }

    /// The readings in the same order as [`Self::name`].
    pub fn reading(&self) -> String {
        joined(&self.family_reading, &self.given_reading)
    }
}

fn joined(family: &str, given: &str) -> String {
    match (family.is_empty(), given.is_empty()) {
        (false, false) => format!("{family} {given}"),
        (false, true) => family.to_owned(),
        (true, _) => given.to_owned(),
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn member() -> MemberRecord {
        MemberRecord {
            email: "yui@member.example".to_owned(),
            family_name: "髙橋".to_owned(),
            given_name: "結衣".to_owned(),
            ..MemberRecord::default()
        }
    }

    #[test]
    fn names_and_address_are_enough() {
        assert_eq!(member().faults(), []);
        assert_eq!(member().name(), "髙橋 結衣");
        assert_eq!(member().reading(), "");
    }

    #[test]
    fn every_fault_names_its_field() {
        let bad = MemberRecord {
            email: "yui".to_owned(),
            given_reading: "結衣".to_owned(),
            skills: vec!["x".to_owned(); MemberRecord::MOST_TERMS + 1],
            links: vec![LinkRecord {
                label: String::new(),
                url: "javascript:alert(1)".to_owned(),
            }],
            cohort: Some(0),
            ..member()
        };
        let faults: Vec<(String, ImportFault)> = bad
            .faults()
            .into_iter()
            .map(|fault| (fault.field, fault.fault))
            .collect();
        assert_eq!(
            faults,
            [
                ("email".to_owned(), ImportFault::MailAddress),
                ("given_reading".to_owned(), ImportFault::Reading),
                ("skills".to_owned(), ImportFault::TooLong),
                ("links".to_owned(), ImportFault::Url),
                ("cohort".to_owned(), ImportFault::Number),
            ]
        );
    }
}
