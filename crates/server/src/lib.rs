//! The JSON API and the file server of the product.
//!
//! Begin with [`registry`]: the one list of endpoints. A request comes in through [`listener`] and
//! [`service`], passes [`pipeline`], and reaches a feature's handler, which gets to the database by its
//! [`caller::Caller`] only.

pub mod account;
pub mod actor;
pub mod app;
pub mod appoint;
pub mod assets;
pub mod blocking;
pub mod body;
pub mod caller;
pub mod client;
pub mod clock;
pub mod community;
pub mod compress;
pub mod config;
pub mod cookie;
pub mod csp_report;
pub mod cursor;
pub mod demo;
pub mod directory;
pub mod docs_page;
pub mod employments;
pub mod error;
pub mod etag;
pub mod events;
pub mod health;
pub mod idempotency;
pub mod ids;
pub mod import;
pub mod index;
pub mod invitations;
pub mod listener;
pub mod live;
pub mod logging;
mod mail_address;
pub mod maintenance;
pub mod members;
pub mod messages;
pub mod metrics;
pub mod network;
pub mod notifications;
pub mod office;
pub mod openapi;
pub mod outbox;
pub mod path;
pub mod people;
pub mod pipeline;
pub mod presence;
pub mod query;
pub mod rate;
pub mod record;
pub mod registry;
pub mod reply;
pub mod router;
pub mod security_headers;
pub mod service;
pub mod session;
pub mod shell;
pub mod shutdown;
mod spelling;
pub mod staff;
pub mod standing;
pub mod startup;
pub mod trusted_proxy;
