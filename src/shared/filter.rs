//! The filters of the members list, as changes of its query.

use ::api::{
    list::{CommaList, LARGEST_LIST},
    members::{FacetKind, GojuonRow, ListMembers, MemberFacets, MemberSort},
};
use std::{fmt::Display, str::FromStr};

/// Every dimension, in the order of its chips.
pub const DIMENSIONS: [FacetKind; 9] = [
    FacetKind::Company,
    FacetKind::Craft,
    FacetKind::Skill,
    FacetKind::Place,
    FacetKind::School,
    FacetKind::Hometown,
    FacetKind::Language,
    FacetKind::Interest,
    FacetKind::Cohort,
];

/// How many quick filters are offered: what fits above the list without pushing it off a phone's screen.
const MOST_SUGGESTIONS: usize = 6;

/// The query as the list is asked for: from its start, in pages of the usual size.
pub fn from_start(query: &ListMembers) -> ListMembers {
    ListMembers {
        after: None,
        limit: None,
        // The server knows a row only in this order.
        row: query.row.filter(|_| query.sort == MemberSort::Reading),
        ..query.clone()
    }
}

/// The query without what changes nobody's being in it: two equal ones have equal facets.
pub fn narrowing(query: &ListMembers) -> ListMembers {
    ListMembers {
        sort: MemberSort::default(),
        row: None,
        ..from_start(query)
    }
}

/// The query as a saved search keeps it: filters and order, no position.
pub fn kept(query: &ListMembers) -> ListMembers {
    changed(query)
}

/// The values of `kind` that are on.
pub fn values(query: &ListMembers, kind: FacetKind) -> Vec<String> {
    fn texts<T: Display>(list: &CommaList<T>) -> Vec<String> {
        list.0.iter().map(ToString::to_string).collect()
    }
    match kind {
        FacetKind::Company => texts(&query.company),
        FacetKind::Craft => texts(&query.craft),
        FacetKind::Skill => texts(&query.skill),
        FacetKind::Place => texts(&query.place),
        FacetKind::School => texts(&query.school),
        FacetKind::Hometown => texts(&query.hometown),
        FacetKind::Language => texts(&query.language),
        FacetKind::Interest => texts(&query.interest),
        FacetKind::Cohort => texts(&query.cohort),
    }
}

/// Whether `value` of `kind` is on.
pub fn is_on(query: &ListMembers, kind: FacetKind, value: &str) -> bool {
    values(query, kind).iter().any(|other| other == value)
}

/// Whether no more values of `kind` can be switched on.
pub fn is_full(query: &ListMembers, kind: FacetKind) -> bool {
    values(query, kind).len() >= LARGEST_LIST
}

/// The query with `value` of `kind` switched on, or off if it was on.
pub fn toggled(query: &ListMembers, kind: FacetKind, value: &str) -> ListMembers {
    fn flip<T: FromStr + PartialEq + Clone>(list: &mut CommaList<T>, value: &str) {
        let Ok(value) = value.parse() else { return };
        if list.0.contains(&value) || list.0.len() < LARGEST_LIST {
            *list = list.toggled(&value);
        }
    }
    let mut next = changed(query);
    match kind {
        FacetKind::Company => flip(&mut next.company, value),
        FacetKind::Craft => flip(&mut next.craft, value),
        FacetKind::Skill => flip(&mut next.skill, value),
        FacetKind::Place => flip(&mut next.place, value),
        FacetKind::School => flip(&mut next.school, value),
        FacetKind::Hometown => flip(&mut next.hometown, value),
        FacetKind::Language => flip(&mut next.language, value),
        FacetKind::Interest => flip(&mut next.interest, value),
        FacetKind::Cohort => flip(&mut next.cohort, value),
    }
    next
}

/// The query without any value of `kind`.
pub fn without(query: &ListMembers, kind: FacetKind) -> ListMembers {
    values(query, kind)
        .iter()
        .fold(changed(query), |query, value| toggled(&query, kind, value))
}

