//! Mails that could not be sent, for whoever runs the server.

use crate::{
    clock::{Clock, rfc3339},
    mail_address::partly_hidden,
};
use clap::Args;
use storage::{
    Database, Id,
    outbox::{self, Mail, Standing},
};
use uuid::Uuid;

/// How many are shown at once.
const MOST_SHOWN: i64 = 100;

/// What `mails` needs.
#[derive(Clone, Debug, Args)]
pub struct MailsArguments {
    /// Have this one tried again.
    #[arg(long, value_name = "ID")]
    pub retry: Option<Uuid>,
    /// Have all of them tried again.
    #[arg(long, conflicts_with = "retry")]
    pub retry_all: bool,
}

/// Shows how the outbox stands and what was given up, oldest first, and has tried again what the arguments name.
///
/// # Errors
/// When the database fails, or there is no such mail to try again.
pub async fn run(
    database: &Database,
    clock: &dyn Clock,
    arguments: &MailsArguments,
) -> anyhow::Result<()> {
    let (retry, all, now) = (arguments.retry.map(Id), arguments.retry_all, clock.now());
    if retry.is_some() || all {
        let revive = move |connection: &mut _| outbox::revive(connection, retry, now);
        let revived = database.write(revive).await?;
        anyhow::ensure!(revived > 0 || all, "no mail of this id was given up");
        println!("{revived} mails are tried again.");
    }
    let (standing, dead) = database
        .read(|connection| {
            let dead = outbox::dead(connection, MOST_SHOWN)?;
            Ok::<_, storage::StorageError>((outbox::standing(connection)?, dead))
        })
        .await?;
    print!("{}", report(standing, &dead));
    Ok(())
}

/// What the command says. No contents, and addresses only so far that their owner would know them.
fn report(standing: Standing, dead: &[Mail]) -> String {
    let Standing {
        waiting,
        dead: given_up,
        ..
    } = standing;
    let mut text = format!("{waiting} mails wait, {given_up} were given up.\n");
    for mail in dead {
        // An answer of a mail server has several lines.
        let reason: Vec<&str> = mail.last_error.split_whitespace().collect();
        let (written, to) = (rfc3339(mail.created_at), partly_hidden(&mail.recipient));
        text.push_str(&format!(
            "{} {written} {} to {to}, {} tries: {}\n",
            mail.id.0,
            mail.kind,
            mail.attempts,
            reason.join(" ")
        ));
    }
    text
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn the_report_names_no_address() {
        let mail = Mail {
            id: Id(Uuid::from_u128(7)),
            kind: "notice".to_owned(),
            priority: 5,
            recipient: "hanako@example.jp".to_owned(),
            subject: "件名".to_owned(),
            body: "本文".to_owned(),
            state: "dead".to_owned(),
            attempts: 12,
            available_at: 0,
            created_at: 0,
            last_error: "the mail server:\n550 nobody".to_owned(),
        };
        let standing = Standing {
            waiting: 2,
            dead: 1,
            oldest_waiting: Some(0),
        };
        let expected = "2 mails wait, 1 were given up.\n\
            00000000-0000-0000-0000-000000000007 1970-01-01T00:00:00.000Z notice to h…@example.jp, \
            12 tries: the mail server: 550 nobody\n";
        assert_eq!(report(standing, &[mail]), expected);
    }
}
