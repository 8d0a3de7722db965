//! Connections and introductions of the demo's cast, so that the screens of a visitor are alive.

use crate::{
    error::ApiError,
    ids::{Ids, SeededIds},
};
use storage::{
    Connection, Id,
    introduction::{self, IntroductionRow},
    members,
    network::connection::{self, ConnectionRow},
};

const DAY: i64 = 24 * 60 * 60 * 1_000;

/// Who asked whom, what was said, how many days ago, and whether it was agreed to; by the place in the cast.
const REQUESTS: [(usize, usize, &str, i64, bool); 6] = [
    (
        0,
        4,
        "朱鷺野さんの無線まわりのお話、また聞かせてください。",
        40,
        true,
    ),
    (
        7,
        0,
        "高専の後輩です。NaDeC BASEでお見かけしました。",
        25,
        true,
    ),
    (0, 11, "", 12, true),
    (
        5,
        0,
        "同じファームウェアの仕事をしています。小さな勉強会を始めたいのですが、ご一緒しませんか。",
        2,
        false,
    ),
    (0, 13, "八方台さんの開発環境に興味があります。", 1, false),
    (1, 2, "採用の窓口どうし、情報交換をお願いします。", 18, true),
];

/// Who brings which two together, what is said, and how many days ago; by the place in the cast.
const INTRODUCTIONS: [(usize, [usize; 2], &str, i64); 2] = [
    (
        4,
        [0, 9],
        "お二人とも、休みの日の過ごし方がよく似ています。",
        1,
    ),
    (
        7,
        [0, 10],
        "仕事の話も、長岡での暮らしの話も合うと思います。",
        3,
    ),
];

/// Writes the connections and introductions between those of the cast who are there; a community for a test can be smaller.
pub(super) fn write(connection: &mut Connection, seed: u64, today: i64) -> Result<(), ApiError> {
    let ids = SeededIds::new(seed ^ 0x6e65_7477_6f72_6b00);
    for (asker, asked, note, days_ago, is_agreed) in REQUESTS {
        // An id each in any case: the same ones for a community of any size.
        let id = Id(ids.id());
        let people = (
            person(connection, seed, asker)?,
            person(connection, seed, asked)?,
        );
        let (Some(asker_id), Some(asked_id)) = people else {
            continue;
        };
        let asked_at = today - days_ago * DAY;
        let row = ConnectionRow {
            id,
            asker_id,
            asked_id,
            pair: connection::pair(asker_id, asked_id),
            state: if is_agreed { "connected" } else { "asked" }.to_owned(),
            note: note.to_owned(),
            asked_at,
            answered_at: if is_agreed { asked_at + DAY } else { 0 },
        };
        connection::insert(connection, &row)?;
    }
    for (introducer, two, note, days_ago) in INTRODUCTIONS {
        let id = Id(ids.id());
        let introducer = person(connection, seed, introducer)?;
        let first = person(connection, seed, two[0])?;
        let second = person(connection, seed, two[1])?;
        let (Some(introducer), Some(first), Some(second)) = (introducer, first, second) else {
            continue;
        };
        let row = IntroductionRow {
            id,
            introducer_id: Some(introducer),
            first_id: first,
            second_id: second,
            pair: connection::pair(first, second),
            note: note.to_owned(),
            first_answer: "waiting".to_owned(),
            second_answer: "waiting".to_owned(),
            is_void: 0,
            made_at: today - days_ago * DAY,
        };
        introduction::insert(connection, &row)?;
    }
    Ok(())
}

/// Somebody of the cast, if there.
pub(super) fn person(
    connection: &mut Connection,
    seed: u64,
    place: usize,
) -> Result<Option<Id>, ApiError> {
    let email = super::members::member(seed, place).email;
    let found = members::by_emails(connection, &[&email])?;
    Ok(found.first().map(|person| person.id))
}
