//! Posts: who may see them, lists that go on behind a position, comments, reactions and polls.

use super::support::{Fresh, id, person};
use storage::{
    Id, groups,
    groups::{group::GroupRow, member::MemberRow},
    members,
    network::{
        block::{self, BlockRow},
        connection::{self, ConnectionRow, pair},
    },
    posts::{
        Viewer,
        comment::{self, CommentRow},
        facts,
        poll::{self, PollRow},
        post::{self, Filter, PostRow},
        revision,
    },
};

fn a_post(n: u128, author: u128, audience: &str) -> PostRow {
    PostRow {
        id: id(n),
        kind: "question".to_owned(),
        author_id: id(author),
        audience: audience.to_owned(),
        group_id: (audience == "group").then(|| id(50)),
        title: "雪かき".to_owned(),
        body: "どこに捨てますか".to_owned(),
        created_at: n as i64,
        edited_at: 0,
        is_solved: 0,
        pinned_at: 0,
        version: 1,
    }
}

fn a_comment(n: u128, post: u128, author: u128) -> CommentRow {
    CommentRow {
        id: id(n),
        post_id: id(post),
        author_id: id(author),
        body: "川です".to_owned(),
        created_at: n as i64,
        is_accepted: 0,
    }
}

/// People 1 to 6: 1 writes, 2 is connected with 1, 3 is left out, 4 blocks 1, 5 belongs to the group with 1,
/// and 6 is a stranger. Posts 10 for everyone, 11 for connections and 12 for the group, each without 3.
fn world(fresh: &Fresh) {
    fresh
        .write(|c| {
            let people: Vec<_> = (1..=6).map(person).collect();
            members::insert(c, &people)?;
            let connected = ConnectionRow {
                id: id(90),
                asker_id: id(2),
                asked_id: id(1),
                pair: pair(id(1), id(2)),
                state: "connected".to_owned(),
                note: String::new(),
                asked_at: 1,
                answered_at: 1,
            };
            connection::insert(c, &connected)?;
            let blocked = BlockRow {
                person_id: id(4),
                other_id: id(1),
                kind: "block".to_owned(),
                made_at: 1,
            };
            block::put(c, &blocked)?;
            let group = GroupRow {
                id: id(50),
                name: "雪国".to_owned(),
                description: String::new(),
                kind: "hidden".to_owned(),
                created_at: 1,
                version: 1,
            };
            groups::group::insert(c, &group)?;
            for (who, standing) in [(1, "owner"), (3, "member"), (5, "member"), (6, "invited")] {
                let row = MemberRow {
                    group_id: id(50),
                    person_id: id(who),
                    standing: standing.to_owned(),
                    since: who as i64,
                };
                groups::member::put(c, &row)?;
            }
            post::insert(c, &a_post(10, 1, "everyone"), &[id(3)])?;
            post::insert(c, &a_post(11, 1, "connections"), &[id(3)])?;
            post::insert(c, &a_post(12, 1, "group"), &[id(3)])
        })
        .unwrap();
}

fn sees(fresh: &Fresh, who: u128) -> Vec<u128> {
    fresh
        .read(move |c| {
            let viewer = Viewer::of(c, id(who))?;
            let listed = post::list(c, &viewer, &Filter::default(), (i64::MAX, None), 10)?;
            let listed: Vec<Id> = listed.into_iter().map(|row| row.id).collect();
            // A list and a look at one by one agree.
            for n in 10..=12 {
                let found = post::find(c, &viewer, id(n))?;
                assert_eq!(found.is_some(), listed.contains(&id(n)), "{who} {n}");
            }
            Ok(listed.into_iter().map(|id| id.0.as_u128()).collect())
        })
        .unwrap()
}

