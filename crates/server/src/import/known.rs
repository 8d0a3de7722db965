//! What the database knows already, as far as records can name it.

use crate::error::ApiError;
use api::members::TermKind;
use japanese::company::company_key;
use std::collections::HashMap;
use storage::{
    Connection, Id,
    directory::{organisation, place},
    members::term::{self, TermRow},
};

/// Organisations, places and vocabularies by the keys under which records name them.
pub(super) struct Known {
    names: HashMap<String, Id>,
    /// Former names; a name that several organisations had names none of them.
    former: HashMap<String, Option<Id>>,
    places: HashMap<String, Id>,
    place_names: HashMap<Id, String>,
    terms: HashMap<(TermKind, String), (Id, String)>,
    new_terms: Vec<TermRow>,
}

impl Known {
    /// Reads all of it; a community has some dozens of organisations and some thousands of terms.
    ///
    /// # Errors
    /// When the database fails.
    pub(super) fn load(connection: &mut Connection) -> Result<Self, ApiError> {
        let rows = organisation::all(connection)?;
        let mut names = HashMap::with_capacity(rows.len());
        let mut ids = Vec::with_capacity(rows.len());
        for row in rows {
            names.insert(row.name_key, row.id);
            ids.push(row.id);
        }
        let mut former: HashMap<String, Option<Id>> = HashMap::new();
        for chunk in ids.chunks(500) {
            for name in organisation::former_names(connection, chunk)? {
                let owner = former
                    .entry(name.name_key)
                    .or_insert(Some(name.organisation_id));
                if *owner != Some(name.organisation_id) {
                    *owner = None;
                }
            }
        }
        let mut places = HashMap::new();
        let mut place_names = HashMap::new();
        for row in place::all(connection)? {
            places.insert(place_key(&row.name), row.id);
            place_names.insert(row.id, row.name);
        }
        let terms = term::all(connection)?
            .into_iter()
            .filter_map(|row| Some(((row.kind.parse().ok()?, row.key), (row.id, row.label))))
            .collect();
        Ok(Self {
            names,
            former,
            places,
            place_names,
            terms,
            new_terms: Vec::new(),
        })
    }

    /// The organisation of this name, present or former.
    pub(super) fn organisation(&self, name: &str) -> Option<Id> {
        let key = company_key(name);
        self.by_name(&key).or_else(|| self.by_former_name(&key))
    }

    /// The organisation whose present name has this key.
    pub(super) fn by_name(&self, key: &str) -> Option<Id> {
        self.names.get(key).copied()
    }

    /// The one organisation that had a name with this key.
    pub(super) fn by_former_name(&self, key: &str) -> Option<Id> {
        self.former.get(key).copied().flatten()
    }

    /// From now on the name with this key means `id`.
    pub(super) fn add_name(&mut self, key: String, id: Id) {
        self.names.insert(key, id);
    }

    /// From now on the former name with this key means `id`, unless it meant somebody else.
    pub(super) fn add_former_name(&mut self, key: String, id: Id) {
        let owner = self.former.entry(key).or_insert(Some(id));
        if *owner != Some(id) {
            *owner = None;
        }
    }

    /// The place of this name.
    pub(super) fn place(&self, name: &str) -> Option<Id> {
        self.places.get(&place_key(name)).copied()
    }

    /// From now on this name means the place `id`.
    pub(super) fn add_place(&mut self, name: &str, id: Id) {
        self.places.insert(place_key(name), id);
        self.place_names.insert(id, name.to_owned());
    }

    /// The name of a place.
    pub(super) fn place_name(&self, id: Id) -> String {
        self.place_names.get(&id).cloned().unwrap_or_default()
    }

    /// The entry of a vocabulary with its label, added with an id from `new_id` if it is not there yet.
    pub(super) fn term(
        &mut self,
        kind: TermKind,
        label: &str,
        new_id: impl FnOnce() -> Id,
    ) -> (Id, String) {
        let key = term::key(&japanese::fold(label), label);
        let new_terms = &mut self.new_terms;
        self.terms
            .entry((kind, key))
            .or_insert_with_key(|(_, key)| {
                let id = new_id();
                new_terms.push(TermRow {
                    id,
                    kind: kind.as_str().to_owned(),
                    key: key.clone(),
                    label: label.to_owned(),
                });
                (id, label.to_owned())
            })
            .clone()
    }

    /// The entries added since the last call.
    pub(super) fn take_new_terms(&mut self) -> Vec<TermRow> {
        std::mem::take(&mut self.new_terms)
    }
}

/// The key by which two spellings of a place's name are the same.
pub(super) fn place_key(name: &str) -> String {
    japanese::name_key(name)
}
