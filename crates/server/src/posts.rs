//! Posts and questions: writing them, talking about them, accepting answers, and polls.
//!
//! Whether a post is there for somebody is decided in one place, `storage::posts::post`; whoever is hidden from
//! the viewer is in no list and no count. What a poll's voters chose is shown to nobody.

mod accept;
mod comments;
mod edit;
mod list;
mod mentions;
mod poll;
mod react;
mod report;
mod view;
mod write;

use crate::registry::{Access, Idempotency, Rate, Registry, Rule, routes};

/// Adds the endpoints of this feature.
pub fn register(registry: Registry) -> Registry {
    let read = Rule::read(Access::Member);
    let write = |kind| Rule::write(Access::Member, kind);
    let delete = |kind| Rule::delete(Access::Member, kind);
    // The same again changes nothing.
    let put = |kind| Rule {
        idempotency: Idempotency::Natural,
        ..write(kind)
    };
    let searching = Rule {
        rate: Rate::Search,
        ..read
    };
    registry
        .add(routes!(list::list_posts), read)
        .add(routes!(list::get_post), read)
        .add(routes!(list::get_post_history), read)
        .add(routes!(mentions::list_mentionable), searching)
        .add(routes!(write::create_post), write("post.written"))
        .add(
            routes!(edit::update_post),
            Rule::edit(Access::Member, "post.edited"),
        )
        .add(routes!(edit::delete_post), delete("post.deleted"))
        .add(routes!(comments::list_comments), read)
        .add(routes!(comments::create_comment), write("comment.written"))
        .add(routes!(comments::delete_comment), delete("comment.deleted"))
        .add(routes!(accept::accept_answer), put("answer.accepted"))
        .add(routes!(react::react_to_post), put("post.reacted"))
        .add(routes!(react::pin_post), put("post.pinned"))
        .add(routes!(poll::vote_in_poll), put("poll.voted"))
        .add(routes!(report::report_post), write("post.reported"))
        .add(routes!(report::report_comment), write("comment.reported"))
}
