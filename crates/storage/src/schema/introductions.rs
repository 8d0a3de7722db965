//! Introductions.

use super::person;

diesel::table! {
    introduction (id) {
        id -> Binary,
        introducer_id -> Nullable<Binary>,
        first_id -> Binary,
        second_id -> Binary,
        pair -> Binary,
        note -> Text,
        first_answer -> Text,
        second_answer -> Text,
        is_void -> Integer,
        made_at -> BigInt,
    }
}

diesel::table! {
    introduction_wish (person_id) {
        person_id -> Binary,
        suggested_at -> BigInt,
    }
}

diesel::joinable!(introduction_wish -> person (person_id));
diesel::allow_tables_to_appear_in_same_query!(person, introduction, introduction_wish);
