//! Groups and who belongs to them.

use super::person;

diesel::table! {
    community_group (id) {
        id -> Binary,
        name -> Text,
        description -> Text,
        kind -> Text,
        created_at -> BigInt,
        version -> BigInt,
    }
}

diesel::table! {
    group_member (group_id, person_id) {
        group_id -> Binary,
        person_id -> Binary,
        standing -> Text,
        since -> BigInt,
    }
}

diesel::joinable!(group_member -> community_group (group_id));
diesel::joinable!(group_member -> person (person_id));
diesel::allow_tables_to_appear_in_same_query!(person, community_group, group_member);
