//! Invitations: open until the invited person accepts, they are taken back or their time is over.

use crate::{
    Connection, Id, StorageError,
    members::PersonRow,
    schema::{invitation, organisation, person},
};
use diesel::prelude::*;

/// An invitation as it stands in its table.
#[derive(Clone, Debug, PartialEq, Eq, Queryable, Selectable, Insertable)]
#[diesel(table_name = invitation)]
#[diesel(treat_none_as_default_value = false)]
pub struct InvitationRow {
    /// Its id.
    pub id: Id,
    /// Who is invited.
    pub person_id: Id,
    /// Where the person works.
    pub organisation_id: Id,
    /// Who invited; none when that account is gone.
    pub invited_by: Option<Id>,
    /// Hash of the newest link's token.
    pub token_hash: Vec<u8>,
    /// When the newest mail was written.
    pub sent_at: i64,
    /// How many mails were written.
    pub sent_times: i32,
    /// When the newest link stops working.
    pub expires_at: i64,
    /// When it was accepted; 0 before.
    pub accepted_at: i64,
}

/// An open invitation with what a list shows of it.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct OpenInvitation {
    /// The invitation.
    pub row: InvitationRow,
    /// Who is invited.
    pub person: PersonRow,
    /// Where the person works.
    pub organisation: String,
}

/// Where a list of open invitations goes on: behind this time and id.
pub type Position = (i64, Id);

/// The one open invitation that a condition picks.
macro_rules! one {
    ($connection:expr, $which:expr) => {
        invitation::table
            .inner_join(person::table)
            .inner_join(organisation::table)
            .filter(invitation::accepted_at.eq(0))
            .filter(person::state.eq("invited"))
            .filter($which)
            .select((
                InvitationRow::as_select(),
                PersonRow::as_select(),
                organisation::name,
            ))
            .first::<(InvitationRow, PersonRow, String)>($connection)
            .optional()?
            .map(|(row, person, organisation)| OpenInvitation {
                row,
                person,
                organisation,
            })
    };
}

/// Adds an invitation; the person is there already, in the state `invited`.
///
/// # Errors
/// [`StorageError::Conflict`] on `invitation.person` when the person has one.
pub fn insert(connection: &mut Connection, row: &InvitationRow) -> Result<(), StorageError> {
    diesel::insert_into(invitation::table)
        .values(row)
        .execute(connection)?;
    Ok(())
}

/// Open invitations, the last sent first, of some organisations (`None`: of all).
///
/// # Errors
/// When the database fails.
pub fn open(
    connection: &mut Connection,
    organisations: Option<&[Id]>,
    after: Option<Position>,
    limit: i64,
) -> Result<Vec<OpenInvitation>, StorageError> {
    let mut query = invitation::table
        .inner_join(person::table)
        .inner_join(organisation::table)
        .filter(invitation::accepted_at.eq(0))
        .order((invitation::sent_at.desc(), invitation::id.desc()))
        .limit(limit)
        .select((
            InvitationRow::as_select(),
            PersonRow::as_select(),
            organisation::name,
        ))
        .into_boxed();
    if let Some(ids) = organisations {
        query = query.filter(invitation::organisation_id.eq_any(ids));
    }
    if let Some((sent_at, id)) = after {
        query = query.filter(
            invitation::sent_at
                .lt(sent_at)
                .or(invitation::sent_at.eq(sent_at).and(invitation::id.lt(id))),
        );
    }
    let rows: Vec<(InvitationRow, PersonRow, String)> = query.load(connection)?;
    let shown = |(row, person, organisation)| OpenInvitation {
        row,
        person,
        organisation,
    };
    Ok(rows.into_iter().map(shown).collect())
}

/// One open invitation.
///
/// # Errors
/// When the database fails.
pub fn find(connection: &mut Connection, id: Id) -> Result<Option<OpenInvitation>, StorageError> {
    Ok(one!(connection, invitation::id.eq(id)))
}

/// The open invitation whose newest link has this token, if its time is not over.
///
/// # Errors
/// When the database fails.
pub fn by_token(
    connection: &mut Connection,
    token_hash: &[u8],
    now: i64,
) -> Result<Option<OpenInvitation>, StorageError> {
    let found = one!(connection, invitation::token_hash.eq(token_hash.to_vec()));
    Ok(found.filter(|found| found.row.expires_at > now))
}

/// Gives the invitation a new link, which ends the earlier one; whether it is still open.
///
/// # Errors
/// When the database fails.
pub fn send_again(
    connection: &mut Connection,
    id: Id,
    token_hash: Vec<u8>,
    now: i64,
    expires_at: i64,
) -> Result<bool, StorageError> {
    let row = invitation::table
        .find(id)
        .filter(invitation::accepted_at.eq(0));
    let changed = diesel::update(row)
        .set((
            invitation::token_hash.eq(token_hash),
            invitation::sent_at.eq(now),
            invitation::sent_times.eq(invitation::sent_times + 1),
            invitation::expires_at.eq(expires_at),
        ))
        .execute(connection)?;
    Ok(changed == 1)
}

/// Accepts an open invitation. If `is_confirmed`, the person is active from now on, else they are once the office
/// confirms them. Of two who try at once only one does.
///
/// # Errors
/// When the database fails.
pub fn accept(
    connection: &mut Connection,
    found: &OpenInvitation,
    is_confirmed: bool,
    now: i64,
) -> Result<bool, StorageError> {
    let row = invitation::table
        .find(found.row.id)
        .filter(invitation::accepted_at.eq(0))
        .filter(invitation::token_hash.eq(&found.row.token_hash));
    let accepted = diesel::update(row)
        .set(invitation::accepted_at.eq(now))
        .execute(connection)?;
    if accepted == 0 {
        return Ok(false);
    }
    let invited = person::table
        .find(found.row.person_id)
        .filter(person::state.eq("invited"));
    let state = if is_confirmed { "active" } else { "invited" };
    let changed = diesel::update(invited)
        .set((
            person::state.eq(state),
            person::joined_at.eq(now),
            person::version.eq(person::version + 1),
        ))
        .execute(connection)?;
    Ok(changed == 1)
}

/// Takes an open invitation back: nothing of the person stays, so that the address is free again. Whether it
/// was open.
///
/// # Errors
/// When the database fails.
pub fn revoke(connection: &mut Connection, found: &OpenInvitation) -> Result<bool, StorageError> {
    let invited = person::table
        .find(found.row.person_id)
        .filter(person::state.eq("invited"));
    Ok(diesel::delete(invited).execute(connection)? == 1)
}
