//! Posts, comments, reactions and polls.

use super::{
    ApiError, IntentKey,
    client::{Write, get},
};
use crate::routes::to_query;
use ::api::{
    id::{CommentId, PostId},
    messages::ReportMessage,
    page::{Page, PageQuery},
    posts::{
        AcceptAnswer, Comment, ListMentionable, ListPosts, Mentionable, PinPost, Poll, Post,
        PostHistory, PostSummary, React, Reactions, UpdatePost, Vote, WriteComment, WritePost,
    },
    url,
};

/// A page of posts.
///
/// # Errors
/// See [`ApiError`].
pub async fn list_posts(query: &ListPosts) -> Result<Page<PostSummary>, ApiError> {
    get(&url::with_query(url::POSTS, &to_query(query))).await
}

/// One post.
///
/// # Errors
/// See [`ApiError`].
pub async fn get_post(id: PostId) -> Result<Post, ApiError> {
    get(&url::post(id)).await
}

/// What a post said before.
///
/// # Errors
/// See [`ApiError`].
pub async fn get_post_history(id: PostId) -> Result<PostHistory, ApiError> {
    get(&url::post_history(id)).await
}

/// Whom one may name.
///
/// # Errors
/// See [`ApiError`].
pub async fn list_mentionable(query: &ListMentionable) -> Result<Mentionable, ApiError> {
    get(&url::with_query(url::MENTIONABLE, &to_query(query))).await
}

/// Writes a post.
///
/// # Errors
/// See [`ApiError`].
pub async fn create_post(request: &WritePost, key: IntentKey) -> Result<Post, ApiError> {
    Write::post(url::POSTS).key(key).json(request).send().await
}

/// Writes a post anew.
///
/// # Errors
/// See [`ApiError`].
pub async fn update_post(id: PostId, request: &UpdatePost, etag: &str) -> Result<Post, ApiError> {
    let write = Write::patch(url::post(id)).if_match(etag);
    write.json(request).send().await
}

/// Deletes a post.
///
/// # Errors
/// See [`ApiError`].
pub async fn delete_post(id: PostId) -> Result<(), ApiError> {
    Write::delete(url::post(id)).send_for_nothing().await
}

/// A page of comments.
///
/// # Errors
/// See [`ApiError`].
pub async fn list_comments(id: PostId, after: Option<String>) -> Result<Page<Comment>, ApiError> {
    let query = PageQuery { after, limit: None };
    get(&url::with_query(&url::post_comments(id), &to_query(&query))).await
}

/// Comments on a post.
///
/// # Errors
/// See [`ApiError`].
pub async fn create_comment(
    id: PostId,
    request: &WriteComment,
    key: IntentKey,
) -> Result<Comment, ApiError> {
    let write = Write::post(url::post_comments(id)).key(key);
    write.json(request).send().await
}

/// Deletes a comment.
///
/// # Errors
/// See [`ApiError`].
pub async fn delete_comment(id: CommentId) -> Result<(), ApiError> {
    Write::delete(url::comment(id)).send_for_nothing().await
}

/// Accepts an answer, or none.
///
/// # Errors
/// See [`ApiError`].
pub async fn accept_answer(id: PostId, answer: Option<CommentId>) -> Result<Post, ApiError> {
    let write = Write::put(url::post_accepted(id));
    write.json(&AcceptAnswer { answer }).send().await
}

/// Sets or takes back a reaction.
///
/// # Errors
/// See [`ApiError`].
pub async fn react_to_post(id: PostId, request: &React) -> Result<Reactions, ApiError> {
    let write = Write::put(url::post_reaction(id));
    write.json(request).send().await
}

/// Pins a post in its group, or takes the pin away.
///
/// # Errors
/// See [`ApiError`].
pub async fn pin_post(id: PostId, is_pinned: bool) -> Result<(), ApiError> {
    let write = Write::put(url::post_pin(id));
    write.json(&PinPost { is_pinned }).send_for_nothing().await
}

/// Votes in a poll.
///
/// # Errors
/// See [`ApiError`].
pub async fn vote_in_poll(id: PostId, request: &Vote) -> Result<Poll, ApiError> {
    let write = Write::put(url::post_vote(id));
    write.json(request).send().await
}

/// Reports a post, or one of its comments, to the council office.
///
/// # Errors
/// See [`ApiError`].
pub async fn report_post(
    post: PostId,
    comment: Option<CommentId>,
    request: &ReportMessage,
    key: IntentKey,
) -> Result<(), ApiError> {
    let address = comment.map_or_else(|| url::post_reports(post), url::comment_reports);
    let write = Write::post(address).key(key).json(request);
    write.send_for_nothing().await
}
