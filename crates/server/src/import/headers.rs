//! The headers that people use for columns, from `headers.toml`.

use serde::Deserialize;
use std::{collections::BTreeMap, sync::LazyLock};

#[derive(Deserialize)]
#[serde(deny_unknown_fields)]
struct Headers {
    members: BTreeMap<String, Vec<String>>,
    organisations: BTreeMap<String, Vec<String>>,
}

static HEADERS: LazyLock<Headers> = LazyLock::new(|| {
    toml::from_str(include_str!("headers.toml"))
        .expect("the headers are part of the program, and a test reads them")
});

/// The headers of a column of members, the template's first.
pub(super) fn of_members(column: &str) -> Vec<String> {
    HEADERS.members.get(column).cloned().unwrap_or_default()
}

/// The headers of a column of organisations, the template's first.
pub(super) fn of_organisations(column: &str) -> Vec<String> {
    HEADERS
        .organisations
        .get(column)
        .cloned()
        .unwrap_or_default()
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::import::{column::Column, member::MemberColumn, organisation::OrganisationColumn};

    #[test]
    fn every_column_has_headers_and_every_header_a_column() {
        assert!(
            MemberColumn::all()
                .into_iter()
                .all(|column| !column.headers().is_empty())
        );
        assert!(
            OrganisationColumn::all()
                .into_iter()
                .all(|column| !column.headers().is_empty())
        );
        let of_file = HEADERS
            .members
            .keys()
            .all(|name| MemberColumn::of_field(name, &MemberColumn::all()).is_some());
        assert!(of_file, "a column of members that nobody reads");
        let of_file = HEADERS.organisations.keys().all(|name| {
            OrganisationColumn::of_field(name, &[]).is_some()
                || OrganisationColumn::of_field(&format!("{name}.0"), &[]).is_some()
        });
        assert!(of_file, "a column of organisations that nobody reads");
    }
}
