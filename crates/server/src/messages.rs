//! Conversations of two people and of small groups: messages, requests, and reports.

mod begin;
mod change;
mod list;
mod place;
mod present;
mod report;
mod search;
mod send;
mod shown;

use crate::registry::{Access, Audit, Idempotency, Rate, Registry, Rule, routes};

/// A change that is the same when it is made twice.
const fn putting(kind: &'static str) -> Rule {
    Rule {
        idempotency: Idempotency::Natural,
        ..Rule::write(Access::Member, kind)
    }
}

/// Adds the endpoints of this feature.
pub fn register(registry: Registry) -> Registry {
    let reading = Rule::read(Access::Member);
    let searching = Rule {
        rate: Rate::Search,
        ..reading
    };
    let cases = Rule {
        audit: Audit::Kind("message_reports.read"),
        ..Rule::read(Access::CouncilOffice)
    };
    let closing = Rule {
        access: Access::CouncilOffice,
        ..putting("message_report.closed")
    };
    registry
        .add(routes!(list::list_conversations), reading)
        .add(routes!(list::count_conversations), reading)
        .add(routes!(list::get_conversation), reading)
        .add(routes!(list::list_messages), reading)
        .add(
            routes!(begin::create_conversation),
            Rule::write(Access::Member, "conversation.written"),
        )
        .add(
            routes!(send::create_message),
            Rule::write(Access::Member, "message.sent"),
        )
        .add(routes!(change::update_message), putting("message.changed"))
        .add(
            routes!(change::delete_message),
            Rule::delete(Access::Member, "message.deleted"),
        )
        .add(
            routes!(place::mark_conversation_read),
            putting("conversation.read"),
        )
        .add(
            routes!(place::answer_message_request),
            putting("message_request.answered"),
        )
        .add(
            routes!(place::leave_conversation),
            Rule::delete(Access::Member, "conversation.left"),
        )
        .add(routes!(search::search_messages), searching)
        .add(
            routes!(report::report_message),
            Rule::write(Access::Member, "message.reported"),
        )
        .add(routes!(report::list_message_reports), cases)
        .add(routes!(report::close_message_report), closing)
}
