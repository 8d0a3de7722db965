//! The queries of posts.

use super::{Audience, PostKind};
use crate::{
    id::{GroupId, PostId},
    person::PersonLink,
    text,
};
use garde::Validate;
use serde::{Deserialize, Serialize};

/// The rows of a list of posts when nobody asks for another number.
pub const USUAL_POSTS: u32 = 20;
/// The most members that are offered to be named.
pub const MOST_OFFERED: usize = 8;

/// The query of the list of posts.
#[derive(Clone, Debug, Default, PartialEq, Eq, Hash, Serialize, Deserialize, Validate)]
#[cfg_attr(feature = "openapi", derive(utoipa::IntoParams), into_params(parameter_in = Query))]
#[serde(default, deny_unknown_fields)]
pub struct ListPosts {
    /// Only this kind.
    #[garde(skip)]
    #[serde(skip_serializing_if = "Option::is_none")]
    #[cfg_attr(feature = "openapi", param(inline))]
    pub kind: Option<PostKind>,
    /// Only the posts of this group.
    #[garde(skip)]
    #[serde(skip_serializing_if = "Option::is_none")]
    #[cfg_attr(feature = "openapi", param(value_type = Option<String>, format = Uuid))]
    pub group: Option<GroupId>,
    /// Only questions without an accepted answer.
    #[garde(skip)]
    #[serde(skip_serializing_if = "crate::url::is_default")]
    pub unanswered: bool,
    /// Only posts that are pinned.
    #[garde(skip)]
    #[serde(skip_serializing_if = "crate::url::is_default")]
    pub pinned: bool,
    /// `next` of the page before.
    #[garde(custom(text::search_text(300)))]
    #[serde(skip_serializing_if = "Option::is_none")]
    pub after: Option<String>,
    /// Rows a page, 1 to 100; 20 when absent.
    #[garde(inner(range(min = 1, max = 100)))]
    #[serde(skip_serializing_if = "Option::is_none")]
    #[cfg_attr(feature = "openapi", param(minimum = 1, maximum = 100))]
    pub limit: Option<u32>,
}

/// Whom one may name by @.
#[derive(Clone, Debug, Default, PartialEq, Eq, Hash, Serialize, Deserialize, Validate)]
#[cfg_attr(feature = "openapi", derive(utoipa::IntoParams), into_params(parameter_in = Query))]
#[serde(default, deny_unknown_fields)]
pub struct ListMentionable {
    /// What was typed of the name; nobody is offered for an empty one.
    #[garde(custom(text::optional_line(50)))]
    #[cfg_attr(feature = "openapi", param(max_length = 50))]
    pub q: String,
    /// The post that is commented on; the next two count when absent.
    #[garde(skip)]
    #[serde(skip_serializing_if = "Option::is_none")]
    #[cfg_attr(feature = "openapi", param(value_type = Option<String>, format = Uuid))]
    pub post: Option<PostId>,
    /// Who will see what is being written.
    #[garde(skip)]
    #[serde(skip_serializing_if = "crate::url::is_default")]
    #[cfg_attr(feature = "openapi", param(inline))]
    pub audience: Audience,
    /// The group of that audience.
    #[garde(skip)]
    #[serde(skip_serializing_if = "Option::is_none")]
    #[cfg_attr(feature = "openapi", param(value_type = Option<String>, format = Uuid))]
    pub group: Option<GroupId>,
}

/// Members who can be named.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(feature = "openapi", derive(utoipa::ToSchema))]
pub struct Mentionable {
    /// At most [`MOST_OFFERED`].
    pub items: Vec<PersonLink>,
}
