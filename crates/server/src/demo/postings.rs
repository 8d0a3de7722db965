//! Postings of the demo's companies, told from the time of seeding: about forty that are open, one that expired,
//! and for the recruiter a draft that the law does not let pass, with a template beside it.

use super::{
    content::{COMPANIES, Company, WORDS},
    generate::USUAL_SEED,
};
use crate::{
    error::ApiError,
    ids::{Ids, SeededIds},
};
use api::{
    postings::{
        CONFIRMED_FOR_DAYS, ContractTerm, MovingAway, PayForm, Payer, Posting, RecruiterKind,
        RemoteDegree, Smoking, WorkingTime, Workplace,
    },
    tokyo::DAY,
};
use serde::Deserialize;
use std::sync::LazyLock;
use storage::{
    Connection, Id,
    directory::organisation,
    postings::{
        board,
        posting::{self, PostingRow, VersionRow},
        team,
    },
};

/// So many companies offer a second job.
const SECOND_JOBS: usize = 9;
/// Whose recruiter a visitor of the demo can be.
const RECRUITING: &str = "株式会社ハナビホールディングス";

/// A job as its craft has it.
#[derive(Deserialize)]
#[serde(deny_unknown_fields)]
struct Job {
    craft: String,
    title: String,
    duties: String,
    requirements: String,
    pay: u32,
}

#[derive(Deserialize)]
#[serde(deny_unknown_fields)]
struct Jobs {
    job: Vec<Job>,
}

static JOBS: LazyLock<Vec<Job>> = LazyLock::new(|| {
    let jobs: Jobs = toml::from_str(include_str!("data/jobs.toml"))
        .expect("the texts are part of the program, and a test reads them all");
    jobs.job
});

/// What is the same for every posting.
struct Writer<'a> {
    connection: &'a mut Connection,
    ids: SeededIds,
    companies: Vec<(Id, String)>,
    crafts: Vec<(Id, String)>,
    now: i64,
}

/// Writes the postings.
///
/// # Errors
/// When the database fails.
pub(super) fn write(connection: &mut Connection, now: i64) -> Result<(), ApiError> {
    let companies = organisation::all(connection)?;
    let mut writer = Writer {
        companies: companies
            .into_iter()
            .map(|row| (row.id, row.name))
            .collect(),
        crafts: board::crafts(connection, None, 100)?,
        connection,
        // The same ids again when the transaction runs again.
        ids: SeededIds::new(USUAL_SEED ^ 0x6a6f_6273),
        now,
    };
    let first = COMPANIES.iter().map(|company| (company, 0));
    let second = COMPANIES
        .iter()
        .take(SECOND_JOBS)
        .map(|company| (company, 1));
    for (index, (company, craft)) in first.chain(second).enumerate() {
        let job = company.crafts.get(craft);
        let Some(job) = job.and_then(|key| JOBS.iter().find(|job| job.craft == *key)) else {
            continue;
        };
        let terms = terms(company, job, index);
        // One of them was not confirmed in time.
        let age = if index == SECOND_JOBS {
            CONFIRMED_FOR_DAYS + 3
        } else {
            (index as i64 * 7) % 27
        };
        writer.put(company, job, &terms, "published", age)?;
    }
    let own = COMPANIES.iter().find(|company| company.name == RECRUITING);
    if let (Some(own), Some(job)) = (own, JOBS.iter().find(|job| job.craft == "corporate")) {
        let template = terms(own, job, 0);
        let draft = Posting {
            title: "広報アシスタント".to_owned(),
            duties_change: String::new(),
            requirements: "男性歓迎。35歳以下で体力に自信のある方".to_owned(),
            questions: "愛読書と尊敬する人物を教えてください。".to_owned(),
            pay_least: Some(160_000),
            pay_most: Some(180_000),
            ..template.clone()
        };
        writer.put(own, job, &draft, "draft", 1)?;
        writer.put(own, job, &template, "template", 20)?;
    }
    Ok(())
}

