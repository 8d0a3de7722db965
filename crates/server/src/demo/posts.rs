//! What members of the demo have written: questions with and without an answer, a post with a poll, and groups.

use crate::{
    error::ApiError,
    ids::{Ids, SeededIds},
    index,
};
use api::tokyo::{DAY, HOUR};
use storage::{
    Connection, Id,
    groups::{
        group::{self, GroupRow},
        member::{self, MemberRow},
    },
    posts::{
        comment::{self, CommentRow},
        facts,
        poll::{self, PollRow},
        post::{self, PostRow},
    },
};

/// A post of somebody of the cast, by the place there.
struct Said {
    author: usize,
    kind: &'static str,
    /// In the first group, or for everyone.
    is_in_group: bool,
    title: &'static str,
    body: &'static str,
    hours_ago: i64,
    /// Who answered what.
    answers: &'static [(usize, &'static str)],
    /// Whether the first answer was accepted.
    is_solved: bool,
    /// Who liked it.
    likes: &'static [usize],
}

const SAID: [Said; 5] = [
    Said {
        author: 4,
        kind: "question",
        is_in_group: false,
        title: "雪かきした雪はどこに捨てればいいですか",
        body: "去年越してきました。**消雪パイプのない道**に住んでいます。\n\n- 流雪溝の使える時間はどこで分かりますか\n- 車の上の雪はどうしていますか",
        hours_ago: 30,
        answers: &[
            (
                0,
                "町内会ごとに投雪の時間が決まっています。回覧板か、市のページの「流雪溝」で見られます。",
            ),
            (7, "車の雪は、出かける前に屋根だけは必ず下ろしています。"),
        ],
        is_solved: true,
        likes: &[0, 7, 5],
    },
    Said {
        author: 5,
        kind: "question",
        is_in_group: false,
        title: "保育園の一時預かり、リモートワークの人はどうしていますか",
        body: "会議が続く日だけ預けたいのですが、申し込みのこつがあれば教えてください。",
        hours_ago: 20,
        answers: &[],
        is_solved: false,
        likes: &[11],
    },
    Said {
        author: 7,
        kind: "question",
        is_in_group: false,
        title: "副業分の確定申告、はじめてです",
        body: "年末調整のあとに何をすればいいか、順番が知りたいです。",
        hours_ago: 8,
        answers: &[(
            11,
            "まず源泉徴収票を待つのがよさそうです。1月の終わりには届きます。",
        )],
        is_solved: false,
        likes: &[],
    },
    Said {
        author: 6,
        kind: "post",
        is_in_group: false,
        title: "忘年会の日を決めましょう",
        body: "NaDeC BASEの近くで、会社をこえて集まりませんか。*途中からの参加も歓迎です。*",
        hours_ago: 5,
        answers: &[(0, "ぜひ参加したいです。")],
        is_solved: false,
        likes: &[0, 4, 5],
    },
    Said {
        author: 0,
        kind: "post",
        is_in_group: true,
        title: "評価ボードの貸し借り表",
        body: "手元にあるものを書いていきましょう。\n\n1. `nRF52840` 2枚\n2. `ESP32-C3` 3枚",
        hours_ago: 60,
        answers: &[],
        is_solved: false,
        likes: &[5],
    },
];

const GROUPS: [(&str, &str, &str, &[usize]); 2] = [
    (
        "組込みの会",
        "ファームウェアと電子工作の話をするグループです。木曜のもくもく会で集まります。",
        "open",
        &[0, 4, 5],
    ),
    (
        "子育てと仕事",
        "保育園、学校、休みの取り方。おたがいの知恵を持ち寄ります。",
        "by_request",
        &[5, 11],
    ),
];

/// Writes them; `cast` are those who are there.
///
/// # Errors
/// When the database fails.
pub(super) fn write(
    connection: &mut Connection,
    ids: &SeededIds,
    cast: &[Option<Id>],
    now: i64,
) -> Result<(), ApiError> {
    let there =
        |places: &[usize]| -> Vec<Id> { places.iter().filter_map(|place| cast[*place]).collect() };
    let mut groups = Vec::new();
    for (name, description, kind, people) in GROUPS {
        let row = GroupRow {
            id: Id(ids.id()),
            name: name.to_owned(),
            description: description.to_owned(),
            kind: kind.to_owned(),
            created_at: now - 90 * DAY - groups.len() as i64,
            version: 1,
        };
        group::insert(connection, &row)?;
        for (place, person) in there(people).into_iter().enumerate() {
            let standing = if place == 0 { "owner" } else { "member" };
            let row = MemberRow {
                group_id: row.id,
                person_id: person,
                standing: standing.to_owned(),
                since: row.created_at + place as i64 * DAY,
            };
            member::put(connection, &row)?;
        }
        groups.push(row.id);
    }
    let mut written = Vec::new();
    for said in &SAID {
        let (id, at) = (Id(ids.id()), now - said.hours_ago * HOUR);
        let Some(author) = cast[said.author] else {
            continue;
        };
        let row = PostRow {
            id,
            kind: said.kind.to_owned(),
            author_id: author,
            audience: if said.is_in_group {
                "group"
            } else {
                "everyone"
            }
            .to_owned(),
            group_id: said.is_in_group.then(|| groups[0]),
            title: said.title.to_owned(),
            body: said.body.to_owned(),
            created_at: at,
            edited_at: 0,
            is_solved: 0,
            pinned_at: if said.is_in_group { at } else { 0 },
            version: 1,
        };
        post::insert(connection, &row, &[])?;
        for (place, (answerer, words)) in said.answers.iter().enumerate() {
            let answer = Id(ids.id());
            let Some(author) = cast[*answerer] else {
                continue;
            };
            let row = CommentRow {
                id: answer,
                post_id: id,
                author_id: author,
                body: (*words).to_owned(),
                created_at: at + (place as i64 + 1) * HOUR,
                is_accepted: 0,
            };
            comment::insert(connection, &row)?;
            if said.is_solved && place == 0 {
                comment::accept(connection, id, Some(answer))?;
            }
        }
        for person in there(said.likes) {
            facts::react(connection, id, person, "like", true)?;
        }
        if said.title.starts_with("忘年会") {
            let row = PollRow {
                post_id: id,
                is_multiple: 1,
                closes_at: now + 7 * DAY,
            };
            let choices = ["12月11日(金)", "12月12日(土)", "12月18日(金)"];
            poll::insert(connection, &row, &choices.map(str::to_owned))?;
            for (place, person) in there(&[4, 5, 7]).into_iter().enumerate() {
                poll::vote(connection, id, person, &[place as i32 % 2])?;
            }
        }
        written.push(id);
    }
    index::reindex_posts(connection, &written)
}
