//! Addresses of posts and groups.

use super::to_query;
use ::api::{
    id::{GroupId, PostId},
    posts::PostKind,
    url::with_query,
};
use serde::{Deserialize, Serialize};

/// Which posts the list shows.
#[derive(Clone, Debug, Default, PartialEq, Eq, Serialize, Deserialize)]
#[serde(default)]
pub struct PostsView {
    /// Empty for all, `questions` or `unanswered`.
    pub view: String,
}

/// What the form begins with.
#[derive(Clone, Debug, Default, PartialEq, Eq, Serialize, Deserialize)]
#[serde(default)]
pub struct NewPost {
    /// What is written.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub kind: Option<PostKind>,
    /// The group for which it is written.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub group: Option<GroupId>,
}

/// Which groups the list shows.
#[derive(Clone, Debug, Default, PartialEq, Eq, Serialize, Deserialize)]
#[serde(default)]
pub struct GroupsView {
    /// Whether only one's own.
    #[serde(skip_serializing_if = "std::ops::Not::not")]
    pub own: bool,
}

/// The posts; `view` is one of [`PostsView`].
pub fn posts(view: &str) -> String {
    if view.is_empty() {
        "/posts".to_owned()
    } else {
        with_query("/posts", &to_query(&[("view", view)]))
    }
}

/// A post's page.
pub fn post(id: PostId) -> String {
    format!("/posts/{id}")
}

/// The form that writes a post.
pub fn new_post(begin: &NewPost) -> String {
    with_query("/posts/new", &to_query(begin))
}

/// The form that edits a post.
pub fn edit_post(id: PostId) -> String {
    format!("/posts/{id}/edit")
}

/// The groups; only one's own if `own`.
pub fn groups(own: bool) -> String {
    with_query("/groups", &to_query(&GroupsView { own }))
}

/// A group's page.
pub fn group(id: GroupId) -> String {
    format!("/groups/{id}")
}

/// The form that makes a group.
pub fn make_group() -> String {
    "/groups/new".to_owned()
}

/// The form that edits a group.
pub fn edit_group(id: GroupId) -> String {
    format!("/groups/{id}/edit")
}
