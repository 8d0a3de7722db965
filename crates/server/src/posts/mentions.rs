//! Naming members by @: who is offered, who is written down, and who is told.

use super::view::{self, unique};
use crate::{
    app::App,
    caller::Caller,
    error::ApiError,
    index::{self, kind},
    people,
    query::Query,
};
use api::{
    FieldFault,
    id::PersonId,
    notifications::NotificationKind,
    person::PersonLink,
    posts::{Audience, ListMentionable, MOST_OFFERED, Mentionable},
};
use axum::Json;
use std::collections::HashMap;
use storage::{
    Connection, Id, groups, network,
    notification::{self, NewNotification},
    posts::{
        Viewer, comment, facts,
        post::{self, PostRow},
    },
    search::{self, After, Order},
};

/// How many found members are looked at for those who may see a post that is not for everybody.
const MOST_LOOKED_AT: i64 = 200;

/// Members whom one may name in what one writes: those who will see it, as far as the writer may know.
///
/// In a comment nobody whom the post's author left out is missing here, and of a post for connections only its
/// author and those who wrote in it are offered: anything else would tell whom the author leaves out or knows.
#[utoipa::path(
    get, path = "/api/mentionable", tag = "posts", params(ListMentionable),
    responses(
        (status = 200, body = Mentionable),
        (
            status = 404, body = api::Problem, content_type = "application/problem+json",
            description = "The post or the group is not there for the caller."
        )
    )
)]
pub async fn list_mentionable(
    caller: Caller,
    Query(query): Query<ListMentionable>,
) -> Result<Json<Mentionable>, ApiError> {
    let person = Id(caller.actor().person.0);
    if japanese::Query::parse(&query.q).is_empty() {
        return Ok(Json(Mentionable { items: Vec::new() }));
    }
    caller
        .read(move |connection| {
            let viewer = Viewer::of(connection, person)?;
            let mut left_out = Vec::new();
            let among = match query.post {
                Some(id) => {
                    let row = post::find(connection, &viewer, Id(id.0))?;
                    let row = row.ok_or_else(ApiError::not_found)?;
                    left_out = match row.author_id == person {
                        true => post::excluded(connection, &[row.id])?,
                        false => Vec::new(),
                    };
                    readers_of(connection, &viewer, &row)?
                }
                None => readers(connection, &viewer, query.audience, query.group)?,
            };
            let mut found = index::matching(&query.q);
            index::leave_out_people(&mut found, &viewer.hidden);
            let after = After::start(Order::Reading);
            let hits = search::list(
                connection,
                kind::MEMBER,
                &found,
                Order::Reading,
                &after,
                MOST_LOOKED_AT,
            )?;
            let fits = |id: &Id| {
                let reads = among.as_ref().is_none_or(|among| among.contains(id));
                *id != person && reads && left_out.iter().all(|(_, person)| person != id)
            };
            let ids: Vec<Id> = hits
                .iter()
                .map(|hit| hit.entity_id)
                .filter(fits)
                .take(MOST_OFFERED)
                .collect();
            let links = people::links(connection, &ids)?;
            let items = ids.iter().filter_map(|id| links.get(id).cloned());
            Ok(Json(Mentionable {
                items: items.collect(),
            }))
        })
        .await
}

/// Who reads what the viewer is about to write; everybody when `None`.
fn readers(
    connection: &mut Connection,
    viewer: &Viewer,
    audience: Audience,
    group: Option<api::id::GroupId>,
) -> Result<Option<Vec<Id>>, ApiError> {
    match (audience, group) {
        (Audience::Everyone, _) => Ok(None),
        (Audience::Connections, _) => Ok(Some(viewer.known.clone())),
        (Audience::Group, Some(group)) if viewer.groups.contains(&Id(group.0)) => {
            let group = Id(group.0);
            // Who belongs to a sensitive group is not to be found out by typing names.
            if is_sensitive(connection, viewer.id, group)? {
                return Ok(Some(Vec::new()));
            }
            let belongs = &groups::member::BELONGS;
            Ok(Some(groups::member::people(connection, group, belongs)?))
        }
        (Audience::Group, _) => Ok(Some(Vec::new())),
    }
}

/// Who reads a post, as far as whoever comments on it may know; everybody when `None`.
fn readers_of(
    connection: &mut Connection,
    viewer: &Viewer,
    row: &PostRow,
) -> Result<Option<Vec<Id>>, ApiError> {
    // The author knows who reads it.
    if row.author_id == viewer.id {
        let audience = row.audience.parse().unwrap_or(Audience::Connections);
        let group = row.group_id.map(|group| group.0.into());
        return readers(connection, viewer, audience, group);
    }
    match row.group_id {
        Some(group) => {
            // As above; whoever wrote is known to whoever reads.
            if is_sensitive(connection, viewer.id, group)? {
                return writers(connection, row).map(Some);
            }
            let belongs = &groups::member::BELONGS;
            Ok(Some(groups::member::people(connection, group, belongs)?))
        }
        None if row.audience == Audience::Connections.as_str() => {
            writers(connection, row).map(Some)
        }
        None => Ok(None),
    }
}

