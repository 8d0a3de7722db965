//! The index on SQLite: FTS5 over tokens, read newest first without sorting.

use super::{
    After, Document, Hit, Matching, Order,
    prepared::{Value, prepared},
};
use crate::{StorageError, schema::search_document};
use diesel::{
    SqliteConnection,
    prelude::*,
    sql_types::{BigInt, Binary, Text},
};

/// The index comes first, which `CROSS JOIN` says: the planner would rather try every document of the kind.
const NEWEST: &str = "
    SELECT document.id, document.entity_id, document.sort_key, document.card
    FROM search_index CROSS JOIN search_document AS document ON document.id = search_index.rowid
    WHERE search_index MATCH ? AND search_index.rowid < ? AND document.kind = ?
    AND needles_stand(?, document.normalised)
    ORDER BY search_index.rowid DESC LIMIT ?";

/// Without needles the long text need not be read.
const NEWEST_FILTERED: &str = "
    SELECT document.id, document.entity_id, document.sort_key, document.card
    FROM search_index CROSS JOIN search_document AS document ON document.id = search_index.rowid
    WHERE search_index MATCH ? AND search_index.rowid < ? AND document.kind = ?
    ORDER BY search_index.rowid DESC LIMIT ?";

macro_rules! by_key {
    ($key:literal) => {
        concat!(
            "SELECT document.id, document.entity_id, document.",
            $key,
            ", document.card FROM search_document AS document
            WHERE document.kind = ? AND (document.",
            $key,
            ", document.id) > (?, ?)
            AND document.id IN (SELECT rowid FROM search_index WHERE search_index MATCH ?)
            AND needles_stand(?, document.normalised)
            ORDER BY document.",
            $key,
            ", document.id LIMIT ?"
        )
    };
}

const BY_READING: &str = by_key!("sort_key");
const BY_COMPANY: &str = by_key!("company_sort_key");

const COUNT: &str = "
    SELECT count(*) FROM (
        SELECT 1 FROM search_index CROSS JOIN search_document AS document ON document.id = search_index.rowid
        WHERE search_index MATCH ? AND needles_stand(?, document.normalised) LIMIT ?
    )";

const COUNT_FILTERED: &str = "
    SELECT count(*) FROM (SELECT 1 FROM search_index WHERE search_index MATCH ? LIMIT ?)";

/// Nearly all documents are of this kind.
const USUAL_KIND: &str = "member";

/// The expression for a statement that looks at the kind of each row itself: the token of the usual kind
/// narrows nothing, and for each hit of a rare word it would be looked up in the longest list of the index.
fn tokens(matching: &Matching, kind: &str) -> String {
    if kind == USUAL_KIND && !matching.all.is_empty() {
        matching.fts5_of_any_kind()
    } else {
        matching.fts5(kind)
    }
}

/// What lists select, as [`Hit`] has it.
type Columns = (BigInt, Binary, Text, Text);

pub(super) fn list(
    connection: &mut SqliteConnection,
    kind: &str,
    matching: &Matching,
    order: Order,
    after: &After,
    limit: i64,
) -> Result<Vec<Hit>, StorageError> {
    let (needles, tokens) = (matching.needles_text(), tokens(matching, kind));
    let (needles, tokens) = (Value::Text(&needles), Value::Text(&tokens));
    let (id, limit) = (Value::Integer(after.id), Value::Integer(limit));
    let (kind, key) = (Value::Text(kind), Value::Text(&after.sort_key));
    let by_key = [kind, key, id, tokens, needles, limit];
    let mut load = |sql, values: &[Value<'_>]| prepared::<Columns>(sql, values).load(connection);
    Ok(match order {
        Order::Newest if matching.needles.is_empty() => {
            load(NEWEST_FILTERED, &[tokens, id, kind, limit])?
        }
        Order::Newest => load(NEWEST, &[tokens, id, kind, needles, limit])?,
        Order::Reading => load(BY_READING, &by_key)?,
        Order::Company => load(BY_COMPANY, &by_key)?,
    })
}

pub(super) fn count(
    connection: &mut SqliteConnection,
    kind: &str,
    matching: &Matching,
    most: i64,
) -> Result<i64, StorageError> {
    let (needles, tokens) = (matching.needles_text(), matching.fts5(kind));
    let (tokens, most) = (Value::Text(&tokens), Value::Integer(most));
    Ok(if matching.needles.is_empty() {
        prepared::<BigInt>(COUNT_FILTERED, &[tokens, most]).get_result(connection)?
    } else {
        let needles = Value::Text(&needles);
        prepared::<BigInt>(COUNT, &[tokens, needles, most]).get_result(connection)?
    })
}

pub(super) fn insert(
    connection: &mut SqliteConnection,
    documents: &[Document],
) -> Result<(), StorageError> {
    for chunk in documents.chunks(500) {
        diesel::insert_into(search_document::table)
            .values(chunk)
            .execute(connection)?;
    }
    // FTS5 writes out what it has gathered whenever an id is lower than the one before.
    let mut rising: Vec<&Document> = documents.iter().collect();
    rising.sort_unstable_by_key(|document| document.id);
    for document in rising {
        let values = [Value::Integer(document.id), Value::Text(&document.tokens)];
        prepared::<()>(
            "INSERT INTO search_index (rowid, tokens) VALUES (?, ?)",
            &values,
        )
        .execute(connection)?;
    }
    Ok(())
}

pub(super) fn remove(connection: &mut SqliteConnection, ids: &[i64]) -> Result<(), StorageError> {
    for id in ids {
        prepared::<()>(
            "DELETE FROM search_index WHERE rowid = ?",
            &[Value::Integer(*id)],
        )
        .execute(connection)?;
    }
    Ok(())
}

/// How many pages of the index a step writes, about.
const PAGES_OF_A_STEP: i64 = 500;

/// Goes on with a merge that has begun, or else begins one of everything; nothing is left to do when neither
/// changes more than the note of having tried.
pub(super) fn tidy(connection: &mut SqliteConnection) -> Result<bool, StorageError> {
    for pages in [PAGES_OF_A_STEP, -PAGES_OF_A_STEP] {
        let before = changes(connection)?;
        let values = [Value::Integer(pages)];
        prepared::<()>(
            "INSERT INTO search_index (search_index, rank) VALUES ('merge', ?)",
            &values,
        )
        .execute(connection)?;
        if changes(connection)? - before > 1 {
            return Ok(true);
        }
    }
    Ok(false)
}

fn changes(connection: &mut SqliteConnection) -> Result<i64, StorageError> {
    Ok(prepared::<BigInt>("SELECT total_changes()", &[]).get_result(connection)?)
}
