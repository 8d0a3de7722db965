//! What is typed in the editor, field by field; kept by this browser until it is saved.

use crate::browser::{TYPED, store, stored};
use ::api::{
    FieldFault,
    id::PersonId,
    members::{CareerEntry, Link},
    problem::FieldError,
    profile::{FieldAudience, Profile, ProfileAudiences, ProfileField, WriteProfile},
};
use leptos::prelude::*;

/// What is typed.
#[derive(Clone, Copy)]
pub(super) struct Draft {
    pub(super) family_name: RwSignal<String>,
    pub(super) given_name: RwSignal<String>,
    pub(super) family_reading: RwSignal<String>,
    pub(super) given_reading: RwSignal<String>,
    pub(super) headline: RwSignal<String>,
    pub(super) introduction: RwSignal<String>,
    pub(super) crafts: RwSignal<String>,
    pub(super) skills: RwSignal<String>,
    pub(super) languages: RwSignal<String>,
    pub(super) schools: RwSignal<String>,
    pub(super) hometowns: RwSignal<String>,
    pub(super) interests: RwSignal<String>,
    pub(super) arrival: RwSignal<String>,
    pub(super) can_help_with: RwSignal<String>,
    pub(super) looking_for: RwSignal<String>,
    pub(super) places: RwSignal<Vec<String>>,
    pub(super) links: RwSignal<String>,
    pub(super) career: RwSignal<Vec<CareerEntry>>,
    audiences: StoredValue<Vec<RwSignal<String>>>,
    /// What the server has, as far as it was read.
    base: RwSignal<Profile>,
    name: StoredValue<String>,
}

impl Draft {
    /// What this browser keeps for the person, else what the server has.
    pub(super) fn open(person: PersonId, profile: Profile) -> Self {
        let text = || RwSignal::new(String::new());
        let audiences = ProfileField::ALL.iter().map(|_| text()).collect();
        let draft = Self {
            family_name: text(),
            given_name: text(),
            family_reading: text(),
            given_reading: text(),
            headline: text(),
            introduction: text(),
            crafts: text(),
            skills: text(),
            languages: text(),
            schools: text(),
            hometowns: text(),
            interests: text(),
            arrival: text(),
            can_help_with: text(),
            looking_for: text(),
            places: RwSignal::new(Vec::new()),
            links: text(),
            career: RwSignal::new(Vec::new()),
            audiences: StoredValue::new(audiences),
            name: StoredValue::new(format!("{TYPED}{person}:profile")),
            base: RwSignal::new(profile),
        };
        let kept = draft.name.with_value(|name| stored(name));
        let kept = kept.and_then(|kept| serde_json::from_str::<WriteProfile>(&kept).ok());
        let content =
            kept.unwrap_or_else(|| draft.base.with_untracked(|base| base.content.clone()));
        draft.fill(&content);
        Effect::new(move |_| {
            let typed = draft.is_changed().then(|| draft.content());
            let typed = typed.and_then(|typed| serde_json::to_string(&typed).ok());
            draft.name.with_value(|name| store(name, typed.as_deref()));
        });
        draft
    }

    fn fill(self, content: &WriteProfile) {
        self.family_name.set(content.family_name.clone());
        self.given_name.set(content.given_name.clone());
        self.family_reading.set(content.family_reading.clone());
        self.given_reading.set(content.given_reading.clone());
        self.headline.set(content.headline.clone());
        self.introduction.set(content.introduction.clone());
        self.crafts.set(content.crafts.join("\n"));
        self.skills.set(content.skills.join("\n"));
        self.languages.set(content.languages.join("\n"));
        self.schools.set(content.schools.join("\n"));
        self.hometowns.set(content.hometowns.join("\n"));
        self.interests.set(content.interests.join("\n"));
        let arrival = content.arrival.map(|arrival| arrival.as_str().to_owned());
        self.arrival.set(arrival.unwrap_or_default());
        self.can_help_with.set(content.can_help_with.clone());
        self.looking_for.set(content.looking_for.clone());
        let places = content.places.iter().map(ToString::to_string);
        self.places.set(places.collect());
        let links = content.links.iter();
        let links = links.map(|link| format!("{} {}", link.label, link.url).trim().to_owned());
        self.links.set(links.collect::<Vec<_>>().join("\n"));
        self.career.set(content.career.clone());
        for &field in ProfileField::ALL {
            let audience = content.audiences.get(field);
            self.audience(field).set(audience.as_str().to_owned());
        }
    }

    /// Who sees a field, by name.
    pub(super) fn audience(self, field: ProfileField) -> RwSignal<String> {
        let index = ProfileField::ALL.iter().position(|known| *known == field);
        self.audiences
            .with_value(|audiences| audiences[index.expect("every field is among all of them")])
    }

