//! Postings of jobs: the company's copy, every published version, the board that members read, and reports.

pub mod board;
pub mod posting;
pub mod report;
