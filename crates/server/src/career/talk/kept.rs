//! A talk as it is kept: one encrypted document, and beside it the messages.

use super::told::Told;
use crate::{
    app::App,
    career::{facts, said},
    error::ApiError,
};
use storage::{
    Connection, Id,
    transfer::talk::{self, Talk},
};
use transfer::{Day, Organisation, talk::Stage};

/// How long a talk is kept after its last change, in days: a year, and half of one when it has ended.
const KEPT: Day = 366;
const KEPT_ENDED: Day = 183;
/// A talk, and the row in which it is kept.
#[derive(Clone, Debug)]
pub(in crate::career) struct Kept {
    pub id: Id,
    pub person: Id,
    version: i64,
    pub told: Told,
}

impl Kept {
    /// A talk that is not kept yet.
    pub fn new(app: &App, person: Id, told: Told) -> Self {
        Self {
            id: Id(app.sealed.ids.id()),
            person,
            version: 0,
            told,
        }
    }

    fn read(row: &Talk) -> Option<Self> {
        Some(Self {
            id: row.id,
            person: row.person_id,
            version: row.version,
            told: serde_json::from_slice(&row.content).ok()?,
        })
    }

    /// Keeps it in the place of what there was.
    ///
    /// # Errors
    /// 409 when somebody else changed it since it was read.
    pub fn keep(&mut self, connection: &mut Connection, app: &App) -> Result<(), ApiError> {
        let told = &self.told;
        let changed = facts::day(told.changed_at);
        self.version += 1;
        let row = Talk {
            id: self.id,
            person_id: self.person,
            company: app.sealed.vault.tag(Id(self.told.company.0)),
            content: serde_json::to_vec(&self.told).map_err(ApiError::internal)?,
            // From the last change on: that somebody looks prolongs nothing.
            kept_until: match (told.stage, told.waits) {
                (Stage::Asked, Some((_, until))) => until + KEPT_ENDED,
                (Stage::Ended, _) => changed + KEPT_ENDED,
                _ => changed + KEPT,
            },
            version: self.version,
        };
        let (vault, nonce) = (&app.sealed.vault, said::nonce(app));
        if self.version == 1 {
            talk::insert(connection, vault, nonce, &row)?;
        } else if !talk::update(connection, vault, nonce, &row)? {
            return Err(ApiError::conflict(
                "The talk has gone on since. Read it again.",
            ));
        }
        Ok(())
    }
}

/// A talk by its id; nobody else changes it before this is committed.
pub(super) fn held(
    connection: &mut Connection,
    app: &App,
    id: Id,
) -> Result<Option<Kept>, ApiError> {
    talk::hold(connection, id)?;
    let row = talk::find(connection, &app.sealed.vault, id)?;
    Ok(row.as_ref().and_then(Kept::read))
}

/// A worker's talks.
pub(in crate::career) fn all_of(
    connection: &mut Connection,
    app: &App,
    person: Id,
) -> Result<Vec<Kept>, ApiError> {
    let rows = talk::of_person(connection, &app.sealed.vault, person)?;
    Ok(rows.iter().filter_map(Kept::read).collect())
}

/// The talks of these companies.
pub(super) fn of_companies(
    connection: &mut Connection,
    app: &App,
    companies: &[Organisation],
) -> Result<Vec<Kept>, ApiError> {
    let vault = &app.sealed.vault;
    let tags: Vec<Id> = companies.iter().map(|one| vault.tag(Id(one.0))).collect();
    let rows = talk::of_companies(connection, vault, &tags)?;
    let read = rows.iter().filter_map(Kept::read);
    // What a keyed hash stands for is said in the talk itself.
    Ok(read
        .filter(|kept| companies.contains(&kept.told.company))
        .collect())
}

/// Forgets a worker's talks.
pub(in crate::career) fn forget_all_of(
    connection: &mut Connection,
    person: Id,
) -> Result<(), ApiError> {
    talk::delete_of(connection, person)?;
    Ok(())
}

/// Forgets what was kept long enough.
pub(in crate::career) fn forget(
    connection: &mut Connection,
    now: i64,
) -> Result<(), storage::StorageError> {
    talk::purge(connection, facts::day(now)).map(drop)
}
