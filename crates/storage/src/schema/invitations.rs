//! Invitations.

use super::{organisation, person};

diesel::table! {
    invitation (id) {
        id -> Binary,
        person_id -> Binary,
        organisation_id -> Binary,
        invited_by -> Nullable<Binary>,
        token_hash -> Binary,
        sent_at -> BigInt,
        sent_times -> Integer,
        expires_at -> BigInt,
        accepted_at -> BigInt,
    }
}

diesel::joinable!(invitation -> person (person_id));
diesel::joinable!(invitation -> organisation (organisation_id));
diesel::allow_tables_to_appear_in_same_query!(person, invitation);
diesel::allow_tables_to_appear_in_same_query!(organisation, invitation);
