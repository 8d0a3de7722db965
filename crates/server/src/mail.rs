//! How a mail is put together: one plain text in Japanese, then English, as a row of the outbox.

use crate::app::App;
use messages::Language;
use storage::{Id, outbox::Mail};

/// What stands between the two languages.
const BETWEEN: &str = "\n\n--\n\n";

/// A mail to `recipient`, to be sent as soon as it can be; `subject` and `body` say it in a language. A lower
/// `priority` goes first; 0 is for signing in.
pub fn compose(
    app: &App,
    kind: &str,
    priority: i32,
    recipient: &str,
    subject: impl Fn(Language) -> String,
    body: impl Fn(Language) -> String,
) -> Mail {
    let now = app.clock.now();
    let (japanese, english) = (body(Language::Japanese), body(Language::English));
    Mail {
        id: Id(app.ids.id()),
        kind: kind.to_owned(),
        priority,
        recipient: recipient.to_owned(),
        subject: subject(Language::Japanese),
        body: format!("{japanese}{BETWEEN}{english}\n"),
        state: "waiting".to_owned(),
        attempts: 0,
        available_at: now,
        created_at: now,
        last_error: String::new(),
    }
}
