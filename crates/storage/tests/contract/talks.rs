//! Talks between companies and workers, and what they wrote.

use super::support::{Fresh, id, person};
use storage::{
    Id, StorageError, members,
    transfer::{
        Vault,
        message::{self, Message},
        note::{self, Note},
        talk::{self, Talk},
    },
};

const SAID: &[u8] = b"would like to talk";

fn vault() -> Vault {
    Vault::new(&[("first".to_owned(), [3; 32])]).unwrap()
}

fn of(number: u128, who: u128, company: u128, version: i64) -> Talk {
    Talk {
        id: id(number),
        person_id: id(who),
        company: vault().tag(id(company)),
        content: SAID.to_vec(),
        kept_until: 700,
        version,
    }
}

fn text(number: u128, of: u128, place: i64) -> Message {
    Message {
        id: id(number),
        talk_id: id(of),
        number: place,
        content: SAID.to_vec(),
    }
}

fn noted(number: u128, of: u128, content: &[u8]) -> Note {
    Note {
        id: id(number),
        talk_id: id(of),
        content: content.to_vec(),
    }
}

fn start(fresh: &Fresh, talks: Vec<Talk>) {
    fresh
        .write(|c| members::insert(c, &[person(1), person(2)]))
        .unwrap();
    for (place, one) in (0..).zip(talks) {
        fresh
            .write(move |c| talk::insert(c, &vault(), [place; 24], &one))
            .unwrap();
    }
}

crate::on_both! {
    fn a_worker_and_a_company_have_one_talk(fresh) {
        start(&fresh, vec![of(10, 1, 90, 1), of(11, 1, 91, 1), of(12, 2, 90, 1)]);
        let again = fresh.write(|c| talk::insert(c, &vault(), [9; 24], &of(13, 1, 90, 1)));
        assert!(matches!(again, Err(StorageError::Conflict { .. })));
        assert_eq!(fresh.read(|c| talk::of_person(c, &vault(), id(1))).unwrap(), [of(10, 1, 90, 1), of(11, 1, 91, 1)]);
        let mine = |company: u128| vec![vault().tag(id(company))];
        assert_eq!(fresh.read(move |c| talk::of_companies(c, &vault(), &mine(90))).unwrap(), [of(10, 1, 90, 1), of(12, 2, 90, 1)]);
        assert!(fresh.read(move |c| talk::of_companies(c, &vault(), &mine(92))).unwrap().is_empty());
        let other = || Vault::new(&[("first".to_owned(), [4; 32])]).unwrap();
        assert!(fresh.read(move |c| talk::of_person(c, &other(), id(1))).unwrap().is_empty());
        assert!(fresh.read(move |c| talk::find(c, &other(), id(10))).is_err());
    }

    fn a_change_needs_the_version_before(fresh) {
        start(&fresh, vec![of(10, 1, 90, 1)]);
        fresh.write(|c| talk::hold(c, id(10))).unwrap();
        let change = |version| fresh.write(move |c| talk::update(c, &vault(), [8; 24], &of(10, 1, 90, version))).unwrap();
        assert!(change(2));
        assert!(!change(2) && !change(4));
        assert_eq!(fresh.read(|c| talk::find(c, &vault(), id(10))).unwrap(), Some(of(10, 1, 90, 2)));
    }

    fn messages_come_in_order_and_page_backwards(fresh) {
        start(&fresh, vec![of(10, 1, 90, 1), of(11, 2, 90, 1)]);
        assert_eq!(fresh.read(|c| message::newest(c, id(10))).unwrap(), 0);
        for place in 1..=3_u8 {
            let number = i64::from(place);
            let one = text(20 + u128::from(place), 10, number);
            fresh.write(move |c| message::insert(c, &vault(), [place; 24], &one)).unwrap();
        }
        let taken = fresh.write(|c| message::insert(c, &vault(), [9; 24], &text(30, 10, 3)));
        assert!(matches!(taken, Err(StorageError::Conflict { .. })));
        let page = |before, limit| fresh.read(move |c| message::list(c, &vault(), id(10), before, limit)).unwrap();
        assert_eq!(page(i64::MAX, 2), [text(22, 10, 2), text(23, 10, 3)]);
        assert_eq!(page(2, 2), [text(21, 10, 1)]);
        assert_eq!(fresh.read(|c| message::newest(c, id(10))).unwrap(), 3);
        assert_eq!(fresh.read(|c| message::find(c, &vault(), id(22))).unwrap(), Some(text(22, 10, 2)));
        assert!(fresh.read(|c| message::list(c, &vault(), id(11), i64::MAX, 9)).unwrap().is_empty());
    }

    fn what_is_over_or_unwanted_goes_with_its_messages(fresh) {
        start(&fresh, vec![of(10, 1, 90, 1), of(11, 2, 90, 1), Talk { kept_until: 650, ..of(12, 2, 91, 1) }]);
        fresh.write(|c| message::insert(c, &vault(), [7; 24], &text(21, 10, 1))).unwrap();
        assert_eq!(fresh.write(|c| talk::purge(c, 651)).unwrap(), 1);
        assert_eq!(fresh.write(|c| talk::delete_of(c, id(1))).unwrap(), 1);
        assert!(fresh.read(|c| message::find(c, &vault(), Id(id(21).0))).unwrap().is_none());
        assert_eq!(fresh.read(|c| talk::of_person(c, &vault(), id(2))).unwrap().len(), 1);
    }

    fn notes_belong_to_one_talk_and_go_with_it(fresh) {
        start(&fresh, vec![of(10, 1, 90, 1), of(11, 2, 90, 1)]);
        fresh.write(|c| note::insert(c, &vault(), [7; 24], &noted(31, 10, SAID))).unwrap();
        fresh.write(|c| note::insert(c, &vault(), [8; 24], &noted(30, 10, SAID))).unwrap();
        let taken = fresh.write(|c| note::insert(c, &vault(), [9; 24], &noted(30, 11, SAID)));
        assert!(matches!(taken, Err(StorageError::Conflict { .. })));
        let list = |talk| fresh.read(move |c| note::list(c, &vault(), id(talk))).unwrap();
        assert_eq!(list(10), [noted(30, 10, SAID), noted(31, 10, SAID)]);
        assert!(list(11).is_empty());
        let change = |talk| fresh.write(move |c| note::update(c, &vault(), [6; 24], &noted(30, talk, b"anew"))).unwrap();
        assert!(!change(11) && change(10));
        assert_eq!(fresh.read(|c| note::find(c, &vault(), id(30))).unwrap(), Some(noted(30, 10, b"anew")));
        let remove = |talk| fresh.write(move |c| note::delete(c, id(talk), id(31))).unwrap();
        assert!(!remove(11) && remove(10) && !remove(10));
        assert_eq!(list(10).len(), 1);
        fresh.write(|c| talk::delete_of(c, id(1))).unwrap();
        assert!(list(10).is_empty());
    }
}
