//! The lock before the transfer plane: opened deliberately in one browser, closed again by itself.

use crate::{
    actor::Actor,
    app::{App, State},
    error::ApiError,
    registry::Access,
};
use api::{
    career::CareerObstacle,
    tokyo::{DAY, HOUR},
};
use storage::{
    Connection, Id, StorageError,
    account::passkey,
    members,
    transfer::{
        community::{self, OrganisationNames},
        unlock,
    },
};

const MINUTE: i64 = 60 * 1000;
/// How long it stays open without being used, in milliseconds.
pub const IDLE: i64 = 5 * MINUTE;
/// How long it stays open at most, in milliseconds.
const LONGEST: i64 = 12 * HOUR;
/// How old a passkey has to be to open it, in milliseconds: whoever got hold of the mailbox for an hour can make the
/// first one of an account, and is found out before it is of use here.
pub const PASSKEY_WAITS: i64 = DAY;
/// How old the note of the last use may get, in milliseconds, so that not every look is a write.
const NOTED_EVERY: i64 = 30 * 1000;

/// Domains at which anybody can have a mailbox: that a company uses one makes it nobody's.
const ANYBODYS: [&str; 16] = [
    "gmail.com",
    "googlemail.com",
    "outlook.com",
    "outlook.jp",
    "hotmail.com",
    "hotmail.co.jp",
    "live.jp",
    "yahoo.co.jp",
    "yahoo.com",
    "icloud.com",
    "me.com",
    "docomo.ne.jp",
    "ezweb.ne.jp",
    "au.com",
    "softbank.ne.jp",
    "nifty.com",
];

/// Whether it is open in this session.
///
/// # Errors
/// When the database fails.
pub fn is_open(connection: &mut Connection, actor: &Actor, now: i64) -> Result<bool, StorageError> {
    let found = unlock::find(connection, Id(actor.session.0))?;
    // A clock that went back opens nothing.
    Ok(found.is_some_and(|row| {
        (0..IDLE).contains(&(now - row.used_at)) && (0..LONGEST).contains(&(now - row.opened_at))
    }))
}

/// Refuses what lies behind the lock while that is closed, and workers whose address belongs to a company.
///
/// # Errors
/// 403 while it is closed; the same for everybody.
pub fn check(
    connection: &mut Connection,
    access: Access,
    actor: &Actor,
    now: i64,
) -> Result<(), ApiError> {
    let is_behind = matches!(access, Access::Career | Access::Recruiter);
    if !is_behind {
        return Ok(());
    }
    let is_private = access == Access::Recruiter || has_private_address(connection, actor)?;
    if is_private && is_open(connection, actor, now)? {
        Ok(())
    } else {
        Err(ApiError::locked())
    }
}

/// Notes that it is in use, every now and then.
///
/// # Errors
/// When the database fails.
pub(crate) async fn note_use(
    app: &State,
    access: Access,
    actor: &Actor,
    now: i64,
) -> Result<(), ApiError> {
    if !matches!(access, Access::Career | Access::Recruiter) {
        return Ok(());
    }
    let session = Id(actor.session.0);
    let noted = app
        .database
        .read(move |connection| unlock::find(connection, session))
        .await?;
    if noted.is_some_and(|row| now - row.used_at >= NOTED_EVERY) {
        let noting = app
            .database
            .write(move |connection| unlock::used(connection, session, now));
        noting.await?;
    }
    Ok(())
}

