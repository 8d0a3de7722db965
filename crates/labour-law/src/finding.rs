//! What the check finds.

use serde::{Deserialize, Serialize};

/// Whether a posting with it can be published.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash, PartialOrd, Ord, Serialize, Deserialize)]
#[cfg_attr(feature = "openapi", derive(utoipa::ToSchema))]
#[serde(rename_all = "snake_case")]
pub enum Severity {
    /// It cannot.
    Refuse,
    /// It can; somebody should look at it.
    Warn,
}

/// Where a rule comes from.
#[derive(Clone, Debug, PartialEq, Eq, Hash, Serialize, Deserialize)]
#[cfg_attr(feature = "openapi", derive(utoipa::ToSchema))]
pub struct Rule {
    /// The act, ordinance or guideline, in Japanese.
    pub act: String,
    /// The article, in Japanese.
    pub article: String,
}

macro_rules! codes {
    ($($(#[$doc:meta])* $variant:ident = $text:tt, $severity:ident, $act:literal, $article:literal;)+) => {
        /// What is found; the catalogue of texts has for each one what a person should do.
        #[derive(Clone, Copy, Debug, PartialEq, Eq, Hash, PartialOrd, Ord, Serialize, Deserialize)]
        #[cfg_attr(feature = "openapi", derive(utoipa::ToSchema))]
        pub enum Code {
            $($(#[$doc])* #[serde(rename = $text)] $variant,)+
        }

        impl Code {
            /// All of them.
            pub const ALL: &'static [Self] = &[$(Self::$variant,)+];

            /// The name on the wire.
            pub fn as_str(self) -> &'static str {
                match self {
                    $(Self::$variant => $text,)+
                }
            }

            /// The code of this name.
            pub fn of(name: &str) -> Option<Self> {
                Self::ALL.iter().copied().find(|one| one.as_str() == name)
            }

            /// How much it weighs by itself.
            pub fn severity(self) -> Severity {
                match self {
                    $(Self::$variant => Severity::$severity,)+
                }
            }

            /// Where it comes from.
            pub fn rule(self) -> Rule {
                let (act, article) = match self {
                    $(Self::$variant => ($act, $article),)+
                };
                Rule { act: act.to_owned(), article: article.to_owned() }
            }
        }
    };
}

codes! {
    /// An item that has to be said is not.
    Missing = "missing", Refuse, "職業安定法", "第5条の3第2項";
    /// An item that the community asks for is not there.
    CommunityMissing = "community_missing", Refuse, "NAGAOKA WORKER協議会の求人のきまり", "必須項目";
    /// A day or time that cannot be read, or an end before its beginning.
    Unreadable = "unreadable", Refuse, "職業安定法", "第5条の4第1項";
    /// The place's scope of change speaks of moves, the answer beside it does not.
    MoveContradicted = "move_contradicted", Refuse, "職業安定法", "第5条の4第1項";
    /// A fixed term of more than three years, which only some professions may have.
    TermLong = "term_long", Warn, "労働基準法", "第14条第1項";
    /// A fixed term of more than five years.
    TermTooLong = "term_too_long", Refuse, "労働基準法", "第14条第1項";
    /// A probation of more than a year.
    ProbationLong = "probation_long", Warn, "民法", "第90条";
    /// The break is shorter than 45 minutes for more than 6 hours, or an hour for more than 8.
    BreakShort = "break_short", Refuse, "労働基準法", "第34条第1項";
    /// More than 8 hours a day or 40 a week.
    HoursLong = "hours_long", Refuse, "労働基準法", "第32条";
    /// Fewer holidays than one a week.
    HolidaysFew = "holidays_few", Refuse, "労働基準法", "第35条";
    /// Overtime above the usual limit of 45 hours a month.
    OvertimeLong = "overtime_long", Warn, "労働基準法", "第36条第4項";
    /// Overtime above what may be agreed on, 80 hours a month on average.
    OvertimeTooLong = "overtime_too_long", Refuse, "労働基準法", "第36条第6項";
    /// Pay of the system for professionals below its threshold.
    ProfessionalPay = "professional_pay", Refuse, "労働基準法施行規則", "第34条の2第6項";
    /// The most is less than the least.
    PayRange = "pay_range", Refuse, "職業安定法", "第5条の4第1項";
    /// Below the minimum wage of the prefecture.
    MinimumWage = "minimum_wage", Refuse, "最低賃金法", "第4条第1項";
    /// Close to a minimum wage that is known to be more than a year old.
    MinimumWageOld = "minimum_wage_old", Warn, "最低賃金法", "第12条";
    /// Fixed overtime pay of which not all four parts are said.
    FixedOvertimeParts = "fixed_overtime_parts", Refuse, "職業安定法に基づく指針（平成11年労働省告示第141号）", "第3の1(3)ハ";
    /// What goes beyond the fixed overtime is not paid.
    FixedOvertimeUnpaid = "fixed_overtime_unpaid", Refuse, "労働基準法", "第37条第1項";
    /// Fixed overtime pay below what its hours are worth.
    FixedOvertimeLow = "fixed_overtime_low", Refuse, "労働基準法", "第37条第1項";
    /// A text speaks of overtime being in the pay, the parts are not said.
    FixedOvertimeHidden = "fixed_overtime_hidden", Refuse, "職業安定法に基づく指針（平成11年労働省告示第141号）", "第3の1(3)ハ";
    /// No accident insurance, which every employer has.
    AccidentInsurance = "accident_insurance", Refuse, "労働者災害補償保険法", "第3条第1項";
    /// No health, pension or employment insurance: lawful only for short hours.
    InsuranceMissing = "insurance_missing", Warn, "健康保険法・厚生年金保険法・雇用保険法", "適用除外の定め";
    /// The answer on smoking does not go with the place of work.
    SmokingContradicted = "smoking_contradicted", Refuse, "職業安定法", "第5条の4第1項";
    /// The last day to apply is over.
    ClosingPast = "closing_past", Refuse, "職業安定法", "第5条の4第3項";
    /// Not the same treatment as at the head office.
    TreatmentDiffers = "treatment_differs", Warn, "短時間労働者及び有期雇用労働者の雇用管理の改善等に関する法律", "第8条";
    /// The worker pays for visits that the work asks for.
    VisitsUnpaid = "visits_unpaid", Warn, "NAGAOKA WORKER協議会の求人のきまり", "本社訪問の費用";
    /// Ages are limited without a ground of the ordinance.
    AgeGround = "age_ground", Refuse, "労働施策総合推進法", "第9条、施行規則 第1条の3";
    /// The ground for limiting ages does not go with the rest.
    AgeGroundUnfit = "age_ground_unfit", Refuse, "労働施策総合推進法施行規則", "第1条の3第1項";
    /// The reason for limiting ages is not said.
    AgeReason = "age_reason", Refuse, "高年齢者等の雇用の安定等に関する法律", "第20条第1項";
    /// Words that limit ages.
    AgeWord = "age_word", Refuse, "労働施策総合推進法", "第9条";
    /// Words that sound as if ages were limited.
    AgeHint = "age_hint", Warn, "労働施策総合推進法", "第9条";
    /// Words that exclude or prefer a sex.
    SexWord = "sex_word", Refuse, "男女雇用機会均等法", "第5条";
    /// Words that sound as if a sex were preferred.
    SexHint = "sex_hint", Warn, "男女雇用機会均等法", "第5条";
    /// The reason for naming a sex is not said.
    SexReason = "sex_reason", Refuse, "男女雇用機会均等法", "第8条";
    /// Height, weight or strength as a condition.
    BodyWord = "body_word", Refuse, "男女雇用機会均等法施行規則", "第2条第1号";
    /// Moving house or being transferred as a condition.
    RelocationWord = "relocation_word", Refuse, "男女雇用機会均等法施行規則", "第2条第2号";
    /// Words that exclude by nationality or origin.
    NationalityWord = "nationality_word", Refuse, "労働基準法", "第3条";
    /// Words that sound as if origin mattered.
    NationalityHint = "nationality_hint", Warn, "職業安定法", "第3条";
    /// Words that exclude people with disabilities.
    DisabilityWord = "disability_word", Refuse, "障害者の雇用の促進等に関する法律", "第34条";
    /// Words about health that the work does not need.
    HealthWord = "health_word", Warn, "職業安定法", "第5条の5第1項";
    /// Marriage, pregnancy or children as a condition.
    FamilyWord = "family_word", Refuse, "男女雇用機会均等法", "第5条";
    /// A question about what an applicant must not be asked.
    PrivateQuestion = "private_question", Refuse, "職業安定法", "第5条の5第1項、指針 第5の1(2)";
    /// Membership in a union as a condition.
    UnionWord = "union_word", Refuse, "労働組合法", "第7条第1号";
    /// A penalty for leaving or failing.
    PenaltyWord = "penalty_word", Refuse, "労働基準法", "第16条";
    /// Asking the present employer about somebody.
    ReferenceCheck = "reference_check", Refuse, "職業安定法", "第5条の5第1項";
    /// Excluding the people of other companies of the community.
    NoPoach = "no_poach", Refuse, "独占禁止法", "第3条";
    /// Promises that cannot be true for everybody.
    Misleading = "misleading", Warn, "職業安定法", "第5条の4第1項";
    /// A contract that is no employment.
    NotEmployment = "not_employment", Warn, "職業安定法", "第5条の4第1項";
    /// Money for signing up.
    GiftWord = "gift_word", Warn, "職業安定法に基づく指針（平成11年労働省告示第141号）", "第8の3";
}

/// One thing that the check found.
#[derive(Clone, Debug, PartialEq, Eq, Hash, Serialize, Deserialize)]
#[cfg_attr(feature = "openapi", derive(utoipa::ToSchema))]
pub struct Finding {
    /// What.
    pub code: Code,
    /// The name of the field of [`crate::Posting`].
    pub field: String,
    /// How much it weighs.
    pub severity: Severity,
    /// Where the rule comes from.
    pub rule: Rule,
    /// The words or figures that it is about; may be empty.
    pub found: String,
    /// A better wording; empty when there is none.
    pub better: String,
}

impl Finding {
    /// A finding about `field`, with the code's own rule and weight.
    pub fn new(code: Code, field: &str) -> Self {
        Self {
            code,
            field: field.to_owned(),
            severity: code.severity(),
            rule: code.rule(),
            found: String::new(),
            better: String::new(),
        }
    }

    /// The same with the words or figures that it is about.
    #[must_use]
    pub fn found(mut self, found: impl Into<String>) -> Self {
        self.found = found.into();
        self
    }
}
