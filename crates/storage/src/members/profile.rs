//! What members say of themselves: texts, career, who may see which field, and the picture.

use super::{Audiences, LinkRow, NewPersonPlace, NewPersonTerm, PersonRow, audience::field};
use crate::{
    Connection, Id, StorageError,
    insert::insert_all,
    schema::{
        career_entry, member_connection, member_picture, member_profile, person, person_link,
        person_place, person_term, term,
    },
};
use diesel::prelude::*;

/// What somebody says of themself; whoever never did has no row.
#[derive(Clone, Debug, PartialEq, Eq, Queryable, Selectable, Insertable, AsChangeset)]
#[diesel(table_name = member_profile)]
#[diesel(treat_none_as_null = true)]
#[diesel(treat_none_as_default_value = false)]
pub struct ProfileRow {
    /// Whose.
    pub person_id: Id,
    /// One line; may be empty.
    pub headline: String,
    /// Some lines; may be empty.
    pub introduction: String,
    /// [`Audiences`] as text.
    pub audiences: String,
    /// 1 when connections may see more than everyone.
    pub has_more: i32,
    /// The picture.
    pub picture_id: Option<Id>,
}

impl ProfileRow {
    /// Of somebody who says nothing.
    pub fn empty(person_id: Id) -> Self {
        Self {
            person_id,
            headline: String::new(),
            introduction: String::new(),
            audiences: String::new(),
            has_more: 0,
            picture_id: None,
        }
    }
}

/// Something that somebody did before.
#[derive(Clone, Debug, PartialEq, Eq, Queryable, Selectable, Insertable)]
#[diesel(table_name = career_entry)]
#[diesel(treat_none_as_default_value = false)]
pub struct CareerRow {
    /// Whose.
    pub person_id: Id,
    /// The order.
    pub position: i32,
    /// Where.
    pub organisation: String,
    /// As what; may be empty.
    pub title: String,
    /// Since when: `YYYY`, `YYYY-MM` or `YYYY-MM-DD`; may be empty.
    pub since: String,
    /// Until when; empty while it lasts.
    pub until: String,
    /// What was done; may be empty.
    pub description: String,
}

/// Everything of a person that the person edits.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct EditedProfile {
    /// The person with the new columns; its version is the new one.
    pub person: PersonRow,
    /// The texts and audiences.
    pub profile: ProfileRow,
    /// Terms in order.
    pub terms: Vec<NewPersonTerm>,
    /// Places in order.
    pub places: Vec<NewPersonPlace>,
    /// Links in order.
    pub links: Vec<LinkRow>,
    /// Career entries in order.
    pub career: Vec<CareerRow>,
}

/// Writes it if the person is one version behind; whether the person was. Employments stay.
///
/// # Errors
/// When the database fails.
pub fn edit(connection: &mut Connection, edited: &EditedProfile) -> Result<bool, StorageError> {
    let id = edited.person.id;
    let before = person::table
        .find(id)
        .filter(person::version.eq(edited.person.version - 1));
    if diesel::update(before)
        .set(&edited.person)
        .execute(connection)?
        != 1
    {
        return Ok(false);
    }
    keep(connection, &edited.profile)?;
    diesel::delete(person_term::table.filter(person_term::person_id.eq(id))).execute(connection)?;
    diesel::delete(person_place::table.filter(person_place::person_id.eq(id)))
        .execute(connection)?;
    diesel::delete(person_link::table.filter(person_link::person_id.eq(id))).execute(connection)?;
    diesel::delete(career_entry::table.filter(career_entry::person_id.eq(id)))
        .execute(connection)?;
    if !edited.terms.is_empty() {
        insert_all!(connection, person_term::table, &edited.terms);
    }
    if !edited.places.is_empty() {
        insert_all!(connection, person_place::table, &edited.places);
    }
    if !edited.links.is_empty() {
        insert_all!(connection, person_link::table, &edited.links);
    }
    if !edited.career.is_empty() {
        insert_all!(connection, career_entry::table, &edited.career);
    }
    apply_audiences(connection, &[id])?;
    Ok(true)
}

/// Puts the row in the place of the one that there is, or adds it.
fn keep(connection: &mut Connection, row: &ProfileRow) -> Result<(), StorageError> {
    let changed = diesel::update(member_profile::table.find(row.person_id))
        .set(row)
        .execute(connection)?;
    if changed == 0 {
        diesel::insert_into(member_profile::table)
            .values(row)
            .execute(connection)?;
    }
    Ok(())
}

