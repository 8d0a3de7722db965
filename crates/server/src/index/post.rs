//! Posts: document and card, and what of them a viewer may find.

use super::{Facet, facet_token, kind, matching::id_value, tokens};
use crate::{error::ApiError, markdown};
use serde::{Deserialize, Serialize};
use std::collections::HashMap;
use storage::{
    Connection, Id,
    posts::{
        Viewer,
        post::{self, PostRow},
    },
    search::{self, Document, Matching},
};
use uuid::Uuid;

/// What the audience of everybody is called in the index.
const EVERYONE: &str = "everyone";

/// What a result says of a post. No name stands in it: names change, and may be hidden.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct PostCard {
    /// The post.
    pub id: Uuid,
    /// Its title; empty when it has none.
    pub title: String,
    /// How it begins, in plain text.
    pub excerpt: String,
}

/// The document of a post. Comments are not in it: a post must not be found by the words of somebody who is
/// not there for the viewer.
pub fn post_document(row: &PostRow, excluded: &[Id]) -> Document {
    let plain = markdown::to_plain(&row.body);
    let mut index = japanese::Document::new()
        .field(&row.title)
        .field(&plain)
        .build();
    let audience = match (row.audience.as_str(), row.group_id) {
        ("group", Some(group)) => of_group(group),
        ("connections", _) => of_connections(row.author_id),
        _ => EVERYONE.to_owned(),
    };
    index.tokens.push(facet_token(Facet::Audience, &audience));
    index
        .tokens
        .push(facet_token(Facet::Person, &id_value(row.author_id.0)));
    let without = excluded
        .iter()
        .map(|person| facet_token(Facet::Without, &id_value(person.0)));
    index.tokens.extend(without);
    let card = PostCard {
        id: row.id.0,
        title: row.title.clone(),
        excerpt: markdown::beginning(&plain),
    };
    Document {
        id: search::document_id(row.created_at, row.id),
        kind: kind::POST.to_owned(),
        entity_id: row.id,
        sort_key: String::new(),
        company_sort_key: String::new(),
        card: serde_json::to_string(&card).expect("a card has only texts"),
        tokens: tokens(kind::POST, &index),
        normalised: index.normalised,
    }
}

fn of_group(group: Id) -> String {
    format!("group{}", id_value(group.0))
}

fn of_connections(author: Id) -> String {
    format!("of{}", id_value(author.0))
}

/// Narrows to posts that are there for the viewer: what `storage::posts::post` says, in tokens.
pub fn for_viewer(matching: &mut Matching, viewer: &Viewer) {
    let groups = viewer.groups.iter().map(|group| of_group(*group));
    let known = viewer.known.iter().map(|person| of_connections(*person));
    let audiences = [EVERYONE.to_owned()].into_iter().chain(groups).chain(known);
    matching.any_of(audiences.map(|audience| facet_token(Facet::Audience, &audience)));
    super::leave_out(matching, Facet::Without, viewer.id.0);
    super::leave_out_people(matching, &viewer.hidden);
}

/// Writes the documents of these posts anew.
///
/// # Errors
/// When the database fails.
pub fn reindex_posts(connection: &mut Connection, posts: &[Id]) -> Result<(), ApiError> {
    for chunk in posts.chunks(500) {
        let mut excluded: HashMap<Id, Vec<Id>> = HashMap::new();
        for (post, person) in post::excluded(connection, chunk)? {
            excluded.entry(post).or_default().push(person);
        }
        let documents: Vec<Document> = post::by_ids(connection, chunk)?
            .iter()
            .map(|row| post_document(row, excluded.get(&row.id).map_or(&[], Vec::as_slice)))
            .collect();
        search::replace(connection, &documents)?;
    }
    Ok(())
}
