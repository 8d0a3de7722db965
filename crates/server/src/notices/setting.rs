//! A member's setting, between the database and the contract.

use api::notifications::{NotificationChoices, NotificationDelivery, PushTopics};
use storage::{Id, notification::setting::SettingRow};

/// What was chosen; the usual for whoever has chosen nothing.
pub fn choices(row: Option<&SettingRow>) -> NotificationChoices {
    let Some(row) = row else {
        return NotificationChoices::default();
    };
    let hour = |hour: i32| u8::try_from(hour).unwrap_or_default();
    NotificationChoices {
        messages: delivery(&row.messages),
        connections: delivery(&row.connections),
        events: delivery(&row.events),
        reminders: delivery(&row.reminders),
        remind: row.remind != 0,
        digest_days: (1..=7)
            .filter(|day| row.digest_days & (1 << (day - 1)) != 0)
            .collect(),
        digest_hour: hour(row.digest_hour),
        quiet_from: hour(row.quiet_from),
        quiet_until: hour(row.quiet_until),
        push: PushTopics {
            messages: row.push & 1 != 0,
            connections: row.push & 2 != 0,
            events: row.push & 4 != 0,
            reminders: row.push & 8 != 0,
        },
    }
}

/// A way that a newer version wrote sends no mail.
fn delivery(stored: &str) -> NotificationDelivery {
    stored.parse().unwrap_or(NotificationDelivery::InApp)
}

/// The row of version `version` that says what was chosen.
pub fn row_of(person: Id, choices: &NotificationChoices, version: i64) -> SettingRow {
    let days = choices.digest_days.iter();
    let push = choices.push;
    let pushed = [
        (push.messages, 1),
        (push.connections, 2),
        (push.events, 4),
        (push.reminders, 8),
    ];
    SettingRow {
        person_id: person,
        messages: choices.messages.as_str().to_owned(),
        connections: choices.connections.as_str().to_owned(),
        events: choices.events.as_str().to_owned(),
        reminders: choices.reminders.as_str().to_owned(),
        remind: i32::from(choices.remind),
        digest_days: days.fold(0, |days, day| days | 1 << (i32::from(*day) - 1)),
        digest_hour: choices.digest_hour.into(),
        quiet_from: choices.quiet_from.into(),
        quiet_until: choices.quiet_until.into(),
        version,
        push: pushed
            .iter()
            .filter(|(is_on, _)| *is_on)
            .map(|(_, bit)| bit)
            .sum(),
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use uuid::Uuid;

    #[test]
    fn what_was_chosen_comes_back() {
        let chosen = NotificationChoices {
            connections: NotificationDelivery::InApp,
            remind: false,
            digest_days: vec![2, 7],
            push: PushTopics {
                events: true,
                messages: true,
                ..PushTopics::default()
            },
            ..NotificationChoices::default()
        };
        let row = row_of(Id(Uuid::nil()), &chosen, 3);
        assert_eq!(
            (row.digest_days, row.version, row.push),
            (0b100_0010, 3, 0b101)
        );
        assert_eq!(choices(Some(&row)), chosen);
        assert_eq!(choices(None), NotificationChoices::default());
    }
}
