//! How records of employment are put into words.

use super::words::{Text, month};
use ::api::employments::{Attestation, Employment};
use messages::Language;

/// Who attests a record.
pub fn attestation_text(attestation: Attestation) -> Text {
    match attestation {
        Attestation::None => messages::employments_unattested,
        Attestation::Coordinator => messages::employments_attested_coordinator,
        Attestation::Office => messages::employments_attested_office,
    }
}

/// From when to when, in the language of the interface.
pub fn period(record: &Employment) -> impl Fn(Language) -> String + Send + Sync + use<> + 'static {
    let (since, until) = (record.since.clone(), record.until.clone());
    move |language| {
        let since = match since.is_empty() {
            true => messages::employments_unknown_date(language).to_owned(),
            false => month(&since, language),
        };
        let until = match until.is_empty() {
            true => messages::employments_now(language).to_owned(),
            false => month(&until, language),
        };
        messages::employments_period(language, since, until)
    }
}