/// Whether only the owners of a group may know who belongs to it.
fn is_sensitive(connection: &mut Connection, member: Id, group: Id) -> Result<bool, ApiError> {
    let found = groups::group::find(connection, member, group)?;
    Ok(found.is_none_or(|group| group.kind == "sensitive"))
}

fn writers(connection: &mut Connection, row: &PostRow) -> Result<Vec<Id>, ApiError> {
    let mut writers = comment::authors(connection, row.id)?;
    writers.push(row.author_id);
    Ok(writers)
}

/// Members whom these posts and comments name and whom the viewer may know, by subject.
///
/// # Errors
/// When the database fails.
pub(super) fn shown(
    connection: &mut Connection,
    viewer: &Viewer,
    subjects: &[Id],
) -> Result<HashMap<Id, Vec<PersonLink>>, ApiError> {
    let mut rows = facts::mentions(connection, subjects)?;
    rows.retain(|(_, person)| !viewer.hidden.contains(person));
    let links = people::links(connection, &unique(rows.iter().map(|(_, person)| *person)))?;
    let mut shown: HashMap<Id, Vec<PersonLink>> = HashMap::new();
    for (subject, person) in rows {
        if let Some(link) = links.get(&person) {
            shown.entry(subject).or_default().push(link.clone());
        }
    }
    Ok(shown)
}

/// Writes down whom `subject` (the post, or a comment of it) names in its `words`, and tells those who were not
/// named before and for whom the post is there.
///
/// # Errors
/// 422 when somebody is not there for the writer, and in a post also when they may not see it.
pub(super) fn write(
    connection: &mut Connection,
    app: &App,
    writer: Id,
    row: &PostRow,
    subject: Id,
    words: &str,
    people: &[PersonId],
) -> Result<(), ApiError> {
    let wanted = unique(people.iter().map(|person| Id(person.0)));
    let wanted: Vec<Id> = wanted.into_iter().filter(|id| *id != writer).collect();
    let links = people::links(connection, &wanted)?;
    let before = facts::mentions(connection, &[subject])?;
    let is_secret = match row.group_id {
        Some(group) => is_sensitive(connection, writer, group)?,
        None => false,
    };
    let mut named = Vec::new();
    for person in wanted {
        let refuse = || ApiError::invalid_field("mentions", FieldFault::Missing);
        if !network::may_see(connection, writer, person)? {
            return Err(refuse());
        }
        let reads = Viewer::of(connection, person)?;
        let may_see = post::find(connection, &reads, row.id)?.is_some();
        // Of somebody else's post one does not learn who may not see it, nor who belongs to a sensitive group.
        if !may_see && row.author_id == writer && !is_secret {
            return Err(refuse());
        }
        let is_named = links
            .get(&person)
            .is_some_and(|link| words.contains(&format!("@{}", link.name)));
        if !is_named {
            continue;
        }
        named.push(person);
        let is_new = !before.contains(&(subject, person));
        if may_see && is_new {
            tell(
                connection,
                app,
                NotificationKind::Mentioned,
                person,
                writer,
                row.id,
            )?;
        }
    }
    Ok(facts::mention(connection, row.id, subject, &named)?)
}

/// Tells somebody of what an actor did about a post.
///
/// # Errors
/// When the database fails.
pub(super) fn tell(
    connection: &mut Connection,
    app: &App,
    kind: NotificationKind,
    person: Id,
    actor: Id,
    post: Id,
) -> Result<(), ApiError> {
    if person == actor {
        return Ok(());
    }
    let new = NewNotification {
        id: Id(app.ids.id()),
        person_id: person,
        kind: kind.as_str().to_owned(),
        actor_id: Some(actor),
        subject_id: Some(post),
        created_at: app.clock.now(),
    };
    notification::add(connection, &new)?;
    Ok(())
}

/// The post that was just written, as its author sees it.
///
/// # Errors
/// When the database fails.
pub(super) fn seen_by_author(
    connection: &mut Connection,
    row: &PostRow,
    now: i64,
) -> Result<api::posts::Post, ApiError> {
    let (viewer, row) = view::known(connection, row.author_id, row.id)?;
    view::page(connection, &viewer, &row, now)
}
