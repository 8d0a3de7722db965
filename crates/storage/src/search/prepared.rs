//! Fixed statements that are prepared once per connection.
//!
//! `diesel::sql_query` prepares its statement anew every time, which for a statement over the index takes
//! longer than running it.

use diesel::{
    backend::Backend,
    prelude::*,
    query_builder::{AstPass, Query, QueryFragment, QueryId},
    serialize::ToSql,
    sql_types::{BigInt, HasSqlType, Text},
};
use std::marker::PhantomData;

/// A bound value.
#[derive(Clone, Copy, Debug)]
pub(crate) enum Value<'a> {
    /// A text.
    Text(&'a str),
    /// A number.
    Integer(i64),
}

/// A statement with its values, and the SQL types of what it selects.
#[derive(Debug)]
pub(crate) struct Prepared<'a, Selects = ()> {
    sql: &'static str,
    values: &'a [Value<'a>],
    selects: PhantomData<fn() -> Selects>,
}

/// `sql` with a value for each `?` in it, in their order. Each different `sql` is kept on each connection:
/// it must not be put together from what people typed, which its lifetime prevents.
pub(crate) fn prepared<'a, Selects>(
    sql: &'static str,
    values: &'a [Value<'a>],
) -> Prepared<'a, Selects> {
    debug_assert_eq!(sql.matches('?').count(), values.len());
    Prepared {
        sql,
        values,
        selects: PhantomData,
    }
}

impl<DB, Selects> QueryFragment<DB> for Prepared<'_, Selects>
where
    DB: Backend + HasSqlType<Text> + HasSqlType<BigInt>,
    str: ToSql<Text, DB>,
    i64: ToSql<BigInt, DB>,
{
    fn walk_ast<'b>(&'b self, mut out: AstPass<'_, 'b, DB>) -> QueryResult<()> {
        let mut pieces = self.sql.split('?');
        out.push_sql(pieces.next().unwrap_or_default());
        for (value, piece) in self.values.iter().zip(pieces) {
            match value {
                Value::Text(text) => out.push_bind_param::<Text, str>(text)?,
                Value::Integer(number) => out.push_bind_param::<BigInt, i64>(number)?,
            }
            out.push_sql(piece);
        }
        Ok(())
    }
}

/// Known by its text.
impl<Selects> QueryId for Prepared<'_, Selects> {
    type QueryId = ();
    const HAS_STATIC_QUERY_ID: bool = false;
}

impl<Selects> Query for Prepared<'_, Selects> {
    type SqlType = Selects;
}

impl<C, Selects> RunQueryDsl<C> for Prepared<'_, Selects> {}
