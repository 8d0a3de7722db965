//! Records that come from this program itself, written as those of a file are.

use super::{
    known::Known,
    plan::{Context, Headers, plan_members, plan_organisations},
    row::ParsedRow,
    write::{write_members, write_organisations, write_places},
};
use crate::{
    error::ApiError,
    record::{MemberRecord, OrganisationRecord, PlaceRecord},
};
use api::office::ImportAction;
use storage::{Connection, Id};

/// Writes records in the transaction of its connection. Records that break a rule are a fault of the
/// program here, not of a file.
pub struct Importer<'a> {
    connection: &'a mut Connection,
    context: Context,
    known: Known,
}

impl<'a> Importer<'a> {
    /// An importer that knows what the database has.
    ///
    /// # Errors
    /// When the database fails.
    pub fn new(connection: &'a mut Connection, context: Context) -> Result<Self, ApiError> {
        let known = Known::load(connection)?;
        Ok(Self {
            connection,
            context,
            known,
        })
    }

    /// The connection, for what is no record.
    pub fn connection(&mut self) -> &mut Connection {
        self.connection
    }

    /// The organisation of this name, present or former.
    pub fn organisation(&self, name: &str) -> Option<Id> {
        self.known.organisation(name)
    }

    /// Adds the places that are not there yet.
    ///
    /// # Errors
    /// When the database fails.
    pub fn places(&mut self, records: &[PlaceRecord]) -> Result<(), ApiError> {
        write_places(self.connection, &self.context, &mut self.known, records)
    }

    /// Writes organisations, which may name each other.
    ///
    /// # Errors
    /// When the database fails or a record cannot be written.
    pub fn organisations(&mut self, records: &[OrganisationRecord]) -> Result<(), ApiError> {
        let rows = rows(records.to_vec(), 0, |record| record.name.clone());
        let headers = Headers::new();
        let (report, changes) = plan_organisations(
            self.connection,
            &self.context,
            &mut self.known,
            &headers,
            &rows,
        )?;
        refuse_refused(report.iter().map(|row| (row.action, &row.name)))?;
        write_organisations(self.connection, &self.context, &changes)
    }

    /// Writes members, the first of which is the `first`th of all, from 0.
    ///
    /// # Errors
    /// When the database fails or a record cannot be written.
    pub fn members(&mut self, records: Vec<MemberRecord>, first: usize) -> Result<(), ApiError> {
        let rows = rows(records, first, MemberRecord::name);
        let headers = Headers::new();
        let (report, changes) = plan_members(
            self.connection,
            &self.context,
            &mut self.known,
            &headers,
            &rows,
        )?;
        refuse_refused(report.iter().map(|row| (row.action, &row.name)))?;
        write_members(self.connection, &self.context, &mut self.known, changes)
    }
}

fn rows<R>(records: Vec<R>, first: usize, name: impl Fn(&R) -> String) -> Vec<ParsedRow<R>> {
    records
        .into_iter()
        .enumerate()
        .map(|(index, record)| ParsedRow {
            line: u32::try_from(first + index).unwrap_or(u32::MAX),
            name: name(&record),
            record,
            problems: Vec::new(),
        })
        .collect()
}

fn refuse_refused<'a>(
    mut rows: impl Iterator<Item = (ImportAction, &'a String)>,
) -> Result<(), ApiError> {
    match rows.find(|(action, _)| *action == ImportAction::Refused) {
        Some((_, name)) => Err(ApiError::internal(format!("{name} cannot be written"))),
        None => Ok(()),
    }
}
