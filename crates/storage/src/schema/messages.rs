//! Conversations, who takes part in them, messages, and reports of messages.

use super::person;

diesel::table! {
    conversation (id) {
        id -> Binary,
        kind -> Text,
        pair -> Binary,
        name -> Text,
        state -> Text,
        starter_id -> Binary,
        started_at -> BigInt,
        newest -> BigInt,
    }
}

diesel::table! {
    conversation_member (conversation_id, person_id) {
        conversation_id -> Binary,
        person_id -> Binary,
        state -> Text,
        changed_at -> BigInt,
        newest -> BigInt,
        read_until -> BigInt,
        unread -> BigInt,
        mailed_until -> BigInt,
    }
}

diesel::table! {
    message (id) {
        id -> Binary,
        conversation_id -> Binary,
        sequence -> BigInt,
        sender_id -> Binary,
        body -> Text,
        normalised -> Text,
        sent_at -> BigInt,
        edited_at -> BigInt,
        deleted_at -> BigInt,
    }
}

diesel::table! {
    message_report (id) {
        id -> Binary,
        message_id -> Binary,
        reporter_id -> Binary,
        about_id -> Binary,
        excerpt -> Text,
        reason -> Text,
        reported_at -> BigInt,
        closed_at -> BigInt,
    }
}

diesel::joinable!(conversation_member -> conversation (conversation_id));
diesel::allow_tables_to_appear_in_same_query!(
    person,
    conversation,
    conversation_member,
    message,
    message_report,
);
