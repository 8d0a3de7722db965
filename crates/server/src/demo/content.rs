//! The texts of the demo, from `data/`.

use crate::record::{
    ContactRecord, FormerNameRecord, OpeningRecord, OrganisationRecord, PlaceRecord,
};
use api::directory::OrganisationKind;
use serde::Deserialize;
use std::sync::LazyLock;

/// An invented company.
#[derive(Deserialize)]
#[serde(deny_unknown_fields)]
pub(super) struct Company {
    pub(super) name: String,
    reading: String,
    pub(super) domain: String,
    pub(super) head_office: String,
    council_since: u16,
    /// Keys of [`Craft`]s, the most frequent first.
    pub(super) crafts: Vec<String>,
    summary: String,
    description: String,
    pub(super) visits_a_month: u8,
    pub(super) visits: String,
    pub(super) equipment: Vec<String>,
    remote_note: String,
    pub(super) places: Vec<String>,
    #[serde(default)]
    former_names: Vec<FormerName>,
    parent: Option<String>,
    #[serde(default)]
    affiliates: Vec<String>,
}

#[derive(Deserialize)]
#[serde(deny_unknown_fields)]
struct FormerName {
    name: String,
    until: String,
}

#[derive(Deserialize)]
#[serde(deny_unknown_fields)]
struct Partner {
    name: String,
    reading: String,
    kind: OrganisationKind,
    summary: String,
    description: String,
    head_office: String,
    #[serde(default)]
    address: String,
    #[serde(default)]
    website: String,
    contacts: Vec<Contact>,
}

#[derive(Deserialize)]
#[serde(deny_unknown_fields)]
struct Contact {
    label: String,
    name: String,
    email: String,
    hours: String,
}

#[derive(Deserialize)]
#[serde(deny_unknown_fields)]
struct Place {
    name: String,
    reading: String,
    summary: String,
    address: String,
    days: Vec<u8>,
    opens: String,
    closes: String,
    hours_note: String,
    equipment: Vec<String>,
    entry: String,
    directions: String,
    latitude: f64,
    longitude: f64,
}

/// What somebody does, with the words that go with it.
#[derive(Deserialize)]
#[serde(deny_unknown_fields)]
pub(super) struct Craft {
    pub(super) key: String,
    pub(super) label: String,
    pub(super) skills: Vec<String>,
    pub(super) help: Vec<String>,
}

/// Words of which members are made.
#[derive(Deserialize)]
#[serde(deny_unknown_fields)]
pub(super) struct Words {
    #[serde(rename = "craft")]
    pub(super) crafts: Vec<Craft>,
    /// What may follow the sentence on what one can help with; some are empty.
    pub(super) help_more: Vec<String>,
    pub(super) looking: Vec<String>,
    pub(super) interests: Vec<String>,
    pub(super) hometowns: Hometowns,
}

/// Home towns with their weights.
#[derive(Deserialize)]
#[serde(deny_unknown_fields)]
pub(super) struct Hometowns {
    pub(super) niigata: Vec<(String, usize)>,
    pub(super) elsewhere: Vec<(String, usize)>,
}

/// Names: as written, reading, in Latin letters; family names with their weight.
#[derive(Deserialize)]
#[serde(deny_unknown_fields)]
pub(super) struct Names {
    pub(super) family: Vec<(String, String, String, usize)>,
    pub(super) given: Vec<(String, String, String)>,
    pub(super) abroad: Vec<Abroad>,
}

/// Somebody from abroad.
#[derive(Deserialize)]
#[serde(deny_unknown_fields)]
pub(super) struct Abroad {
    pub(super) family: (String, String, String),
    pub(super) given: (String, String, String),
    pub(super) language: String,
    pub(super) hometown: String,
    pub(super) school: String,
}

#[derive(Deserialize)]
#[serde(deny_unknown_fields)]
struct Companies {
    company: Vec<Company>,
}

#[derive(Deserialize)]
#[serde(deny_unknown_fields)]
struct Partners {
    partner: Vec<Partner>,
    place: Vec<Place>,
}

