//! The server over real HTTP: the accept loop on a free port, a database of its own for every test.
//!
//! `support` starts servers and sends requests; every other module is about one part or one feature.

#![expect(
    clippy::unwrap_used,
    reason = "a test that cannot go on fails; clippy lets only functions marked as tests say so"
)]

mod access_matrix;
mod arrivals;
mod blind;
mod blocks;
mod bodies;
mod career;
mod commands;
mod connections;
mod cross_site;
mod deletion;
mod demo_data;
mod directory;
mod documents;
mod employments;
mod events;
mod fields;
mod groups;
mod idempotency;
mod import;
mod introductions;
mod invitations;
mod mail_faults;
mod members;
mod messages;
mod network;
mod notice_settings;
mod notices;
mod notifications;
mod operations;
mod outbox;
mod pages;
mod passkey_forgeries;
mod passkeys;
mod peers;
mod pictures;
mod polls;
mod postings;
mod posts;
mod presence;
mod process;
mod profile;
mod pushes;
mod races;
mod reauthentication;
mod refusals;
mod sessions;
mod sign_in;
mod standing;
mod support;
mod town;
mod visibility;
