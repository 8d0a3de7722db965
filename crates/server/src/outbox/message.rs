//! A mail of the outbox as an Internet message (RFC 5322).

use super::sender::SendError;
use lettre::{
    Message,
    message::{Mailbox, header::ContentType},
};
use std::time::{Duration, SystemTime};
use storage::outbox::Mail;

/// The message of `mail`: plain text, with the row's id and time in its head. The libraries encode the
/// subject, so that no line break in it can begin another header.
pub(super) fn message(from: &str, base_url: &str, mail: Mail) -> Result<Message, SendError> {
    let unusable = |error: &dyn std::fmt::Display| SendError::Unusable(error.to_string());
    let from: Mailbox = from.parse().map_err(|error| unusable(&error))?;
    let to: Mailbox = mail.recipient.parse().map_err(|error| unusable(&error))?;
    let written_at = Duration::from_millis(u64::try_from(mail.created_at).unwrap_or(0));
    let subject: String = mail
        .subject
        .chars()
        .filter(|letter| !letter.is_control())
        .collect();
    Message::builder()
        .message_id(Some(format!("<{}@{}>", mail.id.0, host(base_url))))
        .date(SystemTime::UNIX_EPOCH + written_at)
        .from(from)
        .to(to)
        .subject(subject)
        .header(ContentType::TEXT_PLAIN)
        .body(mail.body)
        .map_err(|error| unusable(&error))
}

fn host(base_url: &str) -> &str {
    let authority = base_url.split("://").nth(1).unwrap_or(base_url);
    authority.split([':', '/']).next().unwrap_or("localhost")
}

#[cfg(test)]
mod tests {
    use super::*;
    use storage::Id;
    use uuid::Uuid;

    fn mail(recipient: &str, subject: &str) -> Mail {
        Mail {
            id: Id(Uuid::from_u128(7)),
            kind: "sign_in".to_owned(),
            priority: 0,
            recipient: recipient.to_owned(),
            subject: subject.to_owned(),
            body: "こんにちは".to_owned(),
            state: "waiting".to_owned(),
            attempts: 1,
            available_at: 0,
            created_at: 1_781_000_000_000,
            last_error: String::new(),
        }
    }

    #[test]
    fn the_head_says_which_row_it_was() {
        let message = message(
            "長岡 <a@b.example>",
            "https://c.example:8443",
            mail("d@e.example", "件名"),
        );
        let text = String::from_utf8(message.unwrap().formatted()).unwrap();
        assert!(
            text.contains("Message-ID: <00000000-0000-0000-0000-000000000007@c.example>"),
            "{text}"
        );
        assert!(
            text.contains("Date: Tue, 09 Jun 2026 10:13:20 +0000"),
            "{text}"
        );
        assert!(text.contains("To: d@e.example"), "{text}");
    }

    #[test]
    fn nothing_breaks_out_of_the_subject() {
        let message = message(
            "a@b.example",
            "http://localhost",
            mail("d@e.example", "x\r\nBcc: f@g.example"),
        );
        let text = String::from_utf8(message.unwrap().formatted()).unwrap();
        assert!(!text.contains("\nBcc:"), "{text}");
        let wrong = mail("d@e.example\r\nBcc: f@g.example", "x");
        assert!(super::message("a@b.example", "http://localhost", wrong).is_err());
    }
}
