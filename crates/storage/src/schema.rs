//! The tables, as Diesel checks queries against them; `migrations/` is their source and documents them.

mod events;
mod groups;
mod introductions;
mod invitations;
mod messages;
mod network;
mod notices;
mod notifications;
mod passkeys;
mod peers;
mod postings;
mod profile;
mod standing;
pub(crate) mod transfer;
mod whereabouts;

pub use events::{calendar_feed, event, event_answer, event_occurrence, event_organisation};
pub use introductions::{introduction, introduction_wish};
mod posts;

pub use groups::{community_group, group_member};
pub use invitations::invitation;
pub use messages::{conversation, conversation_member, message, message_report};
pub use network::{member_block, member_connection};
pub use notices::{event_reminder, notice_mail, notification_setting, push_subscription};
pub use notifications::{notification, notification_counter};
pub use passkeys::{mailed_code, passkey, passkey_ceremony};
pub use peers::peer_criteria;
pub use postings::{posting, posting_report, posting_team, posting_version};
pub use posts::{
    poll, poll_choice, poll_vote, post, post_comment, post_excluded, post_mention, post_reaction,
    post_revision,
};
pub use profile::{career_entry, member_picture, member_profile};
pub use standing::{employment_claim, employment_report, past_relation, past_tie, person_change};
pub use whereabouts::{arrival_consent, arrival_watch, planned_visit, presence};

diesel::table! {
    person (id) {
        id -> Binary,
        state -> Text,
        email -> Text,
        family_name -> Text,
        given_name -> Text,
        family_reading -> Text,
        given_reading -> Text,
        sort_key -> Text,
        cohort -> Integer,
        arrival -> Text,
        can_help_with -> Text,
        looking_for -> Text,
        visibility -> Text,
        joined_at -> BigInt,
        version -> BigInt,
    }
}

diesel::table! {
    person_link (person_id, position) {
        person_id -> Binary,
        position -> Integer,
        label -> Text,
        url -> Text,
    }
}

diesel::table! {
    organisation (id) {
        id -> Binary,
        kind -> Text,
        name -> Text,
        name_key -> Text,
        reading -> Text,
        sort_key -> Text,
        summary -> Text,
        description -> Text,
        head_office -> Text,
        address -> Text,
        website -> Text,
        council_since -> Integer,
        visits_a_month -> Integer,
        visits -> Text,
        equipment -> Text,
        remote_note -> Text,
        joined_at -> BigInt,
        version -> BigInt,
    }
}

diesel::table! {
    former_name (organisation_id, position) {
        organisation_id -> Binary,
        position -> Integer,
        name -> Text,
        name_key -> Text,
        until -> Text,
    }
}

diesel::table! {
    organisation_relation (organisation_id, related_id, kind) {
        organisation_id -> Binary,
        related_id -> Binary,
        kind -> Text,
        since -> Text,
        until -> Text,
    }
}

diesel::table! {
    contact_window (organisation_id, position) {
        organisation_id -> Binary,
        position -> Integer,
        label -> Text,
        name -> Text,
        email -> Text,
        telephone -> Text,
        hours -> Text,
    }
}

diesel::table! {
    place (id) {
        id -> Binary,
        name -> Text,
        name_key -> Text,
        reading -> Text,
        sort_key -> Text,
        summary -> Text,
        postal_code -> Text,
        address -> Text,
        operator_id -> Nullable<Binary>,
        hours_note -> Text,
        equipment -> Text,
        entry -> Text,
        directions -> Text,
        latitude -> Double,
        longitude -> Double,
        website -> Text,
        telephone -> Text,
        joined_at -> BigInt,
        version -> BigInt,
    }
}

diesel::table! {
    opening_hours (place_id, position) {
        place_id -> Binary,
        position -> Integer,
        weekday -> Integer,
        opens -> Text,
        closes -> Text,
    }
}

diesel::table! {
    organisation_place (organisation_id, place_id) {
        organisation_id -> Binary,
        place_id -> Binary,
        position -> Integer,
    }
}

diesel::table! {
    person_place (person_id, place_id) {
        person_id -> Binary,
        place_id -> Binary,
        position -> Integer,
        audience -> Integer,
    }
}

diesel::table! {
    employment (id) {
        id -> Binary,
        person_id -> Binary,
        organisation_id -> Binary,
        since -> Text,
        until -> Text,
        attested_by -> Nullable<Binary>,
        attested_at -> BigInt,
        kind -> Text,
        attestation -> Text,
        version -> BigInt,
    }
}

