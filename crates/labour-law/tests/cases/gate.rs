//! Every row of the law's table: what is refused, and the control that is not.

use crate::{TODAY, found, lawful};
use labour_law::{
    AgeGround, Code, ContractTerm, FIELDS, PayForm, Payer, Posting, RemoteDegree, Severity,
    SexGround, Smoking, WorkingTime, Workplace, check, read_day,
};

#[test]
fn a_lawful_posting_has_no_findings() {
    assert_eq!(found(&lawful()), []);
}

#[test]
fn a_posting_that_says_nothing_lacks_every_item() {
    let missing = found(&Posting::default());
    assert!(
        missing
            .iter()
            .all(|(code, ..)| matches!(code, Code::Missing | Code::CommunityMissing))
    );
    let items = [
        "recruiter",
        "recruiter_address",
        "recruiter_contact",
        "duties",
        "duties_change",
        "place",
        "place_change",
        "may_move",
        "term",
        "probation",
        "starts",
        "ends",
        "break_minutes",
        "holidays",
        "overtime",
        "working_time",
        "pay_form",
        "pay_least",
        "allowances",
        "health_insurance",
        "pension",
        "employment_insurance",
        "accident_insurance",
        "smoking",
        "dispatch",
        "same_treatment",
        "visits_a_month",
        "equipment",
        "moving_away",
    ];
    for item in items {
        assert!(
            missing
                .iter()
                .any(|(_, field, severity)| field == item && *severity == Severity::Refuse),
            "{item}"
        );
        assert!(FIELDS.iter().any(|field| field.name == item), "{item}");
    }
}

/// Takes a field away from a lawful posting.
fn without(field: &str) -> Posting {
    let mut values = lawful().values();
    values.remove(field);
    serde_json::from_value(values.into()).unwrap()
}

#[test]
fn each_needed_item_is_missed_alone() {
    for (_, item, _) in found(&Posting::default()) {
        // A note is needed only with what it explains.
        let missed: Vec<_> = found(&without(&item))
            .into_iter()
            .filter(|(_, field, _)| *field == item)
            .collect();
        assert_eq!(missed.len(), 1, "{item}");
    }
    let finding = &check(&without("duties_change"), read_day(TODAY).unwrap())[0];
    assert_eq!(
        (finding.code, finding.field.as_str()),
        (Code::Missing, "duties_change")
    );
    assert_eq!(finding.rule.act, "職業安定法");
    assert_eq!(
        finding.rule.article,
        "第5条の3第2項、施行規則 第4条の2第3項第1号"
    );
}

type Row = (
    Code,
    &'static str,
    Severity,
    fn(&mut Posting),
    fn(&mut Posting),
);

const REFUSE: Severity = Severity::Refuse;
const WARN: Severity = Severity::Warn;

fn fixed_term(posting: &mut Posting, to: &str) {
    posting.term = Some(ContractTerm::Fixed);
    posting.term_from = "2026-04-01".to_owned();
    posting.term_to = to.to_owned();
    posting.renewal = Some(false);
}

fn fixed_overtime(posting: &mut Posting, amount: u32, hours: u32) {
    posting.fixed_overtime_pay = Some(amount);
    posting.fixed_overtime_hours = Some(hours);
    posting.pay_without_fixed = Some(255_000);
    posting.excess_paid = Some(true);
}

fn professional(posting: &mut Posting, yearly: u32) {
    posting.working_time = Some(WorkingTime::Professional);
    posting.working_time_note = "本人の同意と労使委員会の決議によります".to_owned();
    posting.pay_form = Some(PayForm::Annual);
    posting.pay_least = Some(yearly);
    posting.pay_most = None;
}

fn age(posting: &mut Posting, least: Option<u32>, most: Option<u32>, ground: AgeGround) {
    posting.age_least = least;
    posting.age_most = most;
    posting.age_ground = Some(ground);
    posting.age_reason = "長期勤続によるキャリア形成のため".to_owned();
}

