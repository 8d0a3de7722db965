//! Fills an empty database with the demo community, through the writer of imports.

use super::{DemoCommunity, conversations, members::TODAY, network, profiles, standing};
use crate::{
    error::ApiError,
    ids::{Ids, SeededIds},
    import::{Context, Importer, Progress},
    index,
};
use api::account::RoleKind;
use std::sync::Arc;
use storage::{
    Connection, Database, Id,
    members::{self, RoleRow},
};

/// The most members that are written at once: a community for looking at comes whole or not at all, one for
/// measuring in parts, so that a million need neither their memory nor one huge transaction.
const AT_ONCE: usize = 20_000;
/// Members whose records are in memory at the same time.
const CHUNK: usize = 20_000;

/// Writes the community if the database has nobody yet; whether it had. `progress` hears how many members
/// are written.
///
/// The same community gets the same ids every time.
///
/// # Errors
/// When the database fails.
pub async fn seed(
    database: &Database,
    community: DemoCommunity,
    mut progress: impl FnMut(usize),
) -> Result<bool, ApiError> {
    let is_empty = database
        .read(|connection| Ok::<_, ApiError>(members::count(connection)? == 0))
        .await?;
    if !is_empty {
        return Ok(false);
    }
    let community = Arc::new(community);
    let mut first = 0;
    while first < community.len() {
        let end = (first + AT_ONCE).min(community.len());
        let part = community.clone();
        database
            .write_alone(move |connection| write_part(connection, &part, first, end))
            .await?;
        progress(end);
        first = end;
    }
    index::tidy(database).await?;
    Ok(true)
}

fn write_part(
    connection: &mut Connection,
    community: &DemoCommunity,
    first: usize,
    end: usize,
) -> Result<(), ApiError> {
    // Each part has its own ids, so that a transaction that runs again makes the same ones.
    let ids: Arc<dyn Ids> = Arc::new(SeededIds::new(community.seed() ^ (first as u64) << 20));
    let context = Context {
        now: today(),
        ids,
        attested_by: None,
        progress: Progress::default(),
    };
    let mut importer = Importer::new(connection, context)?;
    if first == 0 {
        importer.places(&community.places)?;
        importer.organisations(&community.organisations)?;
    }
    let mut members = community.members_from(first).take(end - first);
    let mut at = first;
    loop {
        let chunk: Vec<_> = members.by_ref().take(CHUNK).collect();
        if chunk.is_empty() {
            break;
        }
        let length = chunk.len();
        importer.members(chunk, at)?;
        at += length;
    }
    if first == 0 {
        let roles = roles(&mut importer, community)?;
        members::insert_roles(importer.connection(), &roles)?;
        conversations::write(importer.connection(), community, today())?;
        network::write(importer.connection(), community.seed(), today())?;
        profiles::write(importer.connection(), community.seed())?;
        standing::write(importer.connection(), community.seed(), today())?;
    }
    Ok(())
}

fn roles(importer: &mut Importer<'_>, community: &DemoCommunity) -> Result<Vec<RoleRow>, ApiError> {
    let mut roles = Vec::new();
    for persona in &community.personas {
        let Some(kind) = persona.role else {
            continue;
        };
        let people = members::by_emails(importer.connection(), &[&persona.email])?;
        let person_id = people.first().map(|person| person.id);
        let organisation_id = importer.organisation(&persona.organisation);
        let (Some(person_id), Some(organisation_id)) = (person_id, organisation_id) else {
            return Err(ApiError::internal("a persona of the demo was not written"));
        };
        roles.push(role(person_id, kind, organisation_id));
    }
    Ok(roles)
}

fn role(person_id: Id, kind: RoleKind, organisation_id: Id) -> RoleRow {
    RoleRow {
        person_id,
        kind: kind.as_str().to_owned(),
        organisation_id,
        granted_at: today(),
    }
}

/// Noon in Asia/Tokyo of the day from which the demo looks back.
fn today() -> i64 {
    let (year, month, day) = TODAY;
    chrono::NaiveDate::from_ymd_opt(year, month, day)
        .and_then(|day| day.and_hms_opt(3, 0, 0))
        .map_or(0, |noon| noon.and_utc().timestamp_millis())
}