/// What stands against opening it: nothing, in a demo, where a click is enough. Of a passkey that is too new, it is said
/// from when it opens.
///
/// # Errors
/// When the database fails.
pub fn obstacle(
    connection: &mut Connection,
    app: &App,
    actor: &Actor,
) -> Result<(CareerObstacle, Option<i64>), StorageError> {
    // Recruiters look for a company; their own card needs a private address all the same.
    if actor.recruits().is_empty() && !has_private_address(connection, actor)? {
        return Ok((CareerObstacle::CompanyAddress, None));
    }
    let now = app.clock.now();
    if app.settings.demo {
        return Ok((CareerObstacle::None, None));
    }
    let is_fresh = actor.has_fresh_passkey(now);
    let made_at = match is_fresh {
        true => Some(actor.passkey_made_at()),
        // Nobody is asked for a proof in vain.
        false => passkey::list(connection, Id(actor.person.0), 1)?
            .first()
            .map(|oldest| oldest.created_at),
    };
    let opens_at = made_at.map(|made_at| made_at + PASSKEY_WAITS);
    Ok(match opens_at {
        Some(at) if now < at => (CareerObstacle::NewPasskey, opens_at),
        _ if is_fresh => (CareerObstacle::None, None),
        _ => (CareerObstacle::FreshPasskey, None),
    })
}

/// Whether the actor's address belongs to no company, as one's own card asks of it.
///
/// # Errors
/// When the database fails.
pub(crate) fn has_private_address(
    connection: &mut Connection,
    actor: &Actor,
) -> Result<bool, StorageError> {
    let person = members::find(connection, Id(actor.person.0))?;
    let organisations = community::organisations(connection)?;
    Ok(person.is_some_and(|person| !is_at_a_company(&person.email, &organisations)))
}

/// Whether the address is at the domain of an organisation's web site or desks, at a part of one, or at one that such
/// a domain is a part of.
fn is_at_a_company(email: &str, organisations: &[OrganisationNames]) -> bool {
    let Some((_, domain)) = email.rsplit_once('@') else {
        return true;
    };
    let domain = domain.to_ascii_lowercase();
    organisations.iter().flat_map(domains).any(|company| {
        domain == company
            || domain.ends_with(&format!(".{company}"))
            || company.ends_with(&format!(".{domain}"))
    })
}

/// The domains of an organisation.
pub(crate) fn domains(organisation: &OrganisationNames) -> Vec<String> {
    let site = organisation.website.split_once("://").map(|(_, rest)| {
        let host = rest.split(['/', ':', '?', '#']).next().unwrap_or_default();
        host.strip_prefix("www.")
            .unwrap_or(host)
            .to_ascii_lowercase()
    });
    let desks = organisation
        .mails
        .iter()
        .filter_map(|mail| mail.rsplit_once('@'))
        .map(|(_, domain)| domain.to_ascii_lowercase());
    site.into_iter()
        .chain(desks)
        .filter(|domain| domain.contains('.') && !ANYBODYS.contains(&domain.as_str()))
        .collect()
}

/// Forgets what is closed for long.
///
/// # Errors
/// When the database fails.
pub(crate) fn forget(connection: &mut Connection, now: i64) -> Result<(), StorageError> {
    unlock::purge(connection, now - DAY).map(drop)
}

#[cfg(test)]
mod tests {
    use super::*;
    use uuid::Uuid;

    fn organisation(website: &str, mail: &str) -> OrganisationNames {
        OrganisationNames {
            id: Id(Uuid::nil()),
            kind: "council_company".to_owned(),
            name: "長岡ソフト".to_owned(),
            website: website.to_owned(),
            former: Vec::new(),
            mails: vec![mail.to_owned()],
        }
    }

    #[test]
    fn an_address_at_a_company_is_told_from_a_private_one() {
        let organisations = [
            organisation("https://www.soft.example/about", "desk@gmail.com"),
            organisation("", "info@mail.kome.example"),
        ];
        for address in [
            "a@soft.example",
            "a@mail.soft.example",
            "a@kome.example",
            "A@MAIL.KOME.EXAMPLE",
            "nothing",
        ] {
            assert!(is_at_a_company(address, &organisations), "{address}");
        }
        for address in ["a@gmail.com", "a@notsoft.example", "a@town.example"] {
            assert!(!is_at_a_company(address, &organisations), "{address}");
        }
    }
}
