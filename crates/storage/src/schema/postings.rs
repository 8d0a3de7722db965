//! Postings of jobs, their versions, reports of them, and who reads what comes in.

diesel::table! {
    posting (id) {
        id -> Binary,
        organisation_id -> Binary,
        state -> Text,
        title -> Text,
        craft_id -> Nullable<Binary>,
        terms -> Text,
        created_at -> BigInt,
        changed_at -> BigInt,
        published_version -> Integer,
        published_at -> BigInt,
        confirmed_at -> BigInt,
        open_until -> BigInt,
        version -> BigInt,
    }
}

diesel::table! {
    posting_version (posting_id, number) {
        posting_id -> Binary,
        number -> Integer,
        title -> Text,
        craft_id -> Nullable<Binary>,
        terms -> Text,
        remote -> Text,
        working_time -> Text,
        moving_away -> Text,
        may_move -> Integer,
        monthly_pay -> BigInt,
        published_at -> BigInt,
    }
}

diesel::table! {
    posting_report (id) {
        id -> Binary,
        posting_id -> Binary,
        number -> Integer,
        reason -> Text,
        reported_at -> BigInt,
        closed_at -> BigInt,
    }
}

diesel::table! {
    posting_team (posting_id, person_id) {
        posting_id -> Binary,
        person_id -> Binary,
    }
}

diesel::joinable!(posting_team -> posting (posting_id));
diesel::joinable!(posting_report -> posting (posting_id));
diesel::allow_tables_to_appear_in_same_query!(
    posting,
    posting_version,
    posting_report,
    posting_team,
);
