//! Notifications by mail and push: who wants which, what was written, and reminders of events.

use super::{event, event_occurrence, person, session};

diesel::table! {
    notification_setting (person_id) {
        person_id -> Binary,
        messages -> Text,
        connections -> Text,
        events -> Text,
        reminders -> Text,
        remind -> Integer,
        digest_days -> Integer,
        digest_hour -> Integer,
        quiet_from -> Integer,
        quiet_until -> Integer,
        version -> BigInt,
        push -> Integer,
    }
}

diesel::table! {
    notice_mail (mail_id) {
        mail_id -> Binary,
        person_id -> Binary,
        scope -> Text,
        token_hash -> Binary,
        token -> Text,
        written_at -> BigInt,
    }
}

diesel::table! {
    push_subscription (session_id) {
        session_id -> Binary,
        person_id -> Binary,
        endpoint -> Text,
        made_at -> BigInt,
        due_at -> BigInt,
        tries -> Integer,
    }
}

diesel::table! {
    event_reminder (occurrence_id) {
        occurrence_id -> Binary,
        reminded_at -> BigInt,
    }
}

diesel::joinable!(notification_setting -> person (person_id));
diesel::joinable!(notice_mail -> person (person_id));
diesel::joinable!(push_subscription -> session (session_id));
diesel::joinable!(event_reminder -> event_occurrence (occurrence_id));
diesel::allow_tables_to_appear_in_same_query!(notification_setting, person);
diesel::allow_tables_to_appear_in_same_query!(notice_mail, person);
diesel::allow_tables_to_appear_in_same_query!(push_subscription, session);
diesel::allow_tables_to_appear_in_same_query!(event_reminder, event_occurrence);
diesel::allow_tables_to_appear_in_same_query!(event_reminder, event);