impl Writer<'_> {
    fn put(
        &mut self,
        company: &Company,
        job: &Job,
        terms: &Posting,
        state: &str,
        days_ago: i64,
    ) -> Result<(), ApiError> {
        let named = |list: &[(Id, String)], name: &str| {
            list.iter().find(|(_, own)| own == name).map(|(id, _)| *id)
        };
        let Some(organisation_id) = named(&self.companies, &company.name) else {
            return Ok(());
        };
        let label = WORDS.crafts.iter().find(|craft| craft.key == job.craft);
        let craft_id = label.and_then(|craft| named(&self.crafts, &craft.label));
        let at = self.now - days_ago * DAY;
        let is_published = state == "published";
        let since = if is_published { at } else { 0 };
        let row = PostingRow {
            id: Id(self.ids.id()),
            organisation_id,
            state: state.to_owned(),
            title: terms.title.clone(),
            craft_id,
            terms: serde_json::to_string(terms).map_err(ApiError::internal)?,
            created_at: at,
            changed_at: at,
            published_version: i32::from(is_published),
            published_at: since,
            confirmed_at: since,
            open_until: if is_published {
                at + CONFIRMED_FOR_DAYS * DAY
            } else {
                0
            },
            version: 1,
        };
        posting::insert(self.connection, &row)?;
        for person in team::recruiters(self.connection, organisation_id)? {
            team::name(self.connection, row.id, person)?;
        }
        if is_published {
            let name = |name: Option<&'static str>| name.unwrap_or("").to_owned();
            let version = VersionRow {
                posting_id: row.id,
                number: 1,
                title: row.title,
                craft_id,
                terms: row.terms,
                remote: name(terms.remote.map(RemoteDegree::as_str)),
                working_time: name(terms.working_time.map(WorkingTime::as_str)),
                moving_away: name(terms.moving_away.map(MovingAway::as_str)),
                may_move: i32::from(terms.may_move != Some(false)),
                monthly_pay: terms.monthly_pay(),
                published_at: at,
            };
            posting::insert_version(self.connection, &version)?;
        }
        Ok(())
    }
}

