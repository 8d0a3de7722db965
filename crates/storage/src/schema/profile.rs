//! What members say of themselves, and their pictures.

use super::{member_connection, person};

diesel::table! {
    member_profile (person_id) {
        person_id -> Binary,
        headline -> Text,
        introduction -> Text,
        audiences -> Text,
        has_more -> Integer,
        picture_id -> Nullable<Binary>,
    }
}

diesel::table! {
    career_entry (person_id, position) {
        person_id -> Binary,
        position -> Integer,
        organisation -> Text,
        title -> Text,
        since -> Text,
        until -> Text,
        description -> Text,
    }
}

diesel::table! {
    member_picture (id) {
        id -> Binary,
        person_id -> Binary,
        content -> Binary,
    }
}

diesel::allow_tables_to_appear_in_same_query!(person, member_profile);
diesel::allow_tables_to_appear_in_same_query!(member_connection, member_profile);
