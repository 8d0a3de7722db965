//! Rules for text fields, as functions for `#[garde(custom(…))]`: length, form and characters.
//!
//! The characters that may stand in a field are decided by the crate `japanese`, so that the
//! importer, the server and the browser refuse the same.

fn refuse(fault: &str) -> garde::Result {
    Err(garde::Error::new(fault))
}

/// One line of at least one and at most `longest` characters.
pub fn line(longest: usize) -> impl Fn(&String, &()) -> garde::Result {
    move |text, ()| check(text, longest, false, true)
}

/// One line of at most `longest` characters, possibly empty.
pub fn optional_line(longest: usize) -> impl Fn(&String, &()) -> garde::Result {
    move |text, ()| check(text, longest, false, false)
}

/// A search box: one line, possibly empty, or absent.
pub fn search_text(longest: usize) -> impl Fn(&Option<String>, &()) -> garde::Result {
    move |text, ()| {
        text.as_ref()
            .map_or(Ok(()), |text| check(text, longest, false, false))
    }
}

/// Several lines of at most `longest` characters, possibly empty.
pub fn paragraph(longest: usize) -> impl Fn(&String, &()) -> garde::Result {
    move |text, ()| check(text, longest, true, false)
}

/// A reading: kana, long vowel marks, spaces and middle dots, at most `longest` characters, possibly empty.
pub fn kana(longest: usize) -> impl Fn(&String, &()) -> garde::Result {
    move |text, ()| {
        check(text, longest, false, false)?;
        // Hiragana and katakana with their marks, half-width katakana, and what stands between words.
        let is_kana = |character: char| matches!(character, '\u{3041}'..='\u{30FF}' | '\u{FF66}'..='\u{FF9F}' | ' ' | '\u{3000}');
        if text.chars().all(is_kana) {
            Ok(())
        } else {
            refuse("form")
        }
    }
}

/// Several lines of at least one and at most `longest` characters.
pub fn required_paragraph(longest: usize) -> impl Fn(&String, &()) -> garde::Result {
    move |text, ()| check(text, longest, true, true)
}

/// A mail address: one `@`, something on both sides, a dot in the domain, ASCII (RFC 5321 lengths).
pub fn mail_address(text: &str, _: &()) -> garde::Result {
    if text.trim().is_empty() {
        return refuse("required");
    }
    if text.len() > 254 {
        return refuse("too_long");
    }
    let Some((local, domain)) = text.split_once('@') else {
        return refuse("form");
    };
    let local_fits = !local.is_empty()
        && local.len() <= 64
        && !local.starts_with('.')
        && !local.ends_with('.')
        && !local.contains("..")
        && local
            .bytes()
            .all(|byte| byte.is_ascii_alphanumeric() || b"!#$%&'*+-/=?^_`{|}~.".contains(&byte));
    let domain_fits = domain.contains('.')
        && domain.split('.').all(|label| {
            !label.is_empty()
                && label.len() <= 63
                && !label.starts_with('-')
                && !label.ends_with('-')
                && label
                    .bytes()
                    .all(|byte| byte.is_ascii_alphanumeric() || byte == b'-')
        });
    if local_fits && domain_fits {
        Ok(())
    } else {
        refuse("form")
    }
}

/// Exactly `length` ASCII digits, as the codes of a sign-in are.
pub fn digits(length: usize) -> impl Fn(&String, &()) -> garde::Result {
    move |text, ()| {
        if text.is_empty() {
            refuse("required")
        } else if text.len() == length && text.bytes().all(|byte| byte.is_ascii_digit()) {
            Ok(())
        } else {
            refuse("form")
        }
    }
}

/// The address of a push service, of at most 1000 plain characters; which hosts there are is the server's matter.
pub fn push_endpoint(text: &str, _: &()) -> garde::Result {
    if text.is_empty() {
        return refuse("required");
    }
    if text.chars().count() > 1000 {
        return refuse("too_long");
    }
    if text.starts_with("https://") && text.bytes().all(|byte| byte.is_ascii_graphic()) {
        Ok(())
    } else {
        refuse("form")
    }
}

/// A minute in Asia/Tokyo, as [`crate::tokyo::minute`] writes it.
pub fn minute(text: &str, _: &()) -> garde::Result {
    if text.is_empty() {
        return refuse("required");
    }
    crate::tokyo::from_minute(text).map_or_else(|| refuse("form"), |_| Ok(()))
}

/// A web address with a host, http or https, of at most 300 characters.
pub fn web_address(text: &str, _: &()) -> garde::Result {
    if text.is_empty() {
        return refuse("required");
    }
    if text.chars().count() > 300 {
        return refuse("too_long");
    }
    let host = text
        .strip_prefix("https://")
        .or_else(|| text.strip_prefix("http://"))
        .and_then(|rest| rest.split(['/', '?', '#']).next());
    let host_fits = host.is_some_and(|host| {
        !host.is_empty()
            && !host.starts_with('.')
            && host
                .chars()
                .all(|character| character.is_alphanumeric() || ".-:".contains(character))
    });
    let characters_fit = !text.chars().any(|character| {
        character.is_whitespace() || character.is_control() || "<>\"\\^`{|}".contains(character)
    });
    if !host_fits || !characters_fit {
        return refuse("form");
    }
    check(text, 300, false, true)
}

