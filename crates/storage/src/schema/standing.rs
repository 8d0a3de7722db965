//! What was done to accounts and roles, and what people say is wrong with records about them.

use super::{employment, organisation, person};

diesel::table! {
    person_change (id) {
        id -> Binary,
        person_id -> Binary,
        actor_id -> Nullable<Binary>,
        kind -> Text,
        role -> Text,
        organisation_id -> Nullable<Binary>,
        reason -> Text,
        at -> BigInt,
    }
}

diesel::table! {
    employment_report (id) {
        id -> Binary,
        employment_id -> Binary,
        text -> Text,
        reported_at -> BigInt,
        closed_at -> BigInt,
    }
}

diesel::table! {
    employment_claim (employment_id) {
        employment_id -> Binary,
        made_at -> BigInt,
    }
}

diesel::table! {
    past_tie (person_id, organisation_id, kind) {
        person_id -> Binary,
        organisation_id -> Binary,
        kind -> Text,
        ended_at -> BigInt,
    }
}

diesel::table! {
    past_relation (organisation_id, related_id) {
        organisation_id -> Binary,
        related_id -> Binary,
        ended_at -> BigInt,
    }
}

diesel::joinable!(employment_claim -> employment (employment_id));
diesel::joinable!(employment_report -> employment (employment_id));
diesel::allow_tables_to_appear_in_same_query!(employment, employment_claim);
diesel::allow_tables_to_appear_in_same_query!(person, employment_claim);
diesel::allow_tables_to_appear_in_same_query!(organisation, employment_claim);
diesel::allow_tables_to_appear_in_same_query!(employment, employment_report);
diesel::allow_tables_to_appear_in_same_query!(person, employment_report);
diesel::allow_tables_to_appear_in_same_query!(organisation, employment_report);
diesel::allow_tables_to_appear_in_same_query!(person, person_change);
diesel::allow_tables_to_appear_in_same_query!(organisation, person_change);
