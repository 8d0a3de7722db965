//! What a list of members can be narrowed by, with how many would stay.

use super::Seen;
use crate::{
    Connection, Id, StorageError,
    schema::{organisation, place, term},
    search::{
        Matching,
        prepared::{Value, prepared},
    },
};
use diesel::{
    SqliteConnection,
    connection::DefaultLoadingMode,
    prelude::*,
    sql_query,
    sql_types::{BigInt, Binary, Integer, Nullable, Text},
};
use std::collections::HashMap;

/// Counts look at the newest this many matches; a community that is larger gets close numbers at once
/// rather than exact ones late.
pub const MOST_COUNTED: i64 = 10_000;
/// How many names are looked up at once, which is less than either database takes.
const MOST_NAMES: usize = 10_000;

/// One value and how often it stands among the matches.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct FacetCount {
    /// `api::members::FacetKind` as text.
    pub kind: String,
    /// The term, organisation or place; none for a cohort, whose number is the label.
    pub value: Option<Id>,
    /// What is shown.
    pub label: String,
    /// How many matches have it.
    pub count: i64,
}

/// All values, most frequent first within their kind.
pub type Facets = Vec<FacetCount>;

/// What is counted; the numbers stand in the statements.
const TERM: i32 = 0;
const ORGANISATION: i32 = 1;
const PLACE: i32 = 2;
const COHORT: i32 = 3;

/// A value without its name: what it is, its id (none for a cohort), and the cohort's number.
type Key = (i32, Option<Id>, i32);

/// On SQLite one row for each value of each match: counting them here takes half the time of sorting them
/// there. Joins go from the matches, since the planner cannot know how few they are.
macro_rules! values_sqlite {
    ($needles:literal) => {
        concat!(
            "WITH matching AS MATERIALIZED (
                SELECT document.entity_id AS id
                FROM search_index CROSS JOIN search_document AS document
                ON document.id = search_index.rowid
                WHERE search_index MATCH ?",
            $needles,
            " ORDER BY search_index.rowid DESC LIMIT ?)
            SELECT 0, person_term.term_id, 0
            FROM matching CROSS JOIN person_term
            ON person_term.person_id = matching.id AND person_term.audience = 0
            UNION ALL
            SELECT 1, employment.organisation_id, 0
            FROM matching CROSS JOIN employment
            ON employment.person_id = matching.id AND employment.until = ''
            UNION ALL
            SELECT 2, person_place.place_id, 0
            FROM matching CROSS JOIN person_place
            ON person_place.person_id = matching.id AND person_place.audience = 0
            UNION ALL
            SELECT 3, NULL, person.cohort
            FROM matching CROSS JOIN person ON person.id = matching.id
            WHERE person.cohort > 0"
        )
    };
}

const SQLITE: &str = values_sqlite!(" AND needles_stand(?, document.normalised)");
const SQLITE_FILTERED: &str = values_sqlite!("");

const POSTGRESQL: &str = "
    WITH matching AS MATERIALIZED (
        SELECT document.entity_id AS id FROM search_document AS document
        WHERE document.tokens @@ $2::tsquery
        AND NOT EXISTS (SELECT 1 FROM jsonb_array_elements($1::jsonb) AS term (needles)
            WHERE NOT EXISTS (SELECT 1 FROM jsonb_array_elements_text(term.needles) AS needle (text)
            WHERE position(needle.text IN document.normalised) > 0))
        ORDER BY document.id DESC LIMIT $3)
    SELECT 0 AS what, person_term.term_id AS value, 0 AS number, count(*) AS count
    FROM matching JOIN person_term ON person_term.person_id = matching.id AND person_term.audience = 0
    GROUP BY person_term.term_id
    UNION ALL
    SELECT 1, employment.organisation_id, 0, count(*)
    FROM matching JOIN employment ON employment.person_id = matching.id AND employment.until = ''
    GROUP BY employment.organisation_id
    UNION ALL
    SELECT 2, person_place.place_id, 0, count(*)
    FROM matching JOIN person_place ON person_place.person_id = matching.id AND person_place.audience = 0
    GROUP BY person_place.place_id
    UNION ALL
    SELECT 3, NULL, person.cohort, count(*)
    FROM matching JOIN person ON person.id = matching.id
    WHERE person.cohort > 0
    GROUP BY person.cohort";

#[derive(QueryableByName)]
struct Counted {
    #[diesel(sql_type = Integer)]
    what: i32,
    #[diesel(sql_type = Nullable<Binary>)]
    value: Option<Id>,
    #[diesel(sql_type = Integer)]
    number: i32,
    #[diesel(sql_type = BigInt)]
    count: i64,
}

/// All values that stand among the members that match, most frequent first within their kind. `kind` is the
/// token that every member's document has.
///
/// # Errors
/// When the database fails.
pub fn facets(
    connection: &mut Connection,
    kind: &str,
    matching: &Matching,
) -> Result<Facets, StorageError> {
    let counts = match connection {
        Connection::Sqlite(sqlite) => counts_sqlite(sqlite, kind, matching)?,
        Connection::Postgresql(postgresql) => {
            let counted: Vec<Counted> = sql_query(POSTGRESQL)
                .bind::<Text, _>(matching.needles_json())
                .bind::<Text, _>(matching.tsquery(kind))
                .bind::<BigInt, _>(MOST_COUNTED)
                .load(postgresql)?;
            let key = |row: Counted| ((row.what, row.value, row.number), row.count);
            counted.into_iter().map(key).collect()
        }
    };
    named(connection, counts)
}

