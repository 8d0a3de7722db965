//! The messages of a conversation, with where days and speakers begin.

use ::api::messages::Message;

/// A message, and whether a day or somebody else's words begin with it.
#[derive(Clone, PartialEq)]
pub struct Line {
    /// The message.
    pub message: Message,
    /// The day that begins with it.
    pub day: Option<String>,
    /// Whether somebody else's words begin with it.
    pub is_first: bool,
}

/// Messages from the oldest on, with where days and speakers begin. `day` names the day of a moment.
pub fn lines(newest_first: &[Message], day: &dyn Fn(&str) -> String) -> Vec<Line> {
    let mut lines: Vec<Line> = Vec::with_capacity(newest_first.len());
    let mut last: Option<(String, Option<_>)> = None;
    for message in newest_first.iter().rev() {
        let today = day(&message.at);
        let speaker = (!message.is_own).then(|| message.sender.as_ref().map(|sender| sender.id));
        let (is_new_day, is_first) = match &last {
            None => (true, true),
            Some((before, speaker_before)) => {
                let is_new_day = *before != today;
                (is_new_day, is_new_day || *speaker_before != speaker)
            }
        };
        lines.push(Line {
            message: message.clone(),
            day: is_new_day.then(|| today.clone()),
            is_first,
        });
        last = Some((today, speaker));
    }
    lines
}

#[cfg(test)]
mod tests {
    use super::*;
    use ::api::person::PersonLink;
    use uuid::Uuid;

    fn said(n: u128, at: &str, by: Option<u128>) -> Message {
        Message {
            id: Uuid::from_u128(n).into(),
            sender: by.map(|by| PersonLink {
                id: Uuid::from_u128(by).into(),
                name: String::new(),
                organisation: String::new(),
            }),
            is_own: by.is_none(),
            text: String::new(),
            at: at.to_owned(),
            is_edited: false,
            is_deleted: false,
        }
    }

    #[test]
    fn days_and_speakers_begin_where_they_change() {
        let newest_first = [
            said(4, "02T09", Some(7)),
            said(3, "02T08", None),
            said(2, "01T11", Some(7)),
            said(1, "01T10", Some(7)),
        ];
        let seen = lines(&newest_first, &|at| at[..2].to_owned());
        let days: Vec<Option<&str>> = seen.iter().map(|line| line.day.as_deref()).collect();
        assert_eq!(days, [Some("01"), None, Some("02"), None]);
        let first: Vec<bool> = seen.iter().map(|line| line.is_first).collect();
        assert_eq!(first, [true, false, true, true]);
        assert_eq!(seen[0].message.id, Uuid::from_u128(1).into());
    }
}
