//! Organisations: document and card.

use super::{Facet, facet_token, kind, tokens};
use crate::error::ApiError;
use api::directory::{OrganisationKind, OrganisationSummary};
use std::collections::HashMap;
use storage::{
    Connection, Id,
    directory::organisation::{self, OrganisationRow},
    search::{self, Document},
};

/// Everything that a document says of an organisation.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct OrganisationFacts {
    /// The organisation.
    pub row: OrganisationRow,
    /// Names it had, newest first.
    pub former_names: Vec<String>,
    /// Names of its parents.
    pub parents: Vec<String>,
}

/// The document of an organisation.
pub fn organisation_document(facts: &OrganisationFacts) -> Document {
    let row = &facts.row;
    let mut document = japanese::Document::new()
        .company(&row.name)
        .reading(&row.reading);
    for name in facts.former_names.iter().chain(&facts.parents) {
        document = document.company(name);
    }
    let mut index = document
        .field(&row.summary)
        .field(&row.description)
        .field(&row.head_office)
        .build();
    index
        .tokens
        .push(facet_token(Facet::OrganisationKind, &row.kind));
    Document {
        id: search::document_id(row.joined_at, row.id),
        kind: kind::ORGANISATION.to_owned(),
        entity_id: row.id,
        sort_key: row.sort_key.clone(),
        company_sort_key: row.sort_key.clone(),
        card: serde_json::to_string(&organisation_summary(row)).expect("a card has only texts"),
        tokens: tokens(kind::ORGANISATION, &index),
        normalised: index.normalised,
    }
}

/// The card of an organisation.
pub fn organisation_summary(row: &OrganisationRow) -> OrganisationSummary {
    OrganisationSummary {
        id: row.id.0.into(),
        name: row.name.clone(),
        reading: row.reading.clone(),
        kind: row.kind.parse().unwrap_or(OrganisationKind::CouncilCompany),
        summary: row.summary.clone(),
        head_office: row.head_office.clone(),
        council_since: u16::try_from(row.council_since)
            .ok()
            .filter(|year| *year > 0),
    }
}

/// Writes the documents of these organisations anew.
///
/// # Errors
/// When the database fails.
pub fn reindex_organisations(
    connection: &mut Connection,
    organisations: &[Id],
) -> Result<(), ApiError> {
    for chunk in organisations.chunks(500) {
        let rows = organisation::by_ids(connection, chunk)?;
        let mut former: HashMap<Id, Vec<String>> = HashMap::new();
        for name in organisation::former_names(connection, chunk)? {
            former
                .entry(name.organisation_id)
                .or_default()
                .push(name.name);
        }
        let relations = organisation::relations(connection, chunk)?;
        let parents: Vec<Id> = relations
            .iter()
            .map(|relation| relation.organisation_id)
            .collect();
        let names: HashMap<Id, String> = organisation::names(connection, &parents)?
            .into_iter()
            .collect();
        let documents: Vec<Document> = rows
            .into_iter()
            .map(|row| {
                let is_parent = |relation: &&organisation::RelationRow| {
                    relation.kind == "subsidiary" && relation.related_id == row.id
                };
                let parents = relations.iter().filter(is_parent);
                let facts = OrganisationFacts {
                    former_names: former.remove(&row.id).unwrap_or_default(),
                    parents: parents
                        .filter_map(|relation| names.get(&relation.organisation_id).cloned())
                        .collect(),
                    row,
                };
                organisation_document(&facts)
            })
            .collect();
        search::replace(connection, &documents)?;
    }
    Ok(())
}
