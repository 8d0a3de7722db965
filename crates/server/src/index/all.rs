//! Writing the whole index anew, after a change of how text is folded or tokens are made.

use super::{reindex_members, reindex_organisations, reindex_places, reindex_posts};
use crate::error::ApiError;
use storage::{
    Database, Id, StorageError,
    directory::{organisation, place},
    members,
    posts::post,
};

/// People whose documents are written in one transaction.
const AT_ONCE: i64 = 5_000;

/// Writes every document anew, in several transactions, so that the community can be used meanwhile; how
/// many people, organisations and places there are.
///
/// # Errors
/// When the database fails; what was written stays, and running it again completes it.
pub async fn reindex_everything(database: &Database) -> Result<usize, ApiError> {
    let mut done = database
        .write(|connection| -> Result<usize, ApiError> {
            let organisations: Vec<Id> = organisation::all(connection)?
                .into_iter()
                .map(|row| row.id)
                .collect();
            let places: Vec<Id> = place::all(connection)?
                .into_iter()
                .map(|row| row.id)
                .collect();
            reindex_organisations(connection, &organisations)?;
            reindex_places(connection, &places)?;
            Ok(organisations.len() + places.len())
        })
        .await?;
    let mut after = None;
    loop {
        let written = database
            .write(move |connection| -> Result<Vec<Id>, ApiError> {
                let people = members::ids_after(connection, after, AT_ONCE)?;
                reindex_members(connection, &people)?;
                Ok(people)
            })
            .await?;
        done += written.len();
        after = written.last().copied();
        if after.is_none() {
            break;
        }
    }
    loop {
        let written = database
            .write(move |connection| -> Result<Vec<Id>, ApiError> {
                let posts = post::ids_after(connection, after, AT_ONCE)?;
                reindex_posts(connection, &posts)?;
                Ok(posts)
            })
            .await?;
        done += written.len();
        after = written.last().copied();
        if after.is_none() {
            break;
        }
    }
    tidy(database).await?;
    Ok(done)
}

/// Puts the index together after thousands of documents were written, in several transactions.
///
/// # Errors
/// When the database fails; what was done stays.
pub async fn tidy(database: &Database) -> Result<(), StorageError> {
    while database.write(storage::search::tidy).await? {}
    Ok(())
}
