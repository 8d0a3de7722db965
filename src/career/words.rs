//! What the closed answers are called.

use crate::shared::words::Text;
use ::api::career::{
    BlindReason, CareerAct, CareerIdentifiable, CareerPreviewReason, WishedBegin, WishedEngagement,
    WishedPlace,
};

pub(super) const ENGAGEMENTS: [(WishedEngagement, Text); 4] = [
    (WishedEngagement::Permanent, messages::career_permanent),
    (WishedEngagement::Contract, messages::career_contract),
    (WishedEngagement::Freelance, messages::career_freelance),
    (WishedEngagement::Side, messages::career_side),
];

pub(super) const PLACES: [(WishedPlace, Text); 3] = [
    (WishedPlace::Remote, messages::career_remote),
    (WishedPlace::Mixed, messages::career_mixed),
    (WishedPlace::Anywhere, messages::career_anywhere),
];

pub(super) const BEGINS: [(WishedBegin, Text); 3] = [
    (WishedBegin::Undecided, messages::career_undecided),
    (WishedBegin::Soon, messages::career_soon),
    (WishedBegin::HalfYear, messages::career_half_year),
];

/// The words of one of a few answers.
pub(super) fn name_of<T: PartialEq>(all: &[(T, Text)], one: &T) -> Option<Text> {
    let found = all.iter().find(|(answer, _)| answer == one);
    found.map(|(_, text)| *text)
}

/// How easily the card could be told to be somebody's.
pub(super) fn identifiable(found: CareerIdentifiable) -> Text {
    match found {
        CareerIdentifiable::Hardly => messages::career_hardly,
        CareerIdentifiable::Somewhat => messages::career_somewhat,
        CareerIdentifiable::Easily => messages::career_easily,
        CareerIdentifiable::Certainly => messages::career_certainly,
    }
}

/// What a company sees, or why it sees nothing.
pub(super) fn preview(reason: CareerPreviewReason) -> Text {
    match reason {
        CareerPreviewReason::Seen => messages::career_seen,
        CareerPreviewReason::Blind => messages::career_not_blind,
        CareerPreviewReason::EmploymentUnknown => messages::career_not_known,
        CareerPreviewReason::Off => messages::career_not_on,
        CareerPreviewReason::NotAllowed => messages::career_not_allowed,
        CareerPreviewReason::Waiting => messages::career_not_enough,
        CareerPreviewReason::NobodyThere => messages::career_not_there,
    }
}

/// Why a company cannot see the card; of a group the company through which it belongs is told besides.
pub(super) fn reason(reason: BlindReason) -> Option<Text> {
    Some(match reason {
        BlindReason::Employer => messages::career_why_employer,
        BlindReason::SecondEmployer => messages::career_why_second,
        BlindReason::FormerEmployer => messages::career_why_former,
        BlindReason::Role => messages::career_why_role,
        BlindReason::Added => messages::career_why_added,
        BlindReason::Unconfirmed => messages::career_why_unconfirmed,
        BlindReason::Group => return None,
    })
}

/// What happened.
pub(super) fn act(act: CareerAct) -> Text {
    match act {
        CareerAct::Saved => messages::career_act_saved,
        CareerAct::Removed => messages::career_act_removed,
        CareerAct::BlindAdded => messages::career_act_blind_added,
        CareerAct::BlindRemoved => messages::career_act_blind_removed,
        CareerAct::Allowed => messages::career_act_allowed,
        CareerAct::Disallowed => messages::career_act_disallowed,
        CareerAct::Confirmed => messages::career_act_confirmed,
        CareerAct::Read => messages::career_act_read,
        CareerAct::Scouted => messages::career_act_scouted,
        CareerAct::Accepted => messages::career_act_accepted,
        CareerAct::Applied => messages::career_act_applied,
        CareerAct::Disclosed => messages::career_act_disclosed,
        CareerAct::Revoked => messages::career_act_revoked,
        CareerAct::Offered => messages::career_act_offered,
        CareerAct::Agreed => messages::career_act_agreed,
        CareerAct::Ended => messages::career_act_ended,
    }
}
