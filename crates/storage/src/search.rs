//! The index over everything that everybody may find: SQLite's FTS5 and PostgreSQL's GIN, with the same hits.
//!
//! Tokens are lower-case letters and digits made by the crate `japanese`; facets are tokens too, so that a
//! filter costs no join. Tokens narrow, then the needles are looked for in the normalised text, which makes
//! the hits exact and the same on both databases.

mod matching;
pub(crate) mod needles;
mod postgresql;
pub(crate) mod prepared;
mod sqlite;

use crate::{Connection, Id, StorageError, schema::search_document};
use diesel::{
    prelude::*,
    sql_types::{BigInt, Binary, Text},
};
pub use matching::Matching;

/// A document to index.
#[derive(Clone, Debug, PartialEq, Eq, Insertable)]
#[diesel(table_name = search_document)]
#[diesel(treat_none_as_default_value = false)]
pub struct Document {
    /// See [`document_id`].
    pub id: i64,
    /// `api::directory::SearchKind` as text.
    pub kind: String,
    /// The member, organisation or place.
    pub entity_id: Id,
    /// Orders by reading.
    pub sort_key: String,
    /// Orders by company, then by reading.
    pub company_sort_key: String,
    /// What needles are looked for in.
    pub normalised: String,
    /// What lists show, as JSON of the API.
    pub card: String,
    /// Tokens separated by spaces: of the text, the kind and the facets.
    #[diesel(skip_insertion)]
    pub tokens: String,
}

/// A document that was found.
#[derive(Clone, Debug, PartialEq, Eq, Queryable, QueryableByName)]
pub struct Hit {
    /// The document's id: newest first when descending.
    #[diesel(sql_type = BigInt)]
    pub id: i64,
    /// The member, organisation or place.
    #[diesel(sql_type = Binary)]
    pub entity_id: Id,
    /// The key by which the list is sorted; the reading's when sorted by newest.
    #[diesel(sql_type = Text)]
    pub sort_key: String,
    /// What lists show, as JSON of the API.
    #[diesel(sql_type = Text)]
    pub card: String,
}

/// The order of a list.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Order {
    /// Newest first.
    Newest,
    /// By reading.
    Reading,
    /// By company, then by reading.
    Company,
}

/// Where a page starts: behind this key and id. For [`Order::Newest`] only the id counts.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct After {
    /// The sort key of the last row seen, or where to start.
    pub sort_key: String,
    /// The id of the last row seen.
    pub id: i64,
}

impl After {
    /// The beginning of a list.
    pub fn start(order: Order) -> Self {
        let id = if order == Order::Newest {
            i64::MAX
        } else {
            i64::MIN
        };
        Self {
            sort_key: String::new(),
            id,
        }
    }
}

/// A document's id: seconds of joining in the high bits, 30 bits of the entity's id below, so that a higher
/// id is newer and no sequence tells how many there are.
pub fn document_id(joined_at: i64, entity: Id) -> i64 {
    let bits = entity.0.as_u128() as i64 & 0x3FFF_FFFF;
    (joined_at.max(0) / 1_000) << 30 | bits
}

/// One page of the documents of `kind` that match, in `order`.
///
/// # Errors
/// When the database fails.
pub fn list(
    connection: &mut Connection,
    kind: &str,
    matching: &Matching,
    order: Order,
    after: &After,
    limit: i64,
) -> Result<Vec<Hit>, StorageError> {
    if matching.is_everything() {
        return list_everything(connection, kind, order, after, limit);
    }
    match connection {
        Connection::Sqlite(sqlite) => sqlite::list(sqlite, kind, matching, order, after, limit),
        Connection::Postgresql(postgresql) => {
            postgresql::list(postgresql, kind, matching, order, after, limit)
        }
    }
}

