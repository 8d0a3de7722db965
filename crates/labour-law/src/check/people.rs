//! Whom a posting may ask for: ages and the grounds on which they may be limited, and what excuses a wording.

use crate::{
    choice::{AgeGround, ContractTerm, SexGround},
    finding::{Code, Finding, Severity},
    posting::Posting,
};

pub(super) fn check(posting: &Posting, found: &mut Vec<Finding>) {
    let limits = posting.age_least.is_some() || posting.age_most.is_some();
    if let (Some(least), Some(most)) = (posting.age_least, posting.age_most)
        && most < least
    {
        found.push(Finding::new(Code::AgeGroundUnfit, "age_most").found(format!("{least}–{most}")));
    }
    if limits && posting.age_reason.trim().is_empty() {
        found.push(Finding::new(Code::AgeReason, "age_reason"));
    }
    if let Some(ground) = posting.age_ground {
        if !fits(posting, ground) {
            found.push(Finding::new(Code::AgeGroundUnfit, "age_ground").found(ground.as_str()));
        }
    } else if limits {
        found.push(Finding::new(Code::AgeGround, "age_ground"));
    }
    if posting.sex_ground.is_some() && posting.sex_reason.trim().is_empty() {
        found.push(Finding::new(Code::SexReason, "sex_reason"));
    }
}

/// What each ground allows (労働施策総合推進法施行規則1条の3第1項).
fn fits(posting: &Posting, ground: AgeGround) -> bool {
    let (least, most) = (posting.age_least, posting.age_most);
    let is_open = posting.term == Some(ContractTerm::Open);
    match ground {
        // An upper limit that is the retirement age, at which nobody may be sent off before 60.
        AgeGround::Retirement => is_open && least.is_none() && most.is_some_and(|most| most >= 59),
        AgeGround::LawForbids => least.is_some_and(|least| least <= 18) && most.is_none(),
        AgeGround::CareerBuilding => {
            is_open && least.is_none() && most.is_some_and(|most| most <= 45)
        }
        // An age group of five to ten years between 30 and 49.
        AgeGround::SkillSuccession => match (least, most) {
            (Some(least), Some(most)) => {
                is_open
                    && least >= 30
                    && most <= 49
                    && (4..=9).contains(&(most.saturating_sub(least)))
            }
            _ => false,
        },
        AgeGround::Arts => least.is_some() || most.is_some(),
        AgeGround::Policy => least.is_some(),
    }
}

/// A wording finding after the lawful exceptions: none, the same, or only advice.
pub(super) fn excused(posting: &Posting, finding: Finding) -> Option<Finding> {
    let has_reason = !posting.condition_reason.trim().is_empty();
    match finding.code {
        Code::AgeWord | Code::AgeHint if posting.age_ground.is_some() => None,
        Code::SexWord | Code::SexHint => {
            let names_women = finding.found.contains('女') && !finding.found.contains('男');
            let is_excused = match posting.sex_ground {
                Some(SexGround::Occupation) => true,
                Some(SexGround::PositiveAction) => names_women,
                None => false,
            };
            (!is_excused).then_some(finding)
        }
        Code::BodyWord | Code::RelocationWord if has_reason => Some(Finding {
            severity: Severity::Warn,
            ..finding
        }),
        Code::FixedOvertimeHidden if posting.fixed_overtime_pay.is_some() => None,
        _ => Some(finding),
    }
}
