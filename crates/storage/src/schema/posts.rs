//! Posts, comments, reactions and polls.

diesel::table! {
    post (id) {
        id -> Binary,
        kind -> Text,
        author_id -> Binary,
        audience -> Text,
        group_id -> Nullable<Binary>,
        title -> Text,
        body -> Text,
        created_at -> BigInt,
        edited_at -> BigInt,
        is_solved -> Integer,
        pinned_at -> BigInt,
        version -> BigInt,
    }
}

diesel::table! {
    post_excluded (post_id, person_id) {
        post_id -> Binary,
        person_id -> Binary,
    }
}

diesel::table! {
    post_revision (post_id, version) {
        post_id -> Binary,
        written_at -> BigInt,
        version -> BigInt,
        title -> Text,
        body -> Text,
    }
}

diesel::table! {
    post_comment (id) {
        id -> Binary,
        post_id -> Binary,
        author_id -> Binary,
        body -> Text,
        created_at -> BigInt,
        is_accepted -> Integer,
    }
}

diesel::table! {
    post_mention (subject_id, person_id) {
        subject_id -> Binary,
        person_id -> Binary,
        post_id -> Binary,
    }
}

diesel::table! {
    post_reaction (post_id, person_id, kind) {
        post_id -> Binary,
        person_id -> Binary,
        kind -> Text,
    }
}

diesel::table! {
    poll (post_id) {
        post_id -> Binary,
        is_multiple -> Integer,
        closes_at -> BigInt,
    }
}

diesel::table! {
    poll_choice (post_id, position) {
        post_id -> Binary,
        position -> Integer,
        label -> Text,
    }
}

diesel::table! {
    poll_vote (post_id, position, person_id) {
        post_id -> Binary,
        position -> Integer,
        person_id -> Binary,
    }
}

diesel::joinable!(post_comment -> post (post_id));
diesel::allow_tables_to_appear_in_same_query!(
    post,
    post_excluded,
    post_revision,
    post_comment,
    post_mention,
    post_reaction,
    poll,
    poll_choice,
    poll_vote,
);
