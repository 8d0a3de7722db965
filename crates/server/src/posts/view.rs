//! Posts as they go out to a viewer, in a fixed number of statements.

use super::{comments, mentions, poll};
use crate::{clock::rfc3339, error::ApiError, etag::etag_of, index, markdown, people};
use api::{
    person::PersonLink,
    posts::{Audience, GroupLink, Post, PostKind, PostSummary, Reaction, ReactionCount},
};
use std::collections::{HashMap, HashSet};
use storage::{
    Connection, Id, groups,
    posts::{
        Viewer, comment, facts,
        post::{self, PostRow},
    },
};

/// A post that is there for a person, and the person as a viewer.
///
/// # Errors
/// The one 404 when it is not there for them.
pub(super) fn known(
    connection: &mut Connection,
    person: Id,
    id: Id,
) -> Result<(Viewer, PostRow), ApiError> {
    let viewer = Viewer::of(connection, person)?;
    let row = post::find(connection, &viewer, id)?;
    Ok((viewer, row.ok_or_else(ApiError::not_found)?))
}

/// Whether a person is an owner of the post's group.
///
/// # Errors
/// When the database fails.
pub(super) fn looks_after(
    connection: &mut Connection,
    person: Id,
    row: &PostRow,
) -> Result<bool, ApiError> {
    let Some(group) = row.group_id else {
        return Ok(false);
    };
    let standing = groups::member::find(connection, group, person)?;
    Ok(standing.is_some_and(|standing| standing.standing == "owner"))
}

/// Posts as a list shows them. At most 500.
///
/// # Errors
/// When the database fails.
pub(super) fn summaries(
    connection: &mut Connection,
    viewer: &Viewer,
    rows: &[PostRow],
) -> Result<Vec<PostSummary>, ApiError> {
    let ids: Vec<Id> = rows.iter().map(|row| row.id).collect();
    let authors = people::links(connection, &unique(rows.iter().map(|row| row.author_id)))?;
    let groups = unique(rows.iter().filter_map(|row| row.group_id));
    let groups: HashMap<Id, String> = groups::group::names(connection, &groups)?
        .into_iter()
        .collect();
    let comments: HashMap<Id, i64> = facts::comment_counts(connection, &ids, &viewer.hidden)?
        .into_iter()
        .collect();
    let reactions = Reacted::read(connection, viewer, &ids)?;
    let polls: HashSet<Id> = facts::with_poll(connection, &ids)?.into_iter().collect();
    let summary = |row: &PostRow| PostSummary {
        id: row.id.0.into(),
        kind: row.kind.parse().unwrap_or(PostKind::Post),
        title: row.title.clone(),
        excerpt: markdown::beginning(&markdown::to_plain(&row.body)),
        author: authors.get(&row.author_id).cloned(),
        audience: row.audience.parse().unwrap_or(Audience::Connections),
        group: row.group_id.and_then(|id| {
            Some(GroupLink {
                id: id.0.into(),
                name: groups.get(&id)?.clone(),
            })
        }),
        at: rfc3339(row.created_at),
        comments: number(comments.get(&row.id).copied().unwrap_or(0)),
        reactions: reactions.of(row.id),
        is_solved: row.is_solved == 1,
        is_pinned: row.pinned_at > 0,
        has_poll: polls.contains(&row.id),
    };
    Ok(rows.iter().map(summary).collect())
}

/// A post's page.
///
/// # Errors
/// When the database fails.
pub(super) fn page(
    connection: &mut Connection,
    viewer: &Viewer,
    row: &PostRow,
    now: i64,
) -> Result<Post, ApiError> {
    let is_own = row.author_id == viewer.id;
    let looks_after = looks_after(connection, viewer.id, row)?;
    let mut summaries = summaries(connection, viewer, std::slice::from_ref(row))?;
    let summary = summaries.pop().ok_or_else(ApiError::not_found)?;
    let mentions = mentions::shown(connection, viewer, &[row.id])?
        .remove(&row.id)
        .unwrap_or_default();
    let accepted = match row.is_solved {
        0 => None,
        _ => comment::accepted(connection, row.id)?,
    };
    let accepted = accepted.filter(|answer| !viewer.hidden.contains(&answer.author_id));
    let accepted = comments::shown(connection, viewer, row, accepted.as_slice())?.pop();
    let without = match is_own {
        true => excluded(connection, row.id)?,
        false => Vec::new(),
    };
    Ok(Post {
        summary,
        html: markdown::to_html(&row.body, &mentions),
        body: row.body.clone(),
        mentions,
        edited: (row.edited_at > 0).then(|| rfc3339(row.edited_at)),
        poll: poll::shown(connection, viewer.id, row.id, now)?,
        accepted,
        without,
        is_own,
        may_delete: is_own || looks_after,
        may_accept: row.kind == PostKind::Question.as_str() && (is_own || looks_after),
        may_pin: looks_after,
        etag: etag_of(row.id, row.version),
    })
}

/// For whom a post is not there.
fn excluded(connection: &mut Connection, id: Id) -> Result<Vec<PersonLink>, ApiError> {
    let rows = post::excluded(connection, &[id])?;
    let ids: Vec<Id> = rows.into_iter().map(|(_, person)| person).collect();
    let links = people::links(connection, &ids)?;
    Ok(ids.iter().filter_map(|id| links.get(id).cloned()).collect())
}

/// The reactions to some posts.
pub(super) struct Reacted {
    counts: Vec<(Id, String, i64)>,
    own: HashSet<(Id, String)>,
}

impl Reacted {
    /// # Errors
    /// When the database fails.
    pub(super) fn read(
        connection: &mut Connection,
        viewer: &Viewer,
        posts: &[Id],
    ) -> Result<Self, ApiError> {
        let own = facts::reactions_of(connection, posts, viewer.id)?;
        Ok(Self {
            counts: facts::reaction_counts(connection, posts, &viewer.hidden)?,
            own: own.into_iter().collect(),
        })
    }

    /// The reactions to one of them.
    pub(super) fn of(&self, post: Id) -> Vec<ReactionCount> {
        let count = |kind: Reaction| {
            let found = self
                .counts
                .iter()
                .find(|(id, own, _)| *id == post && own == kind.as_str())?;
            Some(ReactionCount {
                kind,
                count: number(found.2),
                is_own: self.own.contains(&(post, kind.as_str().to_owned())),
            })
        };
        Reaction::ALL.into_iter().filter_map(count).collect()
    }
}

/// Writes the search document of a post anew.
///
/// # Errors
/// When the database fails.
pub(super) fn reindex(connection: &mut Connection, id: Id) -> Result<(), ApiError> {
    index::reindex_posts(connection, &[id])
}

/// Each id once.
pub(super) fn unique(ids: impl Iterator<Item = Id>) -> Vec<Id> {
    let mut ids: Vec<Id> = ids.collect();
    ids.sort_unstable();
    ids.dedup();
    ids
}

/// A count of the database as it goes out.
pub(super) fn number(count: i64) -> u32 {
    u32::try_from(count).unwrap_or_default()
}
