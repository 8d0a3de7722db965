//! The one search over everything.
//!
//! Posts are the only kind that is not for everybody: they are narrowed to what the viewer may see before they
//! are found and counted.

use crate::{
    caller::Caller,
    error::ApiError,
    index::{self, Facet, PostCard, kind},
    query::Query,
};
use api::{
    directory::{
        OrganisationKind, OrganisationSummary, PlaceSummary, Search, SearchGroup, SearchHit,
        SearchKind, SearchResults, Segment,
    },
    members::MemberSummary,
    page::Count,
};
use axum::Json;
use japanese::mark_matches;
use storage::{
    Connection, Id, network,
    posts::Viewer,
    search::{self, After, Matching, Order},
};
use uuid::Uuid;

/// Hits of a group when nobody asks for another number.
const USUAL_LIMIT: u32 = 5;
/// Counting stops here.
const MOST_COUNTED: i64 = 1_000;

/// Searches members, companies, places, partners and posts: in any spelling, by reading and by romaji.
#[utoipa::path(
    get, path = "/api/search", tag = "directory", params(Search),
    responses((status = 200, body = SearchResults))
)]
pub async fn search(
    caller: Caller,
    Query(query): Query<Search>,
) -> Result<Json<SearchResults>, ApiError> {
    let typed = japanese::Query::parse(&query.q);
    if typed.is_empty() {
        return Ok(Json(SearchResults { groups: Vec::new() }));
    }
    let limit = i64::from(query.limit.unwrap_or(USUAL_LIMIT));
    let viewer = Id(caller.actor().person.0);
    caller
        .read(move |connection| {
            let mut everything = index::matching(&query.q);
            let hidden = network::hidden_ids(connection, viewer)?;
            index::leave_out_people(&mut everything, &hidden);
            let near = index::near(connection, viewer)?;
            let mut groups = Vec::new();
            for kind in SearchKind::ALL {
                if query.kind.is_empty() || query.kind.0.contains(&kind) {
                    groups.extend(group(
                        connection,
                        kind,
                        &everything,
                        &near,
                        &typed,
                        viewer,
                        limit,
                    )?);
                }
            }
            Ok(Json(SearchResults { groups }))
        })
        .await
}

fn group(
    connection: &mut Connection,
    kind: SearchKind,
    everything: &Matching,
    near: &[Id],
    typed: &japanese::Query,
    viewer: Id,
    limit: i64,
) -> Result<Option<SearchGroup>, ApiError> {
    let (documents, found) = scope(connection, kind, everything.clone(), viewer)?;
    let after = After::start(Order::Newest);
    let members = (kind == SearchKind::Member).then(|| index::Members::new(found.clone(), near));
    let hits = match &members {
        Some(members) => members.list(connection, Order::Newest, &after, limit)?,
        None => search::list(connection, documents, &found, Order::Newest, &after, limit)?,
    };
    if hits.is_empty() {
        return Ok(None);
    }
    let counted = match &members {
        Some(members) => members.count(connection, MOST_COUNTED + 1)?,
        None => search::count(connection, documents, &found, MOST_COUNTED + 1)?,
    };
    let shown: Result<Vec<SearchHit>, serde_json::Error> = hits
        .iter()
        .map(|hit| shown(kind, &hit.card, typed))
        .collect();
    Ok(Some(SearchGroup {
        kind,
        hits: shown.map_err(ApiError::internal)?,
        total: Count {
            value: u32::try_from(counted.min(MOST_COUNTED)).unwrap_or_default(),
            capped: counted > MOST_COUNTED,
        },
    }))
}

/// The documents of a kind of result; companies and partners are both organisations.
fn scope(
    connection: &mut Connection,
    kind: SearchKind,
    mut found: Matching,
    viewer: Id,
) -> Result<(&'static str, Matching), ApiError> {
    let company = OrganisationKind::CouncilCompany;
    Ok(match kind {
        SearchKind::Member => (kind::MEMBER, found),
        SearchKind::Place => (kind::PLACE, found),
        SearchKind::Company => {
            index::narrow(&mut found, Facet::OrganisationKind, &[company]);
            (kind::ORGANISATION, found)
        }
        SearchKind::Partner => {
            found.none.push(index::facet_token(
                Facet::OrganisationKind,
                company.as_str(),
            ));
            (kind::ORGANISATION, found)
        }
        SearchKind::Post => {
            index::for_viewer(&mut found, &Viewer::of(connection, viewer)?);
            (kind::POST, found)
        }
    })
}

fn shown(
    kind: SearchKind,
    card: &str,
    typed: &japanese::Query,
) -> Result<SearchHit, serde_json::Error> {
    let hit = |id: Uuid, title: &str, reading: &str, subtitle: &str, context: &str| SearchHit {
        kind,
        id,
        title: segments(title, typed),
        reading: segments(reading, typed),
        subtitle: segments(subtitle, typed),
        context: segments(context, typed),
    };
    Ok(match kind {
        SearchKind::Member => {
            let member: MemberSummary = serde_json::from_str(card)?;
            let employer = member
                .organisation
                .map(|link| link.name)
                .unwrap_or_default();
            let (first, rest) = member
                .terms
                .split_first()
                .map_or(("", &[][..]), |(first, rest)| (first.label.as_str(), rest));
            let subtitle = if first.is_empty() {
                employer
            } else {
                format!("{employer} ・ {first}")
            };
            // Of everything else that is said of the member only what was looked for.
            let context: Vec<&str> = rest
                .iter()
                .map(|term| term.label.as_str())
                .chain(member.places.iter().map(|place| place.name.as_str()))
                .filter(|label| !mark_matches(label, typed).is_empty())
                .collect();
            hit(
                member.id.0,
                &member.name,
                &member.reading,
                &subtitle,
                &context.join(" ・ "),
            )
        }
        SearchKind::Company | SearchKind::Partner => {
            let one: OrganisationSummary = serde_json::from_str(card)?;
            hit(
                one.id.0,
                &one.name,
                &one.reading,
                &one.summary,
                &one.head_office,
            )
        }
        SearchKind::Place => {
            let place: PlaceSummary = serde_json::from_str(card)?;
            hit(
                place.id.0,
                &place.name,
                &place.reading,
                &place.summary,
                &place.address,
            )
        }
        SearchKind::Post => {
            let post: PostCard = serde_json::from_str(card)?;
            // A post without a title is called by how it begins.
            match post.title.as_str() {
                "" => hit(post.id, &post.excerpt, "", "", ""),
                title => hit(post.id, title, "", &post.excerpt, ""),
            }
        }
    })
}

/// The text in pieces, with what matched marked.
fn segments(text: &str, typed: &japanese::Query) -> Vec<Segment> {
    let mut segments = Vec::new();
    let mut push = |piece: &str, matched: bool| {
        if !piece.is_empty() {
            segments.push(Segment {
                text: piece.to_owned(),
                matched,
            });
        }
    };
    let mut end = 0;
    for range in mark_matches(text, typed) {
        push(&text[end..range.start], false);
        push(&text[range.clone()], true);
        end = range.end;
    }
    push(&text[end..], false);
    segments
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn pieces_put_together_are_the_text() {
        let typed = japanese::Query::parse("高橋");
        let pieces = segments("髙橋 美咲", &typed);
        let whole: String = pieces.iter().map(|piece| piece.text.as_str()).collect();
        assert_eq!(whole, "髙橋 美咲");
        assert_eq!(
            pieces[0],
            Segment {
                text: "髙橋".to_owned(),
                matched: true
            }
        );
        assert_eq!(segments("", &typed), []);
    }
}
