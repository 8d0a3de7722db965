//! Notifications by mail: who wants which, what was written, and reminders of events.

use super::{event, event_occurrence, person};

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
    event_reminder (occurrence_id) {
        occurrence_id -> Binary,
        reminded_at -> BigInt,
    }
}

diesel::joinable!(notification_setting -> person (person_id));
diesel::joinable!(notice_mail -> person (person_id));
diesel::joinable!(event_reminder -> event_occurrence (occurrence_id));
diesel::allow_tables_to_appear_in_same_query!(notification_setting, person);
diesel::allow_tables_to_appear_in_same_query!(notice_mail, person);
diesel::allow_tables_to_appear_in_same_query!(event_reminder, event_occurrence);
diesel::allow_tables_to_appear_in_same_query!(event_reminder, event);
