//! The transfer plane: a worker's card that no tied company or person can ever learn of.
//!
//! Whatever leaves this feature was asked of [`transfer::may_see`], over facts read anew for every request by
//! [`facts`]. Nothing here writes to a table of the community, not even to its audit log or idempotency keys;
//! so all writes are natural to repeat.

mod access;
mod blind;
mod board;
mod card;
mod choice;
mod export;
mod facts;
mod log;
mod naming;
mod planted;
mod preview;
mod said;
mod saved;
mod seekers;
mod talk;
mod verification;

use crate::{
    lock,
    registry::{Access, Audit, Registry, Rule, routes},
};
use api::tokyo::DAY;
use storage::{
    Connection, StorageError,
    transfer::{audit, budget},
};

/// How long the log of cards is kept, in milliseconds: three years, as the ledger of disclosures.
const LOG_KEPT: i64 = 3 * 366 * DAY;

/// Removes what is over.
///
/// # Errors
/// When the database fails.
pub fn forget(connection: &mut Connection, now: i64) -> Result<(), StorageError> {
    lock::forget(connection, now)?;
    audit::purge(connection, now - LOG_KEPT)?;
    budget::purge(connection, facts::day(now) - 2)?;
    talk::forget(connection, now)?;
    Ok(())
}

/// Adds the endpoints of this feature.
pub fn register(registry: Registry) -> Registry {
    let member = Rule::apart(Access::Member);
    let worker = Rule::apart(Access::Career);
    let recruiter = Rule::apart(Access::Recruiter);
    let edits = Rule {
        if_match: true,
        ..worker
    };
    let reads = |rule: Rule| Rule {
        audit: Audit::None,
        ..rule
    };
    registry
        .add(routes!(access::get_career_access), reads(member))
        .add(routes!(access::open_career_access), member)
        .add(routes!(access::close_career_access), member)
        .add(routes!(card::get_career_card), reads(worker))
        .add(routes!(card::save_career_card), edits)
        .add(routes!(card::delete_career_card), worker)
        .add(routes!(blind::get_blind_set), reads(worker))
        .add(routes!(choice::confirm_companies), worker)
        .add(routes!(choice::add_blind_company), worker)
        .add(routes!(choice::remove_blind_company), worker)
        .add(routes!(choice::add_blind_person), worker)
        .add(routes!(choice::remove_blind_person), worker)
        .add(routes!(choice::allow_company), worker)
        .add(routes!(choice::disallow_company), worker)
        .add(routes!(preview::get_career_preview), reads(worker))
        .add(routes!(log::get_career_log), reads(worker))
        .add(routes!(export::export_career), reads(worker))
        .add(
            routes!(verification::get_career_verification),
            reads(worker),
        )
        .add(routes!(saved::list_saved_postings), reads(worker))
        .add(routes!(saved::save_posting), worker)
        .add(routes!(saved::remove_saved_posting), worker)
        .add(routes!(talk::own::list_talks), reads(worker))
        .add(routes!(talk::own::get_talk), reads(worker))
        .add(routes!(talk::own::list_talk_messages), reads(worker))
        .add(routes!(talk::own::end_talk), worker)
        .add(routes!(talk::writing::write_talk_message), worker)
        .add(routes!(talk::disclosure::accept_scout), worker)
        .add(routes!(talk::disclosure::disclose), worker)
        .add(routes!(talk::disclosure::revoke_disclosure), worker)
        .add(routes!(talk::application::apply), worker)
        .add(
            routes!(talk::readers::list_application_readers),
            reads(worker),
        )
        .add(routes!(talk::agreement::agree_to_offer), worker)
        .add(routes!(talk::agreement::plan_transfer), worker)
        .add(routes!(seekers::list_seekers), reads(recruiter))
        .add(routes!(seekers::get_seeker), recruiter)
        .add(routes!(talk::scout::send_scout), recruiter)
        .add(routes!(talk::candidates::list_candidates), reads(recruiter))
        .add(routes!(talk::candidates::get_candidate), recruiter)
        .add(
            routes!(talk::candidates::list_candidate_messages),
            reads(recruiter),
        )
        .add(routes!(talk::candidates::end_candidate), recruiter)
        .add(routes!(talk::writing::write_candidate_message), recruiter)
        .add(routes!(talk::notes::write_candidate_note), recruiter)
        .add(routes!(talk::notes::delete_candidate_note), recruiter)
        .add(routes!(talk::offer::make_offer), recruiter)
}