    /// What is typed, as a request; tracked.
    pub(super) fn content(self) -> WriteProfile {
        let mut audiences = ProfileAudiences::default();
        for &field in ProfileField::ALL {
            // What cannot be read is shown to nobody.
            let audience = self.audience(field).with(|name| name.parse());
            audiences.set(field, audience.unwrap_or(FieldAudience::Nobody));
        }
        WriteProfile {
            family_name: self.family_name.get(),
            given_name: self.given_name.get(),
            family_reading: self.family_reading.get(),
            given_reading: self.given_reading.get(),
            headline: self.headline.get(),
            introduction: self.introduction.get(),
            crafts: self.crafts.with(|text| lines(text)),
            skills: self.skills.with(|text| lines(text)),
            languages: self.languages.with(|text| lines(text)),
            schools: self.schools.with(|text| lines(text)),
            hometowns: self.hometowns.with(|text| lines(text)),
            interests: self.interests.with(|text| lines(text)),
            arrival: self.arrival.with(|arrival| arrival.parse().ok()),
            can_help_with: self.can_help_with.get(),
            looking_for: self.looking_for.get(),
            places: self
                .places
                .with(|places| places.iter().filter_map(|id| id.parse().ok()).collect()),
            links: self
                .links
                .with(|text| lines(text).iter().map(|line| link(line)).collect()),
            career: self.career.get(),
            audiences,
        }
    }

    /// What is wrong with what is typed, by the names of the fields on the screen; tracked.
    pub(super) fn faults(self) -> Vec<FieldError> {
        on_screen(::api::validate(&self.content()).err().unwrap_or_default())
    }

    /// Whether something is typed that is not saved; tracked.
    pub(super) fn is_changed(self) -> bool {
        let typed = self.content();
        self.base.with(|base| base.content != typed)
    }

    /// What the server has; tracked.
    pub(super) fn base(self) -> Profile {
        self.base.get()
    }

    /// Throws away what is typed.
    pub(super) fn discard(self) {
        let content = self.base.with_untracked(|base| base.content.clone());
        self.fill(&content);
    }

    /// What was typed is saved, or was saved elsewhere: `profile` is what the server has now.
    pub(super) fn saved(self, profile: Profile, keep_typed: bool) {
        let content = profile.content.clone();
        self.base.set(profile);
        if !keep_typed {
            self.fill(&content);
        }
    }
}

/// Faults of entries of a list stand at the field in which the list is typed.
pub(super) fn on_screen(faults: Vec<FieldError>) -> Vec<FieldError> {
    let mut shown: Vec<FieldError> = Vec::with_capacity(faults.len());
    for fault in faults {
        let field = fault.field.split('[').next().unwrap_or_default().to_owned();
        if !shown.iter().any(|known| known.field == field) {
            shown.push(FieldError { field, ..fault });
        }
    }
    shown
}

/// Adds the words that are not there yet, a line each.
pub(super) fn add_lines(text: RwSignal<String>, words: &[String]) {
    text.update(|text| {
        let mut known = lines(text);
        for word in words {
            if !known.contains(word) {
                known.push(word.clone());
            }
        }
        *text = known.join("\n");
    });
}

/// What is wrong with a career entry by itself.
pub(super) fn entry_faults(entry: &CareerEntry) -> Vec<FieldError> {
    let mut faults = ::api::validate(entry).err().unwrap_or_default();
    let ends_before = !entry.until.is_empty() && entry.until.as_str() < year_of(&entry.since);
    if faults.is_empty() && ends_before {
        faults.push(FieldError {
            field: "until".to_owned(),
            fault: FieldFault::Range,
        });
    }
    faults
}

/// The part of a date that any later date is not before.
fn year_of(date: &str) -> &str {
    date.get(..4).unwrap_or(date)
}

fn lines(text: &str) -> Vec<String> {
    let lines = text.lines().map(str::trim).filter(|line| !line.is_empty());
    lines.map(str::to_owned).collect()
}

/// "name https://…": what stands behind the last space is the address.
fn link(line: &str) -> Link {
    let (label, url) = line.rsplit_once(char::is_whitespace).unwrap_or(("", line));
    Link {
        label: label.trim().to_owned(),
        url: url.to_owned(),
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_link_is_its_last_word() {
        let read = |line: &str| {
            let link = link(line);
            (link.label, link.url)
        };
        let url = "https://example.jp/";
        assert_eq!(read(url), (String::new(), url.to_owned()));
        assert_eq!(
            read(&format!("私の 記事　{url}")),
            ("私の 記事".to_owned(), url.to_owned())
        );
    }

    #[test]
    fn faults_of_entries_stand_at_their_list() {
        let fault = |field: &str| FieldError {
            field: field.to_owned(),
            fault: FieldFault::Form,
        };
        let shown = on_screen(vec![
            fault("links[0].url"),
            fault("links[3].url"),
            fault("headline"),
        ]);
        assert_eq!(shown, [fault("links"), fault("headline")]);
    }

    #[test]
    fn an_entry_does_not_end_before_it_begins() {
        let entry = |since: &str, until: &str| CareerEntry {
            organisation: "x".to_owned(),
            since: since.to_owned(),
            until: until.to_owned(),
            ..CareerEntry::default()
        };
        for (since, until, count) in [
            ("2020", "", 0),
            ("2020-04", "2020", 0),
            ("2020", "2020-04", 0),
            ("2020", "2019-12", 1),
            ("", "2019", 0),
        ] {
            assert_eq!(
                entry_faults(&entry(since, until)).len(),
                count,
                "{since} {until}"
            );
        }
    }
}
