//! B6: a worker of whom it is not known for sure where they work is seen by nobody.

use super::{
    community::{Blind, card},
    wire::Wire,
};
use crate::support::Backend;
use api::{employments::Employment, page::Page};
use diesel::prelude::*;
use serde_json::json;
use storage::{Connection, Id, StorageError, schema::employment};

/// Losing what the community knew of the worker hides the card from everybody, and so does an employment that
/// nobody attests, that contradicts another one, or that the worker says is wrong.
#[test]
fn a_card_whose_worker_has_no_known_employer_is_seen_by_nobody() {
    type Change = fn(&Blind);
    let changes: [(&str, Change); 4] = [
        ("none", forget),
        ("unattested", |blind| {
            change(blind, |connection, worker| {
                diesel::update(employment::table.filter(employment::person_id.eq(worker)))
                    .set(employment::attestation.eq("none"))
                    .execute(connection)
            });
        }),
        ("two usual ones", |blind| {
            change(blind, |connection, worker| {
                diesel::update(employment::table.filter(employment::person_id.eq(worker)))
                    .set(employment::kind.eq("regular"))
                    .execute(connection)
            });
        }),
        ("disputed", dispute),
    ];
    for (name, change) in changes {
        let blind = Blind::new(Backend::Sqlite, 3);
        assert!(!is_hidden(&blind), "the control: {name}");
        change(&blind);
        assert!(is_hidden(&blind), "a card is seen: {name}");
    }
}

/// Takes away what is known of where the worker works.
pub fn forget(blind: &Blind) {
    change(blind, |connection, worker| {
        diesel::delete(employment::table.filter(employment::person_id.eq(worker)))
            .execute(connection)
    });
}

/// Changes the worker's employments; there are some.
fn change(blind: &Blind, work: fn(&mut Connection, Id) -> QueryResult<usize>) {
    let worker = Id(blind.worker);
    let changed = blind
        .server
        .write(move |connection| Ok::<_, StorageError>(work(connection, worker)?));
    assert!(changed > 1, "the worker has several employments");
}

fn dispute(blind: &Blind) {
    let server = &blind.server;
    let list = server.get("/api/me/employments").as_(&blind.cookie).send();
    let own = list.expect(200).json::<Page<Employment>>();
    let path = format!("/api/me/employments/{}/reports", own.items[0].id);
    let report = server.post(&path).as_(&blind.cookie).new_key();
    let report = report.json(&json!({ "text": "ここでは働いていません" }));
    report.send().expect(204);
}

/// Whether the allowed company sees the same with the card switched on and off.
pub fn is_hidden(blind: &Blind) -> bool {
    let mut allowed = Wire::open(&blind.server, &blind.allowed.cookie);
    let mut worker = Wire::open(&blind.server, &blind.cookie);
    let mut seen = |is_open| {
        let body = card(is_open, true, &[], "");
        worker.save(&body).expect(200);
        allowed.get("/api/career/seekers").comparable()
    };
    seen(false) == seen(true)
}
