//! Introductions: two people brought together by a third, or by the programme.

use crate::{
    Connection, Id, StorageError,
    schema::{introduction, introduction_wish, person},
};
use diesel::prelude::*;

/// Rows that stand behind this time and id, newest first.
macro_rules! behind {
    ($after:expr) => {
        introduction::made_at.lt($after.0).or(introduction::made_at
            .eq($after.0)
            .and(introduction::id.lt($after.1)))
    };
}

/// An introduction.
#[derive(Clone, Debug, PartialEq, Eq, Queryable, Selectable, Insertable)]
#[diesel(table_name = introduction)]
#[diesel(treat_none_as_default_value = false)]
pub struct IntroductionRow {
    /// Its id.
    pub id: Id,
    /// Who brings the two together; none when the programme does.
    pub introducer_id: Option<Id>,
    /// One of the two.
    pub first_id: Id,
    /// The other.
    pub second_id: Id,
    /// [`pair`](crate::network::connection::pair) of the two.
    pub pair: Vec<u8>,
    /// What the introducer wrote; may be empty.
    pub note: String,
    /// What the first said: `waiting`, `accepted` or `declined`.
    pub first_answer: String,
    /// What the second said.
    pub second_answer: String,
    /// 1 when the two are connected or hidden from each other, so that it is there for the introducer alone.
    pub is_void: i32,
    /// When it was made.
    pub made_at: i64,
}

impl IntroductionRow {
    /// Both want it.
    pub fn is_agreed(&self) -> bool {
        self.first_answer == "accepted" && self.second_answer == "accepted"
    }

    /// What `person`, one of the two, said, and who the other is; none for anybody else.
    pub fn side(&self, person: Id) -> Option<(&str, Id)> {
        if person == self.first_id {
            Some((&self.first_answer, self.second_id))
        } else if person == self.second_id {
            Some((&self.second_answer, self.first_id))
        } else {
            None
        }
    }
}

/// Keeps an introduction.
///
/// # Errors
/// When the database fails.
pub fn insert(connection: &mut Connection, row: &IntroductionRow) -> Result<(), StorageError> {
    diesel::insert_into(introduction::table)
        .values(row)
        .execute(connection)?;
    Ok(())
}

/// An introduction that `person` is one of the two of, unless it is void or older than `since`.
///
/// # Errors
/// When the database fails.
pub fn find(
    connection: &mut Connection,
    person: Id,
    id: Id,
    since: i64,
) -> Result<Option<IntroductionRow>, StorageError> {
    let own = introduction::first_id
        .eq(person)
        .or(introduction::second_id.eq(person));
    Ok(introduction::table
        .find(id)
        .filter(own)
        .filter(introduction::is_void.eq(0))
        .filter(introduction::made_at.ge(since))
        .select(IntroductionRow::as_select())
        .first(connection)
        .optional()?)
}

/// Whether these two were brought together by this introducer since then; by the programme for none.
///
/// # Errors
/// When the database fails.
pub fn is_repeated(
    connection: &mut Connection,
    introducer: Option<Id>,
    pair: &[u8],
    since: i64,
) -> Result<bool, StorageError> {
    let of_pair = introduction::table
        .filter(introduction::pair.eq(pair))
        .filter(introduction::made_at.ge(since));
    let of_introducer = match introducer {
        Some(introducer) => of_pair
            .filter(introduction::introducer_id.eq(introducer))
            .count()
            .get_result::<i64>(connection)?,
        None => of_pair
            .filter(introduction::introducer_id.is_null())
            .count()
            .get_result::<i64>(connection)?,
    };
    Ok(of_introducer > 0)
}

/// Keeps what one of the two says while it waits for that; whether it did.
///
/// # Errors
/// When the database fails.
pub fn answer(
    connection: &mut Connection,
    row: &IntroductionRow,
    person: Id,
    answer: &str,
) -> Result<bool, StorageError> {
    let target = introduction::table.find(row.id);
    let changed = if person == row.first_id {
        diesel::update(target.filter(introduction::first_answer.eq("waiting")))
            .set(introduction::first_answer.eq(answer))
            .execute(connection)?
    } else {
        diesel::update(target.filter(introduction::second_answer.eq("waiting")))
            .set(introduction::second_answer.eq(answer))
            .execute(connection)?
    };
    Ok(changed == 1)
}

