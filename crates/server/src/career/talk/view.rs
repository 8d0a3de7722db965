//! Talks as each side is shown them.

use super::{
    kept::Kept,
    messages, notes, readers,
    sight::Sight,
    told::{Happened, Offered},
};
use crate::{app::App, career::facts, clock, error::ApiError, people};
use api::{
    career::{
        Candidate, CandidatePage, DisclosedField, DisclosedWorker, MOST_TALK_MESSAGES, Scout, Talk,
        TalkEvent, TalkMessages, TalkOffer, TalkPage, TalkPosting, TalkSide, TalkStage,
    },
    directory::{ContactWindow, OrganisationLink},
    id::OrganisationId,
    network::MemberName,
    postings::Posting,
    tokyo::{self, DAY},
};
use storage::{
    Connection, Id, directory::organisation, members, postings::posting, transfer::community,
};
use transfer::{
    Day, Person, Standing,
    talk::{Side, Stage},
};

pub(super) fn side(side: Side) -> TalkSide {
    match side {
        Side::Worker => TalkSide::Worker,
        Side::Company => TalkSide::Company,
    }
}

fn stage(stage: Stage) -> TalkStage {
    match stage {
        Stage::Asked => TalkStage::Asked,
        Stage::Masked => TalkStage::Masked,
        Stage::Named => TalkStage::Named,
        Stage::Offered => TalkStage::Offered,
        Stage::Agreed => TalkStage::Agreed,
        Stage::Ended => TalkStage::Ended,
    }
}

fn day(day: Day) -> String {
    tokyo::Day::of(day * DAY).to_string()
}

/// The terms of the posting's version that a talk is about.
pub(super) fn terms(connection: &mut Connection, talk: &Kept) -> Result<Option<Posting>, ApiError> {
    let Some((id, number)) = talk.told.about else {
        return Ok(None);
    };
    let version = posting::version(connection, Id(id.0), number)?;
    let read = version.map(|version| serde_json::from_str(&version.terms));
    read.transpose().map_err(ApiError::internal)
}

fn about(talk: &Kept, terms: Option<&Posting>) -> Option<TalkPosting> {
    let (id, version) = talk.told.about?;
    let terms = terms?;
    Some(TalkPosting {
        id,
        version: version.unsigned_abs(),
        title: terms.title.clone(),
        pay_form: terms.pay_form,
        pay_least: terms.pay_least,
        pay_most: terms.pay_most,
        remote: terms.remote,
    })
}

fn link(sight: &Sight, talk: &Kept) -> OrganisationLink {
    OrganisationLink {
        id: OrganisationId(talk.told.company.0),
        name: sight.name(talk.told.company),
    }
}

fn scout(connection: &mut Connection, talk: &Kept) -> Result<Option<Scout>, ApiError> {
    let Some(asked) = &talk.told.scout else {
        return Ok(None);
    };
    let names = people::links(connection, &[Id(asked.by.0)])?;
    Ok(Some(Scout {
        fact: asked.fact.clone(),
        text: asked.text.clone(),
        author: names
            .get(&Id(asked.by.0))
            .map(|link| link.name.clone())
            .unwrap_or_default(),
    }))
}

fn history(happened: &[Happened]) -> Vec<TalkEvent> {
    let events = happened.iter().map(|one| TalkEvent {
        at: clock::rfc3339(one.at),
        side: side(one.side),
        act: one.act,
        fields: one.fields.clone(),
        reason: one.reason,
    });
    events.collect()
}

fn offer(offered: &Offered) -> TalkOffer {
    TalkOffer {
        number: offered.number,
        at: clock::rfc3339(offered.at),
        terms: offered.terms.clone(),
        changed: offered.changed.clone(),
        joins: offered.joins,
        answer_by: offered.answer_by,
        is_agreed: offered.is_agreed,
    }
}

/// A talk in the worker's list.
pub(super) fn talk(
    connection: &mut Connection,
    app: &App,
    sight: &Sight,
    kept: &Kept,
) -> Result<Talk, ApiError> {
    let terms = terms(connection, kept)?;
    let told = &kept.told;
    let stage_now = told.stage(facts::day(app.clock.now()));
    Ok(Talk {
        id: kept.id.0,
        organisation: link(sight, kept),
        stage: stage(stage_now),
        posting: about(kept, terms.as_ref()),
        is_applied: told.is_applied,
        changed: clock::rfc3339(told.changed_at),
        is_unread: told.is_unread(Side::Worker),
        is_frozen: stage_now != Stage::Ended && sight.is_frozen(kept),
        answer_by: told.waits.map(|(_, until)| day(until)).unwrap_or_default(),
    })
}

/// A talk as the worker sees it, with the newest messages.
pub(super) fn page(
    connection: &mut Connection,
    app: &App,
    kept: &Kept,
) -> Result<TalkPage, ApiError> {
    let newest = messages::newest(connection, app, kept, Side::Worker)?;
    page_with(connection, app, kept, newest)
}