crate::on_both! {
    fn each_audience_sees_its_own_and_whoever_is_left_out_nothing(fresh) {
        world(&fresh);
        assert_eq!(sees(&fresh, 1), [12, 11, 10]);
        assert_eq!(sees(&fresh, 2), [11, 10]);
        assert_eq!(sees(&fresh, 3), []);
        assert_eq!(sees(&fresh, 4), []);
        assert_eq!(sees(&fresh, 5), [12, 10]);
        assert_eq!(sees(&fresh, 6), [10]);
        fresh.write(|c| connection::end(c, id(1), id(2)).map(|_| ())).unwrap();
        assert_eq!(sees(&fresh, 2), [10]);
        fresh.write(|c| groups::member::delete(c, id(50), id(5)).map(|_| ())).unwrap();
        assert_eq!(sees(&fresh, 5), [10]);
    }

    fn lists_narrow_and_go_on_behind_a_position(fresh) {
        world(&fresh);
        let list = |filter: Filter, before, limit| {
            fresh.read(move |c| {
                let viewer = Viewer::of(c, id(1))?;
                let rows = post::list(c, &viewer, &filter, before, limit)?;
                Ok(rows.into_iter().map(|row| row.id.0.as_u128()).collect::<Vec<_>>())
            }).unwrap()
        };
        assert_eq!(list(Filter::default(), (i64::MAX, None), 2), [12, 11]);
        assert_eq!(list(Filter::default(), (11, Some(id(11))), 2), [10]);
        let of_group = Filter { group: Some(id(50)), ..Filter::default() };
        assert_eq!(list(of_group, (i64::MAX, None), 9), [12]);
        let of_kind = Filter { kind: Some("post".to_owned()), ..Filter::default() };
        assert_eq!(list(of_kind, (i64::MAX, None), 9), []);
        let pinned = Filter { is_pinned: true, ..Filter::default() };
        assert_eq!(list(pinned.clone(), (i64::MAX, None), 9), []);
        fresh.write(|c| post::pin(c, id(12), 5)).unwrap();
        assert_eq!(list(pinned, (i64::MAX, None), 9), [12]);
        fresh
            .write(|c| {
                comment::insert(c, &a_comment(20, 11, 2))?;
                comment::accept(c, id(11), Some(id(20)))
            })
            .unwrap();
        let unsolved = Filter { is_unsolved: true, ..Filter::default() };
        assert_eq!(list(unsolved, (i64::MAX, None), 9), [12, 10]);
    }

    fn an_edit_keeps_what_was_said(fresh) {
        world(&fresh);
        let edited = |version| {
            fresh.write(move |c| {
                let before = PostRow { version, ..a_post(10, 1, "everyone") };
                revision::edit(c, &before, "雪", "川へ", 99)
            })
        };
        assert!(edited(1).unwrap());
        assert!(!edited(1).unwrap(), "the version is another one now");
        let (row, revisions) = fresh.read(|c| {
            let viewer = Viewer::of(c, id(6))?;
            Ok((post::find(c, &viewer, id(10))?.unwrap(), revision::list(c, id(10), 9)?))
        }).unwrap();
        assert_eq!((row.title.as_str(), row.version, row.edited_at), ("雪", 2, 99));
        assert_eq!(revisions.len(), 1);
        assert_eq!((revisions[0].title.as_str(), revisions[0].written_at), ("雪かき", 10));
    }

    fn comments_and_reactions_of_hidden_people_do_not_count(fresh) {
        world(&fresh);
        fresh
            .write(|c| {
                for n in [21, 22, 23] {
                    comment::insert(c, &a_comment(n, 10, n - 20))?;
                }
                for n in [1, 2] {
                    facts::react(c, id(10), id(n), "like", true)?;
                    facts::react(c, id(10), id(n), "like", true)?;
                }
                facts::react(c, id(10), id(2), "thanks", true)?;
                facts::react(c, id(10), id(2), "thanks", false)?;
                facts::mention(c, id(10), id(10), &[id(2), id(3)])
            })
            .unwrap();
        fresh.read(|c| {
            let all = comment::list(c, id(10), &[], (i64::MIN, None), 9)?;
            assert_eq!(all.len(), 3);
            let fewer = comment::list(c, id(10), &[id(2)], (21, Some(id(21))), 9)?;
            assert_eq!(fewer.iter().map(|row| row.id).collect::<Vec<_>>(), [id(23)]);
            assert_eq!(facts::comment_counts(c, &[id(10)], &[id(2)])?, [(id(10), 2)]);
            let like = "like".to_owned();
            let counts = facts::reaction_counts(c, &[id(10)], &[])?;
            assert_eq!(counts, [(id(10), like.clone(), 2)]);
            let counts = facts::reaction_counts(c, &[id(10)], &[id(1)])?;
            assert_eq!(counts, [(id(10), like.clone(), 1)]);
            assert_eq!(facts::reactions_of(c, &[id(10)], id(1))?, [(id(10), like)]);
            assert_eq!(facts::mentions(c, &[id(10)])?, [(id(10), id(2)), (id(10), id(3))]);
            Ok(())
        }).unwrap();
        fresh
            .write(|c| {
                comment::accept(c, id(10), Some(id(22)))?;
                comment::accept(c, id(10), Some(id(23)))
            })
            .unwrap();
        let accepted = fresh.read(|c| comment::accepted(c, id(10))).unwrap();
        assert_eq!(accepted.as_ref().map(|row| row.id), Some(id(23)));
        fresh.write(move |c| comment::delete(c, accepted.as_ref().unwrap())).unwrap();
        let solved = fresh.read(|c| {
            let viewer = Viewer::of(c, id(6))?;
            Ok(post::find(c, &viewer, id(10))?.unwrap().is_solved)
        }).unwrap();
        assert_eq!(solved, 0);
        fresh.write(|c| post::delete(c, id(10))).unwrap();
        assert_eq!(fresh.read(|c| comment::find(c, id(21))).unwrap(), None);
    }

    fn a_vote_takes_the_place_of_the_one_before(fresh) {
        world(&fresh);
        fresh
            .write(|c| {
                let row = PollRow { post_id: id(10), is_multiple: 1, closes_at: 100 };
                poll::insert(c, &row, &["赤".to_owned(), "青".to_owned(), "白".to_owned()])?;
                poll::vote(c, id(10), id(2), &[0, 1])?;
                poll::vote(c, id(10), id(5), &[1])?;
                poll::vote(c, id(10), id(2), &[1, 2])
            })
            .unwrap();
        fresh.read(|c| {
            let (row, choices) = poll::find(c, id(10))?.unwrap();
            assert_eq!((row.is_multiple, choices.len()), (1, 3));
            assert_eq!(poll::chosen(c, id(10), id(2))?, [1, 2]);
            assert_eq!(poll::chosen(c, id(10), id(6))?, []);
            let (mut counts, people) = poll::tally(c, id(10))?;
            counts.sort_unstable();
            assert_eq!((counts, people), (vec![(1, 2), (2, 1)], 2));
            assert_eq!(facts::with_poll(c, &[id(10), id(11)])?, [id(10)]);
            Ok(())
        }).unwrap();
    }

    fn a_hidden_group_is_there_for_its_own_and_the_invited(fresh) {
        world(&fresh);
        let there = |who: u128| {
            fresh.read(move |c| {
                let found = groups::group::find(c, id(who), id(50))?;
                let listed = groups::group::list(c, id(who), false, (i64::MAX, None), 9)?;
                assert_eq!(found.is_some(), listed.len() == 1, "{who}");
                Ok(found.is_some())
            }).unwrap()
        };
        assert_eq!([1, 3, 5, 6, 2, 4].map(there), [true, true, true, true, false, false]);
        fresh.read(|c| {
            let belongs = &groups::member::BELONGS;
            let rows = groups::member::list(c, id(50), belongs, &[id(3)], (1, Some(id(1))), 9)?;
            assert_eq!(rows.iter().map(|row| row.person_id).collect::<Vec<_>>(), [id(5)]);
            assert_eq!(groups::member::counts(c, &[id(50)], &[id(3)])?, [(id(50), 2)]);
            assert_eq!(groups::member::groups_of(c, id(6))?, []);
            assert_eq!(groups::member::groups_of(c, id(5))?, [id(50)]);
            assert_eq!(groups::member::people(c, id(50), &["owner"])?, [id(1)]);
            Ok(())
        }).unwrap();
        fresh.write(|c| groups::group::delete(c, id(50))).unwrap();
        assert_eq!(sees(&fresh, 5), [10]);
    }
}