/// Marks the terms and places of these people with the audiences that they chose: whatever writes terms or
/// places anew, as an import does, must not show what is hidden.
///
/// # Errors
/// When the database fails.
pub(super) fn apply_audiences(
    connection: &mut Connection,
    people: &[Id],
) -> Result<(), StorageError> {
    let restricted: Vec<(Id, String)> = member_profile::table
        .filter(member_profile::person_id.eq_any(people))
        .filter(member_profile::audiences.ne(""))
        .select((member_profile::person_id, member_profile::audiences))
        .load(connection)?;
    for (id, audiences) in restricted {
        for (name, level) in Audiences::parse(&audiences).restricted() {
            if name == field::PLACE {
                let places = person_place::table.filter(person_place::person_id.eq(id));
                diesel::update(places)
                    .set(person_place::audience.eq(level))
                    .execute(connection)?;
                continue;
            }
            let kind = term::table.filter(term::kind.eq(name)).select(term::id);
            let terms = person_term::table
                .filter(person_term::person_id.eq(id))
                .filter(person_term::term_id.eq_any(kind));
            diesel::update(terms)
                .set(person_term::audience.eq(level))
                .execute(connection)?;
        }
    }
    Ok(())
}

/// Of whom the viewer, being connected with them, may see more than everyone.
///
/// # Errors
/// When the database fails.
pub fn showing_more_to(connection: &mut Connection, viewer: Id) -> Result<Vec<Id>, StorageError> {
    let connected = member_connection::table.filter(member_connection::state.eq("connected"));
    let mut ids: Vec<Id> = connected
        .inner_join(
            member_profile::table.on(member_profile::person_id.eq(member_connection::asked_id)),
        )
        .filter(member_connection::asker_id.eq(viewer))
        .filter(member_profile::has_more.eq(1))
        .select(member_connection::asked_id)
        .load(connection)?;
    let askers: Vec<Id> = connected
        .inner_join(
            member_profile::table.on(member_profile::person_id.eq(member_connection::asker_id)),
        )
        .filter(member_connection::asked_id.eq(viewer))
        .filter(member_profile::has_more.eq(1))
        .select(member_connection::asker_id)
        .load(connection)?;
    ids.extend(askers);
    ids.sort_unstable();
    Ok(ids)
}

/// A picture as it is served.
#[derive(Clone, Debug, PartialEq, Eq, Queryable, Selectable, Insertable)]
#[diesel(table_name = member_picture)]
#[diesel(treat_none_as_default_value = false)]
pub struct PictureRow {
    /// Its id.
    pub id: Id,
    /// Whose.
    pub person_id: Id,
    /// A JPEG file.
    pub content: Vec<u8>,
}

/// The picture with this id.
///
/// # Errors
/// When the database fails.
pub fn picture(connection: &mut Connection, id: Id) -> Result<Option<PictureRow>, StorageError> {
    Ok(member_picture::table
        .find(id)
        .select(PictureRow::as_select())
        .first(connection)
        .optional()?)
}

/// Puts a picture in the place of the one that the person has, if any.
///
/// # Errors
/// When the database fails.
pub fn set_picture(connection: &mut Connection, new: &PictureRow) -> Result<(), StorageError> {
    remove_picture(connection, new.person_id)?;
    diesel::insert_into(member_picture::table)
        .values(new)
        .execute(connection)?;
    let row = member_profile::table
        .find(new.person_id)
        .select(ProfileRow::as_select())
        .first(connection)
        .optional()?;
    let row = ProfileRow {
        picture_id: Some(new.id),
        ..row.unwrap_or_else(|| ProfileRow::empty(new.person_id))
    };
    keep(connection, &row)
}

/// Takes the person's picture away.
///
/// # Errors
/// When the database fails.
pub fn remove_picture(connection: &mut Connection, person_id: Id) -> Result<(), StorageError> {
    diesel::delete(member_picture::table.filter(member_picture::person_id.eq(person_id)))
        .execute(connection)?;
    diesel::update(member_profile::table.find(person_id))
        .set(member_profile::picture_id.eq(None::<Id>))
        .execute(connection)?;
    Ok(())
}