fn counts_sqlite(
    connection: &mut SqliteConnection,
    kind: &str,
    matching: &Matching,
) -> Result<HashMap<Key, i64>, StorageError> {
    type Columns = (Integer, Nullable<Binary>, Integer);
    let (tokens, needles) = (matching.fts5(kind), matching.needles_text());
    let (tokens, needles) = (Value::Text(&tokens), Value::Text(&needles));
    let most = Value::Integer(MOST_COUNTED);
    let (with_needles, without) = ([tokens, needles, most], [tokens, most]);
    let statement = if matching.needles.is_empty() {
        prepared::<Columns>(SQLITE_FILTERED, &without)
    } else {
        prepared::<Columns>(SQLITE, &with_needles)
    };
    let mut counts = HashMap::new();
    for key in statement.load_iter::<Key, DefaultLoadingMode>(connection)? {
        *counts.entry(key?).or_default() += 1;
    }
    Ok(counts)
}

/// Looks up the names; most frequent first within the kind, then by name.
fn named(connection: &mut Connection, counts: HashMap<Key, i64>) -> Result<Facets, StorageError> {
    let ids = |wanted: i32| -> Vec<Id> {
        let of_kind = counts.keys().filter(|(what, ..)| *what == wanted);
        of_kind.filter_map(|(_, id, _)| *id).collect()
    };
    let mut names: HashMap<Key, (String, String)> = HashMap::new();
    for chunk in ids(TERM).chunks(MOST_NAMES) {
        let terms: Vec<(Id, String, String)> = term::table
            .filter(term::id.eq_any(chunk))
            .select((term::id, term::kind, term::label))
            .load(connection)?;
        let named = |(id, kind, label)| ((TERM, Some(id), 0), (kind, label));
        names.extend(terms.into_iter().map(named));
    }
    for chunk in ids(ORGANISATION).chunks(MOST_NAMES) {
        let organisations: Vec<(Id, String)> = organisation::table
            .filter(organisation::id.eq_any(chunk))
            .select((organisation::id, organisation::name))
            .load(connection)?;
        let named = |(id, name)| ((ORGANISATION, Some(id), 0), ("company".to_owned(), name));
        names.extend(organisations.into_iter().map(named));
    }
    for chunk in ids(PLACE).chunks(MOST_NAMES) {
        let places: Vec<(Id, String)> = place::table
            .filter(place::id.eq_any(chunk))
            .select((place::id, place::name))
            .load(connection)?;
        let named = |(id, name)| ((PLACE, Some(id), 0), ("place".to_owned(), name));
        names.extend(places.into_iter().map(named));
    }
    let mut facets: Facets = counts
        .into_iter()
        .filter_map(|(key, count)| {
            let (what, value, number) = key;
            let (kind, label) = match what {
                COHORT => ("cohort".to_owned(), number.to_string()),
                _ => names.remove(&key)?,
            };
            Some(FacetCount {
                kind,
                value,
                label,
                count,
            })
        })
        .collect();
    sort(&mut facets);
    Ok(facets)
}

/// Most frequent first within their kind, then by name.
fn sort(facets: &mut Facets) {
    facets.sort_unstable_by(|one, other| {
        (&one.kind, other.count, &one.label, one.value).cmp(&(
            &other.kind,
            one.count,
            &other.label,
            other.value,
        ))
    });
}

/// Adds what these people, each as the viewer sees them, are besides: those whose documents are not the ones
/// that [`facets`] counts.
pub fn add_seen(facets: &mut Facets, people: &[Seen]) {
    let mut places: HashMap<(String, Option<Id>, String), usize> = HashMap::new();
    for (index, count) in facets.iter().enumerate() {
        // A cohort has no id but its number.
        let number = count
            .value
            .map_or_else(|| count.label.clone(), |_| String::new());
        places.insert((count.kind.clone(), count.value, number), index);
    }
    let mut add = |kind: &str, value: Option<Id>, label: &str| {
        let number = value.map_or_else(|| label.to_owned(), |_| String::new());
        let place = places.entry((kind.to_owned(), value, number));
        let index = *place.or_insert_with(|| {
            facets.push(FacetCount {
                kind: kind.to_owned(),
                value,
                label: label.to_owned(),
                count: 0,
            });
            facets.len() - 1
        });
        facets[index].count += 1;
    };
    for person in people {
        for term in &person.terms {
            add(&term.kind, Some(term.id), &term.label);
        }
        for employer in &person.employers {
            add("company", Some(employer.organisation_id), &employer.name);
        }
        for (id, name) in &person.places {
            add("place", Some(*id), name);
        }
        if person.person.cohort > 0 {
            add("cohort", None, &person.person.cohort.to_string());
        }
    }
    sort(facets);
}
