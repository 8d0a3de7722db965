//! Ways to people at other companies, and to those who have a craft or a school in common.

use super::best_peers::BestPeers;
use crate::{
    api, data,
    language::use_language,
    routes,
    session::use_session,
    ui::{Card, Icon, IconName, Load, Skeleton},
};
use ::api::{
    id::TermId,
    list::CommaList,
    members::{FacetKind, ListMembers, MemberFacets},
    page::Count,
};
use leptos::prelude::*;
use messages::{
    Language, home_all, home_elsewhere, home_peers, home_people, home_same_craft, home_same_school,
};

/// A way to people.
#[derive(Clone, Debug)]
struct Way {
    icon: IconName,
    title: fn(Language) -> &'static str,
    /// What is in common; empty when it is only that they work elsewhere.
    label: String,
    count: Count,
    query: ListMembers,
}

/// Ways to people.
#[component]
pub fn Peers() -> impl IntoView {
    let language = use_language();
    let session = use_session();
    let facets = data::load(
        || (),
        |()| async { api::list_member_facets(&elsewhere()).await },
    );
    let all = move || {
        view! { <a href=routes::network_peers()>{move || home_all(language.get())}</a> }.into_any()
    };
    let terms = move || session.with(|session| session.as_ref().map(|own| own.terms.clone()));
    view! {
        <Card heading=move || home_peers(language.get()).to_owned() action=all>
            <Load
                from=facets
                skeleton=Skeleton::Rows(2)
                children=move |facets| {
                    let list = move || {
                        ways(&facets.get(), &terms().unwrap_or_default())
                            .into_iter()
                            .map(|way| view! { <Entry way /> })
                            .collect_view()
                    };
                    view! { <ul class="quick-entries">{list}</ul> }
                }
            />
            <BestPeers />
        </Card>
    }
}

#[component]
fn Entry(way: Way) -> impl IntoView {
    let language = use_language();
    let Way {
        icon,
        title,
        label,
        count,
        query,
    } = way;
    let number = shown(count);
    view! {
        <li>
            <a class="quick-entry" href=routes::members(&query)>
                <Icon name=icon />
                <span class="grow">
                    <span class="strong">{move || title(language.get())}</span>
                    {(!label.is_empty()).then(|| view! { <span class="soft">{label}</span> })}
                </span>
                <span class="soft number keep">
                    {move || home_people(language.get(), &number)}
                </span>
            </a>
        </li>
    }
}

fn elsewhere() -> ListMembers {
    ListMembers {
        elsewhere: true,
        ..ListMembers::default()
    }
}

fn shown(count: Count) -> String {
    let more = if count.capped { "+" } else { "" };
    format!("{}{more}", count.value)
}

/// Everybody elsewhere, then those who share one of the viewer's own crafts or schools.
fn ways(facets: &MemberFacets, own: &[TermId]) -> Vec<Way> {
    let everybody = Way {
        icon: IconName::People,
        title: home_elsewhere,
        label: String::new(),
        count: facets.elsewhere,
        query: elsewhere(),
    };
    let shared = |kind: FacetKind| {
        facets
            .facets
            .iter()
            .filter(move |facet| facet.kind == kind)
            .flat_map(|facet| &facet.values)
            .filter(|value| value.count > 0)
            .filter_map(|value| Some((value.value.parse::<TermId>().ok()?, value)))
            .filter(|(term, _)| own.contains(term))
    };
    let crafts = shared(FacetKind::Craft).map(|(term, value)| Way {
        icon: IconName::Edit,
        title: home_same_craft,
        label: value.label.clone(),
        count: exactly(value.count),
        query: ListMembers {
            craft: CommaList(vec![term]),
            ..elsewhere()
        },
    });
    let schools = shared(FacetKind::School).map(|(term, value)| Way {
        icon: IconName::Bookmark,
        title: home_same_school,
        label: value.label.clone(),
        count: exactly(value.count),
        query: ListMembers {
            school: CommaList(vec![term]),
            ..elsewhere()
        },
    });
    [everybody]
        .into_iter()
        .chain(crafts)
        .chain(schools)
        .collect()
}

fn exactly(value: u32) -> Count {
    Count {
        value,
        capped: false,
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use ::api::members::{Facet, FacetValue};
    use uuid::Uuid;

    #[test]
    fn only_what_is_shared_is_a_way() {
        let (mine, other) = (Uuid::from_u128(1), Uuid::from_u128(2));
        let value = |id: Uuid, count| FacetValue {
            value: id.to_string(),
            label: format!("term {}", id.as_u128()),
            count,
        };
        let facets = MemberFacets {
            total: exactly(9),
            elsewhere: exactly(7),
            facets: vec![
                Facet {
                    kind: FacetKind::Craft,
                    values: vec![value(mine, 3), value(other, 4)],
                },
                Facet {
                    kind: FacetKind::School,
                    values: vec![value(mine, 0)],
                },
            ],
        };
        let found = ways(&facets, &[mine.into()]);
        assert_eq!(found.len(), 2);
        assert_eq!(found[0].count, exactly(7));
        assert_eq!(found[1].label, "term 1");
        assert_eq!(found[1].query.craft, CommaList(vec![mine.into()]));
        assert!(found[1].query.elsewhere);
        assert_eq!(ways(&facets, &[]).len(), 1);
    }
}
