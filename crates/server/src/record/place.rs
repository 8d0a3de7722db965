//! A place from outside.

use super::{RecordFault, rule::Faults};
use api::office::ImportFault;

/// One span of opening.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct OpeningRecord {
    /// 1 is Monday, 7 is Sunday (ISO 8601).
    pub weekday: u8,
    /// `HH:MM` in Asia/Tokyo.
    pub opens: String,
    /// `HH:MM` in Asia/Tokyo; `24:00` is midnight.
    pub closes: String,
}

/// A coworking space; `name` tells which one it is about.
#[derive(Clone, Debug, Default, PartialEq)]
pub struct PlaceRecord {
    /// Its name.
    pub name: String,
    /// The name's reading in hiragana; may be empty.
    pub reading: String,
    /// One sentence on what it is; may be empty.
    pub summary: String,
    /// Seven digits with a hyphen; may be empty.
    pub postal_code: String,
    /// Its address; may be empty.
    pub address: String,
    /// The organisation that runs it, by name; may be empty.
    pub operator: String,
    /// When it is open.
    pub hours: Vec<OpeningRecord>,
    /// Exceptions in words; may be empty.
    pub hours_note: String,
    /// What stands there.
    pub equipment: Vec<String>,
    /// How to get in; may be empty.
    pub entry: String,
    /// How to get there; may be empty.
    pub directions: String,
    /// Degrees north, WGS 84.
    pub latitude: f64,
    /// Degrees east, WGS 84.
    pub longitude: f64,
    /// Its web site, http or https; may be empty.
    pub website: String,
    /// Its telephone number; may be empty.
    pub telephone: String,
}

impl PlaceRecord {
    /// Everything that is wrong with the record by itself, in the order of the fields; empty if nothing is.
    pub fn faults(&self) -> Vec<RecordFault> {
        let mut faults = Faults::default();
        faults.required("name", &self.name, 120);
        faults.reading("reading", &self.reading, 160);
        faults.line("summary", &self.summary, 200);
        if !is_postal_code(&self.postal_code) {
            faults.add("postal_code", ImportFault::Character);
        }
        faults.line("address", &self.address, 200);
        faults.line("operator", &self.operator, 120);
        for opening in &self.hours {
            let fits = (1..=7).contains(&opening.weekday)
                && is_time(&opening.opens)
                && is_time(&opening.closes)
                && opening.opens < opening.closes;
            if !fits {
                faults.add("hours", ImportFault::Choice);
            }
        }
        faults.paragraph("hours_note", &self.hours_note, 500);
        faults.list("equipment", &self.equipment, 40, 100);
        faults.paragraph("entry", &self.entry, 1000);
        faults.paragraph("directions", &self.directions, 1000);
        if !(-90.0..=90.0).contains(&self.latitude) {
            faults.add("latitude", ImportFault::Number);
        }
        if !(-180.0..=180.0).contains(&self.longitude) {
            faults.add("longitude", ImportFault::Number);
        }
        faults.url("website", &self.website);
        faults.telephone("telephone", &self.telephone);
        faults.into_vec()
    }
}

fn is_postal_code(text: &str) -> bool {
    text.is_empty()
        || text.split_once('-').is_some_and(|(area, town)| {
            area.len() == 3
                && town.len() == 4
                && area
                    .bytes()
                    .chain(town.bytes())
                    .all(|byte| byte.is_ascii_digit())
        })
}

fn is_time(text: &str) -> bool {
    text == "24:00"
        || text.split_once(':').is_some_and(|(hour, minute)| {
            let below = |part: &str, end: u8| {
                part.len() == 2 && part.parse::<u8>().is_ok_and(|number| number < end)
            };
            below(hour, 24) && below(minute, 60)
        })
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn opening_hours_and_postal_codes() {
        let opening = |weekday, opens: &str, closes: &str| OpeningRecord {
            weekday,
            opens: opens.to_owned(),
            closes: closes.to_owned(),
        };
        let place = |opening| PlaceRecord {
            name: "拠点".to_owned(),
            postal_code: "940-0062".to_owned(),
            hours: vec![opening],
            ..PlaceRecord::default()
        };
        assert_eq!(place(opening(1, "09:00", "24:00")).faults(), []);
        for bad in [
            opening(0, "09:00", "17:00"),
            opening(1, "9:00", "17:00"),
            opening(1, "17:00", "09:00"),
        ] {
            assert_eq!(place(bad).faults().len(), 1);
        }
        let bad = PlaceRecord {
            postal_code: "9400062".to_owned(),
            ..place(opening(1, "09:00", "10:00"))
        };
        assert_eq!(bad.faults().len(), 1);
    }
}
