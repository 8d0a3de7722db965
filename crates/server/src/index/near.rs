//! Finding members as one viewer may find them: somebody who shows connections more than everyone is found by
//! connections through a second document, in the place of the first.

use super::{Facet, kind, leave_out_people, member::person_of_near, narrow_ids};
use crate::error::ApiError;
use storage::{
    Connection, Id,
    members::{self, Audience, Details, Facets, Seen, profile},
    network,
    search::{self, After, Hit, Matching, Order},
};
use uuid::Uuid;

/// The most people that a viewer's connections add to counts.
const MOST_NEAR: i64 = 1_000;

/// What a viewer may find among the members: the documents for everyone, but for those of `near` the documents
/// for connections.
#[derive(Clone, Debug)]
pub struct Members {
    open: Matching,
    near: Option<Matching>,
}

impl Members {
    /// Members that match; `near` are the people who show the viewer more, from
    /// [`profile::showing_more_to`]. Nobody is near whoever asks for what everyone may see.
    pub fn new(matching: Matching, near: &[Id]) -> Self {
        if near.is_empty() {
            return Self {
                open: matching,
                near: None,
            };
        }
        let people: Vec<Uuid> = near.iter().map(|id| id.0).collect();
        let (mut open, mut narrowed) = (matching.clone(), matching);
        leave_out_people(&mut open, near);
        narrow_ids(&mut narrowed, Facet::Person, &people);
        Self {
            open,
            near: Some(narrowed),
        }
    }

    /// One page, in order; `entity_id` is always the person.
    ///
    /// # Errors
    /// When the database fails.
    pub fn list(
        &self,
        connection: &mut Connection,
        order: Order,
        after: &After,
        limit: i64,
    ) -> Result<Vec<Hit>, ApiError> {
        let mut hits = search::list(connection, kind::MEMBER, &self.open, order, after, limit)?;
        let Some(near) = &self.near else {
            return Ok(hits);
        };
        let others = search::list(connection, kind::NEAR_MEMBER, near, order, after, limit)?;
        hits.extend(others.into_iter().map(|hit| Hit {
            entity_id: person_of_near(hit.entity_id),
            ..hit
        }));
        match order {
            Order::Newest => hits.sort_by_key(|hit| std::cmp::Reverse(hit.id)),
            Order::Reading | Order::Company => {
                hits.sort_by(|one, other| {
                    (&one.sort_key, one.id).cmp(&(&other.sort_key, other.id))
                });
            }
        }
        hits.truncate(usize::try_from(limit).unwrap_or_default());
        Ok(hits)
    }

    /// How many, counting no further than `most`.
    ///
    /// # Errors
    /// When the database fails.
    pub fn count(&self, connection: &mut Connection, most: i64) -> Result<i64, ApiError> {
        let mut count = search::count(connection, kind::MEMBER, &self.open, most)?;
        if let Some(near) = &self.near {
            count += search::count(connection, kind::NEAR_MEMBER, near, most)?;
        }
        Ok(count.min(most))
    }

    /// What they can be narrowed by.
    ///
    /// # Errors
    /// When the database fails.
    pub fn facets(&self, connection: &mut Connection) -> Result<Facets, ApiError> {
        let mut facets = members::facets(connection, kind::MEMBER, &self.open)?;
        if let Some(near) = &self.near {
            let start = After::start(Order::Newest);
            let kind = kind::NEAR_MEMBER;
            let hits = search::list(connection, kind, near, Order::Newest, &start, MOST_NEAR)?;
            let people: Vec<Id> = hits
                .iter()
                .map(|hit| person_of_near(hit.entity_id))
                .collect();
            for chunk in people.chunks(500) {
                let details = members::details(connection, chunk)?;
                let seen: Vec<Seen> = details
                    .into_iter()
                    .map(|one| one.seen_by(Audience::Connections))
                    .collect();
                members::add_seen(&mut facets, &seen);
            }
        }
        Ok(facets)
    }
}

/// Who shows this viewer more than everyone.
///
/// # Errors
/// When the database fails.
pub fn near(connection: &mut Connection, viewer: Id) -> Result<Vec<Id>, ApiError> {
    Ok(profile::showing_more_to(connection, viewer)?)
}

/// As what the viewer looks at somebody whom they may see.
///
/// # Errors
/// When the database fails.
pub fn audience(connection: &mut Connection, viewer: Id, person: Id) -> Result<Audience, ApiError> {
    Ok(if viewer == person {
        Audience::Oneself
    } else if network::relation(connection, viewer, person)?.is_connected {
        Audience::Connections
    } else {
        Audience::Everyone
    })
}

/// These people as the viewer may see them; in lists one finds oneself as everyone does.
///
/// # Errors
/// When the database fails.
pub fn seen_members(
    connection: &mut Connection,
    viewer: Id,
    people: Vec<Details>,
) -> Result<Vec<Seen>, ApiError> {
    // Nearly nobody hides anything, and then nobody has to be asked for.
    let hides = people.iter().any(|one| !one.profile.audiences.is_empty());
    let connected = if hides {
        network::connected_ids(connection, viewer)?
    } else {
        Vec::new()
    };
    let seen = |one: Details| {
        let is_connected = connected.binary_search(&one.person.id).is_ok();
        one.seen_by(if is_connected {
            Audience::Connections
        } else {
            Audience::Everyone
        })
    };
    Ok(people.into_iter().map(seen).collect())
}
