//! The search index: what is found of members, organisations and places, and what lists show of them.
//!
//! Each has one document: the text that finds it, facets to filter by, and its card, the list's JSON, so
//! that a list is one statement. Only what everybody may find is in a document; whoever is unsearchable or
//! unlisted has none, which lists, search, counts and exports then have in common.
//!
//! Every write that changes what a document says calls `reindex_*` in its transaction.

mod matching;
mod member;
mod organisation;
mod place;

use crate::{cursor, error::ApiError};
use api::page::Page;
use serde_json::value::RawValue;
use storage::search::{After, Hit, Order};

pub use matching::{Facet, facet_token, matching, sort_start};
pub(crate) use matching::{leave_out, narrow, narrow_ids};
pub use member::{member_document, member_page, member_summary, reindex_members};
pub use organisation::{
    OrganisationFacts, organisation_document, organisation_summary, reindex_organisations,
};
pub use place::{place_document, place_summary, reindex_places};

/// The kinds of documents, as columns and tokens of the index.
pub mod kind {
    /// A member.
    pub const MEMBER: &str = "member";
    /// A council company or partner.
    pub const ORGANISATION: &str = "organisation";
    /// A place.
    pub const PLACE: &str = "place";
}

/// A card: what a list shows, as JSON that goes out as it stands.
pub type Card = Box<RawValue>;

/// Turns what was found, one more than `limit` if there is more, into a page of cards.
///
/// # Errors
/// When a stored card is no JSON, which only a fault of this program makes.
pub fn page(mut hits: Vec<Hit>, limit: usize) -> Result<Page<Card>, ApiError> {
    let more = hits.len() > limit;
    hits.truncate(limit);
    let last = hits.last().filter(|_| more);
    let next = last.map(|last| cursor::encode(&(&last.sort_key, last.id)));
    let cards = hits.into_iter().map(|hit| RawValue::from_string(hit.card));
    Ok(Page {
        items: cards
            .collect::<Result<_, _>>()
            .map_err(ApiError::internal)?,
        next,
    })
}

/// Where a page starts that `cursor` asks for.
///
/// # Errors
/// 400 when it is none that [`page`] made.
pub fn after(cursor: Option<&str>, order: Order) -> Result<After, ApiError> {
    let Some(cursor) = cursor else {
        return Ok(After::start(order));
    };
    let (sort_key, id) = cursor::decode(cursor)?;
    Ok(After { sort_key, id })
}

fn tokens(kind: &str, index: &japanese::DocumentIndex) -> String {
    format!("{kind} {}", index.token_text())
}