/// A page without any filter needs no index lookup.
fn list_everything(
    connection: &mut Connection,
    kind: &str,
    order: Order,
    after: &After,
    limit: i64,
) -> Result<Vec<Hit>, StorageError> {
    use search_document as document;
    let (key, id) = (&after.sort_key, after.id);
    let rows = document::table.filter(document::kind.eq(kind)).limit(limit);
    Ok(match order {
        Order::Newest => rows
            .filter(document::id.lt(id))
            .order(document::id.desc())
            .select((
                document::id,
                document::entity_id,
                document::sort_key,
                document::card,
            ))
            .load(connection)?,
        Order::Reading => rows
            .filter(document::sort_key.ge(key))
            .filter(document::sort_key.gt(key).or(document::id.gt(id)))
            .order((document::sort_key, document::id))
            .select((
                document::id,
                document::entity_id,
                document::sort_key,
                document::card,
            ))
            .load(connection)?,
        Order::Company => rows
            .filter(document::company_sort_key.ge(key))
            .filter(document::company_sort_key.gt(key).or(document::id.gt(id)))
            .order((document::company_sort_key, document::id))
            .select((
                document::id,
                document::entity_id,
                document::company_sort_key,
                document::card,
            ))
            .load(connection)?,
    })
}

/// How many documents of `kind` match, counting no further than `most`.
///
/// # Errors
/// When the database fails.
pub fn count(
    connection: &mut Connection,
    kind: &str,
    matching: &Matching,
    most: i64,
) -> Result<i64, StorageError> {
    if matching.is_everything() {
        use search_document as document;
        let ids: Vec<i64> = document::table
            .filter(document::kind.eq(kind))
            .select(document::id)
            .limit(most)
            .load(connection)?;
        return Ok(ids.len() as i64);
    }
    match connection {
        Connection::Sqlite(sqlite) => sqlite::count(sqlite, kind, matching, most),
        Connection::Postgresql(postgresql) => postgresql::count(postgresql, kind, matching, most),
    }
}

/// The cards of these entities as far as they have a document, in no order. At most 500 entities.
///
/// # Errors
/// When the database fails.
pub fn cards(
    connection: &mut Connection,
    entities: &[Id],
) -> Result<Vec<(Id, String)>, StorageError> {
    Ok(search_document::table
        .filter(search_document::entity_id.eq_any(entities))
        .select((search_document::entity_id, search_document::card))
        .load(connection)?)
}

/// Adds documents of entities that have none.
///
/// # Errors
/// [`StorageError::Conflict`] when an entity or id is there already.
pub fn insert(connection: &mut Connection, documents: &[Document]) -> Result<(), StorageError> {
    match connection {
        Connection::Sqlite(sqlite) => sqlite::insert(sqlite, documents),
        Connection::Postgresql(postgresql) => postgresql::insert(postgresql, documents),
    }
}

/// Puts documents in the place of those that their entities have.
///
/// # Errors
/// When the database fails.
pub fn replace(connection: &mut Connection, documents: &[Document]) -> Result<(), StorageError> {
    let entities: Vec<Id> = documents
        .iter()
        .map(|document| document.entity_id)
        .collect();
    remove(connection, &entities)?;
    insert(connection, documents)
}

/// Takes entities out of the index.
///
/// # Errors
/// When the database fails.
pub fn remove(connection: &mut Connection, entities: &[Id]) -> Result<(), StorageError> {
    for chunk in entities.chunks(500) {
        let rows = search_document::table.filter(search_document::entity_id.eq_any(chunk));
        if let Connection::Sqlite(sqlite) = connection {
            let ids: Vec<i64> = rows.clone().select(search_document::id).load(sqlite)?;
            sqlite::remove(sqlite, &ids)?;
        }
        diesel::delete(rows).execute(connection)?;
    }
    Ok(())
}

/// Does one step of putting together what many writes left apart, and says whether more is left to do.
///
/// Worth it after writing thousands of documents: SQLite looks each word up in every part of the index, and
/// there are a dozen parts then. A step takes a fraction of a second, so that other writes come in between.
/// PostgreSQL does this by itself.
///
/// # Errors
/// When the database fails.
pub fn tidy(connection: &mut Connection) -> Result<bool, StorageError> {
    match connection {
        Connection::Sqlite(sqlite) => sqlite::tidy(sqlite),
        Connection::Postgresql(_) => Ok(false),
    }
}
