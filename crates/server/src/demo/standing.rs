//! Who is more than one thing in the demo: a second post, a secondment, a record that somebody says is wrong, and
//! somebody whom the council office has to confirm.

use super::members::member;
use crate::{
    error::ApiError,
    ids::{Ids, SeededIds},
    index,
};
use storage::{
    Connection, Id,
    directory::organisation,
    employments::{
        self,
        report::{self, ReportRow},
    },
    invitation::{self, InvitationRow},
    members::{self, EmploymentRow, PersonRow},
};

const DAY: i64 = 24 * 60 * 60 * 1_000;

/// Who is where besides, how and since when; by the place among the members.
const SECOND_POSTS: [(usize, &str, &str, &str); 2] = [
    (7, "株式会社雪明かりシステムズ", "concurrent", "2026-04-01"),
    (21, "朱鷺野ロボティクス株式会社", "secondment", "2025-10-01"),
];
/// Who says that the record of the usual employment is wrong, and what.
const REPORT: (usize, &str) = (6, "入社日が違います。2022年4月ではなく、2022年10月です。");
/// Who accepted a coordinator's invitation lately.
const UNCONFIRMED: usize = 20;

/// Writes it for those who are there; a community for a test can be smaller.
pub(super) fn write(connection: &mut Connection, seed: u64, today: i64) -> Result<(), ApiError> {
    let ids = SeededIds::new(seed ^ 0x7374_616e_6469_6e67);
    let names: Vec<(Id, String)> = organisation::all(connection)?
        .into_iter()
        .map(|row| (row.id, row.name))
        .collect();
    for (place, organisation, kind, since) in SECOND_POSTS {
        // An id each in any case: the same ones for a community of any size.
        let id = Id(ids.id());
        let person = person(connection, seed, place)?;
        let at = names.iter().find(|(_, name)| name == organisation);
        let (Some(person), Some((organisation_id, _))) = (person, at) else {
            continue;
        };
        let row = EmploymentRow {
            id,
            person_id: person.id,
            organisation_id: *organisation_id,
            since: since.to_owned(),
            until: String::new(),
            attested_by: None,
            attested_at: today - 30 * DAY,
            kind: kind.to_owned(),
            attestation: "office".to_owned(),
        };
        employments::insert(connection, &row)?;
        index::reindex_members(connection, &[person.id])?;
    }
    let (place, text) = REPORT;
    let id = Id(ids.id());
    if let Some(person) = person(connection, seed, place)? {
        let records = employments::of(connection, person.id)?;
        if let Some(usual) = records.iter().find(|one| one.row.kind == "regular") {
            let row = ReportRow {
                id,
                employment_id: usual.row.id,
                text: text.to_owned(),
                reported_at: today - DAY,
                closed_at: 0,
            };
            report::insert(connection, &row)?;
        }
    }
    let (id, token) = (Id(ids.id()), ids.secret());
    if let Some(person) = person(connection, seed, UNCONFIRMED)?
        && let Some(record) = employments::of(connection, person.id)?.first()
    {
        let row = InvitationRow {
            id,
            person_id: person.id,
            organisation_id: record.row.organisation_id,
            invited_by: None,
            token_hash: token.to_vec(),
            sent_at: today - 3 * DAY,
            sent_times: 1,
            expires_at: today + 11 * DAY,
            accepted_at: today - DAY,
        };
        invitation::insert(connection, &row)?;
        members::set_state(connection, person.id, "invited")?;
        index::reindex_members(connection, &[person.id])?;
    }
    Ok(())
}

fn person(
    connection: &mut Connection,
    seed: u64,
    place: usize,
) -> Result<Option<PersonRow>, ApiError> {
    let email = member(seed, place).email;
    Ok(members::by_emails(connection, &[&email])?.pop())
}
