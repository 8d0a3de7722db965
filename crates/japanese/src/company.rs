//! Company names with and without their legal form: 株式会社, (株), ㈱, 合同会社, Co., Ltd., K.K. and the like.

use crate::digits::ascii_form;

/// Legal forms as written out in Japanese, each with its short forms, in lower case and ASCII signs.
const JAPANESE: &[(&str, &[&str])] = &[
    ("株式会社", &["株式會社", "(株)", "㈱"]),
    ("有限会社", &["有限會社", "(有)", "㈲"]),
    ("合同会社", &["合同會社", "(同)", "(合)"]),
    ("合名会社", &["合名會社", "(名)", "㈴"]),
    ("合資会社", &["合資會社", "(資)", "㈾"]),
    ("一般社団法人", &["(一社)"]),
    ("公益社団法人", &["(公社)"]),
    ("一般財団法人", &["(一財)"]),
    ("公益財団法人", &["(公財)"]),
    ("医療法人社団", &[]),
    ("医療法人財団", &[]),
    ("医療法人", &["(医)"]),
    ("学校法人", &["(学)", "㈻"]),
    ("社会福祉法人", &["(福)"]),
    ("特定非営利活動法人", &["npo法人", "(特非)"]),
    ("独立行政法人", &["(独)"]),
    ("国立研究開発法人", &["(国研)"]),
    ("国立大学法人", &["(大)"]),
    ("公立大学法人", &[]),
    ("税理士法人", &["(税)"]),
    ("弁護士法人", &["(弁)"]),
    ("監査法人", &["(監)"]),
    ("宗教法人", &["(宗)"]),
];

/// Legal forms in Latin letters, which stand at the end, after a space or a comma.
const LATIN: &[&str] = &[
    "incorporated",
    "corporation",
    "limited",
    "corp.",
    "corp",
    "inc.",
    "inc",
    "ltd.",
    "ltd",
    "l.l.c.",
    "llc",
    "k.k.",
    "kk",
    "g.k.",
    "gk",
];

/// What may stand before `Ltd.` and means nothing alone at the end of a word.
const COMPANY: &[&str] = &["company", "co.", "co"];

/// How the legal forms are read, for readings that include them.
#[cfg(feature = "normalise")]
const READINGS: &[&str] = &[
    "かぶしきがいしゃ",
    "かぶしきかいしゃ",
    "ゆうげんがいしゃ",
    "ごうどうがいしゃ",
    "ごうめいがいしゃ",
    "ごうしがいしゃ",
    "いっぱんしゃだんほうじん",
    "いっぱんざいだんほうじん",
    "いりょうほうじん",
    "がっこうほうじん",
];

/// The name without legal forms at either end, as a part of what was given; a name that is nothing else stays whole.
///
/// ```
/// use japanese::company::display_short;
/// assert_eq!(display_short("株式会社長岡ソフト"), "長岡ソフト");
/// assert_eq!(display_short("長岡ソフト（株）"), "長岡ソフト");
/// assert_eq!(display_short("Nagaoka Soft Co., Ltd."), "Nagaoka Soft");
/// assert_eq!(display_short("㈱"), "㈱");
/// ```
#[must_use]
pub fn display_short(name: &str) -> &str {
    let whole = name.trim();
    let short = without_forms(whole);
    if short.is_empty() { whole } else { short }
}

/// The name with every short Japanese legal form at either end written out (㈱ as 株式会社); the rest unchanged.
///
/// ```
/// use japanese::company::expand_legal_form;
/// assert_eq!(expand_legal_form("㈱長岡ソフト"), "株式会社長岡ソフト");
/// assert_eq!(expand_legal_form("長岡製作所(有)"), "長岡製作所有限会社");
/// ```
#[must_use]
pub fn expand_legal_form(name: &str) -> String {
    let whole = name.trim();
    if let Some((form, length)) = japanese_at(whole, End::Front) {
        return format!("{form}{}", whole[length..].trim_start());
    }
    if let Some((form, length)) = japanese_at(whole, End::Back) {
        return format!("{}{form}", whole[..whole.len() - length].trim_end());
    }
    whole.to_owned()
}

/// The legal form of the name, written out, if it has a Japanese one.
///
/// ```
/// assert_eq!(japanese::company::legal_form("(同)雪国"), Some("合同会社"));
/// assert_eq!(japanese::company::legal_form("雪国"), None);
/// ```
#[must_use]
pub fn legal_form(name: &str) -> Option<&'static str> {
    let whole = name.trim();
    japanese_at(whole, End::Front)
        .or_else(|| japanese_at(whole, End::Back))
        .map(|(form, _)| form)
}

