//! Who is where, and who plans to come.

use super::{person, place};

diesel::table! {
    presence (id) {
        id -> Binary,
        person_id -> Binary,
        place_id -> Binary,
        visibility -> Text,
        since_at -> BigInt,
        until_at -> BigInt,
    }
}

diesel::table! {
    planned_visit (id) {
        id -> Binary,
        person_id -> Binary,
        place_id -> Binary,
        date -> Text,
        part -> Text,
        visibility -> Text,
    }
}

diesel::table! {
    arrival_consent (person_id) {
        person_id -> Binary,
    }
}

diesel::table! {
    arrival_watch (watcher_id, watched_id) {
        watcher_id -> Binary,
        watched_id -> Binary,
    }
}

diesel::joinable!(presence -> person (person_id));
diesel::joinable!(planned_visit -> person (person_id));
diesel::allow_tables_to_appear_in_same_query!(person, presence, planned_visit);
diesel::allow_tables_to_appear_in_same_query!(place, planned_visit);
diesel::allow_tables_to_appear_in_same_query!(person, arrival_watch);