/// The companies, read once.
pub(super) static COMPANIES: LazyLock<Vec<Company>> =
    LazyLock::new(|| read::<Companies>(include_str!("data/companies.toml")).company);
/// The words, read once.
pub(super) static WORDS: LazyLock<Words> = LazyLock::new(|| read(include_str!("data/words.toml")));
/// The names, read once.
pub(super) static NAMES: LazyLock<Names> = LazyLock::new(|| read(include_str!("data/names.toml")));
static PARTNERS: LazyLock<Partners> = LazyLock::new(|| read(include_str!("data/partners.toml")));

fn read<T: for<'de> Deserialize<'de>>(text: &str) -> T {
    toml::from_str(text).expect("the texts are part of the program, and a test reads them all")
}

/// The companies, then the partners.
pub(super) fn organisations() -> Vec<OrganisationRecord> {
    let companies = COMPANIES.iter().map(|company| OrganisationRecord {
        name: company.name.clone(),
        kind: Some(OrganisationKind::CouncilCompany),
        reading: company.reading.clone(),
        former_names: company
            .former_names
            .iter()
            .map(|former| FormerNameRecord {
                name: former.name.clone(),
                until: former.until.parse().ok(),
            })
            .collect(),
        parent: company.parent.clone(),
        affiliates: company.affiliates.clone(),
        summary: format!("{}（架空の企業）", company.summary),
        description: format!(
            "{}\n\nこの企業はデモのために考えた架空の企業です。",
            company.description
        ),
        head_office: company.head_office.clone(),
        address: String::new(),
        website: format!("https://{}", company.domain),
        council_since: Some(company.council_since),
        visits_a_month: Some(company.visits_a_month),
        visits: company.visits.clone(),
        equipment: company.equipment.clone(),
        remote_note: company.remote_note.clone(),
        places: company.places.clone(),
        contacts: vec![
            ContactRecord {
                label: "NAGAOKA WORKER 担当".to_owned(),
                name: "人事 長岡担当".to_owned(),
                email: format!("nagaoka@{}", company.domain),
                telephone: String::new(),
                hours: "平日 10:00〜17:00".to_owned(),
            },
            ContactRecord {
                label: "社内の困りごと".to_owned(),
                name: "リモートワーク相談".to_owned(),
                email: format!("remote@{}", company.domain),
                telephone: String::new(),
                hours: "平日。返事は翌営業日まで".to_owned(),
            },
        ],
    });
    let partners = PARTNERS.partner.iter().map(|partner| OrganisationRecord {
        name: partner.name.clone(),
        kind: Some(partner.kind),
        reading: partner.reading.clone(),
        summary: partner.summary.clone(),
        description: partner.description.clone(),
        head_office: partner.head_office.clone(),
        address: partner.address.clone(),
        website: partner.website.clone(),
        contacts: partner
            .contacts
            .iter()
            .map(|contact| ContactRecord {
                label: contact.label.clone(),
                name: contact.name.clone(),
                email: contact.email.clone(),
                telephone: String::new(),
                hours: contact.hours.clone(),
            })
            .collect(),
        ..OrganisationRecord::default()
    });
    companies.chain(partners).collect()
}

/// The places.
pub(super) fn places() -> Vec<PlaceRecord> {
    PARTNERS
        .place
        .iter()
        .map(|place| PlaceRecord {
            name: place.name.clone(),
            reading: place.reading.clone(),
            summary: place.summary.clone(),
            address: place.address.clone(),
            hours: place
                .days
                .iter()
                .map(|weekday| OpeningRecord {
                    weekday: *weekday,
                    opens: place.opens.clone(),
                    closes: place.closes.clone(),
                })
                .collect(),
            hours_note: place.hours_note.clone(),
            equipment: place.equipment.clone(),
            entry: place.entry.clone(),
            directions: place.directions.clone(),
            latitude: place.latitude,
            longitude: place.longitude,
            ..PlaceRecord::default()
        })
        .collect()
}
