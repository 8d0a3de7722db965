//! The index on PostgreSQL: a `tsvector` of the same tokens under a GIN index.

use super::{After, Document, Hit, Matching, Order};
use crate::{Id, StorageError};
use diesel::{
    PgConnection,
    prelude::*,
    sql_query,
    sql_types::{Array, BigInt, Binary, Text},
};

/// As on SQLite; the first bound value is the needles' JSON.
macro_rules! needles_stand {
    () => {
        "NOT EXISTS (SELECT 1 FROM jsonb_array_elements($1::jsonb) AS term (needles) WHERE NOT EXISTS (
            SELECT 1 FROM jsonb_array_elements_text(term.needles) AS needle (text)
            WHERE position(needle.text IN document.normalised) > 0))"
    };
}

const NEWEST: &str = concat!(
    "SELECT document.id, document.entity_id, document.sort_key, document.card
     FROM search_document AS document
     WHERE document.tokens @@ $2::tsquery AND document.id < $3 AND ",
    needles_stand!(),
    " ORDER BY document.id DESC LIMIT $4"
);

macro_rules! by_key {
    ($key:literal) => {
        concat!(
            "SELECT document.id, document.entity_id, document.",
            $key,
            " AS sort_key, document.card FROM search_document AS document
             WHERE document.kind = $5 AND (document.",
            $key,
            ", document.id) > ($6, $3) AND document.tokens @@ $2::tsquery AND ",
            needles_stand!(),
            " ORDER BY document.",
            $key,
            ", document.id LIMIT $4"
        )
    };
}

const BY_READING: &str = by_key!("sort_key");
const BY_COMPANY: &str = by_key!("company_sort_key");

const COUNT: &str = concat!(
    "SELECT count(*) AS value FROM (
        SELECT 1 FROM search_document AS document WHERE document.tokens @@ $2::tsquery AND ",
    needles_stand!(),
    " LIMIT $3) AS found"
);

const INSERT: &str = "INSERT INTO search_document
    (id, kind, entity_id, sort_key, company_sort_key, normalised, card, tokens)
    SELECT id, kind, entity_id, sort_key, company_sort_key, normalised, card,
        array_to_tsvector(string_to_array(tokens, ' '))
    FROM unnest($1::bigint[], $2::text[], $3::bytea[], $4::text[], $5::text[], $6::text[], $7::text[], $8::text[])
    AS document (id, kind, entity_id, sort_key, company_sort_key, normalised, card, tokens)";

pub(super) fn list(
    connection: &mut PgConnection,
    kind: &str,
    matching: &Matching,
    order: Order,
    after: &After,
    limit: i64,
) -> Result<Vec<Hit>, StorageError> {
    let (needles, tokens) = (matching.needles_json(), matching.tsquery(kind));
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
    connection: &mut PgConnection,
    kind: &str,
    matching: &Matching,
    most: i64,
) -> Result<i64, StorageError> {
    let number: Number = sql_query(COUNT)
        .bind::<Text, _>(matching.needles_json())
        .bind::<Text, _>(matching.tsquery(kind))
        .bind::<BigInt, _>(most)
        .get_result(connection)?;
    Ok(number.value)
}

pub(super) fn insert(
    connection: &mut PgConnection,
    documents: &[Document],
) -> Result<(), StorageError> {
    for chunk in documents.chunks(1_000) {
        let texts =
            |of: fn(&Document) -> &String| -> Vec<&String> { chunk.iter().map(of).collect() };
        let ids: Vec<i64> = chunk.iter().map(|document| document.id).collect();
        let entities: Vec<Id> = chunk.iter().map(|document| document.entity_id).collect();
        sql_query(INSERT)
            .bind::<Array<BigInt>, _>(ids)
            .bind::<Array<Text>, _>(texts(|document| &document.kind))
            .bind::<Array<Binary>, _>(entities)
            .bind::<Array<Text>, _>(texts(|document| &document.sort_key))
            .bind::<Array<Text>, _>(texts(|document| &document.company_sort_key))
            .bind::<Array<Text>, _>(texts(|document| &document.normalised))
            .bind::<Array<Text>, _>(texts(|document| &document.card))
            .bind::<Array<Text>, _>(texts(|document| &document.tokens))
            .execute(connection)?;
    }
    Ok(())
}
