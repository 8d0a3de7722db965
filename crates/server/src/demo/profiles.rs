//! What some of the demo's cast say of themselves, so that a visitor sees how a profile can look.

use super::network::person;
use crate::{error::ApiError, index};
use storage::{
    Connection, Id,
    members::{
        self, Audiences, CareerRow, NewPersonPlace, NewPersonTerm, ProfileRow,
        audience::{CONNECTIONS, NOBODY, field},
        profile::{self, EditedProfile},
    },
};

/// Something done before: where, as what, since and until when, what it was.
type Entry = (
    &'static str,
    &'static str,
    &'static str,
    &'static str,
    &'static str,
);

/// One of the cast.
struct Said {
    /// The place in the cast.
    place: usize,
    headline: &'static str,
    introduction: &'static str,
    career: &'static [Entry],
    /// Fields that are not for everyone.
    restricted: &'static [(&'static str, i32)],
}

const SAID: [Said; 4] = [
    Said {
        place: 0,
        headline: "雪の日も動くファームウェアを書いています",
        introduction: "高専を出て東京で働いたあと、子どもが生まれたのを機に戻ってきました。\n組込みの仕事を長岡で続けている人と、道具や検証のことを話したいです。",
        career: &[
            (
                "えちご精密計測株式会社",
                "組込みソフトウェア",
                "2013-04",
                "2017-03",
                "計測器の制御と、工場での立ち上げを担当しました。",
            ),
            (
                "東京信号技研株式会社",
                "ファームウェア",
                "2017-04",
                "2020-12",
                "",
            ),
        ],
        restricted: &[(field::ARRIVAL, CONNECTIONS)],
    },
    Said {
        place: 4,
        headline: "無線と電源の間で暮らしています",
        introduction: "朝はNaDeC BASEにいることが多いです。声をかけてください。",
        career: &[("みずほ無線工房", "回路設計", "2011-04", "2020-12", "")],
        restricted: &[(field::CAREER, CONNECTIONS)],
    },
    Said {
        place: 7,
        headline: "読みやすい手順書が好きです",
        introduction: "学生のころから長岡です。勉強会を手伝います。",
        career: &[],
        restricted: &[("interest", NOBODY)],
    },
    Said {
        place: 11,
        headline: "",
        introduction: "冬は雪かき、夏は川べりを走っています。",
        career: &[],
        restricted: &[],
    },
];

/// Writes what those of the cast say who are there; a community for a test can be smaller.
pub(super) fn write(connection: &mut Connection, seed: u64) -> Result<(), ApiError> {
    for said in &SAID {
        let Some(id) = person(connection, seed, said.place)? else {
            continue;
        };
        if let Some(before) = members::details(connection, &[id])?.pop() {
            profile::edit(connection, &edited(id, before, said))?;
            index::reindex_members(connection, &[id])?;
        }
    }
    Ok(())
}

fn edited(person_id: Id, before: members::Details, said: &Said) -> EditedProfile {
    let mut audiences = Audiences::default();
    for (field, level) in said.restricted {
        audiences.set(field, *level);
    }
    let mut person = before.person;
    person.version += 1;
    let career = (0..).zip(said.career).map(|(position, entry)| {
        let (organisation, title, since, until, description) = *entry;
        CareerRow {
            person_id,
            position,
            organisation: organisation.to_owned(),
            title: title.to_owned(),
            since: since.to_owned(),
            until: until.to_owned(),
            description: description.to_owned(),
        }
    });
    let terms = (0..)
        .zip(&before.terms)
        .map(|(position, term)| NewPersonTerm {
            person_id,
            position,
            term_id: term.id,
        });
    let places = (0..)
        .zip(&before.places)
        .map(|(position, (place_id, _))| NewPersonPlace {
            person_id,
            place_id: *place_id,
            position,
        });
    EditedProfile {
        profile: ProfileRow {
            headline: said.headline.to_owned(),
            introduction: said.introduction.to_owned(),
            audiences: audiences.to_text(),
            has_more: i32::from(audiences.has_more()),
            ..ProfileRow::empty(person_id)
        },
        terms: terms.collect(),
        places: places.collect(),
        links: before.links,
        career: career.collect(),
        person,
    }
}
