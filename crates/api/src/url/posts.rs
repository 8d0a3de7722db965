//! Addresses of posts and groups.

use crate::id::{CommentId, GroupId, PersonId, PostId};

/// `GET` lists posts, `POST` writes one.
pub const POSTS: &str = "/api/posts";
/// `GET` whom one may name by @.
pub const MENTIONABLE: &str = "/api/mentionable";
/// `GET` lists groups, `POST` makes one.
pub const GROUPS: &str = "/api/groups";

/// One post.
pub fn post(id: PostId) -> String {
    format!("{POSTS}/{id}")
}

/// What a post said before.
pub fn post_history(id: PostId) -> String {
    format!("{POSTS}/{id}/history")
}

/// The comments of a post.
pub fn post_comments(id: PostId) -> String {
    format!("{POSTS}/{id}/comments")
}

/// The accepted answer of a question.
pub fn post_accepted(id: PostId) -> String {
    format!("{POSTS}/{id}/accepted")
}

/// One's own reaction to a post.
pub fn post_reaction(id: PostId) -> String {
    format!("{POSTS}/{id}/reaction")
}

/// One's own vote in the poll of a post.
pub fn post_vote(id: PostId) -> String {
    format!("{POSTS}/{id}/vote")
}

/// Whether a post is pinned in its group.
pub fn post_pin(id: PostId) -> String {
    format!("{POSTS}/{id}/pin")
}

/// Reports a post.
pub fn post_reports(id: PostId) -> String {
    format!("{POSTS}/{id}/reports")
}

/// One comment.
pub fn comment(id: CommentId) -> String {
    format!("/api/comments/{id}")
}

/// Reports a comment.
pub fn comment_reports(id: CommentId) -> String {
    format!("/api/comments/{id}/reports")
}

/// One group.
pub fn group(id: GroupId) -> String {
    format!("{GROUPS}/{id}")
}

/// One's own place in a group.
pub fn group_place(id: GroupId) -> String {
    format!("{GROUPS}/{id}/place")
}

/// Who belongs to a group.
pub fn group_members(id: GroupId) -> String {
    format!("{GROUPS}/{id}/members")
}

/// How one person stands to a group.
pub fn group_member(id: GroupId, person: PersonId) -> String {
    format!("{GROUPS}/{id}/members/{person}")
}
