//! Invitations: open once, found by the newest link only, and gone without a trace when taken back.

use super::{
    members::organisation,
    support::{Fresh, id, person},
};
use storage::{
    directory,
    invitation::{self, InvitationRow},
    members,
};

fn row(n: u128, who: u128, organisation: u128) -> InvitationRow {
    InvitationRow {
        id: id(n),
        person_id: id(who),
        organisation_id: id(organisation),
        invited_by: None,
        token_hash: vec![n as u8; 32],
        sent_at: n as i64,
        sent_times: 1,
        expires_at: 1_000,
        accepted_at: 0,
    }
}

fn two_invited(fresh: &Fresh) {
    fresh
        .write(|c| {
            directory::organisation::insert(
                c,
                &[
                    organisation(50, "長岡製作所"),
                    organisation(51, "信濃川データ"),
                ],
            )?;
            members::insert(c, &[person(1), person(2)])?;
            for n in [1, 2] {
                members::set_state(c, id(n), "invited")?;
            }
            invitation::insert(c, &row(11, 1, 50))?;
            invitation::insert(c, &row(12, 2, 51))
        })
        .unwrap();
}

crate::on_both! {
    fn lists_are_newest_first_and_narrowed_to_organisations(fresh) {
        two_invited(&fresh);
        let ids = |organisations: Option<Vec<storage::Id>>, after| -> Vec<storage::Id> {
            let found = fresh.read(move |c| invitation::open(c, organisations.as_deref(), after, 10)).unwrap();
            found.into_iter().map(|open| open.row.id).collect()
        };
        assert_eq!(ids(None, None), [id(12), id(11)]);
        assert_eq!(ids(None, Some((12, id(12)))), [id(11)]);
        assert_eq!(ids(Some(vec![id(50)]), None), [id(11)]);
        assert_eq!(ids(Some(Vec::new()), None), []);
    }

    fn the_newest_link_works_once_and_in_time(fresh) {
        two_invited(&fresh);
        let find = |byte: u8, now: i64| fresh.read(move |c| invitation::by_token(c, &[byte; 32], now)).unwrap();
        assert!(find(11, 1_000).is_none());
        let first = find(11, 999).unwrap();
        assert!(fresh.write(|c| invitation::send_again(c, id(11), vec![99; 32], 20, 2_000)).unwrap());
        assert!(find(11, 30).is_none());
        // Of the earlier link's answer nothing can be accepted any more.
        assert!(!fresh.write(move |c| invitation::accept(c, &first, true, 30)).unwrap());
        let newest = find(99, 1_999).unwrap();
        assert_eq!((newest.row.sent_times, newest.person.state.as_str()), (2, "invited"));
        let again = newest.clone();
        assert!(fresh.write(move |c| invitation::accept(c, &newest, true, 40)).unwrap());
        assert!(!fresh.write(move |c| invitation::accept(c, &again, true, 41)).unwrap());
        assert!(find(99, 50).is_none());
        let accepted = fresh.read(|c| members::find(c, id(1))).unwrap().unwrap();
        assert_eq!((accepted.state.as_str(), accepted.joined_at), ("active", 40));
        assert!(!fresh.write(|c| invitation::send_again(c, id(11), vec![98; 32], 60, 3_000)).unwrap());
    }

    fn taking_back_removes_the_invited_person_and_never_a_member(fresh) {
        two_invited(&fresh);
        let open = fresh.read(|c| invitation::find(c, id(11))).unwrap().unwrap();
        let again = open.clone();
        assert!(fresh.write(move |c| invitation::revoke(c, &open)).unwrap());
        assert!(!fresh.write(move |c| invitation::revoke(c, &again)).unwrap());
        assert!(fresh.read(|c| members::find(c, id(1))).unwrap().is_none());
        assert!(fresh.read(|c| invitation::find(c, id(11))).unwrap().is_none());
        let other = fresh.read(|c| invitation::find(c, id(12))).unwrap().unwrap();
        let accepted = other.clone();
        assert!(fresh.write(move |c| invitation::accept(c, &accepted, true, 5)).unwrap());
        assert!(!fresh.write(move |c| invitation::revoke(c, &other)).unwrap());
        assert!(fresh.read(|c| members::find(c, id(2))).unwrap().is_some());
    }
}
