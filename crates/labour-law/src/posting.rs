//! The typed posting: every item that has to be said, one flat record, with a table of its fields from which
//! forms, pages, comparisons and length rules are made.

mod values;

use crate::choice::{
    AgeGround, ContractTerm, MovingAway, PayForm, Payer, RecruiterKind, RemoteDegree, SexGround,
    Smoking, WorkingTime, Workplace,
};
use serde::{Deserialize, Serialize};

/// What a field holds.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Kind {
    /// One line of at most so many characters.
    Line(usize),
    /// Several lines of at most so many characters.
    Paragraph(usize),
    /// A whole number from the first to the second.
    Number(u32, u32),
    /// Yes or no.
    YesNo,
    /// One of these names.
    Choice(&'static [&'static str]),
    /// `HH:MM`.
    Time,
    /// `YYYY-MM-DD`.
    Day,
}

/// Which part of a posting a field belongs to.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash)]
pub enum Section {
    /// The work itself.
    Work,
    /// Where it is done.
    Place,
    /// How it fits somebody who stays in the town.
    Remote,
    /// For how long.
    Contract,
    /// When.
    Hours,
    /// For how much.
    Pay,
    /// Insurances and protection.
    Protection,
    /// Who looks for somebody, and how one applies.
    Applying,
}

impl Section {
    /// The name by which the catalogue of texts knows it.
    pub fn as_str(self) -> &'static str {
        match self {
            Self::Work => "work",
            Self::Place => "place",
            Self::Remote => "remote",
            Self::Contract => "contract",
            Self::Hours => "hours",
            Self::Pay => "pay",
            Self::Protection => "protection",
            Self::Applying => "applying",
        }
    }

    /// All of them, in order.
    pub const ALL: [Self; 8] = [
        Self::Work,
        Self::Place,
        Self::Remote,
        Self::Contract,
        Self::Hours,
        Self::Pay,
        Self::Protection,
        Self::Applying,
    ];
}

/// One field of [`Posting`].
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Field {
    /// Its name, on the wire and in findings.
    pub name: &'static str,
    /// Where it stands.
    pub section: Section,
    /// What it holds.
    pub kind: Kind,
}

fn is_default<T: Default + PartialEq>(value: &T) -> bool {
    *value == T::default()
}

