//! What has to be said before a posting can be published (職業安定法5条の3第2項, 施行規則4条の2第3項), and what the
//! community asks for beside it.

use crate::{
    choice::{ContractTerm, Payer, Smoking, WorkingTime, Workplace},
    finding::{Code, Finding},
    posting::Posting,
};

/// The items of the ordinance with their number, always needed.
const ALWAYS: [(&str, &str); 30] = [
    ("title", "第4条の2第3項第1号"),
    ("duties", "第4条の2第3項第1号"),
    ("duties_change", "第4条の2第3項第1号"),
    ("workplace", "第4条の2第3項第3号"),
    ("place", "第4条の2第3項第3号"),
    ("prefecture", "第4条の2第3項第3号"),
    ("place_change", "第4条の2第3項第3号"),
    ("may_move", "第4条の2第3項第3号"),
    ("term", "第4条の2第3項第2号"),
    ("probation", "第4条の2第3項第2号の2"),
    ("dispatch", "第4条の2第3項第8号"),
    ("working_time", "第4条の2第3項第4号"),
    ("starts", "第4条の2第3項第4号"),
    ("ends", "第4条の2第3項第4号"),
    ("break_minutes", "第4条の2第3項第4号"),
    ("daily_minutes", "第4条の2第3項第4号"),
    ("overtime", "第4条の2第3項第4号"),
    ("holidays", "第4条の2第3項第4号"),
    ("holidays_a_year", "第4条の2第3項第4号"),
    ("pay_form", "第4条の2第3項第5号"),
    ("pay_least", "第4条の2第3項第5号"),
    ("allowances", "第4条の2第3項第5号"),
    ("health_insurance", "第4条の2第3項第6号"),
    ("pension", "第4条の2第3項第6号"),
    ("employment_insurance", "第4条の2第3項第6号"),
    ("accident_insurance", "第4条の2第3項第6号"),
    ("smoking", "第4条の2第3項第9号"),
    ("recruiter", "第4条の2第3項第7号"),
    ("recruiter_kind", "第4条の2第3項第7号"),
    ("recruiter_address", "第4条の2第3項第7号"),
];

/// What the community asks for.
const COMMUNITY: [&str; 7] = [
    "remote",
    "visits_a_month",
    "same_treatment",
    "equipment",
    "moving_away",
    "recruiter_contact",
    "raises",
];

pub(super) fn check(posting: &Posting, found: &mut Vec<Finding>) {
    let values = posting.values();
    let is_said = |field: &str| {
        let text =
            |value: &serde_json::Value| value.as_str().is_none_or(|text| !text.trim().is_empty());
        values.get(field).is_some_and(text)
    };
    let mut need = |field: &str, act: &str, article: &str| {
        if !is_said(field) {
            let mut finding = Finding::new(Code::Missing, field);
            finding.rule.article = format!("第5条の3第2項、{act} {article}");
            found.push(finding);
        }
    };
    let ordinance = "施行規則";
    for (field, article) in ALWAYS {
        need(field, ordinance, article);
    }
    if posting.term == Some(ContractTerm::Fixed) {
        for field in ["term_from", "term_to"] {
            need(field, ordinance, "第4条の2第3項第2号");
        }
        need("renewal", ordinance, "第4条の2第3項第2号の3");
        if posting.renewal == Some(true) {
            for field in ["renewal_criteria", "renewal_cap"] {
                need(field, ordinance, "第4条の2第3項第2号の3");
            }
        }
    }
    if posting.probation == Some(true) {
        for field in ["probation_months", "probation_terms"] {
            need(field, ordinance, "第4条の2第3項第2号の2");
        }
    }
    if posting.overtime == Some(true) {
        need("overtime_hours", ordinance, "第4条の2第3項第4号");
    }
    match posting.working_time {
        Some(WorkingTime::Discretionary) => {
            for field in ["deemed_minutes", "working_time_note"] {
                need(field, "指針", "第3の1(3)ロ");
            }
        }
        Some(WorkingTime::Flexible | WorkingTime::Variable | WorkingTime::Professional) => {
            need("working_time_note", "指針", "第3の1(3)ロ");
        }
        Some(WorkingTime::Usual) | None => {}
    }
    if !matches!(posting.smoking, None | Some(Smoking::OwnHome))
        || posting.workplace == Some(Workplace::CommunityPlace)
    {
        need("smoking_note", ordinance, "第4条の2第3項第9号");
    }
    let mut ask = |field: &str| {
        if !is_said(field) {
            found.push(Finding::new(Code::CommunityMissing, field));
        }
    };
    COMMUNITY.iter().for_each(|field| ask(field));
    if posting.visits_a_month.is_some_and(|visits| visits > 0) {
        ask("visits_paid_by");
    }
    if posting.visits_paid_by == Some(Payer::Both) {
        ask("visits_note");
    }
    if posting.same_treatment == Some(false) {
        ask("treatment_note");
    }
    if posting.moving_away.is_some() {
        ask("moving_away_note");
    }
}
