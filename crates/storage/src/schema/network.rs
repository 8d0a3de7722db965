//! Connections, blocks and mutes.

use super::person;

diesel::table! {
    member_connection (id) {
        id -> Binary,
        asker_id -> Binary,
        asked_id -> Binary,
        pair -> Binary,
        state -> Text,
        note -> Text,
        asked_at -> BigInt,
        answered_at -> BigInt,
    }
}

diesel::table! {
    member_block (person_id, other_id) {
        person_id -> Binary,
        other_id -> Binary,
        kind -> Text,
        made_at -> BigInt,
    }
}

diesel::allow_tables_to_appear_in_same_query!(person, member_connection, member_block);
