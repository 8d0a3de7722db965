//! Short forms that the directory's screens share for texts and counts.

use crate::language::use_language;
use ::api::{
    directory::OrganisationKind,
    employments::EmploymentKind,
    members::{Arrival, FacetKind},
    page::Count,
};
use messages::Language;

/// A text of the catalogue.
pub type Text = fn(Language) -> &'static str;

/// A text in the language of the interface, for a view or a property.
pub fn words(
    message: fn(Language) -> &'static str,
) -> impl Fn() -> &'static str + Copy + Send + Sync + 'static {
    let language = use_language();
    move || message(language.get())
}

/// "147人", "1 member" or "1000人以上".
pub fn members_count(count: Count, language: Language) -> String {
    match count {
        Count {
            value,
            capped: true,
        } => messages::members_count_more(language, grouped(value)),
        Count { value: 1, .. } => messages::members_count_one(language).to_owned(),
        Count { value, .. } => messages::members_count(language, grouped(value)),
    }
}

/// How somebody came to live here.
pub fn arrival_name(arrival: Arrival) -> Text {
    match arrival {
        Arrival::UTurn => messages::members_arrival_u_turn,
        Arrival::ITurn => messages::members_arrival_i_turn,
        Arrival::JTurn => messages::members_arrival_j_turn,
        Arrival::Local => messages::members_arrival_local,
    }
}

/// A number with a comma between thousands, as both languages write it.
pub fn grouped(number: u32) -> String {
    let digits = number.to_string();
    let mut text = String::new();
    for (index, digit) in digits.chars().enumerate() {
        if index > 0 && (digits.len() - index).is_multiple_of(3) {
            text.push(',');
        }
        text.push(digit);
    }
    text
}

/// A date of one's records with the precision that it has, at most the month: "2021年4月", "April 2021", "2021年".
/// The text itself if it is no such date.
pub fn month(iso: &str, language: Language) -> String {
    const MONTHS: [&str; 12] = [
        "January",
        "February",
        "March",
        "April",
        "May",
        "June",
        "July",
        "August",
        "September",
        "October",
        "November",
        "December",
    ];
    let mut parts = iso.split('-');
    let Some(year) = parts.next().and_then(|year| year.parse::<u16>().ok()) else {
        return iso.to_owned();
    };
    let month = parts.next().and_then(|month| month.parse::<usize>().ok());
    let name = month.and_then(|month| MONTHS.get(month.checked_sub(1)?));
    match (language, month, name) {
        (Language::Japanese, Some(month), Some(_)) => format!("{year}年{month}月"),
        (Language::Japanese, ..) => format!("{year}年"),
        (Language::English, _, Some(name)) => format!("{name} {year}"),
        (Language::English, ..) => year.to_string(),
    }
}

/// The name of a dimension of the members list.
pub fn facet_name(kind: FacetKind) -> fn(Language) -> &'static str {
    match kind {
        FacetKind::Company => messages::members_facet_company,
        FacetKind::Craft => messages::members_facet_craft,
        FacetKind::Skill => messages::members_facet_skill,
        FacetKind::Place => messages::members_facet_place,
        FacetKind::School => messages::members_facet_school,
        FacetKind::Hometown => messages::members_facet_hometown,
        FacetKind::Language => messages::members_facet_language,
        FacetKind::Interest => messages::members_facet_interest,
        FacetKind::Cohort => messages::members_facet_cohort,
    }
}

/// The name of a kind of employment.
pub fn employment_kind(kind: EmploymentKind) -> Text {
    match kind {
        EmploymentKind::Regular => messages::employments_kind_regular,
        EmploymentKind::Secondment => messages::employments_kind_secondment,
        EmploymentKind::Concurrent => messages::employments_kind_concurrent,
    }
}

/// The name of a kind of organisation.
pub fn organisation_kind(kind: OrganisationKind) -> fn(Language) -> &'static str {
    match kind {
        OrganisationKind::CouncilCompany => messages::directory_kind_council_company,
        OrganisationKind::PublicBody => messages::directory_kind_public_body,
        OrganisationKind::Chamber => messages::directory_kind_chamber,
        OrganisationKind::EmploymentOffice => messages::directory_kind_employment_office,
        OrganisationKind::University => messages::directory_kind_university,
        OrganisationKind::TechnicalCollege => messages::directory_kind_technical_college,
        OrganisationKind::CoworkingOperator => messages::directory_kind_coworking_operator,
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn thousands_are_set_apart() {
        assert_eq!(grouped(0), "0");
        assert_eq!(grouped(999), "999");
        assert_eq!(grouped(1_000), "1,000");
        assert_eq!(grouped(1_234_567), "1,234,567");
    }

    #[test]
    fn a_date_keeps_its_precision() {
        assert_eq!(month("2021-04-01", Language::Japanese), "2021年4月");
        assert_eq!(month("2021-04", Language::English), "April 2021");
        assert_eq!(month("2021", Language::Japanese), "2021年");
        assert_eq!(month("2021-13", Language::English), "2021");
        assert_eq!(month("", Language::Japanese), "");
    }

    #[test]
    fn a_count_says_when_it_stops() {
        let count = |value, capped| members_count(Count { value, capped }, Language::English);
        assert_eq!(count(1, false), "1 member");
        assert_eq!(count(147, false), "147 members");
        assert_eq!(count(1_000, true), "1,000+ members");
        let capped = Count {
            value: 1_000,
            capped: true,
        };
        assert_eq!(members_count(capped, Language::Japanese), "1,000人以上");
    }
}
