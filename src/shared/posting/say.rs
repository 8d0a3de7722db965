//! What a posting says, in words.

use crate::{shared::words::grouped, ui::date};
use ::api::postings::{FIELDS, Field, Kind, PayForm, Payer, Posting};
use messages::Language;
use serde_json::Value;

/// The value of a field; empty when it says nothing.
pub fn value(field: &Field, value: &Value, language: Language) -> String {
    match (field.kind, value) {
        (Kind::Choice(_), Value::String(name)) => {
            messages::posting_choice(language, name).to_owned()
        }
        (Kind::Day, Value::String(day)) if !day.is_empty() => date::day(day, language),
        (_, Value::String(text)) => text.clone(),
        (_, Value::Bool(yes)) => yes_no(*yes, language).to_owned(),
        (_, Value::Number(number)) => {
            let number = number
                .as_u64()
                .and_then(|number| u32::try_from(number).ok())
                .unwrap_or(0);
            if field.name == "prefecture" {
                messages::posting_prefecture(language, &number.to_string()).to_owned()
            } else {
                grouped(number)
            }
        }
        _ => String::new(),
    }
}

/// A value as [`::api::postings::ChangedTerm`] has it, in words; empty when it says nothing.
pub fn changed(name: &str, text: &str, language: Language) -> String {
    let Some(field) = FIELDS.iter().find(|field| field.name == name) else {
        return text.to_owned();
    };
    let typed = match field.kind {
        _ if text.is_empty() => return String::new(),
        Kind::Number(..) => text.parse::<u32>().map_or(Value::Null, Value::from),
        Kind::YesNo => Value::from(text == "true"),
        _ => Value::from(text),
    };
    value(field, &typed, language)
}

/// あり or なし.
pub fn yes_no(yes: bool, language: Language) -> &'static str {
    if yes {
        messages::jobs_yes(language)
    } else {
        messages::jobs_no(language)
    }
}

/// The base pay; empty when it is not said.
pub fn pay(
    form: Option<PayForm>,
    least: Option<u32>,
    most: Option<u32>,
    language: Language,
) -> String {
    let (Some(form), Some(least)) = (form, least) else {
        return String::new();
    };
    let form = messages::posting_choice(language, form.as_str());
    match most.filter(|most| *most > least) {
        Some(most) => messages::jobs_pay_between(language, form, grouped(least), grouped(most)),
        None => messages::jobs_pay_from(language, form, grouped(least)),
    }
}

/// How often one visits the head office.
pub fn visits(times: Option<u32>, language: Language) -> String {
    match times {
        None => String::new(),
        Some(0) => messages::jobs_fit_visits_none(language).to_owned(),
        Some(times) => messages::jobs_fit_visits_times(language, times),
    }
}

/// Who pays for visits, where there are any.
pub fn paid_by(times: Option<u32>, payer: Option<Payer>, language: Language) -> String {
    let payer = payer.filter(|_| times.is_some_and(|times| times > 0));
    payer.map_or_else(String::new, |payer| {
        messages::posting_choice(language, payer.as_str()).to_owned()
    })
}

/// The pay that a posting says.
pub fn pay_of(terms: &Posting, language: Language) -> String {
    pay(terms.pay_form, terms.pay_least, terms.pay_most, language)
}
