//! The organisations that one may speak for.

use super::words::Text;
use crate::{api, data, language::use_language, session::use_session};
use ::api::{
    account::{RoleKind, Session},
    directory::{ListOrganisations, OrganisationSort},
};
use leptos::prelude::*;

/// The organisations that one speaks for, as options of a select: all of them for the council office, else those that
/// one coordinates. The only one there is, is chosen; else `none` stands before them.
pub fn use_organisations(chosen: RwSignal<String>, none: Text) -> Signal<Vec<(String, String)>> {
    let language = use_language();
    let session = untrack(|| use_session().get());
    let is_office = session.as_ref().is_some_and(Session::is_council_office);
    let own: Vec<(String, String)> = session
        .map_or_else(Vec::new, |session| session.roles)
        .into_iter()
        .filter(|role| role.kind == RoleKind::Coordinator)
        .map(|role| (role.organisation.id.to_string(), role.organisation.name))
        .collect();
    if !is_office {
        if let [(only, _)] = own.as_slice() {
            chosen.set(only.clone());
            return Signal::stored(own);
        }
        return Signal::derive(move || with_none(own.clone(), none(language.get())));
    }
    let all = data::load(
        || (),
        |()| async {
            let query = ListOrganisations {
                sort: OrganisationSort::Reading,
                limit: Some(100),
                ..ListOrganisations::default()
            };
            api::list_organisations(&query).await
        },
    );
    Signal::derive(move || {
        let rows = all.with(|state| state.value().map(|page| page.items.clone()));
        let named = rows.unwrap_or_default().into_iter();
        let options = named.map(|row| (row.id.to_string(), row.name)).collect();
        with_none(options, none(language.get()))
    })
}

fn with_none(mut options: Vec<(String, String)>, none: &str) -> Vec<(String, String)> {
    options.insert(0, (String::new(), none.to_owned()));
    options
}
