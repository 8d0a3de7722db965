//! What storage promises, run on SQLite and on PostgreSQL alike.
//!
//! PostgreSQL is the cluster that `TEST_POSTGRES_URL` names (`scripts/with-postgres.sh` makes one); each test
//! gets a database of its own in it.

#![expect(clippy::unwrap_used, reason = "a test that cannot go on fails")]

mod contract {
    pub mod account;
    pub mod deletion;
    pub mod employments;
    pub mod events;
    pub mod introductions;
    pub mod invitations;
    pub mod members;
    pub mod messages;
    pub mod network;
    pub mod notices;
    pub mod notification;
    pub mod passkeys;
    pub mod platform;
    pub mod postings;
    pub mod posts;
    pub mod presence;
    pub mod profile;
    pub mod pushes;
    pub mod schema;
    pub mod search;
    pub mod support;
    pub mod talks;
    pub mod transfer;
}
