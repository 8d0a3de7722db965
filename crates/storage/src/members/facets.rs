//! What a list of members can be narrowed by, with how many would stay.

use crate::{
    Connection, Id, StorageError,
    search::{
        Matching,
        prepared::{Value, prepared},
    },
};
use diesel::{
    prelude::*,
    sql_query,
    sql_types::{BigInt, Binary, Nullable, Text},
};

/// Counts look at the newest this many matches; a community that is larger gets close numbers at once
/// rather than exact ones late.
pub const MOST_COUNTED: i64 = 10_000;

/// One value and how often it stands among the matches.
#[derive(Clone, Debug, PartialEq, Eq, Queryable, QueryableByName)]
pub struct FacetCount {
    /// `api::members::FacetKind` as text.
    #[diesel(sql_type = Text)]
    pub kind: String,
    /// The term, organisation or place; none for a cohort, whose number is the label.
    #[diesel(sql_type = Nullable<Binary>)]
    pub value: Option<Id>,
    /// What is shown.
    #[diesel(sql_type = Text)]
    pub label: String,
    /// How many matches have it.
    #[diesel(sql_type = BigInt)]
    pub count: i64,
}

/// What the statement selects, as [`FacetCount`] has it.
type Columns = (Text, Nullable<Binary>, Text, BigInt);

/// All values, most frequent first within their kind.
pub type Facets = Vec<FacetCount>;

/// The statement behind the matches, the same for both databases but for how a text is written.
macro_rules! counts {
    ($matching:expr) => {
        concat!(
            $matching,
            " SELECT term.kind AS kind, term.id AS value, term.label AS label, count(*) AS count
            FROM matching
            JOIN person_term ON person_term.person_id = matching.id
            JOIN term ON term.id = person_term.term_id
            GROUP BY term.kind, term.id, term.label
            UNION ALL
            SELECT 'company', organisation.id, organisation.name, count(*)
            FROM matching
            JOIN employment ON employment.person_id = matching.id AND employment.until = ''
            JOIN organisation ON organisation.id = employment.organisation_id
            GROUP BY organisation.id, organisation.name
            UNION ALL
            SELECT 'place', place.id, place.name, count(*)
            FROM matching
            JOIN person_place ON person_place.person_id = matching.id
            JOIN place ON place.id = person_place.place_id
            GROUP BY place.id, place.name
            UNION ALL
            SELECT 'cohort', NULL, CAST(person.cohort AS TEXT), count(*)
            FROM matching JOIN person ON person.id = matching.id
            WHERE person.cohort > 0
            GROUP BY person.cohort
            ORDER BY 1, 4 DESC, 3, 2"
        )
    };
}

const SQLITE: &str = counts!(
    "WITH matching AS MATERIALIZED (
        SELECT document.entity_id AS id
        FROM search_index JOIN search_document AS document ON document.id = search_index.rowid
        WHERE search_index MATCH ? AND needles_stand(?, document.normalised)
        ORDER BY search_index.rowid DESC LIMIT ?)"
);

const POSTGRESQL: &str = counts!(
    "WITH matching AS MATERIALIZED (
        SELECT document.entity_id AS id FROM search_document AS document
        WHERE document.tokens @@ $2::tsquery
        AND NOT EXISTS (SELECT 1 FROM jsonb_array_elements($1::jsonb) AS term (needles)
            WHERE NOT EXISTS (SELECT 1 FROM jsonb_array_elements_text(term.needles) AS needle (text)
            WHERE position(needle.text IN document.normalised) > 0))
        ORDER BY document.id DESC LIMIT $3)"
);

/// The values that stand among the members that match, most frequent first within their kind. `kind` is the
/// token that every member's document has.
///
/// # Errors
/// When the database fails.
pub fn facets(
    connection: &mut Connection,
    kind: &str,
    matching: &Matching,
) -> Result<Facets, StorageError> {
    Ok(match connection {
        Connection::Sqlite(sqlite) => {
            let (tokens, needles) = (matching.fts5(kind), matching.needles_text());
            let values = [
                Value::Text(&tokens),
                Value::Text(&needles),
                Value::Integer(MOST_COUNTED),
            ];
            prepared::<Columns>(SQLITE, &values).load(sqlite)?
        }
        Connection::Postgresql(postgresql) => sql_query(POSTGRESQL)
            .bind::<Text, _>(matching.needles_json())
            .bind::<Text, _>(matching.tsquery(kind))
            .bind::<BigInt, _>(MOST_COUNTED)
            .load(postgresql)?,
    })
}
