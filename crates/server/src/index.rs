//! The search index: what is found of members, organisations, places and posts, and what lists show of them.
//!
//! Each has one document: the text that finds it, facets to filter by, and its card, the list's JSON, so
//! that a list is one statement. Only what everybody may find is in a document; whoever is unsearchable or
//! unlisted has none, which lists, search, counts and exports then have in common. A member who shows
//! connections more than everyone has a second document, which only [`Members`] reads. Posts alone are
//! not for everybody: whoever looks for them narrows by [`for_viewer`].
//!
//! Every write that changes what a document says calls `reindex_*` in its transaction.

mod all;
mod matching;
mod member;
mod near;
mod organisation;
mod page;
mod place;
mod post;

pub use all::{reindex_everything, tidy};
pub use matching::{Facet, facet_token, matching, narrow, narrow_ids, sort_start};
pub(crate) use matching::{leave_out, leave_out_people};
pub(crate) use member::names;
pub use member::{
    employers, member_documents, member_link, member_page, member_summary, reindex_members,
};
pub use near::{Members, audience, near, seen_members};
pub use organisation::{
    OrganisationFacts, organisation_document, organisation_summary, reindex_organisations,
};
pub use page::{CardPage, after, page};
pub use place::{place_document, place_summary, reindex_places};
pub use post::{PostCard, for_viewer, post_document, reindex_posts};

/// The kinds of documents, as columns and tokens of the index.
pub mod kind {
    /// A member.
    pub const MEMBER: &str = "member";
    /// A member as connections may find them, where that is more than everyone may.
    pub const NEAR_MEMBER: &str = "nearmember";
    /// A council company or partner.
    pub const ORGANISATION: &str = "organisation";
    /// A place.
    pub const PLACE: &str = "place";
    /// A post or question.
    pub const POST: &str = "post";
}

fn tokens(kind: &str, index: &japanese::DocumentIndex) -> String {
    format!("{kind} {}", index.token_text())
}
