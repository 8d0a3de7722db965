//! Postings of jobs: the board that members read, and what a company's recruiters write.

mod board;
mod hiring;
pub(crate) use hiring::report_terms;
mod report;
mod team;

pub use board::{
    Crafts, LARGEST_COMPARISON, ListPostings, Named, PostingPage, PostingSort, PostingSummary,
};
pub use hiring::{
    CopyPosting, CreatePosting, ListOwnPostings, OwnPosting, OwnPostingSummary, PostingFindings,
    PostingState, PostingVersion, WritePosting,
};
pub use labour_law::{
    AgeGround, Change, ChangedTerm, Code, ContractTerm, FIELDS, Field, Finding, Kind, MovingAway,
    PayForm, Payer, Posting, RecruiterKind, RemoteDegree, Rule, Section, Severity, SexGround,
    Smoking, WorkingTime, Workplace, changed_terms,
};
pub use report::{OwnPostingReport, PostingReport, ReportPosting};
pub use team::{PostingRecruiter, PostingTeam};

/// After how many days without being confirmed a posting is no longer shown.
pub const CONFIRMED_FOR_DAYS: i64 = 30;
/// The fewest people of a company of whom a posting says how many there are.
pub const FEWEST_PEERS: u32 = 5;