/// The query with people of the viewer's own organisation left out, or let in again.
pub fn elsewhere_toggled(query: &ListMembers) -> ListMembers {
    ListMembers {
        elsewhere: !query.elsewhere,
        ..changed(query)
    }
}

/// The query for what was typed into the list's text field.
pub fn with_text(query: &ListMembers, text: &str) -> ListMembers {
    let text = text.trim();
    ListMembers {
        q: (!text.is_empty()).then(|| text.to_owned()),
        ..changed(query)
    }
}

/// The query in another order.
pub fn sorted(query: &ListMembers, sort: MemberSort) -> ListMembers {
    ListMembers {
        sort,
        ..changed(query)
    }
}

/// The query from a row of the 五十音 table on; `None` for the start.
pub fn from_row(query: &ListMembers, row: Option<GojuonRow>) -> ListMembers {
    ListMembers {
        sort: MemberSort::Reading,
        row,
        ..changed(query)
    }
}

/// The query without filters; the order stays.
pub fn cleared(query: &ListMembers) -> ListMembers {
    ListMembers {
        sort: query.sort,
        ..ListMembers::default()
    }
}

/// Whether anything narrows the list.
pub fn is_filtered(query: &ListMembers) -> bool {
    narrowing(query) != ListMembers::default()
}

/// The values that are on, dimension by dimension.
pub fn active(query: &ListMembers) -> Vec<(FacetKind, String)> {
    DIMENSIONS
        .into_iter()
        .flat_map(|kind| {
            values(query, kind)
                .into_iter()
                .map(move |value| (kind, value))
        })
        .collect()
}

/// The label that the facets have for a value; empty while they are not known.
pub fn label(facets: Option<&MemberFacets>, kind: FacetKind, value: &str) -> String {
    facets
        .and_then(|facets| facets.facets.iter().find(|facet| facet.kind == kind))
        .and_then(|facet| facet.values.iter().find(|other| other.value == value))
        .map(|found| found.label.clone())
        .unwrap_or_default()
}

/// A value that one press switches on.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Suggestion {
    /// Its dimension.
    pub kind: FacetKind,
    /// What goes into the query.
    pub value: String,
    /// What is shown.
    pub label: String,
    /// How many members would stay.
    pub count: u32,
}

/// The quick filters: first what the viewer has in common with others (`own` are the ids of the viewer's
/// terms) — school and craft before the rest —, then the most frequent schools and crafts, in turn.
///
/// They are what brings "who else does firmware and went to the 高専" within three presses.
pub fn suggestions(facets: &MemberFacets, own: &[String], query: &ListMembers) -> Vec<Suggestion> {
    const RANKED: [FacetKind; 5] = [
        FacetKind::School,
        FacetKind::Craft,
        FacetKind::Skill,
        FacetKind::Hometown,
        FacetKind::Interest,
    ];
    let of_kind = |kind: FacetKind| {
        facets
            .facets
            .iter()
            .filter(move |facet| facet.kind == kind)
            .flat_map(|facet| &facet.values)
            .filter(move |value| value.count > 0 && !is_on(query, kind, &value.value))
            .map(move |value| Suggestion {
                kind,
                value: value.value.clone(),
                label: value.label.clone(),
                count: value.count,
            })
    };
    let mut found: Vec<Suggestion> = Vec::new();
    let mut offer = |suggestion: Suggestion| {
        if found.len() < MOST_SUGGESTIONS && !found.contains(&suggestion) {
            found.push(suggestion);
        }
    };
    for kind in RANKED {
        let shared = of_kind(kind).filter(|suggestion| own.contains(&suggestion.value));
        // Two of a kind, so that a long list of skills does not push everything else out.
        shared.take(2).for_each(&mut offer);
    }
    of_kind(FacetKind::School)
        .zip(of_kind(FacetKind::Craft))
        .flat_map(|(school, craft)| [school, craft])
        .for_each(&mut offer);
    found
}