/// A lawful posting; `index` makes it differ from the others.
fn terms(company: &Company, job: &Job, index: usize) -> Posting {
    let text = str::to_owned;
    let working_time = [
        WorkingTime::Flexible,
        WorkingTime::Usual,
        WorkingTime::Flexible,
    ][index % 3];
    let is_flexible = working_time == WorkingTime::Flexible;
    let moving_away = [
        MovingAway::SameTerms,
        MovingAway::SameTerms,
        MovingAway::Reviewed,
    ][index % 3];
    let is_term_fixed = index % 11 == 10;
    let may_move = index % 13 == 12;
    let least = job.pay + 10_000 * (index as u32 % 4);
    let visits = u32::from(company.visits_a_month);
    Posting {
        title: job.title.clone(),
        duties: format!(
            "{}。仕事の進め方は文書に残し、週に一度、チームで見直します。",
            job.duties
        ),
        duties_change: text(["変更なし", "当社の業務全般（本人と相談のうえ決めます）"][index % 2]),
        requirements: job.requirements.clone(),
        about: text(
            "長岡のメンバーと東京のメンバーが同じチームで働いています。この求人はデモのために考えた架空のものです。",
        ),
        workplace: Some(Workplace::Home),
        place: text("自宅（長岡市内）"),
        prefecture: Some(15),
        place_change: text(if may_move {
            "本社（転勤あり。事前に相談します）"
        } else {
            "自宅および長岡市内の拠点"
        }),
        may_move: Some(may_move),
        remote: Some(if visits == 0 {
            RemoteDegree::Full
        } else {
            RemoteDegree::Mostly
        }),
        visits_a_month: Some(visits),
        visits_paid_by: (visits > 0).then_some(Payer::Company),
        visits_note: company.visits.clone(),
        same_treatment: Some(true),
        equipment: company.equipment.join("、"),
        moving_away: Some(moving_away),
        moving_away_note: text(match moving_away {
            MovingAway::SameTerms => "国内であれば、同じ条件で働き続けられます",
            MovingAway::Reviewed | MovingAway::Ends => "転居先と時期をうかがい、働き方を相談します",
        }),
        term: Some(if is_term_fixed {
            ContractTerm::Fixed
        } else {
            ContractTerm::Open
        }),
        term_from: text(if is_term_fixed { "2027-04-01" } else { "" }),
        term_to: text(if is_term_fixed { "2028-03-31" } else { "" }),
        renewal: is_term_fixed.then_some(true),
        renewal_criteria: text(if is_term_fixed {
            "業務の量と勤務の成績により判断します"
        } else {
            ""
        }),
        renewal_cap: text(if is_term_fixed {
            "通算5年まで"
        } else {
            ""
        }),
        probation: Some(true),
        probation_months: Some(3),
        probation_terms: text("同じ条件です"),
        dispatch: Some(false),
        working_time: Some(working_time),
        starts: text("09:00"),
        ends: text("18:00"),
        break_minutes: Some(60),
        daily_minutes: Some(480),
        working_time_note: text(if is_flexible {
            "コアタイム 11:00〜15:00"
        } else {
            ""
        }),
        overtime: Some(true),
        overtime_hours: Some(5 + index as u32 % 12),
        holidays: text("土日祝日、年末年始、夏季休暇"),
        holidays_a_year: Some(122 + index as u32 % 6),
        pay_form: Some(PayForm::Monthly),
        pay_least: Some(least),
        pay_most: Some(least + 80_000 + 20_000 * (index as u32 % 5)),
        allowances: text("在宅勤務手当 月5,000円。固定残業代はありません"),
        raises: text("昇給 年1回、賞与 年2回"),
        health_insurance: Some(true),
        pension: Some(true),
        employment_insurance: Some(true),
        accident_insurance: Some(true),
        smoking: Some(Smoking::OwnHome),
        recruiter: company.name.clone(),
        recruiter_kind: Some(RecruiterKind::Employer),
        recruiter_address: company.head_office.clone(),
        recruiter_contact: format!("nagaoka@{}", company.domain),
        selection: text("書類、オンラインの面談2回。現職への照会は行いません"),
        questions: text("応募した理由と、これまでの仕事を教えてください"),
        ..Posting::default()
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use api::postings::Severity;

    #[test]
    fn every_posting_of_the_demo_keeps_the_law() {
        let today = labour_law::read_day("2026-11-22").unwrap();
        let mut checked = 0;
        for (index, company) in COMPANIES.iter().enumerate() {
            for key in &company.crafts {
                let job = JOBS.iter().find(|job| job.craft == *key).unwrap();
                let findings = labour_law::check(&terms(company, job, index), today);
                let refused: Vec<_> = findings
                    .iter()
                    .filter(|finding| finding.severity == Severity::Refuse)
                    .collect();
                assert!(refused.is_empty(), "{} {key}: {refused:#?}", company.name);
                checked += 1;
            }
        }
        assert!(checked > 60);
    }

    #[test]
    fn every_finding_has_words() {
        for code in labour_law::Code::ALL {
            for language in messages::Language::ALL {
                assert!(
                    !messages::posting_advice(language, code.as_str()).is_empty(),
                    "{code:?}"
                );
            }
        }
        for field in labour_law::FIELDS {
            assert!(
                !messages::posting_field(messages::Language::English, field.name).is_empty(),
                "{}",
                field.name
            );
            if let labour_law::Kind::Choice(names) = field.kind {
                for name in names {
                    assert!(
                        !messages::posting_choice(messages::Language::English, name).is_empty(),
                        "{name}"
                    );
                }
            }
        }
    }
}
