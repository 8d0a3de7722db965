//! A mail of the outbox as an Internet message (RFC 5322).

use super::sender::SendError;
use api::url;
use lettre::{
    Message,
    message::{
        Mailbox,
        header::{ContentType, HeaderName, HeaderValue, MIME_VERSION_1_0},
    },
};
use std::time::{Duration, SystemTime};
use storage::outbox::Mail;

/// What a message's head has besides the mail's own row.
#[derive(Clone, Copy, Debug)]
pub(super) struct Head<'a> {
    /// The sender: an address, or a name with an address in angle brackets.
    pub(super) from: &'a str,
    /// The address of the site; the host in it makes ids.
    pub(super) base_url: &'a str,
    /// Of a notice, the secret by which one unsubscribes from such mails.
    pub(super) unsubscribe: Option<&'a str>,
}

/// The message of `mail`: plain text, with the row's id and time in its head, so that each try makes the same.
/// The libraries encode the subject, so that no line break in it can begin another header.
pub(super) fn message(head: &Head<'_>, mail: Mail) -> Result<Message, SendError> {
    let unusable = |error: &dyn std::fmt::Display| SendError::Unusable(error.to_string());
    let from: Mailbox = head.from.parse().map_err(|error| unusable(&error))?;
    let to: Mailbox = mail.recipient.parse().map_err(|error| unusable(&error))?;
    let written_at = Duration::from_millis(u64::try_from(mail.created_at).unwrap_or(0));
    let subject: String = mail
        .subject
        .chars()
        .filter(|letter| !letter.is_control())
        .collect();
    let host = host(head.base_url);
    let mut message = Message::builder()
        .message_id(Some(format!("<{}@{host}>", mail.id.0)))
        .date(SystemTime::UNIX_EPOCH + written_at)
        .from(from)
        .to(to)
        .subject(subject)
        .header(MIME_VERSION_1_0)
        .header(ContentType::TEXT_PLAIN)
        .body(mail.body)
        .map_err(|error| unusable(&error))?;
    // So that no out-of-office note answers (RFC 3834, 5).
    let mut lines = vec![("Auto-Submitted", "auto-generated".to_owned())];
    if let Some(token) = head.unsubscribe {
        let address = format!("{}{}", head.base_url, url::mail_subscription(token));
        lines.extend([
            // RFC 2919, RFC 2369 and RFC 8058: mail programs offer to unsubscribe with one press.
            ("List-Id", format!("<notices.{host}>")),
            ("List-Unsubscribe", format!("<{address}>")),
            (
                "List-Unsubscribe-Post",
                "List-Unsubscribe=One-Click".to_owned(),
            ),
            ("Precedence", "bulk".to_owned()),
        ]);
    }
    for (name, value) in lines {
        if !value.bytes().all(|byte| byte.is_ascii_graphic()) {
            return Err(unusable(&format!("{name} cannot be written as it is")));
        }
        // As it is: encoded or folded, mail programs would not find the address.
        message
            .headers_mut()
            .insert_raw(HeaderValue::dangerous_new_pre_encoded(
                HeaderName::new_from_ascii_str(name),
                value.clone(),
                value,
            ));
    }
    Ok(message)
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

    fn text(from: &str, base_url: &str, token: Option<&str>, mail: Mail) -> String {
        let head = Head {
            from,
            base_url,
            unsubscribe: token,
        };
        String::from_utf8(message(&head, mail).unwrap().formatted()).unwrap()
    }

    /// The names of the head's lines; what begins with a space goes on with the line before.
    fn names(text: &str) -> Vec<&str> {
        let head = text.split("\r\n\r\n").next().unwrap();
        let lines = head.split("\r\n").filter(|line| !line.starts_with(' '));
        lines.map(|line| line.split(':').next().unwrap()).collect()
    }

    #[test]
    fn the_head_says_which_row_it_was() {
        let mail = mail("d@e.example", "件名");
        let text = text("長岡 <a@b.example>", "https://c.example:8443", None, mail);
        for expected in [
            "Message-ID: <00000000-0000-0000-0000-000000000007@c.example>",
            "Date: Tue, 09 Jun 2026 10:13:20 +0000",
            "To: d@e.example",
            "Auto-Submitted: auto-generated",
            "Content-Type: text/plain; charset=utf-8",
        ] {
            assert!(
                text.contains(&format!("{expected}\r\n")),
                "{expected}\n{text}"
            );
        }
        assert!(!text.contains("List-Unsubscribe"), "{text}");
    }

    #[test]
    fn a_notice_can_be_unsubscribed_from_with_one_press() {
        let mail = mail("d@e.example", "件名");
        let token = "a".repeat(43);
        let text = text("a@b.example", "https://c.example", Some(&token), mail);
        for expected in [
            "List-Id: <notices.c.example>".to_owned(),
            format!("List-Unsubscribe: <https://c.example/api/mail-subscriptions/{token}>"),
            "List-Unsubscribe-Post: List-Unsubscribe=One-Click".to_owned(),
            "Precedence: bulk".to_owned(),
        ] {
            assert!(
                text.contains(&format!("\r\n{expected}\r\n")),
                "{expected}\n{text}"
            );
        }
    }

    #[test]
    fn nothing_but_a_secret_stands_in_the_links() {
        let head = Head {
            from: "a@b.example",
            base_url: "https://c.example",
            unsubscribe: Some("x\r\nBcc: f@g.example"),
        };
        assert!(message(&head, mail("d@e.example", "x")).is_err());
    }

    proptest::proptest! {
        #[test]
        fn nothing_breaks_out_of_a_line_of_the_head(
            subject in "(?s).{0,80}|(.{0,9}[\r\n\u{85}\u{2028}]{1,2}Bcc: f@g\\.example){1,3}",
            recipient in "[a-z]{1,9}@[a-z]{1,9}\\.example|(?s)(.{0,9}[\r\n]{1,2}Bcc: f@g\\.example)",
        ) {
            let expected = [
                "MIME-Version", "Message-ID", "Date", "From", "To", "Subject", "Content-Type", "Auto-Submitted",
                "Content-Transfer-Encoding",
            ];
            let head = Head { from: "a@b.example", base_url: "https://c.example", unsubscribe: None };
            if let Ok(message) = message(&head, mail(&recipient, &subject)) {
                let text = String::from_utf8(message.formatted()).unwrap();
                let mut names = names(&text);
                names.sort_unstable();
                let mut expected = expected.to_vec();
                expected.sort_unstable();
                proptest::prop_assert_eq!(names, expected, "{}", text);
            } else {
                // Only an address can make a message impossible.
                proptest::prop_assert!(recipient.contains(['\r', '\n']), "{:?}", recipient);
            }
        }
    }
}
