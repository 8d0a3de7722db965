//! The job board: what is published and holds, for every member alike. Nothing here writes: reading a posting
//! leaves no trace.

use super::posting::{PostingRow, VersionRow};
use crate::{
    Connection, Id, StorageError,
    schema::{employment, person, posting, posting_version, term},
};
use diesel::{dsl::count_star, prelude::*};

/// What a list of postings is narrowed by; an empty list narrows nothing.
#[derive(Clone, Debug, Default)]
pub struct Filter {
    /// Only these crafts.
    pub crafts: Vec<Id>,
    /// Only these degrees of remote work.
    pub remote: Vec<String>,
    /// Only these arrangements of working time.
    pub working_time: Vec<String>,
    /// Only these consequences of moving away.
    pub moving_away: Vec<String>,
    /// Only those where nobody is moved out of the town.
    pub stays: bool,
    /// At least this pay a month.
    pub monthly_pay: i64,
    /// Only these organisations.
    pub organisations: Option<Vec<Id>>,
}

/// The order of a list.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Order {
    /// Published last first.
    Newest,
    /// The highest pay first.
    Pay,
    /// Those first that close soon.
    Closing,
}

/// A posting and the version that members read.
pub type Published = (PostingRow, VersionRow);

/// Where a list goes on: what it is ordered by, and the id, of the last one seen.
pub type Position = (i64, Id);

/// What of a posting `order` looks at.
pub fn position(order: Order, (posting, version): &Published) -> Position {
    let by = match order {
        Order::Newest => posting.published_at,
        Order::Pay => version.monthly_pay,
        Order::Closing => posting.open_until,
    };
    (by, posting.id)
}

/// Published postings that hold at `now`, with the version that members read.
macro_rules! open {
    ($now:expr) => {
        posting::table
            .inner_join(
                posting_version::table.on(posting_version::posting_id
                    .eq(posting::id)
                    .and(posting_version::number.eq(posting::published_version))),
            )
            .filter(posting::state.eq("published"))
            .filter(posting::open_until.gt($now))
            .select((PostingRow::as_select(), VersionRow::as_select()))
    };
}

/// A page of the board.
///
/// # Errors
/// When the database fails.
pub fn list(
    connection: &mut Connection,
    now: i64,
    filter: &Filter,
    order: Order,
    after: Option<Position>,
    limit: i64,
) -> Result<Vec<Published>, StorageError> {
    let mut query = open!(now).limit(limit).into_boxed();
    if !filter.crafts.is_empty() {
        let crafts: Vec<Option<Id>> = filter.crafts.iter().copied().map(Some).collect();
        query = query.filter(posting_version::craft_id.eq_any(crafts));
    }
    if !filter.remote.is_empty() {
        query = query.filter(posting_version::remote.eq_any(&filter.remote));
    }
    if !filter.working_time.is_empty() {
        query = query.filter(posting_version::working_time.eq_any(&filter.working_time));
    }
    if !filter.moving_away.is_empty() {
        query = query.filter(posting_version::moving_away.eq_any(&filter.moving_away));
    }
    if filter.stays {
        query = query.filter(posting_version::may_move.eq(0));
    }
    if filter.monthly_pay > 0 {
        query = query.filter(posting_version::monthly_pay.ge(filter.monthly_pay));
    }
    if let Some(organisations) = &filter.organisations {
        query = query.filter(posting::organisation_id.eq_any(organisations));
    }
    let id = posting::id;
    query = match order {
        Order::Newest => query.order((posting::published_at.desc(), id.desc())),
        Order::Pay => query.order((posting_version::monthly_pay.desc(), id.desc())),
        Order::Closing => query.order((posting::open_until.asc(), id.asc())),
    };
    if let Some((by, last)) = after {
        query = match order {
            Order::Newest => {
                let key = posting::published_at;
                query.filter(key.lt(by).or(key.eq(by).and(id.lt(last))))
            }
            Order::Pay => {
                let key = posting_version::monthly_pay;
                query.filter(key.lt(by).or(key.eq(by).and(id.lt(last))))
            }
            Order::Closing => {
                let key = posting::open_until;
                query.filter(key.gt(by).or(key.eq(by).and(id.gt(last))))
            }
        };
    }
    Ok(query.load(connection)?)
}

/// One posting of the board.
///
/// # Errors
/// When the database fails.
pub fn find(
    connection: &mut Connection,
    now: i64,
    id: Id,
) -> Result<Option<Published>, StorageError> {
    Ok(open!(now)
        .filter(posting::id.eq(id))
        .first(connection)
        .optional()?)
}

/// Those of `ids` that are on the board. At most 500 ids.
///
/// # Errors
/// When the database fails.
pub fn among(
    connection: &mut Connection,
    now: i64,
    ids: &[Id],
) -> Result<Vec<Published>, StorageError> {
    Ok(open!(now)
        .filter(posting::id.eq_any(ids))
        .order(posting::id)
        .load(connection)?)
}

/// The organisations of which `viewer` may see at least `least` people, as `members::count_people_of` counts.
///
/// # Errors
/// When the database fails.
pub fn with_people(
    connection: &mut Connection,
    viewer: Id,
    hidden: &[Id],
    least: i64,
) -> Result<Vec<Id>, StorageError> {
    Ok(person::table
        .inner_join(employment::table.on(employment::person_id.eq(person::id)))
        .filter(employment::until.eq(""))
        .filter(person::state.eq("active"))
        .filter(person::visibility.ne("unlisted").or(person::id.eq(viewer)))
        .filter(person::id.ne_all(hidden))
        .group_by(employment::organisation_id)
        .having(count_star().ge(least))
        .select(employment::organisation_id)
        .load(connection)?)
}

/// Crafts by label: id and label. All of them, or those of `only`.
///
/// # Errors
/// When the database fails.
pub fn crafts(
    connection: &mut Connection,
    only: Option<&[Id]>,
    limit: i64,
) -> Result<Vec<(Id, String)>, StorageError> {
    let mut query = term::table
        .filter(term::kind.eq("craft"))
        .order((term::key, term::id))
        .limit(limit)
        .select((term::id, term::label))
        .into_boxed();
    if let Some(only) = only {
        query = query.filter(term::id.eq_any(only));
    }
    Ok(query.load(connection)?)
}
