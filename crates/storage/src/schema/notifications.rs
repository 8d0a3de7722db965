//! Notifications, and how far each person's have come.

use super::person;

diesel::table! {
    notification (id) {
        id -> Binary,
        person_id -> Binary,
        sequence -> BigInt,
        kind -> Text,
        actor_id -> Nullable<Binary>,
        subject_id -> Nullable<Binary>,
        is_listed -> Integer,
        created_at -> BigInt,
        read_at -> BigInt,
    }
}

diesel::table! {
    notification_counter (person_id) {
        person_id -> Binary,
        newest -> BigInt,
        changed_at -> BigInt,
        look_at -> BigInt,
        digest_at -> BigInt,
        looked -> BigInt,
        digested -> BigInt,
        pushed -> BigInt,
    }
}

diesel::allow_tables_to_appear_in_same_query!(person, notification, notification_counter);
