//! What is typed into the editor: one text for each field of the typed posting.

use ::api::{
    FieldFault,
    id::TermId,
    postings::{FIELDS, Field, Kind, Posting, WritePosting},
    problem::FieldError,
};
use leptos::prelude::*;
use serde_json::{Map, Value};

/// The texts, in the order of [`FIELDS`], and the craft.
#[derive(Clone, Copy)]
pub struct Draft {
    texts: StoredValue<Vec<RwSignal<String>>>,
    pub craft: RwSignal<String>,
}

impl Draft {
    /// A draft that says what a posting says.
    pub fn new(posting: &WritePosting) -> Self {
        let values = posting.terms.values();
        let text = |field: &Field| match values.get(field.name) {
            Some(Value::String(text)) => text.clone(),
            Some(value) => value.to_string(),
            None => String::new(),
        };
        let texts = FIELDS
            .iter()
            .map(|field| RwSignal::new(text(field)))
            .collect();
        let craft = posting
            .craft
            .map_or_else(String::new, |craft| craft.to_string());
        Self {
            texts: StoredValue::new(texts),
            craft: RwSignal::new(craft),
        }
    }

    /// What is typed into a field.
    pub fn text(self, field: &Field) -> RwSignal<String> {
        let position = FIELDS
            .iter()
            .position(|other| other.name == field.name)
            .unwrap_or(0);
        self.texts.with_value(|texts| texts[position])
    }

    /// What is typed, as a request; tracked. Numbers that are none are faults.
    pub fn request(self) -> Result<WritePosting, Vec<FieldError>> {
        let mut values = Map::new();
        let mut faults = Vec::new();
        for field in FIELDS {
            let text = self.text(field).get();
            if text.trim().is_empty() {
                continue;
            }
            let value = match field.kind {
                Kind::Number(..) => {
                    let digits: String =
                        text.trim().chars().filter(|digit| *digit != ',').collect();
                    match digits.parse::<u32>() {
                        Ok(number) => Value::from(number),
                        Err(_) => {
                            faults.push(FieldError {
                                field: field.name.to_owned(),
                                fault: FieldFault::Form,
                            });
                            continue;
                        }
                    }
                }
                Kind::YesNo => Value::from(text == "true"),
                Kind::Line(_) | Kind::Paragraph(_) | Kind::Choice(_) | Kind::Time | Kind::Day => {
                    Value::from(text)
                }
            };
            values.insert(field.name.to_owned(), value);
        }
        // Every value has its field's form by now.
        let terms: Posting = serde_json::from_value(Value::Object(values)).unwrap_or_default();
        let craft = self.craft.with(|craft| craft.parse::<TermId>().ok());
        let request = WritePosting { craft, terms };
        faults.extend(::api::validate(&request).err().unwrap_or_default());
        if faults.is_empty() {
            Ok(request)
        } else {
            Err(faults)
        }
    }
}