/// A date of which at least the year is known: `YYYY`, `YYYY-MM` or `YYYY-MM-DD` from 1900 to 2100; possibly
/// empty.
pub fn partial_date(text: &str, _: &()) -> garde::Result {
    if text.is_empty() {
        return Ok(());
    }
    let digits = |part: &str, length: usize| {
        let fits = part.len() == length && part.bytes().all(|byte| byte.is_ascii_digit());
        fits.then(|| part.parse::<u16>().ok()).flatten()
    };
    let mut parts = text.split('-');
    let year = parts.next().and_then(|part| digits(part, 4));
    let Some(year) = year.filter(|year| (1900..=2100).contains(year)) else {
        return refuse("form");
    };
    let Some(month) = parts.next() else {
        return Ok(());
    };
    let Some(month) = digits(month, 2).filter(|month| (1..=12).contains(month)) else {
        return refuse("form");
    };
    let Some(day) = parts.next() else {
        return Ok(());
    };
    let leap = year % 4 == 0 && (year % 100 != 0 || year % 400 == 0);
    let longest = match month {
        4 | 6 | 9 | 11 => 30,
        2 if leap => 29,
        2 => 28,
        _ => 31,
    };
    let fits = digits(day, 2).is_some_and(|day| (1..=longest).contains(&day));
    if fits && parts.next().is_none() {
        Ok(())
    } else {
        refuse("form")
    }
}

/// A secret as the server hands it out: 43 characters of the URL-safe base64 alphabet (256 bits).
pub fn secret(text: &str, _: &()) -> garde::Result {
    let fits = text.len() == 43
        && text
            .bytes()
            .all(|byte| byte.is_ascii_alphanumeric() || byte == b'-' || byte == b'_');
    if fits { Ok(()) } else { refuse("form") }
}

fn check(text: &str, longest: usize, multiline: bool, required: bool) -> garde::Result {
    if required && text.trim().is_empty() {
        return refuse("required");
    }
    let rule = japanese::text::TextRule {
        max_chars: longest,
        multiline,
    };
    match japanese::text::check_text(text, &rule) {
        Ok(()) => Ok(()),
        Err(japanese::text::TextFault::TooLong { .. }) => refuse("too_long"),
        Err(_) => refuse("character"),
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn readings_are_kana() {
        for good in [
            "",
            "たかはし",
            "タカハシ",
            "ﾀｶﾊｼ",
            "ヴィクトリア・ジョーンズ",
            "さとう　ゆい",
        ] {
            assert!(kana(20)(&good.to_owned(), &()).is_ok(), "{good}");
        }
        for bad in [
            "高橋",
            "takahashi",
            "たかはし1",
            "たかはしたかはしたかはしたかはしたかはし",
        ] {
            assert!(kana(19)(&bad.to_owned(), &()).is_err(), "{bad}");
        }
    }

    #[test]
    fn dates_may_lack_their_end() {
        for good in ["", "2021", "2021-04", "2021-04-30", "2024-02-29"] {
            assert!(partial_date(good, &()).is_ok(), "{good}");
        }
        for bad in [
            "21",
            "2021-",
            "2021-13",
            "2021-4",
            "2021-04-31",
            "2023-02-29",
            "2021-04-01-01",
            "now",
            "1899",
            "+021",
        ] {
            assert!(partial_date(bad, &()).is_err(), "{bad}");
        }
    }

    #[test]
    fn web_addresses_have_a_host() {
        for good in [
            "https://example.jp",
            "http://x.example:8080/a?b#c",
            "https://長岡.example/",
        ] {
            assert!(web_address(good, &()).is_ok(), "{good}");
        }
        for bad in [
            "",
            "example.jp",
            "javascript:alert(1)",
            "https://",
            "https://a b",
            "https://.x",
        ] {
            assert!(web_address(bad, &()).is_err(), "{bad}");
        }
    }

    #[test]
    fn mail_addresses() {
        for good in [
            "a@b.jp",
            "hanako.yamada+x@example.co.jp",
            "o'neil@x-y.example",
        ] {
            assert!(mail_address(good, &()).is_ok(), "{good}");
        }
        for bad in [
            "",
            "a",
            "a@b",
            "@b.jp",
            "a@.jp",
            "a@b..jp",
            "a b@c.jp",
            ".a@b.jp",
            "a\r\n@b.jp",
            "あ@b.jp",
            "a@-b.jp",
        ] {
            assert!(mail_address(bad, &()).is_err(), "{bad}");
        }
    }
}