diesel::table! {
    role (person_id, kind, organisation_id) {
        person_id -> Binary,
        kind -> Text,
        organisation_id -> Binary,
        granted_at -> BigInt,
    }
}

diesel::table! {
    term (id) {
        id -> Binary,
        kind -> Text,
        key -> Text,
        label -> Text,
    }
}

diesel::table! {
    person_term (person_id, position) {
        person_id -> Binary,
        position -> Integer,
        term_id -> Binary,
        audience -> Integer,
    }
}

diesel::table! {
    session (id) {
        id -> Binary,
        token_hash -> Binary,
        person_id -> Binary,
        created_at -> BigInt,
        renewed_at -> BigInt,
        expires_at -> BigInt,
        signed_in_with -> Text,
        reauthenticated_at -> BigInt,
        passkey_used_at -> BigInt,
        passkey_made_at -> BigInt,
        device -> Text,
    }
}

diesel::table! {
    sign_in_attempt (id) {
        id -> Binary,
        person_id -> Nullable<Binary>,
        email -> Text,
        email_hash -> Binary,
        token_hash -> Binary,
        code_hash -> Binary,
        confirmation_hash -> Binary,
        browser_hash -> Binary,
        tries -> Integer,
        state -> Text,
        created_at -> BigInt,
        expires_at -> BigInt,
    }
}

diesel::table! {
    idempotency (actor, key) {
        actor -> Text,
        key -> Text,
        request_hash -> Binary,
        status -> Integer,
        body -> Text,
        etag -> Nullable<Text>,
        location -> Nullable<Text>,
        created_at -> BigInt,
    }
}

diesel::table! {
    counter (key, window_start) {
        key -> Text,
        window_start -> BigInt,
        hits -> BigInt,
    }
}

diesel::table! {
    audit (id) {
        id -> Binary,
        at -> BigInt,
        actor_id -> Nullable<Binary>,
        kind -> Text,
        target -> Text,
        request_id -> Text,
    }
}

diesel::table! {
    outbox (id) {
        id -> Binary,
        kind -> Text,
        priority -> Integer,
        recipient -> Text,
        subject -> Text,
        body -> Text,
        state -> Text,
        attempts -> Integer,
        available_at -> BigInt,
        created_at -> BigInt,
        last_error -> Text,
    }
}

diesel::table! {
    saved_search (id) {
        id -> Binary,
        person_id -> Binary,
        name -> Text,
        query -> Text,
        created_at -> BigInt,
        version -> BigInt,
    }
}

diesel::table! {
    import (id) {
        id -> Binary,
        person_id -> Nullable<Binary>,
        kind -> Text,
        file_name -> Text,
        state -> Text,
        content -> Binary,
        row_count -> Integer,
        rows_done -> Integer,
        encoding -> Text,
        summary -> Text,
        created_at -> BigInt,
        version -> BigInt,
    }
}

diesel::table! {
    import_row (import_id, line) {
        import_id -> Binary,
        line -> Integer,
        name -> Text,
        action -> Text,
        problems -> Text,
    }
}

diesel::table! {
    search_document (id) {
        id -> BigInt,
        kind -> Text,
        entity_id -> Binary,
        sort_key -> Text,
        company_sort_key -> Text,
        normalised -> Text,
        card -> Text,
    }
}

diesel::allow_tables_to_appear_in_same_query!(
    person,
    person_link,
    organisation,
    former_name,
    organisation_relation,
    contact_window,
    place,
    opening_hours,
    organisation_place,
    person_place,
    employment,
    role,
    term,
    person_term,
    session,
    sign_in_attempt,
    idempotency,
    counter,
    audit,
    outbox,
    saved_search,
    import,
    import_row,
    search_document,
);
diesel::joinable!(person_link -> person (person_id));
diesel::joinable!(former_name -> organisation (organisation_id));
diesel::joinable!(contact_window -> organisation (organisation_id));
diesel::joinable!(opening_hours -> place (place_id));
diesel::joinable!(organisation_place -> place (place_id));
diesel::joinable!(organisation_place -> organisation (organisation_id));
diesel::joinable!(person_place -> place (place_id));
diesel::joinable!(person_place -> person (person_id));
diesel::joinable!(employment -> organisation (organisation_id));
diesel::joinable!(role -> organisation (organisation_id));
diesel::joinable!(person_term -> term (term_id));
diesel::joinable!(session -> person (person_id));
