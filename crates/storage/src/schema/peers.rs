//! By what peers are ranked for a person.

diesel::table! {
    peer_criteria (person_id) {
        person_id -> Binary,
        craft -> Integer,
        skill -> Integer,
        school -> Integer,
        hometown -> Integer,
        interest -> Integer,
        place -> Integer,
        language -> Integer,
        version -> BigInt,
    }
}
