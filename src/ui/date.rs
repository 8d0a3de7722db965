//! Dates as people here write them, by the browser's own `Intl`, always in the time of the community.

use js_sys::{Array, Date, Intl, Object, Reflect};
use leptos::wasm_bindgen::JsValue;
use messages::Language;

const ZONE: &str = "Asia/Tokyo";

/// A day of an ISO 8601 date or moment: `2026年11月22日(日)`; the text itself if it is neither.
pub fn day(iso: &str, language: Language) -> String {
    format(iso, language, &day_options(language))
}

/// Today: `2026年11月22日(日)`.
pub fn today(language: Language) -> String {
    let now = Date::new(&JsValue::from_f64(now()));
    format_date(&now, language, &day_options(language)).unwrap_or_default()
}

/// A moment of an ISO 8601 text: `2026年11月22日(日) 14:30`; the text itself if it is none.
pub fn moment(iso: &str, language: Language) -> String {
    let mut options = day_options(language).to_vec();
    options.extend([("hour", "numeric"), ("minute", "2-digit")]);
    format(iso, language, &options)
}

/// How long ago or ahead a moment is, in the largest fitting unit: `3日前`, "in 2 hours".
/// `now` is in milliseconds since 1970, as `Date.now()` gives it.
pub fn relative(iso: &str, now: f64, language: Language) -> String {
    let then = Date::parse(iso);
    if then.is_nan() {
        return iso.to_owned();
    }
    let (amount, unit) = largest_unit((then - now) / 1000.0);
    let options = Object::new();
    set(&options, "numeric", "auto");
    let formatter = Intl::RelativeTimeFormat::new(&locales(language), &options);
    String::from(formatter.format(amount, unit))
}

/// The time of a moment: `14:30`, in both languages; the text itself if it is none.
pub fn time(iso: &str) -> String {
    let options = [
        ("hour", "2-digit"),
        ("minute", "2-digit"),
        ("hourCycle", "h23"),
    ];
    format(iso, Language::English, &options)
}

/// A moment in milliseconds since 1970; not a number if the text is none.
pub fn milliseconds(iso: &str) -> f64 {
    Date::parse(iso)
}

/// Now, in milliseconds since 1970, for [`relative`].
pub fn now() -> f64 {
    Date::now()
}

/// The short name of a weekday, 1 for Monday to 7 for Sunday (ISO 8601): 月, "Mon".
pub fn weekday(number: u8, language: Language) -> String {
    // The first of January 2024 was a Monday.
    let iso = format!("2024-01-{:02}", number.clamp(1, 7));
    format(&iso, language, &[("weekday", "short")])
}

fn day_options(language: Language) -> [(&'static str, &'static str); 4] {
    let month = match language {
        Language::Japanese => "numeric",
        Language::English => "short",
    };
    [
        ("year", "numeric"),
        ("month", month),
        ("day", "numeric"),
        ("weekday", "short"),
    ]
}

fn format(iso: &str, language: Language, options: &[(&str, &str)]) -> String {
    let date = Date::new(&JsValue::from_str(iso));
    if date.get_time().is_nan() {
        return iso.to_owned();
    }
    format_date(&date, language, options).unwrap_or_else(|| iso.to_owned())
}

fn format_date(date: &Date, language: Language, options: &[(&str, &str)]) -> Option<String> {
    let object = Object::new();
    set(&object, "timeZone", ZONE);
    for (name, value) in options {
        set(&object, name, value);
    }
    let formatter = Intl::DateTimeFormat::new(&locales(language), &object);
    match language {
        // `2026/11/22` would be the browser's choice for numeric parts.
        Language::Japanese => Some(japanese(&formatter.format_to_parts(date))),
        Language::English => formatter
            .format()
            .call1(&JsValue::UNDEFINED, date)
            .ok()?
            .as_string(),
    }
}

/// Puts 年, 月, 日 behind the numbers and the weekday in brackets.
fn japanese(parts: &Array) -> String {
    let part = |kind: &str| {
        parts.iter().find_map(|part| {
            let is = Reflect::get(&part, &"type".into()).ok()?.as_string()? == kind;
            is.then(|| Reflect::get(&part, &"value".into()).ok()?.as_string())?
        })
    };
    let weekday = part("weekday");
    let Some(year) = part("year") else {
        return weekday.unwrap_or_default();
    };
    let mut text = format!(
        "{year}年{}月{}日",
        part("month").unwrap_or_default(),
        part("day").unwrap_or_default()
    );
    if let Some(weekday) = weekday {
        text.push_str(&format!("({weekday})"));
    }
    if let (Some(hour), Some(minute)) = (part("hour"), part("minute")) {
        text.push_str(&format!(" {hour}:{minute}"));
    }
    text
}

fn locales(language: Language) -> Array {
    Array::of1(&JsValue::from_str(language.code()))
}

fn set(object: &Object, name: &str, value: &str) {
    // Setting a property of a fresh plain object cannot fail.
    drop(Reflect::set(object, &name.into(), &value.into()));
}

/// The amount and the name of the largest unit that makes at least one.
fn largest_unit(seconds: f64) -> (f64, &'static str) {
    const UNITS: [(f64, &str); 6] = [
        (31_557_600.0, "year"),
        (2_629_800.0, "month"),
        (604_800.0, "week"),
        (86_400.0, "day"),
        (3_600.0, "hour"),
        (60.0, "minute"),
    ];
    UNITS
        .into_iter()
        .find(|(length, _)| seconds.abs() >= *length)
        .map_or((0.0, "minute"), |(length, name)| {
            ((seconds / length).trunc(), name)
        })
}

#[cfg(test)]
mod tests {
    use super::largest_unit;

    #[test]
    fn the_largest_unit_that_fits_is_taken() {
        assert_eq!(largest_unit(-3.0 * 86_400.0), (-3.0, "day"));
        assert_eq!(largest_unit(7_300.0), (2.0, "hour"));
        assert_eq!(largest_unit(-800_000.0), (-1.0, "week"));
        assert_eq!(largest_unit(-20.0), (0.0, "minute"));
    }
}
