//! The index on SQLite: FTS5 over tokens, read newest first without sorting.

use super::{After, Document, Hit, Matching, Order};
use crate::{StorageError, schema::search_document};
use diesel::{
    SqliteConnection,
    prelude::*,
    sql_query,
    sql_types::{BigInt, Text},
};

/// The needles are checked in the same statement, so that a page is one statement however many candidates
/// fall out. The first bound value is the needles' JSON.
macro_rules! needles_stand {
    () => {
        "NOT EXISTS (SELECT 1 FROM json_each(?1) AS term WHERE NOT EXISTS (
            SELECT 1 FROM json_each(term.value) AS needle
            WHERE instr(document.normalised, needle.value) > 0))"
    };
}

const NEWEST: &str = concat!(
    "SELECT document.id, document.entity_id, document.sort_key, document.card
     FROM search_index JOIN search_document AS document ON document.id = search_index.rowid
     WHERE search_index MATCH ?2 AND search_index.rowid < ?3 AND ",
    needles_stand!(),
    " ORDER BY search_index.rowid DESC LIMIT ?4"
);

macro_rules! by_key {
    ($key:literal) => {
        concat!(
            "SELECT document.id, document.entity_id, document.",
            $key,
            " AS sort_key, document.card FROM search_document AS document
             WHERE document.kind = ?5 AND (document.",
            $key,
            ", document.id) > (?6, ?3)
             AND document.id IN (SELECT rowid FROM search_index WHERE search_index MATCH ?2) AND ",
            needles_stand!(),
            " ORDER BY document.",
            $key,
            ", document.id LIMIT ?4"
        )
    };
}

const BY_READING: &str = by_key!("sort_key");
const BY_COMPANY: &str = by_key!("company_sort_key");

const COUNT: &str = concat!(
    "SELECT count(*) AS value FROM (
        SELECT 1 FROM search_index JOIN search_document AS document ON document.id = search_index.rowid
        WHERE search_index MATCH ?2 AND ",
    needles_stand!(),
    " LIMIT ?3)"
);

pub(super) fn list(
    connection: &mut SqliteConnection,
    kind: &str,
    matching: &Matching,
    order: Order,
    after: &After,
    limit: i64,
) -> Result<Vec<Hit>, StorageError> {
    let (needles, tokens) = (matching.needles_json(), matching.fts5(kind));
    let statement = match order {
        Order::Newest => {
            return Ok(sql_query(NEWEST)
                .bind::<Text, _>(needles)
                .bind::<Text, _>(tokens)
                .bind::<BigInt, _>(after.id)
                .bind::<BigInt, _>(limit)
                .load(connection)?);
        }
        Order::Reading => BY_READING,
        Order::Company => BY_COMPANY,
    };
    Ok(sql_query(statement)
        .bind::<Text, _>(needles)
        .bind::<Text, _>(tokens)
        .bind::<BigInt, _>(after.id)
        .bind::<BigInt, _>(limit)
        .bind::<Text, _>(kind)
        .bind::<Text, _>(&after.sort_key)
        .load(connection)?)
}

#[derive(QueryableByName)]
struct Number {
    #[diesel(sql_type = BigInt)]
    value: i64,
}

pub(super) fn count(
    connection: &mut SqliteConnection,
    kind: &str,
    matching: &Matching,
    most: i64,
) -> Result<i64, StorageError> {
    let number: Number = sql_query(COUNT)
        .bind::<Text, _>(matching.needles_json())
        .bind::<Text, _>(matching.fts5(kind))
        .bind::<BigInt, _>(most)
        .get_result(connection)?;
    Ok(number.value)
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
    for document in documents {
        sql_query("INSERT INTO search_index (rowid, tokens) VALUES (?1, ?2)")
            .bind::<BigInt, _>(document.id)
            .bind::<Text, _>(&document.tokens)
            .execute(connection)?;
    }
    Ok(())
}

pub(super) fn remove(connection: &mut SqliteConnection, ids: &[i64]) -> Result<(), StorageError> {
    for id in ids {
        sql_query("DELETE FROM search_index WHERE rowid = ?1")
            .bind::<BigInt, _>(id)
            .execute(connection)?;
    }
    Ok(())
}
