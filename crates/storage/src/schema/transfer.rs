//! The transfer plane's tables: only `storage::transfer` names them.

diesel::table! {
    transfer_card (id) {
        id -> Binary,
        person_id -> Binary,
        key_id -> Text,
        content -> Binary,
        version -> BigInt,
    }
}

diesel::table! {
    transfer_unlock (session_id) {
        session_id -> Binary,
        opened_at -> BigInt,
        used_at -> BigInt,
    }
}

diesel::table! {
    transfer_audit (id) {
        id -> Binary,
        person_id -> Binary,
        at -> BigInt,
        key_id -> Text,
        content -> Binary,
    }
}

diesel::table! {
    transfer_budget (person_id, day) {
        person_id -> Binary,
        day -> BigInt,
        hits -> BigInt,
    }
}

diesel::table! {
    transfer_talk (id) {
        id -> Binary,
        person_id -> Binary,
        company -> Binary,
        key_id -> Text,
        content -> Binary,
        kept_until -> BigInt,
        version -> BigInt,
    }
}

diesel::table! {
    transfer_message (id) {
        id -> Binary,
        talk_id -> Binary,
        number -> BigInt,
        key_id -> Text,
        content -> Binary,
    }
}

diesel::table! {
    transfer_note (id) {
        id -> Binary,
        talk_id -> Binary,
        key_id -> Text,
        content -> Binary,
    }
}
