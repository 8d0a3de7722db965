//! People of every kind that an access rule tells apart, with their sessions.

use super::TestServer;
use server::{actor, cookie};
use storage::{
    Id,
    account::session::{self, NewSession},
    directory::organisation::{self, OrganisationRow},
    members::{self, EmploymentRow, NewPerson, PersonRow, RoleRow},
    standing::deletion,
};
use uuid::Uuid;

/// The `Cookie` header of a signed-in browser.
#[derive(Clone, Debug)]
pub struct Cookie(pub String);

/// A small community: one organisation, and people of every kind.
pub struct People {
    /// Where all of them work.
    pub organisation: Uuid,
    /// A member.
    pub member: Uuid,
    /// Another member.
    pub other: Uuid,
    /// Somebody of the council office.
    pub office: Uuid,
    /// A member who is suspended.
    pub suspended: Uuid,
}

impl People {
    /// Puts them into the server's database.
    pub fn insert(server: &TestServer) -> Self {
        let organisation = server.organisation("長岡製作所");
        let [member, other, office, suspended] = ["たかはし", "さとう", "じむきょく", "すずき"]
            .map(|name| server.person(name, organisation));
        server.role(office, "council_office", organisation);
        server.write(move |connection| {
            members::set_state(connection, Id(suspended), "suspended").map(|_| ())
        });
        Self {
            organisation,
            member,
            other,
            office,
            suspended,
        }
    }
}

impl People {
    /// A coordinator of their organisation, who is there from now on.
    pub fn coordinator(&self, server: &TestServer) -> Uuid {
        let coordinator = server.person("わたなべ", self.organisation);
        server.role(coordinator, "coordinator", self.organisation);
        coordinator
    }
}

impl People {
    /// A recruiter of their organisation, who is there from now on.
    pub fn recruiter(&self, server: &TestServer) -> Uuid {
        let recruiter = server.person("さいよう", self.organisation);
        server.role(recruiter, "recruiter", self.organisation);
        recruiter
    }

    /// Somebody who accepted an invitation and is not confirmed, who is there from now on.
    pub fn unconfirmed(&self, server: &TestServer) -> Uuid {
        let person = server.person("まち", self.organisation);
        server.write(move |connection| members::set_state(connection, Id(person), "invited"));
        person
    }

    /// The cookie of somebody who has deleted the account.
    pub fn deleted(&self, server: &TestServer) -> Cookie {
        let person = server.person("さった", self.organisation);
        let cookie = server.sign_in(person);
        let former = Id(server.app.ids.id());
        server.write(move |connection| {
            let row = members::find(connection, Id(person))?.expect("the person was just added");
            deletion::delete(connection, &row, former)
        });
        cookie
    }
}

impl TestServer {
    /// Adds an organisation.
    pub fn organisation(&self, name: &str) -> Uuid {
        let id = self.app.ids.id();
        let row = OrganisationRow {
            id: Id(id),
            kind: "council_company".to_owned(),
            name: name.to_owned(),
            name_key: name.to_owned(),
            reading: String::new(),
            sort_key: name.to_owned(),
            summary: String::new(),
            description: String::new(),
            head_office: String::new(),
            address: String::new(),
            website: String::new(),
            council_since: 2021,
            visits_a_month: -1,
            visits: String::new(),
            equipment: String::new(),
            remote_note: String::new(),
            joined_at: self.now(),
            version: 1,
        };
        self.write(move |connection| organisation::insert(connection, std::slice::from_ref(&row)));
        id
    }

    /// Adds an active, listed member who works at `organisation`.
    pub fn person(&self, reading: &str, organisation: Uuid) -> Uuid {
        let id = self.app.ids.id();
        let new = NewPerson {
            person: PersonRow {
                id: Id(id),
                state: "active".to_owned(),
                email: format!("{id}@example.jp"),
                family_name: reading.to_owned(),
                given_name: "花子".to_owned(),
                family_reading: reading.to_owned(),
                given_reading: "はなこ".to_owned(),
                sort_key: reading.to_owned(),
                cohort: 1,
                arrival: "u_turn".to_owned(),
                can_help_with: String::new(),
                looking_for: String::new(),
                visibility: "listed".to_owned(),
                joined_at: self.now(),
                version: 1,
            },
            employment: Some(EmploymentRow {
                id: Id(self.app.ids.id()),
                person_id: Id(id),
                organisation_id: Id(organisation),
                since: "2021-04-01".to_owned(),
                until: String::new(),
                attested_by: None,
                attested_at: self.now(),
                kind: "regular".to_owned(),
                attestation: "office".to_owned(),
            }),
            terms: Vec::new(),
            places: Vec::new(),
            links: Vec::new(),
        };
        self.write(move |connection| members::insert(connection, std::slice::from_ref(&new)));
        id
    }

    /// Gives a role.
    pub fn role(&self, person: Uuid, kind: &str, organisation: Uuid) {
        let role = RoleRow {
            person_id: Id(person),
            kind: kind.to_owned(),
            organisation_id: Id(organisation),
            granted_at: self.now(),
        };
        self.write(move |connection| {
            members::insert_roles(connection, std::slice::from_ref(&role))
        });
    }

    /// Signs a person in, as the sign-in would.
    pub fn sign_in(&self, person: Uuid) -> Cookie {
        self.sign_in_until(person, self.now() + actor::SESSION_LIFETIME)
    }

    /// A session that lasts until `expires_at`.
    pub fn sign_in_until(&self, person: Uuid, expires_at: i64) -> Cookie {
        let secret = cookie::encode_secret(&self.app.ids.secret());
        let (id, now) = (self.app.ids.id(), self.now());
        let token_hash = cookie::hash_of_secret(&secret).unwrap();
        self.write(move |connection| {
            let new = NewSession {
                id: Id(id),
                token_hash: token_hash.to_vec(),
                person_id: Id(person),
                created_at: now,
                renewed_at: now,
                expires_at,
                signed_in_with: "mail".to_owned(),
                reauthenticated_at: now,
                passkey_used_at: 0,
                passkey_made_at: 0,
                device: String::new(),
            };
            session::insert(connection, &new)
        });
        Cookie(format!("{}={secret}", cookie::SESSION))
    }
}
