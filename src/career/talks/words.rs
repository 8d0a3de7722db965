//! What the closed answers of talks are called.

use crate::shared::words::Text;
use ::api::{
    career::{CareerAct, DisclosedField, PathStep, TalkReason, TalkStage},
    postings::Change,
};
use messages::Language;

/// The reasons for ending a talk, in the order in which they are offered.
pub(super) const REASONS: [(TalkReason, Text); 5] = [
    (TalkReason::Unsaid, messages::talk_reason_unsaid),
    (TalkReason::Timing, messages::talk_reason_timing),
    (TalkReason::Work, messages::talk_reason_work),
    (TalkReason::Conditions, messages::talk_reason_conditions),
    (TalkReason::Elsewhere, messages::talk_reason_elsewhere),
];

/// Where a talk stands.
pub(super) fn stage(stage: TalkStage, is_applied: bool) -> Text {
    match stage {
        TalkStage::Asked => messages::talk_stage_asked,
        TalkStage::Masked => messages::talk_stage_masked,
        TalkStage::Named if is_applied => messages::talk_stage_applied,
        TalkStage::Named => messages::talk_stage_named,
        TalkStage::Offered => messages::talk_stage_offered,
        TalkStage::Agreed => messages::talk_stage_agreed,
        TalkStage::Ended => messages::talk_stage_ended,
    }
}

/// Why a talk was ended, where that was said.
pub(super) fn reason(reason: TalkReason) -> Option<Text> {
    let said = REASONS.iter().filter(|(one, _)| *one != TalkReason::Unsaid);
    said.into_iter()
        .find(|(one, _)| *one == reason)
        .map(|(_, text)| *text)
}

/// What somebody did in a talk; nothing for what happens with cards.
pub(super) fn did(act: CareerAct) -> Option<Text> {
    Some(match act {
        CareerAct::Scouted => messages::talk_did_scouted,
        CareerAct::Accepted => messages::talk_did_accepted,
        CareerAct::Applied => messages::talk_did_applied,
        CareerAct::Disclosed => messages::talk_did_disclosed,
        CareerAct::Revoked => messages::talk_did_revoked,
        CareerAct::Offered => messages::talk_did_offered,
        CareerAct::Agreed => messages::talk_did_agreed,
        CareerAct::Ended => messages::talk_did_ended,
        CareerAct::Saved
        | CareerAct::Removed
        | CareerAct::BlindAdded
        | CareerAct::BlindRemoved
        | CareerAct::Allowed
        | CareerAct::Disallowed
        | CareerAct::Confirmed
        | CareerAct::Read => return None,
    })
}

/// What one says of who one is.
pub(super) fn field(field: DisclosedField) -> Text {
    match field {
        DisclosedField::Name => messages::talk_field_name,
        DisclosedField::Employer => messages::talk_field_employer,
        DisclosedField::Facts => messages::talk_field_facts,
        DisclosedField::Address => messages::talk_field_address,
    }
}

/// Several of them in one line.
pub(super) fn fields(fields: &[DisclosedField], language: Language) -> String {
    let names = fields.iter().map(|field| {
        let text: Text = match field {
            DisclosedField::Name => messages::talk_field_short_name,
            DisclosedField::Employer => messages::talk_field_short_employer,
            DisclosedField::Facts => messages::talk_field_short_facts,
            DisclosedField::Address => messages::talk_field_short_address,
        };
        text(language)
    });
    let names: Vec<&str> = names.collect();
    names.join(match language {
        Language::Japanese => "、",
        Language::English => ", ",
    })
}

/// How a term differs.
pub(super) fn change(change: Change) -> Text {
    match change {
        Change::Changed => messages::talk_change_changed,
        Change::Narrowed => messages::talk_change_narrowed,
        Change::Removed => messages::talk_change_removed,
        Change::Added => messages::talk_change_added,
    }
}

/// A step on the way to the new company, and what it is about.
pub(super) fn step(step: PathStep) -> (Text, Text) {
    match step {
        PathStep::Notice => (messages::talk_step_notice, messages::talk_step_notice_text),
        PathStep::Handover => (
            messages::talk_step_handover,
            messages::talk_step_handover_text,
        ),
        PathStep::Leave => (messages::talk_step_leave, messages::talk_step_leave_text),
        PathStep::Equipment => (
            messages::talk_step_equipment,
            messages::talk_step_equipment_text,
        ),
        PathStep::EmploymentInsurance => (
            messages::talk_step_employment_insurance,
            messages::talk_step_employment_insurance_text,
        ),
        PathStep::WithholdingSlip => (
            messages::talk_step_withholding_slip,
            messages::talk_step_withholding_slip_text,
        ),
        PathStep::HealthInsurance => (
            messages::talk_step_health_insurance,
            messages::talk_step_health_insurance_text,
        ),
        PathStep::Pension => (
            messages::talk_step_pension,
            messages::talk_step_pension_text,
        ),
        PathStep::ResidentTax => (
            messages::talk_step_resident_tax,
            messages::talk_step_resident_tax_text,
        ),
        PathStep::Employment => (
            messages::talk_step_employment,
            messages::talk_step_employment_text,
        ),
        PathStep::Announcement => (
            messages::talk_step_announcement,
            messages::talk_step_announcement_text,
        ),
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn an_application_is_told_apart_from_a_name() {
        let called = |is_applied| stage(TalkStage::Named, is_applied)(Language::English);
        assert_eq!(called(false), "Name disclosed");
        assert_eq!(called(true), "Applied");
    }

    #[test]
    fn a_reason_that_was_not_said_is_not_told() {
        assert!(reason(TalkReason::Unsaid).is_none());
        assert!(reason(TalkReason::Timing).is_some());
    }

    #[test]
    fn fields_are_told_in_one_line() {
        let said = [DisclosedField::Name, DisclosedField::Employer];
        assert_eq!(fields(&said, Language::Japanese), "名前、勤め先");
        assert_eq!(fields(&said, Language::English), "name, employer");
    }
}