/// A talk as the worker sees it, with every message: for the worker's own copy.
pub(in crate::career) fn whole_page(
    connection: &mut Connection,
    app: &App,
    kept: &Kept,
) -> Result<TalkPage, ApiError> {
    let side = Side::Worker;
    let all = messages::page(connection, app, kept, side, i64::MAX, MOST_TALK_MESSAGES)?;
    page_with(connection, app, kept, all)
}

fn page_with(
    connection: &mut Connection,
    app: &App,
    kept: &Kept,
    messages: TalkMessages,
) -> Result<TalkPage, ApiError> {
    let sight = Sight::of(connection, app, std::slice::from_ref(kept))?;
    let windows = organisation::contacts(connection, &[Id(kept.told.company.0)])?;
    let contacts = windows.into_iter().map(|window| ContactWindow {
        label: window.label,
        name: window.name,
        email: window.email,
        telephone: window.telephone,
        hours: window.hours,
    });
    Ok(TalkPage {
        talk: talk(connection, app, &sight, kept)?,
        scout: scout(connection, kept)?,
        facts: kept.told.facts.clone(),
        disclosed: kept.told.disclosed.clone(),
        readers: readers::links(connection, &sight.readers(kept))?,
        messages,
        history: history(&kept.told.history),
        offer: kept.told.offer.as_ref().map(offer),
        path: kept.told.path.clone(),
        contacts: contacts.collect(),
    })
}

/// A talk in the recruiter's list.
pub(super) fn candidate(
    connection: &mut Connection,
    app: &App,
    sight: &Sight,
    kept: &Kept,
) -> Result<Candidate, ApiError> {
    let terms = terms(connection, kept)?;
    let told = &kept.told;
    let stage_now = told.stage(facts::day(app.clock.now()));
    let name = match stage_now.is_named() {
        true => people::links(connection, &[kept.person])?
            .remove(&kept.person)
            .map(|link| link.name)
            .unwrap_or_default(),
        false => String::new(),
    };
    Ok(Candidate {
        id: kept.id.0,
        organisation: link(sight, kept),
        stage: stage(stage_now),
        name,
        facts: told.facts.clone(),
        posting: about(kept, terms.as_ref()),
        is_applied: told.is_applied,
        changed: clock::rfc3339(told.changed_at),
        is_unread: told.is_unread(Side::Company),
        answer_by: told.waits.map(|(_, until)| day(until)).unwrap_or_default(),
    })
}

/// A talk as the company's recruiters see it.
pub(super) fn candidate_page(
    connection: &mut Connection,
    app: &App,
    sight: &Sight,
    kept: &Kept,
) -> Result<CandidatePage, ApiError> {
    let candidate = candidate(connection, app, sight, kept)?;
    let disclosed = match kept.told.stage.is_named() {
        true => disclosed(connection, app, sight, kept)?,
        false => None,
    };
    let terms = match kept.told.is_applied {
        true => terms(connection, kept)?,
        false => None,
    };
    Ok(CandidatePage {
        candidate,
        wishes: kept.told.wishes.clone(),
        scout: scout(connection, kept)?,
        disclosed,
        messages: messages::newest(connection, app, kept, Side::Company)?,
        history: history(&kept.told.history),
        offer: kept.told.offer.as_ref().map(offer),
        terms,
        notes: notes::all(connection, app, kept)?,
    })
}

/// What the worker said of who they are, as it is now; no more than that.
fn disclosed(
    connection: &mut Connection,
    app: &App,
    sight: &Sight,
    kept: &Kept,
) -> Result<Option<DisclosedWorker>, ApiError> {
    let says = |field| kept.told.disclosed.contains(&field);
    let Some(link) = people::links(connection, &[kept.person])?.remove(&kept.person) else {
        return Ok(None);
    };
    let employer = sight
        .facts
        .employments_of(Person(kept.person.0))
        .find(|row| row.standing == Standing::Attested && row.lasts(sight.facts.today))
        .map(|row| sight.name(row.organisation));
    let facts = match says(DisclosedField::Facts) {
        true => chosen(connection, app, kept)?,
        false => Vec::new(),
    };
    let address = members::find(connection, kept.person)?.map(|person| person.email);
    Ok(Some(DisclosedWorker {
        member: MemberName {
            id: link.id,
            name: link.name,
        },
        employer: employer.filter(|_| says(DisclosedField::Employer)),
        facts,
        address: address.filter(|_| says(DisclosedField::Address)),
    }))
}

/// The labels of every fact chosen for the card that the directory still says of the worker.
fn chosen(connection: &mut Connection, app: &App, kept: &Kept) -> Result<Vec<String>, ApiError> {
    let Some(said) = crate::career::said::find(connection, app, kept.person)? else {
        return Ok(Vec::new());
    };
    let ids: Vec<Id> = said.said.facts.iter().map(|term| Id(term.0)).collect();
    let held = community::holders(connection, &ids)?;
    let terms = community::terms(connection, &ids)?.into_iter();
    Ok(terms
        .filter(|(id, _, _)| held.contains(&(kept.person, *id)))
        .map(|(_, _, label)| label)
        .collect())
}
