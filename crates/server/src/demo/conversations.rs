//! What the demo's worker has talked about: two conversations, and two requests that wait for an answer.

use super::{DemoCommunity, members::member};
use crate::{
    error::ApiError,
    ids::{Ids as _, SeededIds},
};
use storage::{
    Connection, Id,
    members::by_emails,
    messages::{
        conversation::{self, ConversationRow, MemberRow},
        message::{self, NewMessage},
        taking_part,
    },
    network::connection::pair,
    notification::{self, NewNotification},
};

const MINUTE: i64 = 60 * 1000;
const HOUR: i64 = 60 * MINUTE;

/// A conversation of members of the cast, named by their position; the first one began it.
struct Talk {
    name: &'static str,
    state: &'static str,
    people: &'static [usize],
    /// Who said what, and how many minutes before the demo's noon.
    lines: &'static [(usize, i64, &'static str)],
    /// How many of the lines the worker has not read.
    unread: i64,
}

const WORKER: usize = 0;

const TALKS: [Talk; 4] = [
    Talk {
        name: "",
        state: "open",
        people: &[WORKER, 4],
        lines: &[
            (
                WORKER,
                1_530,
                "先週のもくもく会ではありがとうございました。CANの話、とても参考になりました。",
            ),
            (
                4,
                1_488,
                "こちらこそ。うちはブートローダーで同じところにはまったので、よければ今度お見せします。",
            ),
            (
                WORKER,
                1_481,
                "ぜひお願いします。木曜ならNaDeC BASEにいます。",
            ),
            (4, 95, "では木曜の13時に。資料も持っていきますね。"),
            (4, 94, "場所は2階の窓ぎわにしましょう。"),
        ],
        unread: 2,
    },
    Talk {
        name: "木曜もくもく会",
        state: "open",
        people: &[6, WORKER, 5],
        lines: &[
            (6, 4_320, "次回のテーマを決めましょう。候補はありますか。"),
            (
                5,
                4_290,
                "テストの自動化はどうでしょう。医療機器の話もできます。",
            ),
            (
                WORKER,
                4_200,
                "賛成です。はんだごてと評価ボードを持っていきます。",
            ),
        ],
        unread: 0,
    },
    Talk {
        name: "",
        state: "request",
        people: &[7, WORKER],
        lines: &[(
            7,
            200,
            "はじめまして。同じ高専の出身で、いまは車載の仕事をしています。お昼でもいかがですか。",
        )],
        unread: 1,
    },
    Talk {
        name: "",
        state: "request",
        people: &[8, WORKER],
        lines: &[(
            8,
            1_700,
            "データ分析の勉強会を始めたいと思っています。組込みの方の話も伺いたいです。",
        )],
        unread: 1,
    },
];

/// Writes the conversations; members whom a small demo leaves out say nothing.
///
/// # Errors
/// When the database fails.
pub(super) fn write(
    connection: &mut Connection,
    community: &DemoCommunity,
    now: i64,
) -> Result<(), ApiError> {
    let ids = SeededIds::new(community.seed() ^ 0x7461_6c6b);
    // The oldest first, so that notifications come in the order of time.
    for talk in TALKS.iter().rev() {
        if talk.people.iter().all(|person| *person < community.len()) {
            one(connection, community, &ids, talk, now)?;
        }
    }
    Ok(())
}

fn one(
    connection: &mut Connection,
    community: &DemoCommunity,
    ids: &SeededIds,
    talk: &Talk,
    now: i64,
) -> Result<(), ApiError> {
    let mut person = |index: usize| -> Result<Id, ApiError> {
        let email = member(community.seed(), index).email;
        let found = by_emails(connection, &[&email])?.pop();
        found
            .map(|person| person.id)
            .ok_or_else(|| ApiError::internal("a member of the demo was not written"))
    };
    let mut people = Vec::new();
    for index in talk.people {
        people.push((*index, person(*index)?));
    }
    let of = |index: usize| people.iter().find(|(known, _)| *known == index);
    let (Some((_, starter)), Some((_, worker))) = (people.first(), of(WORKER)) else {
        return Ok(());
    };
    let id = Id(ids.id());
    let began = now - 5 * 24 * HOUR;
    let row = ConversationRow {
        id,
        kind: if people.len() == 2 { "direct" } else { "group" }.to_owned(),
        pair: match people.as_slice() {
            [(_, one), (_, other)] => pair(*one, *other),
            _ => id.0.into_bytes().to_vec(),
        },
        name: talk.name.to_owned(),
        state: talk.state.to_owned(),
        starter_id: *starter,
        started_at: began,
        newest: 0,
    };
    let places: Vec<MemberRow> = people
        .iter()
        .map(|(_, person)| MemberRow {
            conversation_id: id,
            person_id: *person,
            state: match talk.state {
                "request" if person != starter => "requested".to_owned(),
                _ => "active".to_owned(),
            },
            changed_at: began,
            newest: 0,
            read_until: 0,
            unread: 0,
        })
        .collect();
    conversation::insert(connection, &row, &places)?;
    for (index, minutes, text) in talk.lines {
        let Some((_, sender_id)) = of(*index) else {
            continue;
        };
        let new = NewMessage {
            id: Id(ids.id()),
            conversation_id: id,
            sender_id: *sender_id,
            body: (*text).to_owned(),
            normalised: japanese::fold(text),
            sent_at: now - minutes * MINUTE,
        };
        message::insert(connection, &new, &[])?;
    }
    let read = talk.lines.len() as i64 - talk.unread;
    taking_part::mark_read(connection, id, *worker, read, talk.unread)?;
    if talk.state == "request" {
        let minutes = talk.lines.first().map_or(0, |(_, minutes, _)| *minutes);
        let new = NewNotification {
            id: Id(ids.id()),
            person_id: *worker,
            kind: "message_requested".to_owned(),
            actor_id: Some(*starter),
            subject_id: Some(id),
            created_at: now - minutes * MINUTE,
        };
        notification::add(connection, &new)?;
    }
    Ok(())
}