/// Code, field, weight; what breaks the rule; what is close to it and keeps it.
const ROWS: &[Row] = &[
    (
        Code::MoveContradicted,
        "may_move",
        REFUSE,
        |p| p.place_change = "全国の事業所".into(),
        |p| {
            p.place_change = "全国の事業所".into();
            p.may_move = Some(true);
        },
    ),
    (
        Code::Missing,
        "term_to",
        REFUSE,
        |p| fixed_term(p, ""),
        |p| fixed_term(p, "2027-03-31"),
    ),
    (
        Code::Unreadable,
        "term_to",
        REFUSE,
        |p| fixed_term(p, "2026-03-31"),
        |p| fixed_term(p, "2026-04-30"),
    ),
    (
        Code::TermLong,
        "term_to",
        WARN,
        |p| fixed_term(p, "2029-04-30"),
        |p| fixed_term(p, "2029-03-31"),
    ),
    (
        Code::TermTooLong,
        "term_to",
        REFUSE,
        |p| fixed_term(p, "2031-04-30"),
        |p| fixed_term(p, "2029-03-31"),
    ),
    (
        Code::Missing,
        "renewal_cap",
        REFUSE,
        |p| {
            fixed_term(p, "2027-03-31");
            p.renewal = Some(true);
            p.renewal_criteria = "勤務成績と業務量により判断します".into();
        },
        |p| {
            fixed_term(p, "2027-03-31");
            p.renewal = Some(true);
            p.renewal_criteria = "勤務成績と業務量により判断します".into();
            p.renewal_cap = "通算5年まで".into();
        },
    ),
    (
        Code::Missing,
        "probation_months",
        REFUSE,
        |p| p.probation = Some(true),
        |p| {
            p.probation = Some(true);
            p.probation_months = Some(3);
            p.probation_terms = "同条件".into();
        },
    ),
    (
        Code::ProbationLong,
        "probation_months",
        WARN,
        |p| {
            p.probation = Some(true);
            p.probation_months = Some(13);
        },
        |p| {
            p.probation = Some(true);
            p.probation_months = Some(6);
        },
    ),
    (
        Code::BreakShort,
        "break_minutes",
        REFUSE,
        |p| p.break_minutes = Some(30),
        |p| p.break_minutes = Some(45),
    ),
    (
        Code::HoursLong,
        "daily_minutes",
        REFUSE,
        |p| p.daily_minutes = Some(540),
        |p| p.daily_minutes = Some(450),
    ),
    (
        Code::HoursLong,
        "holidays_a_year",
        REFUSE,
        |p| p.holidays_a_year = Some(100),
        |p| p.holidays_a_year = Some(105),
    ),
    (
        Code::HolidaysFew,
        "holidays_a_year",
        REFUSE,
        |p| p.holidays_a_year = Some(51),
        |p| p.holidays_a_year = Some(110),
    ),
    (
        Code::Unreadable,
        "daily_minutes",
        REFUSE,
        |p| p.ends = "19:00".into(),
        |p| p.starts = "09:00".into(),
    ),
    (
        Code::Unreadable,
        "starts",
        REFUSE,
        |p| p.starts = "9時".into(),
        |p| p.starts = "09:00".into(),
    ),
    (
        Code::Missing,
        "overtime_hours",
        REFUSE,
        |p| p.overtime_hours = None,
        |p| p.overtime = Some(false),
    ),
    (
        Code::OvertimeLong,
        "overtime_hours",
        WARN,
        |p| p.overtime_hours = Some(46),
        |p| p.overtime_hours = Some(45),
    ),
    (
        Code::OvertimeTooLong,
        "overtime_hours",
        REFUSE,
        |p| p.overtime_hours = Some(81),
        |p| p.overtime_hours = Some(80),
    ),
    (
        Code::Missing,
        "deemed_minutes",
        REFUSE,
        |p| p.working_time = Some(WorkingTime::Discretionary),
        |p| {
            p.working_time = Some(WorkingTime::Discretionary);
            p.deemed_minutes = Some(480);
            p.working_time_note = "専門業務型。本人の同意を得て適用します".into();
        },
    ),
    (
        Code::Missing,
        "working_time_note",
        REFUSE,
        |p| p.working_time = Some(WorkingTime::Flexible),
        |p| {
            p.working_time = Some(WorkingTime::Flexible);
            p.working_time_note = "コアタイムなし".into();
        },
    ),
    (
        Code::ProfessionalPay,
        "pay_least",
        REFUSE,
        |p| professional(p, 10_000_000),
        |p| professional(p, 10_750_000),
    ),
    (
        Code::PayRange,
        "pay_most",
        REFUSE,
        |p| p.pay_most = Some(299_999),
        |p| p.pay_most = Some(300_000),
    ),
    // 160 hours a month at 1,050 yen are 168,000 yen.
    (
        Code::MinimumWage,
        "pay_least",
        REFUSE,
        |p| p.pay_least = Some(167_999),
        |p| p.pay_least = Some(168_000),
    ),
    (
        Code::MinimumWage,
        "pay_least",
        REFUSE,
        |p| {
            p.prefecture = Some(13);
            p.pay_least = Some(196_159);
        },
        |p| {
            p.prefecture = Some(13);
            p.pay_least = Some(196_160);
        },
    ),
    (
        Code::MinimumWage,
        "probation_pay",
        REFUSE,
        |p| p.probation_pay = Some(150_000),
        |p| p.probation_pay = Some(250_000),
    ),
    (
        Code::FixedOvertimeParts,
        "fixed_overtime_hours",
        REFUSE,
        |p| p.fixed_overtime_pay = Some(40_000),
        |p| {
            fixed_overtime(p, 45_000, 20);
        },
    ),
    (
        Code::FixedOvertimeUnpaid,
        "excess_paid",
        REFUSE,
        |p| {
            fixed_overtime(p, 45_000, 20);
            p.excess_paid = Some(false);
        },
        |p| fixed_overtime(p, 45_000, 20),
    ),
    // 255,000 yen in 160 hours are 1,593.75 yen; 20 hours of overtime 39,843 yen.
    (
        Code::FixedOvertimeLow,
        "fixed_overtime_pay",
        REFUSE,
        |p| fixed_overtime(p, 39_000, 20),
        |p| fixed_overtime(p, 39_844, 20),
    ),
    (
        Code::OvertimeLong,
        "fixed_overtime_hours",
        WARN,
        |p| fixed_overtime(p, 100_000, 46),
        |p| fixed_overtime(p, 100_000, 45),
    ),
    (
        Code::AccidentInsurance,
        "accident_insurance",
        REFUSE,
        |p| p.accident_insurance = Some(false),
        |_| (),
    ),
    (
        Code::InsuranceMissing,
        "pension",
        WARN,
        |p| p.pension = Some(false),
        |_| (),
    ),
    (
        Code::SmokingContradicted,
        "smoking",
        REFUSE,
        |p| p.workplace = Some(Workplace::Office),
        |p| {
            p.workplace = Some(Workplace::Office);
            p.smoking = Some(Smoking::Premises);
            p.smoking_note = "敷地内禁煙".into();
        },
    ),
    (
        Code::Missing,
        "smoking_note",
        REFUSE,
        |p| p.smoking = Some(Smoking::Room),
        |p| {
            p.smoking = Some(Smoking::Room);
            p.smoking_note = "本社に喫煙専用室があります".into();
        },
    ),
    (
        Code::ClosingPast,
        "closes_on",
        REFUSE,
        |p| p.closes_on = "2026-01-14".into(),
        |p| p.closes_on = "2026-01-15".into(),
    ),
    (
        Code::Unreadable,
        "closes_on",
        REFUSE,
        |p| p.closes_on = "2026-02-30".into(),
        |p| p.closes_on = "2026-02-28".into(),
    ),
    (
        Code::TreatmentDiffers,
        "same_treatment",
        WARN,
        |p| p.same_treatment = Some(false),
        |_| (),
    ),
    (
        Code::CommunityMissing,
        "visits_paid_by",
        REFUSE,
        |p| p.visits_a_month = Some(1),
        |p| {
            p.visits_a_month = Some(1);
            p.visits_paid_by = Some(Payer::Company);
        },
    ),
    (
        Code::VisitsUnpaid,
        "visits_paid_by",
        WARN,
        |p| {
            p.visits_a_month = Some(1);
            p.visits_paid_by = Some(Payer::Worker);
        },
        |p| {
            p.remote = Some(RemoteDegree::Mostly);
            p.visits_a_month = Some(1);
            p.visits_paid_by = Some(Payer::Company);
        },
    ),
    (
        Code::AgeGround,
        "age_ground",
        REFUSE,
        |p| p.age_most = Some(35),
        |p| age(p, None, Some(35), AgeGround::CareerBuilding),
    ),
    (
        Code::AgeReason,
        "age_reason",
        REFUSE,
        |p| p.age_most = Some(35),
        |p| age(p, None, Some(35), AgeGround::CareerBuilding),
    ),
    (
        Code::AgeGroundUnfit,
        "age_ground",
        REFUSE,
        |p| age(p, Some(20), Some(35), AgeGround::CareerBuilding),
        |p| age(p, Some(18), None, AgeGround::LawForbids),
    ),
    (
        Code::AgeGroundUnfit,
        "age_ground",
        REFUSE,
        |p| {
            fixed_term(p, "2027-03-31");
            age(p, None, Some(59), AgeGround::Retirement);
        },
        |p| age(p, None, Some(59), AgeGround::Retirement),
    ),
    (
        Code::AgeGroundUnfit,
        "age_ground",
        REFUSE,
        |p| age(p, Some(30), Some(49), AgeGround::SkillSuccession),
        |p| age(p, Some(35), Some(44), AgeGround::SkillSuccession),
    ),
    (
        Code::AgeWord,
        "requirements",
        REFUSE,
        |p| p.requirements = "35歳以下の方".into(),
        |p| {
            p.requirements = "35歳以下の方".into();
            age(p, None, Some(35), AgeGround::CareerBuilding);
        },
    ),
    (
        Code::SexWord,
        "requirements",
        REFUSE,
        |p| p.requirements = "女性歓迎".into(),
        |p| {
            p.requirements = "女性歓迎".into();
            p.sex_ground = Some(SexGround::PositiveAction);
            p.sex_reason = "女性が4割を下回っているため".into();
        },
    ),
    (
        Code::SexWord,
        "requirements",
        REFUSE,
        |p| {
            p.requirements = "男性歓迎".into();
            p.sex_ground = Some(SexGround::PositiveAction);
            p.sex_reason = "女性が4割を下回っているため".into();
        },
        |p| p.requirements = "経験者歓迎".into(),
    ),
    (
        Code::SexReason,
        "sex_reason",
        REFUSE,
        |p| p.sex_ground = Some(SexGround::Occupation),
        |p| {
            p.sex_ground = Some(SexGround::Occupation);
            p.sex_reason = "女子更衣室の警備のため".into();
        },
    ),
    (
        Code::BodyWord,
        "requirements",
        REFUSE,
        |p| p.requirements = "体力に自信のある方".into(),
        |p| {
            p.requirements = "10kgの箱を運びます".into();
        },
    ),
    (
        Code::BodyWord,
        "requirements",
        WARN,
        |p| {
            p.requirements = "体力に自信のある方".into();
            p.condition_reason = "20kgの機材を一人で運ぶため".into();
        },
        |_| (),
    ),
    (
        Code::FixedOvertimeHidden,
        "allowances",
        REFUSE,
        |p| p.allowances = "固定残業代を含みます".into(),
        |p| {
            p.allowances = "固定残業代を含みます".into();
            fixed_overtime(p, 45_000, 20);
        },
    ),
];

