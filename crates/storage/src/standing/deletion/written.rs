//! What becomes of posts, comments and groups of somebody who leaves for good.

use crate::{
    Connection, Id, StorageError,
    groups::{
        group,
        member::{self, BELONGS},
    },
    posts::post as posts,
    schema::{group_member, person, post, post_comment, post_excluded},
    search,
};
use diesel::{dsl::exists, prelude::*};

/// Posts under which others wrote stay for them, and so do comments, as those of a former member. Posts that nobody
/// else wrote under go, and those for connections, whom a former member has none of. The posts whose documents have
/// to be written anew.
pub(super) fn hand_over_posts(
    connection: &mut Connection,
    id: Id,
    former: Id,
) -> Result<Vec<Id>, StorageError> {
    let by_others = post_comment::table
        .filter(post_comment::post_id.eq(post::id))
        .filter(post_comment::author_id.ne(id));
    let gone: Vec<Id> = post::table
        .filter(post::author_id.eq(id))
        .filter(
            post::audience
                .eq("connections")
                .or(diesel::dsl::not(exists(by_others))),
        )
        .select(post::id)
        .load(connection)?;
    search::remove(connection, &gone)?;
    for chunk in gone.chunks(500) {
        diesel::delete(post::table.filter(post::id.eq_any(chunk))).execute(connection)?;
    }
    let mut changed: Vec<Id> = post::table
        .filter(post::author_id.eq(id))
        .select(post::id)
        .load(connection)?;
    // Their documents say for whom they are not there.
    let without: Vec<Id> = post_excluded::table
        .filter(post_excluded::person_id.eq(id))
        .select(post_excluded::post_id)
        .load(connection)?;
    changed.extend(without);
    diesel::update(post::table.filter(post::author_id.eq(id)))
        .set(post::author_id.eq(former))
        .execute(connection)?;
    diesel::update(post_comment::table.filter(post_comment::author_id.eq(id)))
        .set(post_comment::author_id.eq(former))
        .execute(connection)?;
    Ok(changed)
}

/// Groups that would have no owner any more get the longest-standing member as such; without any other member they
/// go with their posts.
pub(super) fn hand_over_groups(connection: &mut Connection, id: Id) -> Result<(), StorageError> {
    let owned: Vec<Id> = group_member::table
        .filter(group_member::person_id.eq(id))
        .filter(group_member::standing.eq("owner"))
        .order(group_member::group_id)
        .select(group_member::group_id)
        .load(connection)?;
    for group in owned {
        group::hold(connection, group)?;
        let others: Vec<(Id, String, String)> = group_member::table
            .inner_join(person::table)
            .filter(group_member::group_id.eq(group))
            .filter(group_member::person_id.ne(id))
            .filter(group_member::standing.eq_any(BELONGS))
            .order((group_member::since, group_member::person_id))
            .select((
                group_member::person_id,
                group_member::standing,
                person::state,
            ))
            .load(connection)?;
        if others.iter().any(|(_, standing, _)| standing == "owner") {
            continue;
        }
        // Whoever is suspended looks after nothing, unless nobody else is there.
        let active = others.iter().find(|(_, _, state)| state == "active");
        let Some((next, ..)) = active.or(others.first()) else {
            let within = posts::ids_of_group(connection, group)?;
            search::remove(connection, &within)?;
            group::delete(connection, group)?;
            continue;
        };
        if let Some(mut row) = member::find(connection, group, *next)? {
            "owner".clone_into(&mut row.standing);
            member::put(connection, &row)?;
        }
    }
    Ok(())
}