/// A changed query starts at its first row.
fn changed(query: &ListMembers) -> ListMembers {
    ListMembers {
        row: None,
        after: None,
        limit: None,
        ..query.clone()
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use ::api::{
        members::{Facet, FacetValue},
        page::Count,
    };

    const ID: &str = "00000000-0000-4000-8000-000000000001";

    #[test]
    fn toggling_twice_changes_nothing_and_forgets_the_position() {
        let query = ListMembers {
            row: Some(GojuonRow::Ka),
            sort: MemberSort::Reading,
            after: Some("cursor".to_owned()),
            ..ListMembers::default()
        };
        for kind in DIMENSIONS {
            let value = if kind == FacetKind::Cohort { "3" } else { ID };
            let on = toggled(&query, kind, value);
            assert!(is_on(&on, kind, value));
            assert_eq!(active(&on), [(kind, value.to_owned())]);
            assert!(is_filtered(&on));
            assert_eq!((on.row, &on.after), (None, &None));
            assert_eq!(
                toggled(&on, kind, value),
                sorted(&query, MemberSort::Reading)
            );
            assert_eq!(without(&on, kind), toggled(&on, kind, value));
        }
    }

    #[test]
    fn a_dimension_takes_as_many_values_as_the_server() {
        let full = (1..=30).fold(ListMembers::default(), |query, number| {
            toggled(&query, FacetKind::Cohort, &number.to_string())
        });
        assert_eq!(full.cohort.0.len(), LARGEST_LIST);
        assert!(is_full(&full, FacetKind::Cohort));
        assert!(!is_full(
            &without(&full, FacetKind::Cohort),
            FacetKind::Cohort
        ));
    }

    #[test]
    fn a_value_of_the_wrong_form_changes_nothing() {
        let query = ListMembers::default();
        assert_eq!(toggled(&query, FacetKind::Craft, "firmware"), query);
    }

    #[test]
    fn text_is_trimmed_and_empty_text_is_none() {
        let query = ListMembers::default();
        assert_eq!(with_text(&query, " 高橋 ").q.as_deref(), Some("高橋"));
        assert_eq!(with_text(&query, "　 ").q, None);
    }

    #[test]
    fn clearing_keeps_the_order() {
        let query = sorted(
            &toggled(&ListMembers::default(), FacetKind::Cohort, "1"),
            MemberSort::Company,
        );
        assert_eq!(cleared(&query).sort, MemberSort::Company);
        assert!(!is_filtered(&cleared(&query)));
        assert!(!is_filtered(&from_row(
            &cleared(&query),
            Some(GojuonRow::A)
        )));
    }

    #[test]
    fn a_row_is_asked_for_only_in_its_order() {
        let query = from_row(&ListMembers::default(), Some(GojuonRow::Na));
        assert_eq!(from_start(&query).row, Some(GojuonRow::Na));
        let newest = ListMembers {
            sort: MemberSort::Newest,
            ..query
        };
        assert_eq!(from_start(&newest).row, None);
    }

    fn value(value: &str, count: u32) -> FacetValue {
        FacetValue {
            value: value.to_owned(),
            label: value.to_owned(),
            count,
        }
    }

    #[test]
    fn what_the_viewer_shares_is_suggested_first() {
        let count = Count {
            value: 9,
            capped: false,
        };
        let facets = MemberFacets {
            total: count,
            elsewhere: count,
            facets: vec![
                Facet {
                    kind: FacetKind::Craft,
                    values: vec![value("web", 9), value("firmware", 4)],
                },
                Facet {
                    kind: FacetKind::Skill,
                    values: vec![value("c", 7), value("rust", 3), value("nobody", 0)],
                },
                Facet {
                    kind: FacetKind::School,
                    values: vec![value("university", 8), value("kosen", 5)],
                },
            ],
        };
        let own = ["kosen", "firmware", "rust", "nobody"].map(str::to_owned);
        let labels = |query: &ListMembers| -> Vec<String> {
            suggestions(&facets, &own, query)
                .into_iter()
                .map(|suggestion| suggestion.label)
                .collect()
        };
        assert_eq!(
            labels(&ListMembers::default()),
            ["kosen", "firmware", "rust", "university", "web"]
        );
        assert_eq!(suggestions(&facets, &[], &ListMembers::default()).len(), 4);
    }
}
