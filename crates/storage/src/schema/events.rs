//! Events, when they take place, and who answered what.

use super::{organisation, person, place};

diesel::table! {
    event (id) {
        id -> Binary,
        host_id -> Nullable<Binary>,
        title -> Text,
        description -> Text,
        place_id -> Nullable<Binary>,
        address -> Text,
        online_url -> Text,
        capacity -> Integer,
        sensitive -> Integer,
        repeats -> Text,
        state -> Text,
        created_at -> BigInt,
        changed_at -> BigInt,
        version -> BigInt,
    }
}

diesel::table! {
    event_organisation (event_id, organisation_id) {
        event_id -> Binary,
        organisation_id -> Binary,
        position -> Integer,
    }
}

diesel::table! {
    event_occurrence (id) {
        id -> Binary,
        event_id -> Binary,
        position -> Integer,
        starts_at -> BigInt,
        ends_at -> BigInt,
        state -> Text,
        version -> BigInt,
    }
}

diesel::table! {
    event_answer (occurrence_id, person_id) {
        occurrence_id -> Binary,
        person_id -> Binary,
        answer -> Text,
        guests -> Integer,
        answered_at -> BigInt,
    }
}

diesel::table! {
    calendar_feed (person_id) {
        person_id -> Binary,
        token_hash -> Binary,
        created_at -> BigInt,
    }
}

diesel::joinable!(event -> place (place_id));
diesel::joinable!(event_organisation -> organisation (organisation_id));
diesel::joinable!(event_organisation -> event (event_id));
diesel::joinable!(event_occurrence -> event (event_id));
diesel::joinable!(event_answer -> event_occurrence (occurrence_id));
diesel::joinable!(event_answer -> person (person_id));
diesel::joinable!(calendar_feed -> person (person_id));
diesel::allow_tables_to_appear_in_same_query!(
    event,
    event_organisation,
    event_occurrence,
    event_answer,
);
diesel::allow_tables_to_appear_in_same_query!(event, place);
diesel::allow_tables_to_appear_in_same_query!(event_organisation, organisation);
diesel::allow_tables_to_appear_in_same_query!(event_answer, person);
diesel::allow_tables_to_appear_in_same_query!(calendar_feed, person);
