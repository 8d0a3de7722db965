//! Postings of jobs as Japanese labour law wants them: the typed terms, the check before publishing, and what
//! changed between two versions.
//!
//! Pure: no clock, no files, no network. Whoever calls says which day it is. The rules follow 職業安定法,
//! its 施行規則 and 指針, 労働基準法, 最低賃金法, 男女雇用機会均等法 and 労働施策総合推進法; every
//! [`Finding`] names the one that it comes from. What a lawyer or the labour bureau has to confirm is said in
//! `docs/decisions/0014-labour-law-gate.md`.

mod changed;
#[cfg(feature = "check")]
mod check;
mod choice;
mod day;
mod finding;
mod posting;
#[cfg(feature = "check")]
mod wage;
#[cfg(feature = "check")]
mod wording;

pub use changed::{Change, ChangedTerm, changed_terms};
#[cfg(feature = "check")]
pub use check::check;
pub use choice::{
    AgeGround, ContractTerm, MovingAway, PayForm, Payer, RecruiterKind, RemoteDegree, SexGround,
    Smoking, WorkingTime, Workplace,
};
pub use day::{Day, read_day, read_time};
pub use finding::{Code, Finding, Rule, Severity};
pub use posting::{FIELDS, Field, Kind, Posting, Section};
#[cfg(feature = "check")]
pub use wage::{MinimumWage, hourly_pay, minimum_wage};
#[cfg(feature = "check")]
pub use wording::squeezed;