/// The form by which two spellings of a company's name are the same: folded, without legal form, spaces and separators.
///
/// ```
/// use japanese::company::company_key;
/// assert_eq!(company_key("㈱ナガオカ・ソフト"), company_key("ながおかソフト 株式会社"));
/// ```
#[cfg(feature = "normalise")]
#[must_use]
pub fn company_key(name: &str) -> String {
    crate::fold::fold(display_short(name))
        .chars()
        .filter(|character| !matches!(character, ' ' | '・' | ',' | '.' | '\''))
        .collect()
}

/// Whether the folded word is nothing but a legal form.
#[cfg(feature = "normalise")]
pub(crate) fn is_legal_form(word: &str) -> bool {
    let bare = word.trim_end_matches(',');
    JAPANESE
        .iter()
        .any(|(form, short)| *form == bare || short.contains(&bare))
        || LATIN.contains(&bare)
        || (COMPANY.contains(&bare) && word != "co" && word != "company")
}

/// The name without legal forms at either end; empty if there is nothing else.
pub(crate) fn without_forms(name: &str) -> &str {
    let mut rest = name.trim();
    let mut after_limited = false;
    loop {
        let before = rest.len();
        if let Some((_, length)) = japanese_at(rest, End::Front) {
            rest = rest[length..].trim_start();
        }
        if let Some((_, length)) = japanese_at(rest, End::Back) {
            rest = rest[..rest.len() - length].trim_end();
        }
        if let Some(shorter) = without_latin(rest, LATIN) {
            rest = shorter;
            after_limited = true;
        } else if let Some(shorter) = without_latin(rest, COMPANY)
            // "Nagaoka Company" may be a name; "Company, Limited" and "Co." are not.
            && (after_limited || rest.ends_with(['.', '．']))
        {
            rest = shorter;
        }
        if rest.len() == before {
            return rest;
        }
    }
}

/// The folded reading without the reading of a legal form at either end.
#[cfg(feature = "normalise")]
pub(crate) fn reading_without_forms(reading: &str) -> &str {
    let reading = reading.trim();
    for form in READINGS {
        let rest = reading
            .strip_prefix(form)
            .or_else(|| reading.strip_suffix(form));
        if let Some(rest) = rest.map(str::trim).filter(|rest| !rest.is_empty()) {
            return rest;
        }
    }
    reading
}

#[derive(Clone, Copy)]
enum End {
    Front,
    Back,
}

/// The Japanese legal form at one end, written out, and how many bytes it takes.
fn japanese_at(name: &str, end: End) -> Option<(&'static str, usize)> {
    JAPANESE.iter().find_map(|(form, short)| {
        std::iter::once(form)
            .chain(*short)
            .find_map(|spelling| matched_bytes(name, spelling, end))
            .map(|length| (*form, length))
    })
}

/// The name without one of the Latin words at its end, and without the separators before it.
fn without_latin<'a>(name: &'a str, words: &[&str]) -> Option<&'a str> {
    let name = name.trim_end_matches([',', ' ', '，', '　']);
    words.iter().find_map(|word| {
        let rest = &name[..name.len() - matched_bytes(name, word, End::Back)?];
        let bare = rest.trim_end_matches([',', ' ', '，', '　', '\u{A0}']);
        let separated = bare.len() < rest.len() || rest.is_empty() || rest.ends_with(['.', '．']);
        separated.then_some(bare)
    })
}

/// How many bytes of the name, from one end, are the pattern in any width and case.
fn matched_bytes(name: &str, pattern: &str, end: End) -> Option<usize> {
    let simple = |character| ascii_form(character).to_ascii_lowercase();
    let mut length = 0;
    match end {
        End::Front => {
            let mut characters = name.chars();
            for expected in pattern.chars() {
                let found = characters
                    .next()
                    .filter(|&found| simple(found) == expected)?;
                length += found.len_utf8();
            }
        }
        End::Back => {
            let mut characters = name.chars().rev();
            for expected in pattern.chars().rev() {
                let found = characters
                    .next()
                    .filter(|&found| simple(found) == expected)?;
                length += found.len_utf8();
            }
        }
    }
    Some(length)
}
