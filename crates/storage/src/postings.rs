//! Postings of jobs: the company's copy, every published version, the board that members read, reports,
//! and hiring teams.

pub mod board;
pub mod posting;
pub mod report;
pub mod team;