macro_rules! posting {
    ($($section:ident { $($(#[$doc:meta])* $name:ident: $type:ty, $kind:expr $(, {$($bound:tt)*})?;)+ })+) => {
        /// A job as a company offers it. Everything may be left out of a draft; [`crate::Code::Missing`] says
        /// what is needed to publish it. Amounts are yen, lengths of time minutes unless the name says
        /// otherwise.
        #[derive(Clone, Debug, Default, PartialEq, Eq, Serialize, Deserialize)]
        #[cfg_attr(feature = "openapi", derive(utoipa::ToSchema))]
        #[serde(default, deny_unknown_fields)]
        pub struct Posting {
            $($(
                $(#[$doc])*
                #[serde(skip_serializing_if = "is_default")]
                $(#[cfg_attr(feature = "openapi", schema($($bound)*))])?
                pub $name: $type,
            )+)+
        }

        /// Every field of [`Posting`], in the order in which forms and pages show them.
        pub const FIELDS: &[Field] = &[
            $($(Field { name: stringify!($name), section: Section::$section, kind: $kind },)+)+
        ];
    };
}

posting! {
    Work {
        /// What the job is called.
        title: String, Kind::Line(100), {max_length = 100};
        /// What one does at first (業務内容・雇入れ直後).
        duties: String, Kind::Paragraph(3_000), {max_length = 3_000};
        /// What it may change to (業務の変更の範囲); 変更なし where it cannot.
        duties_change: String, Kind::Paragraph(500), {max_length = 500};
        /// What one has to bring.
        requirements: String, Kind::Paragraph(2_000), {max_length = 2_000};
        /// Whom one works with, and what else there is to say.
        about: String, Kind::Paragraph(3_000), {max_length = 3_000};
        /// The lowest age, where ages are limited.
        age_least: Option<u32>, Kind::Number(15, 100), {minimum = 15, maximum = 100};
        /// The highest age, where ages are limited.
        age_most: Option<u32>, Kind::Number(15, 100), {minimum = 15, maximum = 100};
        /// On which ground ages are limited.
        age_ground: Option<AgeGround>, Kind::Choice(AgeGround::NAMES);
        /// Why.
        age_reason: String, Kind::Line(300), {max_length = 300};
        /// On which ground one sex is named.
        sex_ground: Option<SexGround>, Kind::Choice(SexGround::NAMES);
        /// Why.
        sex_reason: String, Kind::Line(300), {max_length = 300};
        /// Why the work needs a height, a strength or a readiness to move, where it asks for one.
        condition_reason: String, Kind::Line(300), {max_length = 300};
    }
    Place {
        /// Where one works at first.
        workplace: Option<Workplace>, Kind::Choice(Workplace::NAMES);
        /// The same in words or as an address (就業場所・雇入れ直後).
        place: String, Kind::Line(200), {max_length = 200};
        /// The prefecture of the place of work, 1 to 47 (JIS X 0401): its minimum wage counts.
        prefecture: Option<u32>, Kind::Number(1, 47), {minimum = 1, maximum = 47};
        /// Where one may work later (就業場所の変更の範囲).
        place_change: String, Kind::Paragraph(500), {max_length = 500};
        /// Whether that allows a move out of the town.
        may_move: Option<bool>, Kind::YesNo;
    }
    Remote {
        /// How much of the work is remote.
        remote: Option<RemoteDegree>, Kind::Choice(RemoteDegree::NAMES);
        /// Visits to the head office a month.
        visits_a_month: Option<u32>, Kind::Number(0, 31), {minimum = 0, maximum = 31};
        /// Who pays for them.
        visits_paid_by: Option<Payer>, Kind::Choice(Payer::NAMES);
        /// When, and what else there is to say about them.
        visits_note: String, Kind::Line(300), {max_length = 300};
        /// Whether pay, grades and leave are those of the head office.
        same_treatment: Option<bool>, Kind::YesNo;
        /// What differs.
        treatment_note: String, Kind::Line(300), {max_length = 300};
        /// What one gets to work with.
        equipment: String, Kind::Paragraph(500), {max_length = 500};
        /// What happens when one moves away from the town.
        moving_away: Option<MovingAway>, Kind::Choice(MovingAway::NAMES);
        /// The same in words.
        moving_away_note: String, Kind::Line(300), {max_length = 300};
    }
    Contract {
        /// Whether the contract has an end.
        term: Option<ContractTerm>, Kind::Choice(ContractTerm::NAMES);
        /// The first day of a fixed term.
        term_from: String, Kind::Day, {max_length = 10};
        /// Its last day.
        term_to: String, Kind::Day, {max_length = 10};
        /// Whether it may be renewed.
        renewal: Option<bool>, Kind::YesNo;
        /// By what that is decided (更新の基準).
        renewal_criteria: String, Kind::Paragraph(500), {max_length = 500};
        /// The longest total term or the most renewals; 上限なし where there is none.
        renewal_cap: String, Kind::Line(200), {max_length = 200};
        /// Whether there is a probation (試用期間).
        probation: Option<bool>, Kind::YesNo;
        /// Its months.
        probation_months: Option<u32>, Kind::Number(1, 36), {minimum = 1, maximum = 36};
        /// What differs during it; 同条件 where nothing does.
        probation_terms: String, Kind::Paragraph(500), {max_length = 500};
        /// The least base pay during it, if it differs, in the form of the pay.
        probation_pay: Option<u32>, Kind::Number(0, 100_000_000), {minimum = 0, maximum = 100_000_000};
        /// Whether one is employed to be sent to others (派遣).
        dispatch: Option<bool>, Kind::YesNo;
    }
    Hours {
        /// How working time is arranged.
        working_time: Option<WorkingTime>, Kind::Choice(WorkingTime::NAMES);
        /// When work begins; with flexible time, the usual.
        starts: String, Kind::Time, {max_length = 5};
        /// When it ends.
        ends: String, Kind::Time, {max_length = 5};
        /// How long the break is.
        break_minutes: Option<u32>, Kind::Number(0, 240), {minimum = 0, maximum = 240};
        /// Work a day without breaks (所定労働時間), on average.
        daily_minutes: Option<u32>, Kind::Number(60, 720), {minimum = 60, maximum = 720};
        /// Deemed work a day (みなし労働時間).
        deemed_minutes: Option<u32>, Kind::Number(60, 720), {minimum = 60, maximum = 720};
        /// Core time, the span of changing hours, or how consent is asked for.
        working_time_note: String, Kind::Paragraph(500), {max_length = 500};
        /// Whether there is overtime.
        overtime: Option<bool>, Kind::YesNo;
        /// Its hours a month on average.
        overtime_hours: Option<u32>, Kind::Number(0, 300), {minimum = 0, maximum = 300};
        /// Which days are off.
        holidays: String, Kind::Paragraph(500), {max_length = 500};
        /// Days off a year.
        holidays_a_year: Option<u32>, Kind::Number(0, 365), {minimum = 0, maximum = 365};
    }
    Pay {
        /// By what pay is counted.
        pay_form: Option<PayForm>, Kind::Choice(PayForm::NAMES);
        /// The least base pay, with fixed overtime pay if there is one.
        pay_least: Option<u32>, Kind::Number(0, 100_000_000), {minimum = 0, maximum = 100_000_000};
        /// The most.
        pay_most: Option<u32>, Kind::Number(0, 100_000_000), {minimum = 0, maximum = 100_000_000};
        /// Fixed overtime pay within the least, a month.
        fixed_overtime_pay: Option<u32>, Kind::Number(1, 10_000_000), {minimum = 1, maximum = 10_000_000};
        /// For how many hours a month it is.
        fixed_overtime_hours: Option<u32>, Kind::Number(1, 200), {minimum = 1, maximum = 200};
        /// The least base pay a month without it.
        pay_without_fixed: Option<u32>, Kind::Number(1, 10_000_000), {minimum = 1, maximum = 10_000_000};
        /// Whether what goes beyond those hours is paid on top.
        excess_paid: Option<bool>, Kind::YesNo;
        /// Allowances; なし where there are none.
        allowances: String, Kind::Paragraph(500), {max_length = 500};
        /// Raises and bonuses.
        raises: String, Kind::Paragraph(500), {max_length = 500};
    }
    Protection {
        /// Health insurance.
        health_insurance: Option<bool>, Kind::YesNo;
        /// Employees' pension.
        pension: Option<bool>, Kind::YesNo;
        /// Employment insurance.
        employment_insurance: Option<bool>, Kind::YesNo;
        /// Accident insurance.
        accident_insurance: Option<bool>, Kind::YesNo;
        /// What is done against passive smoking.
        smoking: Option<Smoking>, Kind::Choice(Smoking::NAMES);
        /// The same for each place of work, in words.
        smoking_note: String, Kind::Line(200), {max_length = 200};
    }
    Applying {
        /// The name of whoever looks for somebody (募集者の名称).
        recruiter: String, Kind::Line(100), {max_length = 100};
        /// Whether that is the employer.
        recruiter_kind: Option<RecruiterKind>, Kind::Choice(RecruiterKind::NAMES);
        /// Their address.
        recruiter_address: String, Kind::Line(200), {max_length = 200};
        /// How to reach them.
        recruiter_contact: String, Kind::Line(200), {max_length = 200};
        /// How people are chosen.
        selection: String, Kind::Paragraph(1_000), {max_length = 1_000};
        /// What applicants are asked, and which papers they hand in.
        questions: String, Kind::Paragraph(1_000), {max_length = 1_000};
        /// The last day to apply.
        closes_on: String, Kind::Day, {max_length = 10};
    }
}

impl Field {
    /// The field of this name.
    pub fn named(name: &str) -> Option<&'static Self> {
        FIELDS.iter().find(|field| field.name == name)
    }
}
