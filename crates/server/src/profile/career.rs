//! Reading a career from a file: what can be taken over, and what is wrong with the rest. Nothing is kept.

mod date;
mod resume;
mod table;

use crate::{body::Raw, error::ApiError, query::Query};
use api::{
    FieldFault,
    members::CareerEntry,
    profile::{
        CareerFormat, CareerPreview, CareerProblem, LONGEST_TERM, MOST_CAREER_ENTRIES, MOST_TERMS,
        PreviewCareer,
    },
};
use axum::Json;
use date::Date;
use japanese::text::clean_text;

/// Problems that are told; whoever has more has another kind of file.
const MOST_PROBLEMS: usize = 100;
/// How much of a refused value is shown, in characters.
const SHOWN: usize = 60;

/// Says what a file of a career holds, and what of it cannot be taken over. Nothing of it is kept: what the
/// member chooses is written with the profile.
#[utoipa::path(
    post, path = "/api/me/career-preview", tag = "profile", params(PreviewCareer),
    request_body(
        content = inline(super::PictureFile), content_type = "application/octet-stream",
        description = "The file: JSON Resume, or CSV in UTF-8, UTF-16 or Shift_JIS; at most 256 KiB."
    ),
    responses((status = 200, body = CareerPreview))
)]
pub async fn preview_career(
    Query(query): Query<PreviewCareer>,
    Raw(content): Raw,
) -> Result<Json<CareerPreview>, ApiError> {
    let read = move || match query.format {
        CareerFormat::JsonResume => resume::read(&content),
        CareerFormat::Csv => table::read(&content),
    };
    let reading = tokio::task::spawn_blocking(read).await;
    Ok(Json(reading.map_err(ApiError::internal)?.into_preview()))
}

/// What was found so far.
#[derive(Default)]
struct Found {
    preview: CareerPreview,
}

impl Found {
    fn problem(&mut self, place: &str, value: &str, fault: FieldFault) {
        if self.preview.problems.len() < MOST_PROBLEMS {
            let shown = value.chars().filter(|character| !character.is_control());
            self.preview.problems.push(CareerProblem {
                place: place.to_owned(),
                value: shown.take(SHOWN).collect(),
                fault,
            });
        }
    }

    /// A date of the file, as far as it is one; a fault is told, and the entry goes on without the date.
    fn date(&mut self, place: &str, text: &str) -> String {
        match date::read(text) {
            Date::Known(date) => date,
            Date::Now => String::new(),
            Date::Unreadable => {
                self.problem(place, text, FieldFault::Form);
                String::new()
            }
        }
    }

    /// An entry, if it keeps the rules of one.
    fn entry(&mut self, place: &str, entry: CareerEntry) {
        let entry = CareerEntry {
            organisation: clean_text(&entry.organisation),
            title: clean_text(&entry.title),
            description: clean_text(&entry.description),
            ..entry
        };
        if let Err(faults) = api::validate(&entry) {
            for error in faults {
                let value = match error.field.as_str() {
                    "organisation" => &entry.organisation,
                    "title" => &entry.title,
                    _ => &entry.description,
                };
                self.problem(&format!("{place}.{}", error.field), value, error.fault);
            }
        } else if self.preview.entries.len() >= MOST_CAREER_ENTRIES {
            self.problem(place, &entry.organisation, FieldFault::TooLong);
        } else if !self.preview.entries.contains(&entry) {
            self.preview.entries.push(entry);
        }
    }

    /// A word of a list, each once.
    fn word(&mut self, place: &str, word: &str, list: fn(&mut CareerPreview) -> &mut Vec<String>) {
        let word = clean_text(word);
        if word.is_empty() || list(&mut self.preview).contains(&word) {
            return;
        }
        let has_room = list(&mut self.preview).len() < MOST_TERMS;
        if !has_room || api::text::line(LONGEST_TERM)(&word, &()).is_err() {
            self.problem(place, &word, FieldFault::TooLong);
        } else {
            list(&mut self.preview).push(word);
        }
    }

    fn into_preview(self) -> CareerPreview {
        self.preview
    }
}

#[cfg(test)]
mod tests;
