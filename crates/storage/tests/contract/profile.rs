//! Profiles: written whole or not at all, hidden facts out of counts and peers, pictures one each.

use super::{
    members::organisation,
    support::{id, person},
};
use storage::{
    Id, StorageError,
    directory::organisation as organisations,
    members::{
        self, Audience, Audiences, CareerRow, NewPersonTerm, ProfileRow,
        audience::{CONNECTIONS, NOBODY},
        profile::{self, EditedProfile, PictureRow},
        term::{self, TermRow},
    },
    network::{
        connection::{self, ConnectionRow},
        peer,
    },
};

fn edited(
    c: &mut storage::Connection,
    audiences: &Audiences,
) -> Result<EditedProfile, StorageError> {
    let before = members::find(c, id(1))?.unwrap();
    Ok(EditedProfile {
        person: members::PersonRow {
            version: before.version + 1,
            ..before
        },
        profile: ProfileRow {
            headline: "一言".to_owned(),
            audiences: audiences.to_text(),
            has_more: i32::from(audiences.has_more()),
            ..ProfileRow::empty(id(1))
        },
        terms: vec![NewPersonTerm {
            person_id: id(1),
            position: 0,
            term_id: id(600),
        }],
        places: Vec::new(),
        links: Vec::new(),
        career: vec![CareerRow {
            person_id: id(1),
            position: 0,
            organisation: "前の会社".to_owned(),
            title: String::new(),
            since: "2018".to_owned(),
            until: String::new(),
            description: String::new(),
        }],
    })
}

fn level(field: &str, level: i32) -> Audiences {
    let mut audiences = Audiences::default();
    audiences.set(field, level);
    audiences
}

fn people(c: &mut storage::Connection) -> Result<(), StorageError> {
    organisations::insert(c, &[organisation(500, "会社")])?;
    let skill = TermRow {
        id: id(600),
        kind: "skill".to_owned(),
        key: "rust".to_owned(),
        label: "Rust".to_owned(),
    };
    term::insert(c, &[skill])?;
    members::insert(c, &[person(1), person(2)])
}

crate::on_both! {
    fn a_profile_is_written_from_the_version_that_was_read(fresh) {
        fresh.write(people).unwrap();
        let write = || fresh.write(|c| {
            let edited = edited(c, &Audiences::default())?;
            profile::edit(c, &edited)
        }).unwrap();
        assert!(write() && write());
        let stale = fresh.write(|c| {
            let mut stale = edited(c, &Audiences::default())?;
            stale.person.version -= 1;
            stale.profile.headline = "古い".to_owned();
            profile::edit(c, &stale)
        }).unwrap();
        assert!(!stale);
        let details = fresh.read(|c| members::details(c, &[id(1), id(2)])).unwrap();
        assert_eq!(details[0].profile.headline, "一言");
        assert_eq!(details[0].career[0].organisation, "前の会社");
        assert_eq!(details[1].profile, ProfileRow::empty(id(2)));
    }

    fn hidden_facts_are_nobodys_even_when_they_are_written_anew(fresh) {
        fresh.write(people).unwrap();
        let holders = || fresh.read(|c| peer::holders_of_term(c, id(600), id(2), 10)).unwrap();
        for (hidden, found) in [(0, 1), (CONNECTIONS, 0), (NOBODY, 0)] {
            fresh.write(move |c| {
                let edited = edited(c, &level("skill", hidden))?;
                profile::edit(c, &edited)
            }).unwrap();
            assert_eq!(holders().len(), found, "{hidden}");
            fresh.write(|c| {
                let person = members::find(c, id(1))?.unwrap();
                let terms = vec![NewPersonTerm { person_id: id(1), position: 0, term_id: id(600) }];
                let anew = members::NewPerson { person, employment: None, terms, places: Vec::new(), links: Vec::new() };
                members::change::replace_profiles(c, &[anew])
            }).unwrap();
            assert_eq!(holders().len(), found, "{hidden}");
            let seen = |audience: Audience| {
                let details = fresh.read(|c| members::details(c, &[id(1)])).unwrap().remove(0);
                details.seen_by(audience).terms.len()
            };
            assert_eq!(seen(Audience::Everyone), usize::from(hidden == 0));
            assert_eq!(seen(Audience::Connections), usize::from(hidden <= CONNECTIONS));
            assert_eq!(seen(Audience::Oneself), 1);
        }
    }

    fn who_shows_more_shows_it_to_connections(fresh) {
        fresh.write(people).unwrap();
        let near = || fresh.read(|c| profile::showing_more_to(c, id(2))).unwrap();
        fresh.write(|c| {
            let edited = edited(c, &level("skill", CONNECTIONS))?;
            profile::edit(c, &edited)
        }).unwrap();
        assert_eq!(near(), [] as [Id; 0]);
        for (asker, asked) in [(1, 2), (2, 1)] {
            fresh.write(move |c| {
                connection::insert(c, &ConnectionRow {
                    id: id(900),
                    asker_id: id(asker),
                    asked_id: id(asked),
                    pair: connection::pair(id(1), id(2)),
                    state: "connected".to_owned(),
                    note: String::new(),
                    asked_at: 1,
                    answered_at: 2,
                })
            }).unwrap();
            assert_eq!(near(), [id(1)]);
            fresh.write(|c| {
                use diesel::prelude::*;
                Ok::<_, StorageError>(diesel::delete(storage::schema::member_connection::table).execute(c)?)
            }).unwrap();
        }
        assert_eq!(near(), [] as [Id; 0]);
    }

    fn a_person_has_one_picture(fresh) {
        fresh.write(people).unwrap();
        let set = |n: u128| fresh.write(move |c| {
            profile::set_picture(c, &PictureRow { id: id(n), person_id: id(1), content: vec![1, 0, 255] })
        }).unwrap();
        set(700);
        set(701);
        assert_eq!(fresh.read(|c| profile::picture(c, id(700))).unwrap(), None);
        let kept = fresh.read(|c| profile::picture(c, id(701))).unwrap().unwrap();
        assert_eq!(kept.content, [1, 0, 255]);
        let named = || fresh.read(|c| members::details(c, &[id(1)])).unwrap()[0].profile.picture_id;
        assert_eq!(named(), Some(id(701)));
        fresh.write(|c| profile::remove_picture(c, id(1))).unwrap();
        fresh.write(|c| profile::remove_picture(c, id(1))).unwrap();
        assert_eq!((named(), fresh.read(|c| profile::picture(c, id(701))).unwrap()), (None, None));
    }
}