/// What `person` was offered since then and has not declined, newest first, after a row's time and id, without
/// what comes from or leads to `hidden` people.
///
/// # Errors
/// When the database fails.
pub fn received(
    connection: &mut Connection,
    person: Id,
    hidden: &[Id],
    since: i64,
    after: (i64, Id),
    limit: i64,
) -> Result<Vec<IntroductionRow>, StorageError> {
    let first = introduction::first_id
        .eq(person)
        .and(introduction::first_answer.ne("declined"))
        .and(introduction::second_id.ne_all(hidden));
    let second = introduction::second_id
        .eq(person)
        .and(introduction::second_answer.ne("declined"))
        .and(introduction::first_id.ne_all(hidden));
    let shown = introduction::introducer_id
        .is_null()
        .or(introduction::introducer_id.assume_not_null().ne_all(hidden));
    Ok(introduction::table
        .filter(first.or(second))
        .filter(shown)
        .filter(introduction::is_void.eq(0))
        .filter(introduction::made_at.ge(since))
        .filter(behind!(after))
        .order((introduction::made_at.desc(), introduction::id.desc()))
        .limit(limit)
        .select(IntroductionRow::as_select())
        .load(connection)?)
}

/// What `person` offered to others since then, newest first, after a row's time and id.
///
/// # Errors
/// When the database fails.
pub fn made(
    connection: &mut Connection,
    person: Id,
    since: i64,
    after: (i64, Id),
    limit: i64,
) -> Result<Vec<IntroductionRow>, StorageError> {
    Ok(introduction::table
        .filter(introduction::introducer_id.eq(person))
        .filter(introduction::made_at.ge(since))
        .filter(behind!(after))
        .order((introduction::made_at.desc(), introduction::id.desc()))
        .limit(limit)
        .select(IntroductionRow::as_select())
        .load(connection)?)
}

/// Says whether `person` wants to be introduced by the programme.
///
/// # Errors
/// When the database fails.
pub fn set_wish(
    connection: &mut Connection,
    person: Id,
    is_wanted: bool,
) -> Result<(), StorageError> {
    let row = introduction_wish::table.find(person);
    if !is_wanted {
        diesel::delete(row).execute(connection)?;
    } else if !wishes(connection, person)? {
        diesel::insert_into(introduction_wish::table)
            .values((
                introduction_wish::person_id.eq(person),
                introduction_wish::suggested_at.eq(0),
            ))
            .execute(connection)?;
    }
    Ok(())
}

/// Whether `person` wants to be introduced by the programme.
///
/// # Errors
/// When the database fails.
pub fn wishes(connection: &mut Connection, person: Id) -> Result<bool, StorageError> {
    let found: i64 = introduction_wish::table
        .find(person)
        .count()
        .get_result(connection)?;
    Ok(found > 0)
}

/// Whom the programme can bring together: active and listed people who want it and whom it brought together
/// with nobody since `before`, the longest waiting first.
///
/// # Errors
/// When the database fails.
pub fn waiting(
    connection: &mut Connection,
    before: i64,
    limit: i64,
) -> Result<Vec<Id>, StorageError> {
    Ok(introduction_wish::table
        .inner_join(person::table)
        .filter(introduction_wish::suggested_at.le(before))
        .filter(person::state.eq("active"))
        .filter(person::visibility.ne("unlisted"))
        .order((
            introduction_wish::suggested_at,
            introduction_wish::person_id,
        ))
        .limit(limit)
        .select(introduction_wish::person_id)
        .load(connection)?)
}

/// Remembers when the programme brought these people together with somebody.
///
/// # Errors
/// When the database fails.
pub fn suggested(connection: &mut Connection, people: &[Id], now: i64) -> Result<(), StorageError> {
    let rows = introduction_wish::table.filter(introduction_wish::person_id.eq_any(people));
    diesel::update(rows)
        .set(introduction_wish::suggested_at.eq(now))
        .execute(connection)?;
    Ok(())
}

/// Forgets introductions made before then.
///
/// # Errors
/// When the database fails.
pub fn purge(connection: &mut Connection, before: i64) -> Result<(), StorageError> {
    diesel::delete(introduction::table.filter(introduction::made_at.lt(before)))
        .execute(connection)?;
    Ok(())
}
