//! The law as a table: every rule with a posting that keeps it and one that does not, texts as companies write
//! them, and properties that hold for any text.

#![expect(clippy::unwrap_used, reason = "a test that cannot go on fails")]

mod gate;
mod properties;
mod terms;
mod wording;

use labour_law::{
    Code, ContractTerm, MovingAway, PayForm, Posting, RecruiterKind, RemoteDegree, Severity,
    Smoking, WorkingTime, Workplace, check, read_day,
};

/// The day of every check here.
const TODAY: &str = "2026-01-15";

/// A posting that nothing is to be said about.
fn lawful() -> Posting {
    let text = str::to_owned;
    Posting {
        title: text("組込みエンジニア"),
        duties: text("計測装置のファームウェアの設計、実装、評価"),
        duties_change: text("変更なし"),
        requirements: text("C言語での開発経験が3年以上ある方"),
        workplace: Some(Workplace::Home),
        place: text("自宅（長岡市内）"),
        prefecture: Some(15),
        place_change: text("変更なし"),
        may_move: Some(false),
        remote: Some(RemoteDegree::Full),
        visits_a_month: Some(0),
        same_treatment: Some(true),
        equipment: text("ノートPC、オシロスコープ"),
        moving_away: Some(MovingAway::SameTerms),
        moving_away_note: text("国内であれば同じ条件で働けます"),
        term: Some(ContractTerm::Open),
        probation: Some(false),
        dispatch: Some(false),
        working_time: Some(WorkingTime::Usual),
        starts: text("09:00"),
        ends: text("18:00"),
        break_minutes: Some(60),
        daily_minutes: Some(480),
        overtime: Some(true),
        overtime_hours: Some(10),
        holidays: text("土日祝、年末年始"),
        holidays_a_year: Some(125),
        pay_form: Some(PayForm::Monthly),
        pay_least: Some(300_000),
        pay_most: Some(450_000),
        allowances: text("通信手当 月5,000円"),
        raises: text("昇給 年1回、賞与 年2回"),
        health_insurance: Some(true),
        pension: Some(true),
        employment_insurance: Some(true),
        accident_insurance: Some(true),
        smoking: Some(Smoking::OwnHome),
        recruiter: text("株式会社雪明かりシステムズ"),
        recruiter_kind: Some(RecruiterKind::Employer),
        recruiter_address: text("東京都千代田区"),
        recruiter_contact: text("nagaoka@yukiakari.example"),
        ..Posting::default()
    }
}

/// What is found, as code, field and weight.
fn found(posting: &Posting) -> Vec<(Code, String, Severity)> {
    let findings = check(posting, read_day(TODAY).unwrap());
    findings
        .into_iter()
        .map(|one| (one.code, one.field, one.severity))
        .collect()
}
