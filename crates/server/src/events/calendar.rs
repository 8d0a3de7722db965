//! Calendars as other programs read them (RFC 5545).

use api::tokyo;
use std::fmt::Write as _;

/// One entry.
#[derive(Clone, Debug, Default)]
pub(super) struct Entry {
    /// What the entry is known by, for good.
    pub(super) uid: String,
    /// When it begins, in milliseconds since the Unix epoch.
    pub(super) starts_at: i64,
    /// When it ends.
    pub(super) ends_at: i64,
    /// When it was changed last.
    pub(super) changed_at: i64,
    /// Rises with every change.
    pub(super) sequence: i64,
    pub(super) title: String,
    pub(super) description: String,
    pub(super) location: String,
    /// The event's page.
    pub(super) url: String,
    pub(super) cancelled: bool,
    /// The recurrence rule of an entry that repeats.
    pub(super) rule: Option<String>,
    /// Starts that the rule makes and that do not take place.
    pub(super) without: Vec<i64>,
}

/// The zone, written out, since a calendar has to bring along those that it names (RFC 5545, 3.6.5).
const ZONE: [&str; 8] = [
    "BEGIN:VTIMEZONE",
    "TZID:Asia/Tokyo",
    "BEGIN:STANDARD",
    "DTSTART:19700101T000000",
    "TZOFFSETFROM:+0900",
    "TZOFFSETTO:+0900",
    "END:STANDARD",
    "END:VTIMEZONE",
];

/// The longest line, in bytes without its end (RFC 5545, 3.1).
const LONGEST_LINE: usize = 75;

/// A calendar with these entries.
pub(super) fn calendar(name: &str, entries: &[Entry]) -> String {
    let mut text = String::new();
    line(&mut text, "BEGIN:VCALENDAR");
    line(&mut text, "VERSION:2.0");
    line(&mut text, "PRODID:-//NAGAOKA WORKER//community//JA");
    line(&mut text, "CALSCALE:GREGORIAN");
    line(&mut text, "METHOD:PUBLISH");
    line(&mut text, &format!("X-WR-CALNAME:{}", escaped(name)));
    ZONE.iter().for_each(|part| line(&mut text, part));
    entries.iter().for_each(|one| entry(&mut text, one));
    line(&mut text, "END:VCALENDAR");
    text
}

fn entry(text: &mut String, entry: &Entry) {
    line(text, "BEGIN:VEVENT");
    line(text, &format!("UID:{}", entry.uid));
    let stamp = tokyo::minute(entry.changed_at - 9 * tokyo::HOUR);
    line(text, &format!("DTSTAMP:{}Z", compact(&stamp)));
    line(text, &format!("SEQUENCE:{}", entry.sequence));
    line(
        text,
        &format!("DTSTART;TZID=Asia/Tokyo:{}", local(entry.starts_at)),
    );
    line(
        text,
        &format!("DTEND;TZID=Asia/Tokyo:{}", local(entry.ends_at)),
    );
    if let Some(rule) = &entry.rule {
        line(text, &format!("RRULE:{rule}"));
    }
    for start in &entry.without {
        line(text, &format!("EXDATE;TZID=Asia/Tokyo:{}", local(*start)));
    }
    line(text, &format!("SUMMARY:{}", escaped(&entry.title)));
    for (name, value) in [
        ("DESCRIPTION", &entry.description),
        ("LOCATION", &entry.location),
    ] {
        if !value.is_empty() {
            line(text, &format!("{name}:{}", escaped(value)));
        }
    }
    line(text, &format!("URL:{}", entry.url));
    let state = if entry.cancelled {
        "CANCELLED"
    } else {
        "CONFIRMED"
    };
    line(text, &format!("STATUS:{state}"));
    line(text, "END:VEVENT");
}

/// A time of the town, as `20261126T190000`.
fn local(at: i64) -> String {
    compact(&tokyo::minute(at))
}

fn compact(minute: &str) -> String {
    let mut text: String = minute
        .chars()
        .filter(|part| !['-', ':'].contains(part))
        .collect();
    text.push_str("00");
    text
}

/// Text with what has a meaning of its own escaped (RFC 5545, 3.3.11).
fn escaped(value: &str) -> String {
    let mut text = String::with_capacity(value.len());
    for character in value.chars() {
        match character {
            '\\' | ';' | ',' => text.extend(['\\', character]),
            '\n' => text.push_str("\\n"),
            '\r' => {}
            _ => text.push(character),
        }
    }
    text
}

/// Adds a line, folded before it gets too long, never inside of a character.
fn line(text: &mut String, content: &str) {
    let mut length = 0;
    for character in content.chars() {
        if length + character.len_utf8() > LONGEST_LINE {
            text.push_str("\r\n ");
            length = 1;
        }
        length += character.len_utf8();
        let _ = write!(text, "{character}");
    }
    text.push_str("\r\n");
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn an_entry_is_written_as_the_format_says() {
        let at = |minute: &str| tokyo::from_minute(minute).unwrap();
        let one = Entry {
            uid: "1@example".to_owned(),
            starts_at: at("2026-11-26T19:00"),
            ends_at: at("2026-11-26T21:00"),
            changed_at: at("2026-11-22T08:59"),
            sequence: 2,
            title: "もくもく会; a, b\\c".to_owned(),
            description: "one\r\ntwo".to_owned(),
            location: String::new(),
            url: "https://example/events/1".to_owned(),
            cancelled: true,
            rule: Some("FREQ=WEEKLY;COUNT=3".to_owned()),
            without: vec![at("2026-12-03T19:00")],
        };
        let text = calendar("長岡", &[one]);
        assert!(text.starts_with("BEGIN:VCALENDAR\r\n") && text.ends_with("END:VCALENDAR\r\n"));
        for expected in [
            "UID:1@example",
            "DTSTAMP:20261121T235900Z",
            "SEQUENCE:2",
            "DTSTART;TZID=Asia/Tokyo:20261126T190000",
            "DTEND;TZID=Asia/Tokyo:20261126T210000",
            "RRULE:FREQ=WEEKLY;COUNT=3",
            "EXDATE;TZID=Asia/Tokyo:20261203T190000",
            "SUMMARY:もくもく会\\; a\\, b\\\\c",
            "DESCRIPTION:one\\ntwo",
            "STATUS:CANCELLED",
        ] {
            assert!(
                text.contains(&format!("\r\n{expected}\r\n")),
                "{expected}\n{text}"
            );
        }
        assert!(!text.contains("LOCATION"));
    }

    #[test]
    fn long_lines_are_folded_between_characters() {
        let long = Entry {
            title: "長岡".repeat(60),
            description: "x".repeat(300),
            ..Entry::default()
        };
        let text = calendar("c", std::slice::from_ref(&long));
        assert!(text.split("\r\n").all(|line| line.len() <= LONGEST_LINE));
        let unfolded = text.replace("\r\n ", "");
        assert!(unfolded.contains(&format!("SUMMARY:{}\r\n", long.title)));
        assert!(unfolded.contains(&format!("DESCRIPTION:{}\r\n", long.description)));
    }
}