#[test]
fn every_rule_refuses_what_breaks_it_and_lets_pass_what_keeps_it() {
    for (code, field, severity, breaks, keeps) in ROWS {
        let (mut broken, mut kept) = (lawful(), lawful());
        breaks(&mut broken);
        keeps(&mut kept);
        let expected = (*code, (*field).to_owned(), *severity);
        let findings = found(&broken);
        assert!(
            findings.contains(&expected),
            "{code:?} {field}: {findings:?}"
        );
        let findings = found(&kept);
        let same = findings
            .iter()
            .any(|(other, at, _)| (other, at.as_str()) == (code, *field));
        assert!(!same, "the control of {code:?} {field}: {findings:?}");
    }
}

#[test]
fn an_old_minimum_wage_is_said_only_close_to_it() {
    let with = |least, day| {
        let posting = Posting {
            pay_least: Some(least),
            ..lawful()
        };
        check(&posting, read_day(day).unwrap())
            .into_iter()
            .map(|one| one.code)
            .collect::<Vec<_>>()
    };
    assert_eq!(with(170_000, "2026-11-22"), [Code::MinimumWageOld]);
    assert_eq!(with(170_000, TODAY), []);
    assert_eq!(with(300_000, "2026-11-22"), []);
}

#[test]
fn every_code_has_its_source() {
    for code in Code::ALL {
        let rule = code.rule();
        assert!(!rule.act.is_empty() && !rule.article.is_empty(), "{code:?}");
        assert_eq!(Code::of(code.as_str()), Some(*code));
    }
}
