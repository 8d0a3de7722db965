//! Passkeys, their ceremonies, and codes for people who are signed in.

use super::person;

diesel::table! {
    passkey (id) {
        id -> Binary,
        person_id -> Binary,
        credential_id -> Binary,
        credential -> Text,
        name -> Text,
        created_at -> BigInt,
        used_at -> BigInt,
        version -> BigInt,
    }
}

diesel::table! {
    passkey_ceremony (bound_to, kind) {
        bound_to -> Binary,
        kind -> Text,
        state -> Text,
        expires_at -> BigInt,
    }
}

diesel::table! {
    mailed_code (session_id, purpose) {
        session_id -> Binary,
        purpose -> Text,
        email -> Text,
        code_hash -> Binary,
        tries -> Integer,
        expires_at -> BigInt,
    }
}

diesel::joinable!(passkey -> person (person_id));
diesel::allow_tables_to_appear_in_same_query!(person, passkey);
